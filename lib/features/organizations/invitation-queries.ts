import type { Role } from '@/lib/access/permissions'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import { read } from '@/lib/server/mutation'
import { secretHash } from '@/lib/server/session'

export type PendingInvitation = {
  id: string
  role: Role
  email: string | null
  personId: string | null
  personName: string | null
  expiresAt: string
  revision: number
}

/** Links that still let somebody in. The secret itself is stored nowhere. */
export function listInvitations(actor: Actor): Promise<{ items: PendingInvitation[]; nextCursor: null }> {
  authorize(actor, 'organization:administer')
  return read(actor, async (tx) => {
    const [row] = await tx.$queryRaw<{ items: PendingInvitation[] }[]>`
      SELECT coalesce(json_agg(json_build_object('id', i."id", 'role', i."role", 'email', i."email", 'personId', i."personId",
          'personName', p."name", 'revision', i."revision",
          'expiresAt', to_char(i."expiresAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY i."id"), '[]') AS items
      FROM "Invitation" i LEFT JOIN "Person" p ON p."organizationId" = i."organizationId" AND p."id" = i."personId"
      WHERE i."organizationId" = ${actor.organizationId} AND i."archivedAt" IS NULL AND i."acceptedAt" IS NULL AND i."expiresAt" > now()`
    return { items: row?.items ?? [], nextCursor: null }
  })
}

export type OpenInvitation = {
  id: string
  organizationId: string
  organizationName: string
  slug: string
  timezone: string
  role: Role
  /** What the form starts with: the address it was made for, else the one the directory has of the person. */
  email: string | null
  /** The one address it was made for; null where none was given. */
  boundTo: string | null
  isDemo: boolean
  personId: string | null
  personName: string | null
  expiresAt: string
}

/** The invitation behind a link, or null when it is unknown, used, taken back or over: the four look the same. */
export function findInvitation(token: string): Promise<OpenInvitation | null> {
  const hash = secretHash(token)
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT set_config('sextant.secret', ${hash}, true)`
    const [found] = await tx.$queryRaw<{ organizationId: string }[]>`
      SELECT "organizationId" FROM "Invitation"
      WHERE "tokenHash" = ${hash} AND "archivedAt" IS NULL AND "acceptedAt" IS NULL AND "expiresAt" > now()`
    if (!found) return null
    await tx.$queryRaw`SELECT set_config('sextant.organization', ${found.organizationId}, true)`
    const [row] = await tx.$queryRaw<{ record: OpenInvitation }[]>`
      SELECT json_build_object('id', i."id", 'organizationId', o."id", 'organizationName', o."name", 'slug', o."slug",
        'timezone', o."timezone", 'role', i."role", 'email', coalesce(i."email", p."email"), 'boundTo', i."email", 'isDemo', o."isDemo", 'personId', i."personId", 'personName', p."name",
        'expiresAt', to_char(i."expiresAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) AS record
      FROM "Invitation" i JOIN "Organization" o ON o."id" = i."organizationId" AND o."archivedAt" IS NULL
      LEFT JOIN "Person" p ON p."organizationId" = i."organizationId" AND p."id" = i."personId"
      WHERE i."tokenHash" = ${hash}`
    return row?.record ?? null
  })
}

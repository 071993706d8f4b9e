import type { Role, Seat } from '@/lib/access/permissions'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { db, type Transaction } from '@/lib/server/db'
import { read } from '@/lib/server/mutation'
import { secretHash } from '@/lib/server/session'

export type PendingInvitation = {
  id: string
  role: Role
  email: string | null
  personId: string | null
  personName: string | null
  /** Given on joining. */
  seat: Seat | null
  teamId: string | null
  /** The last day of an auditor. */
  endsAt: string | null
  expiresAt: string
  revision: number
}

/** Links that still let somebody in. The secret itself is stored nowhere. */
export function listInvitations(actor: Actor): Promise<{ items: PendingInvitation[]; nextCursor: null }> {
  authorize(actor, 'organization:administer')
  return read(actor, async (tx) => {
    const [row] = await tx.$queryRaw<{ items: PendingInvitation[] }[]>`
      SELECT coalesce(json_agg(json_build_object('id', i."id", 'role', i."role", 'email', i."email", 'personId', i."personId",
          'personName', p."name", 'seat', i."seat", 'teamId', i."teamId", 'endsAt', i."endsAt", 'revision', i."revision",
          'expiresAt', to_char(i."expiresAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY i."id"), '[]') AS items
      FROM "Invitation" i LEFT JOIN "Person" p ON p."organizationId" = i."organizationId" AND p."id" = i."personId"
      WHERE i."organizationId" = ${actor.organizationId} AND i."archivedAt" IS NULL AND i."acceptedAt" IS NULL AND i."expiresAt" > now()`
    return { items: row?.items ?? [], nextCursor: null }
  })
}

/**
 * Links that would still let this person in: those that name them, and those made for an address of theirs (the one of the
 * directory, the one of their account).
 */
export function openInvitationsOf(
  tx: Transaction,
  organizationId: string,
  personId: string,
): Promise<{ id: string; revision: number }[]> {
  return tx.$queryRaw`
    SELECT i."id", i."revision" FROM "Invitation" i
    WHERE i."organizationId" = ${organizationId} AND i."archivedAt" IS NULL AND i."acceptedAt" IS NULL AND i."expiresAt" > now()
      AND (i."personId" = ${personId} OR (i."personId" IS NULL AND lower(i."email") IN (
        SELECT lower(p."email") FROM "Person" p WHERE p."organizationId" = ${organizationId} AND p."id" = ${personId}
        UNION ALL SELECT lower(u."email") FROM "Membership" m JOIN "User" u ON u."id" = m."userId"
        WHERE m."organizationId" = ${organizationId} AND m."personId" = ${personId})))
    ORDER BY i."id"`
}

export type OpenInvitation = {
  id: string
  organizationId: string
  organizationName: string
  slug: string
  timezone: string
  role: Role
  /** The seat that joining brings. */
  seat: Seat | null
  teamName: string | null
  /** Who made the link; null where their account was no person here. */
  invitedBy: string | null
  /** The address that the directory has of the person, with which the form starts. */
  email: string | null
  /** The one address it was made for; null where none was given. Strangers are shown it masked (maskedAddress). */
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
        'timezone', o."timezone", 'role', i."role", 'seat', i."seat", 'teamName', t."name", 'email', p."email",
        'invitedBy', (SELECT b."name" FROM "Person" b WHERE b."organizationId" = i."organizationId" AND b."id" = i."createdBy"),
        'boundTo', i."email", 'isDemo', o."isDemo", 'personId', i."personId", 'personName', p."name",
        'expiresAt', to_char(i."expiresAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) AS record
      FROM "Invitation" i JOIN "Organization" o ON o."id" = i."organizationId" AND o."archivedAt" IS NULL
      LEFT JOIN "Person" p ON p."organizationId" = i."organizationId" AND p."id" = i."personId"
      LEFT JOIN "Team" t ON t."organizationId" = i."organizationId" AND t."id" = i."teamId"
      WHERE i."tokenHash" = ${hash}`
    return row?.record ?? null
  })
}

/**
 * An address as somebody sees it who may not be its owner: enough to know whether it is theirs, too little to learn it. The
 * first letter and the domain; of a one-letter name only the domain.
 */
export function maskedAddress(email: string): string {
  const at = email.lastIndexOf('@')
  return `${at > 1 ? String.fromCodePoint(email.codePointAt(0)!) : ''}…${email.slice(at)}`
}

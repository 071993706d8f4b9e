import { can, type Role } from '@/lib/access/permissions'
import type { RouteInput } from '@/lib/client/route'
import type { OrganizationRecord, Row } from '@/lib/document/schema'
import { listOwnOrganizations } from '@/lib/features/accounts/queries'
import type { Actor, Visitor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { db } from '@/lib/server/db'
import { read } from '@/lib/server/mutation'
import type { listPeopleRoute } from './schema'

/** The organizations a person can open, as a list of the API. */
export const listOrganizations = async (visitor: Visitor) => ({
  items: await listOwnOrganizations(visitor),
  nextCursor: null,
})

/** Facts and settings, with the revision that a change has to name. */
export function getOrganization(actor: Actor): Promise<OrganizationRecord> {
  authorize(actor, 'organization:read')
  return read(actor, async (tx) => {
    const [row] = await tx.$queryRaw<{ record: OrganizationRecord }[]>`
      SELECT record_json(o.*) AS record FROM "Organization" o WHERE o."id" = ${actor.organizationId}`
    return row!.record
  })
}

export type DirectoryPerson = { id: string; name: string; active: boolean; teamId: string | null }

/** Everybody in the directory, by name: for choosing an owner, a holder, an assignee. */
export function listDirectory(actor: Actor): Promise<DirectoryPerson[]> {
  authorize(actor, 'organization:read')
  return read(actor, (tx) =>
    tx.person.findMany({
      where: { organizationId: actor.organizationId, archivedAt: null },
      select: { id: true, name: true, active: true, teamId: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
  )
}

type PersonRow = Row<'persons'>

/** One page of the directory, oldest entry first. E-mail addresses are for administrators. */
export function listPeople(actor: Actor, { limit, cursor }: RouteInput<typeof listPeopleRoute>) {
  authorize(actor, 'organization:read')
  return read(actor, async (tx) => {
    const rows = await tx.$queryRaw<{ record: PersonRow }[]>`
      SELECT record_json(p.*) AS record FROM "Person" p
      WHERE p."organizationId" = ${actor.organizationId} AND p."archivedAt" IS NULL AND p."id" > ${cursor ?? ''}
      ORDER BY p."id" LIMIT ${limit + 1}`
    const items = rows.slice(0, limit).map(({ record }) => ({
      ...record,
      email: can(actor, 'organization:administer') ? record.email : null,
    }))
    return { items, nextCursor: rows.length > limit ? items.at(-1)!.id : null }
  })
}

export type Member = {
  id: string
  userId: string
  email: string
  name: string
  role: Role
  personId: string | null
  revision: number
  disabled: boolean
  lastSeenAt: string | null
  createdAt: string
}

/** Who can sign in here. The last use is of the account, in any organization. */
export function listMemberships(actor: Actor): Promise<{ items: Member[]; nextCursor: null }> {
  authorize(actor, 'organization:administer')
  return read(actor, async (tx) => {
    const [row] = await tx.$queryRaw<{ items: Member[] }[]>`
      SELECT coalesce(json_agg(json_build_object('id', m."id", 'userId', u."id", 'email', u."email", 'name', u."name", 'role', m."role",
          'personId', m."personId", 'revision', m."revision", 'disabled', u."disabledAt" IS NOT NULL,
          'createdAt', to_char(m."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'lastSeenAt', (SELECT to_char(max(s."lastSeenAt") AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
                         FROM "Session" s WHERE s."userId" = u."id")) ORDER BY u."name", m."id"), '[]') AS items
      FROM "Membership" m JOIN "User" u ON u."id" = m."userId"
      WHERE m."organizationId" = ${actor.organizationId} AND m."archivedAt" IS NULL`
    return { items: row?.items ?? [], nextCursor: null }
  })
}

/** Names of the administrators: whom to ask for a right. */
export function listAdministrators(actor: Actor): Promise<string[]> {
  authorize(actor, 'organization:read')
  return read(actor, async (tx) => {
    const rows = await tx.membership.findMany({
      where: { organizationId: actor.organizationId, archivedAt: null, role: 'admin' },
      select: { user: { select: { name: true } } },
      orderBy: { createdAt: 'asc' },
      take: 5,
    })
    return rows.map(({ user }) => user.name)
  })
}

/** Who makes organizations in this portal, by name: for the sentence that tells a person whom to ask. */
export async function listOperators(_visitor: Visitor): Promise<string[]> {
  const operators = await db().user.findMany({
    where: { operator: true, disabledAt: null },
    select: { name: true },
    orderBy: { name: 'asc' },
    take: 5,
  })
  return operators.map(({ name }) => name)
}

import { can, type Role, type Seat } from '@/lib/access/permissions'
import type { RouteInput } from '@/lib/client/route'
import type { Row } from '@/lib/document/schema'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { read } from '@/lib/server/mutation'
import type { listPeopleRoute } from '../schema'

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
  /** The last day of an auditor. */
  endsAt: string | null
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
          'endsAt', m."endsAt", 'personId', m."personId", 'revision', m."revision", 'disabled', u."disabledAt" IS NOT NULL,
          'createdAt', to_char(m."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'lastSeenAt', (SELECT to_char(max(s."lastSeenAt") AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
                         FROM "Session" s WHERE s."userId" = u."id")) ORDER BY u."name", m."id"), '[]') AS items
      FROM "Membership" m JOIN "User" u ON u."id" = m."userId"
      WHERE m."organizationId" = ${actor.organizationId} AND m."archivedAt" IS NULL`
    return { items: row?.items ?? [], nextCursor: null }
  })
}

export type PersonRecord = { person: PersonRow | null; member: Member | null; seats: Seat[] }

/** The people page: everybody in the directory with their sign-in and seats, then members nobody is linked to. */
export async function listPeopleRows(actor: Actor): Promise<PersonRecord[]> {
  authorize(actor, 'organization:administer')
  const { items: members } = await listMemberships(actor)
  const people = await read(
    actor,
    (tx) => tx.$queryRaw<{ record: PersonRow; seats: Seat[] }[]>`
      SELECT record_json(p.*) AS record, (SELECT coalesce(json_agg(DISTINCT h."seat"), '[]') FROM "SeatHolding" h
        WHERE h."organizationId" = p."organizationId" AND h."personId" = p."id" AND h."archivedAt" IS NULL
          AND (h."to" IS NULL OR h."to" > now())) AS seats
      FROM "Person" p WHERE p."organizationId" = ${actor.organizationId} AND p."archivedAt" IS NULL
      ORDER BY NOT p."active", lower(p."name"), p."id"`,
  )
  const rows = people.map(({ record, seats }) => ({
    person: record,
    member: members.find(({ personId }) => personId === record.id) ?? null,
    seats,
  }))
  const linked = new Set(rows.flatMap(({ member }) => (member ? [member.id] : [])))
  const others = members.filter(({ id }) => !linked.has(id))
  return [...rows, ...others.map((member) => ({ person: null, member, seats: [] }))]
}

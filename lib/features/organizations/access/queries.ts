import { Prisma } from '@prisma/client'
import type { Seat } from '@/lib/access/permissions'
import type { RouteInput } from '@/lib/client/route'
import { type Section, sectionNames, sections } from '@/lib/document/schema'
import { standingAtGates } from '@/lib/features/gates/people/queries'
import { nameOfSection } from '@/lib/features/registers/page/queries'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import type { Transaction } from '@/lib/server/db'
import { notFound } from '@/lib/server/errors'
import { read } from '@/lib/server/mutation'
import { openInvitationsOf } from '../invitations/queries'
import type { getAccessRoute, PersonAccess } from './schema'

/** Sections whose records have an owner, as their schemas say: a new one is counted by itself. */
const ownedSections: readonly Section[] = sectionNames.filter((name) => 'owner' in sections[name].row.shape)

/** Live records that name the person as owner, and the areas they have to answer; what is closed is nobody's work. */
async function countOwned(tx: Transaction, organizationId: string, personId: string): Promise<PersonAccess['owned']> {
  const counts = ownedSections.map((name) => {
    const open = 'closedAt' in sections[name].row.shape ? Prisma.sql`AND "closedAt" IS NULL` : Prisma.empty
    return Prisma.sql`SELECT ${name} AS section, count(*)::int AS count FROM ${Prisma.raw(`"${sections[name].table}"`)}
      WHERE "organizationId" = ${organizationId} AND "owner" = ${personId} AND "archivedAt" IS NULL ${open}`
  })
  const areas = Prisma.sql`SELECT 'areaAssignments', count(*)::int FROM "AreaAssignment" a
    JOIN "Scorecard" s ON s."organizationId" = a."organizationId" AND s."id" = a."scorecardId" AND s."state" = 'draft' AND s."archivedAt" IS NULL
    WHERE a."organizationId" = ${organizationId} AND a."personId" = ${personId} AND a."archivedAt" IS NULL`
  const found = await tx.$queryRaw<{ section: Section; count: number }[]>`
    SELECT * FROM (${Prisma.join([...counts, areas], ' UNION ALL ')}) AS c WHERE c.count > 0`
  return found.map((one) => ({ ...one, register: nameOfSection(one.section) }))
}

/** What the person can do here by name, read in one transaction. */
async function accessOf(tx: Transaction, { organizationId, today }: Actor, personId: string) {
  const person = await tx.person.findFirst({ where: { organizationId, id: personId, archivedAt: null } })
  if (!person) throw notFound()
  const [membership] = await tx.$queryRaw<NonNullable<PersonAccess['membership']>[]>`
    SELECT m."role", m."role" = 'admin' AND NOT EXISTS (SELECT 1 FROM "Membership" a JOIN "User" u ON u."id" = a."userId"
        WHERE a."organizationId" = m."organizationId" AND a."role" = 'admin' AND a."archivedAt" IS NULL
          AND a."id" <> m."id" AND u."disabledAt" IS NULL) AS "lastAdministrator",
      (SELECT count(*)::int FROM "Session" s WHERE s."userId" = m."userId" AND s."endedAt" IS NULL
        AND s."expiresAt" > now() AND s."lastSeenAt" > now() - interval '12 hours') AS "sessions"
    FROM "Membership" m
    WHERE m."organizationId" = ${organizationId} AND m."personId" = ${personId} AND m."archivedAt" IS NULL`
  const seats = await tx.$queryRaw<PersonAccess['seats']>`
    SELECT h."seat",
      ARRAY(SELECT DISTINCT p."name" FROM "SeatHolding" o
        JOIN "Person" p ON p."organizationId" = o."organizationId" AND p."id" = o."personId" AND p."active"
        WHERE o."organizationId" = h."organizationId" AND o."seat" = h."seat" AND o."personId" <> h."personId"
          AND o."to" IS NULL AND o."archivedAt" IS NULL ORDER BY p."name") AS "others",
      (SELECT coalesce(json_agg(json_build_object('name', p."name", 'from', d."from", 'to', d."to") ORDER BY d."from", p."name"), '[]')
        FROM "Deputy" d JOIN "Person" p ON p."organizationId" = d."organizationId" AND p."id" = d."personId"
        WHERE d."organizationId" = h."organizationId" AND d."seat" = h."seat" AND d."forPersonId" = h."personId"
          AND d."annulledAt" IS NULL AND d."archivedAt" IS NULL AND d."to" >= ${today}::date) AS "deputies"
    FROM "SeatHolding" h WHERE h."organizationId" = ${organizationId} AND h."personId" = ${personId}
      AND h."to" IS NULL AND h."archivedAt" IS NULL ORDER BY h."from", h."seat"`
  const deputyships = await tx.$queryRaw<(PersonAccess['deputyships'][number] & { now: boolean })[]>`
    SELECT d."seat", p."name" AS "forName", to_char(d."from", 'YYYY-MM-DD') AS "from", to_char(d."to", 'YYYY-MM-DD') AS "to",
      d."from" <= ${today}::date AS now
    FROM "Deputy" d JOIN "Person" p ON p."organizationId" = d."organizationId" AND p."id" = d."forPersonId"
    WHERE d."organizationId" = ${organizationId} AND d."personId" = ${personId} AND d."annulledAt" IS NULL
      AND d."archivedAt" IS NULL AND d."to" >= ${today}::date ORDER BY d."from", d."seat"`
  const invitations = (await openInvitationsOf(tx, organizationId, personId)).length
  const owned = await countOwned(tx, organizationId, personId)
  return { person, membership: membership ?? null, seats, deputyships, invitations, owned }
}

/**
 * What ends when this person becomes inactive, and what stays theirs. By the records as they are now; the change itself reads
 * them again, so that somebody who got a seat in between loses that one too.
 */
export async function getAccess(
  actor: Actor,
  { person: id }: RouteInput<typeof getAccessRoute>,
): Promise<PersonAccess> {
  authorize(actor, 'organization:administer')
  const { person, deputyships, ...rest } = await read(actor, (tx) => accessOf(tx, actor, id))
  const standing = await standingAtGates(actor, {
    personId: id,
    seats: rest.seats.map(({ seat }) => seat),
    deputies: deputyships.flatMap(({ seat, now }): { seat: Seat }[] => (now ? [{ seat }] : [])),
  })
  return {
    name: person.name,
    active: person.active,
    ...rest,
    deputyships: deputyships.map(({ now: _, ...naming }) => naming),
    ...standing,
  }
}

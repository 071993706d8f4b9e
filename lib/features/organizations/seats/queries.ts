import type { Seat } from '@/lib/access/permissions'
import type { Row } from '@/lib/document/schema'
import { seat as seatValue } from '@/lib/document/values'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { read } from '@/lib/server/mutation'

export type Holding = Row<'seatHoldings'> & { name: string; canSignIn: boolean }
export type Naming = Row<'deputies'> & { name: string; forName: string; canSignIn: boolean }
export type SeatOverview = {
  seat: Seat
  holders: Holding[]
  /** Namings that are in force or still to come. */
  deputies: Naming[]
  /** Ended holdings, the latest first. */
  past: Holding[]
}

/** The six seats in their fixed order, with present holders, deputies and the ended periods. */
export function listSeats(actor: Actor): Promise<{ items: SeatOverview[]; nextCursor: null }> {
  authorize(actor, 'organization:read')
  const organizationId = actor.organizationId
  return read(actor, async (tx) => {
    const holdings = await tx.$queryRaw<{ record: Holding; live: boolean }[]>`
      SELECT (record_json(h.*)::jsonb || jsonb_build_object('name', p."name", 'canSignIn', EXISTS (
          SELECT 1 FROM "Membership" m WHERE m."organizationId" = h."organizationId" AND m."personId" = h."personId" AND m."archivedAt" IS NULL))) AS record,
        h."to" IS NULL OR h."to" > now() AS live
      FROM "SeatHolding" h JOIN "Person" p ON p."organizationId" = h."organizationId" AND p."id" = h."personId"
      WHERE h."organizationId" = ${organizationId} AND h."archivedAt" IS NULL ORDER BY h."from", h."id"`
    const deputies = await tx.$queryRaw<{ record: Naming }[]>`
      SELECT (record_json(d.*)::jsonb || jsonb_build_object('name', p."name", 'forName', f."name", 'canSignIn', EXISTS (
          SELECT 1 FROM "Membership" m WHERE m."organizationId" = d."organizationId" AND m."personId" = d."personId" AND m."archivedAt" IS NULL))) AS record
      FROM "Deputy" d JOIN "Person" p ON p."organizationId" = d."organizationId" AND p."id" = d."personId"
      JOIN "Person" f ON f."organizationId" = d."organizationId" AND f."id" = d."forPersonId"
      WHERE d."organizationId" = ${organizationId} AND d."archivedAt" IS NULL AND d."annulledAt" IS NULL
        AND d."to" >= ${actor.today}::date ORDER BY d."from", d."id"`
    const items = seatValue.options.map((seat) => {
      const own = holdings.filter(({ record }) => record.seat === seat)
      return {
        seat,
        holders: own.flatMap(({ record, live }) => (live ? [record] : [])),
        deputies: deputies.flatMap(({ record }) => (record.seat === seat ? [record] : [])),
        past: own.flatMap(({ record, live }) => (live ? [] : [record])).reverse(),
      }
    })
    return { items, nextCursor: null }
  })
}

/** The teams by name, with how many people of the directory are in each. */
export function listTeams(actor: Actor): Promise<{ items: (Row<'teams'> & { people: number })[]; nextCursor: null }> {
  authorize(actor, 'organization:read')
  return read(actor, async (tx) => {
    const rows = await tx.$queryRaw<{ record: Row<'teams'> & { people: number } }[]>`
      SELECT (record_json(t.*)::jsonb || jsonb_build_object('people', (SELECT count(*)::int FROM "Person" p
          WHERE p."organizationId" = t."organizationId" AND p."teamId" = t."id" AND p."archivedAt" IS NULL AND p."active"))) AS record
      FROM "Team" t WHERE t."organizationId" = ${actor.organizationId} AND t."archivedAt" IS NULL ORDER BY lower(t."name"), t."id"`
    return { items: rows.map(({ record }) => record), nextCursor: null }
  })
}

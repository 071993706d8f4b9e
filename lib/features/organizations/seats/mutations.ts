import type { Seat } from '@/lib/access/permissions'
import type { RouteInput } from '@/lib/client/route'
import { sections } from '@/lib/document/schema'
import { lockGates } from '@/lib/features/gates/guards'
import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import { afterWrite } from '@/lib/server/after-write'
import { authorize } from '@/lib/server/authorize'
import { databaseNow } from '@/lib/server/clock'
import type { Transaction } from '@/lib/server/db'
import { invalid, notFound, Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { emit, mutate } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import { activePerson } from './guards'
import type { annulDeputyRoute, assignSeatRoute, endSeatRoute, nameDeputyRoute } from './schema'

const MAX_DEPUTY_DAYS = 90

type Place = Pick<Actor, 'organizationId'>

/**
 * Changes of who may sign wait for each other, so that the checks below see each other's rows, and for a decision at a gate:
 * a signature counts only while its signer holds the seat (I4).
 */
async function lockSeats(tx: Transaction, { organizationId }: Place): Promise<void> {
  await lockGates(tx, organizationId)
  await tx.$queryRaw`SELECT "id" FROM "Organization" WHERE "id" = ${organizationId} FOR UPDATE`
}

const holds = async (tx: Transaction, { organizationId }: Place, seat: string, personId: string) => {
  const where = { organizationId, seat, personId, archivedAt: null, to: null }
  return (await tx.seatHolding.findFirst({ where, select: { id: true } })) !== null
}

type Giving = { seat: Seat; personId: string; event: 'seat:assigned' | 'seat:joined' }

/** Writes a holding from this moment and says so; null for somebody who holds the seat already. */
export async function giveSeat(tx: Transaction, place: Place, { seat, personId, event }: Giving, id = newId()) {
  await lockSeats(tx, place)
  if (await holds(tx, place, seat, personId)) return null
  const row = sections.seatHoldings.row.parse({ id, seat, personId, from: await databaseNow(tx) })
  const held = await writeRecord(tx, 'seatHoldings', row, 0)
  await emit(tx, event, `seatHoldings/${id}`, { personId, seat })
  await afterWrite(tx, 'seatHoldings')
  return held
}

/** An auditor reads until a day and decides nothing. */
async function refuseAuditor(tx: Transaction, { organizationId }: Place, personId: string): Promise<void> {
  const where = { organizationId, personId, role: 'auditor', archivedAt: null }
  if (await tx.membership.findFirst({ where, select: { id: true } })) {
    throw invalid('/personId', inWords('organizations.anAuditorHoldsNoSeat'))
  }
}

/** Gives a seat from this moment. Several people may hold one seat; one of them signing is enough. */
export function assignSeat(actor: Actor, { seat, personId }: RouteInput<typeof assignSeatRoute>) {
  authorize(actor, 'organization:administer')
  const id = newId()
  return mutate(actor, { action: 'seat:assign', subject: `seatHoldings/${id}` }, async (tx) => {
    await lockSeats(tx, actor)
    await activePerson(tx, actor, personId, '/personId')
    await refuseAuditor(tx, actor, personId)
    const held = await giveSeat(tx, actor, { seat, personId, event: 'seat:assigned' }, id)
    if (held === null) {
      throw new Refusal('conflict', inWords('organizations.thisPersonHoldsTheSeat'), {
        errors: [{ pointer: '/personId', message: inWords('organizations.thisPersonHoldsTheSeat') }],
      })
    }
    return held
  })
}

/** Takes the deputies of a holder back together with the seat: nobody stands in for somebody who holds nothing. */
export async function annulDeputies(tx: Transaction, actor: Actor, personId: string, seat: string, at: string) {
  const where = {
    organizationId: actor.organizationId,
    forPersonId: personId,
    seat,
    annulledAt: null,
    archivedAt: null,
  }
  for (const { id, revision } of await tx.deputy.findMany({ where })) {
    await writeRecord(tx, 'deputies', { id, annulledAt: at }, revision)
  }
}

/** Ends a holding now. An approval given before keeps its place in a passed gate, in an open round it stops counting. */
export function endSeat(actor: Actor, { holding, revision }: RouteInput<typeof endSeatRoute>) {
  authorize(actor, 'organization:administer')
  return mutate(actor, { action: 'seat:end', subject: `seatHoldings/${holding}` }, async (tx) => {
    await lockSeats(tx, actor)
    const where = { organizationId: actor.organizationId, id: holding, archivedAt: null }
    const present = await tx.seatHolding.findFirst({ where, select: { to: true } })
    if (!present) throw notFound()
    if (present.to) throw new Refusal('not_allowed_now', inWords('organizations.thisHoldingEndedAlready'))
    const to = await databaseNow(tx)
    const ended = await writeRecord(tx, 'seatHoldings', { id: holding, to }, revision)
    await annulDeputies(tx, actor, ended.personId, ended.seat, to)
    await afterWrite(tx, 'seatHoldings')
    return ended
  })
}

/**
 * Names a stand-in: by the holder or an administrator, both days included, at most 90 days. Only a holder can be stood in
 * for, so a deputy has no deputy.
 */
export function nameDeputy(actor: Actor, input: RouteInput<typeof nameDeputyRoute>) {
  const { seat, forPersonId, personId, from, to } = input
  authorize(actor, 'deputy:name', { signer: actor.personId === forPersonId && actor.seats.includes(seat) })
  if (to < from) throw invalid('/to', inWords('organizations.theLastDayIsBefore'))
  if (to < actor.today) throw invalid('/to', inWords('organizations.useDaysThatAreNot'))
  if ((Date.parse(to) - Date.parse(from)) / 86_400_000 + 1 > MAX_DEPUTY_DAYS) {
    throw invalid('/to', inWords('organizations.useAtMostMaxdeputydaysDays', { maxDeputyDays: MAX_DEPUTY_DAYS }))
  }
  if (personId === forPersonId) throw invalid('/personId', inWords('organizations.chooseSomebodyElseNobodyStands'))
  const id = newId()
  return mutate(actor, { action: 'deputy:name', subject: `deputies/${id}` }, async (tx) => {
    await lockSeats(tx, actor)
    await activePerson(tx, actor, personId, '/personId')
    if (!(await holds(tx, actor, seat, forPersonId))) {
      throw invalid('/forPersonId', inWords('organizations.onlyTheHolderOfThe'))
    }
    if (await holds(tx, actor, seat, personId))
      throw invalid('/personId', inWords('organizations.thisPersonHoldsTheSeat'))
    const named = await writeRecord(tx, 'deputies', sections.deputies.row.parse({ id, ...input }), 0)
    await afterWrite(tx, 'deputies')
    return named
  })
}

/** Withdraws a naming. What the deputy signed in a passed gate stays; in an open round it stops counting. */
export function annulDeputy(actor: Actor, { deputy, revision }: RouteInput<typeof annulDeputyRoute>) {
  authorize(actor, 'organization:read')
  return mutate(actor, { action: 'deputy:annul', subject: `deputies/${deputy}` }, async (tx) => {
    const where = { organizationId: actor.organizationId, id: deputy, archivedAt: null, annulledAt: null }
    const named = await tx.deputy.findFirst({ where, select: { forPersonId: true } })
    if (!named) throw notFound()
    authorize(actor, 'deputy:name', { signer: actor.personId !== null && named.forPersonId === actor.personId })
    await lockSeats(tx, actor)
    const annulled = await writeRecord(tx, 'deputies', { id: deputy, annulledAt: await databaseNow(tx) }, revision)
    await afterWrite(tx, 'deputies')
    return annulled
  })
}

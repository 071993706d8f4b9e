import { can, type Permission, type Role, type Seat } from '@/lib/access/permissions'
import type { Evaluation } from '@/lib/scoring/evaluate'
import type { NextStep } from '@/lib/scoring/next-step'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import type { Transaction } from '@/lib/server/db'
import { read } from '@/lib/server/mutation'
import { type Asked, askedBy, stepKey } from '../rules'

/** Who takes the next step, for the person who reads it. */
export type StepPeople = {
  /** The reader can take it. */
  mine: boolean
  /** Otherwise: who can, by name; for a gate that waits each with the seat that is left. */
  people: { name: string; seat: Seat | null }[]
  /** What to send along when asking them; null where there is nobody to ask or another way to. */
  ask: string | null
  /** The open gate whose seats the reader may remind. */
  remind: string | null
}

export type Doer = { id: string; name: string; role: Role; seats: Seat[] }

/**
 * Who can do something: those whose seat it is, else the infrastructure lead, else editors, else administrators. Asking
 * twenty editors is asking nobody.
 */
export async function doersOf(tx: Transaction, actor: Actor, right: Permission): Promise<Doer[]> {
  authorize(actor, 'organization:read')
  const members = await tx.$queryRaw<Doer[]>`
    SELECT p."id", p."name", m."role", coalesce(array_agg(h."seat" ORDER BY h."seat") FILTER (WHERE h."seat" IS NOT NULL), '{}') AS seats
    FROM "Membership" m JOIN "Person" p ON p."organizationId" = m."organizationId" AND p."id" = m."personId"
    LEFT JOIN "SeatHolding" h ON h."organizationId" = p."organizationId" AND h."personId" = p."id"
      AND h."archivedAt" IS NULL AND (h."to" IS NULL OR h."to" > now())
    WHERE m."organizationId" = ${actor.organizationId} AND m."archivedAt" IS NULL AND p."active" AND p."archivedAt" IS NULL
    GROUP BY p."id", p."name", m."role" ORDER BY p."name"`
  const able = members.filter((one) => can({ ...one, isToken: false }, right))
  const onlyBySeat = able.filter(
    ({ seats, role }) => !can({ role, seats: [], isToken: false }, right) && seats.length > 0,
  )
  const ranks = [
    able.filter(({ seats }) => seats.includes('infrastructure-lead')),
    onlyBySeat,
    able.filter(({ role }) => role === 'editor'),
    able,
  ]
  return ranks.find((rank) => rank.length > 0) ?? []
}

/** Who takes this step; `assigned` says that an open area of the scorecard is the reader's to rate. */
export async function stepPeople(
  actor: Actor,
  step: NextStep,
  evaluation: Evaluation,
  assigned: boolean,
): Promise<StepPeople> {
  authorize(actor, 'organization:read')
  if (step.kind === 'wait') {
    const people = await openSeats(actor, step.gateId, evaluation)
    const remind = people.length > 0 && can(actor, 'gate:submit') ? step.gateId : null
    return { mine: false, people, ask: null, remind }
  }
  const wanted = askedBy(step, evaluation)
  if (wanted === null || can(actor, wanted.right, { assigned }))
    return { mine: true, people: [], ask: null, remind: null }
  const doers = await read(actor, (tx) => doersOf(tx, actor, wanted.right))
  const others = doers.filter(({ id }) => id !== actor.personId)
  return {
    mine: false,
    people: others.map(({ name }) => ({ name, seat: null })),
    ask: others.length > 0 && can(actor, 'comment:write') ? stepKey(step) : null,
    remind: null,
  }
}

/** The seats of a gate that have not signed, each with its holders. */
async function openSeats(actor: Actor, gateId: string, { gates }: Evaluation): Promise<StepPeople['people']> {
  const seats = gates.find((gate) => gate.gateId === gateId)?.chip.seats.filter(({ state }) => state !== 'signed') ?? []
  const ids = seats.flatMap(({ holders }) => holders)
  const where = { organizationId: actor.organizationId, id: { in: ids } }
  const rows = await read(actor, (tx) => tx.person.findMany({ where, select: { id: true, name: true } }))
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return seats.flatMap(({ seat, holders }) => holders.map((id) => ({ name: names.get(id) ?? '', seat: seat as Seat })))
}

export type { Asked }

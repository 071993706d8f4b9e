import type { Seat } from '@/lib/access/permissions'
import type { GateResult } from '@/lib/scoring/gates/types'

export type Decider = { seats: readonly Seat[]; deputies: readonly { seat: Seat }[] }

/** Seats of the gate the person can decide in now: held or stood in for, in an open round that can be signed. */
export function seatsWaitingFor(decider: Decider, gate: GateResult): Seat[] {
  if (!gate.round?.open || gate.round.stale) return []
  const mine = new Set([...decider.seats, ...decider.deputies.map(({ seat }) => seat)])
  return gate.chip.seats.filter(({ seat, state }) => state === 'waiting' && mine.has(seat)).map(({ seat }) => seat)
}

/** Seats of an open rollback review in which the person has not voted. */
export function votesWaitingFor(decider: Decider, gate: GateResult): Seat[] {
  const mine = new Set([...decider.seats, ...decider.deputies.map(({ seat }) => seat)])
  return (
    gate.openReview?.seats.filter(({ seat, vote }) => vote === null && mine.has(seat)).map(({ seat }) => seat) ?? []
  )
}

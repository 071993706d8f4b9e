import type { Seat } from '@/lib/access/permissions'
import type { GateResult } from '@/lib/scoring/gates/types'

export type Decider = {
  personId: string | null
  seats: readonly Seat[]
  deputies: readonly { seat: Seat }[]
  smallTeamMode: boolean
}

/**
 * Seats of the gate the person can decide in now: held or stood in for, in an open round that can be signed. Not the
 * seats that the rules keep from them: as submitter (all but the infrastructure lead's own), or as one who signed already.
 */
export function seatsWaitingFor(decider: Decider, gate: GateResult): Seat[] {
  const { round, chip } = gate
  if (!round?.open || round.stale) return []
  const { personId, seats, deputies, smallTeamMode } = decider
  const submitted = personId !== null && round.submittedBy === personId
  const signed = chip.seats.find(({ signature }) => signature !== null && signature.personId === personId)
  const may = (seat: Seat): boolean => {
    if (seats.includes(seat)) {
      if (submitted && (seat !== 'infrastructure-lead' || chip.seats.length === 1)) return false
      return !signed || (smallTeamMode && signed.signature?.forPersonId === null)
    }
    return !submitted && !signed && deputies.some((deputy) => deputy.seat === seat)
  }
  return chip.seats.filter(({ seat, state }) => state === 'waiting' && may(seat)).map(({ seat }) => seat)
}

/**
 * Seats of an open rollback review the person may vote in: held or stood in for; a vote may be changed until all agree. One
 * person counts once: a second seat only in small-team mode, and never beside a vote for somebody else.
 */
export function reviewSeatsOf(decider: Decider, { openReview }: GateResult): Seat[] {
  const { personId, seats: held, smallTeamMode } = decider
  const seats = openReview?.seats ?? []
  const voted = seats.filter((one) => personId !== null && one.personId === personId)
  const may = (seat: Seat): boolean => {
    if (voted.length === 0 || voted.some((one) => one.seat === seat)) return signsFor(decider, seat)
    return smallTeamMode && held.includes(seat) && voted.every(({ forPersonId }) => forPersonId === null)
  }
  return seats.flatMap(({ seat }) => (may(seat) ? [seat] : []))
}

/** Those in which nobody has voted. */
export function votesWaitingFor(decider: Decider, gate: GateResult): Seat[] {
  const open = gate.openReview?.seats.filter(({ vote }) => vote === null).map(({ seat }) => seat) ?? []
  return reviewSeatsOf(decider, gate).filter((seat) => open.includes(seat))
}

/** Holds the seat or stands in for its holder today. */
export const signsFor = ({ seats, deputies }: Decider, seat: Seat): boolean =>
  seats.includes(seat) || deputies.some((deputy) => deputy.seat === seat)

/** Seats nobody but this person could sign, in which a submitter may not: such a gate is submitted by somebody else. */
export function seatsOnlyFor({ personId }: Decider, { chip }: GateResult): Seat[] {
  if (personId === null) return []
  return chip.seats
    .filter(({ seat, holders, deputies }) => {
      const own = seat === 'infrastructure-lead' && chip.seats.length > 1
      const others = [...holders.filter((id) => own || id !== personId), ...deputies.map((one) => one.personId)]
      return holders.length > 0 && others.every((id) => id === personId && !own)
    })
    .map(({ seat }) => seat)
}

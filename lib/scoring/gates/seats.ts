import type { Day } from '../../calendar/days'
import { type Facts, moment } from '../facts'
import type { GateRound, Seat, SeatDeputy, Signature } from './types'

/** A person without a row counts as active, because partial documents name people by id only. */
export function isActive(facts: Facts, personId: string): boolean {
  const person = facts.find('persons', personId)
  if (person) return person.active
  return !facts.document.persons.some((row) => row.id === personId)
}

/** Present holders of a seat who can act: held at the end of today and not disabled. */
export const seatHolders = (facts: Facts, seat: Seat): string[] =>
  facts.holders(seat).filter((personId) => isActive(facts, personId))

/** Held the seat on that day, at least for a part of it. */
export function heldOn(facts: Facts, seat: Seat, personId: string, day: Day): boolean {
  return facts
    .rows('seatHoldings')
    .some(
      (row) =>
        row.seat === seat &&
        row.personId === personId &&
        facts.dayOf(row.from) <= day &&
        (row.to === null || facts.dayOf(row.to) >= day),
    )
}

/** Held the seat at that instant: from its first moment, up to the moment it was lost. */
export function heldAt(facts: Facts, seat: Seat, personId: string, at: string): boolean {
  const when = moment(at)
  return facts
    .rows('seatHoldings')
    .some(
      (row) =>
        row.seat === seat &&
        row.personId === personId &&
        moment(row.from) <= when &&
        (row.to === null || moment(row.to) > when),
    )
}

/** Namings of a seat that stand today: dates include today, not annulled, and the person stood in for holds the seat. */
export function seatDeputies(facts: Facts, seat: Seat): SeatDeputy[] {
  const holders = seatHolders(facts, seat)
  return facts
    .children('deputies', 'seat', seat)
    .filter(
      (row) =>
        row.from <= facts.today &&
        facts.today <= row.to &&
        !passed(facts, row.annulledAt) &&
        row.personId !== row.forPersonId &&
        holders.includes(row.forPersonId) &&
        isActive(facts, row.personId),
    )
    .map(({ personId, forPersonId, from, to }) => ({ personId, forPersonId, from, to }))
}

/** Everybody who could sign for a seat today. */
export const seatSigners = (facts: Facts, seat: Seat): string[] => [
  ...new Set([...seatHolders(facts, seat), ...seatDeputies(facts, seat).map((deputy) => deputy.personId)]),
]

export const signaturesOf = (facts: Facts, round: GateRound): Signature[] =>
  facts
    .children('signatures', 'roundId', round.id)
    .filter((row) => facts.dayOf(row.at) <= facts.today)
    .sort((a, b) => a.sequence - b.sequence || (a.id < b.id ? -1 : 1))

/** Approvals that nobody took back, in the order they were given. */
function standing(facts: Facts, round: GateRound): Signature[] {
  const rows = signaturesOf(facts, round)
  const voided = new Set(rows.filter((row) => row.decision === 'take-back').map((row) => row.voids))
  return rows.filter((row) => row.decision === 'approve' && !voided.has(row.id) && row.hash === round.hash)
}

/**
 * The live signature of each seat. In an open round a signature counts only while its signer holds the seat under the
 * same holding, or the naming of a deputy is not annulled (its end date does not matter); one person counts once unless
 * small-team mode is on. In an approved round every signature that was not taken back is valid for ever. Staleness is
 * judged elsewhere: a stale round keeps its signatures visible.
 */
export function liveSignatures(facts: Facts, round: GateRound): Map<Seat, Signature> {
  const live = new Map<Seat, Signature>()
  const approved = round.endCause === 'approved'
  const counted = new Set<string>()
  for (const signature of standing(facts, round)) {
    if (!approved) {
      if (!isStillEntitled(facts, signature)) continue
      if (counted.has(signature.personId) && !facts.organization.smallTeamMode) continue
      if (live.has(signature.seat)) continue
      counted.add(signature.personId)
    }
    live.set(signature.seat, signature)
  }
  return live
}

/** Whoever decided for a seat at that moment may still do so: as its holder, or by a naming that nobody took back. */
export function isStillEntitled(
  facts: Facts,
  signature: Pick<Signature, 'seat' | 'personId' | 'forPersonId' | 'at'>,
): boolean {
  const { seat, personId, forPersonId } = signature
  if (!isActive(facts, personId)) return false
  if (forPersonId === null) return holdsSince(facts, seat, personId, signature.at)
  const signedOn = facts.dayOf(signature.at)
  const named = facts
    .children('deputies', 'seat', seat)
    .some(
      (row) =>
        row.personId === personId &&
        row.forPersonId === forPersonId &&
        row.from <= signedOn &&
        signedOn <= row.to &&
        !passed(facts, row.annulledAt),
    )
  return named && isActive(facts, forPersonId) && holdsSince(facts, seat, forPersonId, signature.at)
}

/** Holds the seat today under a holding that had begun at that instant: losing and regaining a seat asks again. */
function holdsSince(facts: Facts, seat: Seat, personId: string, at: string): boolean {
  return facts
    .children('seatHoldings', 'personId', personId)
    .some((row) => row.seat === seat && moment(row.from) <= moment(at) && !passed(facts, row.to))
}

const passed = (facts: Facts, instant: string | null): boolean =>
  instant !== null && facts.dayOf(instant) <= facts.today

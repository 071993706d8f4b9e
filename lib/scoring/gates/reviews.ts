import { daysBetween } from '../../calendar/days'
import type { Row } from '../../document/schema'
import { type Facts, moment } from '../facts'
import type { Ledger } from './ledger'
import { isActive, isStillEntitled, seatHolders, seatSigners } from './seats'
import type { ReviewSeat, ReviewSummary, RollbackFinding, RollbackReview, Seat, Vote } from './types'

/**
 * The vote that stands for each seat: the newest of a person who may still vote for it. One person counts for one seat
 * only, the first by time, unless small-team mode is on.
 */
export function standingVotes(facts: Facts, review: RollbackReview, seats: readonly Seat[]): ReviewSeat[] {
  const open = review.state === 'open'
  const rows = facts
    .children('rollbackVotes', 'reviewId', review.id)
    .filter((row) => facts.dayOf(row.at) <= facts.today)
    .sort((a, b) => moment(a.at) - moment(b.at) || (a.id < b.id ? -1 : 1))
  const latest = new Map<Seat, (typeof rows)[number]>()
  for (const row of rows) {
    if (open && !mayStillVote(facts, row)) continue
    latest.set(row.seat, row)
  }
  const counted = new Set<string>()
  const firstBySeat = new Map<Seat, (typeof rows)[number]>()
  for (const row of [...latest.values()].sort((a, b) => moment(a.at) - moment(b.at))) {
    if (counted.has(row.personId) && !facts.organization.smallTeamMode) continue
    counted.add(row.personId)
    firstBySeat.set(row.seat, row)
  }
  return seats.map((seat) => {
    const row = firstBySeat.get(seat)
    return {
      seat,
      holders: seatHolders(facts, seat),
      vote: row?.vote ?? null,
      personId: row?.personId ?? null,
      forPersonId: row?.forPersonId ?? null,
      voteId: row?.id ?? null,
      reason: row?.reason ?? null,
    }
  })
}

/**
 * The vote of a holder counts while they hold the seat. A deputy's counts like a deputy's signature: it survives the end
 * of the dates, but not an annulled naming. A row that does not say for whom is judged by who may vote today.
 */
const mayStillVote = (facts: Facts, row: Row<'rollbackVotes'>): boolean =>
  row.forPersonId === null
    ? isActive(facts, row.personId) && seatSigners(facts, row.seat).includes(row.personId)
    : isStillEntitled(facts, row)

/** The direction all seats agree on, or null while one is missing or disagrees. */
export function unanimous(votes: readonly ReviewSeat[]): Vote | null {
  const [first] = votes
  return first?.vote && votes.every((one) => one.vote === first.vote) ? first.vote : null
}

/** A review with its facts and votes; a fact that stopped being true stays, marked so. */
export function reviewSummary(
  facts: Facts,
  ledger: Ledger,
  review: RollbackReview,
  findings: readonly RollbackFinding[],
): ReviewSummary {
  const current = ledger.inForce?.id === review.roundId
  const rows = facts.children('rollbackFacts', 'reviewId', review.id)
  return {
    id: review.id,
    gateId: ledger.gate.id,
    roundId: review.roundId,
    openedAt: review.openedAt,
    state: review.state,
    decidedAt: review.decidedAt,
    overdue:
      review.state === 'open' &&
      daysBetween(facts.dayOf(review.openedAt), facts.today) > facts.threshold('review.overdueDays'),
    facts: rows.map((row) => ({
      id: row.id,
      criterion: row.criterion,
      recordId: row.recordId,
      observed: row.observed,
      threshold: row.threshold,
      stillTrue: current && review.state === 'open' ? isStillTrue(row, findings) : row.stillTrue,
    })),
    seats: standingVotes(facts, review, ledger.gate.seatIds),
  }
}

/** What a person recorded by hand no rule can take back. */
export const isStillTrue = (
  row: { criterion: string; recordId: string; stillTrue: boolean },
  findings: readonly RollbackFinding[],
): boolean =>
  row.criterion === 'by-hand'
    ? row.stillTrue
    : findings.some(
        (finding) =>
          finding.criterion === row.criterion && finding.record.id === row.recordId && finding.value === 'true',
      )

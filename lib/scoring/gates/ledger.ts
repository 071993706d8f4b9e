import type { Gate } from '../../content'
import { type Facts, moment } from '../facts'
import type { GateRound, RollbackReview } from './types'

/** The rows of one gate, in order. Rows dated after the day looked at are not there yet. */
export type Ledger = {
  gate: Gate
  rounds: GateRound[]
  /** The round that can be signed now. */
  open: GateRound | null
  last: GateRound | null
  /** The approved round while its approval stands: the organization is past the gate's starting phase. */
  inForce: GateRound | null
  /** Reviews of the approval in force, oldest first. */
  reviews: RollbackReview[]
  /** Every review this gate ever had. */
  allReviews: RollbackReview[]
}

export function ledgerOf(facts: Facts, gate: Gate): Ledger {
  const rounds = facts
    .children('gateRounds', 'gate', gate.id)
    .filter((row) => facts.dayOf(row.submittedAt) <= facts.today)
    .sort((a, b) => a.number - b.number || moment(a.submittedAt) - moment(b.submittedAt))
  const past = facts.phase.current > gate.from
  const inForce = past ? (rounds.filter((row) => row.endCause === 'approved').at(-1) ?? null) : null
  const allReviews = facts
    .children('rollbackReviews', 'gate', gate.id)
    .filter((row) => facts.dayOf(row.openedAt) <= facts.today)
    .sort((a, b) => moment(a.openedAt) - moment(b.openedAt) || (a.id < b.id ? -1 : 1))
  return {
    gate,
    rounds,
    open: facts.phase.current === gate.from ? (rounds.find((row) => row.state === 'open') ?? null) : null,
    last: rounds.at(-1) ?? null,
    inForce,
    reviews: inForce ? allReviews.filter((row) => row.roundId === inForce.id) : [],
    allReviews,
  }
}

/** `G12-R2-3f9a1c07`: gate, round and the first eight digits of the snapshot's hash. */
export const snapshotLabel = (gate: Gate, round: GateRound): string =>
  `G${gate.from}${gate.to}-R${round.number}-${round.hash.slice(0, 8)}`

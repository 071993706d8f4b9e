import { addDays, type Day, daysBetween } from '../../calendar/days'
import type { Gate } from '../../content'
import { type Facts, moment } from '../facts'
import type { Sentence } from '../types'
import { itemText } from './framework-index'
import { type Frozen, frozen } from './frozen'
import type { Ledger } from './ledger'
import { liveSignatures } from './seats'
import type { Changes, GateRound, GateState, RollbackFinding } from './types'

/**
 * The state of a gate, derived from rows and live facts alone (domain.md 7.3). Past its phase a gate is approved, or
 * accepted at baseline where nobody ever approved it; a rollback fact that nobody has decided makes it a candidate. In
 * its phase the newest round of this stay decides; a reopened gate keeps its label until the next submission.
 */
export function gateState(
  facts: Facts,
  ledger: Ledger,
  ready: boolean,
  findings: readonly RollbackFinding[],
): GateState {
  const { gate, open, inForce, reviews } = ledger
  const phase = facts.phase.current
  if (phase < gate.from) return 'locked'
  if (phase > gate.from) {
    if (!inForce) return 'baseline'
    if (reviews.some((review) => review.state === 'open') || findings.some(isUndecided)) return 'rollback-candidate'
    return reviews.some((review) => review.state === 'dismissed') ? 'rollback-dismissed' : 'approved'
  }
  if (open) return liveSignatures(facts, open).size > 0 ? 'in-review' : 'submitted'
  const label = endedLabel(facts, ledger)
  if (label) return label
  if (isReopened(facts, ledger)) return 'rollback-confirmed'
  return ready ? 'ready' : 'not-ready'
}

/** A fact that is true now and in no decided review. */
export const isUndecided = (finding: RollbackFinding): boolean => finding.value === 'true' && !finding.decided

/** Rounds of an earlier stay in the phase leave no label: a rollback locked the gate in between. */
function endedLabel(facts: Facts, ledger: Ledger): 'changes-requested' | 'withdrawn' | null {
  const last = ledger.rounds.filter((round) => since(facts, round.submittedAt)).at(-1)
  if (last?.endCause === 'changes-requested') return 'changes-requested'
  return last?.endCause === 'withdrawn' || last?.endCause === 'rolled-back' ? 'withdrawn' : null
}

const isReopened = (facts: Facts, ledger: Ledger): boolean =>
  ledger.allReviews.some((review) => review.state === 'confirmed' && since(facts, review.decidedAt))

const since = (facts: Facts, instant: string | null): boolean =>
  facts.phase.enteredAt === null || moment(instant) >= moment(facts.phase.enteredAt)

/** First day on which a round is too old to sign. */
export const expiresOn = (facts: Facts, round: GateRound, was: Frozen = frozen(round)): Day =>
  addDays(round.asOf, was.thresholds['gate.roundDays'] ?? facts.threshold('gate.roundDays'))

/** Why a round is stale, as stored in `GateRound.staleCause`. */
export type StaleCause = `line:${string}` | 'age'

/**
 * Whether an open round has to be refreshed, and why: recorded as stale, grown too old, or a required line found unmet.
 * Once recorded it stays, also when the line is met again.
 */
export function staleCause(facts: Facts, round: GateRound, changes: Changes): string | null {
  if (round.staleAt !== null) return round.staleCause ?? 'recorded'
  const unmet = changes.list.find((change) => change.becameUnmet)
  if (unmet) return `line:${unmet.id}` satisfies StaleCause
  return daysBetween(expiresOn(facts, round), facts.today) >= 0 ? ('age' satisfies StaleCause) : null
}

/** The sentence of a stored cause. */
export function staleSentence(facts: Facts, gate: Gate, round: GateRound, cause: string | null): Sentence | null {
  if (cause === null) return null
  if (cause === 'age') return { code: 'readiness.stale.age', params: { date: expiresOn(facts, round) } }
  const item = cause.startsWith('line:') ? cause.slice(5) : null
  if (item && (gate.deliverables as readonly string[]).includes(item)) {
    return { code: 'readiness.stale.line', params: { item, name: itemText(facts.content, item) } }
  }
  return { code: 'readiness.stale.recorded', params: { cause } }
}

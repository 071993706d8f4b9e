import type { Evaluation } from './evaluate'
import type { GateResult } from './gates/types'

/** Exactly one next step. `gateId` or `lineId` says what it is about; the screen has the words and the address. */
export type NextStep =
  | { kind: 'sign'; gateId: string }
  | { kind: 'vote'; gateId: string }
  | { kind: 'start-scorecard' }
  | { kind: 'continue-scorecard'; missing: number }
  | { kind: 'renew-scorecard'; age: number }
  | { kind: 'resubmit'; gateId: string; reason: string | null }
  | { kind: 'refresh'; gateId: string }
  | { kind: 'meet-line'; gateId: string; lineId: string; left: number }
  | { kind: 'submit'; gateId: string }
  | { kind: 'wait'; gateId: string; approvalsLeft: number }
  | { kind: 'keep-cadence' }

/**
 * The one thing that brings the organization nearer to its next gate, for this person. A waiting signature comes first
 * (`waitingGateIds`: gates whose seats the person can sign now), then a vote on a rollback (`votingGateIds`), because until
 * it is decided nobody knows which phase holds; then the scorecard before the two gates that read it; then the first unmet
 * line in the gate's order; then the submission. Who begins further on by baseline is not sent back to rate first.
 */
export function nextStep(
  evaluation: Evaluation,
  waitingGateIds: readonly string[],
  votingGateIds: readonly string[] = [],
): NextStep {
  const waiting = waitingGateIds[0]
  if (waiting) return { kind: 'sign', gateId: waiting }
  const voting = votingGateIds[0]
  if (voting) return { kind: 'vote', gateId: voting }
  const { latest, draft } = evaluation.scorecard
  const gate = evaluation.gates.find(({ from }) => from === evaluation.phase.current)
  if (!gate) return { kind: 'keep-cadence' }
  const rated = gate.from <= 2
  if (!latest && rated)
    return draft ? { kind: 'continue-scorecard', missing: draft.missing.length } : { kind: 'start-scorecard' }
  if (gate.round?.open) return openRound(gate)
  if (latest?.stale && rated) {
    return draft
      ? { kind: 'continue-scorecard', missing: draft.missing.length }
      : { kind: 'renew-scorecard', age: latest.age ?? 0 }
  }
  const unmet = gate.lines.filter(({ value }) => value !== 'true')
  const first = unmet[0]
  if (first) return { kind: 'meet-line', gateId: gate.gateId, lineId: first.itemId, left: unmet.length }
  if (gate.state === 'changes-requested')
    return { kind: 'resubmit', gateId: gate.gateId, reason: gate.round?.endReason ?? null }
  return { kind: 'submit', gateId: gate.gateId }
}

const openRound = (gate: GateResult): NextStep =>
  gate.round?.stale
    ? { kind: 'refresh', gateId: gate.gateId }
    : { kind: 'wait', gateId: gate.gateId, approvalsLeft: gate.chip.approvalsLeft }

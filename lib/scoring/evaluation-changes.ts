import type { Evaluation } from './evaluate'
import type { MetricResult } from './metrics/metric-results'

/** One answer that differs between two evaluations of the same day. */
export type EvaluationChange = {
  kind: 'pattern' | 'chain' | 'signal' | 'gate' | 'line' | 'item' | 'scorecard' | 'metric'
  /** Pattern, signal, gate, item or metric; "chain" and "scorecard" are there once. */
  id: string
  before: string
  after: string
}

/** What two evaluations answer differently: states of patterns, chain, gates and items, values of signals and gate lines, and whether the scorecard is fresh. */
export function evaluationChanges(before: Evaluation, after: Evaluation): EvaluationChange[] {
  const past = answers(before)
  return answers(after).flatMap(({ kind, id, value }, index) => {
    const was = past[index]?.value ?? ''
    return was === value ? [] : [{ kind, id, before: was, after: value }]
  })
}

type Answer = { kind: EvaluationChange['kind']; id: string; value: string }

/** Content decides which answers there are and in what order, so two evaluations can be laid side by side. */
function answers({ patterns, chain, gates, phases, scorecard }: Evaluation): Answer[] {
  const one = (kind: Answer['kind'], id: string, value: string): Answer => ({ kind, id, value })
  return [
    ...patterns.map(({ id, state }) => one('pattern', id, state)),
    one('chain', 'chain', chain.state),
    ...patterns.flatMap(({ signals }) => signals.map(({ rule, value }) => one('signal', rule, value))),
    ...gates.map(({ gateId, state }) => one('gate', gateId, state)),
    ...gates.flatMap(({ lines }) => lines.map(({ itemId, value }) => one('line', itemId, value))),
    ...phases.flatMap(({ items }) => items.map(({ itemId, state }) => one('item', itemId, state))),
    one('scorecard', 'scorecard', scorecard.latest === null ? 'none' : scorecard.latest.stale ? 'stale' : 'fresh'),
  ]
}

/** Metrics whose state two readings of the same day give differently. */
export function metricChanges(before: readonly MetricResult[], after: readonly MetricResult[]): EvaluationChange[] {
  const past = new Map(before.map(({ metricId, state }) => [metricId, state]))
  return after.flatMap(({ metricId, state }) => {
    const was = past.get(metricId) ?? state
    return was === state ? [] : [{ kind: 'metric' as const, id: metricId, before: was, after: state }]
  })
}

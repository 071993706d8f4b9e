import type { PatternResult } from './anti-patterns/patterns'
import type { Facts } from './facts'
import type { GateResult } from './gates/types'

/** One line of the risk list; `id` is the gate, the condition, the pattern or the entry it stands for. */
export type TopRisk =
  | { kind: 'review'; id: string; gateId: string }
  | { kind: 'condition'; id: string; gateId: string; text: string }
  | { kind: 'pattern'; id: string }
  | { kind: 'entry'; id: string; title: string; likelihood: number | null; impact: number | null }

/**
 * What could go wrong, the most pressing first: open rollback reviews, then overdue conditions, then flagged patterns,
 * then open entries by likelihood × impact (unrated ones last, because unknown is not small). Source: 7.4 RiskEntry.
 */
export function topRisks(
  facts: Facts,
  gates: readonly GateResult[],
  patterns: readonly Pick<PatternResult, 'id' | 'state'>[],
): TopRisk[] {
  const reviews = facts
    .rows('rollbackReviews')
    .filter((row) => row.state === 'open')
    .map((row): TopRisk => ({ kind: 'review', id: row.id, gateId: row.gate }))
  const conditions = gates.flatMap((gate) =>
    gate.conditions
      .filter((condition) => condition.state === 'overdue')
      .map(({ id, text }): TopRisk => ({ kind: 'condition', id, gateId: gate.gateId, text })),
  )
  const flagged = patterns
    .filter(({ state }) => state === 'flagged')
    .map(({ id }): TopRisk => ({ kind: 'pattern', id }))
  const weight = ({ likelihood, impact }: { likelihood: number | null; impact: number | null }) =>
    likelihood === null || impact === null ? -1 : likelihood * impact
  const entries = facts
    .rows('riskEntries')
    .filter((row) => row.closedAt === null)
    .sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))
    .map(({ id, title, likelihood, impact }): TopRisk => ({ kind: 'entry', id, title, likelihood, impact }))
  return [...reviews, ...conditions, ...flagged, ...entries]
}

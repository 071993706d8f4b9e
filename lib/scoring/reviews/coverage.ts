import type { AgendaPart } from '../../document/cadence'
import type { Row } from '../../document/schema'
import type { Facts } from '../facts'

type Event = Row<'cadenceEvents'>

/** The six parts of the agenda in their order: the parts of P6-A2. */
export const AGENDA: readonly AgendaPart[] = [
  'utilization-trends',
  'cost-actions',
  'security-updates',
  'radar-changes',
  'self-service-metrics',
  'next-quarter',
]

/**
 * A review of a quarter that was begun and not frozen: it has not been held yet, so no rhythm is kept by it. A review that
 * was only noted (no quarter) was held on its day.
 */
export const isBegun = ({ frozenAt, kind, quarter }: Event): boolean =>
  kind === 'review' && quarter !== null && frozenAt === null

/** What a review of a quarter decided, by the part it was decided in. */
export const decisionsOf = (facts: Facts, eventId: string): readonly Row<'workItems'>[] =>
  facts.rows('workItems').filter(({ kind, source }) => kind === 'review' && source === eventId)

/**
 * The parts of the agenda that a review covered (P6-A2). In the review of a quarter a part counts when it has a note or a
 * decision; nobody ticks it. A review that was only noted counts what was ticked then.
 */
export function coveredParts(facts: Facts, event: Event): AgendaPart[] {
  if (event.quarter === null) return AGENDA.filter((part) => event.coverage.includes(part))
  const decided = new Set(decisionsOf(facts, event.id).map(({ agendaPart }) => agendaPart))
  const noted = new Set(event.sections.map(({ part }) => part))
  return AGENDA.filter((part) => noted.has(part) || decided.has(part))
}

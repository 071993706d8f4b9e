import type { Row } from '../../document/schema'
import type { Facts } from '../facts'

/** The decisions that choose a platform or a region, newest first: an accepted one shows what GR-2 asks for. */
export function regionDecisions(facts: Facts): Row<'adrs'>[] {
  return facts
    .rows('adrs')
    .filter(
      ({ kind, starterId, status }) => status === 'accepted' && (kind === 'platform' || starterId === 'residency'),
    )
    .sort((a, b) => (b.decidedAt ?? '').localeCompare(a.decidedAt ?? '') || (b.number ?? 0) - (a.number ?? 0))
}

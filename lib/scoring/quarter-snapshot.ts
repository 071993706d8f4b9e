import { within } from '../calendar/days'
import { windowOf } from '../calendar/periods'
import type { Row } from '../document/schema'
import { partsOf } from './anti-patterns/build-everything'
import { truncatedPercent } from './explain'
import { type Facts, moment } from './facts'
import { metricResults } from './metrics/metric-results'

type Snapshot = Pick<
  Row<'quarterSnapshots'>,
  'quarter' | 'customShare' | 'customCount' | 'componentCount' | 'metrics' | 'radarChanges' | 'decisions'
>

/**
 * What a quarter is remembered by, judged on its last day: the share of own-built parts (BE-3), every metric that has a
 * value, what moved on the radar and what the gates decided. `facts` must be those of the quarter's last day.
 */
export function quarterSnapshot(facts: Facts, quarter: string): Snapshot {
  const window = windowOf(quarter)
  const { live, avoidable } = partsOf(facts.rows('components'), facts.today)
  const known = metricResults(facts).filter(({ value }) => value !== null)
  return {
    quarter,
    customShare: live.length === 0 ? null : truncatedPercent(avoidable, live.length),
    customCount: live.length === 0 ? null : avoidable,
    componentCount: live.length === 0 ? null : live.length,
    metrics: Object.fromEntries(known.map(({ metricId, value }) => [metricId, value])),
    radarChanges: radarChanges(facts, window),
    decisions: decisions(facts, window),
  }
}

type Window = ReturnType<typeof windowOf>

/** What moved on the radar in a window, in the order it moved: the entry, from where, to where. */
export function radarChanges(facts: Facts, window: Window): string[] {
  const events = [...facts.rows('radarEvents')].sort((a, b) =>
    a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1,
  )
  const ring = new Map<string, string>()
  return events.flatMap((event) => {
    const before = ring.get(event.radarEntryId)
    ring.set(event.radarEntryId, event.ring)
    if (!within(event.at, window)) return []
    const name = facts.find('radarEntries', event.radarEntryId)?.name ?? event.radarEntryId
    return [`${name}: ${before ? `${before} → ` : ''}${event.ring}`]
  })
}

function decisions(facts: Facts, window: Window): string[] {
  const arrow = (gate: string) => gate.replace('gate-', '').replace('-', '→')
  const rounds = facts.rows('gateRounds').flatMap(({ gate, endedAt, endCause }) => {
    if (endedAt === null || endCause === null || !within(facts.dayOf(endedAt), window)) return []
    return [{ at: endedAt, text: `Gate ${arrow(gate)}: ${endCause.replaceAll('-', ' ')}` }]
  })
  const reviews = facts.rows('rollbackReviews').flatMap(({ gate, decidedAt, state }) => {
    if (decidedAt === null || !within(facts.dayOf(decidedAt), window)) return []
    return [{ at: decidedAt, text: `Rollback review of gate ${arrow(gate)}: ${state}` }]
  })
  return [...rounds, ...reviews].sort((a, b) => moment(a.at) - moment(b.at)).map(({ text }) => text)
}

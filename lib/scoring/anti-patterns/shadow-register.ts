import { addDays, type Day } from '../../calendar/days'
import type { Row } from '../../document/schema'
import { links, need } from '../explain'
import type { Facts } from '../facts'
import { inUseSince } from '../shadow-use'
import type { MissingInput, RecordLink } from '../types'

export type ShadowItem = Row<'shadowAiItems'>
export type DiscoverySource = ShadowItem['source']
type Run = Row<'discoveryRuns'>

/** The four places where shadow AI hides. */
export const SOURCES: readonly DiscoverySource[] = [
  'personal-subscription',
  'repo-api-key',
  'gpu-vm-outside-iac',
  'saas-tool',
]

/** The inventory and its searches as the signals read them. */
export type ShadowRegister = {
  /** Live items that are not retired. */
  items: readonly ShadowItem[]
  runs: ReadonlyMap<DiscoverySource, readonly Run[]>
  searched: readonly DiscoverySource[]
  /** One missing input per source that was never searched. */
  neverSearched: readonly MissingInput[]
}

export function shadowRegister(facts: Facts): ShadowRegister {
  const runs = new Map<DiscoverySource, Run[]>()
  for (const run of facts.rows('discoveryRuns')) {
    if (run.at > facts.today) continue
    const known = runs.get(run.source)
    if (known) known.push(run)
    else runs.set(run.source, [run])
  }
  return {
    items: facts.rows('shadowAiItems').filter((item) => item.status !== 'retired'),
    runs,
    searched: SOURCES.filter((source) => runs.has(source)),
    neverSearched: SOURCES.filter((source) => !runs.has(source)).map((source) =>
      need('discoveryRuns', null, `scoring.missing.source.${source}`),
    ),
  }
}

/** The day an item was first seen: in use since, else discovered. A thorough first search is not new demand. */
export const firstSeen = (item: ShadowItem): Day => inUseSince(item) ?? item.discoveredAt

/** The day from which on the portal could know of an item: found, or in use where that is later. */
export const knownSince = (item: ShadowItem): Day => {
  const seen = firstSeen(item)
  return item.discoveredAt > seen ? item.discoveredAt : seen
}

/**
 * Open = not closed and not adopted, accepted or retired. An item accepted until a date is open again the day after,
 * unless it was closed since.
 */
export function isOpen(item: ShadowItem, today: Day): boolean {
  if (item.status === 'accepted') {
    const until = item.acceptedUntil
    return until !== null && until < today && (item.closedAt === null || item.closedAt <= until)
  }
  return item.closedAt === null && item.status !== 'adopted' && item.status !== 'retired'
}

/** The day since which an open item has been open without interruption. */
export const openSince = (item: ShadowItem): Day =>
  item.status === 'accepted' && item.acceptedUntil !== null ? addDays(item.acceptedUntil, 1) : item.discoveredAt

/** The first search of a source; of two on one day the one with the lower id. */
export function firstRun(runs: readonly Run[]): Run | null {
  let first: Run | null = null
  for (const run of runs) {
    if (!first || run.at < first.at || (run.at === first.at && run.id < first.id)) first = run
  }
  return first
}

export const itemLinks = (items: readonly ShadowItem[]): RecordLink[] =>
  links('shadowAiItems', items, (item) => item.title)

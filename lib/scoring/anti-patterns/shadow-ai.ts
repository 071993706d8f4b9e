import { addDays, type Day, daysBetween, lastDays, previousDays, type Window, within } from '../../calendar/days'
import { earliest, latest, need } from '../explain'
import type { Facts } from '../facts'
import { FALSE, type Judged, known, or, TRUE, unknown } from '../truth'
import { foundAfterGate } from './found-after-gate'
import { isLow, latestFinal, lowSince, ratingLinks, staleNote } from './latest-ratings'
import {
  firstRun,
  firstSeen,
  isOpen,
  itemLinks,
  knownSince,
  openSince,
  type ShadowItem,
  type ShadowRegister,
  SOURCES,
} from './shadow-register'
import { type SignalResult, signalResult } from './signal'

/** Use that nobody has reviewed: SA-1 to SA-5. */
export function shadowAi(facts: Facts, shadow: ShadowRegister): SignalResult[] {
  return [
    unreviewed(facts, shadow),
    ageing(facts, shadow),
    blindSpots(facts, shadow),
    growing(facts, shadow),
    foundAfterGate(facts),
  ]
}

/** SA-1: a discovered or triaged item that is in use and was never reviewed. */
function unreviewed(facts: Facts, shadow: ShadowRegister): SignalResult {
  const candidates = shadow.items.filter(
    (item) => (item.status === 'discovered' || item.status === 'triaged') && item.securityReviewedAt === null,
  )
  const used = candidates.filter((item) => item.inUse === 'yes')
  const unclear = candidates.filter((item) => item.inUse === 'unknown')
  return signalResult(facts, 'SA-1', {
    judged: used.length > 0 ? TRUE : or(...unclear.map(useUnknown), unseen(shadow)),
    params: { items: used.length },
    observed: { value: used.length, unit: 'items' },
    threshold: facts.limit('sa.unreviewedMin', '>='),
    records: itemLinks(used),
    starts: used.map((item) => ({ held: firstSeen(item), known: knownSince(item) })),
  })
}

const useUnknown = (item: ShadowItem): Judged =>
  unknown(need('shadowAiItems', 'inUse', 'scoring.missing.inUse', { item: item.title }, item.id))

/** What a source hides that was never searched nobody knows, however many items the others gave. */
export const unseen = (shadow: ShadowRegister): Judged =>
  shadow.neverSearched.length > 0 ? unknown(...shadow.neverSearched) : FALSE

/**
 * SA-2: an item of high or critical risk open for more than 30 days, or any item for more than 90. An item without a risk
 * is unknown in between, because a high one would be overdue.
 */
function ageing(facts: Facts, shadow: ShadowRegister): SignalResult {
  const open = shadow.items
    .filter((item) => isOpen(item, facts.today))
    .map((item) => ({ item, days: daysBetween(item.discoveredAt, facts.today), limit: longestOpen(facts, item) }))
  const overdue = open.filter(({ days, limit }) => days > limit).map(({ item }) => item)
  const undecided = open
    .filter(({ item, days }) => item.risk === null && days > facts.threshold('sa.highAgeDays'))
    .map(({ item }) => item)
  const latestOne = open.sort((a, b) => b.days - b.limit - (a.days - a.limit) || b.days - a.days)[0]
  return signalResult(facts, 'SA-2', {
    judged: overdue.length > 0 ? TRUE : or(...undecided.map(riskUnknown), unseen(shadow)),
    params: {
      items: overdue.length,
      high: facts.threshold('sa.highAgeDays'),
      any: facts.threshold('sa.anyAgeDays'),
    },
    observed: latestOne ? { value: latestOne.days, unit: 'days' } : null,
    threshold:
      latestOne?.limit === facts.threshold('sa.anyAgeDays')
        ? facts.limit('sa.anyAgeDays', '>')
        : facts.limit('sa.highAgeDays', '>'),
    records: itemLinks(overdue),
    starts: overdue.map((item) => ({
      held: latest(addDays(item.discoveredAt, longestOpen(facts, item) + 1), openSince(item)),
      known: null,
    })),
  })
}

const riskUnknown = (item: ShadowItem): Judged =>
  unknown(need('shadowAiItems', 'risk', 'scoring.missing.risk', { item: item.title }, item.id))

const isHigh = (item: ShadowItem): boolean => item.risk === 'high' || item.risk === 'critical'

/** Days an item may stay open; one without a risk class has the longer time. */
const longestOpen = (facts: Facts, item: ShadowItem): number =>
  isHigh(item)
    ? Math.min(facts.threshold('sa.highAgeDays'), facts.threshold('sa.anyAgeDays'))
    : facts.threshold('sa.anyAgeDays')

/** SA-3: the Shadow AI area is below 3, or fewer than four sources were searched in the last 90 days. */
function blindSpots(facts: Facts, shadow: ShadowRegister): SignalResult {
  const days = facts.threshold('window.days')
  const recent = lastDays(facts.today, days)
  const fresh = SOURCES.filter((source) => shadow.runs.get(source)?.some((run) => within(run.at, recent)))
  const low = isLow(facts, 'shadow-ai')
  const everSearched = shadow.searched.length > 0
  const blind = everSearched
    ? known(fresh.length < facts.threshold('shadow.sources'))
    : unknown(...shadow.neverSearched)
  const rating = latestFinal(facts, 'shadow-ai') ?? 0
  const onlyRating = low.value === 'true' && blind.value === 'false'
  return signalResult(facts, 'SA-3', {
    judged: or(low, blind),
    params: { sources: fresh.length, days, rating },
    observed: onlyRating
      ? { value: rating, unit: 'rating' }
      : { value: fresh.length, unit: 'sources', of: SOURCES.length },
    threshold: facts.limit(onlyRating ? 'focus.minRating' : 'shadow.sources', '<'),
    records: low.value === 'true' ? ratingLinks(facts, 'shadow-ai') : [],
    starts: [
      { held: low.value === 'true' ? lowSince(facts, 'shadow-ai') : null, known: null },
      { held: blind.value === 'true' ? blindSince(facts, shadow, days) : null, known: null },
    ],
    notes: staleNote(facts),
  })
}

/**
 * The day since which on every day at least one source was out of sight, counted from the very first run: a source goes
 * blind when its run leaves the window, and sees again with the next one.
 */
function blindSince(facts: Facts, shadow: ShadowRegister, days: number): Day | null {
  const first = earliest([...shadow.runs.values()].map((runs) => firstRun(runs)?.at ?? null))
  if (first === null) return null
  const stretches = SOURCES.flatMap((source) => blindStretches(shadow.runs.get(source) ?? [], first, facts.today, days))
  let since = facts.today
  for (const { from, to } of stretches.sort((a, b) => (a.to < b.to ? 1 : -1))) {
    if (to < addDays(since, -1)) break
    if (from < since) since = from
  }
  return since
}

/** The stretches from the first run of any source to today in which one source had no run within the window. */
function blindStretches(runs: readonly { at: Day }[], first: Day, today: Day, days: number): Window[] {
  const stretches: Window[] = []
  let from = first
  for (const at of runs.map((run) => run.at).sort()) {
    if (from < at) stretches.push({ from, to: addDays(at, -1) })
    const end = addDays(at, days)
    if (end > from) from = end
  }
  return from <= today ? [...stretches, { from, to: today }] : stretches
}

/** SA-4: more new items than in the 90 days before, and at least three; a source's first search is not growth. */
function growing(facts: Facts, shadow: ShadowRegister): SignalResult {
  const days = facts.threshold('window.days')
  const recent = lastDays(facts.today, days)
  const before = previousDays(facts.today, days)
  const firstRuns = new Map(SOURCES.map((source) => [source, firstRun(shadow.runs.get(source) ?? [])]))
  const counted = shadow.items.filter((item) => !isFoundBy(firstRuns.get(item.source) ?? null, item))
  const fresh = counted.filter((item) => within(firstSeen(item), recent))
  const earlier = counted.filter((item) => within(firstSeen(item), before))
  const unsearched = SOURCES.filter(
    (source) => !shadow.runs.get(source)?.some((run) => within(run.at, recent) || within(run.at, before)),
  )
  const more = known(fresh.length >= facts.threshold('sa.growthMin') && fresh.length > earlier.length)
  return signalResult(facts, 'SA-4', {
    judged: unsearched.length > 0 ? unknown(...unsearched.map(recentRunMissing)) : more,
    params: { items: fresh.length, before: earlier.length, days },
    observed: { value: fresh.length, unit: 'items' },
    threshold: facts.limit('sa.growthMin', '>='),
    records: itemLinks(fresh),
  })
}

const recentRunMissing = (source: ShadowItem['source']) =>
  ({
    section: 'discoveryRuns',
    sentence: { code: `scoring.missing.recentRun.${source}`, params: {} },
  }) as const

/** An item without a link to its run counts as found by the first run of its source when both carry the same day. */
function isFoundBy(first: ReturnType<typeof firstRun>, item: ShadowItem): boolean {
  if (!first) return false
  return item.discoveryRunId === null ? item.discoveredAt === first.at : item.discoveryRunId === first.id
}

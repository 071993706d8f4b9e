import type { Day } from '../../calendar/days'
import type { Row } from '../../document/schema'
import { links, need, truncatedPercent } from '../explain'
import { type Facts, newest } from '../facts'
import { and, FALSE, type Judged, known, or, TRUE, unknown } from '../truth'
import type { MissingInput, RecordLink } from '../types'
import { recordedOn, type SignalResult, signalResult } from './signal'

type Component = Row<'components'>

/** Live components and how many of them are own-built although a managed service exists (or might exist). */
export type Parts = { live: readonly Component[]; custom: readonly Component[]; avoidable: number; possible: number }

/** Own-built parts where a managed service would do: BE-1 to BE-5. */
export function buildEverything(facts: Facts): SignalResult[] {
  const parts = partsOf(facts.rows('components'), facts.today)
  return [
    customShare(facts, parts),
    customServing(facts, parts),
    risingShare(facts, parts),
    orphans(facts, parts),
    afterAdopt(facts, parts),
  ]
}

/**
 * The counts behind BE-1 and BE-3: of the parts not retired today, the own-built ones with a managed equivalent
 * (`avoidable`), and how many they would be if every unknown equivalent were there (`possible`).
 */
export function partsOf(components: readonly Component[], today: Day): Parts {
  const live = components.filter((one) => one.retiredAt === null || one.retiredAt > today)
  const custom = live.filter((one) => one.kind === 'custom')
  const avoidable = custom.filter((one) => one.managedEquivalent === 'yes').length
  const unclear = custom.filter((one) => one.managedEquivalent === 'unknown').length
  return { live, custom, avoidable, possible: avoidable + unclear }
}

/** How many avoidable parts an accepted decision stands behind, named by the part or naming it. */
export function avoidableWithDecision(facts: Facts): number {
  const accepted = acceptedAdrs(facts)
  return partsOf(facts.rows('components'), facts.today).custom.filter(
    ({ adrId, id, managedEquivalent }) =>
      managedEquivalent === 'yes' && accepted.some((adr) => adr.id === adrId || adr.links.includes(id)),
  ).length
}

const componentLinks = (found: readonly Component[]): RecordLink[] => links('components', found, (one) => one.name)

const about = (one: Component, field: keyof Component & string): MissingInput =>
  need('components', field, `scoring.missing.${field}`, { component: one.name }, one.id)

const equivalentsMissing = (parts: Parts): Judged =>
  unknown(
    ...parts.custom.filter((one) => one.managedEquivalent === 'unknown').map((one) => about(one, 'managedEquivalent')),
  )

/** Fewer than four registered parts say nothing about a share. */
function fewParts(facts: Facts, { live }: Parts): Judged | null {
  const min = facts.threshold('be.minComponents')
  return live.length < min ? unknown(need('components', null, 'scoring.missing.components', { min })) : null
}

/** BE-1: more than half of all live parts are own-built with a managed equivalent. */
function customShare(facts: Facts, parts: Parts): SignalResult {
  const limit = facts.threshold('be.flagPct')
  const above = (count: number): boolean => count * 100 > limit * parts.live.length
  const judged = above(parts.avoidable) ? TRUE : above(parts.possible) ? equivalentsMissing(parts) : FALSE
  return signalResult(facts, 'BE-1', {
    judged: fewParts(facts, parts) ?? judged,
    params: { custom: parts.avoidable, all: parts.live.length, limit },
    observed: shareOf(parts),
    threshold: facts.limit('be.flagPct', '>'),
    records: componentLinks(parts.custom.filter((one) => one.managedEquivalent === 'yes')),
  })
}

const shareOf = ({ avoidable, live }: Parts) =>
  live.length === 0 ? null : { value: truncatedPercent(avoidable, live.length), unit: '%' }

/** BE-2: own-built serving with a managed equivalent and no accepted ADR. */
function customServing(facts: Facts, parts: Parts): SignalResult {
  const accepted = acceptedAdrs(facts)
  const judge = (one: Component): Judged => {
    if (accepted.some((adr) => adr.id === one.adrId || adr.links.includes(one.id))) return FALSE
    return and(isServing(one), hasEquivalent(one))
  }
  const found = parts.custom.filter((one) => judge(one).value === 'true')
  return signalResult(facts, 'BE-2', {
    judged: parts.live.length === 0 ? noComponent : or(FALSE, ...parts.custom.map(judge)),
    params: { components: found.length },
    observed: { value: found.length, unit: 'components' },
    records: componentLinks(found),
  })
}

const noComponent: Judged = unknown(need('components', null, 'scoring.missing.component'))

const acceptedAdrs = (facts: Facts): Row<'adrs'>[] => facts.rows('adrs').filter((adr) => adr.status === 'accepted')

const isServing = (one: Component): Judged =>
  one.category === null ? unknown(about(one, 'category')) : known(one.category.toLowerCase() === 'serving')

const hasEquivalent = (one: Component): Judged =>
  one.managedEquivalent === 'unknown'
    ? unknown(about(one, 'managedEquivalent'))
    : known(one.managedEquivalent === 'yes')

/** BE-3: the share lies between watch and flag, or rose by ten points since the last quarter's snapshot. */
function risingShare(facts: Facts, parts: Parts): SignalResult {
  return signalResult(facts, 'BE-3', {
    judged: fewParts(facts, parts) ?? or(betweenWatchAndFlag(facts, parts), rose(facts, parts)),
    params: { custom: parts.avoidable, all: parts.live.length, limit: facts.threshold('be.watchPct') },
    observed: shareOf(parts),
    threshold: facts.limit('be.watchPct', '>='),
    records: componentLinks(parts.custom.filter((one) => one.managedEquivalent === 'yes')),
  })
}

/** Known where every count that the unknown equivalents allow says the same. */
function forEveryCount(parts: Parts, holds: (count: number) => boolean): Judged {
  const counts = Array.from({ length: parts.possible - parts.avoidable + 1 }, (_, more) => parts.avoidable + more)
  if (counts.every(holds)) return TRUE
  return counts.some(holds) ? equivalentsMissing(parts) : FALSE
}

const betweenWatchAndFlag = (facts: Facts, parts: Parts): Judged =>
  forEveryCount(parts, (count) => {
    const share = count * 100
    const all = parts.live.length
    return share >= facts.threshold('be.watchPct') * all && share <= facts.threshold('be.flagPct') * all
  })

/** From the counts that the last snapshot keeps, so that a rise of exactly ten points counts and 9.95 does not. */
function rose(facts: Facts, parts: Parts): Judged {
  const snapshot = newest(facts.rows('quarterSnapshots'), (one) => one.quarter)
  const before = snapshot && shareBefore(snapshot)
  if (!snapshot || !before) {
    return unknown(
      need('quarterSnapshots', 'customShare', 'scoring.missing.snapshot', {}, snapshot ? snapshot.id : null),
    )
  }
  const points = facts.threshold('be.risePoints')
  const since = (count: number, [custom, all]: Share): boolean =>
    (count * all - custom * parts.live.length) * 100 >= points * all * parts.live.length
  const surely = forEveryCount(parts, (count) => since(count, before.most))
  if (surely.value !== 'false') return surely
  const perhaps = forEveryCount(parts, (count) => since(count, before.least))
  if (perhaps.value === 'false') return FALSE
  return unknown(need('quarterSnapshots', 'customCount', 'scoring.missing.snapshotCounts', {}, snapshot.id))
}

/** Own-built parts with a managed equivalent, of all. */
type Share = readonly [custom: number, all: number]

/** A snapshot without its counts has only a share that was cut to one decimal: it was up to a tenth of a point more. */
function shareBefore({ componentCount, customCount, customShare }: Row<'quarterSnapshots'>) {
  if (customCount !== null && componentCount !== null && componentCount > 0) {
    const exact: Share = [customCount, componentCount]
    return { least: exact, most: exact }
  }
  if (customShare === null) return null
  const cut = Math.round(customShare * 100)
  return { least: [cut, 10_000] satisfies Share, most: [cut + 10, 10_000] satisfies Share }
}

/** BE-4: an own-built part without an owner. Unknown maintenance hours are named, they decide nothing. */
function orphans(facts: Facts, parts: Parts): SignalResult {
  const found = parts.custom.filter((one) => one.owner === null)
  return signalResult(facts, 'BE-4', {
    judged: parts.live.length === 0 ? noComponent : known(found.length > 0),
    params: { components: found.length },
    observed: { value: found.length, unit: 'components' },
    records: componentLinks(found),
    alsoMissing: parts.custom
      .filter((one) => one.maintenanceHoursPerMonth === null)
      .map((one) => about(one, 'maintenanceHoursPerMonth')),
  })
}

/** BE-5: own-built after the managed alternative entered Adopt, which it has not left; the same day is not after. */
function afterAdopt(facts: Facts, parts: Parts): SignalResult {
  const linked = parts.custom.filter((one) => facts.find('radarEntries', one.managedRadarEntryId) !== null)
  const judge = (one: Component): Judged => {
    const adopted = adoptedOn(facts, one.managedRadarEntryId ?? '')
    // Nothing was created after today.
    if (adopted === null || adopted >= facts.today) return FALSE
    return one.createdAt === null ? unknown(about(one, 'createdAt')) : known(facts.dayOf(one.createdAt) > adopted)
  }
  const found = linked.filter((one) => judge(one).value === 'true')
  const noLink = unknown(need('components', 'managedRadarEntryId', 'scoring.missing.radarLink'))
  return signalResult(facts, 'BE-5', {
    judged: linked.length === 0 ? noLink : or(...linked.map(judge)),
    params: { components: found.length },
    observed: { value: found.length, unit: 'components' },
    records: componentLinks(found),
    starts: found.map((one) => ({ held: recordedOn(facts, one), known: null })),
  })
}

/** The day a radar entry entered Adopt, if it is still there. */
function adoptedOn(facts: Facts, entryId: string): Day | null {
  const events = facts
    .children('radarEvents', 'radarEntryId', entryId)
    .filter((event) => event.at <= facts.today)
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
  let since: Day | null = null
  for (const event of events) {
    if (event.ring !== 'adopt') break
    since = event.at
  }
  return since
}

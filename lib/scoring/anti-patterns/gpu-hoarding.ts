import { addDays, daysBetween } from '../days'
import { earliest, need, truncatedPercent } from '../explain'
import type { Facts } from '../facts'
import { and, FALSE, type Judged, known, NOT_APPLICABLE, or, TRUE, unknown } from '../truth'
import type { Day, Observed } from '../types'
import { type Allocation, allocationLinks, allocations, hundredths } from './allocations'
import { type SignalResult, signalResult } from './signal'

/** Capacity held but idle: GH-1 to GH-5. Both units, GPUs and token capacity, are read alike. */
export function gpuHoarding(facts: Facts): SignalResult[] {
  const held = allocations(facts)
  return [
    reclaim(facts, held),
    warned(facts, held),
    idleReserved(facts, held),
    unlinked(facts, held),
    idlePortfolio(facts, held),
  ]
}

const noAllocation: Judged = unknown(need('gpuQuotas', null, 'scoring.missing.allocation'))

/**
 * True if it holds for any allocation, and which those are; "no" needs at least one quota that is known to hold
 * capacity.
 */
function anyAllocation(
  held: readonly Allocation[],
  judge: (one: Allocation) => Judged,
): { judged: Judged; found: Allocation[] } {
  if (held.length === 0) return { judged: noAllocation, found: [] }
  const each = held.map(judge)
  const found = held.filter((_, index) => each[index]?.value === 'true')
  const judged = found.length > 0 || held.some(isCertain) ? or(...each) : unknown(...held.map(sizeMissing))
  return { judged, found }
}

const isCertain = ({ quota }: Allocation): boolean => quota.gpus !== null

const sizeMissing = ({ quota, label }: Allocation) =>
  need('gpuQuotas', 'gpus', 'scoring.missing.gpus', { allocation: label }, quota.id)

/** GH-1: below 20 % on 30 days in a row; exactly 20 % is not below, the 30th day counts. */
function reclaim(facts: Facts, held: readonly Allocation[]): SignalResult {
  const limit = facts.threshold('gh.idleDays')
  return streakSignal(facts, held, 'GH-1', limit, (below) => below >= limit)
}

/** GH-2: the same streak, from the warning up to the day before GH-1. */
function warned(facts: Facts, held: readonly Allocation[]): SignalResult {
  const warn = facts.threshold('gh.warnDays')
  const flag = facts.threshold('gh.idleDays')
  return streakSignal(facts, held, 'GH-2', warn, (below) => below >= warn && below < flag)
}

function streakSignal(
  facts: Facts,
  held: readonly Allocation[],
  id: 'GH-1' | 'GH-2',
  limit: number,
  holds: (below: number) => boolean,
): SignalResult {
  const judge = (one: Allocation): Judged => {
    if (one.exempt) return FALSE
    const streak = one.reading.below === null ? unknown(readingMissing(one)) : known(holds(one.reading.below))
    return and(holdsCapacity(one), streak)
  }
  const { found, judged } = anyAllocation(held, judge)
  const shown = found.length > 0 ? found : held
  const longest = Math.max(0, ...shown.map((one) => one.reading.below ?? 0))
  return signalResult(facts, id, {
    judged,
    params: { allocations: found.length, days: longest, limit, pct: facts.threshold('gh.idlePct') },
    observed: held.some((one) => one.reading.below !== null) ? { value: longest, unit: 'days' } : null,
    threshold: facts.limit(id === 'GH-1' ? 'gh.idleDays' : 'gh.warnDays', '>='),
    records: allocationLinks(found),
    since: earliest(found.map((one) => reachedOn(one, limit))),
  })
}

/** The day on which the streak reached the limit. */
function reachedOn({ reading }: Allocation, limit: number): Day | null {
  return reading.below === null ? null : addDays(reading.until, limit - reading.below)
}

function readingMissing({ quota, label, reading }: Allocation) {
  const code = reading.kind === 'stale' ? 'scoring.missing.freshUtilization' : 'scoring.missing.utilization'
  return need('gpuUtilizationSamples', 'pct', code, { allocation: label }, quota.id)
}

const holdsCapacity = (one: Allocation): Judged => (isCertain(one) ? TRUE : unknown(sizeMissing(one)))

/** GH-3: a reserved allocation whose mean over the last 30 complete days is below 20 %, with at least 24 days known. */
function idleReserved(facts: Facts, held: readonly Allocation[]): SignalResult {
  const days = facts.threshold('gh.meanDays')
  const judge = (one: Allocation): Judged => {
    const { days: measured, sum } = one.month
    const low =
      measured >= facts.threshold('gh.meanMinDays')
        ? known(sum < hundredths(facts.threshold('gh.idlePct')) * measured)
        : unknown(readingMissing(one))
    return and(isReserved(one), holdsCapacity(one), low)
  }
  const { found, judged } = anyAllocation(held, judge)
  const reserved = held.filter((one) => one.quota.reserved !== false)
  return signalResult(facts, 'GH-3', {
    judged: reserved.length === 0 && held.some(isCertain) ? NOT_APPLICABLE : judged,
    params: { allocations: found.length, days, pct: facts.threshold('gh.idlePct') },
    observed: lowestMean(found.length > 0 ? found : reserved),
    threshold: facts.limit('gh.idlePct', '<'),
    records: allocationLinks(found),
  })
}

const isReserved = ({ quota, label }: Allocation): Judged =>
  quota.reserved === null
    ? unknown(need('gpuQuotas', 'reserved', 'scoring.missing.reserved', { allocation: label }, quota.id))
    : known(quota.reserved)

function lowestMean(found: readonly Allocation[]): Observed | null {
  let lowest: number | null = null
  for (const { month } of found) {
    const { sum, days } = month
    if (days === 0) continue
    const mean = truncatedPercent(sum, days * 10_000)
    if (lowest === null || mean < lowest) lowest = mean
  }
  return lowest === null ? null : { value: lowest, unit: '%' }
}

/** GH-4: approved more than 60 days ago and linked to no live experiment, use case or production endpoint. */
function unlinked(facts: Facts, held: readonly Allocation[]): SignalResult {
  const limit = facts.threshold('gh.unlinkedDays')
  const judge = (one: Allocation): Judged => {
    const { approvedAt, id } = one.quota
    const age =
      approvedAt === null
        ? unknown(need('gpuQuotas', 'approvedAt', 'scoring.missing.approvedAt', { allocation: one.label }, id))
        : known(daysBetween(approvedAt, facts.today) > limit)
    return and(holdsCapacity(one), age, known(!isLinked(facts, id)))
  }
  const { found, judged } = anyAllocation(held, judge)
  return signalResult(facts, 'GH-4', {
    judged,
    params: { allocations: found.length, days: limit },
    observed: { value: found.length, unit: 'allocations' },
    threshold: facts.limit('gh.unlinkedDays', '>'),
    records: allocationLinks(found),
    since: earliest(found.map(({ quota }) => quota.approvedAt && addDays(quota.approvedAt, limit + 1))),
  })
}

function isLinked(facts: Facts, quotaId: string): boolean {
  return facts.children('quotaLinks', 'quotaId', quotaId).some(({ targetKind, targetId }) => {
    if (targetKind === 'experiment') {
      const state = facts.find('experiments', targetId)?.state
      return state !== undefined && state !== 'finished' && state !== 'decommissioned'
    }
    if (targetKind === 'use-case') {
      const status = facts.find('useCases', targetId)?.status
      return status !== undefined && status !== 'retired' && status !== 'rejected'
    }
    const endpoint = facts.find('endpoints', targetId)
    return endpoint?.environment === 'production' && (endpoint.retiredAt === null || endpoint.retiredAt > facts.today)
  })
}

/** GH-5: used ÷ allocated GPU hours below 40 % over the last 30 complete days, with 80 % of the allocation days known. */
function idlePortfolio(facts: Facts, held: readonly Allocation[]): SignalResult {
  const { used, allocated, present, all } = portfolio(held)
  const covered = allocated > 0 && present * 100 >= facts.threshold('gh.coveragePct') * all
  const gaps = held.filter(({ month }) => month.present < month.all || month.all === 0)
  const low = known(used < facts.threshold('gh.portfolioPct') * 100 * allocated)
  return signalResult(facts, 'GH-5', {
    judged: held.length === 0 ? noAllocation : covered ? low : unknown(...gaps.map(readingMissing)),
    params: { days: facts.threshold('gh.meanDays'), limit: facts.threshold('gh.portfolioPct') },
    observed: covered ? { value: truncatedPercent(used, allocated * 10_000), unit: '%' } : null,
    threshold: facts.limit('gh.portfolioPct', '<'),
    records: allocationLinks(held),
  })
}

function portfolio(held: readonly Allocation[]) {
  const sums = { used: 0, allocated: 0, present: 0, all: 0 }
  for (const { month } of held) {
    sums.used += month.used
    sums.allocated += month.allocated
    sums.present += month.present
    sums.all += month.all
  }
  return sums
}

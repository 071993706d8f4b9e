import { addDays, daysBetween } from '../../calendar/days'
import { commitmentOf } from '../cost/commitment'
import { earliest, need, truncatedPercent } from '../explain'
import type { Facts } from '../facts'
import { type Judged, NOT_APPLICABLE, or, unknown } from '../truth'
import type { Observed } from '../types'
import {
  idleReserve,
  isCertain,
  justInCase,
  onTheWay,
  portfolioUse,
  reachedOn,
  readingMissing,
  reclaimDue,
  sizeMissing,
} from './allocation-judges'
import { type Allocation, allocationLinks, allocations } from './allocations'
import { recordedOn, type SignalResult, signalResult } from './signal'

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

/** GH-1: which allocations it holds for, their longest streak and since when. */
function reclaim(facts: Facts, held: readonly Allocation[]): SignalResult {
  return streakSignal(facts, held, 'GH-1', facts.threshold('gh.idleDays'))
}

/** GH-2: the same, from the warning up to the day before GH-1. */
function warned(facts: Facts, held: readonly Allocation[]): SignalResult {
  return streakSignal(facts, held, 'GH-2', facts.threshold('gh.warnDays'))
}

function streakSignal(facts: Facts, held: readonly Allocation[], id: 'GH-1' | 'GH-2', limit: number): SignalResult {
  const judge = id === 'GH-1' ? reclaimDue : onTheWay
  const { found, judged } = anyAllocation(held, (one) => judge(facts, one))
  const shown = found.length > 0 ? found : held
  const longest = Math.max(0, ...shown.map((one) => one.reading.below ?? 0))
  return signalResult(facts, id, {
    judged,
    params: { allocations: found.length, days: longest, limit, pct: facts.threshold('gh.idlePct') },
    observed: held.some((one) => one.reading.below !== null) ? { value: longest, unit: 'days' } : null,
    threshold: facts.limit(id === 'GH-1' ? 'gh.idleDays' : 'gh.warnDays', '>='),
    records: allocationLinks(found),
    starts: found.map((one) => ({ held: reachedOn(one, limit), known: recordedOn(facts, one.quota) })),
  })
}

/** GH-3, not applicable while nothing is reserved. */
function idleReserved(facts: Facts, held: readonly Allocation[]): SignalResult {
  const days = facts.threshold('gh.meanDays')
  const { found, judged } = anyAllocation(held, (one) => idleReserve(facts, one))
  const reserved = held.filter(({ quota }) => (commitmentOf(quota) ?? 'reserved') === 'reserved')
  return signalResult(facts, 'GH-3', {
    judged: reserved.length === 0 && held.some(isCertain) ? NOT_APPLICABLE : judged,
    params: { allocations: found.length, days, pct: facts.threshold('gh.idlePct') },
    observed: lowestMean(found.length > 0 ? found : reserved),
    threshold: facts.limit('gh.idlePct', '<'),
    records: allocationLinks(found),
  })
}

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

/** GH-4, with the first day on which an allocation was held just in case. */
function unlinked(facts: Facts, held: readonly Allocation[]): SignalResult {
  const limit = facts.threshold('gh.unlinkedDays')
  const { found, judged } = anyAllocation(held, (one) => justInCase(facts, one))
  const longest = earliest(found.map(({ quota }) => quota.approvedAt))
  return signalResult(facts, 'GH-4', {
    judged,
    params: { allocations: found.length, days: limit },
    observed: longest === null ? null : { value: daysBetween(longest, facts.today), unit: 'days' },
    threshold: facts.limit('gh.unlinkedDays', '>'),
    records: allocationLinks(found),
    starts: found.map(({ quota }) => ({
      held: quota.approvedAt && addDays(quota.approvedAt, limit + 1),
      known: recordedOn(facts, quota),
    })),
  })
}

/** GH-5: used ÷ allocated GPU hours below 40 % over the last 30 complete days, with 80 % of the allocation days known. */
function idlePortfolio(facts: Facts, held: readonly Allocation[]): SignalResult {
  const { used, allocated, covered, low } = portfolioUse(facts, held)
  const gaps = held.filter(({ month }) => month.present < month.all || month.all === 0)
  return signalResult(facts, 'GH-5', {
    judged: held.length === 0 ? noAllocation : covered ? low : unknown(...gaps.map(readingMissing)),
    params: { days: facts.threshold('gh.meanDays'), limit: facts.threshold('gh.portfolioPct') },
    observed: covered ? { value: truncatedPercent(used, allocated * 10_000), unit: '%' } : null,
    threshold: facts.limit('gh.portfolioPct', '<'),
    records: allocationLinks(held),
  })
}

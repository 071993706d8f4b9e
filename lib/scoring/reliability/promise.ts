import { type Figure, figure } from '../business-case/figure'
import type { Facts } from '../facts'
import { type Endpoint, lacking, type Targets, targetsOf } from './targets'

/** Availability in millionths, so that 99.95 is exact. */
const MILLION = 1_000_000n
const millionths = (pct: number): bigint => BigInt(Math.round(pct * 10_000))
const MINUTES_PER_DAY = 1440n

/** Minutes a service may be gone in so many days, times 1,000,000. */
const allowed = (days: number, pct: number): bigint => BigInt(days) * MINUTES_PER_DAY * (MILLION - millionths(pct))

/** The error budget in minutes: days × 1,440 × (1 − availability), cut to one decimal. */
export const budgetMinutes = (days: number, pct: number): number => Number((allowed(days, pct) * 10n) / MILLION) / 10

/** Minutes as a percentage of that budget, cut to one decimal; null where there is no budget at all. */
export function shareOfBudget(minutes: number, days: number, pct: number): number | null {
  const budget = allowed(days, pct)
  return budget === 0n ? null : Number((BigInt(minutes) * MILLION * 1000n) / budget) / 10
}

export type PromiseCheck = {
  days: number
  rto: number
  availability: number
  budget: number
  /** What one failover takes of the budget, in percent; null where there is no budget. */
  share: number | null
  /** One failover as slow as allowed breaks the availability that is promised beside it. */
  contradicts: boolean
}

/** The two promises of an endpoint beside each other; unknown without both. A contradiction is a warning and blocks nothing. */
export function promiseCheck(
  facts: Facts,
  endpoint: Endpoint,
  targets: Targets = targetsOf(facts, endpoint),
): Figure<PromiseCheck> {
  const { availability, rto } = targets
  const missing = [
    ...(rto === null ? [lacking(endpoint, 'rto', 'rtoMinutes')] : []),
    ...(availability === null ? [lacking(endpoint, 'availability', 'tier')] : []),
  ]
  return figure(missing, () => {
    const days = facts.threshold('slo.days')
    const [minutes, pct] = [rto!.value, availability!.value]
    return {
      days,
      rto: minutes,
      availability: pct,
      budget: budgetMinutes(days, pct),
      share: shareOfBudget(minutes, days, pct),
      contradicts: BigInt(minutes) * MILLION > allowed(days, pct),
    }
  })
}

import { addDays, dayNumber, daysBetween } from '../../calendar/days'
import type { Row } from '../../document/schema'
import { type Facts, moment, newest } from '../facts'
import type { RecordLink } from '../types'
import { hundredths, type Reading, readStreak } from './utilization-streak'

export type Quota = Row<'gpuQuotas'>
export type Sample = Row<'gpuUtilizationSamples'>

/**
 * Sums over the last 30 complete days: `sum` of the percentages (hundredths) over `days` with a sample or a month's mean; `used` and
 * `allocated` weighted by capacity over the `present` of `all` allocation days. A day before the approval is no allocation
 * day. Without an approval date each of these days may be the first one: `cuts` has the sums of every case.
 */
export type MonthOfUse = Sums & { sum: number; days: number; sampled: number; cuts: readonly Sums[] }
export type Sums = { used: number; allocated: number; present: number; all: number }

/** An approved quota that holds capacity (or does not say how much), with what its samples up to yesterday say. */
export type Allocation = {
  quota: Quota
  label: string
  reading: Reading
  month: MonthOfUse
  /** What is known of a day by its age (yesterday is 1): its own sample, else the mean of its month. */
  use: UseByAge
  /** Left out of GH-1 and GH-2 by an accepted exemption that has not ended. */
  exempt: boolean
}

export type UseByAge = (age: number) => { pct: number; capacity: number | null } | null

export function allocations(facts: Facts): Allocation[] {
  return facts
    .rows('gpuQuotas')
    .filter((quota) => quota.status === 'approved' && quota.gpus !== 0)
    .map((quota) => {
      const samples = samplesByAge(facts, quota)
      const use = useByAge(facts, quota, samples)
      return {
        quota,
        label: quotaLabel(quota),
        reading: readStreak(facts, quota, samples),
        month: monthOfUse(facts, quota, use),
        use,
        exempt: facts
          .children('reclaimCases', 'quotaId', quota.id)
          .some((one) => one.outcome === 'exempt' && one.exemptUntil !== null && one.exemptUntil >= facts.today),
      }
    })
    .sort((a, b) => (a.quota.id < b.quota.id ? -1 : 1))
}

/** An allocation by where it is. */
export const quotaLabel = (quota: Quota): string => `${quota.subscription} · ${quota.region} · ${quota.family}`

export const allocationLinks = (found: readonly Allocation[]): RecordLink[] =>
  found.map(({ quota, label }) => ({ section: 'gpuQuotas', id: quota.id, label }))

/** Samples of days by their age: yesterday's has 1. */
export type SamplesByAge = { at: ReadonlyMap<number, Read>; newest: number; oldest: number }
/** A sample that says how much was in use. */
type Read = Sample & { pct: number }
const isRead = (sample: Sample): sample is Read => sample.pct !== null

/**
 * The incomplete current day does not count; of two rows for a day the later write counts. Readings reach back to the first
 * day of a month with a mean: its days are gaps of a streak, not the end of it.
 */
function samplesByAge(facts: Facts, { id }: Quota): SamplesByAge {
  const today = dayNumber(facts.today)
  const at = new Map<number, Read>()
  let newestAge = Number.POSITIVE_INFINITY
  let oldest = 0
  for (const sample of facts.seriesOf('gpuUtilizationSamples', 'quotaId', id)) {
    if (sample.date >= facts.today || !isRead(sample)) continue
    if (sample.period === 'month') {
      oldest = Math.max(oldest, today - dayNumber(`${sample.date.slice(0, 7)}-01`))
      continue
    }
    const age = today - dayNumber(sample.date)
    const other = at.get(age)
    at.set(age, other ? (newest([other, sample], written) ?? sample) : sample)
    newestAge = Math.min(newestAge, age)
    oldest = Math.max(oldest, age)
  }
  return { at, newest: newestAge, oldest }
}

/**
 * Means of whole months. Such a mean stands for each day of its month that has no sample of its own, in means only: it does
 * not tell whether one day was low, so no streak reads it.
 */
function monthMeans(facts: Facts, { id }: Quota): ReadonlyMap<string, Read> {
  const of = new Map<string, Read>()
  for (const sample of facts.seriesOf('gpuUtilizationSamples', 'quotaId', id)) {
    if (sample.date >= facts.today || sample.period !== 'month' || !isRead(sample)) continue
    const month = sample.date.slice(0, 7)
    const other = of.get(month)
    of.set(month, other ? (newest([other, sample], written) ?? sample) : sample)
  }
  return of
}

const written = (sample: Sample): number => moment(sample.updatedAt ?? sample.createdAt)

function useByAge(facts: Facts, quota: Quota, samples: SamplesByAge): UseByAge {
  const means = monthMeans(facts, quota)
  return (age) => {
    const sample = samples.at.get(age) ?? means.get(addDays(facts.today, -age).slice(0, 7))
    return sample ? { pct: sample.pct, capacity: sample.gpus ?? quota.gpus } : null
  }
}

function monthOfUse(facts: Facts, { approvedAt }: Quota, use: UseByAge): MonthOfUse {
  const days = facts.threshold('gh.meanDays')
  const held = approvedAt === null ? days : Math.min(days, Math.max(0, daysBetween(approvedAt, facts.today)))
  const month = { sum: 0, days: 0, sampled: 0 }
  const sums: Sums = { used: 0, allocated: 0, present: 0, all: 0 }
  const cuts: Sums[] = []
  for (let age = 1; age <= days; age++) {
    const sample = use(age)
    const capacity = sample?.capacity ?? null
    if (sample) {
      month.sum += hundredths(sample.pct)
      month.days++
    }
    if (age > held) continue
    sums.all++
    if (sample) month.sampled++
    if (sample && capacity !== null) {
      sums.present++
      sums.used += hundredths(sample.pct) * capacity
      sums.allocated += capacity
    }
    if (approvedAt === null) cuts.push({ ...sums })
  }
  return { ...month, ...sums, cuts: approvedAt === null ? [NOTHING, ...cuts] : [sums] }
}

const NOTHING: Sums = { used: 0, allocated: 0, present: 0, all: 0 }

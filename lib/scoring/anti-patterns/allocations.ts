import { addDays, type Day, dayNumber, daysBetween } from '../../calendar/days'
import type { Row } from '../../document/schema'
import { type Facts, newest } from '../facts'
import type { RecordLink } from '../types'

export type Quota = Row<'gpuQuotas'>
export type Sample = Row<'gpuUtilizationSamples'>

/**
 * What the records say about how long an allocation has been below 20 %: `below` days in a row ending on `until`.
 * An entered pair is never extrapolated; samples win over it.
 */
export type Reading =
  | { kind: 'samples' | 'pair'; below: number | null; until: Day }
  | { kind: 'stale' | 'none'; below: null; until: Day | null }

/**
 * Sums over the last 30 complete days: `sum` of the percentages (hundredths) over `days` with a sample; `used` and
 * `allocated` weighted by capacity over the `present` of `all` allocation days. A day before the approval is none.
 */
export type MonthOfUse = {
  sum: number
  days: number
  used: number
  allocated: number
  present: number
  all: number
}

/** An approved quota that holds capacity (or does not say how much), with what its samples up to yesterday say. */
export type Allocation = {
  quota: Quota
  label: string
  reading: Reading
  month: MonthOfUse
  /** Left out of GH-1 and GH-2 by an accepted exemption that has not ended. */
  exempt: boolean
}

export function allocations(facts: Facts): Allocation[] {
  return facts
    .rows('gpuQuotas')
    .filter((quota) => quota.status === 'approved' && quota.gpus !== 0)
    .map((quota) => {
      const samples = samplesByAge(facts, quota)
      return {
        quota,
        label: quotaLabel(quota),
        reading: samples.size > 0 ? readSamples(facts, samples) : readPair(facts, quota),
        month: monthOfUse(facts, quota, samples),
        exempt: facts
          .children('reclaimCases', 'quotaId', quota.id)
          .some((one) => one.outcome === 'exempt' && one.exemptUntil !== null && one.exemptUntil >= facts.today),
      }
    })
    .sort((a, b) => (a.quota.id < b.quota.id ? -1 : 1))
}

const quotaLabel = (quota: Quota): string => `${quota.subscription} · ${quota.region} · ${quota.family}`

export const allocationLinks = (found: readonly Allocation[]): RecordLink[] =>
  found.map(({ quota, label }) => ({ section: 'gpuQuotas', id: quota.id, label }))

/** Percentages are compared as hundredths, so that 20.0 is exactly 20. */
export const hundredths = (percent: number): number => Math.round(percent * 100)

/** Samples by their age in days: yesterday's has the index 1, a day without one is left out. */
type SamplesByAge = ReadonlyMap<number, Sample>

/** Days before the approval and the incomplete current day do not count; of two rows for a day the later write counts. */
function samplesByAge(facts: Facts, { approvedAt, id }: Quota): SamplesByAge {
  const today = dayNumber(facts.today)
  const byAge = new Map<number, Sample>()
  for (const sample of facts.seriesOf('gpuUtilizationSamples', 'quotaId', id)) {
    if (sample.date >= facts.today || (approvedAt !== null && sample.date < approvedAt)) continue
    const age = today - dayNumber(sample.date)
    const other = byAge.get(age)
    byAge.set(age, other ? (newest([other, sample], written) ?? sample) : sample)
  }
  return byAge
}

const written = (sample: Sample): number => Date.parse(sample.updatedAt ?? sample.createdAt ?? '1970-01-01T00:00:00Z')

/** The streak ends at the newest sample; a day without a sample ends it, because a gap proves nothing. */
function readSamples(facts: Facts, samples: SamplesByAge): Reading {
  const age = [...samples.keys()].reduce((newest, one) => Math.min(newest, one), Number.POSITIVE_INFINITY)
  const until = addDays(facts.today, -age)
  if (age > facts.threshold('gh.sampleStaleDays')) return { kind: 'stale', below: null, until }
  const idle = hundredths(facts.threshold('gh.idlePct'))
  let below = 0
  for (let sample = samples.get(age); sample && hundredths(sample.pct) < idle; sample = samples.get(age + below))
    below++
  return { kind: 'samples', below, until }
}

function readPair(facts: Facts, quota: Quota): Reading {
  const { approvedAt, enteredAsOf, enteredDaysBelow, enteredPct } = quota
  if (enteredAsOf === null || enteredPct === null || enteredAsOf > facts.today) {
    return { kind: 'none', below: null, until: null }
  }
  if (daysBetween(enteredAsOf, facts.today) > facts.threshold('gh.pairStaleDays')) {
    return { kind: 'stale', below: null, until: enteredAsOf }
  }
  if (hundredths(enteredPct) >= hundredths(facts.threshold('gh.idlePct'))) {
    return { kind: 'pair', below: 0, until: enteredAsOf }
  }
  if (enteredDaysBelow === null || approvedAt === null) {
    return { kind: 'pair', below: enteredDaysBelow, until: enteredAsOf }
  }
  const held = Math.max(0, daysBetween(approvedAt, enteredAsOf) + 1)
  return { kind: 'pair', below: Math.min(enteredDaysBelow, held), until: enteredAsOf }
}

function monthOfUse(facts: Facts, { approvedAt, gpus }: Quota, samples: SamplesByAge): MonthOfUse {
  const days = facts.threshold('gh.meanDays')
  const held = approvedAt === null ? days : Math.min(days, Math.max(0, daysBetween(approvedAt, facts.today)))
  const month = { sum: 0, days: 0, used: 0, allocated: 0, present: 0, all: held }
  for (let age = 1; age <= held; age++) {
    const sample = samples.get(age)
    if (!sample) continue
    month.sum += hundredths(sample.pct)
    month.days++
    const capacity = sample.gpus ?? gpus
    if (capacity === null) continue
    month.present++
    month.used += hundredths(sample.pct) * capacity
    month.allocated += capacity
  }
  return month
}

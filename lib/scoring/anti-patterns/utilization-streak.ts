import { addDays, type Day, daysBetween } from '../../calendar/days'
import type { Facts } from '../facts'
import type { Quota, SamplesByAge } from './allocations'

/**
 * What the records say about how long an allocation has been below 20 %: surely `below` days in a row ending on `until`,
 * and `possible` days if every day without a reading was low too. An entered pair stands for its low days, a sample of the
 * same day beats it; it is never extrapolated.
 */
export type Reading =
  | { kind: 'samples' | 'pair'; below: number; possible: number; until: Day; gaps: Gap[]; countMissing: boolean }
  | { kind: 'stale' | 'none'; below: null; possible: null; until: Day | null; gaps: []; countMissing: false }

/** Days without a reading inside the streak, the later ones first. */
export type Gap = { from: Day; to: Day }

/** Percentages are compared as hundredths, so that 20.0 is exactly 20. */
export const hundredths = (percent: number): number => Math.round(percent * 100)

/** A streak is counted up to ten years, whatever number somebody entered. */
const LONGEST = 3_652

/**
 * An entered pair by its age: how many days up to it are low, null where nobody said, 0 where it is not low. Without its
 * percentage it is no reading (`told` is false), but somebody looked on that day: what it said is missing, not clear.
 */
type Pair = { age: number; days: number | null; told: boolean }

/**
 * The streak ends at the newest reading and begins with the first one or at the approval, the later. A day without a
 * reading in between is a gap: it proves nothing, and it ends nothing.
 */
export function readStreak(facts: Facts, quota: Quota, samples: SamplesByAge): Reading {
  const pair = enteredPair(facts, quota)
  const held = heldDays(facts, quota)
  const sampled = samples.newest <= held ? samples.newest : Number.POSITIVE_INFINITY
  const read = Math.min(sampled, pair?.told ? pair.age : Number.POSITIVE_INFINITY)
  if (!Number.isFinite(read)) return nothing('none', null)
  const until = addDays(facts.today, -read)
  // Somebody looked later and did not say what they saw: the days since then are missing, as if they had.
  const newest = Math.min(read, pair?.age ?? Number.POSITIVE_INFINITY)
  const isFresh =
    sampled <= facts.threshold('gh.sampleStaleDays') ||
    (pair?.told === true && pair.age <= facts.threshold('gh.pairStaleDays'))
  if (!isFresh) return nothing('stale', until)
  const oldest = Math.min(held, newest + LONGEST, Math.max(samples.oldest, pair ? pairEnd(pair) : 0))
  const enough = facts.threshold('gh.idleDays')
  const idle = hundredths(facts.threshold('gh.idlePct'))
  const missing: number[] = []
  let below = 0
  let possible = 0
  for (let age = newest; age <= oldest; age++) {
    const low = isLow(age, samples.at.get(age), pair, idle)
    if (low === false) break
    possible++
    if (low === null) missing.push(age)
    else if (missing.length === 0) below++
    if (missing.length > 0 && possible >= enough) break
  }
  const unsaid = pair?.days === null ? pair.age : Number.POSITIVE_INFINITY
  return {
    kind: read === sampled ? 'samples' : 'pair',
    below,
    possible,
    until,
    gaps: stretches(
      facts.today,
      missing.filter((age) => age < unsaid),
    ),
    countMissing: missing.some((age) => age >= unsaid),
  }
}

const nothing = (kind: 'stale' | 'none', until: Day | null): Reading => ({
  kind,
  below: null,
  possible: null,
  until,
  gaps: [],
  countMissing: false,
})

/** Days since the approval; an unknown one may lie as far back as the readings do. */
const heldDays = (facts: Facts, { approvedAt }: Quota): number =>
  approvedAt === null ? Number.POSITIVE_INFINITY : daysBetween(approvedAt, facts.today)

const pairEnd = ({ age, days }: Pair): number =>
  days === null ? Number.POSITIVE_INFINITY : age + Math.max(0, days - 1)

/** Whether a day was below the line; null where nothing tells. */
function isLow(age: number, sample: { pct: number } | undefined, pair: Pair | null, idle: number) {
  if (sample) return hundredths(sample.pct) < idle
  if (!pair || age < pair.age) return null
  if (age === pair.age) return pair.told ? pair.days !== 0 : null
  return pair.days !== null && age < pair.age + pair.days ? true : null
}

/** The entered pair, unless it speaks of a day before the approval or to come. */
function enteredPair(facts: Facts, quota: Quota): Pair | null {
  const { approvedAt, enteredAsOf, enteredDaysBelow, enteredPct } = quota
  if (enteredAsOf === null || enteredAsOf > facts.today) return null
  if (approvedAt !== null && enteredAsOf < approvedAt) return null
  const age = daysBetween(enteredAsOf, facts.today)
  if (enteredPct === null) return { age, days: null, told: false }
  const low = hundredths(enteredPct) < hundredths(facts.threshold('gh.idlePct'))
  return { age, days: low ? enteredDaysBelow : 0, told: true }
}

/** Neighbouring days as one stretch. */
function stretches(today: Day, ages: readonly number[]): Gap[] {
  const gaps: Gap[] = []
  let last: number | null = null
  for (const age of ages) {
    const day = addDays(today, -age)
    const open = gaps.at(-1)
    if (open && last === age - 1) open.from = day
    else gaps.push({ from: day, to: day })
    last = age
  }
  return gaps
}

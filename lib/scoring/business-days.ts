import { type Day, dayNumber, dayOfNumber } from '../calendar/days'
import type { DayReader } from '../calendar/zones'

/** ISO weekdays that are worked (1 = Monday) and the days off, in the organization's zone. */
export type WorkingTime = { workweek: readonly number[]; holidays: readonly Day[]; dayOf: DayReader }

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** No zone in use turns inside a quarter hour. */
const STEP = HOUR / 4
/** Clocks are changed for summer since long before, but no fact is dated earlier or later (lib/document/values). */
const FIRST_YEAR = 1990
const LAST_YEAR = 2199

/** ISO weekday of a day number, 1 = Monday; 1970-01-01 was a Thursday. */
const weekday = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

/**
 * Business days between two moments: elapsed time minus the hours that fall on non-working dates, ÷ 24
 * (Friday 17:00 → Monday 10:00 is 17 h, 0.7 days). Null where the end lies before the start, or where no day is worked.
 * Whole weeks are counted, not walked: two moments a thousand years apart cost what two of one week cost.
 */
export function businessDays(from: string, to: string, time: WorkingTime): number | null {
  const [start, end] = [Date.parse(from), Date.parse(to)]
  if (!(end >= start) || time.workweek.length === 0) return null
  const worked = worker(time)
  return (worked(end) - worked(start)) / DAY
}

/** Milliseconds worked since 1970 up to a moment; only differences mean something. */
type Worked = (at: number) => number

const workers = new WeakMap<WorkingTime, Worked>()

function worker(time: WorkingTime): Worked {
  const known = workers.get(time)
  if (known) return known
  const works = (number: number) => time.workweek.includes(weekday(number))
  const off = new Set(time.holidays.map(dayNumber).filter(works))
  const sortedOff = [...off].sort((a, b) => a - b)
  const week = [1, 2, 3, 4, 5, 6, 7].filter((one) => time.workweek.includes(one)).length
  const dayOf = remembered(time.dayOf)
  const uneven = unevenDays(time.dayOf)
  /** Working days before a day, counted from 1969-12-29, a Monday. */
  const daysBefore = (number: number): number => {
    const weeks = Math.floor((number + 3) / 7)
    let rest = 0
    for (let day = weeks * 7 - 3; day < number; day++) if (works(day)) rest++
    return weeks * week + rest - before(sortedOff, number)
  }
  const extra = (number: number): number =>
    uneven(number).reduce(
      (sum, one) => sum + (one.day < number && works(one.day) && !off.has(one.day) ? one.extra : 0),
      0,
    )
  const made: Worked = (at) => {
    const number = dayNumber(dayOf(at))
    const into = works(number) && !off.has(number) ? at - dayStart(number, dayOf) : 0
    return daysBefore(number) * DAY + extra(number) + into
  }
  workers.set(time, made)
  return made
}

/** How many of the sorted numbers are smaller. */
function before(sorted: readonly number[], number: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}

type DayAt = (at: number) => Day

const remembered =
  (dayOf: DayReader): DayAt =>
  (at) =>
    dayOf(new Date(at).toISOString())

/** The first moment of a day in the zone: clocks are at most 15 hours from UTC there, and midnight may be left out. */
function dayStart(number: number, dayOf: DayAt): number {
  const day = dayOfNumber(number)
  let low = (number * DAY - 15 * HOUR) / STEP
  let high = (number * DAY + 15 * HOUR) / STEP
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (dayOf(middle * STEP) >= day) high = middle
    else low = middle
  }
  return high * STEP
}

/** A day on which clocks were changed: by how much it is longer than 24 hours (less than 0: shorter). */
type UnevenDay = { day: number; extra: number }

const yearsOf = new WeakMap<DayReader, { until: number; found: UnevenDay[] }>()

/** The uneven days of a zone up to the year of a day; each year is looked through once, whoever asks. */
function unevenDays(reader: DayReader): (number: number) => readonly UnevenDay[] {
  const known = yearsOf.get(reader) ?? { until: FIRST_YEAR, found: [] }
  yearsOf.set(reader, known)
  const dayOf = remembered(reader)
  return (number) => {
    const year = Math.min(LAST_YEAR, Number(dayOfNumber(number).slice(0, 4)))
    for (; known.until <= year; known.until++) known.found.push(...unevenIn(known.until, dayOf))
    return known.found
  }
}

/** A week that begins and ends at the same hour has no uneven day: no zone goes back and forth within one. */
function unevenIn(year: number, dayOf: DayAt): UnevenDay[] {
  const [first, end] = [dayNumber(`${year}-01-01`), dayNumber(`${year + 1}-01-01`)]
  const found: UnevenDay[] = []
  let start = dayStart(first, dayOf)
  for (let week = first; week < end; ) {
    const next = Math.min(week + 7, end)
    const usual = start + (next - week) * DAY
    if (!begins(next, usual, dayOf)) {
      for (let day = week; day < next; day++) {
        const extra = dayStart(day + 1, dayOf) - dayStart(day, dayOf) - DAY
        if (extra !== 0) found.push({ day, extra })
      }
      start = dayStart(next, dayOf)
    } else start = usual
    week = next
  }
  return found
}

const begins = (number: number, at: number, dayOf: DayAt): boolean => {
  const day = dayOfNumber(number)
  return dayOf(at) >= day && dayOf(at - STEP) < day
}

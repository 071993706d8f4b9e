import { addDays, type Day } from '../calendar/days'
import type { DayReader } from '../calendar/zones'
import type { Row } from '../document/schema'

/** ISO weekdays that are worked (1 = Monday) and the days off, in the organization's zone. */
export type WorkingTime = { workweek: readonly number[]; holidays: readonly Day[]; dayOf: DayReader }

const HOUR = 3_600_000
const DAY_HOURS = 24
const WEEK_HOURS = 168
const STEP = HOUR / 4

/** ISO weekday of a calendar day, 1 = Monday. */
const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/**
 * Business days between two moments: elapsed time minus the hours that fall on non-working dates, ÷ 24
 * (Friday 17:00 → Monday 10:00 is 17 h, 0.7 days). Null where the end lies before the start.
 */
export function businessDays(from: string, to: string, time: WorkingTime): number | null {
  const [start, end] = [Date.parse(from), Date.parse(to)]
  if (!(end >= start)) return null
  const off = new Set(time.holidays)
  const works = (day: Day) => time.workweek.includes(weekday(day)) && !off.has(day)
  let worked = 0
  let at = start
  while (at < end) {
    const day = time.dayOf(new Date(at).toISOString())
    const next = Math.min(end, dayEnd(at, day, time.dayOf))
    if (works(day)) worked += next - at
    at = next
  }
  return worked / HOUR / DAY_HOURS
}

/** The first moment of the next day in the zone; days have 23 to 25 hours there, and no zone turns inside a quarter hour. */
function dayEnd(at: number, day: Day, dayOf: DayReader): number {
  const tomorrow = addDays(day, 1)
  let low = Math.floor(at / STEP)
  let high = low + (26 * HOUR) / STEP
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (dayOf(new Date(middle * STEP).toISOString()) >= tomorrow) high = middle
    else low = middle
  }
  return high * STEP
}

/** Weeks of 168 elapsed hours between two moments: how a custom request is measured. */
export function elapsedWeeks(from: string, to: string): number | null {
  const hours = (Date.parse(to) - Date.parse(from)) / HOUR
  return hours >= 0 ? hours / WEEK_HOURS : null
}

type Request = Pick<Row<'provisioningRequests'>, 'type' | 'requestedAt' | 'readyAt' | 'cancelledAt' | 'manualSteps'>

export type RequestType = Request['type']
export type RequestTime = { value: number; unit: RequestType }

/** How long a request took until it was ready: business days for a standard one, weeks for a custom one. */
export function requestTime(request: Request, time: WorkingTime): number | null {
  const { readyAt, requestedAt, cancelledAt, type } = request
  if (readyAt === null || cancelledAt !== null) return null
  return type === 'standard' ? businessDays(requestedAt, readyAt, time) : elapsedWeeks(requestedAt, readyAt)
}

/** The middle value, or the mean of the two in the middle; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  const high = sorted[Math.floor(half)]
  if (high === undefined) return null
  return Number.isInteger(half) ? ((sorted[half - 1] ?? high) + high) / 2 : high
}

export type ProvisioningFigures = {
  /** Median of the requests that became ready in the period; `count` of them, below 3 is few data and has no state. */
  times: Record<RequestType, { median: number | null; count: number }>
  /** Ready with 0 manual steps ÷ ready with known steps (self-service-success). */
  selfService: { done: number; all: number }
}

/** The provisioning metrics over the requests that became ready on the days of a window. */
export function provisioningFigures(
  requests: readonly Request[],
  window: { from: Day; to: Day },
  time: WorkingTime,
): ProvisioningFigures {
  const ready = requests.filter(({ readyAt, cancelledAt }) => {
    if (readyAt === null || cancelledAt !== null) return false
    const day = time.dayOf(readyAt)
    return day >= window.from && day <= window.to
  })
  const figure = (type: RequestType) => {
    const values = ready.filter((one) => one.type === type).flatMap((one) => requestTime(one, time) ?? [])
    return { median: median(values), count: values.length }
  }
  const counted = ready.filter(({ manualSteps }) => manualSteps !== null)
  return {
    times: { standard: figure('standard'), custom: figure('custom') },
    selfService: { done: counted.filter(({ manualSteps }) => manualSteps === 0).length, all: counted.length },
  }
}

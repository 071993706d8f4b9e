import type { Day } from '../calendar/days'
import type { Row } from '../document/schema'
import { businessDays, type WorkingTime } from './business-days'

const HOUR = 3_600_000
const WEEK_HOURS = 168

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

import { addDays, type Day, type Window } from './days'
import { addMonths } from './months'

/** Calendar month 2026-11 or calendar quarter 2026-Q4 (rule WINDOW). */
export type Period = string
export type PeriodKind = 'month' | 'quarter'

const MONTHS_OF: Record<PeriodKind, number> = { month: 1, quarter: 3 }

/** The period a day lies in. */
export function periodOf(day: Day, kind: PeriodKind): Period {
  if (kind === 'month') return day.slice(0, 7)
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

export const kindOf = (period: Period): PeriodKind => (period.includes('Q') ? 'quarter' : 'month')

/** First and last day of a period. */
export function windowOf(period: Period): Window {
  const kind = kindOf(period)
  const first = kind === 'quarter' ? (Number(period.slice(6)) - 1) * 3 + 1 : Number(period.slice(5, 7))
  const from = `${period.slice(0, 4)}-${String(first).padStart(2, '0')}-01`
  return { from, to: addDays(addMonths(from, MONTHS_OF[kind]), -1) }
}

/** The period that lies `count` periods earlier. */
export function earlier(period: Period, count = 1): Period {
  const kind = kindOf(period)
  return periodOf(addMonths(windowOf(period).from, -count * MONTHS_OF[kind]), kind)
}

/** The last periods up to the one of a day, the oldest first. */
export function periodsUpTo(day: Day, kind: PeriodKind, count: number): Period[] {
  const last = periodOf(day, kind)
  return Array.from({ length: count }, (_, index) => earlier(last, count - 1 - index))
}

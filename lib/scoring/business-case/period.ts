import type { Row } from '../../document/schema'

/** Months of a business case where nobody said how many (portal). */
export const DEFAULT_HORIZON = 36

/** The months a business case looks at: `months` of them, from `start` on. */
export type Period = { start: string; months: number }

/** A calendar month as a whole number, so that months can be counted. */
export const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

const monthOf = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`

/** The calendar month of a place in the period; place 0 is its first month. */
export const monthAt = ({ start }: Period, place: number): string => monthOf(monthNumber(start) + place)

/** The place of a calendar month in the period, below 0 before it begins. */
export const placeOf = ({ start }: Period, month: string): number => monthNumber(month) - monthNumber(start)

/** The last month of the period. */
export const caseEnd = (period: Period): string => monthAt(period, period.months - 1)

type Line = Pick<Row<'caseLines'>, 'kind' | 'rhythm' | 'from' | 'to'>

/**
 * Whether a line counts in the period at all: a monthly one shares a month with it, a single payment falls into it, and an
 * investment may also lie before it.
 */
export function isInside(period: Period, { from, kind, rhythm, to }: Line): boolean {
  const place = placeOf(period, from)
  if (place >= period.months) return false
  if (rhythm === 'once') return place >= 0 || kind === 'investment'
  return to === null || placeOf(period, to) >= 0
}

type Case = Pick<Row<'useCases'>, 'caseStart' | 'horizonMonths'>

/** The period of a use case's business case; null while it has no first month. */
export const periodOf = ({ caseStart, horizonMonths }: Case): Period | null =>
  caseStart === null ? null : { start: caseStart, months: horizonMonths ?? DEFAULT_HORIZON }

import { type Day, digits, writtenDay } from './days'

/** The same day `count` months later, moved to the last day of a shorter month. */
export function addMonths(day: Day, count: number): Day {
  const months = digits(day, 0, 4) * 12 + digits(day, 5, 7) - 1 + count
  const year = Math.floor(months / 12)
  const month = (months % 12) + 1
  return writtenDay(year, month, Math.min(digits(day, 8, 10), lastDayOfMonth(year, month)))
}

/** Whole calendar months from a to b, the day of a clamped to a shorter month; 0 when b is before a (rule MONTHS). */
export function monthsBetween(a: Day, b: Day): number {
  if (b <= a) return 0
  const year = digits(b, 0, 4)
  const month = digits(b, 5, 7)
  const months = (year - digits(a, 0, 4)) * 12 + month - digits(a, 5, 7)
  const turn = Math.min(digits(a, 8, 10), lastDayOfMonth(year, month))
  return digits(b, 8, 10) < turn ? months - 1 : months
}

function lastDayOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

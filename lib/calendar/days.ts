/** A calendar day YYYY-MM-DD in the organization's zone. */
export type Day = string

/** Inclusive stretch of days. */
export type Window = { from: Day; to: Day }

/** Days since 1970-01-01 of a calendar day; no zone is involved, so a stored day never moves. */
export function dayNumber(day: Day): number {
  const year = digits(day, 0, 4)
  const month = digits(day, 5, 7)
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(day, 8, 10) - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

const REMEMBERED_DAYS = 50_000
const remembered: Day[] = []

/** The calendar day of a day number (inverse of dayNumber). Days from 1970 to 2106 are written once and remembered. */
export function dayOfNumber(number: number): Day {
  if (number < 0 || number >= REMEMBERED_DAYS) return dayFromEpoch(number)
  const known = remembered[number]
  if (known !== undefined) return known
  const day = dayFromEpoch(number)
  remembered[number] = day
  return day
}

function dayFromEpoch(number: number): Day {
  const date = new Date(number * 86_400_000)
  return writtenDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

/** The day that lies `count` days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day => dayOfNumber(dayNumber(day) + count)

/** Whole days from a to b; negative when b is earlier (rule DAY: "n days since a" read on day b). */
export const daysBetween = (a: Day, b: Day): number => dayNumber(b) - dayNumber(a)

/** "Last n days" = the n days ending today, both ends inclusive (rule WINDOW). */
export const lastDays = (today: Day, count: number): Window => ({ from: addDays(today, 1 - count), to: today })

/** "Previous n days" = the n days before the last n days (rule WINDOW). */
export const previousDays = (today: Day, count: number): Window => ({
  from: addDays(today, 1 - 2 * count),
  to: addDays(today, -count),
})

export const within = (day: Day, window: Window): boolean => day >= window.from && day <= window.to

/** Whether a text is a day that exists: 2026-02-30 is none. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayOfNumber(dayNumber(text)) === text
}

/** The digits of a text from one place to another, as a number. */
export function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let index = from; index < to; index++) value = value * 10 + text.charCodeAt(index) - 48
  return value
}

/** A day from its parts. */
export function writtenDay(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}

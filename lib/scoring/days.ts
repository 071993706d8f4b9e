import type { Day } from './types'

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
  if (number < 0 || number >= REMEMBERED_DAYS) return writeDay(number)
  const known = remembered[number]
  if (known !== undefined) return known
  const day = writeDay(number)
  remembered[number] = day
  return day
}

function writeDay(number: number): Day {
  const date = new Date(number * 86_400_000)
  return format(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

/** The day that lies `count` days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day => dayOfNumber(dayNumber(day) + count)

/** Whole days from a to b; negative when b is earlier (rule DAY: "n days since a" read on day b). */
export const daysBetween = (a: Day, b: Day): number => dayNumber(b) - dayNumber(a)

/** The same day `count` months later, moved to the last day of a shorter month. */
export function addMonths(day: Day, count: number): Day {
  const months = digits(day, 0, 4) * 12 + digits(day, 5, 7) - 1 + count
  const year = Math.floor(months / 12)
  const month = (months % 12) + 1
  return format(year, month, Math.min(digits(day, 8, 10), lastDayOfMonth(year, month)))
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

/** "Last n days" = the n days ending today, both ends inclusive (rule WINDOW). */
export const lastDays = (today: Day, count: number): Window => ({ from: addDays(today, 1 - count), to: today })

/** "Previous n days" = the n days before the last n days (rule WINDOW). */
export const previousDays = (today: Day, count: number): Window => ({
  from: addDays(today, 1 - 2 * count),
  to: addDays(today, -count),
})

export const within = (day: Day, window: Window): boolean => day >= window.from && day <= window.to

/** Reads an instant as a day of one zone. */
export type DayReader = (instant: string) => Day

const QUARTER_HOUR = 900_000
const CACHED_QUARTER_HOURS = 20_000
const CACHED_ZONES = 200
const zones = new Map<string, DayReader>()

/**
 * Reads instants as days of one zone (rule DAY). The day is remembered per quarter of an hour, since no zone in use has a midnight
 * inside one; a zone the runtime does not know is read as UTC.
 */
export function dayReader(timezone: string): DayReader {
  const existing = zones.get(timezone)
  if (existing) return existing
  const reader = isUtc(timezone) ? (instant: string) => instant.slice(0, 10) : zoneReader(timezone)
  if (zones.size >= CACHED_ZONES) zones.clear()
  zones.set(timezone, reader)
  return reader
}

function zoneReader(timezone: string): DayReader {
  const formatter = formatterOf(timezone)
  const days = new Map<number, Day>()
  return (instant) => {
    const slot = Math.floor(Date.parse(instant) / QUARTER_HOUR)
    const cached = days.get(slot)
    if (cached !== undefined) return cached
    if (days.size >= CACHED_QUARTER_HOURS) days.clear()
    const day = formatter.format(slot * QUARTER_HOUR)
    days.set(slot, day)
    return day
  }
}

/** The Canadian English short date is the ISO one: 2026-11-20. */
function formatterOf(timezone: string): Intl.DateTimeFormat {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', calendar: 'iso8601' } as const
  try {
    return new Intl.DateTimeFormat('en-CA', { ...options, timeZone: timezone })
  } catch {
    return new Intl.DateTimeFormat('en-CA', { ...options, timeZone: 'UTC' })
  }
}

const isUtc = (timezone: string): boolean => timezone === 'UTC' || timezone === 'Etc/UTC' || timezone === 'GMT'

function lastDayOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let index = from; index < to; index++) value = value * 10 + text.charCodeAt(index) - 48
  return value
}

function format(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}

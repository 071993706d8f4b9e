import { type Day, isDay } from './days'

/** Where an organization's days begin, and which one it is there now. */
export type Zone = { timezone: string; today: string }

/** Reads an instant as a day of one zone. */
export type DayReader = (instant: string) => Day

const QUARTER_HOUR = 900_000
const CACHED_QUARTER_HOURS = 20_000
const CACHED_ZONES = 200
const readers = new Map<string, DayReader>()

/**
 * Reads instants as days of one zone (rule DAY). The day is remembered per quarter of an hour, since no zone in use has a midnight
 * inside one; a zone the runtime does not know is read as UTC.
 */
export function dayReader(timezone: string): DayReader {
  const existing = readers.get(timezone)
  if (existing) return existing
  const reader = isUtc(timezone) ? (instant: string) => instant.slice(0, 10) : zoneReader(timezone)
  if (readers.size >= CACHED_ZONES) readers.clear()
  readers.set(timezone, reader)
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

const wallClocks = new Map<string, Intl.DateTimeFormat>()

function wallClock(timezone: string): Intl.DateTimeFormat {
  const known =
    wallClocks.get(timezone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: timezone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
  wallClocks.set(timezone, known)
  return known
}

/** What a clock in the zone shows at a moment, as if it were UTC. */
function shownAt(time: number, timezone: string): number {
  const parts = Object.fromEntries(
    wallClock(timezone)
      .formatToParts(time)
      .map(({ type, value }) => [type, value]),
  )
  // Written without zeros in front, and with five digits after 9999: Date.parse then knows no such year.
  const year = `+${parts.year?.padStart(6, '0')}`
  return Date.parse(`${year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}Z`)
}

/** One moment that a local time may mean, and how far the zone is from UTC at it: +02:00. */
export type LocalReading = { instant: string; offset: string }

const DAY_OF_MILLISECONDS = 86_400_000
const LOCAL = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?: ?(Z|[+-]\d{2}:\d{2}))?$/

/**
 * Every moment that a local date and time means (2026-11-20T10:42, seconds optional, a space instead of the T too): one as
 * a rule, two in an hour that the clock shows twice or skips, the earlier first. A written offset names one of them. Empty
 * for another form and for a day that does not exist.
 */
export function readingsOf(local: string, timezone: string): LocalReading[] {
  const [, day = '', time = '', seconds = ':00', written] = LOCAL.exec(local) ?? []
  const wanted = Date.parse(`${day}T${time}${seconds}Z`)
  if (!isDay(day) || Number.isNaN(wanted)) return []
  const reading = (distance: number): LocalReading => ({
    instant: new Date(wanted - distance).toISOString(),
    offset: offsetText(distance),
  })
  if (written) {
    const distance = written === 'Z' ? 0 : wanted - Date.parse(`${day}T${time}${seconds}${written}`)
    return Number.isNaN(distance) ? [] : [reading(distance)]
  }
  const distances = [-DAY_OF_MILLISECONDS, DAY_OF_MILLISECONDS].map((away) => distanceAt(wanted + away, timezone))
  const shown = distances.filter((distance) => distanceAt(wanted - distance, timezone) === distance)
  // Farther from UTC to the east means earlier.
  return [...new Set(shown.length > 0 ? shown : distances)].sort((a, b) => b - a).map(reading)
}

const distanceAt = (time: number, timezone: string): number => shownAt(time, timezone) - Math.floor(time / 1000) * 1000

function offsetText(distance: number): string {
  const minutes = Math.abs(Math.round(distance / 60_000))
  const two = (value: number) => String(value).padStart(2, '0')
  return `${distance < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/**
 * The UTC moment of a local date and time; null for another form or a day that does not exist. Of two readings the earlier
 * one counts, unless it would lie before `after`, the moment that this one follows, and the later would not.
 */
export function instantOf(local: string, timezone: string, after: string | null = null): string | null {
  const readings = readingsOf(local, timezone)
  const begun = after === null ? Number.NEGATIVE_INFINITY : Date.parse(after)
  return (readings.find(({ instant }) => Date.parse(instant) >= begun) ?? readings[0])?.instant ?? null
}

/**
 * A UTC moment as a form writes it in the zone: 2026-11-20T10:42; with its offset where the clock showed that time before,
 * so that reading it again gives the same moment.
 */
export function localOf(instant: string, timezone: string): string {
  const time = Date.parse(instant)
  if (Number.isNaN(time)) return instant
  const local = new Date(shownAt(time, timezone)).toISOString().slice(0, 16)
  const isLater = distanceAt(time, timezone) !== distanceAt(Date.parse(instantOf(local, timezone) ?? instant), timezone)
  return isLater ? `${local}${offsetText(distanceAt(time, timezone))}` : local
}

/** The offset of a moment where its local time is shown twice, so that a reader can tell which it was; else null. */
export function tellingOffset(instant: string, timezone: string): string | null {
  const time = Date.parse(instant)
  if (Number.isNaN(time)) return null
  const local = new Date(shownAt(time, timezone)).toISOString().slice(0, 19)
  return readingsOf(local, timezone).length > 1 ? offsetText(distanceAt(time, timezone)) : null
}

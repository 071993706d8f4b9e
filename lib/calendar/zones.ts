import type { Day } from './days'

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

/** A UTC moment as a date-time field shows it in the zone: 2026-11-20T10:42. */
export function localOf(instant: string, timezone: string): string {
  const time = Date.parse(instant)
  return Number.isNaN(time) ? instant : new Date(shownAt(time, timezone)).toISOString().slice(0, 16)
}

/**
 * The UTC moment of a local date and time (2026-11-20T10:42, seconds optional, a space instead of the T too); null for
 * another form or a day that does not exist. An hour the clock skips counts from before the change.
 */
export function instantOf(local: string, timezone: string): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?$/.exec(local)
  const wanted = match ? Date.parse(`${match[1]}T${match[2]}${match[3] ?? ':00'}Z`) : Number.NaN
  if (Number.isNaN(wanted) || new Date(wanted).toISOString().slice(0, 10) !== match?.[1]) return null
  const first = wanted - (shownAt(wanted, timezone) - wanted)
  const second = first - (shownAt(first, timezone) - wanted)
  return new Date(shownAt(second, timezone) === wanted ? second : first).toISOString()
}

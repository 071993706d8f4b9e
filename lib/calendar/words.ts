import type { Zone } from './zones'
import { tellingOffset } from './zones'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options)
  const known = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', options)
  formats.set(key, known)
  return known
}

const isDay = (value: string) => value.length === 10

/** "15 Jan", with the year when it is not this one. Takes a day, or an instant that is read in the organization's zone. */
export function dayLabel(value: string, { timezone, today }: Zone): string {
  const timeZone = isDay(value) ? 'UTC' : timezone
  const moment = new Date(value)
  const sameYear = format({ year: 'numeric', timeZone }).format(moment) === today.slice(0, 4)
  return format({ day: 'numeric', month: 'short', timeZone, ...(sameYear ? {} : { year: 'numeric' }) }).format(moment)
}

/** "10:42" in the organization's zone; "02:10 +01:00" in an hour that the clock shows twice. */
export function timeLabel(instant: string, { timezone }: Pick<Zone, 'timezone'>): string {
  const time = format({ hour: '2-digit', minute: '2-digit', timeZone: timezone }).format(new Date(instant))
  const offset = tellingOffset(instant, timezone)
  return offset === null ? time : `${time} ${offset}`
}

/** "15 Jan, 10:42" in the organization's zone. */
export function momentLabel(instant: string, zone: Zone): string {
  return `${dayLabel(instant, zone)}, ${timeLabel(instant, zone)}`
}

const spokenDays = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const
const spokenMonths = { month: 'short', year: 'numeric', timeZone: 'UTC' } as const

/** A day that comes as 2026-08-18 is read as 18 Aug 2026, a month likewise; anything else stays. */
export function spokenDay<T>(value: T): T | string {
  if (typeof value !== 'string') return value
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return format(spokenDays).format(new Date(value))
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? format(spokenMonths).format(new Date(`${value}-01`)) : value
}

/** A name that ends in a day or a month, such as "Research · 2026-10-07": they are said as in a sentence. */
export const spokenName = (name: string): string =>
  name.replace(/(^|· |, )(\d{4}-\d{2}(?:-\d{2})?)$/, (_, before: string, day: string) => `${before}${spokenDay(day)}`)

/** The parameters of a sentence: days come as 2026-08-18 and are read as 18 Aug 2026, months as 2026-08 as Aug 2026. */
export const spokenParams = (params: Readonly<Record<string, string | number>>): Record<string, string | number> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, spokenDay(value)]))

type Zone = { timezone: string; today: string }

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

/** "10:42" in the organization's zone. */
export function timeLabel(instant: string, { timezone }: Pick<Zone, 'timezone'>): string {
  return format({ hour: '2-digit', minute: '2-digit', timeZone: timezone }).format(new Date(instant))
}

/** "15 Jan, 10:42" in the organization's zone. */
export function momentLabel(instant: string, zone: Zone): string {
  return `${dayLabel(instant, zone)}, ${timeLabel(instant, zone)}`
}

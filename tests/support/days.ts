const DAY = 86_400_000

/**
 * The calendar day YYYY-MM-DD of a zone, now or so many days from now. The portal counts days in the zone of the
 * organization, so a test takes its days from there: those of the machine or of UTC are other days for hours on end.
 */
export function dayIn(zone: string, days = 0): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date())
  return new Date(Date.parse(today) + days * DAY).toISOString().slice(0, 10)
}

/** The first day of the calendar month that lies so many months from the present one in this zone. */
export function monthStartIn(zone: string, months = 0): string {
  const [year, month] = dayIn(zone).split('-').map(Number)
  return new Date(Date.UTC(year!, month! - 1 + months, 1)).toISOString().slice(0, 10)
}

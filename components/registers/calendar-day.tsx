import { useLocale } from 'next-intl'
import { usePageContext } from '#page-context'
import { tellingOffset } from '@/lib/calendar/zones'

// Plain "en" would put the month first; the portal writes 15 Jan.
const regional = (locale: string) => (locale === 'en' ? 'en-GB' : locale)

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format takes longer than drawing a row, and a list has hundreds of days. */
function formatOf(locale: string, options: Intl.DateTimeFormatOptions & { timeZone: string }): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat(regional(locale), options)
  formats.set(key, known)
  return known
}

/**
 * A day as a calendar shows it: 15 Jan, with the year when it is not this one. An instant is none before it was read in the
 * organization's zone, and is shown as it comes.
 */
export function CalendarDay({ value }: { value: string }) {
  const { today } = usePageContext().zone
  const sameYear = value.slice(0, 4) === today.slice(0, 4)
  const format = formatOf(useLocale(), {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(sameYear ? {} : { year: 'numeric' }),
  })
  const midnight = new Date(`${value}T00:00:00Z`)
  return <time dateTime={value}>{Number.isNaN(midnight.getTime()) ? value : format.format(midnight)}</time>
}

/** A month with its year: Nov 2026. */
export function CalendarMonth({ value }: { value: string }) {
  const format = formatOf(useLocale(), { month: 'short', year: 'numeric', timeZone: 'UTC' })
  const first = new Date(`${value}-01T00:00:00Z`)
  return <time dateTime={value}>{Number.isNaN(first.getTime()) ? value : format.format(first)}</time>
}

/** A moment with its time, in the zone of the organization; with the offset in an hour that the clock shows twice. */
export function CalendarMoment({ value }: { value: string }) {
  const { timezone } = usePageContext().zone
  const format = formatOf(useLocale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: timezone,
  })
  const offset = tellingOffset(value, timezone)
  return <time dateTime={value}>{`${format.format(new Date(value))}${offset === null ? '' : ` ${offset}`}`}</time>
}

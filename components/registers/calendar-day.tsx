import { useFormatter } from 'next-intl'

/** A day as a calendar shows it: 15 Jan, with the year when it is not this one. */
export function CalendarDay({ value, today }: { value: string; today: string }) {
  const format = useFormatter()
  const sameYear = value.slice(0, 4) === today.slice(0, 4)
  return (
    <time dateTime={value}>
      {format.dateTime(new Date(`${value.slice(0, 10)}T00:00:00Z`), {
        day: 'numeric',
        month: 'short',
        timeZone: 'UTC',
        ...(sameYear ? {} : { year: 'numeric' }),
      })}
    </time>
  )
}

/** A moment with its time. */
export function CalendarMoment({ value }: { value: string }) {
  const format = useFormatter()
  return (
    <time dateTime={value}>
      {format.dateTime(new Date(value), {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
      })}
    </time>
  )
}

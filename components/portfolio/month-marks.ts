const DAY = 86_400_000
const months = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })
const monthsOfYears = new Intl.DateTimeFormat('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' })
const years = new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: 'UTC' })
/** More month names than this run into each other. */
const MOST_NAMES = 10
/** More lines than this make a grey field of every row. */
const MOST_MARKS = 40

const monthOf = (day: number): number => {
  const date = new Date(day * DAY)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}
const firstDay = (month: number): number => Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY

/**
 * First days of months inside the range (day numbers); every so many have a name, none that would run over the right
 * edge. A range of many years has its lines further apart: their number does not grow with what somebody typed.
 */
export function monthMarks(from: number, to: number): { at: number; name: string }[] {
  const first = monthOf(from - 1) + 1
  const count = monthOf(to) - first + 1
  const step = Math.max(1, Math.ceil(count / MOST_MARKS))
  const found = Array.from({ length: Math.max(0, Math.ceil(count / step)) }, (_, index) =>
    firstDay(first + index * step),
  )
  const every = Math.ceil(found.length / MOST_NAMES)
  const names = count > 240 ? years : count > 12 ? monthsOfYears : months
  const last = to - (to - from) / 12
  return found.map((at, index) => ({ at, name: index % every === 0 && at <= last ? names.format(at * DAY) : '' }))
}

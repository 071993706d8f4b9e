import { isDay } from '../calendar/days'

/** The earlier day an address asks for, or undefined for today, a day to come and anything that is no day. */
export function earlierDay(asked: string | undefined, today: string): string | undefined {
  return asked !== undefined && isDay(asked) && asked < today ? asked : undefined
}

/** The address with the earlier day kept, so that moving around stays on that day. */
export function withDay(href: string, asOf: string | undefined): string {
  if (asOf === undefined) return href
  const [path = '', hash] = href.split('#')
  return `${path}${path.includes('?') ? '&' : '?'}asOf=${asOf}${hash === undefined ? '' : `#${hash}`}`
}

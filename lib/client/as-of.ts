/** The earlier day an address asks for, or undefined for today, a day to come and anything that is no day. */
export function earlierDay(asked: string | undefined, today: string): string | undefined {
  if (asked === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(asked) || asked >= today) return undefined
  const read = new Date(`${asked}T00:00:00Z`)
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== asked ? undefined : asked
}

/** The address with the earlier day kept, so that moving around stays on that day. */
export function withDay(href: string, asOf: string | undefined): string {
  if (asOf === undefined) return href
  const [path = '', hash] = href.split('#')
  return `${path}${path.includes('?') ? '&' : '?'}asOf=${asOf}${hash === undefined ? '' : `#${hash}`}`
}

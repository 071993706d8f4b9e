const format = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** "Nov 2026". */
export const monthName = (month: string): string => format.format(new Date(`${month}-01T00:00:00Z`))

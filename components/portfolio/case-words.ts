const months = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** "Nov 2026". */
export const monthText = (month: string): string => months.format(new Date(`${month}-01`))

/** A rate in basis points as people read it: 800 is "8". */
export const rateText = (rateBp: number): string => String(rateBp / 100)

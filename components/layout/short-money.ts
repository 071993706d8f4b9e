/** "€1.1M", "€420K": an amount where there is little room; whole below a thousand. */
export const shortMoney = (amount: string, currency: string): string =>
  new Intl.NumberFormat('en-GB', { style: 'currency', currency, notation: 'compact', maximumFractionDigits: 1 }).format(
    Number(amount),
  )

/** "€192,040": an amount at a glance, without cents. */
export const wholeMoney = (amount: string, currency: string): string =>
  new Intl.NumberFormat('en-GB', { style: 'currency', currency, maximumFractionDigits: 0 }).format(Number(amount))

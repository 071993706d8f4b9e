import { readNumber } from '@/lib/client/sheet/numbers'

const formats = new Map<string, Intl.NumberFormat>()

/** "€12,400" or "€12,400.50": cents only where there are some. */
export function moneyText(amount: string | number, currency: string): string {
  const value = Number(amount)
  const digits = Number.isInteger(value) ? 0 : 2
  const key = `${currency} ${digits}`
  const format =
    formats.get(key) ??
    new Intl.NumberFormat('en-GB', {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
  formats.set(key, format)
  return format.format(value)
}

/** "€192,040": for figures that are read at a glance; half a unit goes away from zero. */
export function roundMoney(amount: string, currency: string): string {
  const value = Number(amount)
  return moneyText(Math.sign(value) * Math.round(Math.abs(value)), currency)
}

/** An amount as the API takes it: "1200" and "1200,5" become 1200.00 and 1200.50; anything else is sent as typed. */
export function typedMoney(text: string): string | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const read = readNumber(trimmed, null)
  const [, whole = '', cents = ''] = 'value' in read ? (/^(-?\d{1,12})(?:\.(\d{1,2}))?$/.exec(read.value) ?? []) : []
  return whole === '' ? trimmed : `${whole}.${cents.padEnd(2, '0')}`
}

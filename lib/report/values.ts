import { dayLabel, spokenParams } from '../calendar/words'
import type { Tone, Value } from './model'
import { minorUnits } from './pictures/numbers'

const money = new Map<string, Intl.NumberFormat>()
const count = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

/**
 * An amount as records hold it ("1234.50", always with two decimals) in what its currency counts in: cents of a euro, whole
 * yen. What a part of such a unit is left is rounded.
 */
export const minorOf = (amount: string, currency: string): number =>
  Math.round((Number(amount.replace('.', '')) * minorUnits(currency)) / 100)

/** The words of an amount: parts of a unit only below a hundred, where they are read. */
function moneyWords(minor: number, currency: string): string {
  const one = minorUnits(currency)
  const isWhole = minor % one === 0 || Math.abs(minor) >= 100 * one
  const key = `${currency} ${isWhole}`
  const known = money.get(key)
  const format =
    known ??
    new Intl.NumberFormat('en-GB', {
      style: 'currency',
      currency,
      ...(isWhole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {}),
    })
  money.set(key, format)
  return format.format(minor / one)
}

/** A month in words: "Apr 2026". */
export const monthWords = (month: string): string => String(spokenParams({ month }).month)

/** The day in words, always with its year: a report is read in another one. */
export const dayWords = (day: string): string => dayLabel(day, { timezone: 'UTC', today: '' })

export const textValue = (text: string, more: { tone?: Tone; href?: string } = {}): Value => ({
  kind: 'text',
  text,
  ...more,
})

/** `unit` follows the number in its words: "12 months". */
export const numberValue = (value: number, unit?: string, tone?: Tone): Value => ({
  kind: 'number',
  value,
  ...(unit ? { unit } : {}),
  text: unit ? `${count.format(value)} ${unit}` : count.format(value),
  ...(tone ? { tone } : {}),
})

/** `pct` in percent: 71.4 is shown as "71.4%" and kept as 0.714. */
export const shareValue = (pct: number, tone?: Tone): Value => ({
  kind: 'share',
  value: pct / 100,
  text: `${count.format(pct)}%`,
  ...(tone ? { tone } : {}),
})

/** An amount as records hold it ("1234.50") in the organization's currency. */
export function moneyValue(amount: string, currency: string, tone?: Tone): Value {
  const minor = minorOf(amount, currency)
  return { kind: 'money', minor, currency, text: moneyWords(minor, currency), ...(tone ? { tone } : {}) }
}

export const dayValue = (day: string, tone?: Tone): Value => ({
  kind: 'day',
  day,
  text: dayWords(day),
  ...(tone ? { tone } : {}),
})

/** What nobody recorded: never a 0 and never left out. */
export const unknownValue = (text: string, more: { who?: string; href?: string } = {}): Value => ({
  kind: 'unknown',
  text,
  ...more,
})

import type { Cell } from 'write-excel-file/node'
import { dayNumber } from '../../../calendar/days'
import type { Value } from '../../model'
import { light } from '../../pictures/light'
import { clean, said } from '../plain'

/** Spreadsheets stop at this many signs in a cell. */
const LONGEST = 32_000

export const textCell = (
  text: string,
  style: Partial<Exclude<Cell, string | number | boolean | Date | null | undefined>> = {},
): Cell => ({ value: clean(text).slice(0, LONGEST), type: String, wrap: true, alignVertical: 'top', ...style }) as Cell

export const headCell = (text: string, end = false): Cell =>
  textCell(text, { fontWeight: 'bold', backgroundColor: light['surface-2'], align: end ? 'right' : 'left' })

/** Decimals of a currency: two for most, none for the yen. */
function decimals(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  } catch {
    return 2
  }
}

const places = (count: number): string => (count > 0 ? `.${'0'.repeat(count)}` : '')

export function numberFormat(value: Value): string {
  switch (value.kind) {
    case 'money':
      return `#,##0${places(decimals(value.currency))} "${value.currency.replace(/[^A-Z]/g, '')}"`
    case 'share':
      return '0.0%'
    case 'day':
      return 'yyyy-mm-dd'
    case 'number': {
      const unit = clean(value.unit ?? '').replace(/["\\\n]/g, '')
      return `#,##0${Number.isInteger(value.value) ? '' : '.00'}${unit ? ` "${unit}"` : ''}`
    }
    default:
      return '@'
  }
}

const TONES = { good: light.good, watch: light.watch, bad: light.bad, neutral: light.ink, unknown: light.unknown }

/** A value as the cell of its kind: a number is a number, a day is a day; what is unknown is a text in grey. */
export function valueCell(value: Value): Cell {
  const tone = value.kind === 'unknown' ? 'unknown' : value.tone
  const style = { alignVertical: 'top', ...(tone && tone !== 'neutral' ? { textColor: TONES[tone] } : {}) } as const
  const format = numberFormat(value)
  switch (value.kind) {
    case 'number':
    case 'share':
      return { value: value.value, type: Number, format, ...style }
    case 'money':
      return { value: value.minor / 10 ** decimals(value.currency), type: Number, format, ...style }
    case 'day':
      return { value: new Date(dayNumber(value.day) * 86_400_000), type: Date, format, align: 'left', ...style }
    case 'unknown':
      return textCell(said(value), { ...style, fontStyle: 'italic' })
    case 'text':
      return textCell(value.text, style)
  }
}

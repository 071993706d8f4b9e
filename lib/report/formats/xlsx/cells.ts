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

export const headCell = (text: string, side: Side = {}): Cell =>
  textCell(text, { fontWeight: 'bold', backgroundColor: light['surface-2'], align: 'left', ...sideOf(side) })

type Told = { value?: unknown; columnSpan?: number; height?: number; fontSize?: number }

/**
 * The same rows, each as high as its longest text needs in its columns: not every reader of a workbook finds that out by
 * itself, and lines that lie over each other are read by nobody.
 */
export function withHeights(rows: readonly Cell[][], widths: readonly number[]): Cell[][] {
  return rows.map((row) => {
    const lines = row.map((cell, index) => {
      const { columnSpan = 1, value } = (cell ?? {}) as Told
      if (typeof value !== 'string') return 1
      const room = widths.slice(index, index + columnSpan).reduce((sum, one) => sum + one, 0)
      return value.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * 0.95) / room)), 0)
    })
    const most = Math.max(1, ...lines)
    const first = row.findIndex((cell) => cell !== null && typeof cell === 'object')
    const given = row[first] as Told | undefined
    if (most === 1 || !given || given.height || given.fontSize) return row
    return row.map((cell, index) => (index === first ? ({ ...given, height: Math.min(400, most * 15) } as Cell) : cell))
  })
}

/** Decimals of a currency: two for most, none for the yen. */
function decimals(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  } catch {
    return 2
  }
}

const places = (count: number): string => (count > 0 ? `.${'0'.repeat(count)}` : '')

/** 99.95 % is not 100 %: a second decimal where a share has one. */
const shareFormat = (value: number): string => (Number.isInteger(Number((value * 1000).toFixed(6))) ? '0.0%' : '0.00%')

export function numberFormat(value: Value): string {
  switch (value.kind) {
    case 'money':
      return `#,##0${places(decimals(value.currency))} "${value.currency.replace(/[^A-Z]/g, '')}"`
    case 'share':
      return shareFormat(value.value)
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

/** What a cell shows of a value, by its format: how wide its column has to be. */
export function shownAs(value: Value): string {
  switch (value.kind) {
    case 'money':
      return `${(value.minor / 10 ** decimals(value.currency)).toLocaleString('en', { minimumFractionDigits: decimals(value.currency) })} ${value.currency}`
    case 'number':
      return `${value.value.toLocaleString('en', { minimumFractionDigits: Number.isInteger(value.value) ? 0 : 2 })} ${value.unit ?? ''}`
    case 'share':
      return shareFormat(value.value).replace('0', '100')
    case 'day':
      return value.day
    default:
      return said(value)
  }
}

/** Where a cell stands in its column: numbers end at the right, and a text beside them keeps a little away. */
export type Side = { end?: boolean; afterEnd?: boolean }
const sideOf = ({ afterEnd, end }: Side) => ({
  ...(end ? { align: 'right' as const } : {}),
  ...(afterEnd && !end ? { align: 'left' as const, indent: 1 } : {}),
})

/** A value as the cell of its kind: a number is a number, a day is a day; what is unknown is a text in grey. */
export function valueCell(value: Value, side: Side = {}): Cell {
  const tone = value.kind === 'unknown' ? 'unknown' : value.tone
  const style = {
    alignVertical: 'top',
    ...(tone && tone !== 'neutral' ? { textColor: TONES[tone] } : {}),
    ...sideOf(side),
  } as const
  const format = numberFormat(value)
  switch (value.kind) {
    case 'number':
    case 'share':
      return { value: value.value, type: Number, format, ...style }
    case 'money':
      return { value: value.minor / 10 ** decimals(value.currency), type: Number, format, ...style }
    case 'day':
      return {
        value: new Date(dayNumber(value.day) * 86_400_000),
        type: Date,
        format,
        align: 'left' as const,
        ...style,
      }
    case 'unknown':
      return textCell(said(value), { ...style, fontStyle: 'italic' })
    case 'text':
      return textCell(value.text, style)
  }
}

import type { Block, Value } from '../model'
import { minorUnits } from '../pictures/numbers'
import { clean, said } from './plain'

/** Spreadsheets read a cell that begins so as a formula: behind an apostrophe it is a text. */
const FORMULA = ['=', '+', '-', '@', '\t', '\r', '\0']

function written(text: string): string {
  const safe = FORMULA.some((sign) => text.startsWith(sign)) ? `'${text}` : text
  const whole = clean(safe)
  return /[",\n\r]/.test(whole) ? `"${whole.replaceAll('"', '""')}"` : whole
}

/** A number as it was before it was counted in halves of halves: 0.8897, not 0.8896999999999999. */
const exact = (value: number): string => String(Number(value.toPrecision(12)))

/** Numbers without grouping, money in its major unit, days as they are kept: what another program reads. */
function cellText(value: Value | undefined): string {
  switch (value?.kind) {
    case 'number':
    case 'share':
      return exact(value.value)
    case 'money':
      return String(value.minor / minorUnits(value.currency))
    case 'day':
      return value.day
    default:
      return written(value ? said(value) : '')
  }
}

/** What an amount or a number is counted in; a share is a part of one. */
function unitOf(value: Value | undefined): string {
  if (value?.kind === 'money') return value.currency
  return value?.kind === 'number' ? (value.unit ?? '') : ''
}

const ISO = 'ISO 4217'

/** How the units of a column are told: in its head where all numbers have the same, else in a column beside it. */
function unitsOf(values: readonly (Value | undefined)[], word: string): { head: string | null; beside: string | null } {
  const counted = values.filter((value) => value?.kind === 'number' || value?.kind === 'share')
  const units = [...new Set(counted.map(unitOf))]
  const money = values.some((value) => value?.kind === 'money')
  if (money) return { head: null, beside: units.some(Boolean) ? word : ISO }
  return units.length > 1 ? { head: null, beside: word } : { head: units[0] || null, beside: null }
}

/** One table of a report; a column of money has its currency beside the amounts. */
export function csv({ columns, rows }: Extract<Block, { kind: 'table' }>, word: string): string {
  const units = columns.map((_, index) =>
    unitsOf(
      rows.map((row) => row[index]),
      word,
    ),
  )
  const head = columns.flatMap(({ label }, index) => {
    const { beside = null, head: unit = null } = units[index] ?? {}
    return [written(unit ? `${label} (${unit})` : label), ...(beside ? [written(`${label} (${beside})`)] : [])]
  })
  const lines = rows.map((row) =>
    columns.flatMap((_, index) => [
      cellText(row[index]),
      ...(units[index]?.beside ? [written(unitOf(row[index]))] : []),
    ]),
  )
  return `\ufeff${[head, ...lines].map((line) => line.join(',')).join('\r\n')}\r\n`
}

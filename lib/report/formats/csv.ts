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

/** Numbers without grouping, money in its major unit, days as they are kept: what another program reads. */
function cellText(value: Value | undefined): string {
  switch (value?.kind) {
    case 'number':
    case 'share':
      return String(value.value)
    case 'money':
      return String(value.minor / minorUnits(value.currency))
    case 'day':
      return value.day
    default:
      return written(value ? said(value) : '')
  }
}

/** One table of a report; a column of money has its currency beside the amounts where they differ. */
export function csv({ columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const money = columns.map((_, index) => rows.some((row) => row[index]?.kind === 'money'))
  const head = columns.flatMap(({ label }, index) =>
    money[index] ? [written(label), written(`${label} (ISO 4217)`)] : [written(label)],
  )
  const lines = rows.map((row) =>
    columns.flatMap((_, index) => {
      const value = row[index]
      return money[index] ? [cellText(value), value?.kind === 'money' ? value.currency : ''] : [cellText(value)]
    }),
  )
  return `\ufeff${[head, ...lines].map((line) => line.join(',')).join('\r\n')}\r\n`
}

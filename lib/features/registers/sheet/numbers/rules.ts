import type { Delimiter, GridRow } from '@/lib/client/sheet/grid'
import { type Decimal, decimalOf } from '@/lib/client/sheet/numbers'
import type { Column, Register } from '../../definition'
import { mayBeShares, roundedTogether, timesHundred } from '../amounts/rules'
import type { SheetColumn } from '../header/rules'
import { isNumeric, numberOf } from '../number-cells/rules'
import type { Asked, Entry } from '../rules'

/** A percent column whose values may be shares of 1, with one of them as an example. */
export type Shares = { index: number; header: string; from: string; to: string }
/** `sums` are the totals that were kept, each with its month where there are several. */
export type Rounding = { index: number; count: number; sums: string }

/** The decimal sign of a sheet, row by row: what its numbers prove, else the one that goes with the separator. */
export function* decimalSteps(
  body: readonly GridRow[],
  columns: readonly SheetColumn[],
  delimiter: Delimiter,
): Generator<void, { decimal: Decimal; example: string | null }> {
  const places = columns.filter(({ column }) => column && isNumeric(column)).map(({ index }) => index)
  const marked: string[] = []
  let example: string | null = null
  for (const [at, row] of body.entries()) {
    if (at % 64 === 0) yield
    for (const place of places) {
      const cell = row.cells[place] ?? ''
      if (!/\d[.,]\d/.test(cell)) continue
      marked.push(cell)
      if (cell.length <= 24 && cell.length > (example?.length ?? 0)) example = cell
    }
  }
  yield
  return { decimal: decimalOf(marked) ?? (delimiter === ';' ? ',' : '.'), example }
}

const valuesOf = (entries: readonly Entry[], { field }: Column) => entries.filter((each) => each.digits[field])

/** Where percentages are all 1 or less, and nobody said what they are. */
export function sharesIn(entries: readonly Entry[], columns: readonly SheetColumn[]): Shares[] {
  return columns.flatMap(({ column, index, header }) => {
    if (column?.type !== 'percent') return []
    const digits = valuesOf(entries, column).map((each) => each.digits[column.field]!)
    const from = digits.find((each) => Number(each) % 1 > 0)
    return from !== undefined && mayBeShares(digits) ? [{ index, header, from, to: timesHundred(from) }] : []
  })
}

/** Months whose amounts are rounded together; a register without months has one sum. */
const groupOf = (one: Register, { given, before }: Entry): string => {
  const month = one.columns.find(({ type }) => type === 'month')
  return month ? String(given[month.field] ?? before?.[month.field] ?? '') : ''
}

/** A year of totals, and one beyond. */
const MONTHS_TOLD = 13

/** Gives amounts with fractions of a cent their cents, so that each month keeps its total. */
function roundColumn(one: Register, entries: readonly Entry[], column: Column, index: number): Rounding[] {
  const all = valuesOf(entries, column)
  const fine = (digits: string) => (digits.split('.')[1]?.length ?? 0) > 2
  const count = all.filter((each) => fine(each.digits[column.field]!)).length
  if (count === 0) return []
  const groups = new Map<string, Entry[]>()
  for (const each of all) {
    const group = groupOf(one, each)
    const present = groups.get(group)
    if (present) present.push(each)
    else groups.set(group, [each])
  }
  const sums: string[] = []
  for (const [month, group] of groups) {
    const { amounts, sum } = roundedTogether(group.map((each) => each.digits[column.field]!))
    for (const [at, each] of group.entries()) each.given[column.field] = amounts[at]
    sums.push(groups.size > 1 ? `${sum} (${month})` : sum)
  }
  return [{ index, count, sums: sums.slice(0, MONTHS_TOLD).join(', ') }]
}

/**
 * What numbers of a whole column are: shares become percentages where somebody said so, percentages keep two decimals, and
 * amounts are rounded so that they add up.
 */
export function settleNumbers(
  one: Register,
  entries: readonly Entry[],
  columns: readonly SheetColumn[],
  { percent }: Asked,
): { shares: Shares[]; rounded: Rounding[] } {
  const shares = percent === undefined ? sharesIn(entries, columns) : []
  const asShares = percent === 'shares' ? sharesIn(entries, columns) : []
  for (const { index } of asShares) {
    const { column } = columns.find((each) => each.index === index)!
    for (const each of valuesOf(entries, column!)) {
      const digits = timesHundred(each.digits[column!.field]!)
      each.digits[column!.field] = digits
      each.given[column!.field] = numberOf(column!, digits).value
    }
  }
  const rounded = columns.flatMap(({ column, index }) =>
    column?.type === 'money' ? roundColumn(one, entries, column, index) : [],
  )
  return { shares, rounded }
}

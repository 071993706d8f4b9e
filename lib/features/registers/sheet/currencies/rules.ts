import { unprotected } from '@/lib/client/csv-text'
import type { GridRow } from '@/lib/client/sheet/grid'
import { inWords } from '@/lib/messages/in-words'
import type { Register } from '../../definition'
import type { SheetColumn } from '../header/rules'
import type { CellError } from '../rules'

const NAMED = /currency/i
const CODE = /^[A-Za-z]{3}$/

/**
 * Amounts of two currencies cannot stand in one register, because nothing is converted: where a column of the sheet tells
 * the currency, each row of another one than the first is refused. Without amounts such a column means nothing.
 */
export function currencyErrors(one: Register, columns: readonly SheetColumn[], body: readonly GridRow[]): CellError[] {
  const told = columns.find(({ column, header }) => column === undefined && NAMED.test(header))
  if (!told || !one.columns.some(({ type }) => type === 'money')) return []
  const { header, index } = told
  const rows = body.flatMap(({ cells, line }) => {
    const value = unprotected(cells[index] ?? '').trim()
    return CODE.test(value) ? [{ line, value, code: value.toUpperCase() }] : []
  })
  const first = rows[0]?.code
  return rows
    .filter(({ code }) => code !== first)
    .map(({ code, line, value }) => ({
      row: line,
      column: header,
      index,
      value,
      message: inWords('cost.twoCurrencies', { code, first: first ?? '' }),
    }))
}

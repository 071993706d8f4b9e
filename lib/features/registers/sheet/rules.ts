import { unprotected } from '@/lib/client/csv-text'
import { type Delimiter, type Grid, type GridRow, type NoSheet, readGrid } from '@/lib/client/sheet/grid'
import type { Decimal } from '@/lib/client/sheet/numbers'
import { inWords } from '@/lib/messages/in-words'
import { atOnce } from '@/lib/server/paced'
import type { AnyRow, Register } from '../definition'
import { isEqual } from '../fields/rules'
import type { Directory } from './cells/rules'
import { currencyErrors } from './currencies/rules'
import { isColumnName, lackingOf, type SheetColumn, sheetHeader } from './header/rules'
import type { Said } from './number-cells/rules'
import { decimalSteps, type Rounding, type Shares, settleNumbers } from './numbers/rules'
import { RowReader } from './rows/rules'
import { headerErrors, laterHeader, shapeProblem, usedColumns, wholeSheet } from './shape/rules'

/**
 * `row` is the line in the sheet, `column` the header as given and `index` its place; an empty column means the whole row.
 * `value` is the text of the cell, so that all cells with it can be mended together.
 */
export type CellError = { row: number; column: string; index: number | null; message: string; value: string | null }

/** How a text is to be read, where a person said it; `percent` is what percentages that all are 1 or less mean. */
export type Asked = {
  delimiter?: Delimiter | undefined
  decimal?: Decimal | undefined
  percent?: 'shares' | 'percent' | undefined
}
/** How a text was read, with the number that shows it best. */
export type Dialect = { delimiter: Delimiter; decimal: Decimal; example: string | null }

/** A cell that was understood otherwise than it stands there. */
export type Remark = { kind: Said; index: number; field: string; from: string; to: unknown }

/** A row as given. `before` is the stored one that it means; `given` is what it says, without what is there already. */
export type Entry = {
  line: number
  id: string | null
  before: AnyRow | null
  given: Record<string, unknown>
  /** The exact digits of numbers by field, until their column is settled. */
  digits: Record<string, string>
  /** Every cell could be read. */
  whole: boolean
}

export type Sheet = {
  dialect: Dialect | null
  columns: SheetColumn[]
  /** Every row as text, in the order of `columns`, for the preview. */
  cells: { row: number; values: string[] }[]
  entries: Entry[]
  errors: CellError[]
  remarks: Remark[]
  /** Columns whose values may be shares of 1. */
  shares: Shares[]
  rounded: Rounding[]
  /** Required columns are missing, so that no new row can be complete. */
  incomplete: boolean
  /** The line in which the column names seem to stand, where it is not the first. */
  headerLine: number | null
}

export const emptySheet = (): Sheet => ({
  dialect: null,
  columns: [],
  cells: [],
  entries: [],
  errors: [],
  remarks: [],
  shares: [],
  rounded: [],
  incomplete: false,
  headerLine: null,
})

export type Setting = {
  directory: Directory
  asked?: Asked
  /** Stored rows that the reader may see, by id, for a sheet that carries ids. */
  stored?: ReadonlyMap<string, AnyRow>
}

/** The rows of a text under the delimiter that shows most of the register's columns. */
export const gridOf = (one: Register, asked: Asked) => ({
  delimiter: asked.delimiter,
  knows: (cell: string) => isColumnName(one, unprotected(cell)),
})

const refusalText = ({ code, values = {} }: NoSheet) =>
  inWords(`sheet.${code}`, { ...values, elsewhere: values.opened === values.line ? 'no' : 'yes' })

/** Reads a sheet (CSV text, pasted cells) at once, for a handful of rows. */
export function parseSheet(one: Register, text: string, setting: Setting): Sheet {
  return atOnce(parseSteps(one, readGrid(text, gridOf(one, setting.asked ?? {})), setting))
}

/** Reads rows of cells into entries and errors per cell, row by row, so that thousands need not hold the process. */
export function* parseSteps(one: Register, grid: Grid, setting: Setting): Generator<void, Sheet> {
  if ('refused' in grid) return { ...emptySheet(), errors: [wholeSheet(refusalText(grid.refused), grid.line)] }
  const [head, ...body] = grid.rows
  const headerLine = laterHeader(one, grid.rows)
  const problem = shapeProblem(one, grid.rows, headerLine)
  if (!head || problem !== null) {
    const columns = head?.cells.map((header, index) => ({ header, index, column: undefined, isId: false })) ?? []
    const cells = body.slice(0, 10).map((row) => ({ row: row.line, values: row.cells }))
    const dialect: Dialect = { delimiter: grid.delimiter, decimal: '.', example: null }
    return {
      ...emptySheet(),
      dialect,
      headerLine,
      columns,
      cells,
      errors: [wholeSheet(problem ?? '', headerLine ?? 1)],
    }
  }
  const columns = usedColumns(sheetHeader(one, head.cells.map(unprotected)), body)
  const found = yield* decimalSteps(body, columns, grid.delimiter)
  const decimal = setting.asked?.decimal ?? found.decimal
  const sheet: Sheet = {
    ...emptySheet(),
    dialect: { delimiter: grid.delimiter, decimal, example: found.example },
    columns,
    errors: [...headerErrors(one, columns), ...currencyErrors(one, columns, body)],
    incomplete: lackingOf(one, columns).length > 0 && !columns.some(({ isId }) => isId),
  }
  const reader = new RowReader(one, columns, setting, decimal, sheet)
  for (const row of body) {
    yield
    refuseSurplus(row, head.cells.length, sheet.errors)
    sheet.entries.push(reader.read(row))
    sheet.cells.push({ row: row.line, values: columns.map(({ index }) => unprotected(row.cells[index] ?? '')) })
  }
  yield
  const settled = settleNumbers(one, sheet.entries, columns, setting.asked ?? {})
  return { ...sheet, ...settled }
}

/** Cells beyond the header say nothing when they are empty; others have no column. */
function refuseSurplus({ line, cells }: GridRow, width: number, errors: CellError[]): void {
  const last = cells.findLastIndex((cell) => cell !== '') + 1
  if (last <= width) return
  errors.push(wholeSheet(inWords('registers.thisRowHasLastCells', { last, width }), line))
}

/** Rows given as fields, under the rules of a sheet; `row` of an error counts from 1, and `id` names a stored one. */
export function fieldSheet(
  rows: readonly Readonly<Record<string, unknown>>[],
  stored: ReadonlyMap<string, AnyRow>,
): Sheet {
  const sheet = emptySheet()
  for (const [index, { id, ...given }] of rows.entries()) {
    const before = (typeof id === 'string' && stored.get(id)) || null
    if (id !== undefined && !before) {
      const message = inWords('registers.noRowHereHasThisId')
      sheet.errors.push({ row: index + 1, column: 'id', index: null, message, value: null })
    }
    const changed = Object.entries(given).filter(([field, value]) => !before || !isEqual(value, before[field]))
    sheet.entries.push({
      line: index + 1,
      id: typeof id === 'string' ? id : null,
      before,
      given: Object.fromEntries(changed),
      digits: {},
      whole: id === undefined || before !== null,
    })
  }
  return sheet
}

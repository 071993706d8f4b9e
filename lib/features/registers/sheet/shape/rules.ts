import { unprotected } from '@/lib/client/csv-text'
import type { GridRow } from '@/lib/client/sheet/grid'
import { inWords } from '@/lib/messages/in-words'
import type { Column, Register } from '../../definition'
import { isColumnName, isIdHeader, knownNames, lackingOf, type SheetColumn } from '../header/rules'
import type { CellError } from '../rules'

export const wholeSheet = (message: string, row = 1): CellError => ({
  row,
  column: '',
  index: null,
  message,
  value: null,
})

/** Several blanks between words: what programs print for people to look at. */
const BLANKS = /\S {2,}\S/

/** The line in which the column names stand instead of in the first row; null where the first has one. */
export function laterHeader(one: Register, rows: readonly GridRow[]): number | null {
  const names = (row: GridRow | undefined) =>
    row?.cells.filter((cell) => isColumnName(one, unprotected(cell))).length ?? 0
  if (names(rows[0]) > 0) return null
  return rows.slice(1, 10).find((row) => names(row) >= 2)?.line ?? null
}

/** Why these rows are no sheet with a line of names above it; null when they are. */
export function shapeProblem(one: Register, rows: readonly GridRow[], later: number | null): string | null {
  const [head, ...body] = rows
  if (!head || body.length === 0) {
    return inWords('registers.pasteAFirstLineWith', { one: knownNames(one) })
  }
  if (later !== null) return inWords('registers.theColumnNamesSeemTo', { later })
  const [only = ''] = head.cells
  if (head.cells.length === 1 && BLANKS.test(only) && !isColumnName(one, only)) {
    return inWords('registers.theColumnsStandApartBy')
  }
  return null
}

/** What is wrong with the header: missing columns first, because without them nothing can be written. */
export function headerErrors(one: Register, columns: readonly SheetColumn[]): CellError[] {
  const errors: CellError[] = []
  // A sheet with ids may hold the columns to change alone.
  if (!columns.some(({ isId }) => isId)) {
    for (const { header } of lackingOf(one, columns)) {
      errors.push({ ...wholeSheet(inWords('registers.theColumnHeaderIsMissing', { header })), column: header })
    }
  }
  let known = ` Known are: ${knownNames(one)}.`
  const seen = new Set<Column | 'id'>()
  for (const { header, index, column, isId } of columns) {
    const at = { row: 1, column: header === '' ? '(empty)' : header.slice(0, 60), index, value: header }
    const what = isId ? 'id' : column
    if (what === undefined) {
      const unnamed =
        header === '' ? inWords('registers.thisColumnHasValuesAnd') : inWords('registers.thisColumnIsNotKnown')
      errors.push({ ...at, message: `${unnamed}${known}` })
      known = ''
    } else if (seen.has(what)) errors.push({ ...at, message: inWords('registers.thisColumnIsThereTwice') })
    else seen.add(what)
  }
  return errors
}

/** Columns of which neither the name nor any cell says something are left out. */
export const usedColumns = (columns: readonly SheetColumn[], body: readonly GridRow[]): SheetColumn[] =>
  columns.filter(({ header, index }) => header !== '' || body.some(({ cells }) => (cells[index] ?? '') !== ''))

/** The ids a sheet names, for loading what is stored. */
export function idsIn([head, ...body]: readonly GridRow[]): string[] {
  const index = head?.cells.findIndex((cell) => isIdHeader(unprotected(cell))) ?? -1
  if (index < 0) return []
  return [...new Set(body.map(({ cells }) => unprotected(cells[index] ?? '')).filter((id) => id !== ''))]
}

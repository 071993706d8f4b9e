import { unprotected } from '@/lib/client/csv-text'
import type { FieldError } from '@/lib/server/errors'
import { atOnce } from '@/lib/server/paced'
import { columnFor, type Directory, readCell } from './cells'
import { readGrid } from './csv'
import { type AnyRow, type Column, entered, type Register } from './definition'
import { brokenRules, checkFields, hasDefault, newRow } from './fields'

/** `row` is the line in the sheet (the header is line 1), `column` the header; an empty column means the whole row. */
export type CellError = { row: number; column: string; message: string }

export type Sheet = {
  /** Headers as given, whether each is used, and where a person sets what is not read here. */
  columns: { header: string; used: boolean; setElsewhere: string | null }[]
  /** Every row as text, for the preview. */
  cells: { row: number; values: string[] }[]
  /** Line of each of `rows`. */
  lines: number[]
  errors: CellError[]
  /** Complete rows, ready to store; only meaningful without errors. */
  rows: AnyRow[]
}

export type Who = { today: string; personId: string | null; newId: () => string }

const nothing: Sheet = { columns: [], cells: [], lines: [], errors: [], rows: [] }
const known = (one: Register) =>
  entered(one)
    .filter((column) => column.sheet !== false)
    .map((column) => column.header)
    .join(', ')

function readHeader(one: Register, headers: readonly string[], errors: CellError[]): (Column | undefined)[] {
  const seen = new Set<string>()
  const columns = headers.map((header) => {
    const column = columnFor(one, header)
    const name = header === '' ? '(empty)' : header.slice(0, 60)
    if (!column || column.sheet === false) {
      errors.push({ row: 1, column: name, message: `This column is not known. Known are: ${known(one)}.` })
      return undefined
    }
    if (seen.has(column.field)) errors.push({ row: 1, column: name, message: 'This column is there twice.' })
    seen.add(column.field)
    return column
  })
  for (const { header } of lackingOf(one, columns)) {
    errors.push({ row: 1, column: header, message: `The column ${header} is missing.` })
  }
  return columns
}

/** Required columns a sheet has not. */
const lackingOf = (one: Register, columns: readonly (Column | undefined)[]) =>
  entered(one).filter((column) => column.required && !columns.includes(column) && !hasDefault(one, column))

function headerOf(one: Register, pointer: string): string {
  const field = pointer.slice(1)
  return one.columns.find((column) => column.field === field)?.header ?? field
}

/**
 * Reads a sheet (CSV text, pasted cells) into complete rows or errors per cell. One wrong cell means that nothing of the
 * sheet may be stored. Columns only the portal writes are ignored, so an exported file can be read again.
 */
export function readSheet(one: Register, text: string, directory: Directory, who: Who): Sheet {
  return atOnce(sheetSteps(one, text, directory, who))
}

/** readSheet row by row, so that thousands of them need not hold the process. */
export function* sheetSteps(one: Register, text: string, directory: Directory, who: Who): Generator<void, Sheet> {
  const grid = readGrid(text)
  if ('refused' in grid) return { ...nothing, errors: [{ row: 1, column: '', message: grid.refused }] }
  const [head, ...body] = grid.rows
  if (!head || body.length === 0) {
    const message = `Paste a first line with the column names and at least one row. Known columns: ${known(one)}.`
    return { ...nothing, errors: [{ row: 1, column: '', message }] }
  }
  const errors: CellError[] = []
  const headers = head.cells.map((cell) => unprotected(cell))
  const columns = readHeader(one, headers, errors)
  const incomplete = lackingOf(one, columns).length > 0
  const rows: AnyRow[] = []
  const lines: number[] = []
  for (const { line, cells } of body) {
    yield
    if (cells.length > headers.length) {
      errors.push({
        row: line,
        column: '',
        message: `This row has ${cells.length} cells for ${headers.length} columns.`,
      })
    }
    const given: Record<string, unknown> = {}
    const before = errors.length
    // What follows something else in time is read after it, wherever its column stands.
    for (const [index, column] of inOrderOfTime(columns)) {
      const cell = unprotected(cells[index] ?? '')
      // An empty cell says nothing: the default holds, or the value stays unknown.
      if (!column || column.portal || (cell === '' && !column.required)) continue
      const read =
        cell === '' && hasDefault(one, column)
          ? undefined
          : readCell(column, cell, directory, momentBefore(column, given))
      if (read && 'message' in read) errors.push({ row: line, column: column.header, message: read.message })
      else if (read) given[column.field] = read.value
    }
    if (errors.length > before || incomplete) {
      // What could be read is judged too, so that the next try does not bring new errors of the same row. A column that
      // is missing was named once: no row repeats it.
      const { errors: more } = checkFields(one, given, who.today, false)
      errors.push(...more.map((problem) => cellError(one, line, problem)))
      continue
    }
    const row = addRow(one, given, line, who, errors)
    if (row) {
      rows.push(row)
      lines.push(line)
    }
  }
  return {
    columns: headers.map((header, index) => {
      const column = columns[index]
      return { header, used: column !== undefined && !column.portal, setElsewhere: column?.setElsewhere ?? null }
    }),
    cells: body.map(({ line, cells }) => ({ row: line, values: cells.map(unprotected) })),
    errors,
    rows,
    lines,
  }
}

const inOrderOfTime = (columns: readonly (Column | undefined)[]) =>
  [...columns.entries()].sort(([, a], [, b]) => Number(a?.after !== undefined) - Number(b?.after !== undefined))

function momentBefore(column: Column, given: Readonly<Record<string, unknown>>): string | null {
  const before = column.after === undefined ? undefined : given[column.after]
  return typeof before === 'string' ? before : null
}

/** Rows given as fields, under the rules of a sheet; `row` of an error counts from 1. */
export function* fieldSteps(
  one: Register,
  given: readonly Readonly<Record<string, unknown>>[],
  who: Who,
): Generator<void, Sheet> {
  const sheet: Sheet = { ...nothing, errors: [], rows: [], lines: [] }
  for (const [index, fields] of given.entries()) {
    yield
    const row = addRow(one, fields, index + 1, who, sheet.errors)
    if (row) {
      sheet.rows.push(row)
      sheet.lines.push(index + 1)
    }
  }
  return sheet
}

/** Checks one set of fields as a new row; adds what is wrong to `errors` and returns the row otherwise. */
function addRow(
  one: Register,
  given: Readonly<Record<string, unknown>>,
  line: number,
  who: Who,
  errors: CellError[],
): AnyRow | null {
  const wrong = (problems: readonly FieldError[]) => {
    errors.push(...problems.map((problem) => cellError(one, line, problem)))
    return problems.length > 0
  }
  const checked = checkFields(one, given, who.today, true)
  if (wrong(checked.errors)) return null
  const row = newRow(one, who.newId(), checked.fields, who)
  return wrong(brokenRules(one, row, null, who.today)) ? null : row
}

/** A field's error at its place in the sheet. */
export const cellError = (one: Register, row: number, { pointer, message }: FieldError): CellError => ({
  row,
  column: headerOf(one, pointer),
  message,
})

import type { FieldError } from '@/lib/server/errors'
import { atOnce } from '@/lib/server/paced'
import { type AnyRow, columnOf, entered, type Register } from './definition'
import { brokenRules, changedRow, checkFields, hasDefault, NEEDED, newRow } from './fields'
import { type CellError, parseSheet, type Setting, type Sheet } from './sheet'
import { isAskedFor } from './sheet-header'

export type Who = { today: string; personId: string | null; newId: () => string }

/** A row that can be stored: a new one, or what becomes of `before`. `filled` are the fields that nobody gave. */
export type Judged = { line: number; row: AnyRow; before: AnyRow | null; changed: string[]; filled: string[] }

/** A field's error at its place in the sheet. */
export function cellError(one: Register, sheet: Sheet, row: number, { pointer, message }: FieldError): CellError {
  const field = pointer.slice(1)
  const place = sheet.columns.find(({ column }) => column?.field === field)
  const header = place?.header ?? columnOf(one, field)?.header ?? field
  const shown = sheet.columns.indexOf(place!)
  const value = place ? (sheet.cells.find((each) => each.row === row)?.values[shown] ?? null) : null
  return { row, column: header, index: place?.index ?? null, message, value: value?.slice(0, 200) ?? null }
}

/** Nothing, an empty list and the word “unknown” fill in nothing. */
const isTold = (value: unknown) =>
  value !== null && value !== undefined && value !== 'unknown' && !(Array.isArray(value) && value.length === 0)

/**
 * Judges the rows of a sheet by the register's rules, each as the new row it is or as the change of the row it means.
 * Rows that could not be read whole are judged by what could, so that the next try brings no new errors of theirs.
 */
export function* judgeSteps(
  one: Register,
  sheet: Sheet,
  who: Who,
): Generator<void, { rows: Judged[]; errors: CellError[] }> {
  const rows: Judged[] = []
  const errors: CellError[] = []
  const byLine = new Map(sheet.cells.map((each) => [each.row, each]))
  const placeOf = new Map(sheet.columns.flatMap((each) => (each.column ? [[each.column.field, each] as const] : [])))
  const at = (line: number, problem: FieldError): CellError => {
    const place = placeOf.get(problem.pointer.slice(1))
    const shown = place ? sheet.columns.indexOf(place) : -1
    const base = cellError(one, { ...sheet, cells: [] }, line, problem)
    return place ? { ...base, value: byLine.get(line)?.values[shown]?.slice(0, 200) ?? null } : base
  }
  const needed = entered(one).filter((column) => isAskedFor(one, column) && hasDefault(one, column))
  for (const { line, before, given, whole } of sheet.entries) {
    yield
    const complete = whole && before === null && !sheet.incomplete
    const checked = checkFields(one, given, who.today, complete)
    const problems = [...checked.errors]
    if (complete) {
      for (const { field } of needed) if (!(field in given)) problems.push({ pointer: `/${field}`, message: NEEDED })
    }
    if (problems.length > 0 || !whole || (before === null && sheet.incomplete)) {
      errors.push(...problems.map((problem) => at(line, problem)))
      continue
    }
    const row = before
      ? changedRow(one, before, checked.fields, who.today).row
      : newRow(one, who.newId(), checked.fields, who)
    const broken = brokenRules(one, row, before, who.today)
    if (broken.length > 0) errors.push(...broken.map((problem) => at(line, problem)))
    else {
      const filled = before ? [] : one.columns.map(({ field }) => field).filter((field) => !(field in given))
      rows.push({
        line,
        row,
        before,
        changed: before ? Object.keys(checked.fields) : [],
        filled: filled.filter((field) => isTold(row[field])),
      })
    }
  }
  return { rows, errors }
}

/** A sheet read and judged at once, without what is stored, for a handful of rows. */
export function readSheet(one: Register, text: string, setting: Setting, who: Who) {
  const sheet = parseSheet(one, text, setting)
  const { rows, errors } = atOnce(judgeSteps(one, sheet, who))
  return { ...sheet, rows: rows.map(({ row }) => row), judged: rows, errors: [...sheet.errors, ...errors] }
}

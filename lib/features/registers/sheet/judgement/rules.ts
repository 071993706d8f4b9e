import type { FieldError } from '@/lib/server/errors'
import { atOnce } from '@/lib/server/paced'
import { type AnyRow, columnOf, entered, type Register } from '../../definition'
import { checkFields, hasDefault, NEEDED } from '../../fields/rules'
import { brokenRules, changedRow, newRow } from '../../rows/rules'
import { isAskedFor } from '../header/rules'
import { type CellError, parseSheet, type Setting, type Sheet } from '../rules'

export type Who = { today: string; personId: string | null; newId: () => string }

/** A row that can be stored: a new one, or what becomes of `before`. `filled` are the fields that nobody gave. */
export type Judged = { line: number; row: AnyRow; before: AnyRow | null; changed: string[]; filled: string[] }

/** Puts errors of fields at their cells of the sheet, however many there are. */
export function cellErrors(one: Register, sheet: Sheet): (line: number, problem: FieldError) => CellError {
  const byLine = new Map(sheet.cells.map((each) => [each.row, each.values]))
  const placeOf = new Map(
    sheet.columns.flatMap((each, shown) => (each.column ? [[each.column.field, { ...each, shown }]] : [])),
  )
  return (row, { pointer, message }) => {
    const field = pointer.slice(1)
    const place = placeOf.get(field)
    const header = place?.header ?? columnOf(one, field)?.header ?? field
    const value = place && byLine.get(row)?.[place.shown]
    return { row, column: header, index: place?.index ?? null, message, value: value?.slice(0, 200) ?? null }
  }
}

/** Nothing, an empty list and the word “unknown” fill in nothing. */
const isTold = (value: unknown) =>
  value !== null && value !== undefined && value !== 'unknown' && !(Array.isArray(value) && value.length === 0)

/**
 * Judges the rows of a sheet field by field, each as the new row it is or as the change of the row it means; whether it may
 * stand says `admit`. Rows that could not be read whole are judged by what could, so that the next try brings no new errors of theirs.
 */
export function* judgeSteps(
  one: Register,
  sheet: Sheet,
  who: Who,
): Generator<void, { rows: Judged[]; errors: CellError[] }> {
  const rows: Judged[] = []
  const errors: CellError[] = []
  const at = cellErrors(one, sheet)
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
    const filled = before ? [] : one.columns.map(({ field }) => field).filter((field) => !(field in given))
    rows.push({
      line,
      row,
      before,
      changed: before ? Object.keys(checked.fields) : [],
      filled: filled.filter((field) => isTold(row[field])),
    })
  }
  return { rows, errors }
}

/** A sheet read and judged at once, by the register's own rules too but without what is stored, for a handful of rows. */
export function readSheet(one: Register, text: string, setting: Setting, who: Who) {
  const sheet = parseSheet(one, text, setting)
  const { rows, errors } = atOnce(judgeSteps(one, sheet, who))
  const at = cellErrors(one, sheet)
  const zone = { timezone: setting.directory.timezone ?? 'UTC', today: who.today }
  const broken = rows.flatMap(({ line, row, before }) =>
    brokenRules(one, row, before, zone, true).map((each) => at(line, each)),
  )
  return { ...sheet, rows: rows.map(({ row }) => row), judged: rows, errors: [...sheet.errors, ...errors, ...broken] }
}

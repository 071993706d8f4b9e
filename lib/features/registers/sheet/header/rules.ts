import { folded } from '@/lib/document/folding'
import { type Column, entered, knownBy, type Register } from '../../definition'
import { hasDefault } from '../../fields/rules'
import { wordsOf } from '../../words/view'

/** The name of the column that holds a record's id, in every register. */
export const ID_HEADER = 'Id'

/** A column of a sheet as given: `index` is its place there, `column` what it is here. */
export type SheetColumn = {
  header: string
  index: number
  column: Column | undefined
  isId: boolean
}

/** The dialogs say "Amount (EUR)" and "Ready (UTC)": the unit is no part of the name. */
const withoutUnit = (header: string) => header.replace(/\s*\([^()]*\)\s*$/, '')

type Names = ReadonlyMap<string, Column>

const namesOf = new WeakMap<Register, { now: Names; then: Names }>()

/** Every name of every column: as it is called now (its word, its field), and as it was called in earlier files. */
function names(one: Register): { now: Names; then: Names } {
  const found = namesOf.get(one)
  if (found) return found
  const { columnWords } = wordsOf(one)
  const now = new Map<string, Column>()
  for (const column of one.columns) now.set(folded(column.header), column)
  for (const column of one.columns) {
    for (const name of [column.field, columnWords[column.field] ?? '']) {
      if (name !== '' && !now.has(folded(name))) now.set(folded(name), column)
    }
  }
  const then = new Map<string, Column>()
  for (const column of one.columns) if (column.formerly) then.set(folded(column.formerly), column)
  const both = { now, then }
  namesOf.set(one, both)
  return both
}

const among = (map: Names, header: string) => map.get(folded(header)) ?? map.get(folded(withoutUnit(header)))

/** The column a header names: by its name or its field, whatever the case, else by its name of earlier. */
export function columnFor(one: Register, header: string): Column | undefined {
  const { now, then } = names(one)
  return among(now, header) ?? among(then, header)
}

/**
 * The columns of a header line. A file of earlier may use a name that means another column today: where today's names
 * would name one column twice, the names of that time are taken first.
 */
function columnsOf(one: Register, headers: readonly string[]): (Column | undefined)[] {
  const { now, then } = names(one)
  const today = headers.map((header) => among(now, header) ?? among(then, header))
  const known = today.filter((column) => column !== undefined)
  if (new Set(known).size === known.length) return today
  const earlier = headers.map((header) => among(then, header) ?? among(now, header))
  const differ = earlier.filter((column) => column !== undefined)
  return new Set(differ).size > new Set(known).size ? earlier : today
}

export const isIdHeader = (header: string): boolean => folded(header) === folded(ID_HEADER)

/** Whether a cell is a column's name, for finding the line they stand in. */
export const isColumnName = (one: Register, cell: string): boolean =>
  cell !== '' && (isIdHeader(cell) || columnFor(one, cell) !== undefined)

/** A header line as columns, also those that nobody knows. */
export function sheetHeader(one: Register, headers: readonly string[]): SheetColumn[] {
  const columns = columnsOf(one, headers)
  return headers.map((header, index) => {
    const column = columns[index]
    return {
      header,
      index,
      column: column?.sheet === false ? undefined : column,
      isId: column === undefined && isIdHeader(header),
    }
  })
}

/** Whether a new row of a sheet has to say it: what tells rows apart is never filled in. */
export const isAskedFor = (one: Register, column: Column): boolean =>
  column.required === true && (!hasDefault(one, column) || knownBy(one).includes(column.field))

/** Columns that a sheet of new rows needs and has not. */
export const lackingOf = (one: Register, columns: readonly SheetColumn[]): Column[] =>
  entered(one).filter((column) => isAskedFor(one, column) && !columns.some((each) => each.column === column))

/** The names a sheet may use, as one list. */
export const knownNames = (one: Register): string =>
  entered(one)
    .filter((column) => column.sheet !== false)
    .map((column) => column.header)
    .join(', ')

/** The columns after which the others are read: what follows something in time is read after it. */
export const inOrderOfTime = (columns: readonly SheetColumn[]): SheetColumn[] =>
  [...columns].sort((a, b) => Number(a.column?.after !== undefined) - Number(b.column?.after !== undefined))

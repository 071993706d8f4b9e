import { unprotected } from '@/lib/client/csv-text'
import type { GridRow } from '@/lib/client/sheet/grid'
import type { Decimal } from '@/lib/client/sheet/numbers'
import { inWords } from '@/lib/messages/in-words'
import type { Column, Register } from '../../definition'
import { isEqual } from '../../fields/rules'
import { type Cell, readCell, writeCell } from '../cells/rules'
import { inOrderOfTime, isAskedFor, type SheetColumn } from '../header/rules'
import type { Entry, Setting, Sheet } from '../rules'

const isEmpty = (value: unknown) =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)

/** Reads the rows of a sheet, each cell by its column. */
export class RowReader {
  private readonly ordered: SheetColumn[]
  private readonly idColumn: SheetColumn | undefined

  constructor(
    private readonly one: Register,
    columns: readonly SheetColumn[],
    private readonly setting: Setting,
    private readonly decimal: Decimal,
    private readonly sheet: Sheet,
  ) {
    this.ordered = inOrderOfTime(columns)
    this.idColumn = columns.find(({ isId }) => isId)
  }

  read({ line, cells }: GridRow): Entry {
    const id = (this.idColumn && unprotected(cells[this.idColumn.index] ?? '')) || null
    const before = (id !== null && this.setting.stored?.get(id)) || null
    const entry: Entry = { line, id, before, given: {}, digits: {}, whole: true }
    if (id !== null && !before) {
      const message = inWords('registers.noRowHereHasThis')
      this.wrong(entry, this.idColumn!, message, id)
    }
    for (const place of this.ordered) {
      if (place.column) this.readInto(entry, place, place.column, unprotected(cells[place.index] ?? ''))
    }
    return entry
  }

  private wrong(entry: Entry, { header, index }: SheetColumn, message: string, value: string) {
    entry.whole = false
    this.sheet.errors.push({ row: entry.line, column: header, index, message, value: value.slice(0, 200) })
  }

  private readInto(entry: Entry, place: SheetColumn, column: Column, cell: string) {
    const { before, given } = entry
    if (before && cell === writeCell(column, before[column.field], this.setting.directory)) return
    if (column.portal) {
      if (before && cell !== '') this.comparePortal(entry, place, column, cell)
      return
    }
    if (cell === '') return this.leaveEmpty(entry, place, column)
    const read = readCell(column, cell, this.setting.directory, {
      decimal: this.decimal,
      after: momentBefore(column, before ? { ...before, ...given } : given),
    })
    if ('message' in read) return this.wrong(entry, place, read.message, cell)
    if (before && isEqual(read.value, before[column.field])) return
    given[column.field] = read.value
    if (read.digits !== undefined) entry.digits[column.field] = read.digits
    this.remark(place, column, cell, read)
  }

  /** An empty cell of a new row says nothing: the default holds, or the value stays unknown. With an id it takes away. */
  private leaveEmpty(entry: Entry, place: SheetColumn, column: Column) {
    if (!entry.before) {
      if (isAskedFor(this.one, column)) this.wrong(entry, place, inWords('registers.thisIsNeeded'), '')
      return
    }
    if (isEmpty(entry.before[column.field])) return
    entry.given[column.field] = column.type === 'list' || column.type === 'references' ? [] : null
  }

  /** What only the portal writes may stand in a sheet as it is stored, not otherwise. */
  private comparePortal(entry: Entry, place: SheetColumn, column: Column, cell: string) {
    const read = readCell(column, cell, this.setting.directory, { decimal: this.decimal })
    if ('value' in read && isEqual(read.value, entry.before?.[column.field])) return
    const stored = writeCell(column, entry.before?.[column.field], this.setting.directory)
    const where = column.setElsewhere ?? inWords('registers.thePortalRecordsThisIt')
    this.wrong(
      entry,
      place,
      `${where} ${stored === '' ? inWords('registers.leaveItEmpty') : inWords('registers.itIsStored', { stored })}`,
      cell,
    )
  }

  private remark({ index }: SheetColumn, { field }: Column, from: string, read: Cell) {
    if ('said' in read && read.said) {
      this.sheet.remarks.push({ kind: read.said, index, field, from: from.slice(0, 60), to: read.value })
    }
  }
}

function momentBefore(column: Column, given: Readonly<Record<string, unknown>>): string | null {
  const before = column.after === undefined ? undefined : given[column.after]
  return typeof before === 'string' ? before : null
}

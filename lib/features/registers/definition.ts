import { can, type Holder, type Permission, type Seat } from '@/lib/access/permissions'
import type { DayReader } from '@/lib/calendar/zones'
import type { Row, Section } from '@/lib/document/schema'
import type { FieldError } from '@/lib/server/errors'
import type { PageGroup, PageIcon } from '@/lib/site/page'
import { columnFrom } from './columns/rules'

export type ColumnType =
  | 'line'
  | 'text'
  | 'choice'
  | 'day'
  | 'instant'
  | 'person'
  | 'team'
  | 'reference'
  | 'money'
  | 'percent'
  /** A rate per year in basis points, read and written as a percentage. */
  | 'rate'
  | 'count'
  | 'flag'
  | 'link'
  | 'month'
  | 'quarter'
  | 'number'
  /** Several short texts, or several values of a closed set where `options` names one. */
  | 'list'
  /** Several records of the section `refersTo`. */
  | 'references'

export type Column<F extends string = string> = {
  field: F
  /** Name of the column in a sheet, part of the data format: the English word of the screen. */
  header: string
  /** What the column was called in sheets before: files of that time are still read, and a test holds what was published. */
  formerly?: string
  type: ColumnType
  required?: boolean
  /** choice, list: the set of labels in lib/content and the values in their natural order, which sorting follows. */
  labels?: string
  /** choice of framework content (metric, use-case template): its names, where no set of labels has them. */
  names?: Readonly<Record<string, string>>
  options?: readonly string[]
  /** reference, references: the section of the records it names. */
  refersTo?: Section
  /** A date of something that happened: refused when it lies in the future. */
  fact?: boolean
  /** money: an actual amount, which is below zero when it was given back. */
  credit?: boolean
  /** instant: the field of the moment that this one follows. It decides which of two readings of a local time is meant. */
  after?: string
  /** Written by the portal or by a route of its own: shown and exported, ignored in a sheet, refused in a body. */
  portal?: boolean
  /** portal: where a person changes it instead, as the sentence with which a body is refused and a sheet says that it skips it. */
  setElsewhere?: string
  /** reference: what a new row takes from the record it names where nothing was typed: its own field, and the field there. */
  takes?: Readonly<Record<string, string>>
  /** Known once the record is at work: not asked when a row is added, and asked by itself on the record's page. */
  later?: true
  /** Shown in the table, or only in a wide one; the others stand in the form and on the record's page. */
  listed?: true | 'wide'
  filter?: boolean
  /** Can be changed in its cell. */
  inline?: boolean
  /** Can be set for many rows at once. */
  bulk?: boolean
  /** Not in sheets: an id that means nothing to a person. */
  sheet?: false
  /** Said by another column now: read where a sheet or a call of before says it, and shown nowhere. */
  former?: true
  /** Who may see the field; for others the register has no such column, in no list, history, search, sort, filter or sheet. */
  readers?: Permission
}

/** What a declaration says of a column: what it leaves out, the record and the words know (`columnFrom`). */
export type ColumnDeclaration<F extends string = string> = Partial<Column<F>> & { field: F }

/** A stored record of any register. */
export type AnyRow = {
  id: string
  revision: number
  createdAt: string | null
  createdBy: string | null
  updatedAt: string | null
  updatedBy: string | null
  archivedAt: string | null
} & Record<string, unknown>

/** Where a register belongs: its words, its pages and the people who keep it. */
export type RegisterModule = 'governance' | 'gpu' | 'platform' | 'portfolio' | 'operations' | 'people' | 'metrics'

/** A place in a hub: its group, its sign and the phase it opens in. */
export type RegisterPlace = { group: PageGroup; icon: PageIcon; from?: number }

/** The name behind an id a row holds; empty for unknown. */
export type Named = (id: string | null) => string

export type Defaults = { today: string; personId: string | null }

/**
 * A register as data. Table, form, filters, bulk edit, paste, import, export, history, permissions, API and audit follow
 * from it; only what has its own meaning (a review, a confirmation) gets a route of its own.
 */
export type RegisterDefinition<S extends Section = Section> = {
  section: S
  /** Plural noun in URLs, messages and the audit trail. */
  name: string
  /** The file of its words: lib/messages/en/registers-<module>.json. */
  module: RegisterModule
  columns: readonly ColumnDeclaration<keyof Row<S> & string>[]
  /** The column that names a row. */
  title: keyof Row<S> & string
  /**
   * The name of a row where one column does not tell it apart, for example subscription, region and family of a quota.
   * `named` gives the name of a person, a team or a referenced record by its id, `dayOf` the day of an instant.
   */
  nameOf?: (row: Row<S>, named: Named, dayOf: DayReader) => string
  /** Fields that together are there once per organization (ONE-PER-DAY): writing them again replaces the row. */
  key?: readonly (keyof Row<S> & string)[]
  /** Two rows of one sheet with the same key: an error of the second, unless the last line wins. */
  repeated?: 'last'
  /**
   * Fields by which a row of a sheet is known again that has no id. What the sheet says takes the place of what is stored,
   * unless a person says that these are further entries.
   */
  same?: readonly (keyof Row<S> & string)[]
  /** Fields whose value only one live row may hold, whatever the case, for example a cost tag. */
  unique?: readonly (keyof Row<S> & string)[]
  sort: {
    field: keyof Row<S> & string
    descending: boolean
    /** Rows with one of these values of a choice come after all others, unless another order is asked for. */
    last?: { field: keyof Row<S> & string; values: readonly string[] }
  }
  /** Why a row of this register is never archived: one sentence with what to do instead. */
  kept?: string
  /** Null: rows come only from routes of their own; the register can be read, exported and has a history. */
  write: { create: Permission; edit: Permission } | null
  /** Fields whose person counts as owner of the row, besides who created it. */
  owners?: readonly (keyof Row<S> & string)[]
  /** Rows with these values are shown only to holders of the permission, to owners, to `readers` and to who created them. */
  restricted?: {
    field: keyof Row<S> & string
    values: readonly string[]
    permission: Permission
    readers: readonly (keyof Row<S> & string)[]
  }
  defaults?: (given: Defaults) => Partial<Row<S>>
  /** Fields the portal sets by itself when others change. */
  derive?: (row: Row<S>, before: Row<S> | null, today: string) => Partial<Row<S>>
  /**
   * Rules across fields, on the complete row; `before` is null for a new one, `imported` says that a sheet brings it,
   * `dayOf` is the day of an instant in the organization's zone.
   */
  rules?: (row: Row<S>, before: Row<S> | null, today: string, imported: boolean, dayOf: DayReader) => FieldError[]
  /** What the register feeds, for its header: ids of items, signals and metrics. */
  feeds: readonly string[]
  seat?: Seat
  /** People know its rows by name, so search finds them; daily values, tests and runs are found on the page of their parent. */
  searched?: true
  /** The place of its own page, where none was made for it: `npm run db:new` puts it into the table of pages. */
  page?: RegisterPlace
}

/** A definition whose row type is forgotten, as the generic queries and mutations use it. */
export type Register = {
  [K in keyof RegisterDefinition]: K extends 'columns'
    ? readonly Column[]
    : K extends 'rules'
      ?
          | ((row: AnyRow, before: AnyRow | null, today: string, imported: boolean, dayOf: DayReader) => FieldError[])
          | undefined
      : K extends 'derive'
        ? ((row: AnyRow, before: AnyRow | null, today: string) => Record<string, unknown>) | undefined
        : K extends 'nameOf'
          ? ((row: AnyRow, named: Named, dayOf: DayReader) => string) | undefined
          : K extends 'defaults'
            ? ((given: Defaults) => Record<string, unknown>) | undefined
            : RegisterDefinition[K]
}

/** Checks a declaration against its record's type, completes its columns from the record, then forgets the type. */
export const register = <S extends Section>(definition: RegisterDefinition<S>): Register =>
  ({ ...definition, columns: definition.columns.map((said) => columnFrom(definition, said)) }) as unknown as Register

export const columnOf = (one: Register, field: string): Column | undefined =>
  one.columns.find((column) => column.field === field)

/**
 * The register as this reader has it: without the columns they may not see. Everything that lists, searches, sorts, filters,
 * exports or takes in goes by the columns, so it cannot know one that is not there.
 */
export function asSeenBy(one: Register, reader: Holder): Register {
  const columns = one.columns.filter(({ readers }) => readers === undefined || can(reader, readers))
  return columns.length === one.columns.length ? one : { ...one, columns }
}

/** A stored row as this reader may have it: a field they may not see is absent, which no value of it can be told from. */
export function rowSeenBy(one: Register, reader: Holder, row: AnyRow): AnyRow {
  const kept = one.columns.filter(({ readers }) => readers !== undefined && !can(reader, readers))
  if (kept.length === 0) return row
  const { ...shown } = row
  for (const { field } of kept) delete shown[field]
  return shown
}

/** By what a row of a sheet is known again that has no id; nothing where every row is a new one. */
export const knownBy = (one: Register): readonly string[] => one.key ?? one.same ?? one.unique ?? []

/** Columns a person fills in. */
export const entered = (one: Register): Column[] => one.columns.filter((column) => !column.portal)

/** Columns of a sheet, in order. */
export const sheetColumns = (one: Register): Column[] =>
  one.columns.filter((column) => column.sheet !== false && !column.former)

import type { z } from 'zod'
import { can, type Holder } from '@/lib/access/permissions'
import { datePlans } from '@/lib/document/date-plans'
import { type Section, sections } from '@/lib/document/schema'
import { placeOf } from '@/lib/site/places'
import { registerOfSection } from './catalogue'
import {
  type AnyRow,
  type Column,
  type ColumnType,
  columnOf,
  type Defaults,
  entered,
  type Register,
} from './definition'
import { choiceLabel, optionsOf, valueSchema } from './fields/rules'
import type { Names } from './naming/view'
import type { Directory } from './sheet/cells/rules'
import { type RegisterWords, wordsOf } from './words/view'

export type Choice = { value: string; label: string }

/** A column as a screen draws it. */
export type ColumnView = {
  field: string
  type: ColumnType
  word: string
  hint: string | null
  /** Set of labels, which also decides the shape of a status. */
  labels: string | null
  choices: Choice[]
  /** list: its values are the writer's own words, so `choices` only says which are in use. */
  free: boolean
  /** reference, references: where the named records have their pages, and the register to search when `choices` is only a part. */
  refersTo: string | null
  register: string | null
  /** reference, references: where the named records have pages of their own, below the organization; the id is added. */
  page: string | null
  searched: boolean
  /** reference: fields of a new row by the fields of the named record that they take their value from. */
  takes: Readonly<Record<string, string>> | null
  /** Not asked when a row is added. */
  later: boolean
  required: boolean
  listed: boolean
  /** Listed only where there is room. */
  wide: boolean
  filter: boolean
  inline: boolean
  /** A date of something that happened, which gates and flags may stand on; not one that was set ahead. */
  fact: boolean
  bulk: boolean
  portal: boolean
  /** Taken from a pasted sheet. */
  sheet: boolean
}

/** A register as a screen draws it; plain data that an island may receive. */
export type RegisterView = {
  name: string
  words: RegisterWords
  title: string
  /** Rows are never archived. */
  kept: boolean
  sort: string
  columns: ColumnView[]
  /** Active people and teams, to choose from. */
  people: Choice[]
  teams: Choice[]
  /** Names of every person, team and referenced record by id, to show. */
  names: Record<string, string>
  /** Values of a new row before anything is typed. */
  blank: Record<string, unknown>
  /** The reader may add people and teams. */
  administers: boolean
}

/** `title` names the row in sentences, also where no single column does. */
export type RowView = { record: AnyRow; title: string; editable: boolean }

/** What a new row starts with: the record's own defaults and those of the register. */
function blankOf(one: Register, who: Defaults): Record<string, unknown> {
  const shape: Readonly<Record<string, z.ZodType>> = sections[one.section].row.shape
  const own = entered(one).map(({ field }) => [field, shape[field]?.safeParse(undefined).data ?? null])
  const given = Object.entries(one.defaults?.(who) ?? {}).filter(([field]) => !columnOf(one, field)?.portal)
  return { ...Object.fromEntries(own), ...Object.fromEntries(given) }
}

/** Values to choose from, by field; `more` where there are others to search for. */
export type FieldChoices = Readonly<Record<string, { choices: Choice[]; more: boolean }>>

export type Surroundings = {
  directory: Directory
  names: Names
  choices: FieldChoices
  who: Defaults & Holder
}

/** The address of a record's page without its id, where records of this section have one. */
function pageOfRecords(section: Section): string | null {
  const place = placeOf('', section, '*')
  return place?.endsWith('/*') ? place.slice(0, -2) : null
}

export function viewOf(one: Register, { directory, names, choices, who }: Surroundings): RegisterView {
  const named = ({ id, name }: { id: string; name: string }): Choice => ({ value: id, label: name })
  const { words, columnWords, hints } = wordsOf(one)
  const closed = (column: Column): Choice[] =>
    optionsOf(column).map((value) => ({ value, label: choiceLabel(column, value) }))
  const happened = datePlans[one.section].dates.filter(({ mark }) => mark !== null && mark !== 'plan')
  const facts = new Set(happened.map(({ field }) => field))
  const columns = one.columns
    .filter(({ former }) => !former)
    .map((column) => ({
      field: column.field,
      type: column.type,
      word: columnWords[column.field] ?? column.header,
      hint: hints[column.field] ?? null,
      labels: column.labels ?? null,
      choices: choices[column.field]?.choices ?? closed(column),
      free: column.type === 'list' && optionsOf(column).length === 0,
      refersTo: column.refersTo ?? null,
      page: column.refersTo ? pageOfRecords(column.refersTo) : null,
      register: (column.refersTo && registerOfSection(column.refersTo)?.name) ?? null,
      searched: choices[column.field]?.more ?? false,
      required: column.required === true || !(isMany(column) || valueSchema(one, column).safeParse(null).success),
      takes: column.takes ?? null,
      later: column.later === true,
      listed: column.listed !== undefined,
      wide: column.listed === 'wide',
      filter: column.filter === true,
      inline: column.inline === true,
      fact: facts.has(column.field),
      bulk: column.bulk === true,
      portal: column.portal === true,
      sheet: column.portal !== true && column.sheet !== false,
    }))
  const links = columns.filter((column) => column.refersTo !== null).flatMap((column) => column.choices)
  return {
    name: one.name,
    words,
    title: one.title,
    kept: one.kept !== undefined,
    sort: `${one.sort.descending ? '-' : ''}${one.sort.field}`,
    columns,
    people: directory.persons.filter((person) => person.active).map(named),
    teams: directory.teams.filter((team) => team.active).map(named),
    names: { ...names, ...Object.fromEntries(links.map((choice) => [choice.value, choice.label])) },
    blank: blankOf(one, who),
    administers: can(who, 'organization:administer'),
  }
}

const isMany = (column: Column) => column.type === 'list' || column.type === 'references'

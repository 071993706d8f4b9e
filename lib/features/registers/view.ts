import type { z } from 'zod'
import { type Section, sections } from '@/lib/document/schema'
import { registerOfSection } from './catalogue'
import type { Directory } from './cells'
import { type AnyRow, type ColumnType, columnOf, type Defaults, entered, type Register } from './definition'
import { choiceLabel, valueSchema } from './fields'
import { type RegisterWords, wordsOf } from './words'

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
  required: boolean
  listed: boolean
  /** Listed only where there is room. */
  wide: boolean
  filter: boolean
  inline: boolean
  bulk: boolean
  portal: boolean
}

/** A register as a screen draws it; plain data that an island may receive. */
export type RegisterView = {
  name: string
  words: RegisterWords
  title: string
  sort: string
  columns: ColumnView[]
  /** Active people and teams, to choose from. */
  people: Choice[]
  teams: Choice[]
  /** Names of every person, team and referenced record by id, to show. */
  names: Record<string, string>
  /** Values of a new row before anything is typed. */
  blank: Record<string, unknown>
  today: string
  timezone: string
}

export type RowView = { record: AnyRow; editable: boolean }

/** What names a row in a sentence. */
export function titleOf(one: Register, row: AnyRow): string {
  if (one.nameOf) return one.nameOf(row)
  const column = one.columns.find((each) => each.field === one.title)
  const text = String(row[one.title] ?? '')
  if (column?.type !== 'choice') return text
  const when = typeof row.at === 'string' ? ` · ${row.at}` : ''
  return `${choiceLabel(column, text)}${when}`
}

type References = Partial<Record<Section, AnyRow[]>>

/** What a new row starts with: the record's own defaults and those of the register. */
function blankOf(one: Register, who: Defaults): Record<string, unknown> {
  const shape: Readonly<Record<string, z.ZodType>> = sections[one.section].row.shape
  const own = entered(one).map(({ field }) => [field, shape[field]?.safeParse(undefined).data ?? null])
  const given = Object.entries(one.defaults?.(who) ?? {}).filter(([field]) => !columnOf(one, field)?.portal)
  return { ...Object.fromEntries(own), ...Object.fromEntries(given) }
}

export function viewOf(
  one: Register,
  directory: Directory,
  references: References,
  who: Defaults & { timezone: string },
): RegisterView {
  const named = ({ id, name }: { id: string; name: string }): Choice => ({ value: id, label: name })
  const linked = (section: Section): Choice[] => {
    const other = registerOfSection(section)
    return other ? (references[section] ?? []).map((row) => ({ value: row.id, label: titleOf(other, row) })) : []
  }
  const { words, columnWords, hints } = wordsOf(one)
  const columns = one.columns.map((column) => ({
    field: column.field,
    type: column.type,
    word: columnWords[column.field] ?? column.header,
    hint: hints[column.field] ?? null,
    labels: column.labels ?? null,
    choices: column.refersTo
      ? linked(column.refersTo)
      : (column.options ?? []).map((value) => ({ value, label: choiceLabel(column, value) })),
    required: column.required === true || !valueSchema(one, column).safeParse(null).success,
    listed: column.listed !== undefined,
    wide: column.listed === 'wide',
    filter: column.filter === true,
    inline: column.inline === true,
    bulk: column.bulk === true,
    portal: column.portal === true,
  }))
  const everybody = [...directory.persons, ...directory.teams].map(named)
  const links = columns.filter((column) => column.type === 'reference').flatMap((column) => column.choices)
  return {
    name: one.name,
    words,
    title: one.title,
    sort: `${one.sort.descending ? '-' : ''}${one.sort.field}`,
    columns,
    people: directory.persons.filter((person) => person.active).map(named),
    teams: directory.teams.filter((team) => team.active).map(named),
    names: Object.fromEntries([...everybody, ...links].map((choice) => [choice.value, choice.label])),
    blank: blankOf(one, who),
    today: who.today,
    timezone: who.timezone,
  }
}

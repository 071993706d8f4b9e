import { spokenName } from '@/lib/calendar/words'
import { dayReader } from '@/lib/calendar/zones'
import { metricById } from '@/lib/content'
import { messages } from '@/lib/messages/messages'
import { type AnyRow, type Column, columnOf, type Register } from '../definition'
import { choiceLabel, optionsOf } from '../fields/rules'

const { registers } = messages

/** Names of persons, teams and referenced records by id. */
export type Names = Readonly<Record<string, string>>

/** In the place of a name nobody has here: of a record that is gone, or that the reader may not see. Never its id. */
const NOT_SHOWN = registers.item.missing

const linked = new Set<Column['type']>(['person', 'team', 'reference'])
const dated = new Set<Column['type']>(['day', 'instant', 'month', 'quarter'])

function textOf(column: Column | undefined, value: unknown, names: Names, timezone: string): string {
  if (value === null || value === undefined || Array.isArray(value)) return ''
  const text = String(value)
  if (!column) return text
  if (optionsOf(column).length > 0) return choiceLabel(column, text)
  if (column.type === 'instant') return dayReader(timezone)(text)
  return linked.has(column.type) ? (names[text] ?? NOT_SHOWN) : text
}

/** What a register feeds, as people know it: items and signals by their id, metrics by the first words of their name. */
export const feedsOf = (one: Register): readonly string[] => [
  ...new Set(one.feeds.map((id) => metricById(id)?.name.split(/[;,(]/)[0]?.trim() ?? id)),
]

/** The name of a row on a screen: a sheet names it by `titleOf`, whose days and months come back as they went out. */
export const spokenTitleOf = (one: Register, row: AnyRow, names: Names, timezone: string): string =>
  spokenName(titleOf(one, row, names, timezone))

/** What names a row: its own name, or what it is about together with its date, a day of the organization's zone. */
export function titleOf(one: Register, row: AnyRow, names: Names, timezone: string): string {
  const named = (id: string | null) => (id === null ? '' : (names[id] ?? NOT_SHOWN))
  if (one.nameOf) return one.nameOf(row, named, dayReader(timezone)).slice(0, 300)
  const column = columnOf(one, one.title)
  const text = textOf(column, row[one.title], names, timezone)
  if (text !== '' && column && (column.type === 'line' || column.type === 'text') && !column.names) return text
  const when = one.columns.find((each) => dated.has(each.type) && each.field !== one.title && row[each.field] !== null)
  const parts = [text, textOf(when, when && row[when.field], names, timezone)].filter((part) => part !== '')
  return parts.length > 0 ? parts.join(' · ') : row.id
}

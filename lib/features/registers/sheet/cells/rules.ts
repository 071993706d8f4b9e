import { isDay } from '@/lib/calendar/days'
import { instantOf } from '@/lib/calendar/zones'
import type { Decimal } from '@/lib/client/sheet/numbers'
import { folded } from '@/lib/document/folding'
import type { Section } from '@/lib/document/schema'
import { LOST, NOTHING_LOST } from '@/lib/document/values'
import { inWords } from '@/lib/messages/in-words'
import type { Column } from '../../definition'
import { allowedForm, choiceLabel, optionsOf } from '../../fields/rules'
import { isNumeric, numberCell, numberOf, type Said } from '../number-cells/rules'

export type Named = { id: string; name: string; email?: string | null; active: boolean }
/** Who and what can be named in a sheet, and the zone its local times are read in. */
export type Directory = {
  persons: readonly Named[]
  teams: readonly Named[]
  /** People and teams that were archived: nobody chooses them or writes them into a sheet, records go on naming them. */
  gone?: readonly Named[]
  records?: Partial<Record<Section, readonly Named[]>>
  timezone?: string
}

/** A value; `said` where it was understood otherwise than written, `digits` of a number before it is rounded. */
export type Cell = { value: unknown; said?: Said; digits?: string } | { message: string }

/** How a cell is read: the sheet's decimal sign, and the moment that this one follows. */
export type Reading = { decimal?: Decimal; after?: string | null }

function choice(column: Column, text: string): Cell {
  const wanted = folded(text)
  const found = optionsOf(column).find(
    (value) => folded(value) === wanted || folded(choiceLabel(column, value)) === wanted,
  )
  return found === undefined ? { message: allowedForm(column) } : { value: found }
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ')

/**
 * 2026-11 as it is, and what spreadsheets make of it: its first day, 11/2026, Nov-26. A day within the month is none of
 * these and refused.
 */
function month(column: Column, text: string): Cell {
  if (/^\d{4}-\d{2}$/.test(text)) return { value: text }
  const first = day(column, text)
  if ('value' in first && String(first.value).endsWith('-01')) {
    return { value: String(first.value).slice(0, 7), said: 'month' }
  }
  const turned = /^(\d{1,2})[./](\d{4})$/.exec(text)
  if (turned) return { value: `${turned[2]}-${turned[1]!.padStart(2, '0')}`, said: 'month' }
  const worded = /^([a-z]{3,9})[- .]{1,2}(\d{2}|\d{4})$/i.exec(text)
  const place = worded ? MONTHS.findIndex((name) => name.startsWith(worded[1]!.toLowerCase())) : -1
  if (!worded || place < 0) return { message: allowedForm(column) }
  const year = worded[2]!.length === 2 ? `20${worded[2]}` : worded[2]
  return { value: `${year}-${String(place + 1).padStart(2, '0')}`, said: 'month' }
}

/** 2026-11-20 as it is, and 20.11.2026, which spreadsheets write in many languages. Other orders are ambiguous. */
function day(column: Column, text: string): Cell {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  const midnight = text.replace(/(?<=^\d{4}-\d{2}-\d{2})[T ]00:00(:00(\.0+)?)?Z?$/, '')
  const iso = dotted ? `${dotted[3]}-${dotted[2]!.padStart(2, '0')}-${dotted[1]!.padStart(2, '0')}` : midnight
  return isDay(iso) ? { value: iso } : { message: allowedForm(column) }
}

/**
 * A moment: UTC as exports write it, or a local date and time in the organization's zone, with or without its offset.
 * `after` is the moment that this one follows.
 */
function instant(column: Column, text: string, timezone: string, after: string | null): Cell {
  const local = instantOf(text, timezone, after)
  if (local !== null) return { value: local }
  const utc = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)
    ? Date.parse(text)
    : NaN
  return Number.isNaN(utc) ? { message: allowedForm(column) } : { value: new Date(utc).toISOString() }
}

const known = new WeakMap<readonly Named[], ReadonlyMap<string, readonly Named[]>>()

/** Everybody or everything by id, name and e-mail: a sheet of thousands of rows must not search the list for each. */
function indexOf(all: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
  const found = known.get(all)
  if (found) return found
  const index = new Map<string, Named[]>()
  for (const one of all) {
    for (const key of new Set([`id ${one.id}`, folded(one.name), folded(one.email ?? '')])) {
      if (key !== '') index.set(key, [...(index.get(key) ?? []), one])
    }
  }
  known.set(all, index)
  return index
}

const listOf = (column: Column, { persons, teams, records = {} }: Directory): readonly Named[] => {
  if (column.type === 'person') return persons
  if (column.type === 'team') return teams
  return (column.refersTo && records[column.refersTo]) || nobody
}
const nobody: readonly Named[] = []

function missing(column: Column, shown: string): string {
  if (column.type === 'person') {
    return inWords('registers.thereIsNoPersonShown', { shown })
  }
  if (column.type === 'team') return inWords('registers.thereIsNoTeamShown', { shown })
  return inWords('registers.thereIsNoRecordShown', { shown })
}

function named(column: Column, text: string, directory: Directory): Cell {
  const index = indexOf(listOf(column, directory))
  const found = index.get(`id ${text}`) ?? index.get(folded(text)) ?? []
  const active = found.filter((one) => one.active)
  const usable = active.length > 0 ? active : found
  if (usable.length === 1) return { value: usable[0]!.id }
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text
  if (usable.length === 0) return { message: missing(column, shown) }
  const instead = usable.every((one) => one.email) ? 'the e-mail address' : 'the id'
  return { message: inWords('registers.shownNamesMoreThanOne', { shown, instead }) }
}

/** Several values in one cell stand between semicolons or on lines of their own. */
function several(text: string, read: (part: string) => Cell): Cell {
  const parts = text.split(/(?<!\\);|\n/).map((part) => part.replaceAll('\\;', ';').trim())
  const values: unknown[] = []
  for (const part of parts.filter((each) => each !== '')) {
    const cell = read(part)
    if ('message' in cell) return cell
    if (!values.includes(cell.value)) values.push(cell.value)
  }
  return { value: values }
}

const wholeParts = (text: string) => text.replaceAll(';', '\\;')

const truth: Record<string, boolean> = {
  yes: true,
  true: true,
  '1': true,
  x: true,
  no: false,
  false: false,
  '0': false,
}

/** A cell of a sheet as the value of its column; an empty cell is unknown. */
export function readCell(column: Column, text: string, directory: Directory, reading: Reading = {}): Cell {
  if (text === '') return { value: column.type === 'list' || column.type === 'references' ? [] : null }
  if (text.includes(LOST)) return { message: NOTHING_LOST }
  if (isNumeric(column)) {
    const read = numberCell(column, text, reading.decimal ?? '.')
    return 'message' in read ? read : { ...read, ...numberOf(column, read.digits) }
  }
  switch (column.type) {
    case 'choice':
      return choice(column, text)
    case 'day':
      return day(column, text)
    case 'month':
      return month(column, text)
    case 'instant':
      return instant(column, text, directory.timezone ?? 'UTC', reading.after ?? null)
    case 'person':
    case 'team':
    case 'reference':
      return named(column, text, directory)
    case 'references':
      return several(text, (part) => named(column, part, directory))
    case 'list':
      return several(text, (part) => (optionsOf(column).length > 0 ? choice(column, part) : { value: part }))
    case 'quarter':
      return { value: text.toUpperCase().replace(/^(\d{4})[ -]?(Q[1-4])$/, '$1-$2') }
    case 'flag': {
      const value = truth[folded(text)]
      return value === undefined ? { message: allowedForm(column) } : { value }
    }
    default:
      return { value: text }
  }
}

/** The name, where it means one record only and can so be read again. */
function nameOf(all: readonly Named[], id: string): string {
  const index = indexOf(all)
  const found = index.get(`id ${id}`)?.[0]
  return found && index.get(folded(found.name))?.length === 1 ? found.name : id
}

/** A value as a sheet shows it: labels and names, dates as they are, unknown as an empty cell. */
export function writeCell(column: Column, value: unknown, directory: Directory): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) {
    return value.map((each) => wholeParts(writeCell({ ...column, ...single(column) }, each, directory))).join('; ')
  }
  if (typeof value === 'object') return Object.values(value).filter(Boolean).join(' ')
  const text = String(value)
  if (column.type === 'choice') return choiceLabel(column, text)
  if (column.type === 'person' || column.type === 'team' || column.type === 'reference') {
    return nameOf(listOf(column, directory), text)
  }
  if (column.type === 'flag') return value === true ? 'yes' : 'no'
  // Basis points are whole, so that two decimals say them exactly.
  if (column.type === 'rate') return String(Number(value) / 100)
  return text
}

/** The type of one value of a column of several. */
const single = (column: Column): Pick<Column, 'type'> => {
  if (column.type === 'references') return { type: 'reference' }
  return { type: optionsOf(column).length > 0 ? 'choice' : 'line' }
}

import type { Column, Register } from './definition'
import { allowedForm, choiceLabel } from './fields'

export type Named = { id: string; name: string; email?: string | null; active: boolean }
/** Who and what can be named in a sheet. */
export type Directory = { persons: readonly Named[]; teams: readonly Named[] }

export type Cell = { value: unknown } | { message: string }

const plain = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toLowerCase()

function choice(column: Column, text: string): Cell {
  const wanted = plain(text)
  const found = (column.options ?? []).find(
    (value) => plain(value) === wanted || plain(choiceLabel(column, value)) === wanted,
  )
  return found === undefined ? { message: allowedForm(column) } : { value: found }
}

/** 2026-11-20 as it is, and 20.11.2026, which spreadsheets write in many languages. Other orders are ambiguous. */
function day(column: Column, text: string): Cell {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  const iso = dotted ? `${dotted[3]}-${dotted[2]!.padStart(2, '0')}-${dotted[1]!.padStart(2, '0')}` : text
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN
  const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso)
  return real ? { value: iso } : { message: allowedForm(column) }
}

function named(column: Column, text: string, all: readonly Named[]): Cell {
  const wanted = plain(text)
  const found = all.filter((one) => one.id === text || plain(one.name) === wanted || plain(one.email ?? '') === wanted)
  const active = found.filter((one) => one.active)
  const usable = active.length > 0 ? active : found
  if (usable.length === 1) return { value: usable[0]!.id }
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text
  if (usable.length > 1) return { message: `“${shown}” names more than one. Use the e-mail address instead.` }
  return {
    message:
      column.type === 'person'
        ? `There is no person “${shown}” in the directory. An administrator can add people in Settings.`
        : `There is no team “${shown}”. An administrator can add teams in Settings.`,
  }
}

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
export function readCell(column: Column, text: string, directory: Directory): Cell {
  if (text === '') return { value: null }
  switch (column.type) {
    case 'choice':
      return choice(column, text)
    case 'day':
      return day(column, text)
    case 'person':
      return named(column, text, directory.persons)
    case 'team':
      return named(column, text, directory.teams)
    case 'count':
      return /^\d{1,10}$/.test(text) ? { value: Number(text) } : { message: allowedForm(column) }
    case 'percent':
      return /^\d{1,3}(\.\d{1,2})? ?%?$/.test(text)
        ? { value: Number.parseFloat(text) }
        : { message: allowedForm(column) }
    case 'money':
      return /^\d{1,12}(\.\d{1,2})?$/.test(text) ? { value: money(text) } : { message: allowedForm(column) }
    case 'flag': {
      const value = truth[plain(text)]
      return value === undefined ? { message: allowedForm(column) } : { value }
    }
    default:
      return { value: text }
  }
}

function money(text: string): string {
  const [whole, cents = ''] = text.split('.')
  return `${whole}.${cents.padEnd(2, '0')}`
}

const nameOf = (all: readonly Named[], id: string) => all.find((one) => one.id === id)?.name ?? id

/** A value as a sheet shows it: labels and names, dates as they are, unknown as an empty cell. */
export function writeCell(column: Column, value: unknown, directory: Directory): string {
  if (value === null || value === undefined) return ''
  const text = String(value)
  if (column.type === 'choice') return choiceLabel(column, text)
  if (column.type === 'person') return nameOf(directory.persons, text)
  if (column.type === 'team') return nameOf(directory.teams, text)
  if (column.type === 'flag') return value === true ? 'yes' : 'no'
  return text
}

/** The column a header names: by its header or its field, whatever the case. */
export function columnFor(one: Register, header: string): Column | undefined {
  const wanted = plain(header)
  return one.columns.find((column) => plain(column.header) === wanted || plain(column.field) === wanted)
}

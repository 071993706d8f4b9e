import type { Section } from '../document/schema'
import type { MissingInput, RecordLink, Sentence } from './types'

/** A sentence by its full message key and its parameters. */
export const say = (code: string, params: Sentence['params'] = {}): Sentence => ({ code, params })

/** Names an input that would be needed to know. */
export function need(
  section: MissingInput['section'],
  field: string | null,
  code: string,
  params: Sentence['params'] = {},
  recordId: string | null = null,
): MissingInput {
  const sentence = say(code, params)
  if (field === null) return recordId === null ? { section, sentence } : { section, recordId, sentence }
  return recordId === null ? { section, field, sentence } : { section, field, recordId, sentence }
}

/** Links to the records a result was computed from, in the order of their ids so that row order never shows. */
export function links<T extends { id: string }>(
  section: Section,
  rows: readonly T[],
  label: (row: T) => string,
): RecordLink[] {
  return sortedById(rows.map((row) => ({ section, id: row.id, label: label(row) })))
}

/** Sorts in place by id; rows come in that order as a rule, and looking is cheaper than sorting. */
export function sortedById<T extends { id: string }>(rows: T[]): T[] {
  for (let index = 1; index < rows.length; index++) {
    if ((rows[index - 1]?.id ?? '') > (rows[index]?.id ?? '')) return rows.sort((a, b) => (a.id < b.id ? -1 : 1))
  }
  return rows
}

/** The earliest known text value, or null: days and ISO instants order as text. */
export function earliest(values: Iterable<string | null>): string | null {
  let first: string | null = null
  for (const value of values) if (value !== null && (first === null || value < first)) first = value
  return first
}

/** The latest of the values; null as soon as one is unknown. */
export function latest(...values: (string | null)[]): string | null {
  let last = ''
  for (const value of values) {
    if (value === null) return null
    if (value > last) last = value
  }
  return last === '' ? null : last
}

/** A share of integers in percent, cut to one decimal and never rounded up (rule RATIO). */
export const truncatedPercent = (part: number, all: number): number => Math.floor((part * 1000) / all) / 10

/** Each missing input once, in an order that does not depend on the order of rows. */
export function ordered(missing: readonly MissingInput[]): MissingInput[] {
  if (missing.length < 2) return [...missing]
  if (missing.every((input, index) => index === 0 || compare(missing[index - 1] ?? input, input) < 0))
    return [...missing]
  const sorted = [...missing].sort(compare)
  return sorted.filter((input, index) => index === 0 || compare(input, sorted[index - 1] ?? input) !== 0)
}

function compare(a: MissingInput, b: MissingInput): number {
  return (
    text(a.section, b.section) ||
    text(a.field ?? '', b.field ?? '') ||
    text(a.recordId ?? '', b.recordId ?? '') ||
    text(a.sentence.code, b.sentence.code) ||
    text(String(Object.values(a.sentence.params)), String(Object.values(b.sentence.params)))
  )
}

const text = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

import type { VersionedSection } from '../../document/schema'
import type { Facts } from '../facts'
import type { Sentence } from '../types'

/** `parts` are those that a register shows to be there, where the item names its parts. */
type Fields = { state?: 'in-progress' | 'done'; value?: number; done?: number; all?: number; parts?: string[] }

/** What a register knows about an item that people keep. It is offered; only a person takes it over. */
export type Suggestion = {
  fields: Fields
  /** Where it was read, for the way to the records. */
  section: VersionedSection
  sentence: Sentence
}

/** Null where the register says nothing: an empty register is unknown, not zero. */
export type Suggest = (facts: Facts) => Suggestion | null

const told = (code: string, params: Sentence['params']): Sentence => ({ code: `phases.suggestion.${code}`, params })

/** n of m, where nothing to count says nothing. */
export function share(code: string, section: VersionedSection, done: number, all: number): Suggestion | null {
  if (all === 0) return null
  return { fields: { done, all }, section, sentence: told(code, { done, all }) }
}

/** Which of the parts of a counted item are there; `done` and `all` follow. */
export function named(
  code: string,
  section: VersionedSection,
  parts: readonly string[],
  isThere: (part: string) => boolean,
): Suggestion {
  const there = parts.filter(isThere)
  const counts = { done: there.length, all: parts.length }
  return { fields: { ...counts, parts: there }, section, sentence: told(code, counts) }
}

/** n of m for an item without a number of its own: all of them is done, fewer is in progress. */
export function allOf(code: string, section: VersionedSection, done: number, all: number): Suggestion | null {
  if (all === 0 || done === 0) return null
  return { fields: { state: done === all ? 'done' : 'in-progress' }, section, sentence: told(code, { done, all }) }
}

/** A single number: days since, or how many. */
export const amount = (
  code: string,
  section: VersionedSection,
  value: number,
  params: Sentence['params'],
): Suggestion => ({
  fields: { value },
  section,
  sentence: told(code, { value, ...params }),
})

/** A state that one record shows. */
export const shown = (
  code: string,
  section: VersionedSection,
  state: 'in-progress' | 'done',
  params: Sentence['params'],
): Suggestion => ({ fields: { state }, section, sentence: told(code, params) })

/** The rows by id, so that their order in the document decides nothing. */
export const ordered = <T extends { id: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))

import type { Item } from '../../content'
import type { Row } from '../../document/schema'
import type { Facts } from '../facts'
import { ADOPTION } from './adoption'
import { OPERATION } from './operation'
import { PREPARATION } from './preparation'
import { RUNNING } from './running'
import type { Suggest, Suggestion } from './suggestion'

const TABLE: Readonly<Record<string, Suggest>> = { ...PREPARATION, ...OPERATION, ...RUNNING, ...ADOPTION }

/** Items that a register can say something about. */
export const suggestedItems: readonly string[] = Object.keys(TABLE)

/**
 * What a register suggests for an item that people keep: null where it knows nothing, where it says what is stored
 * already, and where a person went further (done stays done, not applicable stays).
 */
export function suggestion(facts: Facts, item: Item, row: Row<'itemStates'> | null): Suggestion | null {
  return row?.state === 'not-applicable' ? null : offered(TABLE[item.id]?.(facts) ?? null, row)
}

/** What is found, where it says more than what is stored. */
export function offered(found: Suggestion | null, row: Row<'itemStates'> | null): Suggestion | null {
  if (row?.state === 'not-applicable') return null
  if (!found || !row) return found
  const { state, parts, ...numbers } = found.fields
  const names = Object.keys(numbers) as (keyof typeof numbers)[]
  if (parts && row.parts) return isSameSet(parts, row.parts) ? null : found
  // A number that says the same lacks the names, unless it is all of them.
  if (parts && names.every((name) => row[name] === numbers[name])) return numbers.done === numbers.all ? null : found
  const same = names.every((name) => row[name] === numbers[name]) || isSameShare(row, numbers)
  if (names.length > 0) return same ? null : found
  return row.state === state || row.state === 'done' ? null : found
}

const isSameSet = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one))

/** 100 typed as a percentage says the same as 3 of 3 counted. */
const isSameShare = (row: Row<'itemStates'>, { done, all }: Suggestion['fields']): boolean =>
  row.all === null && row.value !== null && done !== undefined && all !== undefined && row.value * all === done * 100

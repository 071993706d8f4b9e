import type { Row } from '../../document/schema'
import type { Facts } from '../facts'
import { ADOPTION } from './adoption'
import { OPERATION } from './operation'
import { PREPARATION } from './preparation'
import type { Suggest, Suggestion } from './suggestion'

const TABLE: Readonly<Record<string, Suggest>> = { ...PREPARATION, ...OPERATION, ...ADOPTION }

/** Items that a register can say something about. */
export const suggestedItems: readonly string[] = Object.keys(TABLE)

/**
 * What a register suggests for an item that people keep: null where it knows nothing, where it says what is stored
 * already, and where a person went further (done stays done, not applicable stays).
 */
export function suggestion(facts: Facts, itemId: string, row: Row<'itemStates'> | null): Suggestion | null {
  if (row?.state === 'not-applicable') return null
  const found = TABLE[itemId]?.(facts) ?? null
  if (!found || !row) return found
  const { state, ...numbers } = found.fields
  const names = Object.keys(numbers) as (keyof typeof numbers)[]
  const same = names.every((name) => row[name] === numbers[name]) || isSameShare(row, numbers)
  if (names.length > 0) return same ? null : found
  return row.state === state || row.state === 'done' ? null : found
}

/** 100 typed as a percentage says the same as 3 of 3 counted. */
const isSameShare = (row: Row<'itemStates'>, { done, all }: Suggestion['fields']): boolean =>
  row.all === null && row.value !== null && done !== undefined && all !== undefined && row.value * all === done * 100

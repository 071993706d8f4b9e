import type { Item } from '../content'
import type { Row } from '../document/schema'

type Named = Pick<Row<'itemStates'>, 'parts'>
export type PartsOf = { done: number; all: number; open: readonly string[] }

/**
 * What the named parts of a counted item say: how many of them are there, and which are open, in the order of the
 * framework. Null where the item has no parts or nobody named them yet: then a number typed earlier stands.
 */
export function partsOf(item: Pick<Item, 'parts'>, row: Named | null): PartsOf | null {
  const named = row?.parts ?? null
  if (named === null || item.parts.length === 0) return null
  const open = item.parts.flatMap(({ id }) => (named.includes(id) ? [] : [id]))
  return { done: item.parts.length - open.length, all: item.parts.length, open }
}

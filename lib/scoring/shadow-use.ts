import type { Day } from '../calendar/days'
import type { Row } from '../document/schema'

type Item = Pick<Row<'shadowAiItems'>, 'inUseSince' | 'discoveredAt' | 'earlierUnused'>

/**
 * What is found in use was in use before: a start after the find is an error of the data, unless an earlier version of
 * the item said that it was not in use.
 */
export const usedAfterFound = (item: Item): boolean =>
  item.inUseSince !== null && item.inUseSince > item.discoveredAt && item.earlierUnused !== true

/** Since when an item is in use; null = unknown. A start that cannot be right is not used by any rule. */
export const inUseSince = (item: Item): Day | null => (usedAfterFound(item) ? null : item.inUseSince)

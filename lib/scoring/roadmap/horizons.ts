import type { Day } from '../../calendar/days'
import { earlier, periodOf, windowOf } from '../../calendar/periods'
import type { Row } from '../../document/schema'

type Item = Pick<Row<'workItems'>, 'startAt' | 'dueAt'>

/** What is under way, what comes in the next quarter, and what lies behind that or has no date. */
export type Horizon = 'now' | 'next' | 'later'
export const HORIZONS: readonly Horizon[] = ['now', 'next', 'later']

/**
 * An item is where it begins: its start, or its due date where it has no start. Now is everything up to the end of this
 * quarter, next the quarter after it; without a date it is later, because nobody has planned it.
 */
export function horizonOf({ dueAt, startAt }: Item, today: Day): Horizon {
  const begins = startAt ?? dueAt
  if (begins === null) return 'later'
  const quarter = periodOf(today, 'quarter')
  if (begins <= windowOf(quarter).to) return 'now'
  return begins <= windowOf(earlier(quarter, -1)).to ? 'next' : 'later'
}

import { type Day, daysBetween } from '../../calendar/days'
import type { Row } from '../../document/schema'
import { waitsFor } from './dependencies'

type Item = Row<'workItems'>

/** One wave of a migration. */
export type Wave = {
  wave: number
  items: Item[]
  done: number
  all: number
  /** Open items that wait for another that is open. */
  blocked: number
  /** The planned cutover: the last due date; null while an open item has none. */
  cutover: Day | null
  /** Days after the planned cutover while something is open; null where the cutover is unknown or nothing is open. */
  slip: number | null
  /** Open items without a sentence that says when the wave is taken back. */
  withoutRollback: number
  state: 'done' | 'not-ready' | 'blocked' | 'late' | 'ready'
}

export type Initiative = { name: string; items: Item[]; done: number; all: number; waves: Wave[] }

/**
 * The initiatives of a roadmap by name, and the waves of those that migrate. A wave with an open item that says nothing
 * about going back is not ready, whatever else holds; then one that waits is blocked, then one past its cutover is late.
 */
export function initiatives(items: readonly Item[], today: Day): Initiative[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  const names = new Map<string, Item[]>()
  for (const item of items) {
    if (item.initiative !== null) names.set(item.initiative, [...(names.get(item.initiative) ?? []), item])
  }
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, own]) => ({
      name,
      items: own,
      done: own.filter(({ closedAt }) => closedAt !== null).length,
      all: own.length,
      waves: wavesOf(own, byId, today),
    }))
}

function wavesOf(items: readonly Item[], byId: ReadonlyMap<string, Item>, today: Day): Wave[] {
  const numbers = [...new Set(items.flatMap(({ wave }) => (wave === null ? [] : [wave])))].sort((a, b) => a - b)
  return numbers.map((wave) => {
    const own = items.filter((item) => item.wave === wave)
    const open = own.filter(({ closedAt }) => closedAt === null)
    const blocked = open.filter((item) => waitsFor(byId, item).length > 0).length
    const undated = open.some(({ dueAt }) => dueAt === null)
    const last = own
      .map(({ dueAt }) => dueAt ?? '')
      .sort()
      .at(-1)
    const cutover = undated || !last ? null : last
    const slip = cutover === null || open.length === 0 ? null : Math.max(0, daysBetween(cutover, today))
    const withoutRollback = open.filter(({ rollback }) => rollback === null).length
    const state =
      open.length === 0
        ? 'done'
        : withoutRollback > 0
          ? 'not-ready'
          : blocked > 0
            ? 'blocked'
            : slip !== null && slip > 0
              ? 'late'
              : 'ready'
    return {
      wave,
      items: own,
      done: own.length - open.length,
      all: own.length,
      blocked,
      cutover,
      slip,
      withoutRollback,
      state,
    }
  })
}

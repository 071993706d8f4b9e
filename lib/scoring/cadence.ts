import { addDays, type Day, daysBetween } from '../calendar/days'
import type { Row } from '../document/schema'
import type { Facts } from './facts'
import { frameworkIndex } from './gates/framework-index'
import { isBegun } from './reviews/coverage'
import type { Threshold } from './types'

export type CadenceKind = Extract<Row<'cadenceEvents'>['kind'], 'review' | 'radar' | 'office-hours' | 'sharing'>
export type CadenceState = 'not-started' | 'kept' | 'overdue'

/** One rhythm of Phase 6: when it last happened and by when it should happen again. */
export type CadenceLine = {
  kind: CadenceKind
  itemId: string
  state: CadenceState
  last: Day | null
  /** Days since the last one; null where there was none. */
  days: number | null
  threshold: Threshold
  /** The last day on which it is still kept. */
  dueAt: Day | null
}

export type CadenceHealth = { state: CadenceState; lines: CadenceLine[] }

/** The item that names the limit of each rhythm. */
const ITEMS: Readonly<Record<CadenceKind, string>> = {
  review: 'P6-A3',
  radar: 'P6-B3',
  'office-hours': 'P6-D1',
  sharing: 'P6-D2',
}

/** The newest event of a kind up to today; one planned for later, or a review that was only begun, has not happened. */
export function lastEvent(facts: Facts, kind: Row<'cadenceEvents'>['kind']): Row<'cadenceEvents'> | null {
  const past = facts.rows('cadenceEvents').filter((row) => row.kind === kind && row.at <= facts.today && !isBegun(row))
  return past.sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))[0] ?? null
}

function lineOf(facts: Facts, kind: CadenceKind): CadenceLine {
  const item = frameworkIndex(facts.content).items.get(ITEMS[kind])
  const limit = item?.aim?.value ?? 0
  const threshold: Threshold = { value: limit, comparator: '<=', unit: 'days', origin: item?.origin ?? 'framework' }
  const last = lastEvent(facts, kind)?.at ?? null
  const line = { kind, itemId: ITEMS[kind], last, threshold }
  if (last === null) return { ...line, state: 'not-started', days: null, dueAt: null }
  const days = daysBetween(last, facts.today)
  return { ...line, state: days <= limit ? 'kept' : 'overdue', days, dueAt: addDays(last, limit) }
}

/**
 * Cadence health instead of a gate in Phase 6: review and radar at most 92 days ago, office hours 31, sharing 14. What
 * never happened is not started, never overdue; the whole is kept only when all four are.
 */
export function cadenceHealth(facts: Facts): CadenceHealth {
  const lines = (Object.keys(ITEMS) as CadenceKind[]).map((kind) => lineOf(facts, kind))
  const found = new Set(lines.map(({ state }) => state))
  return { state: found.has('overdue') ? 'overdue' : found.has('not-started') ? 'not-started' : 'kept', lines }
}

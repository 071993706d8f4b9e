import type { Metric } from '../../content'
import type { Row } from '../../document/schema'
import { type Facts, moment, newest } from '../facts'

export type Comparator = '<' | '<=' | '>' | '>='

/** What a value is compared with. `organization` is an override with its reason; without one the framework's stands. */
export type MetricGoal = {
  kind: 'compare' | 'trend' | 'none'
  comparator: Comparator | null
  value: number | null
  origin: 'framework' | 'portal' | 'organization'
  reason: string | null
  /** The override in force, to change or withdraw it. */
  targetId: string | null
}

const WRITTEN = /^(<=|>=|<|>)\s*(\d+(?:\.\d+)?)$/

/** Reads a target as people write it: "> 80", "<= 1.5"; null when it is none. */
export function writtenGoal(text: string): { comparator: Comparator; value: number } | null {
  const match = WRITTEN.exec(text.trim())
  return match ? { comparator: match[1] as Comparator, value: Number(match[2]) } : null
}

type Target = Row<'metricTargets'>

const BASELINE = /^baseline (\d+)$/
const lastWritten = (row: Target): number => moment(row.updatedAt ?? row.createdAt)

/** The newest live override of a metric, when it reads as a target. */
export function overrideOf(facts: Facts, metricId: string): Target | null {
  const rows = facts.children('metricTargets', 'metricId', metricId).filter(({ target }) => writtenGoal(target))
  return newest(rows, lastWritten)
}

export function goalOf(facts: Facts, metric: Metric): MetricGoal {
  const override = overrideOf(facts, metric.id)
  const written = override && writtenGoal(override.target)
  if (override && written) {
    return { kind: 'compare', ...written, origin: 'organization', reason: override.reason, targetId: override.id }
  }
  const own = { origin: metric.origin, reason: null, targetId: null }
  if (metric.goal.kind === 'compare') {
    return { kind: 'compare', comparator: metric.goal.comparator, value: metric.goal.value, ...own }
  }
  return { kind: metric.goal.kind, comparator: null, value: null, ...own }
}

/** A value or, so that no rounding decides, a ratio in percent as part and whole (rule RATIO). */
export type Exact = { value: number } | { part: number; all: number }

/** Whether a value keeps the written comparator: "> 80" is off target at exactly 80. */
export function keeps(exact: Exact, comparator: Comparator, target: number): boolean {
  // Targets have few decimals; thousandths keep them whole.
  const limit = Math.round(target * 1000)
  const [left, right] = 'all' in exact ? [exact.part * 100 * 1000, limit * exact.all] : [exact.value * 1000, limit]
  if (comparator === '<') return left < right
  if (comparator === '<=') return left <= right
  return comparator === '>' ? left > right : left >= right
}

/** The count a metric is compared with over time, written as a target "baseline 12", the newest one; null without one. */
export function baselineCount(facts: Facts, metricId: string): number | null {
  const rows = facts
    .children('metricTargets', 'metricId', metricId)
    .filter(({ target }) => BASELINE.test(target.trim()))
  const last = newest(rows, lastWritten)
  return last && Number(BASELINE.exec(last.target.trim())?.[1])
}

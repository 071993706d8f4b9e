import { type Day, daysBetween } from '../../calendar/days'
import { earlier, type Period, periodOf, periodsUpTo, windowOf } from '../../calendar/periods'
import type { Metric } from '../../content'
import type { Row } from '../../document/schema'
import type { Facts } from '../facts'
import { newest } from '../facts'
import type { MissingInput } from '../types'
import { COMPUTED, STANDING } from './computed-metrics'
import { amount, type Figure, need } from './figure'
import { goalOf, keeps, type MetricGoal } from './goals'

/** `stale` and `few-data` show their value without judging it; `no-target` is tracked. */
export type MetricState = 'on-target' | 'off-target' | 'no-target' | 'few-data' | 'stale' | 'no-data'

/** One period of the trend; a running period is not complete yet. */
export type MetricPoint = { period: Period; running: boolean; value: number | null; sample: number | null }

export type MetricResult = {
  metricId: string
  state: MetricState
  value: number | null
  /** Records the value rests on; null where it is no count of records. */
  sample: number | null
  of: { part: number; all: number } | null
  parts: Record<string, number>
  /** The period the value is of, and whether it is still running. */
  period: Period | null
  running: boolean
  source: 'computed' | 'manual' | 'csv' | 'api' | null
  /** Age of an entered value in days since its period ended; 0 while that runs. */
  ageDays: number | null
  owner: string | null
  goal: MetricGoal
  /** The value of the period before, which a falling metric is compared with. */
  previous: number | null
  missing: readonly MissingInput[]
  points: readonly MetricPoint[]
}

const TREND = 8

/** The 19 metrics of §5.2: worked out where 7.2.4 says so, otherwise the newest entered value. */
export function metricResults(facts: Facts): MetricResult[] {
  return facts.content.metrics.map((metric) => metricResult(facts, metric))
}

/** One metric with its value, target, state and the last periods. */
export function metricResult(facts: Facts, metric: Metric): MetricResult {
  const compute = COMPUTED[metric.id]
  return compute ? computed(facts, metric, compute) : entered(facts, metric)
}

type Judged = Pick<MetricResult, 'state' | 'previous'>

/** Fewer than three records are "few data" without a state; a falling metric needs both periods. */
function judge(facts: Facts, goal: MetricGoal, figure: Figure, before: Figure | null): Judged {
  const few = facts.threshold('metric.minRecords')
  const isFew = (one: Figure) => one.sample !== null && one.sample < few
  const previous = before?.value ?? null
  if (figure.exact === null) return { state: 'no-data', previous }
  if (isFew(figure)) return { state: 'few-data', previous }
  if (goal.kind === 'compare' && goal.comparator !== null && goal.value !== null) {
    return { state: keeps(figure.exact, goal.comparator, goal.value) ? 'on-target' : 'off-target', previous }
  }
  if (goal.kind !== 'trend') return { state: 'no-target', previous }
  if (!before?.exact || isFew(before) || !('value' in before.exact) || !('value' in figure.exact)) {
    return { state: 'few-data', previous }
  }
  return { state: figure.exact.value < before.exact.value ? 'on-target' : 'off-target', previous }
}

/** The running period when it says enough, else the last complete one that says anything. */
function shownPeriod(facts: Facts, metric: Metric, figureOf: (period: Period) => Figure): Period {
  const running = periodOf(facts.today, metric.period)
  const now = figureOf(running)
  const enough = now.sample === null || now.sample >= facts.threshold('metric.minRecords')
  if (now.value !== null && enough) return running
  const last = earlier(running)
  return figureOf(last).value === null ? running : last
}

function computed(facts: Facts, metric: Metric, compute: (facts: Facts, period: Period) => Figure): MetricResult {
  const figures = new Map<Period, Figure>()
  const figureOf = (period: Period): Figure => {
    const known = figures.get(period) ?? compute(facts, period)
    figures.set(period, known)
    return known
  }
  const running = periodOf(facts.today, metric.period)
  const standing = STANDING.has(metric.id)
  const period = standing ? running : shownPeriod(facts, metric, figureOf)
  const figure = figureOf(period)
  const goal = goalOf(facts, metric)
  const { value, sample, of, parts, missing } = figure
  return {
    metricId: metric.id,
    ...judge(facts, goal, figure, standing ? null : figureOf(earlier(period))),
    value,
    sample,
    of,
    parts,
    period,
    running: period === running,
    source: value === null ? null : 'computed',
    ageDays: null,
    owner: null,
    goal,
    missing,
    points: standing
      ? [...frozenPoints(facts, metric.id), { period: running, running: true, value, sample }]
      : periodsUpTo(facts.today, metric.period, TREND).map((one) => {
          const { value: then, sample: count } = figureOf(one)
          return { period: one, running: one === running, value: then, sample: count }
        }),
  }
}

/** What the portal froze at the end of past quarters. */
function frozenPoints(facts: Facts, metricId: string): MetricPoint[] {
  return facts
    .rows('quarterSnapshots')
    .flatMap(({ quarter, metrics }) => {
      const value = metrics[metricId]
      return value === undefined || value === null ? [] : [{ period: quarter, running: false, value, sample: null }]
    })
    .sort((a, b) => (a.period < b.period ? -1 : 1))
    .slice(1 - TREND)
}

type Value = Row<'metricValues'>
const written = (row: Value) => Date.parse(row.updatedAt ?? row.createdAt ?? '1970-01-01T00:00:00Z')

/** One value per period: of two rows the later write counts. A period that has not begun is no value yet. */
function valuesByPeriod(facts: Facts, metricId: string): Value[] {
  const byPeriod = new Map<Period, Value>()
  for (const row of facts.children('metricValues', 'metricId', metricId)) {
    if (windowOf(row.period).from > facts.today) continue
    const other = byPeriod.get(row.period)
    byPeriod.set(row.period, other ? (newest([other, row], written) ?? row) : row)
  }
  return [...byPeriod.values()].sort((a, b) => (endOf(a) === endOf(b) ? 0 : endOf(a) < endOf(b) ? -1 : 1))
}

const endOf = (row: Value): Day => windowOf(row.period).to

function entered(facts: Facts, metric: Metric): MetricResult {
  const rows = valuesByPeriod(facts, metric.id)
  const last = rows.at(-1)
  const goal = goalOf(facts, metric)
  const points = rows.slice(-TREND).map((row) => ({
    period: row.period,
    running: endOf(row) >= facts.today,
    value: row.value,
    sample: null,
  }))
  const shared = { metricId: metric.id, sample: null, of: null, parts: {}, goal, points }
  if (!last) {
    const missing = [need('metricValues', 'metric-value', { name: metric.name })]
    const empty = { value: null, period: null, running: false, source: null, ageDays: null, owner: null }
    return { ...shared, ...empty, state: 'no-data', previous: null, missing }
  }
  // Only its neighbour tells whether a value fell: over a gap nobody knows what was in between.
  const before = rows.find(({ period }) => period === earlier(last.period))
  const ageDays = Math.max(0, daysBetween(endOf(last), facts.today))
  const judged = judge(facts, goal, amount(last.value, null), before ? amount(before.value, null) : null)
  const isStale = ageDays > facts.threshold('metric.staleDays')
  return {
    ...shared,
    ...judged,
    state: isStale ? 'stale' : judged.state,
    value: last.value,
    period: last.period,
    running: endOf(last) >= facts.today,
    source: last.source,
    ageDays,
    owner: last.owner,
    missing: [],
  }
}

import { framework, type Metric, metricById } from '@/lib/content'
import type { Section } from '@/lib/document/schema'
import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { type MetricResult, metricResult, metricResults } from '@/lib/scoring/metrics/metric-results'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { read } from '@/lib/server/mutation'

/** What the metrics read, whole registers of them. */
export const metricSections: readonly Section[] = [
  'metricValues',
  'metricTargets',
  'quarterSnapshots',
  'provisioningRequests',
  'teams',
  'experiments',
  'useCases',
  'models',
  'endpoints',
  'sloObjectives',
  'gpuQuotas',
  'gpuUtilizationSamples',
  'reclaimCases',
  'budgets',
  'costEntries',
  'incidents',
  'courses',
  'trainingAssignments',
  'persons',
]

export type MetricView = { metric: Metric; result: MetricResult }

/** Every metric with its result today, in the order of the framework. */
export async function getMetrics(actor: Actor): Promise<MetricView[]> {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, metricSections)
  const results = new Map(metricResults(facts).map((result) => [result.metricId, result]))
  return framework.metrics.flatMap((metric) => {
    const result = results.get(metric.id)
    return result ? [{ metric, result }] : []
  })
}

export type MetricCounts = { on: number; off: number; none: number }

/** Counted once per process until something is written or the day ends: the overview must not read whole registers. */
const counted = new Map<string, { key: string; counts: MetricCounts }>()
const countedAtMost = 64

/** How many metrics are on target, off target and without data today. */
export async function countMetrics(actor: Actor): Promise<MetricCounts> {
  authorize(actor, 'organization:read')
  const { organizationId, today } = actor
  const head = await read(
    actor,
    (tx) => tx.$queryRaw<{ seq: string }[]>`
      SELECT h."seq"::text AS seq FROM "AuditHead" h WHERE h."organizationId" = ${organizationId}`,
  )
  const key = `${today} ${head[0]?.seq ?? '0'}`
  const known = counted.get(organizationId)
  if (known?.key === key) return known.counts
  const metrics = await getMetrics(actor)
  const count = (state: MetricResult['state']) => metrics.filter(({ result }) => result.state === state).length
  const counts = { on: count('on-target'), off: count('off-target'), none: count('no-data') }
  counted.delete(organizationId)
  if (counted.size >= countedAtMost) counted.delete(counted.keys().next().value ?? '')
  counted.set(organizationId, { key, counts })
  return counts
}

export type MetricDetailView = MetricView & {
  staleDays: number
  /** Of latency: its other two percentiles by period; the value itself is the p95. */
  percentiles: { period: string; p50: number | null; p99: number | null }[]
}

/** One metric, with the age from which its entered values are stale; undefined for an id the framework does not have. */
export async function getMetric(actor: Actor, id: string): Promise<MetricDetailView | undefined> {
  authorize(actor, 'organization:read')
  const metric = metricById(id)
  if (!metric) return undefined
  const facts = await getFacts(actor, metricSections)
  const percentiles = facts
    .rows('metricValues')
    .flatMap(({ metricId, period, p50, p99 }) =>
      metricId === id && (p50 !== null || p99 !== null) ? [{ period, p50, p99 }] : [],
    )
  const staleDays = facts.threshold('metric.staleDays')
  return { metric, result: metricResult(facts, metric), staleDays, percentiles }
}

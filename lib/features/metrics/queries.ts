import { framework, type Metric, metricById } from '@/lib/content'
import type { Section } from '@/lib/document/schema'
import { getFacts } from '@/lib/features/evaluation/facts-queries'
import { type MetricResult, metricResult, metricResults } from '@/lib/scoring/metrics/metric-results'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'

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

/** One metric, with the age from which its entered values are stale; undefined for an id the framework does not have. */
export async function getMetric(actor: Actor, id: string): Promise<(MetricView & { staleDays: number }) | undefined> {
  authorize(actor, 'organization:read')
  const metric = metricById(id)
  if (!metric) return undefined
  const facts = await getFacts(actor, metricSections)
  return { metric, result: metricResult(facts, metric), staleDays: facts.threshold('metric.staleDays') }
}

import { createTranslator } from 'next-intl'
import { metricWords } from '@/lib/client/metric-words'
import { framework } from '@/lib/content'
import { messages } from '@/lib/messages/messages'
import type { Evaluation } from '@/lib/scoring/evaluate'
import type { MetricResult } from '@/lib/scoring/metrics/metric-results'
import { worded } from './sentences'

const { metrics } = messages

const t = createTranslator({ locale: 'en', messages: { metrics }, namespace: 'metrics' })

/** One metric with what the screens print of it. */
function toldMetric(result: MetricResult, currency: string) {
  const metric = framework.metrics.find(({ id }) => id === result.metricId)
  const unit = metric?.unit ?? 'count'
  const words = metricWords(t as never, currency)
  return {
    ...worded(result),
    name: metric?.name ?? result.metricId,
    unit,
    words: {
      value: words.value(result.value, unit),
      target: words.target(result.goal, unit),
      state: t(`state.${result.state}`),
      behind: words.behind(result),
      trend: words.trend(metric?.name ?? result.metricId, unit, result.points),
    },
  }
}

/**
 * An evaluation as API and shell answer it: the metrics are part of it, and every sentence and metric carries the words
 * that the screens print. Rules answer codes and values; the words come from the message files.
 */
export function toldEvaluation(evaluation: Evaluation, results: readonly MetricResult[], currency: string) {
  return { ...worded(evaluation), metrics: results.map((result) => toldMetric(result, currency)) }
}

export type ToldEvaluation = ReturnType<typeof toldEvaluation>

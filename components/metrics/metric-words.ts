import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { metricWords } from '@/lib/client/metric-words'
import type { MetricState } from '@/lib/scoring/metrics/metric-results'
import type { StatusKind } from '../ui/status'

export const metricStatus: Record<MetricState, StatusKind> = {
  'on-target': 'ready',
  'off-target': 'at-risk',
  'no-target': 'waiting',
  'few-data': 'unknown',
  stale: 'watch',
  'no-data': 'unknown',
}

/** The words of a metric as this page's language has them. */
export const useMetricWords = () => metricWords(useTranslations('metrics'), usePageContext().currency)

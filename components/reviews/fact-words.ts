import { useTranslations } from 'next-intl'
import { metricWords } from '@/lib/client/metric-words'
import { framework } from '@/lib/content'
import type { QuarterReview } from '@/lib/features/reviews/queries'
import { wholeMoney } from '../layout/short-money'

type Fact = QuarterReview['parts'][number]['facts'][number]

/** Gives the sentence of a figure that the portal filled in. */
export function useFactWords(currency: string): (fact: Fact) => string {
  const t = useTranslations('reviews.facts')
  const metrics = useTranslations('metrics')
  const { value } = metricWords(metrics, currency)
  return ({ code, params }) => {
    const metric = framework.metrics.find(({ id }) => id === params.metric)
    const spoken: Record<string, string | number> = { ...params }
    if (metric) {
      spoken.name = metric.name
      for (const key of ['now', 'before']) {
        if (typeof params[key] === 'number') spoken[key] = value(params[key], metric.unit)
      }
    }
    for (const key of ['cost', 'realized', 'spend', 'budget']) {
      if (params[key] !== undefined) spoken[key] = wholeMoney(String(params[key]), currency)
    }
    if (code === 'gate-held' || code === 'gate-open') spoken.gate = String(params.gate).replace('-', '→')
    // A test holds the codes against the messages.
    return t(code as 'idle-unknown', spoken as never)
  }
}

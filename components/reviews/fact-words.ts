import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { factWords } from '@/lib/client/fact-words'
import { metricWords } from '@/lib/client/metric-words'
import { framework } from '@/lib/content'
import type { QuarterReview } from '@/lib/features/reviews/queries'
import { wholeMoney } from '../layout/short-money'

type Fact = QuarterReview['parts'][number]['facts'][number]

/** Gives the sentence of a figure that the portal filled in. */
export function useFactWords(): (fact: Fact) => string {
  const { currency } = usePageContext()
  const t = useTranslations('reviews.facts')
  const metrics = useTranslations('metrics')
  const { value } = metricWords(metrics, currency)
  return factWords({
    t,
    metricOf: (id) => framework.metrics.find((metric) => metric.id === id),
    value,
    money: wholeMoney,
    currency,
  })
}

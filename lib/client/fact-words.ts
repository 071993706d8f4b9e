import type { useTranslations } from 'next-intl'
import type { Metric } from '@/lib/content'
import type { Row } from '@/lib/document/schema'

type Fact = Row<'cadenceEvents'>['facts'][number]
type Words = {
  t: ReturnType<typeof useTranslations<'reviews.facts'>>
  metricOf: (id: unknown) => Metric | undefined
  value: (amount: number, unit: string) => string
  money: (amount: string) => string
}

/** Gives the sentence of a figure that the portal filled in for a review. */
export function factWords({ metricOf, money, t, value }: Words): (fact: Fact) => string {
  return ({ code, params }) => {
    const metric = metricOf(params.metric)
    const spoken: Record<string, string | number> = { ...params }
    if (metric) {
      spoken.name = metric.name
      for (const key of ['now', 'before']) {
        if (typeof params[key] === 'number') spoken[key] = value(params[key], metric.unit)
      }
    }
    for (const key of ['cost', 'realized', 'spend', 'budget']) {
      if (params[key] !== undefined) spoken[key] = money(String(params[key]))
    }
    if (code === 'gate-held' || code === 'gate-open') spoken.gate = String(params.gate).replace('-', '→')
    // A test holds the codes against the messages.
    return t(code as 'idle-unknown', spoken as never)
  }
}

import type { useTranslations } from 'next-intl'
import type { Metric } from '@/lib/content'
import type { Row } from '@/lib/document/schema'

type Fact = Row<'cadenceEvents'>['facts'][number]
type Words = {
  t: ReturnType<typeof useTranslations<'reviews.facts'>>
  metricOf: (id: unknown) => Metric | undefined
  value: (amount: number, unit: string) => string
  money: (amount: string, currency: string) => string
  /** Of the organization today; what was frozen keeps the one it was frozen in. */
  currency: string
}

const AMOUNTS = ['cost', 'realized', 'spend', 'budget']

/** Figures as they are frozen: an amount keeps its currency, whatever the organization counts in later. */
export const inCurrency = (facts: readonly Fact[], currency: string): Fact[] =>
  facts.map((fact) =>
    AMOUNTS.some((key) => fact.params[key] !== undefined) ? { ...fact, params: { ...fact.params, currency } } : fact,
  )

/** Gives the sentence of a figure that the portal filled in for a review. */
export function factWords({ currency, metricOf, money, t, value }: Words): (fact: Fact) => string {
  return ({ code, params }) => {
    const metric = metricOf(params.metric)
    const spoken: Record<string, string | number> = { ...params }
    if (metric) {
      spoken.name = metric.name
      for (const key of ['now', 'before']) {
        if (typeof params[key] === 'number') spoken[key] = value(params[key], metric.unit)
      }
    }
    for (const key of AMOUNTS) {
      if (params[key] !== undefined) spoken[key] = money(String(params[key]), String(params.currency ?? currency))
    }
    if (code === 'gate-held' || code === 'gate-open') spoken.gate = String(params.gate).replace('-', '→')
    // A test holds the codes against the messages.
    return t(code as 'idle-unknown', spoken as never)
  }
}

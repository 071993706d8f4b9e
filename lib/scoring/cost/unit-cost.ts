import { earlier } from '../../calendar/periods'
import type { Row } from '../../document/schema'
import { type Figure, figure } from '../business-case/figure'
import { type Fraction, sharePct } from '../business-case/value'
import type { Facts } from '../facts'
import { newest } from '../facts'
import { missingInput } from '../gates/line'
import { amountOf, minorUnits } from '../portfolio/experiment-spend'
import type { MissingInput } from '../types'
import { roundedTogether } from './rounding'
import { runningMonth, spendByMonth } from './spend'

/** Minutes of a month: a twelfth of a year of 365 days. */
export const MINUTES_PER_MONTH = 43_800

const SHOWN_MONTHS = 6

/** What a month cost and served; `cost` is of a thousand requests or of a million tokens. */
export type UnitMonth = { month: string; spend: string; served: number; cost: string }

export type UnitCost = {
  per: 'thousand-requests' | 'million-tokens'
  /** The last months that are known, oldest first. */
  months: UnitMonth[]
  latest: Figure<string>
  /** Change from the month before in percent, cut to one decimal; null where that month is not known. */
  changePct: number | null
}

type Read = { month: string; spend: bigint | null; served: number | null }

function unitCost(per: UnitCost['per'], reads: readonly Read[], missing: (month: string) => MissingInput[]): UnitCost {
  const scale = per === 'thousand-requests' ? 1_000n : 1_000_000n
  const known = reads.flatMap(({ month, served, spend }) =>
    spend === null || served === null || served <= 0
      ? []
      : [{ month, spend, served, cost: { n: spend * scale, d: BigInt(Math.round(served)) } satisfies Fraction }],
  )
  const last = reads.at(-1)!
  const latest = known.find(({ month }) => month === last.month)
  const before = known.find(({ month }) => month === earlier(last.month))
  return {
    per,
    months: known.map(({ cost, month, served, spend }) => ({
      month,
      served,
      spend: amountOf(spend),
      cost: roundedTogether([cost]).sum,
    })),
    latest: figure(latest ? [] : missing(last.month), () => roundedTogether([latest!.cost]).sum),
    changePct:
      latest && before && before.spend > 0n
        ? sharePct(latest.cost.n * before.cost.d - before.cost.n * latest.cost.d, before.cost.n * latest.cost.d)
        : null,
  }
}

/** The last complete months, oldest first. */
const lastMonths = (facts: Facts): string[] => {
  const running = runningMonth(facts)
  return Array.from({ length: SHOWN_MONTHS }, (_, index) => earlier(running, SHOWN_MONTHS - index))
}

/**
 * What a thousand requests of a use case cost: the spending that carries its tag, else the cost of the month that was entered
 * for it, ÷ the requests of the month.
 */
export function useCaseUnitCost(facts: Facts, useCase: Row<'useCases'>): UnitCost {
  const tagged =
    useCase.costTag === null
      ? new Map<string, bigint>()
      : spendByMonth(facts.series('costEntries').filter(({ costTag }) => costTag === useCase.costTag))
  const months = new Map(
    facts.children('useCaseCosts', 'useCaseId', useCase.id).map((row) => [row.month, row] as const),
  )
  const reads = lastMonths(facts).map((month): Read => {
    const own = months.get(month)
    const entered = own ? minorUnits(own.amount) : null
    return { month, spend: tagged.get(month) ?? entered, served: own?.requests ?? null }
  })
  return unitCost('thousand-requests', reads, (month) => {
    const read = reads.find((one) => one.month === month)
    return [
      ...(read?.spend == null
        ? [missingInput('costEntries', 'tag-of', { name: useCase.title }, { field: 'costTag', recordId: useCase.id })]
        : []),
      ...(read?.served ? [] : [missingInput('useCaseCosts', 'served', { month }, { field: 'requests' })]),
    ]
  })
}

/** Tokens a minute as the mean of a month (metric token-consumption); null where nobody entered it. */
export const tokensPerMinute = (facts: Facts, month: string): number | null =>
  newest(
    facts.rows('metricValues').filter((row) => row.metricId === 'token-consumption' && row.period === month),
    (row) => row.updatedAt ?? row.createdAt ?? '',
  )?.value ?? null

/** What a million tokens cost in all: spending in production ÷ tokens a minute × the minutes of a month. */
export function tokenUnitCost(facts: Facts): UnitCost {
  const production = spendByMonth(facts.series('costEntries').filter(({ environment }) => environment === 'production'))
  const reads = lastMonths(facts).map((month): Read => {
    const rate = tokensPerMinute(facts, month)
    return { month, spend: production.get(month) ?? null, served: rate === null ? null : rate * MINUTES_PER_MONTH }
  })
  return unitCost('million-tokens', reads, (month) => [
    ...(production.has(month) ? [] : [missingInput('costEntries', 'entries-of', { month })]),
    ...(tokensPerMinute(facts, month) ? [] : [missingInput('metricValues', 'served', { month })]),
  ])
}

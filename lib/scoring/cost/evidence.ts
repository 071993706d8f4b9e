import { type Day, daysBetween } from '../../calendar/days'
import type { Row } from '../../document/schema'
import type { Fraction } from '../business-case/value'
import type { Facts } from '../facts'
import { amountOf, minorUnits } from '../portfolio/experiment-spend'
import { type AllocationCost, idleCost } from './idle'
import { roundedTogether } from './rounding'
import { runningMonth, spendByMonth } from './spend'
import { upkeepCost } from './upkeep'

/** A month whose spending the cost entries know and nobody has entered for the use case. */
export type OfferedMonth = { month: string; amount: string; tag: string; entries: number }

/** Something a line of a business case can be taken from; a person takes it over. */
export type OfferedLine =
  | {
      kind: 'incidents-avoided'
      amount: string
      perMonth: number
      hours: number
      hourRate: string
      before: number
      since: number
      days: number
    }
  | { kind: 'idle'; amount: string; label: string; quotaId: string; days: number }
  | { kind: 'upkeep'; amount: string; parts: number; of: number; hourRate: string }

type UseCase = Row<'useCases'>

/** Sums of the entries with its tag, of complete months without a cost of their own, newest first. */
export function offeredMonths(facts: Facts, { costTag, id }: UseCase): OfferedMonth[] {
  if (costTag === null) return []
  const running = runningMonth(facts)
  const entered = new Set(facts.children('useCaseCosts', 'useCaseId', id).map(({ month }) => month))
  const entries = facts
    .series('costEntries')
    .filter((row) => row.costTag === costTag && row.month < running && !entered.has(row.month))
  return [...spendByMonth(entries)]
    .map(([month, amount]) => ({
      month,
      amount: amountOf(amount),
      tag: costTag,
      entries: entries.filter((row) => row.month === month).length,
    }))
    .sort((a, b) => (a.month < b.month ? 1 : -1))
}

/** Days compared before and after going live, at most; after fewer than 30 days nothing is said (portal). */
const COMPARED = 183
const LEAST = 30
const MONTH = 365n

/**
 * Incidents avoided a month × mean hours until restored × price of an hour: as many days before going live as there are
 * since, at most half a year. Null unless it is live for 30 days, there were fewer since, and hours and price are known.
 */
export function avoidedIncidents(facts: Facts, { productionAt }: UseCase): OfferedLine | null {
  const { hourRate } = facts.organization
  if (productionAt === null || hourRate === null) return null
  const days = Math.min(COMPARED, daysBetween(productionAt, facts.today))
  if (days < LEAST) return null
  const rows = facts.rows('incidents').filter(({ isAi }) => isAi)
  const ageOf = (day: Day): number => daysBetween(productionAt, day)
  const age = rows.map(({ startedAt }) => ageOf(facts.dayOf(startedAt)))
  const before = age.filter((one) => one < 0 && one >= -days).length
  const since = age.filter((one) => one >= 0 && one < days).length
  const restored = rows.flatMap(({ restoredAt, startedAt }, index) =>
    restoredAt !== null && age[index]! >= -days && age[index]! < days
      ? [Date.parse(restoredAt) - Date.parse(startedAt)]
      : [],
  )
  if (before <= since || restored.length === 0) return null
  const millis = BigInt(restored.reduce((sum, one) => sum + one, 0))
  // Avoided in the period ÷ its days × days of a month (365 ÷ 12) × mean hours × price.
  const cost: Fraction = {
    n: BigInt(before - since) * MONTH * millis * minorUnits(hourRate),
    d: BigInt(days) * 12n * BigInt(restored.length) * 3_600_000n,
  }
  return {
    kind: 'incidents-avoided',
    amount: roundedTogether([cost]).sum,
    perMonth: Math.floor(((before - since) * 3650) / (days * 12)) / 10,
    hours: Number((millis * 10n) / (BigInt(restored.length) * 3_600_000n)) / 10,
    hourRate,
    before,
    since,
    days,
  }
}

/** Idle cost of the allocations that are held for it, each with a known cost above zero. */
export function idleOffers(facts: Facts, useCaseId: string, costs: readonly AllocationCost[]): OfferedLine[] {
  const days = facts.threshold('gh.meanDays')
  return costs.flatMap(({ label, month, quotaId }) => {
    const linked = facts
      .children('quotaLinks', 'quotaId', quotaId)
      .some(({ targetId, targetKind }) => targetKind === 'use-case' && targetId === useCaseId)
    return linked && month.known && minorUnits(month.value) > 0n
      ? [{ kind: 'idle' as const, amount: month.value, label, quotaId, days }]
      : []
  })
}

/** What the records offer as lines of one business case. */
export function offeredLines(facts: Facts, useCase: UseCase): OfferedLine[] {
  const avoided = avoidedIncidents(facts, useCase)
  return [...(avoided ? [avoided] : []), ...idleOffers(facts, useCase.id, idleCost(facts).allocations)]
}

/** Upkeep of replaceable own-built parts, offered as a line of the programme. */
export function offeredUpkeep(facts: Facts): OfferedLine | null {
  const { all } = upkeepCost(facts)
  const { hourRate } = facts.organization
  if (all.cost === null || hourRate === null) return null
  return { kind: 'upkeep', amount: all.cost, parts: all.counted, of: all.of, hourRate }
}

import { earlier } from '@/lib/calendar/periods'
import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { type FinOps, finOps } from '@/lib/scoring/cost/finops'
import { type Forecast, forecastOf } from '@/lib/scoring/cost/forecast'
import { type IdleCost, idleCost } from '@/lib/scoring/cost/idle'
import { tokensPerMinute, tokenUnitCost, type UnitCost, useCaseUnitCost } from '@/lib/scoring/cost/unit-cost'
import type { Facts } from '@/lib/scoring/facts'
import { byId } from '@/lib/scoring/gates/line'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'

export const idleSections = [
  'gpuQuotas',
  'quotaLinks',
  'reclaimCases',
  'gpuUtilizationSamples',
  'persons',
  'experiments',
  'useCases',
  'endpoints',
  'teams',
] as const

export type Practice = {
  idle: IdleCost
  finops: FinOps
  /** Names of teams by id. */
  teams: Record<string, string>
}

const teamNames = (facts: Facts): Record<string, string> =>
  Object.fromEntries(facts.rows('teams').map(({ id, name }) => [id, name]))

/** What idle capacity costs and how far cost practice is. */
export async function getPractice(actor: Actor): Promise<Practice> {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, [...idleSections, 'budgets', 'costEntries'])
  return { idle: idleCost(facts), finops: finOps(facts), teams: teamNames(facts) }
}

export type UseCaseUnit = { id: string; title: string; unit: UnitCost }

export type Outlook = {
  forecast: Forecast
  tokens: UnitCost
  useCases: UseCaseUnit[]
  /** Where the organization stands, for the calculators: mean use in percent, tokens a minute and requests of last month. */
  today: { usePct: number | null; tokensPerMinute: number | null; requests: number | null; month: string }
}

/** The month that runs, what a unit costs, and where the organization stands today. */
export async function getOutlook(actor: Actor): Promise<Outlook> {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, [...idleSections, 'budgets', 'costEntries', 'useCaseCosts', 'metricValues'])
  const month = earlier(facts.today.slice(0, 7))
  const live = facts.rows('useCases').filter(({ status }) => status === 'production')
  const served = facts.rows('useCaseCosts').flatMap((row) => (row.month === month ? (row.requests ?? []) : []))
  return {
    forecast: forecastOf(facts),
    tokens: tokenUnitCost(facts),
    useCases: [...live].sort(byId).map((row) => ({ id: row.id, title: row.title, unit: useCaseUnitCost(facts, row) })),
    today: {
      usePct: gpuUse(facts),
      tokensPerMinute: tokensPerMinute(facts, month),
      requests: served.length === 0 ? null : served.reduce((sum, one) => sum + one, 0),
      month,
    },
  }
}

/** GPUs in use of those allocated over the last 30 days; null where too few days are known. */
function gpuUse(facts: Facts): number | null {
  const measure = finOps(facts).measures.find(({ kind }) => kind === 'commitment')
  const idle = idleCost(facts)
  const used = measure?.pct.known ? Number(measure.all) : null
  if (used === null || idle.gpuHours === null || used + idle.gpuHours === 0) return null
  return Math.floor((used * 1000) / (used + idle.gpuHours)) / 10
}

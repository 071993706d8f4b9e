import type { Row } from '../document/schema'
import type { Facts } from './facts'
import { amountOf, minorUnits, reachedMark } from './portfolio/experiment-spend'

const MARKS = ['budget.firstPct', 'budget.secondPct', 'budget.thirdPct'] as const

/** The shares of a budget at which the portal speaks up, from the low one: 50, 75, 90. */
export const budgetMarks = (facts: Pick<Facts, 'threshold'>): number[] => MARKS.map((key) => facts.threshold(key))

export type TeamSpend = {
  /** Null: spending or a budget without a team. */
  teamId: string | null
  /** Null where no budget is recorded, which is not a budget of 0. */
  budget: string | null
  /** Null, as its two parts, where no cost entry is recorded: no bill is not no cost. */
  spend: string | null
  experiment: string | null
  production: string | null
  /** Spend ÷ budget in percent, cut to one decimal; null without a budget or a cost entry, or with a budget of 0. */
  pct: number | null
  /** The highest mark reached; 100 is the whole budget; 0 below the first; null where the share is. */
  reached: number | null
}

type Budget = Pick<Row<'budgets'>, 'teamId' | 'month' | 'amount'>
type Cost = Pick<Row<'costEntries'>, 'teamId' | 'month' | 'amount' | 'environment'>

/** Spend against budget of each team in one month, experiment and production apart. */
export function teamSpend(
  budgets: readonly Budget[],
  costs: readonly Cost[],
  month: string,
  marks: readonly number[],
): TeamSpend[] {
  const planned = sums(budgets.filter((row) => row.month === month))
  const spent = costs.filter((row) => row.month === month)
  const byKind = {
    experiment: sums(spent.filter((row) => row.environment === 'experiment')),
    production: sums(spent.filter((row) => row.environment === 'production')),
  }
  const billed = new Set(spent.map(({ teamId }) => teamId))
  return [...new Set([...planned.keys(), ...billed])].map((teamId) => {
    const [experiment, production] = [byKind.experiment.get(teamId) ?? 0n, byKind.production.get(teamId) ?? 0n]
    const parts = billed.has(teamId) ? { experiment, production } : null
    return measured(teamId, planned.get(teamId) ?? null, parts, marks)
  })
}

/** What the month cost teams that have no budget of their own; null while every spending has one, or none is budgeted. */
export function unbudgeted(teams: readonly TeamSpend[]): string | null {
  if (teams.every(({ budget }) => budget === null)) return null
  const beside = teams
    .filter(({ budget }) => budget === null)
    .reduce((sum, { spend }) => sum + minorUnits(spend ?? '0'), 0n)
  return beside > 0n ? amountOf(beside) : null
}

/** The whole organization in one month: all spending against the sum of the budgets that are recorded. */
export function monthSpend(
  budgets: readonly Budget[],
  costs: readonly Cost[],
  month: string,
  marks: readonly number[],
): TeamSpend {
  const planned = budgets.filter((row) => row.month === month)
  const spent = costs.filter((row) => row.month === month)
  const kind = (environment: Cost['environment']) => total(spent.filter((row) => row.environment === environment))
  const parts = spent.length > 0 ? { experiment: kind('experiment'), production: kind('production') } : null
  return measured(null, planned.length > 0 ? total(planned) : null, parts, marks)
}

function measured(
  teamId: string | null,
  planned: bigint | null,
  parts: { experiment: bigint; production: bigint } | null,
  marks: readonly number[],
): TeamSpend {
  const budget = planned === null ? null : amountOf(planned)
  if (parts === null) {
    return { teamId, budget, spend: null, experiment: null, production: null, pct: null, reached: null }
  }
  const spend = parts.experiment + parts.production
  const usable = planned !== null && planned > 0n
  return {
    teamId,
    budget,
    spend: amountOf(spend),
    experiment: amountOf(parts.experiment),
    production: amountOf(parts.production),
    pct: usable ? Number((spend * 1000n) / planned) / 10 : null,
    reached: usable ? reachedMark([...marks, 100], budget, amountOf(spend)) : null,
  }
}

const total = (rows: readonly { amount: string }[]): bigint =>
  rows.reduce((sum, { amount }) => sum + minorUnits(amount), 0n)

function sums(rows: readonly { teamId: string | null; amount: string }[]): Map<string | null, bigint> {
  const byTeam = new Map<string | null, bigint>()
  for (const { teamId, amount } of rows) byTeam.set(teamId, (byTeam.get(teamId) ?? 0n) + minorUnits(amount))
  return byTeam
}

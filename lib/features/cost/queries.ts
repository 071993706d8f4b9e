import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { budgetMarks, monthSpend, type TeamSpend, teamSpend, unbudgeted } from '@/lib/scoring/budget-use'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'

export type { TeamSpend } from '@/lib/scoring/budget-use'

export type SpendRow = TeamSpend & { team: string | null }

export type Spending = {
  month: string
  /** Months with a budget or a cost, newest first; this month is always among them. */
  months: string[]
  marks: number[]
  all: TeamSpend
  /** The part of the spending that no budget stands against; null when there is none. */
  unbudgeted: string | null
  teams: SpendRow[]
  /** Active teams without a budget this month (P3-E1). */
  unplanned: string[]
  activeTeams: number
  /** Cost entries of the month with a tag, of all (P3-E3). */
  tagged: { done: number; all: number }
  /** The last twelve months with records, oldest first. */
  history: { month: string; spend: TeamSpend }[]
  budgets: number
  costs: number
}

const SHOWN_MONTHS = 12

/** What was spent in a month against the budgets, per team and as a whole; a month nobody knows becomes the newest one. */
export async function getSpending(actor: Actor, asked: string | undefined): Promise<Spending> {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, ['budgets', 'teams'], ['costEntries'])
  const [budgets, costs] = [facts.rows('budgets'), facts.rows('costEntries')]
  const present = facts.today.slice(0, 7)
  const months = [...new Set([present, ...budgets.map((row) => row.month), ...costs.map((row) => row.month)])]
    .sort()
    .reverse()
  const spent = months.filter((month) => month <= present && costs.some((row) => row.month === month))
  const month = asked !== undefined && months.includes(asked) ? asked : (spent[0] ?? present)
  const marks = budgetMarks(facts)
  const ofMonth = costs.filter((row) => row.month === month)
  const teams = teamSpend(budgets, costs, month, marks)
    .map((row) => ({ ...row, team: facts.find('teams', row.teamId)?.name ?? null }))
    .sort((a, b) => (b.pct ?? -1) - (a.pct ?? -1) || (a.team ?? '~').localeCompare(b.team ?? '~'))
  const active = facts.rows('teams').filter((team) => team.active)
  const planned = new Set(budgets.filter((row) => row.month === month).map((row) => row.teamId))
  return {
    month,
    months,
    marks,
    all: monthSpend(budgets, costs, month, marks),
    unbudgeted: unbudgeted(teams),
    teams,
    unplanned: active.filter(({ id }) => !planned.has(id)).map(({ name }) => name),
    activeTeams: active.length,
    tagged: { done: ofMonth.filter(({ costTag }) => costTag !== null).length, all: ofMonth.length },
    history: months
      .filter((one) => one <= present)
      .slice(0, SHOWN_MONTHS)
      .reverse()
      .map((one) => ({ month: one, spend: monthSpend(budgets, costs, one, marks) })),
    budgets: budgets.length,
    costs: costs.length,
  }
}

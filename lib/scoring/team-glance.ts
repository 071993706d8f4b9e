import type { Row, Section } from '../document/schema'
import { budgetMarks, type TeamSpend, teamSpend } from './budget-use'
import { type AllocationCost, idleCost } from './cost/idle'
import type { Facts } from './facts'

/** What the page of a team reads. */
export const TEAM_SECTIONS = [
  'teams',
  'persons',
  'budgets',
  'costEntries',
  'gpuQuotas',
  'gpuUtilizationSamples',
  'quotaLinks',
  'reclaimCases',
  'experiments',
  'useCases',
  'endpoints',
  'provisioningRequests',
  'courses',
  'trainingAssignments',
  'workItems',
  'findings',
  'cadenceEvents',
] as const satisfies readonly Section[]

export type TeamGlance = {
  people: number
  month: string
  /** Null where neither a budget nor a cost of this month is recorded. */
  spend: TeamSpend | null
  /** Capacity the team answers for, the most idle first; an unknown price or use is said, never a 0. */
  allocations: AllocationCost[]
  /** Days over which idle hours are counted. */
  idleDays: number
  experiments: Row<'experiments'>[]
  requests: Row<'provisioningRequests'>[]
  training: { done: number; due: number; all: number }
  /** Open work of its people, the soonest due first. */
  work: Row<'workItems'>[]
}

/** What a team has, spends, waits for and is asked to do. Its people are the active ones that say so. */
export function teamGlance(facts: Facts, teamId: string): TeamGlance {
  const month = facts.today.slice(0, 7)
  const people = new Set(facts.children('persons', 'teamId', teamId).flatMap((one) => (one.active ? [one.id] : [])))
  const assigned = facts.rows('trainingAssignments').filter(({ active, personId }) => active && people.has(personId))
  const valid = ({ completedAt, validUntil }: Row<'trainingAssignments'>) =>
    completedAt !== null && completedAt <= facts.today && (validUntil === null || validUntil >= facts.today)
  const idle = idleCost(facts)
  const spent = teamSpend(facts.rows('budgets'), facts.rows('costEntries'), month, budgetMarks(facts))
  return {
    people: people.size,
    month,
    spend: spent.find((one) => one.teamId === teamId) ?? null,
    idleDays: idle.days,
    allocations: idle.allocations
      .filter((one) => one.teamId === teamId)
      .sort((a, b) => (b.hours ?? -1) - (a.hours ?? -1) || (a.quotaId < b.quotaId ? -1 : 1)),
    experiments: facts
      .children('experiments', 'teamId', teamId)
      .filter(({ state }) => state === 'running' || state === 'capped' || state === 'draft'),
    requests: facts
      .children('provisioningRequests', 'teamId', teamId)
      .filter(({ cancelledAt, readyAt }) => readyAt === null && cancelledAt === null)
      .sort((a, b) => (a.requestedAt < b.requestedAt ? -1 : 1)),
    training: {
      done: assigned.filter(valid).length,
      due: assigned.filter((row) => !valid(row)).length,
      all: assigned.length,
    },
    work: facts
      .rows('workItems')
      .filter(({ closedAt, owner }) => closedAt === null && owner !== null && people.has(owner))
      .sort((a, b) =>
        (a.dueAt ?? '9999') === (b.dueAt ?? '9999')
          ? a.id < b.id
            ? -1
            : 1
          : (a.dueAt ?? '9999') < (b.dueAt ?? '9999')
            ? -1
            : 1,
      ),
  }
}

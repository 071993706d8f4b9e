import { cache } from 'react'
import type { Row } from '@/lib/document/schema'
import { getFacts } from '@/lib/features/evaluation/facts/queries'
import type { Facts } from '@/lib/scoring/facts'
import { spendOf } from '@/lib/scoring/portfolio/experiment-spend'
import { reproducible, startGaps, stateBefore, timeBoxOf } from '@/lib/scoring/portfolio/experiment-states'
import { sandboxClock } from '@/lib/scoring/sandbox'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { mayEdit } from '../guards'
import type { ExperimentView } from '../view'

const surroundings = ['experiments', 'useCases', 'persons', 'teams'] as const

/** Every reading of one experiment, by the rules the checklist follows. */
export function experimentView(facts: Facts, row: Row<'experiments'>, actor: Actor): ExperimentView {
  const tag = row.costTag
  const taken = tag !== null && facts.rows('experiments').some((one) => one.id !== row.id && one.costTag === tag)
  const useCase = facts.find('useCases', row.useCaseId)
  return {
    row,
    timeBox: timeBoxOf(facts, row),
    spend: spendOf(facts, row),
    clock: sandboxClock(facts, row),
    gaps: startGaps(row, taken),
    evidence: reproducible(row),
    back: stateBefore(row) !== null,
    editable: mayEdit(row, actor),
    owner: facts.find('persons', row.owner)?.name ?? null,
    team: facts.find('teams', row.teamId)?.name ?? null,
    useCase: useCase && { id: useCase.id, title: useCase.title },
  }
}

/** One experiment with the quotas that name it; null when there is none. */
export async function findExperiment(actor: Actor, id: string) {
  authorize(actor, 'organization:read')
  return experimentOf(actor, id)
}

// The title of the browser tab and the page ask for the same one.
const experimentOf = cache(async (actor: Actor, id: string) => {
  const facts = await getFacts(actor, [...surroundings, 'quotaLinks', 'gpuQuotas'], ['costEntries'])
  const row = facts.find('experiments', id)
  if (!row) return null
  const quotas = facts
    .rows('quotaLinks')
    .filter((link) => link.targetKind === 'experiment' && link.targetId === id)
    .flatMap((link) => facts.find('gpuQuotas', link.quotaId) ?? [])
  const costs = row.costTag === null ? [] : facts.rows('costEntries').filter((one) => one.costTag === row.costTag)
  const catalogueId = facts.find('useCases', row.useCaseId)?.catalogueId ?? null
  return { ...experimentView(facts, row, actor), quotas, costs, catalogueId }
})

export type ExperimentPage = NonNullable<Awaited<ReturnType<typeof findExperiment>>>

/** All experiments with their clocks, those that end first on top: the timeline. */
export async function listExperiments(actor: Actor): Promise<ExperimentView[]> {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, surroundings)
  return facts
    .rows('experiments')
    .map((row) => experimentView(facts, row, actor))
    .sort((a, b) => {
      const [x, y] = [a.row.start ?? '9999', b.row.start ?? '9999']
      return x === y ? (a.row.name < b.row.name ? -1 : 1) : x < y ? 1 : -1
    })
}

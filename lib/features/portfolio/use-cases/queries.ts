import { cache } from 'react'
import { can } from '@/lib/access/permissions'
import { framework } from '@/lib/content'
import type { Row } from '@/lib/document/schema'
import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import { listHiddenItems } from '@/lib/features/shadow-ai/queries'
import { caseOf } from '@/lib/scoring/business-case/programme'
import type { Facts } from '@/lib/scoring/facts'
import { costReviewed, isValidated } from '@/lib/scoring/gates/lines-experimentation'
import { isLive } from '@/lib/scoring/portfolio/experiment-states'
import { costReading, readingOf } from '@/lib/scoring/portfolio/use-case-reading'
import { ESTIMATE, movesFrom, needsOf, TICKS, untested } from '@/lib/scoring/portfolio/use-case-states'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { caseView } from '../business-case/queries'
import { experimentView } from '../experiments/queries'
import { mayEdit } from '../guards'
import type { BoardCard, CatalogueEntry } from '../view'

type UseCase = Row<'useCases'>
/** Sections the comparison with the frozen estimate reads besides the costs themselves. */
const gateSections = ['gateRounds', 'rollbackReviews', 'rollbackFacts', 'phaseStates', 'baselines'] as const
const boardSections = ['useCases', 'useCaseCosts', 'experiments', 'persons', ...gateSections] as const

const count = (row: UseCase, fields: readonly (keyof UseCase)[]) => fields.filter((field) => row[field] !== null).length

function cardOf(facts: Facts, row: UseCase, actor: Actor): BoardCard {
  const { id, revision, title, status, productionAt } = row
  const final = costReading(facts, row).months.filter((one) => one.reading === 'over' || one.reading === 'within')
  const moves = movesFrom(status)
  return {
    id,
    revision,
    title,
    status,
    owner: facts.find('persons', row.owner)?.name ?? null,
    editable: mayEdit(row, actor),
    ticks: TICKS.filter((field) => row[field] !== null && (field !== 'operationalAt' || untested(row).length === 0))
      .length,
    estimates: count(row, ESTIMATE),
    liveExperiments: facts.children('experiments', 'useCaseId', id).filter(isLive).length,
    securityReviewed: row.securityReviewedAt !== null,
    productionAt,
    over: final.at(-1)?.reading === 'over',
    moves,
    needs: Object.fromEntries(
      moves.map((to) => [to, needsOf(row, to).filter((need) => need !== 'decisionReason' && need !== 'productionAt')]),
    ),
  }
}

/** The board: every live use case with what its next step needs. */
export async function getBoard(actor: Actor): Promise<BoardCard[]> {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, boardSections)
  return facts
    .rows('useCases')
    .map((row) => cardOf(facts, row, actor))
    .sort((a, b) => (a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1))
}

/** The twelve templates with the use cases already made from each. */
export async function getCatalogue(actor: Actor): Promise<{ entries: CatalogueEntry[]; mayCreate: boolean }> {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, ['useCases'])
  const areas = new Map(framework.impactAreas.map(({ id, name }) => [id as string, name]))
  const entries = framework.useCases.map((one) => ({
    id: one.id,
    name: one.name,
    kind: one.kind,
    outcome: one.outcome,
    problem: one.problem,
    approach: one.approach,
    tools: one.tools,
    criteria: one.suggestedCriteria,
    timeBoxDays: one.timeBoxDays,
    pilot: one.recommendedPilot,
    impactAreas: one.impactAreaIds.map((id) => ({ id, name: areas.get(id) ?? id })),
    made: facts
      .rows('useCases')
      .filter((row) => row.catalogueId === one.id)
      .map(({ id, title }) => ({ id, title })),
  }))
  return { entries, mayCreate: can(actor, 'register:create') }
}

/** The required lines of gate 4→5 as they read now. */
async function gateLines(actor: Actor) {
  const { gates } = await getEvaluation(actor)
  return gates.find(({ gateId }) => gateId === 'gate-4-5')?.lines ?? []
}

/** What the case is worth; null while that is not known. */
function npvText(facts: Facts, row: UseCase): string | null {
  const { npv } = caseOf(facts, row)
  return npv.known ? npv.value : null
}

/** The lines and, for every validated use case, whether a review covers its newest estimate. */
export async function getCostReviewState(actor: Actor) {
  authorize(actor, 'organization:read')
  const [facts, lines] = await Promise.all([
    getFacts(actor, ['useCases', 'costReviews', 'experiments', 'caseLines', 'useCaseCosts']),
    gateLines(actor),
  ])
  const useCases = facts
    .rows('useCases')
    .filter((row) => count(row, ESTIMATE) === ESTIMATE.length && row.status !== 'retired' && row.status !== 'rejected')
    .map((row) => ({
      id: row.id,
      title: row.title,
      status: row.status,
      counted: isValidated(row),
      monthlyCost: row.monthlyCost,
      estimateChangedAt: row.estimateChangedAt,
      experimentCost: facts
        .children('experiments', 'useCaseId', row.id)
        .reduce<number | null>(
          (sum, one) => (one.actualCost === null ? sum : (sum ?? 0) + Number(one.actualCost)),
          null,
        ),
      reviewed: costReviewed(facts, row).value,
      npv: npvText(facts, row),
    }))
    .sort((a, b) => (a.title < b.title ? -1 : 1))
  return {
    useCases,
    line: lines.find(({ itemId }) => itemId === 'P4-E3') ?? null,
    mayCreate: can(actor, 'register:create'),
  }
}

const pageSections = [
  ...boardSections,
  'costReviews',
  'models',
  'endpoints',
  'quotaLinks',
  'gpuQuotas',
  'shadowAiItems',
  'teams',
  'caseLines',
  'workItems',
] as const

/** A use case with everything linked to it, what it does for the gate and what each move needs; null when there is none. */
export async function findUseCase(actor: Actor, id: string) {
  authorize(actor, 'organization:read')
  return pageOf(actor, id)
}

// The title of the browser tab and the page ask for the same one.
const pageOf = cache(async (actor: Actor, id: string) => {
  const [facts, lines, hidden] = await Promise.all([
    getFacts(actor, pageSections),
    gateLines(actor),
    listHiddenItems(actor),
  ])
  const row = facts.find('useCases', id)
  if (!row) return null
  const secret = new Set(hidden.map((one) => one.id))
  const adopted = facts.children('shadowAiItems', 'useCaseId', id)
  const quotas = facts
    .rows('quotaLinks')
    .filter((link) => link.targetKind === 'use-case' && link.targetId === id)
    .flatMap((link) => facts.find('gpuQuotas', link.quotaId) ?? [])
  return {
    row,
    card: cardOf(facts, row, actor),
    team: facts.find('teams', row.teamId)?.name ?? null,
    reading: readingOf(facts, row),
    businessCase: caseView(facts, row),
    lines,
    experiments: facts.children('experiments', 'useCaseId', id).map((one) => experimentView(facts, one, actor)),
    models: facts
      .children('models', 'useCaseId', id)
      .map((one) => ({ row: one, endpoint: facts.find('endpoints', one.endpointId) })),
    quotas,
    adopted: adopted.filter((one) => !secret.has(one.id)),
    hiddenAdopted: adopted.filter((one) => secret.has(one.id)).length,
    reviews: facts
      .rows('costReviews')
      .filter((one) => one.useCaseIds.includes(id))
      .map((one) => ({ row: one, by: facts.find('persons', one.by)?.name ?? null }))
      .sort((a, b) => (a.row.at < b.row.at ? 1 : -1)),
    template: framework.useCases.find((one) => one.id === row.catalogueId) ?? null,
    impactAreas: row.impactAreas.map((area) => framework.impactAreas.find((one) => one.id === area)?.name ?? area),
    mayReviewSecurity: can(actor, 'security:review'),
    mayCreate: can(actor, 'register:create'),
  }
})

export type UseCasePage = NonNullable<Awaited<ReturnType<typeof findUseCase>>>

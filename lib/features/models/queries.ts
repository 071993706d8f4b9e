import type { Row } from '@/lib/document/schema'
import { getFacts } from '@/lib/features/evaluation/facts/queries'
import type { Facts } from '@/lib/scoring/facts'
import { isOpenFinding } from '@/lib/scoring/gates/lines-production'
import { compareVersions } from '@/lib/scoring/models/comparison'
import { type MlopsLevel, mlopsLevel } from '@/lib/scoring/models/mlops'
import { findingSeverity, type KindStanding, productionModels, testCoverage } from '@/lib/scoring/models/required-tests'
import { type PatternFit, patternFit } from '@/lib/scoring/reliability/pattern-fit'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'

/** The level of the four axes, from the records alone. */
export async function getMlopsLevel(actor: Actor): Promise<MlopsLevel> {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, [
    'models',
    'modelTests',
    'pipelineRuns',
    'monitoringSignals',
    'endpoints',
    'sloObjectives',
    'sloDays',
    'runbooks',
    'runbookTests',
  ])
  return mlopsLevel(facts)
}

/** Models in production that did not pass everything their risk class asks for, or of which that is not known. */
export async function getUntestedModels(actor: Actor) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, ['models', 'modelTests'])
  const models = productionModels(facts)
  return {
    all: models.length,
    open: models.map((model) => testCoverage(facts, model)).filter(({ value }) => value !== 'true'),
  }
}

export type KindView = KindStanding & {
  /** How severe a finding of this failed test would be; null where none is offered. */
  severity: 'high' | 'medium' | null
  /** The finding that is open for it. */
  finding: string | null
}

const nameOf = (model: Row<'models'>): string => `${model.name} ${model.version}`

function kindView(facts: Facts, standing: KindStanding): KindView {
  const { test } = standing
  const findings = test === null ? [] : facts.children('findings', 'modelTestId', test.id)
  return {
    ...standing,
    severity: test === null ? null : findingSeverity(facts, test),
    finding: findings.find((one) => isOpenFinding(one, facts.today))?.id ?? null,
  }
}

/** Everything a model card shows of one version; null where there is no such model. */
export async function findModelCard(actor: Actor, id: string) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, [
    'models',
    'modelTests',
    'endpoints',
    'useCases',
    'dataSources',
    'persons',
    'findings',
  ])
  const model = facts.find('models', id)
  if (!model) return null
  const parent = facts.find('models', model.parentId)
  const coverage = testCoverage(facts, model)
  const useCase = facts.find('useCases', model.useCaseId)
  const injection = coverage.kinds.find(({ kind, state }) => kind === 'prompt-injection' && state === 'passed')?.test
  return {
    model,
    name: nameOf(model),
    approvedBy: facts.find('persons', model.approvedBy)?.name ?? null,
    /** An approval that ended is said; it takes nothing back by itself. */
    approvalEnded: model.approvedUntil !== null && model.approvedUntil < facts.today,
    endpoint: facts.find('endpoints', model.endpointId),
    /** The data it was trained on and reads. */
    sources: model.dataSourceIds
      .flatMap((one) => facts.find('dataSources', one) ?? [])
      .map((source) => ({ id: source.id, name: source.name })),
    useCase,
    coverage: { ...coverage, kinds: coverage.kinds.map((one) => kindView(facts, one)) },
    parent: parent && { id: parent.id, name: nameOf(parent) },
    comparison: parent ? compareVersions(facts, parent, model) : [],
    /** A passed prompt-injection test that the use case does not know of yet. */
    injectionAt: injection && useCase && (useCase.injectionTestAt ?? '') < injection.at ? injection.at : null,
    versions: facts
      .rows('models')
      .filter((one) => one.name === model.name && one.id !== id)
      .sort((a, b) => ((a.createdAt ?? '') < (b.createdAt ?? '') ? 1 : -1))
      .map((one) => ({ id: one.id, name: nameOf(one), status: one.status })),
  }
}

export type ModelCard = NonNullable<Awaited<ReturnType<typeof findModelCard>>>

/** Which architecture fits a use case, by the endpoints that serve it. */
export async function getPatternFit(actor: Actor, useCaseId: string): Promise<PatternFit[]> {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, ['useCases', 'models', 'endpoints', 'sloObjectives'])
  const useCase = facts.find('useCases', useCaseId)
  return useCase ? patternFit(facts, useCase) : []
}

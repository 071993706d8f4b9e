import { cache } from 'react'
import { frameworkFor } from '@/lib/content'
import type { OrganizationDocument, Section } from '@/lib/document/schema'
import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { getEvaluation, getFactsAndEvaluation } from '@/lib/features/evaluation/queries'
import { findFrozenRound } from '@/lib/features/gates/snapshot/queries'
import { listHiddenItems } from '@/lib/features/shadow-ai/queries'
import { createFacts, type Facts } from '@/lib/scoring/facts'
import type { SeriesSection } from '@/lib/scoring/series'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { resolveBasis } from '../basis/queries'
import type { Scene } from './view'

/** What the four reports read; an earlier day is read whole. */
export const reportSections = [
  'adrs',
  'answers',
  'areaRatings',
  'budgets',
  'cadenceEvents',
  'caseLines',
  'complianceAudits',
  'components',
  'courses',
  'endpoints',
  'experiments',
  'findings',
  'gpuQuotas',
  'incidents',
  'metricTargets',
  'metricValues',
  'modelTests',
  'models',
  'monitoringSignals',
  'persons',
  'provisioningRequests',
  'quarterSnapshots',
  'quotaLinks',
  'radarEntries',
  'radarEvents',
  'reclaimCases',
  'riskEntries',
  'rollbackReviews',
  'runbookTests',
  'runbooks',
  'savings',
  'scorecards',
  'seatHoldings',
  'shadowAiItems',
  'sloBudgets',
  'sloObjectives',
  'teams',
  'templateValidations',
  'templates',
  'trainingAssignments',
  'useCaseCosts',
  'useCases',
  'workItems',
] as const satisfies readonly Section[]
const windows = ['gpuUtilizationSamples', 'pipelineRuns', 'sloDays'] as const satisfies readonly Section[]
const whole = ['costEntries'] as const satisfies readonly SeriesSection[]

/** The facts of a day: today's of the sections that are read, an earlier day's as they were recorded by its end. */
async function factsOn(actor: Actor, day: string): Promise<Facts> {
  if (day === actor.today) return getFacts(actor, [...reportSections, ...windows], whole)
  const { document } = await getFactsAndEvaluation(actor, reportSections, day)
  const { organization } = document as OrganizationDocument
  return createFacts(frameworkFor(organization.provider), document as OrganizationDocument, day)
}

/** Everything a report of the organization is made from. */
export async function getScene(actor: Actor, asOf?: string, basis?: string): Promise<Scene> {
  authorize(actor, 'organization:read')
  return sceneOf(actor, asOf, basis)
}

// The page, its title and what is missing ask for the same one.
const sceneOf = cache(async (actor: Actor, asOf?: string, asked?: string): Promise<Scene> => {
  const { basis, day, frozen } = await resolveBasis(actor, { asOf, basis: asked })
  const [facts, evaluation, hidden, round] = await Promise.all([
    factsOn(actor, day),
    getEvaluation(actor, { asOf: day }),
    listHiddenItems(actor),
    frozen?.section === 'gateRounds' ? findFrozenRound(actor, frozen.id) : null,
  ])
  return {
    facts,
    evaluation,
    basis,
    frozen,
    round,
    base: `/o/${actor.slug}`,
    organization: actor.organizationName,
    // An item that was found later is none of that day's.
    hidden: new Set(hidden.flatMap(({ id }) => (facts.find('shadowAiItems', id) ? [id] : []))),
  }
})

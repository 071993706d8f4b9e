import { createTranslator } from 'next-intl'
import type { Day } from '@/lib/calendar/days'
import { spokenParams } from '@/lib/calendar/words'
import { instantOf } from '@/lib/calendar/zones'
import { type Artifact, controlById, frameworkFor } from '@/lib/content'
import type { OrganizationDocument, Section } from '@/lib/document/schema'
import { getPastStandings, getStandings } from '@/lib/features/compliance/standing/queries'
import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { getEvaluation, getFactsAndEvaluation } from '@/lib/features/evaluation/queries'
import { messages } from '@/lib/messages/messages'
import type { Report } from '@/lib/report/model'
import { createFacts, type Facts } from '@/lib/scoring/facts'
import { concentrationSections } from '@/lib/scoring/providers/concentration'
import { residencySections } from '@/lib/scoring/residency/residency'
import { initiatives } from '@/lib/scoring/roadmap/migration'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { resolveBasis } from '../basis/queries'
import { caseDocument, programmeCase } from './business-case/view'
import { decisionRecord } from './decision/view'
import { designDocument } from './design/view'
import { initiativePlan } from './plan/view'
import { matchedControls } from './questionnaire/matching/rules'
import { type Asked, outline, questionnaire } from './questionnaire/view'
import { riskAssessment, risksOfUseCase } from './risk-assessment/view'
import type { Given } from './rules'

export type DocumentId = 'design' | 'business-case' | 'decision' | 'risk-assessment' | 'questionnaire' | 'plan'

const MODELS = [
  'models',
  'endpoints',
  'sloObjectives',
  'runbooks',
  'runbookTests',
  'gpuQuotas',
  'quotaLinks',
  'teams',
] as const
const CASES = ['useCases', 'caseLines', 'useCaseCosts', 'scorecards', 'areaRatings'] as const

/** What each document is made of. */
const SECTIONS: Readonly<Record<DocumentId, readonly Section[]>> = {
  design: [
    ...CASES,
    ...MODELS,
    'persons',
    'teams',
    'experiments',
    'templates',
    'adrs',
    'incidents',
    'dataSources',
    'riskEntries',
  ],
  'business-case': [...CASES],
  decision: ['adrs', 'persons'],
  'risk-assessment': ['useCases', 'riskEntries', 'findings', 'rollbackReviews', 'persons', 'phaseStates', 'baselines'],
  questionnaire: [
    ...MODELS,
    'modelTests',
    'questionnaireItems',
    'persons',
    'phaseStates',
    'baselines',
    'scorecards',
    'areaRatings',
    'answers',
    'shadowAiItems',
    'courses',
    'trainingAssignments',
    'adrs',
    'pipelineRuns',
    'sloDays',
    'incidents',
    'monitoringSignals',
    'complianceAudits',
    'findings',
    'costEntries',
    ...concentrationSections,
    ...residencySections,
  ],
  plan: ['workItems', 'persons'],
}

const words = createTranslator({
  locale: 'en',
  messages: { 'report-documents': messages['report-documents'] },
  namespace: 'report-documents',
})
const every = createTranslator({ locale: 'en', messages: messages as Record<string, unknown> })

function givenFor(actor: Actor, facts: Facts, artifact: Artifact): Given {
  return {
    facts,
    artifact,
    base: `/o/${actor.slug}`,
    currency: facts.organization.currency,
    say: (key, values) => words(key as never, values as never),
    told: ({ code, params }) => every(code as never, spokenParams(params) as never),
  }
}

/** Our own outline, or one list of a customer with each question matched to controls by hand or by what it refers to. */
async function answered(actor: Actor, given: Given, list: string | null, now: string): Promise<Report | null> {
  const isPast = given.facts.today < actor.today
  const { controls, coverages } = await (isPast ? getPastStandings(actor, given.facts) : getStandings(actor))
  const items = given.facts.rows('questionnaireItems').filter(({ questionnaire: name }) => name === list)
  if (list !== null && items.length === 0) return null
  const named = controls.map(({ references, row }) => ({ id: row.id, contentId: row.contentId, references }))
  const asked: readonly Asked[] =
    list === null
      ? outline()
      : items.map((item, index) => ({
          id: item.number ?? String(index + 1),
          theme: list,
          question: item.question,
          controls: matchedControls(item, named),
          records: [],
          answer: item.answer,
        }))
  const standing = controls.map(({ row, standing: { state, test } }) => ({
    id: row.id,
    contentId: row.contentId,
    title: row.title ?? controlById(row.contentId)?.title ?? row.id,
    state,
    testedOn: test?.at ?? null,
  }))
  return questionnaire(given, asked, { controls: standing, coverages, now }, list)
}

/** The facts a document is made of: those of today, or all of an earlier day as they were recorded by its end. */
async function factsOn(actor: Actor, id: DocumentId, day: Day): Promise<Facts> {
  if (day === actor.today) return getFacts(actor, SECTIONS[id])
  const { document } = await getFactsAndEvaluation(actor, SECTIONS[id], day)
  const whole = document as OrganizationDocument
  return createFacts(frameworkFor(whole.organization.provider), whole, day)
}

/**
 * One document as the records of a day make it, today's unless it is told; a day before the organization began or to come is
 * refused. Null where there is no such document or subject. `subject` is the id of a use
 * case or decision, the name of an initiative or of a customer's list; without one a business case is that of the programme
 * and a questionnaire our own outline.
 */
export async function getDocument(
  actor: Actor,
  id: string,
  subject: string | null,
  asOf?: string,
): Promise<Report | null> {
  authorize(actor, 'organization:read')
  if (!Object.hasOwn(SECTIONS, id)) return null
  const { day } = await resolveBasis(actor, { asOf })
  const facts = await factsOn(actor, id as DocumentId, day)
  // Of an earlier day everything that happened before its end counts.
  const now =
    day === actor.today
      ? new Date().toISOString()
      : (instantOf(`${day}T23:59`, actor.timezone) ?? `${day}T23:59:59.999Z`)
  const artifact = frameworkFor(facts.organization.provider).artifacts.find((one) => one.id === id)
  if (!artifact) return null
  const given = givenFor(actor, facts, artifact)
  switch (id as DocumentId) {
    case 'design':
      return subject === null ? null : designDocument(given, subject, now)
    case 'business-case':
      return subject === null ? programmeCase(given) : caseDocument(given, subject)
    case 'decision':
      return subject === null ? null : decisionRecord(given, subject)
    case 'risk-assessment': {
      const { patterns } = await getEvaluation(actor, { asOf: day })
      return subject === null ? riskAssessment(given, patterns) : risksOfUseCase(given, subject, patterns)
    }
    case 'questionnaire':
      return answered(actor, given, subject, now)
    case 'plan':
      return subject === null ? null : initiativePlan(given, subject)
  }
}

export type Subject = { id: string | null; label: string }
export type DocumentChoice = { id: DocumentId; name: string; subjects: Subject[] }

const byLabel = (a: Subject, b: Subject): number => a.label.localeCompare(b.label)

/** Every document there is to make, with what it can be made of; one without subjects waits for its first record. */
export async function listDocuments(actor: Actor): Promise<DocumentChoice[]> {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, ['useCases', 'adrs', 'workItems', 'questionnaireItems'])
  const useCases = facts
    .rows('useCases')
    .filter(({ status }) => status !== 'retired' && status !== 'rejected')
    .map(({ id, title }) => ({ id, label: title }))
    .sort(byLabel)
  const lists = [...new Set(facts.rows('questionnaireItems').map(({ questionnaire: name }) => name))].sort()
  const subjects: Record<DocumentId, Subject[]> = {
    design: useCases,
    'business-case': [{ id: null, label: words('subjects.programme') }, ...useCases],
    decision: facts
      .rows('adrs')
      .map(({ id, title }) => ({ id, label: title }))
      .sort(byLabel),
    'risk-assessment': [{ id: null, label: words('subjects.organization') }, ...useCases],
    questionnaire: [
      { id: null, label: words('subjects.outline') },
      ...lists.map((name) => ({ id: name, label: name })),
    ],
    plan: initiatives(facts.rows('workItems'), facts.today).map(({ name }) => ({ id: name, label: name })),
  }
  return frameworkFor(facts.organization.provider).artifacts.map(({ id, name }) => ({
    id: id as DocumentId,
    name,
    subjects: subjects[id as DocumentId],
  }))
}

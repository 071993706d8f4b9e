import { type AreaId, framework } from '@/lib/content'
import { type OrganizationDocument, type OrganizationDocumentInput, organizationDocument } from '@/lib/document/schema'
import type { SignalResult } from '@/lib/scoring/anti-patterns/signal'
import { type Evaluation, evaluate } from '@/lib/scoring/evaluate'
import { snapshotHash } from '@/lib/server/hash'

export const TODAY = '2026-11-20'

type Input = Omit<OrganizationDocumentInput, 'organization'>
export type Parts = Partial<Input> & { organization?: Partial<OrganizationDocumentInput['organization']> }
type Rows<S extends keyof OrganizationDocumentInput> =
  NonNullable<OrganizationDocumentInput[S]> extends (infer R)[] ? R : never

/** A parsed document: what a test does not say is absent, so unknown. */
export const documentOf = ({ organization, ...sections }: Parts = {}): OrganizationDocument =>
  organizationDocument.parse({ organization: { id: 'org', slug: 'org', name: 'Org', ...organization }, ...sections })

export const evaluated = (parts: Parts, asOf = TODAY): Evaluation => evaluate(framework, documentOf(parts), asOf)

/** One signal of an evaluation. */
export function signalOf(evaluation: Evaluation, rule: string): SignalResult {
  const found = evaluation.patterns.flatMap((pattern) => pattern.signals).find((signal) => signal.rule === rule)
  if (!found) throw new Error(`There is no signal ${rule}.`)
  return found
}

export const signal = (rule: string, parts: Parts, asOf = TODAY): SignalResult => signalOf(evaluated(parts, asOf), rule)

export const stateOf = (id: string, parts: Parts, asOf = TODAY): string | undefined =>
  evaluated(parts, asOf).patterns.find((pattern) => pattern.id === id)?.state

export const AREAS: AreaId[] = framework.areas.map((area) => area.id)

/** Answers of one area from ratings in question order; null is unanswered, 'N' is not applicable with a reason. */
export function answersOf(
  area: AreaId,
  ratings: readonly (number | 'N' | null)[],
  scorecardId = 's1',
): Rows<'answers'>[] {
  const questions = framework.areas.find((one) => one.id === area)?.questions ?? []
  return ratings.flatMap((rating, index): Rows<'answers'>[] => {
    const questionId = questions[index]?.id
    if (questionId === undefined) return []
    const id = `${scorecardId}-${questionId}`
    if (rating === null) return []
    if (rating === 'N') return [{ id, scorecardId, questionId, notApplicable: true, naReason: 'We have none of this.' }]
    return [{ id, scorecardId, questionId, rating }]
  })
}

/** A submitted scorecard in quick mode: one final rating for every area named. */
export function submittedScorecard(finals: Partial<Record<AreaId, number>>, submittedAt: string | null, id = 's1') {
  return {
    scorecards: [{ id, state: 'submitted' as const, submittedAt, contentVersion: '1' }],
    areaRatings: Object.entries(finals).map(([areaId, final]) => ({
      id: `${id}-${areaId}`,
      scorecardId: id,
      areaId: areaId as AreaId,
      mode: 'quick' as const,
      quick: final,
      final,
    })),
  }
}

export const allFinals = (final: number): Record<AreaId, number> =>
  Object.fromEntries(AREAS.map((id) => [id, final])) as Record<AreaId, number>

export const SOURCES = ['personal-subscription', 'repo-api-key', 'gpu-vm-outside-iac', 'saas-tool'] as const

/** A search of every source on the same day. */
export const allSearched = (at = TODAY): Rows<'discoveryRuns'>[] =>
  SOURCES.map((source) => ({ id: `run-${source}-${at}`, source, at, found: 0 }))

export const shadowItem = (fields: Partial<Rows<'shadowAiItems'>> = {}): Rows<'shadowAiItems'> => ({
  id: 'item',
  source: 'saas-tool',
  title: 'Chat tool',
  discoveredAt: TODAY,
  ...fields,
})

export const quota = (fields: Partial<Rows<'gpuQuotas'>> = {}): Rows<'gpuQuotas'> => ({
  id: 'q1',
  subscription: 'ai-dev',
  region: 'westeurope',
  family: 'NC A100',
  gpus: 8,
  status: 'approved',
  approvedAt: '2026-01-01',
  reserved: false,
  ...fields,
})

/** Daily samples, the newest yesterday; null leaves the day out. */
export function samplesEndingYesterday(
  percentages: readonly (number | null)[],
  quotaId = 'q1',
  today = TODAY,
): Rows<'gpuUtilizationSamples'>[] {
  const last = Date.parse(`${today}T00:00:00Z`) - 86_400_000
  return percentages.flatMap((pct, index) => {
    const date = new Date(last - (percentages.length - 1 - index) * 86_400_000).toISOString().slice(0, 10)
    return pct === null ? [] : [{ id: `${quotaId}-${date}`, quotaId, date, pct }]
  })
}

export const repeat = <T>(value: T, count: number): T[] => Array.from({ length: count }, () => value)

/** Phase rows of an organization that is in this phase since that day. */
export const inPhase = (phase: number, since: string): Rows<'phaseStates'>[] => [
  { id: `phase-${phase}`, phase, enteredAt: `${since}T09:00:00.000Z`, cause: phase === 1 ? 'setup' : 'gate' },
]

export const approvedGate12 = (endedAt: string, inventory: string[] = []): Rows<'gateRounds'> => ({
  id: 'round-12',
  gate: 'gate-1-2',
  number: 1,
  state: 'ended',
  submittedAt: endedAt,
  asOf: endedAt.slice(0, 10),
  snapshot: JSON.stringify({ inventory }),
  hash: snapshotHash(JSON.stringify({ inventory })),
  endedAt,
  endCause: 'approved',
})

import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import type { Facts } from '@/lib/scoring/facts'
import { isOpenFinding } from '@/lib/scoring/gates/lines-production'
import { residency, residencySections } from '@/lib/scoring/residency/residency'
import { type MatrixRisk, openRisks } from '@/lib/scoring/risks/matrix'
import { type TopRisk, topRisks } from '@/lib/scoring/top-risks'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'

/** The three most pressing risks: what the portal sees, then what people entered. */
export async function getTopRisks(actor: Actor): Promise<TopRisk[]> {
  authorize(actor, 'organization:read')
  const [facts, evaluation] = await Promise.all([
    getFacts(actor, ['rollbackReviews', 'riskEntries']),
    getEvaluation(actor),
  ])
  return topRisks(facts, evaluation.gates, evaluation.patterns).slice(0, 3)
}

/** A risk of the matrix with the number it carries there, and the names behind its ids. */
export type RiskView = Omit<MatrixRisk, 'owner'> & {
  number: number
  owner: string | null
  ownerId: string | null
  revision: number
  values: Record<(typeof MOVED)[number], number | null>
  useCase: { id: string; name: string } | null
  dataSource: { id: string; name: string } | null
  /** Whether work on it is planned: an open action that came from it. */
  planned: boolean
}

/** What moves a risk in the matrix. */
const MOVED = ['likelihood', 'impact', 'residualLikelihood', 'residualImpact'] as const

const riskSections = ['riskEntries', 'persons', 'useCases', 'dataSources', 'workItems'] as const

/** What an action that came from a risk names as its source. */
export function riskSource(id: string): string {
  return `riskEntries/${id}`
}

function riskViews(facts: Facts): RiskView[] {
  return openRisks(facts).map((risk, index) => {
    const row = facts.find('riskEntries', risk.id)!
    const useCase = facts.find('useCases', risk.useCaseId)
    const dataSource = facts.find('dataSources', risk.dataSourceId)
    return {
      ...risk,
      number: index + 1,
      ownerId: risk.owner,
      owner: facts.find('persons', risk.owner)?.name ?? null,
      revision: row.revision,
      values: Object.fromEntries(MOVED.map((field) => [field, row[field]])) as RiskView['values'],
      useCase: useCase && { id: useCase.id, name: useCase.title },
      dataSource: dataSource && { id: dataSource.id, name: dataSource.name },
      planned: facts.rows('workItems').some((item) => item.source === riskSource(risk.id) && item.closedAt === null),
    }
  })
}

/** The open risks, numbered by how grave they are. */
export async function getRiskMatrix(actor: Actor): Promise<RiskView[]> {
  authorize(actor, 'organization:read')
  return riskViews(await getFacts(actor, riskSections))
}

/** The risk assessment of the organization or of one use case: risks, open findings, what the portal sees, data out of place. */
export async function getRiskAssessment(actor: Actor, useCaseId: string | undefined) {
  authorize(actor, 'organization:read')
  const [facts, top] = await Promise.all([
    getFacts(actor, [...riskSections, ...residencySections, 'findings']),
    getTopRisks(actor),
  ])
  const subject = facts.find('useCases', useCaseId ?? null)
  const { hits } = residency(facts)
  const sources = new Set(hits.map(({ source }) => source.id))
  const concerns = hits.filter(({ useCases }) => subject === null || useCases.some(({ id }) => id === subject.id))
  const findings = facts
    .rows('findings')
    .filter((row) => isOpenFinding(row, facts.today) && (subject === null || sources.has(row.dataSourceId ?? '')))
    .map(({ id, severity, title }) => ({ id, severity, title: title ?? id }))
  const risks = riskViews(facts)
  return {
    subject: subject && { id: subject.id, title: subject.title },
    /** Use cases that a risk names, and the one that was asked for. */
    useCases: facts
      .rows('useCases')
      .filter(({ id }) => id === subject?.id || risks.some((risk) => risk.useCaseId === id))
      .map(({ id, title }) => ({ id, title }))
      .sort((a, b) => a.title.localeCompare(b.title)),
    risks: subject === null ? risks : risks.filter((risk) => risk.useCaseId === subject.id),
    findings,
    hits: concerns.map(({ sentence }) => sentence),
    top: subject === null ? top.filter(({ kind }) => kind !== 'entry') : [],
  }
}

export type RiskAssessment = Awaited<ReturnType<typeof getRiskAssessment>>

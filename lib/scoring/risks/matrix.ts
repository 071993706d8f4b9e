import type { Row } from '../../document/schema'
import type { Facts } from '../facts'

type Risk = Row<'riskEntries'>

/** How grave a weight is (portal): from 15 on high, from 8 on medium. */
export type Grade = 'low' | 'medium' | 'high'
export const gradeOf = (weight: number): Grade => (weight >= 15 ? 'high' : weight >= 8 ? 'medium' : 'low')

export type RiskPlace = { likelihood: number; impact: number; weight: number; grade: Grade }

export type MatrixRisk = {
  id: string
  title: string
  category: Risk['category']
  treatment: Risk['treatment']
  mitigation: string | null
  owner: string | null
  reviewAt: string | null
  /** Whether its day of review has come. */
  reviewDue: boolean
  useCaseId: string | null
  dataSourceId: string | null
  provider: Risk['provider']
  /** Null while likelihood or impact is not known: it has no place, which is not a small one. */
  now: RiskPlace | null
  left: RiskPlace | null
}

const placeOf = (likelihood: number | null, impact: number | null): RiskPlace | null =>
  likelihood === null || impact === null
    ? null
    : { likelihood, impact, weight: likelihood * impact, grade: gradeOf(likelihood * impact) }

const isOpen = ({ closedAt }: Risk, today: string): boolean => closedAt === null || closedAt > today

/** One risk with its places. What is expected to be left counts as left only where both of its numbers are known. */
export function matrixRisk(facts: Facts, risk: Risk): MatrixRisk {
  const { category, dataSourceId, id, mitigation, owner, provider, reviewAt, title, treatment, useCaseId } = risk
  return {
    id,
    title,
    category,
    treatment,
    mitigation,
    owner,
    reviewAt,
    reviewDue: reviewAt !== null && reviewAt <= facts.today,
    useCaseId,
    dataSourceId,
    provider,
    now: placeOf(risk.likelihood, risk.impact),
    left: placeOf(risk.residualLikelihood, risk.residualImpact),
  }
}

/** The open risks, the gravest first; those nobody rated come after them, since unknown is neither small nor grave. */
export function openRisks(facts: Facts): MatrixRisk[] {
  return facts
    .rows('riskEntries')
    .filter((risk) => isOpen(risk, facts.today))
    .map((risk) => matrixRisk(facts, risk))
    .sort((a, b) => (b.now?.weight ?? -1) - (a.now?.weight ?? -1) || (a.title < b.title ? -1 : 1))
}

export const STEPS = [5, 4, 3, 2, 1] as const

/** The risks that stand on one field of the matrix. */
export const onField = (risks: readonly MatrixRisk[], likelihood: number, impact: number): MatrixRisk[] =>
  risks.filter(({ now }) => now?.likelihood === likelihood && now.impact === impact)

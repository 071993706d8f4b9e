import { z } from 'zod'
import { fact, onceOver, plan, rowDate, state, toldWith } from './date-marks'
import {
  areaId,
  contentId,
  count,
  day,
  discountBp,
  flag,
  growthBp,
  horizonMonths,
  instant,
  line,
  list,
  maybe,
  money,
  month,
  name,
  person,
  rating,
  record,
  reference,
  signedMoney,
  text,
} from './values'

export const experiment = record({
  name,
  useCaseId: maybe(reference('useCases')),
  teamId: reference('teams'),
  owner: maybe(person),
  state: state(
    z.enum(['draft', 'running', 'capped', 'finished', 'decommissioned']),
    [
      { date: 'decommissionedAt', back: { decommissioned: 'finished' } },
      { date: 'finishedAt', back: { finished: 'running' }, orUnstated: true },
      { date: 'start', back: { running: 'draft', capped: 'draft', finished: 'draft', decommissioned: 'draft' } },
    ],
    ['capped'],
  ).default('draft'),
  start: maybe(fact(day)),
  end: maybe(plan(day)),
  renewals: list(
    z.strictObject({ at: rowDate(day), days: z.union([z.literal(14), z.literal(28)]), reason: maybe(text) }),
  ),
  costTag: maybe(line),
  cap: maybe(money),
  actualCost: maybe(signedMoney),
  accuracyCriterion: maybe(text),
  latencyCriterion: maybe(text),
  costCeiling: maybe(text),
  viabilitySignals: maybe(text),
  nextStep: maybe(text),
  iacRef: maybe(line),
  modelVersion: maybe(line),
  configRef: maybe(line),
  resultsAt: maybe(fact(day)),
  lastActivityAt: maybe(fact(day)),
  flaggedAt: maybe(fact(day)),
  decommissionedAt: maybe(fact(day)),
  decision: toldWith('finishedAt', maybe(z.enum(['go', 'no-go']))),
  decisionReason: toldWith('finishedAt', maybe(text)),
  finishedAt: maybe(fact(day)),
})
/** What a line of a business case pays for, or what it brings. */
export const COST_CATEGORIES = [
  'compute',
  'storage',
  'networking',
  'managed-services',
  'data-transfer',
  'people',
  'licences',
  'training',
  'own-built-upkeep',
] as const
export const BENEFIT_CATEGORIES = [
  'hours-saved',
  'incidents-avoided',
  'spend-avoided',
  'revenue',
  'risk-avoided',
] as const

export const useCase = record({
  catalogueId: maybe(contentId),
  title: name,
  status: state(
    z.enum(['idea', 'shortlisted', 'experiment', 'validated', 'production', 'retired', 'rejected']),
    [
      { date: 'productionAt', back: { production: 'validated' } },
      { date: 'technicalAt', back: { validated: 'experiment' } },
      { date: 'operationalAt', back: { validated: 'experiment' } },
      { date: 'economicAt', back: { validated: 'experiment' } },
    ],
    ['shortlisted', 'experiment', 'retired', 'rejected'],
  ).default('idea'),
  owner: maybe(person),
  teamId: maybe(reference('teams')),
  ideaAt: maybe(fact(day)),
  technicalAt: maybe(fact(day)),
  operationalAt: maybe(fact(day)),
  economicAt: maybe(fact(day)),
  injectionTestAt: maybe(fact(day)),
  rbacAt: maybe(fact(day)),
  isolationAt: maybe(fact(day)),
  compute: maybe(money),
  storage: maybe(money),
  networking: maybe(money),
  monthlyCost: maybe(money),
  estimateChangedAt: maybe(fact(instant)),
  productionAt: maybe(fact(day)),
  securityReviewedAt: maybe(fact(day)),
  impactAreas: list(line),
  problem: maybe(text),
  successCriteria: maybe(text),
  decisionReason: maybe(text),
  /** What the economic validation stood on: the case as it was then, or a sentence. */
  economicBasis: toldWith('economicAt', maybe(text)),
  /** The first month of its business case; the case runs `horizonMonths` from there (36 where nothing is said). */
  caseStart: maybe(plan(month)),
  horizonMonths: maybe(horizonMonths),
  discountBp: maybe(discountBp),
  /** Areas of the scorecard without which it cannot run. */
  neededAreas: list(areaId),
  /** The tag its spend carries in cost entries. */
  costTag: maybe(line),
  /** The pain point of P1-A1 it was made from, in the words it had. */
  painPoint: maybe(text),
  /** What it may bring and what it asks for, 1 to 5, before there are numbers. */
  valueScore: maybe(rating),
  effortScore: maybe(rating),
  /** The data it uses, beside what its models use. */
  dataSourceIds: list(reference('dataSources'), 100),
})
/** One line of a business case; without a use case it belongs to the programme as a whole. */
export const caseLine = record({
  useCaseId: maybe(reference('useCases')),
  kind: z.enum(['investment', 'run-cost', 'benefit']),
  category: z.enum([...COST_CATEGORIES, ...BENEFIT_CATEGORIES]),
  amount: money,
  rhythm: z.enum(['once', 'monthly']),
  from: plan(month),
  to: maybe(plan(month)),
  /** Growth of a monthly line per whole year since `from`, in basis points. */
  growthBpPerYear: maybe(growthBp),
  confidence: z.enum(['verified', 'reported', 'guess']),
  /** How the number was found. */
  basis: text,
  /** The area whose gap an investment closes. */
  areaId: maybe(areaId),
})
export const useCaseCost = record({
  useCaseId: reference('useCases'),
  month: rowDate(month),
  amount: signedMoney,
  /** What the month brought. */
  benefit: maybe(money),
  /** How many requests it answered in the month. */
  requests: maybe(count),
  final: onceOver('month', flag).default(false),
})
export const costReview = record({
  at: rowDate(day),
  by: maybe(person),
  useCaseIds: list(reference('useCases')),
  note: maybe(text),
})

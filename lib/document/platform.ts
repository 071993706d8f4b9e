import { z } from 'zod'
import { fact, onceOver, plan, rowDate, state, toldWith } from './date-marks'
import { provider } from './organization'
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
  percent,
  person,
  rating,
  record,
  recordId,
  reference,
  signedMoney,
  text,
} from './values'

const quota = record({
  unit: z.enum(['gpu', 'ptu']).default('gpu'),
  subscription: line,
  region: line,
  family: line,
  gpus: maybe(count),
  status: state(
    z.enum(['requested', 'approved', 'denied', 'released']),
    [{ date: 'approvedAt', back: { approved: 'requested' } }],
    ['denied', 'released'],
  ).default('requested'),
  approvedAt: maybe(fact(day)),
  owner: maybe(person),
  /** Of the organization's currency: per GPU and hour, or per unit of token capacity and month. */
  unitPrice: maybe(money),
  /** Paid for as it is used, for a term whether it is used or not, or as what is left over. */
  commitment: maybe(z.enum(['none', 'reserved', 'spot'])),
  commitmentEndsAt: maybe(plan(day)),
  /** The commitment as it was said before it had a name of its own; it is written with it. */
  reserved: maybe(flag),
  requiredForPhase3: flag.default(false),
  /** The entered pair: how full, for how many days below 20 %, as of when. Samples win over it. */
  enteredPct: toldWith('enteredAsOf', maybe(percent)),
  enteredDaysBelow: toldWith('enteredAsOf', maybe(count)),
  enteredAsOf: maybe(fact(day)),
  note: maybe(text),
})
/** A document of before says only whether it is reserved. Twin: `commitmentOf` in lib/scoring. */
export const gpuQuota = quota.overwrite((row) =>
  row.commitment === null && row.reserved !== null ? { ...row, commitment: row.reserved ? 'reserved' : 'none' } : row,
)
export const quotaLink = record({
  quotaId: reference('gpuQuotas'),
  targetKind: z.enum(['experiment', 'use-case', 'endpoint']),
  targetId: recordId,
})
/**
 * Quota utilization of one day or of a whole month, which stands under its last day: share of the allocated GPUs in use
 * (mean), how many were in use and how many were allocated. What the devices themselves report is a second figure that no
 * rule reads.
 */
export const gpuUtilizationSample = record({
  quotaId: reference('gpuQuotas'),
  date: rowDate(day),
  period: z.enum(['day', 'month']).default('day'),
  pct: maybe(percent),
  used: maybe(z.number().min(0).max(1_000_000_000)),
  gpus: maybe(count),
  devicePct: maybe(percent),
})
export const reclaimCase = record({
  quotaId: reference('gpuQuotas'),
  openedAt: rowDate(day),
  exemptUntil: maybe(plan(day)),
  reason: maybe(text),
  outcome: state(
    z.enum(['proposed', 'notified', 'exempt', 'released']),
    [],
    ['notified', 'exempt', 'released'],
  ).default('proposed'),
})
/** What a template builds, one of the four the framework asks for or something else; null where nobody said. */
export const templateWorkload = z.enum(['gpu-vm', 'kubernetes-gpu', 'ml-workspace', 'model-api', 'other'])
export const template = record({
  name,
  kind: line,
  workload: maybe(templateWorkload),
  approval: state(z.enum(['draft', 'approved', 'retired']), [], ['approved', 'retired']).default('draft'),
  changedAt: maybe(fact(day)),
  /** Without one of its own the newest earlier test counts, which templateValidations tell. */
  validation: state(z.enum(['none', 'passed', 'failed']), [
    { date: 'validatedAt', back: { passed: 'none', failed: 'none' } },
  ]).default('none'),
  validatedAt: maybe(fact(day)),
  managedIdentity: maybe(flag),
  privateEndpoint: maybe(flag),
  diagnostics: maybe(flag),
  tagging: maybe(flag),
})
export const templateValidation = record({
  templateId: reference('templates'),
  at: rowDate(day),
  outcome: z.enum(['passed', 'failed']),
  commit: maybe(line),
})
/** Where a run can go. Runs of before there was a choice may say anything else, which no rule reads. */
export const pipelineEnvironment = z.enum(['production', 'staging', 'test', 'sandbox'])
export const pipelineRun = record({
  kind: z.enum(['infrastructure', 'model']),
  environment: line,
  outcome: z.enum(['succeeded', 'failed']),
  at: rowDate(day),
  ref: maybe(line),
})
export const monitoringSignal = record({
  name,
  required: flag.default(true),
  notRequiredReason: maybe(text),
  changedAt: maybe(fact(day)),
  lastTestAt: maybe(fact(day)),
  outcome: toldWith('lastTestAt', maybe(z.enum(['passed', 'failed']))),
  reachedPerson: toldWith('lastTestAt', maybe(person)),
})
export const provisioningRequest = record({
  teamId: reference('teams'),
  type: z.enum(['standard', 'custom']),
  patternTemplateId: maybe(reference('templates')),
  requestedAt: rowDate(instant),
  readyAt: maybe(fact(instant)),
  cancelledAt: maybe(fact(instant)),
  manualSteps: toldWith('readyAt', maybe(count)),
  /** Who looked at it before it was built, and on which day. */
  reviewedBy: toldWith('reviewedAt', maybe(person)),
  reviewedAt: maybe(fact(day)),
  /** What the environment arrived with. */
  securityConfigured: toldWith('readyAt', maybe(flag)),
  monitoringConfigured: toldWith('readyAt', maybe(flag)),
  costConfigured: toldWith('readyAt', maybe(flag)),
})
export const budget = record({ teamId: maybe(reference('teams')), month: rowDate(month), amount: money })
export const costEntry = record({
  teamId: maybe(reference('teams')),
  project: maybe(line),
  costTag: maybe(line),
  /** Who asks for the money, and the endpoint it pays for. */
  provider: maybe(provider),
  endpointId: maybe(reference('endpoints')),
  environment: z.enum(['experiment', 'production']),
  month: rowDate(month),
  amount: signedMoney,
})
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

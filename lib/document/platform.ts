import { z } from 'zod'
import {
  contentId,
  count,
  day,
  flag,
  instant,
  line,
  list,
  maybe,
  money,
  month,
  percent,
  person,
  record,
  recordId,
  reference,
  text,
} from './values'

export const gpuQuota = record({
  unit: z.enum(['gpu', 'ptu']).default('gpu'),
  subscription: line,
  region: line,
  family: line,
  gpus: maybe(count),
  status: z.enum(['requested', 'approved', 'denied', 'released']).default('requested'),
  approvedAt: maybe(day),
  owner: maybe(person),
  reserved: maybe(flag),
  requiredForPhase3: flag.default(false),
  /** The entered pair: how full, for how many days below 20 %, as of when. Samples win over it. */
  enteredPct: maybe(percent),
  enteredDaysBelow: maybe(count),
  enteredAsOf: maybe(day),
  note: maybe(text),
})
export const quotaLink = record({
  quotaId: reference('gpuQuotas'),
  targetKind: z.enum(['experiment', 'use-case', 'endpoint']),
  targetId: recordId,
})
/**
 * Quota utilization of one day: share of the allocated GPUs in use (daily mean), and how many were allocated. What the
 * devices themselves report is a second figure that no rule reads.
 */
export const gpuUtilizationSample = record({
  quotaId: reference('gpuQuotas'),
  date: day,
  pct: percent,
  gpus: maybe(count),
  devicePct: maybe(percent),
})
export const reclaimCase = record({
  quotaId: reference('gpuQuotas'),
  openedAt: day,
  exemptUntil: maybe(day),
  reason: maybe(text),
  outcome: z.enum(['proposed', 'notified', 'exempt', 'released']).default('proposed'),
})
export const template = record({
  name: line,
  kind: line,
  approval: z.enum(['draft', 'approved', 'retired']).default('draft'),
  changedAt: maybe(day),
  validation: z.enum(['none', 'passed', 'failed']).default('none'),
  validatedAt: maybe(day),
  managedIdentity: maybe(flag),
  privateEndpoint: maybe(flag),
  diagnostics: maybe(flag),
  tagging: maybe(flag),
})
export const templateValidation = record({
  templateId: reference('templates'),
  at: day,
  outcome: z.enum(['passed', 'failed']),
  commit: maybe(line),
})
export const pipelineRun = record({
  kind: z.enum(['infrastructure', 'model']),
  environment: line,
  outcome: z.enum(['succeeded', 'failed']),
  at: day,
  ref: maybe(line),
})
export const monitoringSignal = record({
  name: line,
  required: flag.default(true),
  notRequiredReason: maybe(text),
  changedAt: maybe(day),
  lastTestAt: maybe(day),
  outcome: maybe(z.enum(['passed', 'failed'])),
  reachedPerson: maybe(person),
})
export const provisioningRequest = record({
  teamId: reference('teams'),
  type: z.enum(['standard', 'custom']),
  patternTemplateId: maybe(reference('templates')),
  requestedAt: instant,
  readyAt: maybe(instant),
  cancelledAt: maybe(instant),
  manualSteps: maybe(count),
})
export const budget = record({ teamId: maybe(reference('teams')), month, amount: money })
export const costEntry = record({
  teamId: maybe(reference('teams')),
  project: maybe(line),
  costTag: maybe(line),
  environment: z.enum(['experiment', 'production']),
  month,
  amount: money,
})
export const experiment = record({
  name: line,
  useCaseId: maybe(reference('useCases')),
  teamId: reference('teams'),
  owner: maybe(person),
  state: z.enum(['draft', 'running', 'capped', 'finished', 'decommissioned']).default('draft'),
  start: maybe(day),
  end: maybe(day),
  renewals: list(z.strictObject({ at: day, days: z.union([z.literal(14), z.literal(28)]), reason: maybe(text) })),
  costTag: maybe(line),
  cap: maybe(money),
  actualCost: maybe(money),
  accuracyCriterion: maybe(text),
  latencyCriterion: maybe(text),
  costCeiling: maybe(text),
  viabilitySignals: maybe(text),
  nextStep: maybe(text),
  iacRef: maybe(line),
  modelVersion: maybe(line),
  configRef: maybe(line),
  resultsAt: maybe(day),
  lastActivityAt: maybe(day),
  flaggedAt: maybe(day),
  decommissionedAt: maybe(day),
  decision: maybe(z.enum(['go', 'no-go'])),
  decisionReason: maybe(text),
  finishedAt: maybe(day),
})
export const useCase = record({
  catalogueId: maybe(contentId),
  title: line,
  status: z
    .enum(['idea', 'shortlisted', 'experiment', 'validated', 'production', 'retired', 'rejected'])
    .default('idea'),
  owner: maybe(person),
  teamId: maybe(reference('teams')),
  ideaAt: maybe(day),
  technicalAt: maybe(day),
  operationalAt: maybe(day),
  economicAt: maybe(day),
  injectionTestAt: maybe(day),
  rbacAt: maybe(day),
  isolationAt: maybe(day),
  compute: maybe(money),
  storage: maybe(money),
  networking: maybe(money),
  monthlyCost: maybe(money),
  estimateChangedAt: maybe(instant),
  productionAt: maybe(day),
  securityReviewedAt: maybe(day),
  impactAreas: list(line),
  problem: maybe(text),
  successCriteria: maybe(text),
  decisionReason: maybe(text),
})
export const useCaseCost = record({
  useCaseId: reference('useCases'),
  month,
  amount: money,
  final: flag.default(false),
})
export const costReview = record({
  at: day,
  by: maybe(person),
  useCaseIds: list(recordId),
  note: maybe(text),
})

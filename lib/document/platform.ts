import { z } from 'zod'
import { fact, plan, rowDate, state, toldWith } from './date-marks'
import { provider } from './organization'
import {
  count,
  day,
  flag,
  instant,
  line,
  maybe,
  money,
  month,
  name,
  percent,
  person,
  record,
  recordId,
  reference,
  signedMoney,
  text,
} from './values'

const quota = record({
  unit: z.enum(['gpu', 'ptu']).default('gpu'),
  subscription: line,
  provider: maybe(provider),
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
  region: maybe(line),
  endpointId: maybe(reference('endpoints')),
  environment: z.enum(['experiment', 'production']),
  month: rowDate(month),
  amount: signedMoney,
})

import { z } from 'zod'
import { fact, plan, rowDate, state, toldWith } from './date-marks'
import { severity } from './operations'
import { day, flag, line, list, maybe, name, percent, person, record, reference, text } from './values'

export const SAFEGUARDS = ['input-filter', 'output-filter', 'grounding-check', 'human-review', 'rate-limit'] as const

/** One version of a model: what was tested, approved and released is the version, never the name. */
export const model = record({
  name,
  version: line,
  status: state(
    z.enum(['candidate', 'approved', 'production', 'retired']),
    [{ date: 'approvedAt', back: { approved: 'candidate', production: 'candidate' } }],
    ['retired'],
  ).default('candidate'),
  approvedBy: toldWith('approvedAt', maybe(person)),
  approvedAt: maybe(fact(day)),
  approvedUntil: maybe(plan(day)),
  endpointId: maybe(reference('endpoints')),
  useCaseId: maybe(reference('useCases')),
  owner: maybe(person),
  /** The version it follows. */
  parentId: maybe(reference('models')),
  /** How bad it is when it errs; decides which tests it needs. */
  riskClass: maybe(severity),
  /** Whether it writes or reads language: toxicity and hallucination are asked of those only. */
  isLanguage: maybe(flag),
  intendedUse: maybe(text),
  /** What it was trained on or reads. */
  dataSourceIds: list(reference('dataSources'), 100),
  trainedBy: maybe(z.enum(['hand', 'pipeline', 'vendor'])),
  release: maybe(z.enum(['direct', 'rolling', 'canary', 'blue-green'])),
  /** The share of the traffic a canary gets first. */
  canaryPct: maybe(percent),
  /** Whether it goes back to the version before by itself when a check fails. */
  autoRollback: maybe(flag),
  safeguards: list(z.enum(SAFEGUARDS), SAFEGUARDS.length),
})

export const modelTestKind = z.enum([
  'performance',
  'robustness',
  'bias',
  'toxicity',
  'hallucination',
  'api',
  'end-to-end',
  'load',
  'prompt-injection',
])
export const comparator = z.enum(['at-least', 'more-than', 'at-most', 'less-than'])

/** What one version of a model was tested for. With a value, a limit and how they compare the outcome follows from them. */
export const modelTest = record({
  modelId: reference('models'),
  kind: modelTestKind,
  at: rowDate(day),
  outcome: maybe(z.enum(['passed', 'failed'])),
  measure: maybe(line),
  value: maybe(z.number().min(-1_000_000_000).max(1_000_000_000)),
  comparator: maybe(comparator),
  limit: maybe(z.number().min(-1_000_000_000).max(1_000_000_000)),
  automated: maybe(flag),
  ref: maybe(line),
})

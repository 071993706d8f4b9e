import { z } from 'zod'
import { fact, plan } from './date-marks'
import { provider } from './organization'
import { day, maybe, name, person, record, reference, text } from './values'

export const RISK_CATEGORIES = ['vendor', 'data', 'model', 'people', 'cost', 'compliance', 'delivery'] as const

/** Of five, as in the matrix. */
const step = z.int().min(1).max(5)

/** A risk that people see. How likely and how bad it is now, and what is expected to be left of it. */
export const riskEntry = record({
  title: name,
  source: z.enum(['flag', 'condition', 'rollback', 'manual']).default('manual'),
  category: maybe(z.enum(RISK_CATEGORIES)),
  owner: maybe(person),
  likelihood: maybe(step),
  impact: maybe(step),
  treatment: maybe(z.enum(['reduce', 'avoid', 'transfer', 'accept'])),
  mitigation: maybe(text),
  /** What is left once the treatment works. */
  residualLikelihood: maybe(step),
  residualImpact: maybe(step),
  /** The day on which somebody looks at it again. */
  reviewAt: maybe(plan(day)),
  /** What it is about. */
  useCaseId: maybe(reference('useCases')),
  dataSourceId: maybe(reference('dataSources')),
  provider: maybe(provider),
  closedAt: maybe(fact(day)),
})

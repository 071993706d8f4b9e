import { z } from 'zod'
import { thing } from './ids'

const text = z.string().min(1)
const slug = z.string().regex(/^[a-z][a-z0-9-]*$/)

/** A document made of records: its parts in order, what each is made of, and what to record where it is empty. */
export const artifactSchema = z.strictObject({
  id: slug,
  name: text,
  outline: z.array(z.strictObject({ id: slug, title: text, source: text, prompt: text })).min(1),
  ...thing,
})

/** What the records can tell by themselves to a question of a customer; the names of the readings in lib/scoring/documents. */
export const answerReadingSchema = z.enum([
  'phase',
  'scorecard',
  'shadow-ai',
  'training',
  'decisions',
  'residency',
  'data-sources',
  'models',
  'model-tests',
  'pipelines',
  'objectives',
  'recovery',
  'capacity',
  'incidents',
  'runbooks',
  'monitoring',
  'audits',
  'coverage',
  'findings',
  'concentration',
  'cost',
])

/** A question a customer asks, with the controls and the records that answer it. */
export const customerQuestionSchema = z.strictObject({
  id: z.string().regex(/^RFP-\d+$/),
  theme: z.enum(['programme', 'access', 'data', 'models', 'running', 'proof', 'providers']),
  question: text,
  controls: z.array(z.string().regex(/^CT-[A-Z]{2}-\d+$/)),
  records: z.array(answerReadingSchema),
  ...thing,
})

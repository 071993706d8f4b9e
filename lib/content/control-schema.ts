import { z } from 'zod'
import { text, thing } from './ids'

/** Whose numbers the controls name. */
export const complianceFrameworkIdSchema = z.enum([
  'soc2',
  'iso27001',
  'hipaa',
  'gdpr',
  'ccpa',
  'nist-ai-rmf',
  'owasp-llm',
])

/** A framework an organization can be held to: its numbers with titles of our own, never its text. */
export const complianceFrameworkSchema = z.strictObject({
  id: complianceFrameworkIdSchema,
  name: text,
  edition: text,
  publisher: text,
  kind: z.enum(['attestation', 'certificate', 'law', 'guide']),
  /** What was compared with what, and what was not. */
  checked: text,
  sources: z.array(text).min(1),
  references: z.array(z.strictObject({ number: z.string().regex(/^[A-Za-z0-9.() ]{1,30}$/), title: text })).min(1),
  ...thing,
})

export const controlThemeIdSchema = z.enum([
  'access',
  'identity',
  'encryption',
  'logging',
  'residency',
  'retention',
  'model-change',
  'safeguards',
  'incidents',
  'vendors',
  'recovery',
  'data-quality',
  'people',
  'physical',
])
export const controlThemeSchema = z.strictObject({
  id: controlThemeIdSchema,
  code: z.string().regex(/^[A-Z]{2}$/),
  name: text,
  what: text,
  ...thing,
})

/** What the records can say about a control by themselves; the names of the readings in lib/scoring/controls. */
export const controlReadingSchema = z.enum([
  'data-least-privilege',
  'identity-enforced',
  'secrets-rotated',
  'endpoints-private',
  'audit-chain',
  'alerting-tested',
  'models-approved',
  'pipelines-operational',
  'templates-hardened',
  'discovery-complete',
  'injection-tested',
  'live-reviewed',
  'runbooks-tested',
  'slos-met',
  'training-complete',
  'recovery-shown',
  'bias-tested',
  'toxicity-tested',
  'hallucination-tested',
  'residency-kept',
  'exits-tested',
  'data-owned',
  'retention-set',
])

export const controlSchema = z.strictObject({
  id: z.string().regex(/^CT-[A-Z]{2}-\d{1,2}$/),
  theme: controlThemeIdSchema,
  title: text,
  /** What somebody who tests it finds out. */
  question: text,
  /** How long a test counts where the organization says nothing else. */
  intervalDays: z.int().min(1).max(3650),
  /** How bad it is when it does not hold. */
  severity: z.enum(['low', 'medium', 'high', 'critical']),
  /** Whoever runs the data centre may answer for it with a report. */
  inheritable: z.boolean(),
  calc: controlReadingSchema.nullable(),
  /** Numbers of frameworks, as `framework:number`. */
  references: z.array(z.string().regex(/^[a-z0-9-]+:.+$/)).min(1),
  ...thing,
})

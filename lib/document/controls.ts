import { z } from 'zod'
import { inWords } from '@/lib/messages/in-words'
import { plan, rowDate } from './date-marks'
import { contentId, day, line, link, list, maybe, name, person, record, reference, text } from './values'

/** Frameworks an organization can be held to; their numbers are content. */
export const complianceFramework = z.enum(['soc2', 'iso27001', 'hipaa', 'gdpr', 'ccpa', 'nist-ai-rmf', 'owasp-llm'])

/** One framework in scope: why it is, and what asks for it. */
export const frameworkInScope = z.strictObject({
  framework: complianceFramework,
  source: z.enum(['contract', 'law', 'choice']),
  reason: text,
})

const INTERVAL = inWords('controls.useAnInterval')
/** How long a test counts, in days. */
export const intervalDays = z.int(INTERVAL).min(1, INTERVAL).max(3650, INTERVAL)

const REFERENCE = inWords('controls.writeAReferenceLike')
/** A number of a framework, as `soc2:CC6.1`. */
export const frameworkReference = z.string(REFERENCE).regex(/^[a-z0-9-]{1,20}:[A-Za-z0-9.() ]{1,30}$/, REFERENCE)

/**
 * What the organization does so that something does not go wrong. One of the catalogue (`contentId`) takes interval and
 * severity from there; what the organization says itself goes before.
 */
export const control = record({
  contentId: maybe(contentId),
  title: name,
  text: maybe(text),
  references: list(frameworkReference, 100),
  applies: z.enum(['yes', 'no', 'inherited']).default('yes'),
  /** Why it does not apply. */
  appliesReason: maybe(text),
  /** Whoever answers for it instead, the report that shows it, and until when that counts. */
  inheritedFrom: maybe(line),
  reportUrl: maybe(link),
  validUntil: maybe(plan(day)),
  owner: maybe(person),
  intervalDays: maybe(intervalDays),
  /** How bad it is when it does not hold. */
  severity: maybe(z.enum(['low', 'medium', 'high', 'critical'])),
  /** The day of the next test, where it is to come before the interval ends. */
  dueAt: maybe(plan(day)),
})

/** One look at whether a control holds. */
export const controlTest = record({
  controlId: reference('controls'),
  at: rowDate(day),
  outcome: z.enum(['passed', 'failed', 'partly']),
  by: maybe(person),
  note: maybe(text),
  evidence: maybe(link),
})

/** One question of a customer's own list, and what answers it besides the records: matched controls, words of ours. */
export const questionnaireItem = record({
  /** The list it belongs to: "Northern Health, RFP 2027". */
  questionnaire: line,
  number: maybe(line),
  question: text,
  /** What the customer refers to: a control of ours or a number of a framework. */
  reference: maybe(line),
  controlId: maybe(reference('controls')),
  answer: maybe(text),
  owner: maybe(person),
})

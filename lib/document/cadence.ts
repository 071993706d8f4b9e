import { z } from 'zod'
import { fact, plan, rowDate } from './date-marks'
import { contentId, day, instant, line, list, maybe, quarter, rating, record, text } from './values'

/** The six parts of a quarterly review (P6-A2), in the order they are gone through. */
export const AGENDA = [
  'utilization-trends',
  'cost-actions',
  'security-updates',
  'radar-changes',
  'self-service-metrics',
  'next-quarter',
] as const
export const agendaPart = z.enum(AGENDA)
export type AgendaPart = z.infer<typeof agendaPart>

/** What the source asks every quarter of the people behind the programme (domain.md 5.14), each 1 to 5 or not said. */
export const SUCCESS_FACTORS = ['leadership', 'expertise', 'learning', 'performance', 'costs'] as const
export const successFactors = z.strictObject({
  leadership: maybe(rating),
  expertise: maybe(rating),
  learning: maybe(rating),
  performance: maybe(rating),
  costs: maybe(rating),
})

/** What the portal said of a part on the day the review was frozen: a sentence by its code, with its values. */
export const reviewFact = z.strictObject({
  part: agendaPart,
  code: contentId,
  params: z.record(z.string().max(40), z.union([z.number(), z.string().max(200)])).default({}),
})

export const cadenceEvent = record({
  kind: z.enum(['review', 'radar', 'office-hours', 'sharing', 'sprint', 'retrospective']),
  at: rowDate(day),
  coverage: list(line),
  note: maybe(text),
  /** The quarter a review looks back on; null for the other meetings and for reviews that were only noted. */
  quarter: maybe(plan(quarter)),
  sections: list(z.strictObject({ part: agendaPart, note: text }), AGENDA.length),
  factors: maybe(successFactors),
  /** Set once: from then on the review is read as it was held. */
  frozenAt: maybe(fact(instant)),
  facts: list(reviewFact, 100),
})

import { z } from 'zod'
import { inWords } from '@/lib/messages/in-words'
import { fact, plan, state } from './date-marks'
import { contentId, day, line, link, list, maybe, name, person, record, recordId, reference, text } from './values'

/** Bounds of one comparison: what a person can still read, and what is computed at once while a weight is dragged. */
export const MOST_OPTIONS = 20
export const MOST_CRITERIA = 20

export const decisionKind = z.enum(['general', 'platform', 'model', 'vendor', 'pattern', 'build-buy-partner'])

/** What could be chosen. `knockedOutBy` says what rules it out: it stays listed, outside the ranking. */
export const decisionOption = z.strictObject({
  id: recordId,
  name,
  pros: maybe(text),
  cons: maybe(text),
  provider: maybe(line),
  radarEntryId: maybe(reference('radarEntries')),
  componentId: maybe(reference('components')),
  modelId: maybe(reference('models')),
  knockedOutBy: maybe(line),
})

const WEIGHT = inWords('document.useAWeightFrom0')
/** Points of 100 with at most two decimals. */
export const weight = z
  .number(WEIGHT)
  .min(0, WEIGHT)
  .max(100, WEIGHT)
  .refine((value) => Math.abs(Math.round(value * 100) - value * 100) < 1e-6, WEIGHT)

/** What the options are judged by: a criterion of the content, or one of their own with a name. */
export const decisionCriterion = z.strictObject({
  id: recordId,
  criterionId: maybe(contentId),
  name: maybe(name),
  weight,
})

const SCORE = inWords('document.useAScoreFrom1')
/** How good an option is at a criterion, 1 to 5, and where that comes from; null is not judged yet. */
export const decisionScore = z.strictObject({
  option: recordId,
  criterion: recordId,
  score: maybe(z.int(SCORE).min(1, SCORE).max(5, SCORE)),
  basis: maybe(text),
  url: maybe(link),
  confidence: maybe(z.enum(['verified', 'reported', 'guess'])),
})

/**
 * A decision: why a part is built, bought or left, which platform, model or vendor it is. Options, criteria and scores are
 * lists of the record itself, so that they have one revision and one history with it.
 */
export const adr = record({
  /** Given by the portal, one for each decision of the organization, and never to another one. */
  number: maybe(z.int().min(1).max(1_000_000)),
  title: name,
  kind: decisionKind.default('general'),
  /** The question of the framework it answers. */
  starterId: maybe(contentId),
  status: state(z.enum(['proposed', 'accepted', 'superseded', 'rejected']), [
    { date: 'decidedAt', back: { accepted: 'proposed', superseded: 'proposed', rejected: 'proposed' } },
  ]).default('proposed'),
  /** What makes it necessary to decide. */
  context: maybe(text),
  options: list(decisionOption, MOST_OPTIONS),
  /** Why there was nothing to choose between, where there is one option only. */
  oneOptionReason: maybe(text),
  criteria: list(decisionCriterion, MOST_CRITERIA),
  scores: list(decisionScore, MOST_OPTIONS * MOST_CRITERIA),
  chosenOption: maybe(recordId),
  /** What was decided, and why. */
  decision: maybe(text),
  consequences: maybe(text),
  costText: maybe(text),
  decidedAt: maybe(fact(day)),
  /** The day on which it is looked at again. */
  reviewAt: maybe(plan(day)),
  owner: maybe(person),
  links: list(line),
  supersededBy: maybe(reference('adrs')),
})

import { z } from 'zod'
import { agendaPart } from './cadence'
import { fact, plan, rowDate, state, toldWith } from './date-marks'
import {
  areaId,
  contentId,
  count,
  day,
  flag,
  instant,
  line,
  link,
  list,
  maybe,
  name,
  person,
  rating,
  record,
  recordId,
  reference,
  seat,
  text,
} from './values'

export const confidence = z.enum(['verified', 'reported', 'guess'])
export const evidenceLink = z.strictObject({ label: line, url: maybe(link), fileId: maybe(recordId) })

export const scorecard = record({
  state: z.enum(['draft', 'submitted']),
  /** The record as it stands is the submission: what the draft held before, only its history tells. */
  submittedAt: maybe(rowDate(instant)),
  submittedBy: maybe(person),
  contentVersion: line,
  copiedFrom: maybe(reference('scorecards')),
  note: maybe(text),
})
/** `mean` is in hundredths, truncated, so that no float decides; `final` is what every rule reads. */
export const areaRating = record({
  scorecardId: reference('scorecards'),
  areaId,
  mode: z.enum(['quick', 'guided']),
  quick: maybe(rating),
  mean: maybe(count),
  suggested: maybe(rating),
  cap: maybe(rating),
  final: toldWith('confirmedAt', maybe(rating)),
  reason: toldWith('confirmedAt', maybe(text)),
  confirmedBy: toldWith('confirmedAt', maybe(person)),
  confirmedAt: maybe(fact(instant)),
})
export const answer = record({
  scorecardId: reference('scorecards'),
  questionId: contentId,
  rating: maybe(rating),
  notApplicable: flag.default(false),
  naReason: maybe(text),
  note: maybe(text),
  evidence: list(evidenceLink, 50),
  confidence: maybe(confidence),
  answeredBy: maybe(person),
  answeredAt: maybe(rowDate(instant)),
  contentVersion: maybe(line),
  carriedFrom: maybe(recordId),
  markedForReview: flag.default(false),
})
export const areaAcceptance = record({
  scorecardId: reference('scorecards'),
  areaId,
  rating,
  seat,
  reason: text,
  by: maybe(person),
  /** The holder a deputy accepted for. */
  forPersonId: maybe(person),
  at: rowDate(instant),
})
export const itemState = record({
  itemId: contentId,
  state: state(
    z.enum(['not-started', 'in-progress', 'done', 'not-applicable', 'blocked']),
    [],
    ['in-progress', 'done', 'not-applicable', 'blocked'],
  ).default('not-started'),
  /** Percent or days entered by hand. */
  value: maybe(z.number().min(0).max(1_000_000)),
  /** n of m. */
  done: maybe(count),
  all: maybe(count),
  /** Which parts of a counted item are there, by id; null while only a number is known. `done` and `all` follow. */
  parts: maybe(z.array(contentId).max(50)),
  /** Why a part is open, in a sentence; it explains and does not count. */
  whyNot: list(z.strictObject({ part: contentId, why: line }), 50),
  enforcedByPolicyEvidenceId: maybe(reference('evidences')),
  naReason: maybe(text),
  early: flag.default(false),
  owner: maybe(person),
  dueAt: maybe(plan(day)),
  note: maybe(text),
})
export const evidence = record({
  label: line,
  url: maybe(link),
  fileId: maybe(recordId),
  attachedTo: maybe(line),
  verifiedBy: toldWith('verifiedAt', maybe(person)),
  verifiedAt: maybe(fact(day)),
  validUntil: maybe(plan(day)),
})
export const workItem = record({
  kind: z.enum(['focus', 'improvement', 'flag', 'finding', 'condition', 'rollback', 'review']),
  source: maybe(line),
  text,
  owner: maybe(person),
  dueAt: maybe(plan(day)),
  closedAt: maybe(fact(instant)),
  startAt: maybe(plan(day)),
  effort: maybe(z.enum(['S', 'M', 'L'])),
  /** What belongs together on the roadmap, by a short name. */
  initiative: maybe(line),
  dependsOn: list(reference('workItems'), 20),
  /** The record it is about: section/id. */
  subject: maybe(line),
  /** The part of a quarterly review that decided on it. */
  agendaPart: maybe(agendaPart),
  /** A step of a migration: its wave, from where to where, and when the wave is taken back. */
  wave: maybe(z.int().min(1).max(20)),
  movesFrom: maybe(line),
  movesTo: maybe(line),
  rollback: maybe(text),
})
export const stakeholderGroup = z.enum([
  'data',
  'devops',
  'sre',
  'security',
  'management-sponsor',
  'business-sponsor',
  'other',
])
export const stakeholder = record({
  group: stakeholderGroup,
  name,
  personId: maybe(person),
  acknowledgedAt: maybe(fact(day)),
  alignmentVersion: toldWith('acknowledgedAt', maybe(z.int().min(1))),
  /** How an acknowledgement recorded by an editor was given. */
  how: toldWith('acknowledgedAt', maybe(line)),
  removedAt: maybe(fact(day)),
})
export const alignmentNote = record({ version: z.int().min(1), goal: text, scope: text, nextStep: text })

export const discoverySource = z.enum(['personal-subscription', 'repo-api-key', 'gpu-vm-outside-iac', 'saas-tool'])
export const discoveryRun = record({
  source: discoverySource,
  at: rowDate(day),
  method: maybe(text),
  found: maybe(count),
  by: maybe(person),
})
export const inventoryConfirmation = record({
  at: rowDate(instant),
  by: person,
  itemCount: count,
  lastRunAt: maybe(fact(day)),
})
export const dataClass = z.enum(['public', 'internal', 'confidential', 'restricted'])
export const itemRisk = z.enum(['low', 'medium', 'high', 'critical'])
export const shadowAiStatus = z.enum(['discovered', 'triaged', 'migrating', 'adopted', 'accepted', 'retired'])
export const itemUse = z.enum(['yes', 'no', 'unknown'])
export const shadowAiItem = record({
  source: discoverySource,
  title: name,
  owner: maybe(person),
  teamId: maybe(reference('teams')),
  dataClass: maybe(dataClass),
  environment: maybe(z.enum(['experiment', 'internal', 'production'])),
  inUse: state(itemUse, [{ date: 'inUseSince', back: { yes: 'no' } }]).default('unknown'),
  inUseSince: maybe(fact(day)),
  /** An earlier version said that it was not in use: then it may have come into use after it was found. Kept by the portal. */
  earlierUnused: maybe(flag),
  /** An earlier version said that it was in use, or did not know. Kept by the portal. */
  earlierUsed: maybe(flag),
  discoveredAt: rowDate(day),
  discoveryRunId: maybe(reference('discoveryRuns')),
  reportedBy: maybe(person),
  /** Reported without a name: it feeds no rollback review before its triage, since anybody may send any number of these. */
  anonymous: maybe(flag),
  risk: maybe(itemRisk),
  status: state(
    shadowAiStatus,
    [
      { date: 'closedAt', back: { adopted: 'triaged', accepted: 'triaged', retired: 'triaged' } },
      { date: 'securityReviewedAt', back: { adopted: 'triaged', accepted: 'triaged' } },
    ],
    ['triaged', 'migrating'],
  ).default('discovered'),
  decision: maybe(text),
  dueAt: maybe(plan(day)),
  acceptedUntil: maybe(plan(day)),
  securityReviewedAt: maybe(fact(day)),
  reviewedBy: toldWith('securityReviewedAt', maybe(person)),
  closedAt: maybe(fact(day)),
  useCaseId: maybe(reference('useCases')),
  note: maybe(text),
})
export const course = record({
  title: name,
  tier: z.enum(['foundational', 'operational', 'advanced']),
  mandatory: flag.default(false),
  topics: list(line),
})
export const trainingAssignment = record({
  personId: person,
  courseId: reference('courses'),
  completedAt: maybe(fact(day)),
  validUntil: maybe(plan(day)),
  active: flag.default(true),
})
export const labRetest = record({ at: rowDate(day), passed: count, participants: count })
export const taskDrill = record({
  at: rowDate(day),
  task: line,
  outcome: z.enum(['passed', 'failed']),
  by: maybe(person),
})

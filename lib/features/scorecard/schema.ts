import { z } from 'zod'
import { route } from '@/lib/client/route'
import { answer, areaRating, confidence, evidenceLink, scorecard } from '@/lib/document/assessment'
import { areaAssignment } from '@/lib/document/organization'
import {
  areaId,
  contentId,
  day,
  flag,
  person,
  rating,
  recordId,
  seenRevision,
  seenRevisionQuery,
  text,
} from '@/lib/document/values'
import { inWords } from '@/lib/messages/in-words'

const revision = seenRevision
const scorecards = '/organizations/{organization}/scorecards'
const draft = `${scorecards}/draft`

/** What the answers of one area say so far. `mean` is in hundredths, truncated; `star` is the critical question's rating. */
export const standing = z.object({
  answered: z.int(),
  settled: z.int(),
  questions: z.int(),
  mean: z.int().nullable(),
  star: rating.nullable(),
  cap: rating.nullable(),
  suggested: rating.nullable(),
})

export const answerFields = z.strictObject({
  rating: rating.nullable().optional(),
  notApplicable: flag.optional(),
  naReason: text.nullable().optional(),
  note: text.nullable().optional(),
  evidence: z
    .array(evidenceLink.refine((one) => one.url !== null || one.fileId !== null, inWords('scorecard.giveALinkOrA')))
    .max(50)
    .optional(),
  confidence: confidence.nullable().optional(),
  markedForReview: flag.optional(),
})

/** Rating and "not applicable" exclude each other, the second comes with its reason. `scorecardId`: the draft that is meant. */
const answerBody = answerFields.extend({ revision, scorecardId: recordId.optional() }).superRefine((body, context) => {
  const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (body.notApplicable && body.rating) refuse('notApplicable', inWords('scorecard.aRatedQuestionIsNot'))
  if (body.notApplicable && !body.naReason) refuse('naReason', inWords('scorecard.sayInASentenceWhy'))
  if (body.naReason && !body.notApplicable) refuse('naReason', inWords('scorecard.aReasonGoesWithNotapplicable'))
})

export const saveAnswerRoute = route({
  method: 'PUT',
  path: `${draft}/answers/{questionId}`,
  summary:
    'Saves an answer of the draft; given fields change, absent fields stay, null clears; revision 0 is the first answer',
  authentication: 'member',
  may: { permission: 'scorecard:answer', scope: 'assigned' },
  token: true,
  params: z.strictObject({ questionId: contentId }),
  body: answerBody,
  example: { rating: 3, note: 'Two of four teams.', revision: 0 },
  output: z.object({ answer, area: areaRating, standing }),
})

export const answerHistoryRoute = route({
  method: 'GET',
  path: `${draft}/answers/{questionId}/history`,
  summary: 'Earlier values of one answer of the draft, newest first; restoring one is an ordinary write of it',
  authentication: 'member',
  may: 'organization:read',
  token: true,
  params: z.strictObject({ questionId: contentId }),
})

export const listScorecardsRoute = route({
  method: 'GET',
  path: scorecards,
  summary: 'The draft and every submitted scorecard, newest first',
  authentication: 'member',
  may: 'organization:read',
  token: true,
})

export const startScorecardRoute = route({
  method: 'POST',
  path: scorecards,
  summary: 'Starts the draft, empty or with the answers of a submitted scorecard; there is one draft at a time',
  authentication: 'member',
  may: 'scorecard:submit',
  token: true,
  body: z.strictObject({ copyFrom: recordId.nullable().default(null) }),
  example: { copyFrom: null },
  output: scorecard,
  success: 201,
  idempotent: true,
})

export const getScorecardRoute = route({
  method: 'GET',
  path: `${scorecards}/{scorecardId}`,
  summary: 'One scorecard with its ratings and answers; "draft" names the draft',
  authentication: 'member',
  may: 'organization:read',
  token: true,
  params: z.strictObject({ scorecardId: recordId }),
})

export const rateAreaRoute = route({
  method: 'PUT',
  path: `${draft}/areas/{areaId}/quick-rating`,
  summary: 'Quick mode: rates an area directly; final at once when the person may confirm',
  authentication: 'member',
  may: { permission: 'scorecard:answer', scope: 'assigned' },
  token: true,
  params: z.strictObject({ areaId }),
  body: z.strictObject({ rating: rating.nullable(), revision }),
  example: { rating: 3, revision: 0 },
  output: areaRating,
})

export const confirmAreaRoute = route({
  method: 'PUT',
  path: `${draft}/areas/{areaId}/confirmation`,
  summary: 'Confirms the suggested rating of an area, or overrides it by at most one with a reason',
  authentication: 'member',
  may: 'scorecard:confirm',
  token: true,
  params: z.strictObject({ areaId }),
  body: z.strictObject({ final: rating, reason: text.nullable().default(null), revision }),
  example: { final: 3, reason: null, revision: 1 },
  output: areaRating,
})

export const assignAreaRoute = route({
  method: 'POST',
  path: `${draft}/areas/{areaId}/assignments`,
  summary: 'Assigns an area of the draft to persons; a person assigned already gets the new due date and message',
  authentication: 'member',
  may: 'scorecard:assign',
  token: true,
  params: z.strictObject({ areaId }),
  body: z.strictObject({
    personIds: z.array(person).min(1, inWords('scorecard.chooseAtLeastOnePerson')).max(50),
    dueAt: day.nullable().default(null),
    message: text.nullable().default(null),
  }),
  example: { personIds: ['person-id'], dueAt: '2026-12-11', message: null },
  output: z.object({ items: z.array(areaAssignment) }),
  success: 201,
  idempotent: true,
})

export const unassignAreaRoute = route({
  method: 'DELETE',
  path: `${draft}/assignments/{assignmentId}`,
  summary: 'Takes an area of the draft back from a person',
  authentication: 'member',
  may: 'scorecard:assign',
  token: true,
  params: z.strictObject({ assignmentId: recordId }),
  query: z.strictObject({ revision: seenRevisionQuery }),
  success: 204,
})

export const submitScorecardRoute = route({
  method: 'POST',
  path: `${draft}/submission`,
  summary: 'Submits the draft: needs six final ratings, freezes it and proposes the work items',
  authentication: 'member',
  may: 'scorecard:submit',
  token: true,
  body: z.strictObject({ note: text.nullable().default(null), revision }),
  example: { note: null, revision: 1 },
  output: scorecard,
  success: 201,
  idempotent: true,
})

export const scorecardRoutes = [
  saveAnswerRoute,
  answerHistoryRoute,
  listScorecardsRoute,
  startScorecardRoute,
  getScorecardRoute,
  rateAreaRoute,
  confirmAreaRoute,
  assignAreaRoute,
  unassignAreaRoute,
  submitScorecardRoute,
]

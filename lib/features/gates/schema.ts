import { z } from 'zod'
import { route } from '@/lib/client/route'
import { areaId, contentId, day, gateId, line, person, reason, recordId, seat, text } from '@/lib/document/values'
import { inWords } from '@/lib/messages/in-words'

const gateParams = z.strictObject({ gateId })
const roundParams = z.strictObject({ gateId, number: z.coerce.number().int().min(1).max(10_000) })
const gates = '/organizations/{organization}/gates'

/** A promise attached to an approval; `carries` names the one required line it stands in for. */
export const proposedCondition = z.strictObject({
  text,
  owner: person.nullable().default(null),
  dueAt: day,
  evidenceNeeded: text,
  carries: contentId.nullable().default(null),
})

export const submissionInput = z.strictObject({
  note: text.nullable().default(null),
  exitNotes: z.record(contentId, text).default({}),
  conditions: z.array(proposedCondition).max(10).default([]),
})

export const listGatesRoute = route({
  method: 'GET',
  path: gates,
  summary: 'The five gates: state, lines, seats, dry run',
  authentication: 'member',
  may: 'organization:read',
  token: true,
})
export const getGateRoute = route({
  method: 'GET',
  path: `${gates}/{gateId}`,
  summary: 'One gate with its rounds, signatures, conditions and comments',
  authentication: 'member',
  may: 'organization:read',
  token: true,
  params: gateParams,
})
export const dryRunRoute = route({
  method: 'GET',
  path: `${gates}/{gateId}/dry-run`,
  summary: 'What would block if the seats signed now, and the smallest set that unblocks',
  authentication: 'member',
  may: 'organization:read',
  token: true,
  params: gateParams,
})
export const submitGateRoute = route({
  method: 'POST',
  path: `${gates}/{gateId}/rounds`,
  summary: 'Submits the gate: freezes a snapshot and asks every seat',
  authentication: 'member',
  may: 'gate:submit',
  params: gateParams,
  body: submissionInput,
  example: { note: 'All sources were searched in November.', exitNotes: {}, conditions: [] },
  success: 201,
  idempotent: true,
  costly: true,
})
export const refreshGateRoute = route({
  method: 'POST',
  path: `${gates}/{gateId}/rounds/{number}/refresh`,
  summary: 'Ends the open round and opens the next one with a new snapshot; every seat signs again',
  authentication: 'member',
  may: 'gate:submit',
  params: roundParams,
  body: submissionInput,
  example: { note: null, exitNotes: {}, conditions: [] },
  success: 201,
  idempotent: true,
  costly: true,
})
export const withdrawGateRoute = route({
  method: 'POST',
  path: `${gates}/{gateId}/rounds/{number}/withdrawal`,
  summary: 'Withdraws the open round',
  authentication: 'member',
  may: 'gate:submit',
  params: roundParams,
  body: z.strictObject({ reason }),
  example: { reason: 'Agreed with the sponsor in the weekly meeting.' },
  idempotent: true,
  costly: true,
})
export const signGateRoute = route({
  method: 'POST',
  path: `${gates}/{gateId}/rounds/{number}/signatures`,
  summary: 'Signs for a seat: approves the shown snapshot',
  authentication: 'member',
  may: { permission: 'gate:sign', scope: 'signer' },
  params: roundParams,
  body: z.strictObject({
    seat,
    hash: z.string().regex(/^[0-9a-f]{64}$/, inWords('gates.sendTheHashOfThe')),
    /** As `viewer.statements` of the gate shows it for this seat. */
    statement: text,
    comment: text.nullable().default(null),
    acknowledgements: z.array(z.string().max(200)).max(50).default([]),
    seenChanges: z.string().max(100).default(''),
    acceptances: z.array(z.strictObject({ areaId, reason })).max(6).default([]),
    conditions: z.array(proposedCondition).max(5).default([]),
  }),
  example: {
    seat: 'security-lead',
    hash: '0'.repeat(64),
    statement: 'I approve gate 1→2 in the seat Security lead.',
    comment: null,
    acknowledgements: [],
    seenChanges: '',
    acceptances: [],
    conditions: [],
  },
  success: 201,
  idempotent: true,
  costly: true,
})
export const requestChangesRoute = route({
  method: 'POST',
  path: `${gates}/{gateId}/rounds/{number}/change-requests`,
  summary: 'Returns the round to its submitter with a reason',
  authentication: 'member',
  may: { permission: 'gate:sign', scope: 'signer' },
  params: roundParams,
  body: z.strictObject({ seat, reason }),
  example: { seat: 'security-lead', reason: 'Agreed with the sponsor in the weekly meeting.' },
  success: 201,
  idempotent: true,
  costly: true,
})
export const takeBackRoute = route({
  method: 'POST',
  path: `${gates}/{gateId}/rounds/{number}/take-backs`,
  summary: 'Takes back the own signature before the gate opens',
  authentication: 'member',
  may: { permission: 'gate:sign', scope: 'signer' },
  params: roundParams,
  body: z.strictObject({ signatureId: recordId, reason }),
  example: { signatureId: 'signature-id', reason: 'Agreed with the sponsor in the weekly meeting.' },
  success: 201,
  idempotent: true,
  costly: true,
})
export const commentGateRoute = route({
  method: 'POST',
  path: `${gates}/{gateId}/comments`,
  summary: 'Comments on the gate',
  authentication: 'member',
  may: 'comment:write',
  token: true,
  params: gateParams,
  body: z.strictObject({ text }),
  example: { text: 'Who has the list of subscriptions?' },
  success: 201,
  idempotent: true,
})
export const remindGateRoute = route({
  method: 'POST',
  path: `${gates}/{gateId}/reminders`,
  summary: 'Reminds the seats that have not decided; once a day',
  authentication: 'member',
  may: 'gate:submit',
  params: gateParams,
  success: 201,
  idempotent: true,
})
export const acceptAreaRoute = route({
  method: 'POST',
  path: `${gates}/{gateId}/area-acceptances`,
  summary: 'Accepts an area below 3 at its present rating for a seat of gate 2→3',
  authentication: 'member',
  may: { permission: 'gate:sign', scope: 'signer' },
  params: gateParams,
  body: z.strictObject({ seat, areaId, reason }),
  example: { seat: 'security-lead', areaId: 'security', reason: 'Agreed with the sponsor in the weekly meeting.' },
  success: 201,
  idempotent: true,
  costly: true,
})
export const closeConditionRoute = route({
  method: 'POST',
  path: `${gates}/{gateId}/conditions/{conditionId}/closing`,
  summary: 'Closes a condition with the evidence it asked for',
  authentication: 'member',
  may: 'organization:read',
  params: z.strictObject({ gateId, conditionId: recordId }),
  body: z.strictObject({ with: text }),
  example: { with: 'The report of the second scan.' },
  success: 201,
  idempotent: true,
  costly: true,
})
export const raiseFactRoute = route({
  method: 'POST',
  path: `${gates}/{gateId}/rollback-facts`,
  summary: 'Records by hand that the rollback criterion of an approved gate holds',
  authentication: 'member',
  may: { permission: 'gate:sign', scope: 'signer' },
  params: gateParams,
  /** Without a record the observation stands for itself. */
  body: z.strictObject({ recordId: recordId.nullable().default(null), observed: text }),
  example: { recordId: null, observed: 'Three teams went back to their own subscriptions.' },
  success: 201,
  idempotent: true,
  costly: true,
})
export const voteRollbackRoute = route({
  method: 'POST',
  path: `${gates}/{gateId}/reviews/{reviewId}/votes`,
  summary: 'Votes in a rollback review: confirm, or dismiss with an action',
  authentication: 'member',
  may: { permission: 'gate:sign', scope: 'signer' },
  params: z.strictObject({ gateId, reviewId: recordId }),
  body: z.strictObject({
    seat,
    vote: z.enum(['confirm', 'dismiss']),
    reason,
    action: z
      .strictObject({ text: line, owner: person.nullable().default(null), dueAt: day.nullable().default(null) })
      .nullable()
      .default(null),
  }),
  example: {
    seat: 'security-lead',
    vote: 'confirm',
    reason: 'Agreed with the sponsor in the weekly meeting.',
    action: null,
  },
  success: 201,
  idempotent: true,
  costly: true,
})

export const gatesRoutes = [
  listGatesRoute,
  getGateRoute,
  dryRunRoute,
  submitGateRoute,
  refreshGateRoute,
  withdrawGateRoute,
  signGateRoute,
  requestChangesRoute,
  takeBackRoute,
  commentGateRoute,
  remindGateRoute,
  acceptAreaRoute,
  closeConditionRoute,
  raiseFactRoute,
  voteRollbackRoute,
]

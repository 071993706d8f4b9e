import { z } from 'zod'
import { route } from '@/lib/client/route'
import { evidence, itemState, workItem } from '@/lib/document/assessment'
import { contentId, count, day, flag, line, link, person, recordId, text } from '@/lib/document/values'

const items = '/organizations/{organization}/items'
const workItems = '/organizations/{organization}/work-items'
const itemParams = z.strictObject({ itemId: contentId })

/** Absent = unchanged, null = unknown. `seen` is the revision the form was filled from; 0 while nothing is recorded. */
export const itemChange = z.strictObject({
  seen: z.int().min(0),
  state: itemState.shape.state.unwrap().optional(),
  value: z.number().min(0).max(1_000_000).nullable().optional(),
  done: count.nullable().optional(),
  all: count.nullable().optional(),
  enforcedByPolicyEvidenceId: recordId.nullable().optional(),
  naReason: text.nullable().optional(),
  owner: person.nullable().optional(),
  dueAt: day.nullable().optional(),
  note: text.nullable().optional(),
})

export const listItemsRoute = route({
  method: 'GET',
  path: items,
  summary: 'The checklist items of all phases: state, value, owner, evidence',
  authentication: 'member',
  token: true,
})
export const changeItemRoute = route({
  method: 'PATCH',
  path: `${items}/{itemId}`,
  summary: 'Records the state, the value, the owner or the due date of a checklist item that people keep',
  authentication: 'member',
  token: true,
  params: itemParams,
  body: itemChange,
  output: itemState,
})
export const attachEvidenceRoute = route({
  method: 'POST',
  path: `${items}/{itemId}/evidence`,
  summary: 'Attaches a link as evidence to a checklist item',
  authentication: 'member',
  token: true,
  params: itemParams,
  body: z.strictObject({ label: line, url: link }),
  output: evidence,
  success: 201,
  idempotent: true,
})
export const detachEvidenceRoute = route({
  method: 'DELETE',
  path: `${items}/{itemId}/evidence/{evidenceId}`,
  summary: 'Takes evidence off a checklist item; its history stays',
  authentication: 'member',
  token: true,
  params: z.strictObject({ itemId: contentId, evidenceId: recordId }),
  query: z.strictObject({ revision: z.coerce.number().int().min(1) }),
})

export const listWorkItemsRoute = route({
  method: 'GET',
  path: workItems,
  summary: 'The work items: what a scorecard, a review or a decision asked for',
  authentication: 'member',
  token: true,
})
export const changeWorkItemRoute = route({
  method: 'PATCH',
  path: `${workItems}/{workItemId}`,
  summary: 'Gives a work item an owner or a due date, or closes or reopens it',
  authentication: 'member',
  token: true,
  params: z.strictObject({ workItemId: recordId }),
  body: z.strictObject({
    seen: z.int().min(1),
    owner: person.nullable().optional(),
    dueAt: day.nullable().optional(),
    closed: flag.optional(),
  }),
  output: workItem,
})
export const acceptPlanRoute = route({
  method: 'POST',
  path: `${workItems}/plan`,
  summary: 'Accepts the focus plan: an owner and a due date for every open item that has none',
  authentication: 'member',
  body: z.strictObject({ owner: person, dueAt: day }),
  output: z.object({ changed: z.int() }),
  idempotent: true,
})

export const phasesRoutes = [
  listItemsRoute,
  changeItemRoute,
  attachEvidenceRoute,
  detachEvidenceRoute,
  listWorkItemsRoute,
  changeWorkItemRoute,
  acceptPlanRoute,
]

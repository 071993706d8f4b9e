import { z } from 'zod'
import { route } from '@/lib/client/route'
import { evidence, itemState } from '@/lib/document/assessment'
import {
  contentId,
  count,
  day,
  flag,
  line,
  link,
  person,
  recordId,
  seenRevision,
  seenRevisionQuery,
  text,
} from '@/lib/document/values'

const items = '/organizations/{organization}/items'
const itemParams = z.strictObject({ itemId: contentId })

/** Absent = unchanged, null = unknown; `done` and `all` follow `parts`. `seen` is the revision the form was filled from; 0 while nothing is recorded. */
export const itemChange = z.strictObject({
  seen: seenRevision,
  state: itemState.shape.state.unwrap().optional(),
  value: z.number().min(0).max(1_000_000).nullable().optional(),
  done: count.nullable().optional(),
  all: count.nullable().optional(),
  parts: itemState.shape.parts.unwrap().optional(),
  whyNot: itemState.shape.whyNot.unwrap().optional(),
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
  may: 'organization:read',
  token: true,
})
export const changeItemRoute = route({
  method: 'PATCH',
  path: `${items}/{itemId}`,
  summary: 'Records the state, the value, the owner or the due date of a checklist item that people keep',
  authentication: 'member',
  may: { permission: 'register:edit', scope: 'own' },
  token: true,
  params: itemParams,
  body: itemChange,
  example: { seen: 0, state: 'done', owner: 'person-id', note: 'Agreed in the November meeting.' },
  output: itemState,
})
export const changeItemsRoute = route({
  method: 'PATCH',
  path: items,
  summary: 'Records several checklist items at once: all of them or none',
  authentication: 'member',
  may: { permission: 'register:edit', scope: 'own' },
  token: true,
  body: z.strictObject({
    changes: z
      .array(itemChange.extend({ itemId: contentId }))
      .min(1)
      .max(50),
  }),
  example: { changes: [{ itemId: 'P1-A1', seen: 0, owner: 'person-id' }] },
  output: z.strictObject({ items: z.array(itemState) }),
})
export const attachEvidenceRoute = route({
  method: 'POST',
  path: `${items}/{itemId}/evidence`,
  summary: 'Attaches a link as evidence to a checklist item',
  authentication: 'member',
  may: 'register:create',
  token: true,
  params: itemParams,
  body: z.strictObject({ label: line, url: link, validUntil: day.nullable().optional() }),
  example: { label: 'Minutes of the November meeting', url: 'https://wiki.example.com/minutes' },
  output: evidence,
  success: 201,
  idempotent: true,
})
export const checkEvidenceRoute = route({
  method: 'PATCH',
  path: `${items}/{itemId}/evidence/{evidenceId}`,
  summary: 'Says that somebody looked at the evidence and it shows what it should, and until when it counts',
  authentication: 'member',
  may: 'register:edit',
  params: z.strictObject({ itemId: contentId, evidenceId: recordId }),
  body: z.strictObject({
    seen: seenRevision,
    verified: flag.optional(),
    validUntil: day.nullable().optional(),
  }),
  example: { seen: 1, verified: true },
  output: evidence,
})
export const detachEvidenceRoute = route({
  method: 'DELETE',
  path: `${items}/{itemId}/evidence/{evidenceId}`,
  summary: 'Takes evidence off a checklist item; its history stays',
  authentication: 'member',
  may: { permission: 'register:edit', scope: 'own' },
  token: true,
  params: z.strictObject({ itemId: contentId, evidenceId: recordId }),
  query: z.strictObject({ revision: seenRevisionQuery }),
})

export const phasesRoutes = [
  listItemsRoute,
  changeItemRoute,
  changeItemsRoute,
  attachEvidenceRoute,
  checkEvidenceRoute,
  detachEvidenceRoute,
]

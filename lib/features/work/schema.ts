import { z } from 'zod'
import { route } from '@/lib/client/route'
import { workItem } from '@/lib/document/assessment'
import { agendaPart } from '@/lib/document/cadence'
import { day, flag, gateId, line, person, recordId, seenRevision, text } from '@/lib/document/values'

const path = '/organizations/{organization}/work-items'

/** Kinds that people add by hand; the others come from a scorecard or a decision. */
export const addedKinds = ['flag', 'finding', 'review', 'improvement'] as const

/** What places an item on the roadmap. */
const plan = workItem.shape

const page = z.coerce.number().int().min(1).max(10_000)

export const workQuery = z.strictObject({
  state: z.enum(['open', 'closed', 'all']).default('all'),
  kind: workItem.shape.kind.optional(),
  who: z.enum(['mine', 'all']).default('all'),
  /** What it came from: a question, a signal, an item, a gate. */
  source: line.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(200),
  cursor: page.default(1),
})

export const listWorkRoute = route({
  method: 'GET',
  path,
  summary:
    'The work list: what a scorecard, a flag, a finding, a review or a gate decision asked for, the soonest first',
  authentication: 'member',
  may: 'organization:read',
  token: true,
  query: workQuery,
})
export const addWorkItemRoute = route({
  method: 'POST',
  path,
  summary: 'Adds an action to the work list, for example from a flag or a review',
  authentication: 'member',
  may: 'register:create',
  token: true,
  body: z.strictObject({
    kind: z.enum(addedKinds),
    source: line.nullable().default(null),
    text,
    owner: person.nullable().default(null),
    dueAt: day.nullable().default(null),
    initiative: line.nullable().optional(),
    /** Only of a review: the part of its agenda that decided on it. */
    agendaPart: agendaPart.nullable().optional(),
  }),
  example: {
    kind: 'improvement',
    source: null,
    text: 'Write the runbook for failover.',
    owner: 'person-id',
    dueAt: '2027-01-15',
  },
  output: workItem,
  success: 201,
  idempotent: true,
})
export const changeWorkItemRoute = route({
  method: 'PATCH',
  path: `${path}/{workItemId}`,
  summary: 'Gives a work item an owner, a due date or its place on the roadmap, or closes or reopens it',
  authentication: 'member',
  may: { permission: 'register:edit', scope: 'own' },
  token: true,
  params: z.strictObject({ workItemId: recordId }),
  body: z.strictObject({
    seen: seenRevision,
    owner: person.nullable().optional(),
    dueAt: day.nullable().optional(),
    closed: flag.optional(),
    /** Only of an action that was added by hand. */
    text: text.optional(),
    startAt: plan.startAt.removeDefault().optional(),
    effort: plan.effort.removeDefault().optional(),
    initiative: plan.initiative.removeDefault().optional(),
    dependsOn: plan.dependsOn.removeDefault().optional(),
    subject: plan.subject.removeDefault().optional(),
    wave: plan.wave.removeDefault().optional(),
    movesFrom: plan.movesFrom.removeDefault().optional(),
    movesTo: plan.movesTo.removeDefault().optional(),
    rollback: plan.rollback.removeDefault().optional(),
  }),
  example: { seen: 1, owner: 'person-id', dueAt: '2027-01-15' },
  output: workItem,
})
export const acceptPlanRoute = route({
  method: 'POST',
  path: `${path}/plan`,
  summary: 'Accepts the focus plan: an owner and a due date for every open item that has none',
  authentication: 'member',
  may: 'register:edit',
  body: z.strictObject({ owner: person, dueAt: day }),
  example: { owner: 'person-id', dueAt: '2027-01-15' },
  output: z.object({ changed: z.int() }),
  idempotent: true,
})

export const planGateRoute = route({
  method: 'POST',
  path: '/organizations/{organization}/gates/{gateId}/plan',
  summary: 'Puts what would unblock a gate into the work list, each once, with an owner and a due date',
  authentication: 'member',
  may: 'register:edit',
  params: z.strictObject({ gateId }),
  body: z.strictObject({ owner: person, dueAt: day }),
  example: { owner: 'person-id', dueAt: '2027-01-15' },
  output: z.object({ added: z.int(), there: z.int() }),
  idempotent: true,
})

export const workRoutes = [listWorkRoute, addWorkItemRoute, changeWorkItemRoute, acceptPlanRoute, planGateRoute]

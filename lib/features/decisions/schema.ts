import { z } from 'zod'
import { route } from '@/lib/client/route'
import { adr, decisionKind } from '@/lib/document/decisions'
import { nameFor, recordId, seenRevision } from '@/lib/document/values'
import { inWords } from '@/lib/messages/in-words'

const base = '/organizations/{organization}/decisions'
const member = { authentication: 'member', token: true } as const
const params = z.strictObject({ id: recordId })
const { chosenOption, criteria, oneOptionReason, options, scores } = adr.shape

export const startDecisionRoute = route({
  ...member,
  method: 'POST',
  path: base,
  summary:
    'Starts a decision of a kind: platforms, models and vendors come with criteria, patterns with the four options',
  may: 'register:create',
  body: z.strictObject({ title: nameFor(inWords('document.useANameOf1')), kind: decisionKind }),
  example: { title: 'Platform for the second region', kind: 'platform' },
  output: adr,
  success: 201,
  idempotent: true,
})

export const addDecisionStartersRoute = route({
  ...member,
  method: 'POST',
  path: '/organizations/{organization}/decision-starters',
  summary: 'Adds the chosen questions of the framework that are not in the register yet, each with its options',
  may: 'register:create',
  body: z.strictObject({ ids: z.array(z.string().max(64)).min(1).max(50) }),
  example: { ids: ['model-registry'] },
  success: 201,
  idempotent: true,
})

export const compareOptionsRoute = route({
  ...member,
  method: 'PUT',
  path: `${base}/{id}/comparison`,
  summary: 'Stores options, criteria, scores and the choice of a decision, at the revision that was seen',
  may: { permission: 'register:edit', scope: 'own' },
  params,
  body: z.strictObject({ revision: seenRevision, options, oneOptionReason, criteria, scores, chosenOption }),
  example: {
    revision: 1,
    options: [
      { id: 'a', name: 'Build our own' },
      { id: 'b', name: 'Use a managed service' },
    ],
    criteria: [{ id: 'upkeep', name: 'Upkeep', weight: 100 }],
    scores: [{ option: 'b', criterion: 'upkeep', score: 4, confidence: 'reported' }],
    chosenOption: 'b',
  },
  output: adr,
})

export const readDecisionRoute = route({
  ...member,
  method: 'POST',
  path: `${base}/markdown`,
  summary: 'Reads a decision from a Markdown text (MADR) and adds it; a dry run says what would be added',
  may: 'register:create',
  body: z.strictObject({ markdown: z.string().min(1).max(200_000), dryRun: z.boolean().default(true) }),
  example: {
    markdown: '# Model registry\n\n## Context and Problem Statement\n\nFive teams, one registry?',
    dryRun: true,
  },
  idempotent: true,
})

export const writeDecisionRoute = route({
  ...member,
  method: 'GET',
  path: `${base}/{id}/markdown`,
  summary: 'A decision as a Markdown text (MADR)',
  may: 'organization:read',
  params,
})

export const decisionRoutes = [
  startDecisionRoute,
  addDecisionStartersRoute,
  compareOptionsRoute,
  readDecisionRoute,
  writeDecisionRoute,
]

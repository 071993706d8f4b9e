import { z } from 'zod'
import { route } from '@/lib/client/route'
import { radarEntry, radarEvent } from '@/lib/document/operations'
import { day, line, nameFor, recordId, seenRevision, text } from '@/lib/document/values'
import { inWords } from '@/lib/messages/in-words'

const base = '/organizations/{organization}'
const revision = seenRevision
const ring = z.enum(radarEvent.shape.ring.options, inWords('radar.chooseARingAdoptTrial'))
const name = nameFor(inWords('radar.nameTheTechnologyIn1'))

/** Where an entry stands from now on, and why. */
const standing = {
  ring,
  at: day,
  reason: text.nullable().default(null),
  endsAt: day.nullable().default(null),
}

export const addRadarEntryRoute = route({
  method: 'POST',
  path: `${base}/radar-entries`,
  summary: 'Adds a technology to a ring of the radar: the entry and its first move; a trial needs an end date',
  authentication: 'member',
  may: 'register:create',
  token: true,
  body: z.strictObject({
    name,
    quadrant: radarEntry.shape.quadrant.unwrap().unwrap().nullable().default(null),
    managedAlternative: line.nullable().default(null),
    adrId: recordId.nullable().default(null),
    owner: recordId.nullable().default(null),
    ...standing,
  }),
  example: {
    name: 'vLLM',
    quadrant: null,
    managedAlternative: null,
    adrId: null,
    owner: 'person-id',
    ring: 'assess',
    at: '2026-11-20',
    reason: 'Two teams ask for it.',
    endsAt: null,
  },
  success: 201,
  idempotent: true,
})

export const moveRadarEntryRoute = route({
  method: 'POST',
  path: `${base}/radar-entries/{id}/moves`,
  summary: 'Moves an entry into another ring on a day, with the reason; a trial needs an end date',
  authentication: 'member',
  may: { permission: 'register:edit', scope: 'own' },
  token: true,
  params: z.strictObject({ id: recordId }),
  body: z.strictObject({ revision, ...standing }),
  example: { revision: 1, ring: 'hold', at: '2026-11-27', reason: 'Costs more than the managed one.', endsAt: null },
  success: 201,
  idempotent: true,
})

export const addRadarStartersRoute = route({
  method: 'POST',
  path: `${base}/radar-starters`,
  summary: 'Adds the chosen entries of the starter radar that are not there yet',
  authentication: 'member',
  may: 'register:create',
  body: z.strictObject({ names: z.array(z.string().max(200)).min(1, inWords('radar.pickAtLeastOne')).max(50) }),
  example: { names: ['Managed model API (Azure OpenAI)'] },
  success: 201,
  idempotent: true,
})

export const radarRoutes = [addRadarEntryRoute, moveRadarEntryRoute, addRadarStartersRoute]

import { z } from 'zod'
import { route } from '@/lib/client/route'
import { day, flag, name, recordId, seat, seenRevision, seenRevisionQuery } from '@/lib/document/values'

const base = '/organizations/{organization}'
const revision = seenRevision
const revisionQuery = z.strictObject({ revision: seenRevisionQuery })

export const listSeatsRoute = route({
  method: 'GET',
  path: `${base}/seats`,
  summary: 'The six seats with their holders and deputies',
  authentication: 'member',
  may: 'organization:read',
  token: true,
})

export const assignSeatRoute = route({
  method: 'POST',
  path: `${base}/seats`,
  summary: 'Gives a seat to a person from now on. A seat may have several holders',
  authentication: 'member',
  may: 'organization:administer',
  body: z.strictObject({ seat, personId: recordId }),
  example: { seat: 'security-lead', personId: 'person-id' },
  success: 201,
  idempotent: true,
})

export const endSeatRoute = route({
  method: 'DELETE',
  path: `${base}/seats/{holding}`,
  summary: 'Ends a holding now; its period stays in the history',
  authentication: 'member',
  may: 'organization:administer',
  params: z.strictObject({ holding: recordId }),
  query: revisionQuery,
})

export const nameDeputyRoute = route({
  method: 'POST',
  path: `${base}/deputies`,
  summary: 'Names a stand-in for the holder of a seat, for at most 90 days. The holder or an administrator may',
  authentication: 'member',
  may: { permission: 'deputy:name', scope: 'signer' },
  body: z.strictObject({ seat, forPersonId: recordId, personId: recordId, from: day, to: day }),
  example: {
    seat: 'security-lead',
    forPersonId: 'holder-id',
    personId: 'person-id',
    from: '2026-12-01',
    to: '2026-12-14',
  },
  success: 201,
  idempotent: true,
})

export const annulDeputyRoute = route({
  method: 'DELETE',
  path: `${base}/deputies/{deputy}`,
  summary: 'Takes the naming of a deputy back',
  authentication: 'member',
  may: { permission: 'deputy:name', scope: 'signer' },
  params: z.strictObject({ deputy: recordId }),
  query: revisionQuery,
})

export const listTeamsRoute = route({
  method: 'GET',
  path: `${base}/teams`,
  summary: 'The teams of the organization',
  authentication: 'member',
  may: 'organization:read',
  token: true,
})

export const addTeamRoute = route({
  method: 'POST',
  path: `${base}/teams`,
  summary: 'Adds a team',
  authentication: 'member',
  may: 'organization:administer',
  body: z.strictObject({ name }),
  example: { name: 'Data platform' },
  success: 201,
  idempotent: true,
})

export const updateTeamRoute = route({
  method: 'PATCH',
  path: `${base}/teams/{team}`,
  summary: 'Renames a team, says who answers for what it spends, or marks it as no longer active',
  authentication: 'member',
  may: 'organization:administer',
  params: z.strictObject({ team: recordId }),
  body: z.strictObject({
    revision,
    name: name.optional(),
    owner: recordId.nullable().optional(),
    active: flag.optional(),
  }),
  example: { revision: 1, name: 'Data and AI platform' },
})

/** Seats, deputies and teams. */
export const seatsRoutes = [
  listSeatsRoute,
  assignSeatRoute,
  endSeatRoute,
  nameDeputyRoute,
  annulDeputyRoute,
  listTeamsRoute,
  addTeamRoute,
  updateTeamRoute,
]

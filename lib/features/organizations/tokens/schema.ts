import { z } from 'zod'
import { route } from '@/lib/client/route'
import { name, recordId, seenRevisionQuery } from '@/lib/document/values'
import { inWords } from '@/lib/messages/in-words'

const path = '/organizations/{organization}/tokens'

/** What a token may do, from least to most; it never administers. */
export const TOKEN_ROLES = ['viewer', 'contributor', 'editor'] as const
/** For how many days a token works. */
export const TOKEN_DAYS = [7, 30, 90, 180, 365] as const

export const listTokensRoute = route({
  method: 'GET',
  path,
  summary: 'The API tokens of the person who asks that still work; never their secrets',
  authentication: 'member',
  may: 'organization:read',
})

export const makeTokenRoute = route({
  method: 'POST',
  path,
  summary:
    'Makes an API token of one’s own that ends after some days, with at most the rights of its maker. Its secret is shown in this answer only',
  authentication: 'member',
  may: 'organization:read',
  body: z.strictObject({
    name,
    role: z.enum(TOKEN_ROLES, inWords('organizations.chooseWhatTheTokenMay')),
    days: z.literal(TOKEN_DAYS, inWords('organizations.chooseForHowManyDays')),
  }),
  example: { name: 'Nightly import', role: 'viewer', days: 90 },
  success: 201,
  idempotent: true,
})

export const endTokenRoute = route({
  method: 'DELETE',
  path: `${path}/{token}`,
  summary: 'Ends an API token of one’s own; the next call with it is refused',
  authentication: 'member',
  may: 'organization:read',
  params: z.strictObject({ token: recordId }),
  query: z.strictObject({ revision: seenRevisionQuery }),
})

export const tokensRoutes = [listTokensRoute, makeTokenRoute, endTokenRoute]

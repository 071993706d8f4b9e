import { z } from 'zod'
import { route } from '@/lib/client/route'
import { flagAcceptance } from '@/lib/document/organization'
import { day, patternId, reason, recordId, seenRevisionQuery } from '@/lib/document/values'

const path = '/organizations/{organization}/flags/{pattern}/acceptances'

/** The longest a flag can be accepted ahead. */
export const LONGEST_ACCEPTANCE_DAYS = 180

export const acceptFlagRoute = route({
  method: 'POST',
  path,
  summary: 'Accepts a raised flag until a day, with the reason; the flag stays visible and its state stays',
  authentication: 'member',
  may: 'flag:accept',
  params: z.strictObject({ pattern: patternId }),
  body: z.strictObject({
    until: day,
    reason,
  }),
  example: { until: '2027-01-15', reason: 'Agreed with the sponsor in the weekly meeting.' },
  output: flagAcceptance,
  success: 201,
  idempotent: true,
})
export const withdrawAcceptanceRoute = route({
  method: 'DELETE',
  path: `${path}/{acceptance}`,
  summary: 'Withdraws the acceptance of a flag before its day',
  authentication: 'member',
  may: 'flag:accept',
  params: z.strictObject({ pattern: patternId, acceptance: recordId }),
  query: z.strictObject({ revision: seenRevisionQuery }),
  output: flagAcceptance,
})
export const flagHistoryRoute = route({
  method: 'GET',
  path: '/organizations/{organization}/flags/{pattern}/history',
  summary: 'What a pattern and its signals said over the last year, judged from the records of each day',
  authentication: 'member',
  may: 'organization:read',
  token: true,
  params: z.strictObject({ pattern: patternId }),
})

export const flagsRoutes = [acceptFlagRoute, withdrawAcceptanceRoute, flagHistoryRoute]

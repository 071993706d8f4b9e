import { z } from 'zod'
import { route } from '@/lib/client/route'
import { cadenceEvent } from '@/lib/document/cadence'
import { day, quarter, recordId, seenRevision } from '@/lib/document/values'

const path = '/organizations/{organization}/quarter-reviews'
const member = { authentication: 'member', token: true } as const
const params = z.strictObject({ id: recordId })
const { coverage, factors, sections } = cadenceEvent.shape

export const beginReviewRoute = route({
  ...member,
  method: 'POST',
  path,
  summary: 'Begins the review of a quarter: notes, decisions and factors are kept until it is frozen',
  may: 'register:create',
  body: z.strictObject({ quarter }),
  example: { quarter: '2026-Q4' },
  output: cadenceEvent,
  success: 201,
  idempotent: true,
})

export const writeReviewRoute = route({
  ...member,
  method: 'PATCH',
  path: `${path}/{id}`,
  summary: 'Writes notes, success factors or what else was looked at in a review that is not frozen yet',
  may: 'register:edit',
  params,
  body: z.strictObject({
    seen: seenRevision,
    sections: sections.removeDefault().optional(),
    factors: factors.removeDefault().optional(),
    coverage: coverage.removeDefault().optional(),
  }),
  example: { seen: 1, sections: [{ part: 'cost-actions', note: 'Two allocations are given back.' }] },
  output: cadenceEvent,
})

export const freezeReviewRoute = route({
  ...member,
  method: 'POST',
  path: `${path}/{id}/freeze`,
  summary: 'Freezes a review with what the records said on that day; from then on it is read as it was held',
  may: 'register:edit',
  params,
  body: z.strictObject({ seen: seenRevision, at: day }),
  example: { seen: 1, at: '2027-01-12' },
  output: cadenceEvent,
  idempotent: true,
})

export const reviewRoutes = [beginReviewRoute, writeReviewRoute, freezeReviewRoute]

import { z } from 'zod'
import { route } from '@/lib/client/route'
import { recordId } from '@/lib/document/values'

const path = '/organizations/{organization}/notices'

/** One thing the person was told. `params` fill the sentence of the event; `path` is below the organization's own address. */
export const notice = z.strictObject({
  id: recordId,
  event: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  path: z.string(),
  at: z.string(),
  readAt: z.string().nullable(),
})

export const listNoticesRoute = route({
  method: 'GET',
  path,
  summary: 'The caller’s own notices, the newest first, and how many of them are unread',
  authentication: 'member',
  may: 'organization:read',
  query: z.strictObject({
    state: z.enum(['all', 'unread']).default('all'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  output: z.strictObject({
    items: z.array(notice),
    unread: z.int(),
    total: z.int(),
    nextCursor: z.string().nullable(),
  }),
})
export const markNoticesRoute = route({
  method: 'PATCH',
  path,
  summary: 'Marks own notices as read, or as unread again: those named, or all; answers which of them changed',
  authentication: 'member',
  may: 'organization:read',
  body: z.strictObject({ ids: z.array(recordId).min(1).max(1000).optional(), read: z.boolean() }),
  example: { read: true },
  output: z.strictObject({ ids: z.array(recordId) }),
})

export const noticesRoutes = [listNoticesRoute, markNoticesRoute]

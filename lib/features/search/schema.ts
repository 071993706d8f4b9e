import { z } from 'zod'
import { route } from '@/lib/client/route'

export const searchKind = z.enum([
  'action',
  'page',
  'phase',
  'gate',
  'area',
  'question',
  'item',
  'pattern',
  'signal',
  'metric',
  'person',
  'record',
])

/** One place the palette can lead to. `path` is below the organization's own address; `detail` says what it is. */
export const searchHit = z.strictObject({
  kind: searchKind,
  id: z.string(),
  label: z.string(),
  detail: z.string(),
  path: z.string(),
})

export const searchRoute = route({
  method: 'GET',
  path: '/organizations/{organization}/search',
  summary: 'Pages, framework ids, records and actions that match some words; only what the person may see and do',
  authentication: 'member',
  may: 'organization:read',
  token: true,
  query: z.strictObject({ q: z.string().max(100).default('') }),
  output: z.strictObject({ items: z.array(searchHit) }),
  costly: true,
})

export const searchRoutes = [searchRoute]

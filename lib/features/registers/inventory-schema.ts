import { z } from 'zod'
import { route } from '@/lib/client/route'
import { dataClass, discoverySource, shadowAiItem } from '@/lib/document/assessment'
import { count, day, recordId, text } from '@/lib/document/values'

const base = '/organizations/{organization}'
const revision = z.int('Send the revision you saw as a whole number.').min(1)

const whatItIs = 'Say in 1 to 200 characters what is in use.'

export const reportAiUseRoute = route({
  method: 'POST',
  path: `${base}/ai-use-reports`,
  summary: 'Any member reports AI use, on request without being named anywhere; never held against anybody',
  authentication: 'member',
  body: z.strictObject({
    anonymous: z.boolean().default(false),
    title: z.string(whatItIs).trim().min(1, whatItIs).max(200, whatItIs),
    source: z.enum(
      discoverySource.options,
      'Say where: personal-subscription, repo-api-key, gpu-vm-outside-iac or saas-tool.',
    ),
    dataClass: dataClass.nullable().default(null),
    environment: shadowAiItem.shape.environment.unwrap().unwrap().nullable().default(null),
    inUse: shadowAiItem.shape.inUse.unwrap().default('unknown'),
    inUseSince: day.nullable().default(null),
    note: text.nullable().default(null),
  }),
  output: z.strictObject({ id: recordId.nullable() }).meta({ description: 'The id is null for an anonymous report.' }),
  success: 201,
  idempotent: true,
})

export const reviewChecks = ['identity', 'network', 'data', 'ai-tests'] as const

export const recordSecurityReviewRoute = route({
  method: 'POST',
  path: `${base}/shadow-ai-items/{id}/security-reviews`,
  summary: 'The security lead records the review of an item: identity, network, data and AI tests were looked at',
  authentication: 'member',
  params: z.strictObject({ id: recordId }),
  body: z.strictObject({
    revision,
    at: day,
    checked: z
      .array(z.enum(reviewChecks))
      .max(4)
      .refine(
        (checks) => new Set(checks).size === reviewChecks.length,
        'Name all four: identity, network, data, ai-tests.',
      ),
  }),
  idempotent: true,
})

export const confirmInventoryRoute = route({
  method: 'POST',
  path: `${base}/inventory-confirmations`,
  summary: 'The security lead confirms that the inventory is what is known; refused while a source was never searched',
  authentication: 'member',
  body: z.strictObject({ itemCount: count }),
  success: 201,
  idempotent: true,
})

export const getInventoryRoute = route({
  method: 'GET',
  path: `${base}/inventory`,
  summary: 'The four sources with their searches, counts, and whether the newest confirmation covers them',
  authentication: 'member',
  token: true,
})

export const inventoryRoutes = [reportAiUseRoute, recordSecurityReviewRoute, confirmInventoryRoute, getInventoryRoute]

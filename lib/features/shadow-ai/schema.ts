import { z } from 'zod'
import { route } from '@/lib/client/route'
import { dataClass, discoverySource, shadowAiItem } from '@/lib/document/assessment'
import { count, day, nameFor, recordId, seenRevision, text } from '@/lib/document/values'
import { inWords } from '@/lib/messages/in-words'

const base = '/organizations/{organization}'

const whatItIs = inWords('registers.sayIn1To200Characters')

export const reportAiUseRoute = route({
  method: 'POST',
  path: `${base}/ai-use-reports`,
  summary: 'Any member reports AI use, on request without being named anywhere; never held against anybody',
  authentication: 'member',
  may: 'shadow-ai:report',
  body: z.strictObject({
    anonymous: z.boolean().default(false),
    title: nameFor(whatItIs),
    source: z.enum(discoverySource.options, inWords('registers.sayWherePersonalSubscriptionRepo')),
    dataClass: dataClass.nullable().default(null),
    environment: shadowAiItem.shape.environment.unwrap().unwrap().nullable().default(null),
    inUse: shadowAiItem.shape.inUse.unwrap().default('unknown'),
    inUseSince: day.nullable().default(null),
    note: text.nullable().default(null),
  }),
  example: { anonymous: false, title: 'Chat assistant in the browser', source: 'personal-subscription' },
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
  may: 'security:review',
  params: z.strictObject({ id: recordId }),
  body: z.strictObject({
    revision: seenRevision,
    at: day,
    checked: z
      .array(z.enum(reviewChecks))
      .max(4)
      .refine(
        (checks) => new Set(checks).size === reviewChecks.length,
        inWords('registers.nameAllFourIdentityNetwork'),
      ),
  }),
  example: { revision: 1, at: '2026-11-20', checked: ['identity', 'network', 'data', 'ai-tests'] },
  idempotent: true,
})

export const confirmInventoryRoute = route({
  method: 'POST',
  path: `${base}/inventory-confirmations`,
  summary: 'The security lead confirms that the inventory is what is known; refused while a source was never searched',
  authentication: 'member',
  may: 'inventory:confirm',
  body: z.strictObject({ itemCount: count }),
  example: { itemCount: 12 },
  success: 201,
  idempotent: true,
})

export const getInventoryRoute = route({
  method: 'GET',
  path: `${base}/inventory`,
  summary: 'The four sources with their searches, counts, and whether the newest confirmation covers them',
  authentication: 'member',
  may: 'organization:read',
  token: true,
})

export const inventoryRoutes = [reportAiUseRoute, recordSecurityReviewRoute, confirmInventoryRoute, getInventoryRoute]

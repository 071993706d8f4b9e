import { z } from 'zod'
import { route } from '@/lib/client/route'
import { day, reason, seenRevision } from '@/lib/document/values'
import { inWords } from '@/lib/messages/in-words'

const path = '/organizations/{organization}/thresholds'

/** One wished value; null goes back to the default. `seen` is the revision of the present override, 0 where there is none. */
export const thresholdChange = z.strictObject({
  key: z.string().min(1).max(60),
  value: z.int().nullable(),
  seen: seenRevision,
})
const changes = z.array(thresholdChange).min(1, inWords('thresholds.changeAtLeastOneValue')).max(50)

export const listThresholdsRoute = route({
  method: 'GET',
  path,
  summary: 'Every number a rule compares with: default, range, present value, origin, where it is used',
  authentication: 'member',
  may: 'organization:read',
  token: true,
})
export const previewThresholdsRoute = route({
  method: 'POST',
  path: `${path}/preview`,
  summary:
    'What other thresholds would change today, and what they would have said over the history; stores nothing. Its `proof` is needed to change them',
  authentication: 'member',
  may: 'organization:administer',
  body: z.strictObject({ changes, from: day.optional() }),
  example: { changes: [{ key: 'sa.highAgeDays', value: 21, seen: 0 }] },
  costly: true,
})
export const changeThresholdsRoute = route({
  method: 'PATCH',
  path,
  summary:
    'Changes thresholds of origin portal, with one reason and the `proof` of a preview of the same values of the same day; null goes back to the default',
  authentication: 'member',
  may: 'organization:administer',
  body: z.strictObject({
    changes,
    reason,
    /** The `proof` of the preview. */
    previewed: z.string(inWords('thresholds.lookAtThePreviewOfThese')).max(200),
  }),
  example: {
    changes: [{ key: 'sa.highAgeDays', value: 21, seen: 0 }],
    reason: 'Agreed with the sponsor in the weekly meeting.',
    previewed: 'the-proof-of-the-preview',
  },
})

export const thresholdsRoutes = [listThresholdsRoute, previewThresholdsRoute, changeThresholdsRoute]

import { z } from 'zod'
import { route } from '@/lib/client/route'
import { provisioningRequest, quotaLink, reclaimCase } from '@/lib/document/platform'
import { day, recordId, seenRevision, seenRevisionQuery, textFor } from '@/lib/document/values'
import { inWords } from '@/lib/messages/in-words'

const base = '/organizations/{organization}'
const params = z.strictObject({ id: recordId })
const member = { authentication: 'member', token: true } as const
const why = inWords('gpu.sayIn1To4000')
const reason = textFor(why)

export const linkQuotaRoute = route({
  ...member,
  method: 'POST',
  path: `${base}/gpu-quotas/{id}/links`,
  summary: 'Says what an allocation is held for: a live experiment, a live use case or an endpoint in production',
  may: { permission: 'register:edit', scope: 'own' },
  params,
  body: z.strictObject({ targetKind: quotaLink.shape.targetKind, targetId: recordId }),
  example: { targetKind: 'experiment', targetId: 'experiment-id' },
  output: quotaLink,
  success: 201,
  idempotent: true,
})

export const unlinkQuotaRoute = route({
  ...member,
  method: 'DELETE',
  path: `${base}/quota-links/{id}`,
  summary: 'Takes a link off its allocation; linking again undoes it',
  may: { permission: 'register:edit', scope: 'own' },
  params,
  query: z.strictObject({ revision: seenRevisionQuery }),
  output: quotaLink,
})

export const proposeReclaimRoute = route({
  ...member,
  method: 'POST',
  path: `${base}/reclaim-cases`,
  summary: 'Proposes to reclaim allocations; those with an open case keep it and are named',
  may: 'register:create',
  body: z.strictObject({
    quotaIds: z
      .array(recordId)
      .min(1, inWords('gpu.nameAtLeastOneAllocation'))
      .max(100, inWords('gpu.nameAtMost100Allocations')),
    reason,
  }),
  example: { quotaIds: ['quota-id'], reason: 'Below 10% for six weeks.' },
  output: z.strictObject({ opened: z.array(reclaimCase), already: z.array(recordId) }),
  success: 201,
  idempotent: true,
})

export const stepReclaimRoute = route({
  ...member,
  method: 'POST',
  path: `${base}/reclaim-cases/{id}/steps`,
  summary:
    'The next step of a reclaim case: owner told, exempt until a day with a reason, or released with its allocation',
  may: { permission: 'register:edit', scope: 'own' },
  params,
  body: z.strictObject({
    revision: seenRevision,
    step: z.enum(['notified', 'exempt', 'released'], inWords('gpu.chooseNotifiedExemptOrReleased')),
    exemptUntil: day.nullable().default(null),
    reason: reason.nullable().default(null),
  }),
  example: { revision: 1, step: 'notified', exemptUntil: null, reason: null },
  output: reclaimCase,
  idempotent: true,
})

export const requestSandboxRoute = route({
  ...member,
  method: 'POST',
  path: `${base}/sandbox-requests`,
  summary: 'Any member asks the platform for an environment; the clock of the request starts now',
  may: 'sandbox:request',
  body: z.strictObject({
    teamId: recordId,
    type: provisioningRequest.shape.type.default('standard'),
    patternTemplateId: recordId.nullable().default(null),
  }),
  example: { teamId: 'team-id', type: 'standard', patternTemplateId: null },
  output: provisioningRequest,
  success: 201,
  idempotent: true,
})

export const gpuRoutes = [linkQuotaRoute, unlinkQuotaRoute, proposeReclaimRoute, stepReclaimRoute, requestSandboxRoute]

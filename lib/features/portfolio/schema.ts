import { z } from 'zod'
import { route } from '@/lib/client/route'
import { day, reason, recordId, seenRevision, text } from '@/lib/document/values'
import { inWords } from '@/lib/messages/in-words'

const experiments = '/organizations/{organization}/experiments/{id}'
const params = z.strictObject({ id: recordId })
const revision = seenRevision
const days = z.union([z.literal(14), z.literal(28)], inWords('portfolio.use14Or28Days'))
const member = { authentication: 'member', token: true, params, idempotent: true, method: 'POST' } as const

export const startExperimentRoute = route({
  ...member,
  path: `${experiments}/start`,
  summary: 'Starts an experiment; refused without three criteria, a cap, a cost tag and a time box of 14 or 28 days',
  may: { permission: 'register:edit', scope: 'own' },
  body: z.strictObject({ revision, days, start: day }),
  example: { revision: 1, days: 28, start: '2026-11-16' },
})

export const renewExperimentRoute = route({
  ...member,
  path: `${experiments}/renewals`,
  summary: 'Renews the time box by 14 or 28 days from its present end, with a reason',
  may: { permission: 'register:edit', scope: 'own' },
  body: z.strictObject({ revision, days, reason }),
  example: { revision: 1, days: 14, reason: 'Agreed with the sponsor in the weekly meeting.' },
})

export const finishExperimentRoute = route({
  ...member,
  path: `${experiments}/decision`,
  summary: 'Finishes an experiment with go or no-go and the reason',
  may: { permission: 'register:edit', scope: 'own' },
  body: z.strictObject({
    revision,
    decision: z.enum(['go', 'no-go'], inWords('portfolio.decideGoOrNoGo')),
    reason,
    at: day,
    nextStep: text.nullable().optional(),
  }),
  example: {
    revision: 1,
    decision: 'go',
    reason: 'Agreed with the sponsor in the weekly meeting.',
    at: '2026-11-27',
    nextStep: 'Plan the pilot.',
  },
})

export const decommissionExperimentRoute = route({
  ...member,
  path: `${experiments}/decommissioning`,
  summary: 'Records that the resources of an experiment are gone',
  may: { permission: 'register:edit', scope: 'own' },
  body: z.strictObject({ revision, at: day }),
  example: { revision: 1, at: '2026-11-28' },
})

export const flagExperimentRoute = route({
  ...member,
  path: `${experiments}/inactivity-flag`,
  summary: 'Flags a running experiment that was inactive for 14 days or longer',
  may: { permission: 'register:edit', scope: 'own' },
  body: z.strictObject({ revision }),
  example: { revision: 1 },
})

export const takeBackStepRoute = route({
  ...member,
  path: `${experiments}/step-back`,
  summary: 'Takes back the last step: the decommissioning, the decision, or a start that nothing was built on yet',
  may: { permission: 'register:edit', scope: 'own' },
  body: z.strictObject({ revision }),
  example: { revision: 1 },
})

export const reviewUseCaseRoute = route({
  ...member,
  token: false,
  path: '/organizations/{organization}/use-cases/{id}/security-reviews',
  summary: 'The security lead records the security review of a use case; a date of null takes it back',
  may: 'security:review',
  body: z.strictObject({ revision, at: day.nullable() }),
  example: { revision: 1, at: '2026-11-20' },
})

export const portfolioRoutes = [
  startExperimentRoute,
  renewExperimentRoute,
  finishExperimentRoute,
  decommissionExperimentRoute,
  flagExperimentRoute,
  takeBackStepRoute,
  reviewUseCaseRoute,
]

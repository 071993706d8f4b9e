import { z } from 'zod'
import { route } from '@/lib/client/route'
import { framework } from '@/lib/content'
import { skillDimension } from '@/lib/document/organization'
import { rating } from '@/lib/document/values'
import { inWords } from '@/lib/messages/in-words'

const ONE = inWords('training.rateAtLeastOne')

export const rateOwnSkillsRoute = route({
  method: 'POST',
  path: '/organizations/{organization}/own-skills',
  summary:
    'Rates one’s own skills in the four dimensions of the survey, in a role; again on the same day it replaces what was said',
  authentication: 'member',
  may: { permission: 'skill:rate', scope: 'own' },
  body: z.strictObject({
    role: z.enum(
      framework.roles.map(({ id }) => id),
      inWords('training.chooseTheRoleYouRate'),
    ),
    levels: z.partialRecord(skillDimension, rating).refine((levels) => Object.keys(levels).length > 0, ONE),
  }),
  example: { role: 'ai-platform-engineer', levels: { 'automation-maturity': 3 } },
  output: z.object({ rated: z.int() }),
  success: 201,
  idempotent: true,
})

export const trainingRoutes = [rateOwnSkillsRoute]

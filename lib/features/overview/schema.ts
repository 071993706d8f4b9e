import { z } from 'zod'
import { route } from '@/lib/client/route'
import { contentId } from '@/lib/document/values'

export const askForStepRoute = route({
  method: 'POST',
  path: '/organizations/{organization}/next-step/asks',
  summary: 'Asks those who can take the next step of the organization; once a day',
  authentication: 'member',
  may: 'comment:write',
  body: z.strictObject({
    /** The step the person saw: another one by now is not asked for. */
    step: z.string().min(1).max(100),
  }),
  example: { step: 'meet-line/gate-1-2/P1-C2' },
  output: z.object({ asked: z.array(z.string()) }),
  success: 201,
  idempotent: true,
})

export const tickCheckRoute = route({
  method: 'PUT',
  path: '/organizations/{organization}/self-checks/{checkId}',
  summary: 'Ticks one of your own checks, or takes it back; nobody else sees it',
  authentication: 'member',
  may: 'organization:read',
  params: z.strictObject({ checkId: contentId }),
  body: z.strictObject({ ticked: z.boolean() }),
  example: { ticked: true },
  output: z.object({ checkId: contentId, ticked: z.boolean() }),
})

export const overviewRoutes = [tickCheckRoute, askForStepRoute]

import { z } from 'zod'
import { route } from '@/lib/client/route'
import { day, lineFor, recordId, seenRevision, textFor } from '@/lib/document/values'
import { inWords } from '@/lib/messages/in-words'

const base = '/organizations/{organization}'

const WRITE = inWords('registers.write1To4000Characters')
const HOW = inWords('registers.sayIn1To200')
const sentence = textFor(WRITE)

export const writeAlignmentNoteRoute = route({
  method: 'POST',
  path: `${base}/alignment-notes`,
  summary: 'Writes the next version of goal, scope and next step; everybody is asked to acknowledge it again',
  authentication: 'member',
  may: 'register:edit',
  token: true,
  body: z.strictObject({
    /** The version that was seen; 0 when there is none. */
    seen: seenRevision,
    goal: sentence,
    scope: sentence,
    nextStep: sentence,
  }),
  example: {
    seen: 0,
    goal: 'Two use cases live by summer.',
    scope: 'Customer service.',
    nextStep: 'Agree on the budget.',
  },
  success: 201,
  idempotent: true,
})

export const acknowledgeRoute = route({
  method: 'POST',
  path: `${base}/stakeholders/{id}/acknowledgements`,
  summary: 'A stakeholder acknowledges the present version, or an editor records it with how and when',
  authentication: 'member',
  may: { permission: 'stakeholder:acknowledge', scope: 'own' },
  params: z.strictObject({ id: recordId }),
  body: z.strictObject({
    revision: seenRevision,
    version: z.int().min(1),
    /** Given by an editor for somebody else; both or none. */
    how: lineFor(HOW).optional(),
    at: day.optional(),
  }),
  example: { revision: 1, version: 1 },
  idempotent: true,
})

export const askForAcknowledgementRoute = route({
  method: 'POST',
  path: `${base}/stakeholders/{id}/reminders`,
  summary: 'Asks a stakeholder with a person to acknowledge the present version; once a day at most',
  authentication: 'member',
  may: 'register:create',
  params: z.strictObject({ id: recordId }),
  idempotent: true,
})

export const alignmentRoutes = [writeAlignmentNoteRoute, acknowledgeRoute, askForAcknowledgementRoute]

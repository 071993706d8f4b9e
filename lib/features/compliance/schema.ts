import { z } from 'zod'
import { route } from '@/lib/client/route'
import { workItem } from '@/lib/document/assessment'
import { day, person, recordId, text } from '@/lib/document/values'
import { inWords } from '@/lib/messages/in-words'

const work = inWords('compliance.sayIn1To4000')

export const addFindingWorkRoute = route({
  method: 'POST',
  path: '/organizations/{organization}/findings/{id}/work-items',
  summary: 'Opens the work item of a finding that is still open; one per finding',
  authentication: 'member',
  may: 'register:create',
  token: true,
  params: z.strictObject({ id: recordId }),
  body: z.strictObject({
    text: text.refine((value) => value.trim() !== '', work),
    owner: person.nullable().default(null),
    dueAt: day.nullable().default(null),
  }),
  example: { text: 'Encrypt the training buckets.', owner: 'person-id', dueAt: '2027-01-15' },
  output: workItem,
  success: 201,
  idempotent: true,
})

export const complianceRoutes = [addFindingWorkRoute]

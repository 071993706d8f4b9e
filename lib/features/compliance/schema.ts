import { z } from 'zod'
import { route } from '@/lib/client/route'
import { workItem } from '@/lib/document/assessment'
import { complianceFramework } from '@/lib/document/controls'
import { organization } from '@/lib/document/organization'
import { day, flag, person, recordId, seenRevision, text } from '@/lib/document/values'
import { inWords } from '@/lib/messages/in-words'

const base = '/organizations/{organization}'
const work = inWords('compliance.sayIn1To4000')

export const addFindingWorkRoute = route({
  method: 'POST',
  path: `${base}/findings/{id}/work-items`,
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

export const setFrameworksRoute = route({
  method: 'PUT',
  path: `${base}/compliance/frameworks`,
  summary: 'Which frameworks the organization is held to, and their controls of the catalogue that are not there yet',
  authentication: 'member',
  may: 'register:edit',
  token: true,
  body: z.strictObject({
    revision: seenRevision,
    frameworks: organization.shape.frameworks.unwrap(),
    addControls: flag.default(true),
  }),
  example: {
    revision: 3,
    frameworks: [{ framework: 'soc2', source: 'contract', reason: 'Asked for by two customers.' }],
    addControls: true,
  },
  output: z.object({ revision: z.int(), added: z.int() }),
})

export const exportReferencesRoute = route({
  method: 'GET',
  path: `${base}/compliance/export`,
  summary: 'The sheet of an auditor: one row per reference in scope, with its controls, tests and evidence (XLSX)',
  authentication: 'member',
  may: 'organization:read',
  token: true,
  query: z.strictObject({ framework: complianceFramework.optional() }),
})

export const complianceRoutes = [addFindingWorkRoute, setFrameworksRoute, exportReferencesRoute]

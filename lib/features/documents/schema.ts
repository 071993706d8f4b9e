import { z } from 'zod'
import { route } from '@/lib/client/route'
import { evaluation } from '@/lib/document/evaluation'
import { provider } from '@/lib/document/organization'
import { organizationDocument } from '@/lib/document/schema'
import { day } from '@/lib/document/values'

const MEGABYTE = 1024 * 1024

/** The smallest document there is: what it leaves out is unknown. */
const documentExample = {
  format: 'sextant-organization',
  formatVersion: 1,
  organization: { id: 'fjordkraft', slug: 'fjordkraft', name: 'Fjordkraft' },
}

export const frameworkRoute = route({
  method: 'GET',
  path: '/framework',
  summary: 'The framework as data: areas, questions, phases, items, gates, anti-patterns, metrics, use cases',
  authentication: 'public',
  may: 'anybody',
  query: z.strictObject({ provider: provider.default('azure') }),
})

export const openApiRoute = route({
  method: 'GET',
  path: '/openapi.json',
  summary: 'This description of the API',
  authentication: 'public',
  may: 'anybody',
})

export const documentSchemaRoute = route({
  method: 'GET',
  path: '/schema/organization.json',
  summary: 'JSON Schema of the organization document',
  authentication: 'public',
  may: 'anybody',
})

export const evaluateRoute = route({
  method: 'POST',
  path: '/evaluate',
  summary:
    'Evaluates an organization document and stores nothing; what is absent is unknown, what an import would refuse is a warning',
  authentication: 'caller',
  may: 'anybody',
  query: z.strictObject({ asOf: day.optional() }),
  body: organizationDocument,
  output: evaluation.extend({ warnings: z.array(z.object({ pointer: z.string(), message: z.string() })) }),
  example: documentExample,
  spooled: true,
  maxBytes: 50 * MEGABYTE,
  maxUnpacked: 50 * MEGABYTE,
  costly: true,
})

export const evaluationRoute = route({
  method: 'GET',
  path: '/organizations/{organization}/evaluation',
  summary:
    'The evaluation of the organization, today or as of an earlier day: scorecard, gates, anti-patterns, chain, metrics',
  authentication: 'member',
  may: 'organization:read',
  token: true,
  query: z.strictObject({ asOf: day.optional() }),
  output: evaluation,
})

export const exportRoute = route({
  method: 'GET',
  path: '/organizations/{organization}/export',
  summary: 'The whole organization as one document; history=true adds every stored version, gzip=true packs it',
  authentication: 'member',
  may: 'organization:export',
  query: z.strictObject({ history: z.enum(['true', 'false']).optional(), gzip: z.enum(['true', 'false']).optional() }),
  output: organizationDocument,
  costly: true,
})

export const importRoute = route({
  method: 'POST',
  path: '/organizations/import',
  summary:
    'Makes a new organization from a document of any size, plain or gzip; the importer becomes its administrator',
  authentication: 'user',
  may: 'operator',
  body: organizationDocument,
  example: documentExample,
  /** `warnings`: facts that cannot be so. They are stored as they are, and no rule uses them. */
  output: z.object({
    slug: z.string(),
    records: z.int(),
    warnings: z.array(z.object({ pointer: z.string(), message: z.string() })),
  }),
  success: 201,
  idempotent: true,
  spooled: true,
  maxBytes: 4096 * MEGABYTE,
  costly: true,
})

export const demonstrationAccount = z.object({
  name: z.string(),
  email: z.string(),
  role: z.string(),
  seats: z.array(z.string()),
  /** What waits for this person in the story. */
  journey: z.string(),
})

const signIns = z.object({
  password: z.string(),
  organizations: z.array(
    z.object({ slug: z.string(), name: z.string(), about: z.string(), accounts: z.array(demonstrationAccount) }),
  ),
})

export const createDemonstrationRoute = route({
  method: 'POST',
  path: '/setup/demo',
  summary: 'First start only: makes the demonstration organizations and their accounts, with one shared password',
  authentication: 'public',
  may: 'anybody',
  body: z.strictObject({ setupCode: z.string().max(100).optional() }),
  example: { setupCode: '483-112' },
  output: signIns,
  success: 201,
})

export const addDemonstrationRoute = route({
  method: 'POST',
  path: '/samples',
  summary:
    'Adds the demonstration organizations to an installation in use; where they are there, their accounts get a new shared password',
  authentication: 'user',
  may: 'operator',
  output: signIns,
  success: 200,
})

export const resetDemonstrationRoute = route({
  method: 'POST',
  path: '/organizations/{organization}/demo-reset',
  summary: 'Puts a demonstration organization back to its first day',
  authentication: 'member',
  may: 'organization:administer',
  success: 200,
  output: z.object({ slug: z.string() }),
})

export const documentsRoutes = [
  frameworkRoute,
  openApiRoute,
  documentSchemaRoute,
  evaluateRoute,
  evaluationRoute,
  exportRoute,
  importRoute,
  createDemonstrationRoute,
  addDemonstrationRoute,
  resetDemonstrationRoute,
]

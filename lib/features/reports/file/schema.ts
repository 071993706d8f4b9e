import { z } from 'zod'
import { route } from '@/lib/client/route'
import { day } from '@/lib/document/values'
import { basis } from '../schema'

const path = '/organizations/{organization}/reports/{report}/file'
const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** What a file is made of: the format, the state of the records, whom a document speaks of, and which table a CSV is of. */
const asked = {
  format: z.enum(['pdf', 'xlsx', 'pptx', 'docx', 'md', 'csv']).default('pdf'),
  asOf: day.optional(),
  basis: basis.optional(),
  /** The use case, decision, initiative or customer's list a document speaks of. */
  subject: z.string().min(1).max(200).optional(),
}
/** What is no report and no document is not there, as everywhere. */
const params = z.strictObject({ report: z.string().min(1).max(60) })

export const reportFileRoute = route({
  method: 'GET',
  path,
  summary: 'A report or document as a file: PDF, XLSX, PPTX, DOCX, Markdown, or one of its tables as CSV',
  authentication: 'member',
  may: 'organization:read',
  token: true,
  params,
  query: z.strictObject({ ...asked, table: z.coerce.number().int().min(1).max(500).default(1) }),
  costly: true,
})

export const makeReportFileRoute = route({
  method: 'POST',
  path,
  summary: 'Makes a file of a report and keeps who made it and its marks; the same address with GET hands it over',
  authentication: 'member',
  may: 'organization:read',
  token: true,
  params,
  body: z.strictObject({ ...asked, table: z.number().int().min(1).max(500).default(1) }),
  example: { format: 'pdf' },
  output: z.strictObject({ id: z.string(), fingerprint: hash, sha256: hash }),
  success: 201,
  idempotent: true,
  costly: true,
  handsOver: true,
})

/** Five million bytes in the letters of base64, and a little around them. */
const MOST = 7_000_000

export const verifyReportRoute = route({
  method: 'POST',
  path: '/verifications',
  summary:
    'Says whether a PDF, XLSX, PPTX or DOCX of a report is as it was made, and what it speaks of; stores nothing',
  authentication: 'user',
  may: 'anybody',
  body: z.strictObject({ content: z.base64().max(MOST) }),
  example: { content: 'JVBERi0xLjcK' },
  output: z.strictObject({
    state: z.enum(['whole', 'changed', 'foreign']),
    about: z
      .strictObject({
        organization: z.string(),
        title: z.string(),
        kind: z.string(),
        day: z.string(),
        basis: z.string(),
        fingerprint: hash,
        sha256: hash,
      })
      .nullable(),
  }),
  maxBytes: MOST + 1000,
  costly: true,
})

export const reportFileRoutes = [reportFileRoute, makeReportFileRoute, verifyReportRoute]

import { z } from 'zod'
import { route } from '@/lib/client/route'
import { day } from '@/lib/document/values'
import { organizationReports } from './rules'

const path = '/organizations/{organization}/reports'
const hash = z.string().regex(/^[0-9a-f]{64}$/)

export const reportKinds = [
  ...organizationReports,
  'design',
  'business-case',
  'decision',
  'risk-assessment',
  'questionnaire',
  'plan',
] as const

/** In what a report was handed over: as a page of the portal, or as a file. */
export const reportFormats = ['screen', 'pdf', 'xlsx', 'pptx', 'docx', 'md', 'csv'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** Records whose frozen state a report can be made from. */
export const basisSections = ['scorecards', 'gateRounds', 'cadenceEvents'] as const

/** 'live', or the frozen record as `section/id`. */
export const basis = z.union([
  z.literal('live'),
  z.string().regex(new RegExp(`^(${basisSections.join('|')})/[A-Za-z0-9_-]{1,64}$`)),
])

export const madeReport = z.strictObject({
  id: z.string(),
  report: z.enum(reportKinds),
  /** What a document speaks of, as `section/id`; null for a report of the organization. */
  subject: z.string().nullable(),
  basis: z.string(),
  day,
  fingerprint: hash,
  format: z.enum(reportFormats),
  /** SHA-256 of the file; null for a page. */
  sha256: hash.nullable(),
  /** Null where the portal made it by itself, or a token. */
  by: z.string().nullable(),
  byPortal: z.boolean(),
  madeAt: z.string(),
})
export type MadeReport = z.infer<typeof madeReport>

export const listReportsRoute = route({
  method: 'GET',
  path,
  summary: 'Reports and documents that were made, the newest first: who, when, from what, and their fingerprint',
  authentication: 'member',
  may: 'organization:read',
  token: true,
  query: z.strictObject({
    fingerprint: hash.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  output: z.strictObject({ items: z.array(madeReport), nextCursor: z.string().nullable() }),
})

export const keepReportRoute = route({
  method: 'POST',
  path,
  summary: 'Makes a report of the organization, from a snapshot or the records of a day, and keeps its fingerprint',
  authentication: 'member',
  may: 'organization:read',
  token: true,
  body: z.strictObject({
    report: z.enum(organizationReports),
    asOf: day.optional(),
    basis: basis.optional(),
  }),
  example: { report: 'executive', asOf: '2026-11-20' },
  output: z.strictObject({ id: z.string(), fingerprint: hash }),
  success: 201,
  idempotent: true,
})

export const reportsRoutes = [listReportsRoute, keepReportRoute]

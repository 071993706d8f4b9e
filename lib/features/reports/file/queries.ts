import { createHash } from 'node:crypto'
import type { RouteInput } from '@/lib/client/route'
import { fingerprintOf } from '@/lib/report/fingerprint'
import type { FileFormat } from '@/lib/report/formats/make'
import { tablesOf } from '@/lib/report/formats/parts'
import type { Report, Sealed } from '@/lib/report/model'
import type { Actor, Visitor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { Download } from '@/lib/server/endpoint'
import { env } from '@/lib/server/env'
import { notFound } from '@/lib/server/errors'
import { inThread } from '@/lib/server/threads'
import { getDocument } from '../documents/queries'
import { getReport } from '../queries'
import { reportNamed } from '../rules'
import type { reportFileRoute, verifyReportRoute } from './schema'
import { contentType, fileName, fileWords } from './view'

type Asked = RouteInput<typeof reportFileRoute>
type Made = {
  report: Report
  name: string
  type: string
  fingerprint: string
  sha256: string
  bytes: Uint8Array<ArrayBuffer>
}
type Kept = { file: Promise<Uint8Array<ArrayBuffer>>; until: number }

/** A file is asked for twice in a moment, to be kept and to be handed over: it is made once. */
const KEPT_MS = 60_000
const MOST_KEPT = 12

// On globalThis because every route is its own bundle: one file is made once for the whole process.
const holder = globalThis as typeof globalThis & { sextantFiles?: Map<string, Kept> }

/** The file of a report: whoever asks for the same one while it is made waits for it. */
function rendered(sealed: Sealed, format: FileFormat, table: number): Promise<Uint8Array<ArrayBuffer>> {
  holder.sextantFiles ??= new Map()
  const files = holder.sextantFiles
  const now = Date.now()
  for (const [key, { until }] of files) if (until < now) files.delete(key)
  const key = `${sealed.fingerprint} ${sealed.origin} ${format} ${table}`
  const known = files.get(key)
  if (known) return known.file
  const file = inThread<Uint8Array<ArrayBuffer>>('file', { sealed, format, table }, 'report')
  while (files.size >= MOST_KEPT) files.delete(files.keys().next().value ?? '')
  files.set(key, { file, until: now + KEPT_MS })
  file.catch(() => files.delete(key))
  return file
}

async function reportOf(actor: Actor, { asOf, basis, report, subject }: Asked): Promise<Report> {
  const kind = reportNamed(report)
  if (kind) return getReport(actor, { report: kind, asOf, basis })
  const document = await getDocument(actor, report, subject ?? null, asOf)
  if (!document) throw notFound()
  return document
}

/** Makes a file of a report in a thread beside this one. */
export async function fileOf(actor: Actor, asked: Asked): Promise<Made> {
  authorize(actor, 'organization:read')
  const { format, table } = asked
  const report = await reportOf(actor, asked)
  if (format === 'csv' && !tablesOf(report)[table - 1]) throw notFound()
  const fingerprint = fingerprintOf(report)
  const bytes = await rendered({ report, words: fileWords, fingerprint, origin: env.url() }, format, table)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {
    report,
    name: fileName(actor.slug, report, format, table),
    type: contentType(format),
    fingerprint,
    sha256,
    bytes,
  }
}

export async function getReportFile(actor: Actor, asked: Asked): Promise<Download> {
  authorize(actor, 'organization:read')
  const { bytes, name, type } = await fileOf(actor, asked)
  return new Download(name, type, bytes)
}

type Verdict = ReturnType<typeof import('@/scripts/verify-report.mjs').verify>

/** Whether a file is as it was made: read in a thread, because it comes from anywhere. What breaks the thread is none of ours. */
export async function verifyReport(_who: Visitor, { content }: RouteInput<typeof verifyReportRoute>): Promise<Verdict> {
  const bytes = new Uint8Array(Buffer.from(content, 'base64'))
  return inThread<Verdict>('verify', bytes, 'report').catch((): Verdict => ({ state: 'foreign', about: null }))
}

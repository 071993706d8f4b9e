import type { RouteInput } from '@/lib/client/route'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { recordReport } from '../mutations'
import { fileOf } from './queries'
import type { makeReportFileRoute } from './schema'

/** Makes a file of a report and keeps that it was made: by whom, from what, and the marks by which it is known again. */
export async function makeReportFile(actor: Actor, asked: RouteInput<typeof makeReportFileRoute>) {
  authorize(actor, 'organization:read')
  const { fingerprint, report, sha256 } = await fileOf(actor, asked)
  return recordReport(actor, {
    report: report.kind,
    subject: asked.subject ?? null,
    basis: report.basis.kind === 'snapshot' ? report.basis.id : 'live',
    day: report.day,
    fingerprint,
    format: asked.format,
    sha256,
  })
}

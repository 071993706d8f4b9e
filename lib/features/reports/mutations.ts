import type { RouteInput } from '@/lib/client/route'
import { fingerprintOf } from '@/lib/report/fingerprint'
import { type Actor, actorName } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { newId } from '@/lib/server/ids'
import { besideRecordsOnce } from '@/lib/server/mutation'
import { getReport } from './queries'
import type { keepReportRoute, MadeReport } from './schema'

/** What is kept of a report that was made: of what, from what, and the marks by which it is known again. */
export type Making = Pick<MadeReport, 'report' | 'subject' | 'basis' | 'day' | 'fingerprint' | 'format' | 'sha256'>

/**
 * Keeps that somebody made a report. Who may read it may make it, an auditor too: what is kept is no record, has no version,
 * and no evaluation is made anew for it.
 */
export async function recordReport(
  actor: Actor,
  { day, ...making }: Making,
): Promise<{ id: string; fingerprint: string; sha256: string | null }> {
  authorize(actor, 'organization:read')
  const { organizationId, personId } = actor
  const id = newId()
  return besideRecordsOnce(actor, async (tx) => {
    await tx.reportFile.create({
      data: { ...making, organizationId, id, day: new Date(day), personId, madeBy: actorName(actor) },
    })
    return { id, fingerprint: making.fingerprint, sha256: making.sha256 }
  })
}

/** Makes a report as a page and keeps it: the fingerprint is of what the portal would show, never of what was sent. */
export async function keepReport(actor: Actor, { asOf, basis, report }: RouteInput<typeof keepReportRoute>) {
  authorize(actor, 'organization:read')
  const made = await getReport(actor, { report, asOf, basis })
  const fingerprint = fingerprintOf(made)
  const from = made.basis.kind === 'snapshot' ? made.basis.id : 'live'
  const making = {
    report,
    subject: null,
    basis: from,
    day: made.day,
    fingerprint,
    format: 'screen',
    sha256: null,
  } as const
  const { id } = await recordReport(actor, making)
  return { id, fingerprint }
}

import { type Actor, actorName } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { newId } from '@/lib/server/ids'
import { besideRecordsOnce } from '@/lib/server/mutation'
import type { MadeReport } from './schema'

/** What is kept of a report that was made: of what, from what, and the marks by which it is known again. */
export type Making = Pick<MadeReport, 'report' | 'subject' | 'basis' | 'day' | 'fingerprint' | 'format' | 'sha256'>

/**
 * Keeps that somebody made a report. Who may read it may make it, an auditor too: what is kept is no record, has no version,
 * and no evaluation is made anew for it.
 */
export async function recordReport(actor: Actor, { day, ...making }: Making): Promise<{ id: string }> {
  authorize(actor, 'organization:read')
  const { organizationId, personId } = actor
  const id = newId()
  await besideRecordsOnce(actor, (tx) =>
    tx.reportFile.create({
      data: { ...making, organizationId, id, day: new Date(day), personId, madeBy: actorName(actor) },
    }),
  )
  return { id }
}

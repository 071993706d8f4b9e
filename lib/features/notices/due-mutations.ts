import { framework } from '@/lib/content'
import { createFacts } from '@/lib/scoring/facts'
import { db } from '@/lib/server/db'
import { newId } from '@/lib/server/ids'
import { log } from '@/lib/server/log'
import { besideRecords } from '@/lib/server/mutation'
import { loadDocument } from '@/lib/server/records'
import { dueOn } from './due'

/**
 * Puts what a clock reached by this day into the outbox, each occurrence once however often and wherever this runs. Returns
 * how many were new. A demonstration tells nobody, so nothing is looked for there.
 */
export function announceDue(organizationId: string, day: string): Promise<number> {
  return besideRecords(organizationId, async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('due:' || ${organizationId}, 0))::text`
    const { isDemo } = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } })
    if (isDemo) return 0
    const mutation = newId()
    let written = 0
    for (const { event, subject, payload } of dueOn(
      createFacts(framework, await loadDocument(organizationId, tx), day),
    )) {
      written += await tx.$executeRaw`
        INSERT INTO "OutboxEvent" ("organizationId", "mutation", "event", "subject", "payload")
        SELECT ${organizationId}, ${mutation}, ${event}, ${subject}, ${JSON.stringify(payload)}::jsonb
        WHERE NOT EXISTS (SELECT 1 FROM "OutboxEvent" o WHERE o."organizationId" = ${organizationId} AND o."event" = ${event}
          AND o."subject" = ${subject} AND o."payload" ->> 'occurrence' = ${payload.occurrence})`
    }
    return written
  })
}

// On globalThis because instrumentation and routes are bundles of their own.
const holder = globalThis as typeof globalThis & { sextantAnnouncedOn?: Map<string, string> }

/** Looks once per organization and day of its own zone; one that fails is tried again with the next call. */
export async function announceDueEverywhere(): Promise<void> {
  holder.sextantAnnouncedOn ??= new Map()
  const done = holder.sextantAnnouncedOn
  try {
    const rows = await db().$queryRaw<{ id: string; day: string }[]>`SELECT id, day FROM organization_days()`
    for (const { id, day } of rows) {
      if (done.get(id) === day) continue
      await announceDue(id, day).then(
        () => done.set(id, day),
        (error: unknown) => log.error({ err: error, organization: id }, 'clocks could not be read'),
      )
    }
  } catch (error) {
    log.error({ err: error }, 'reading clocks could not begin')
  }
}

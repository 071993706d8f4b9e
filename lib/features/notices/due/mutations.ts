import { everyOrganization } from '@/lib/server/every-organization'
import { newId } from '@/lib/server/ids'
import { besideRecords } from '@/lib/server/mutation'
import { factsOf } from '../facts/queries'
import { tokensEnding } from './queries'
import { dueOn } from './rules'

/**
 * Puts what a clock reached by this day into the outbox, each occurrence once however often and wherever this runs. Returns
 * how many were new. A demonstration tells nobody, so nothing is looked for there.
 */
export function announceDue(organizationId: string, day: string): Promise<number> {
  return besideRecords(organizationId, async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('due:' || ${organizationId}, 0))::text`
    const { isDemo, timezone } = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } })
    if (isDemo) return 0
    const mutation = newId()
    let written = 0
    const tokens = await tokensEnding(tx, organizationId, day, timezone)
    for (const { event, subject, payload } of [...dueOn(await factsOf(tx, organizationId, day)), ...tokens]) {
      written += await tx.$executeRaw`
        INSERT INTO "OutboxEvent" ("organizationId", "mutation", "event", "subject", "payload")
        SELECT ${organizationId}, ${mutation}, ${event}, ${subject}, ${JSON.stringify(payload)}::jsonb
        WHERE NOT EXISTS (SELECT 1 FROM "OutboxEvent" o WHERE o."organizationId" = ${organizationId} AND o."event" = ${event}
          AND o."subject" = ${subject} AND o."payload" ->> 'occurrence' = ${payload.occurrence})`
    }
    return written
  })
}

/** Looks once per organization and day of its own zone. */
export function announceDueEverywhere(): Promise<void> {
  return everyOrganization({ name: 'clocks', run: announceDue })
}

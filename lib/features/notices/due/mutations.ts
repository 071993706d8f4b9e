import { fixedThreshold } from '@/lib/content'
import { budgetMarks } from '@/lib/scoring/budget-use'
import type { Transaction } from '@/lib/server/db'
import { everyOrganization } from '@/lib/server/every-organization'
import { newId } from '@/lib/server/ids'
import { besideRecords } from '@/lib/server/mutation'
import { factsOf } from '../facts/queries'
import { monthsWritten, spendOf, tokensEnding } from './queries'
import { budgetsDue, type Due, dueOn } from './rules'

const marks = budgetMarks({ threshold: fixedThreshold as (key: string) => number })

/**
 * Puts occurrences into the outbox, each once however often and wherever they are found: one writer at a time decides what was
 * not said yet, in one statement however many they are. Returns how many were new.
 */
async function announceOnce(tx: Transaction, organizationId: string, mutation: string, found: readonly Due[]) {
  const each = [...new Map(found.map((due) => [`${due.event} ${due.subject} ${due.payload.occurrence}`, due])).values()]
  if (each.length === 0) return 0
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('due:' || ${organizationId}, 0))::text`
  return tx.$executeRaw`
    INSERT INTO "OutboxEvent" ("organizationId", "mutation", "event", "subject", "payload")
    SELECT ${organizationId}, ${mutation}, due."event", due."subject", due."payload"
    FROM jsonb_to_recordset(${JSON.stringify(each)}::jsonb) AS due("event" text, "subject" text, "payload" jsonb)
    WHERE NOT EXISTS (SELECT 1 FROM "OutboxEvent" o WHERE o."organizationId" = ${organizationId} AND o."event" = due."event"
      AND o."subject" = due."subject" AND o."payload" ->> 'occurrence' = due."payload" ->> 'occurrence')`
}

/**
 * Puts what a clock reached by this day into the outbox. A demonstration tells nobody, so nothing is looked for there. The look
 * at all records comes before the turn is taken: a person's write waits for the turn, too.
 */
export function announceDue(organizationId: string, day: string): Promise<number> {
  return besideRecords(organizationId, async (tx) => {
    const { isDemo, timezone } = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } })
    if (isDemo) return 0
    const tokens = await tokensEnding(tx, organizationId, day, timezone)
    const found = [...dueOn(await factsOf(tx, organizationId, day)), ...tokens]
    return announceOnce(tx, organizationId, newId(), found)
  })
}

/**
 * Runs after every write of cost entries and budgets: a mark is told with the write that reached it, as a day's look would
 * come after the month where it was reached on the last day. The month before this one is told too, because its bill comes
 * when it is over; older ones are history that somebody enters.
 */
export async function announceBudgets(tx: Transaction): Promise<void> {
  const written = await monthsWritten(tx)
  if (written === null) return
  const { organizationId, mutation, months } = written
  const { budgets, costs, teams } = await spendOf(tx, organizationId, months)
  const found = months.flatMap((month) => budgetsDue(teams, budgets, costs, month, marks))
  await announceOnce(tx, organizationId, mutation, found)
}

/** Looks once per organization and day of its own zone. */
export function announceDueEverywhere(): Promise<void> {
  return everyOrganization({ name: 'clocks', run: announceDue })
}

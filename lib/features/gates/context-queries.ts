import { framework } from '@/lib/content'
import { flags } from '@/lib/scoring/evaluate'
import { createFacts } from '@/lib/scoring/facts'
import type { GateActor, GateContext } from '@/lib/scoring/gates/commands'
import type { Transaction } from '@/lib/server/db'
import { loadDocument } from '@/lib/server/records'

/** Whatever decides about phases takes this lock first and reads afterwards. */
export async function lockGates(tx: Transaction, organizationId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('gates:' || ${organizationId}, 0))`
}

/**
 * What a gate command is decided upon, read under the organization's gate lock: commands, settling and the writes they
 * watch follow one another, so that a check and the act upon it cannot be separated.
 */
export async function lockedContext(
  tx: Transaction,
  organizationId: string,
  actor: GateActor,
): Promise<GateContext & { flags: ReturnType<typeof flags> }> {
  await lockGates(tx, organizationId)
  await tx.$executeRaw`SELECT 1 FROM "GateRound" WHERE "organizationId" = ${organizationId} AND "state" = 'open' FOR UPDATE`
  const document = await loadDocument(organizationId, tx)
  const [clock] = await tx.$queryRaw<{ now: string; today: string }[]>`
    SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS now,
           to_char(clock_timestamp() AT TIME ZONE ${document.organization.timezone}, 'YYYY-MM-DD') AS today`
  const facts = createFacts(framework, document, clock!.today)
  return { facts, flags: flags(facts), now: clock!.now, actor }
}

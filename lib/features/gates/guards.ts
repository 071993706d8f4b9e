import { sections } from '@/lib/document/schema'
import { type DocumentText, loadForJudgement } from '@/lib/features/evaluation/judgement/queries'
import { judged } from '@/lib/scoring/judged-sections'
import type { Now } from '@/lib/scoring/judgements'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import type { Transaction } from '@/lib/server/db'
import { notFound } from '@/lib/server/errors'
import { read } from '@/lib/server/mutation'

/**
 * Whatever decides about phases takes this lock first and reads afterwards: commands and what settling writes follow one
 * another, so that a check and the act upon it cannot be separated. Nobody waits for it, or for another lock after it,
 * longer than a second: then the caller is told to try again.
 */
export async function lockGates(tx: Transaction, organizationId: string): Promise<void> {
  await tx.$executeRaw`
    SELECT set_config('lock_timeout', '1000', true), pg_advisory_xact_lock(hashtextextended('gates:' || ${organizationId}, 0))`
  await tx.$executeRaw`SELECT 1 FROM "GateRound" WHERE "organizationId" = ${organizationId} AND "state" = 'open' FOR UPDATE`
}

/** What a gate command or settling is decided upon, and the moment it is read. */
export type GateScene = { document: DocumentText; clock: Now }

/** Reads what the gates and patterns are judged by. The clock is the database's, the day the organization's. */
export async function sceneOf(tx: Transaction, organizationId: string): Promise<GateScene> {
  const [clock] = await tx.$queryRaw<Now[]>`
    SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS now,
           to_char(clock_timestamp() AT TIME ZONE o."timezone", 'YYYY-MM-DD') AS today
    FROM "Organization" o WHERE o."id" = ${organizationId}`
  if (!clock) throw notFound()
  // A write that commits in between is settled by its own mark.
  return { document: await loadForJudgement(organizationId, clock.today, tx), clock }
}

/** Tables of the records that a decision reads. */
const decisive = ['Organization', ...judged.map((one) => sections[one].table)]

/** How far the audit trail has come: what was written up to here is in whatever is read from now on. */
export async function placeInTrail(tx: Transaction, organizationId: string): Promise<bigint> {
  const head = await tx.auditHead.findUnique({ where: { organizationId }, select: { seq: true } })
  return head?.seq ?? 0n
}

/**
 * Whether a record that decisions read was committed after that place. It takes the head of the trail, which the last
 * statement of every mutation takes too: what is not seen here commits after this transaction and comes after it.
 */
export async function isWrittenSince(tx: Transaction, organizationId: string, place: bigint): Promise<boolean> {
  await tx.$executeRaw`SELECT 1 FROM "AuditHead" WHERE "organizationId" = ${organizationId} FOR UPDATE`
  const [row] = await tx.$queryRaw<{ written: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "AuditEntry" e
      JOIN "KeptVersion" v ON v."organizationId" = e."organizationId" AND v."mutation" = e."mutation"
      WHERE e."organizationId" = ${organizationId} AND e."seq" > ${place} AND v."table" = ANY(${decisive})) AS written`
  return row!.written
}

/** Whether a write still waits to be settled: what a gate page shows may change by itself in a moment. */
export function isChecking(actor: Actor): Promise<boolean> {
  authorize(actor, 'organization:read')
  return read(actor, async (tx) => {
    const { organizationId } = actor
    return (await tx.settleMark.findFirst({ where: { organizationId }, select: { at: true } })) !== null
  })
}

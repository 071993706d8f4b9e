import { Prisma } from '@prisma/client'
import { type Row, sections } from '@/lib/document/schema'
import type { Actor } from '@/lib/server/actor'
import type { Transaction } from '@/lib/server/db'
import { notFound } from '@/lib/server/errors'

type Held = 'gpuQuotas' | 'quotaLinks' | 'reclaimCases'

/** Live records by id, locked for the rest of the transaction; one that is missing or archived answers like no record. */
export async function lockedRows<S extends Held>(
  tx: Transaction,
  actor: Actor,
  section: S,
  ids: readonly string[],
): Promise<Row<S>[]> {
  const rows = await tx.$queryRaw<{ record: Row<S> }[]>`
    SELECT record_json(t.*) AS record FROM ${Prisma.raw(`"${sections[section].table}"`)} t
    WHERE t."organizationId" = ${actor.organizationId} AND t."id" = ANY (${[...ids]}::text[]) AND t."archivedAt" IS NULL
    ORDER BY t."id" FOR UPDATE`
  if (rows.length < new Set(ids).size) throw notFound()
  return rows.map((row) => row.record)
}

export async function lockedRow<S extends Held>(
  tx: Transaction,
  actor: Actor,
  section: S,
  id: string,
): Promise<Row<S>> {
  const [row] = await lockedRows(tx, actor, section, [id])
  return row!
}

export type LiveTarget = { kind: 'experiment' | 'use-case' | 'endpoint'; id: string; name: string }

/** What an allocation can be held for: live experiments, live use cases and endpoints in production (GH-4), by name. */
export function liveTargets(tx: Transaction, organizationId: string, today: string): Promise<LiveTarget[]> {
  return tx.$queryRaw<LiveTarget[]>`
    SELECT * FROM (
      SELECT 'experiment' AS kind, e."id", e."name" AS name FROM "Experiment" e
      WHERE e."organizationId" = ${organizationId} AND e."archivedAt" IS NULL
        AND e."state" NOT IN ('finished', 'decommissioned')
      UNION ALL
      SELECT 'use-case', u."id", u."title" FROM "UseCase" u
      WHERE u."organizationId" = ${organizationId} AND u."archivedAt" IS NULL AND u."status" NOT IN ('retired', 'rejected')
      UNION ALL
      SELECT 'endpoint', p."id", p."name" FROM "Endpoint" p
      WHERE p."organizationId" = ${organizationId} AND p."archivedAt" IS NULL AND p."environment" = 'production'
        AND (p."retiredAt" IS NULL OR p."retiredAt" > ${today}::date)
    ) t ORDER BY t.kind, lower(t.name), t."id"`
}

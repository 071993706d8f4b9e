import type { Transaction } from '@/lib/server/db'

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

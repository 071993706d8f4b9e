import type { Row } from '@/lib/document/schema'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { read } from '@/lib/server/mutation'

/** The starting phase that was set, and whether a submitted gate made it too late for one. */
export function getBaseline(actor: Actor): Promise<{ baseline: Row<'baselines'> | null; locked: boolean }> {
  authorize(actor, 'organization:read')
  return read(actor, async (tx) => {
    const [row] = await tx.$queryRaw<{ record: Row<'baselines'> | null; locked: boolean }[]>`
      SELECT (SELECT record_json(b.*) FROM "Baseline" b
              WHERE b."organizationId" = ${actor.organizationId} AND b."archivedAt" IS NULL) AS record,
             EXISTS (SELECT 1 FROM "GateRound" r WHERE r."organizationId" = ${actor.organizationId}) AS locked`
    return { baseline: row?.record ?? null, locked: row?.locked ?? false }
  })
}

import type { Row } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import type { Transaction } from '@/lib/server/db'
import type { FieldError } from '@/lib/server/errors'

type Test = Row<'runbookTests'>
type Change = { row: Test; before: Test | null }

/**
 * A drill happened while its endpoint was there: from the day it went live, or was recorded if that was earlier, until it was
 * retired. What is stored already is not asked again.
 */
export async function drillErrors(
  tx: Transaction,
  organizationId: string,
  changes: readonly Change[],
): Promise<FieldError[][]> {
  const moved = ({ row, before }: Change) => row.endpointId !== before?.endpointId || row.at !== before.at
  const ids = changes.flatMap((change) => (moved(change) ? (change.row.endpointId ?? []) : []))
  if (ids.length === 0) return changes.map(() => [])
  const found = await tx.$queryRaw<{ id: string; since: string | null; until: string | null }[]>`
    SELECT e."id", LEAST(e."productionAt", (e."createdAt" AT TIME ZONE o."timezone")::date)::text AS "since",
      e."retiredAt"::text AS "until"
    FROM "Endpoint" e JOIN "Organization" o ON o."id" = e."organizationId"
    WHERE e."organizationId" = ${organizationId} AND e."id" = ANY (${ids}::text[])`
  const lives = new Map(found.map((one) => [one.id, one]))
  return changes.map((change) => {
    const life = moved(change) && change.row.endpointId ? lives.get(change.row.endpointId) : undefined
    if (life?.since && change.row.at < life.since) {
      return [{ pointer: '/at', message: inWords('running.drillBeforeEndpoint', { day: life.since }) }]
    }
    return life?.until && change.row.at > life.until
      ? [{ pointer: '/at', message: inWords('running.drillAfterEndpoint', { day: life.until }) }]
      : []
  })
}

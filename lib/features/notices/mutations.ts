import type { RouteInput } from '@/lib/client/route'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { besideRecords } from '@/lib/server/mutation'
import type { markNoticesRoute } from './schema'

/** Marks the person's own notices; another person's id changes nothing, like one that does not exist. */
export async function markNotices(actor: Actor, { ids = [], read }: RouteInput<typeof markNoticesRoute>) {
  authorize(actor, 'organization:read')
  const { organizationId, personId } = actor
  if (personId === null) return { ids: [] }
  const all = ids.length === 0
  const changed = await besideRecords(
    organizationId,
    (tx) => tx.$queryRaw<{ id: string }[]>`
      UPDATE "Notice" SET "readAt" = CASE WHEN ${read} THEN now() END
      WHERE "organizationId" = ${organizationId} AND "personId" = ${personId} AND ("readAt" IS NULL) = ${read}
        AND (${all} OR "id" = ANY(${ids}::text[]))
      RETURNING "id"`,
  )
  return { ids: changed.map(({ id }) => id) }
}

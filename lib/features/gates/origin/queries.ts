import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { read } from '@/lib/server/mutation'

/** When an import brought signatures and votes here, and which. This portal did not see them given. */
export type Brought = { at: string; ids: string[] }

/**
 * The mutation that made an organization holds rows of these tables only when a document brought them: nothing can be
 * signed before there is an organization. Read by record, because a large import wrote its many versions under one mutation.
 */
export function getBrought(actor: Actor): Promise<Brought | null> {
  authorize(actor, 'organization:read')
  return read(actor, async (tx) => {
    const [first] = await tx.$queryRaw<{ at: Date; mutation: string }[]>`
      SELECT "at", "mutation" FROM "AuditEntry" WHERE "organizationId" = ${actor.organizationId} ORDER BY "seq" LIMIT 1`
    if (!first) return null
    const rows = await tx.$queryRaw<{ recordId: string; mutation: string }[]>`
      SELECT "recordId", "mutation" FROM "RecordVersion"
      WHERE "organizationId" = ${actor.organizationId} AND "table" IN ('Signature', 'RollbackVote')`
    const ids = rows.flatMap(({ recordId, mutation }) => (mutation === first.mutation ? [recordId] : []))
    return ids.length === 0 ? null : { at: first.at.toISOString(), ids: [...new Set(ids)] }
  })
}

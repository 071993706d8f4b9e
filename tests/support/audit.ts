import type { Actor } from '@/lib/server/actor'
import { read } from '@/lib/server/mutation'

/** Who did what in the organization, in order: [actor, action] as the audit trail stores them. */
export async function auditOf(actor: Actor): Promise<[string, string][]> {
  const rows = await read(actor, (tx) =>
    tx.auditEntry.findMany({ where: { organizationId: actor.organizationId }, orderBy: { seq: 'asc' } }),
  )
  return rows.map((row) => [row.actor, row.action])
}

/** The actions alone. */
export const actionsOf = async (actor: Actor): Promise<string[]> => (await auditOf(actor)).map(([, action]) => action)

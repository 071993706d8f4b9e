import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { read } from '@/lib/server/mutation'
import { type FrozenView, frozenView } from './view'

export type FrozenRound = { gateId: string; frozen: FrozenView }

/** What a submitted round froze; null where there is no such round, or its snapshot cannot be read. */
export async function findFrozenRound(actor: Actor, id: string): Promise<FrozenRound | null> {
  authorize(actor, 'organization:read')
  const row = await read(actor, (tx) =>
    tx.gateRound.findFirst({ where: { organizationId: actor.organizationId, id, archivedAt: null } }),
  )
  const frozen = row && frozenView(row.snapshot)
  return row && frozen ? { gateId: row.gate, frozen } : null
}

import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import type { Transaction } from '@/lib/server/db'
import { invalid } from '@/lib/server/errors'

/** Refuses an owner who is not an active person of this organization; nobody is allowed. */
export async function requirePerson(actor: Actor, tx: Transaction, owner: string | null | undefined): Promise<void> {
  authorize(actor, 'organization:read')
  if (!owner) return
  const person = await tx.person.findFirst({ where: { organizationId: actor.organizationId, id: owner } })
  if (!person || person.archivedAt || !person.active)
    throw invalid('/owner', inWords('compliance.chooseAnActivePersonOf'))
}

import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import type { Transaction } from '@/lib/server/db'
import { invalid } from '@/lib/server/errors'

/** Who is given a seat or answers for a team is an active person of the own directory. */
export async function activePerson(tx: Transaction, actor: Actor, id: string, pointer: string): Promise<void> {
  const where = { organizationId: actor.organizationId, id, active: true, archivedAt: null }
  if (!(await tx.person.findFirst({ where, select: { id: true } }))) {
    throw invalid(pointer, inWords('organizations.chooseAnActivePersonOf'))
  }
}

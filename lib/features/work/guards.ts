import type { Row } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import type { Transaction } from '@/lib/server/db'
import { notFound, Refusal } from '@/lib/server/errors'

type Kind = Row<'workItems'>['kind']

/** Kinds of which one source has at most one open item; focus and improvement are one, for a rating moves between them. */
const once: readonly (readonly Kind[])[] = [['flag'], ['finding'], ['focus', 'improvement']]

/**
 * Refuses a second open action for one flag, finding or question, naming the one that is there. Whoever asks second waits
 * until the first is stored. An action without a source, and what a review or a decision asked for, may be there many times.
 */
export async function refuseSecondAction(
  actor: Actor,
  tx: Transaction,
  { kind, source, id }: { kind: Kind; source: string | null; id: string },
): Promise<void> {
  authorize(actor, 'organization:read')
  const kinds = once.find((group) => group.includes(kind))
  if (!kinds || source === null) return
  const { organizationId } = actor
  const key = [organizationId, 'work', kinds[0], source].join(' ')
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`
  const open = await tx.workItem.findFirst({
    where: { organizationId, archivedAt: null, closedAt: null, kind: { in: [...kinds] }, source, id: { not: id } },
    orderBy: { id: 'asc' },
  })
  if (!open) return
  throw new Refusal('conflict', inWords('work.thisHasAnOpenAction', { value: open.text.replace(/\.$/, '') }), {
    reasons: { open: open.id },
  })
}

/** The live item as it is stored. */
export async function presentItem(actor: Actor, tx: Transaction, id: string): Promise<Row<'workItems'>> {
  authorize(actor, 'organization:read')
  const [found] = await tx.$queryRaw<{ record: Row<'workItems'> }[]>`
    SELECT record_json(w.*) AS record FROM "WorkItem" w
    WHERE w."organizationId" = ${actor.organizationId} AND w."id" = ${id} AND w."archivedAt" IS NULL`
  if (!found) throw notFound()
  return found.record
}

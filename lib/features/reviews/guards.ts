import type { Row } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import type { Transaction } from '@/lib/server/db'
import { notFound, Refusal } from '@/lib/server/errors'

type Event = Row<'cadenceEvents'>

/** A review that is being written, locked for the rest of the transaction; a frozen one is written by nobody. */
export async function lockedReview(tx: Transaction, actor: Actor, id: string, seen: number): Promise<Event> {
  const [found] = await tx.$queryRaw<{ record: Event }[]>`
    SELECT record_json(e.*) AS record FROM "CadenceEvent" e
    WHERE e."organizationId" = ${actor.organizationId} AND e."id" = ${id} AND e."archivedAt" IS NULL
      AND e."kind" = 'review' AND e."quarter" IS NOT NULL FOR UPDATE`
  if (!found) throw notFound()
  if (found.record.frozenAt !== null) throw new Refusal('not_allowed_now', inWords('reviews.isFrozen'))
  if (found.record.revision !== seen) {
    throw new Refusal('conflict', inWords('gpu.somebodyChangedThisInThe'), { current: found.record })
  }
  return found.record
}

/** Refuses a second review of a quarter, naming the one that is there; whoever asks second waits for the first. */
export async function refuseSecondReview(tx: Transaction, actor: Actor, quarter: string): Promise<void> {
  const { organizationId } = actor
  const key = [organizationId, 'quarter-review', quarter].join(' ')
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`
  const there = await tx.cadenceEvent.findFirst({
    where: { organizationId, archivedAt: null, kind: 'review', quarter },
    orderBy: { id: 'asc' },
  })
  if (there) throw new Refusal('conflict', inWords('reviews.isBegun', { quarter }), { reasons: { open: there.id } })
}

/** Whether something was decided in a review. */
export const hasDecision = async (tx: Transaction, actor: Actor, id: string): Promise<boolean> =>
  (await tx.workItem.count({
    where: {
      organizationId: actor.organizationId,
      archivedAt: null,
      kind: 'review',
      source: id,
      agendaPart: { not: null },
    },
  })) > 0

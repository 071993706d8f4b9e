import { deliverBatch } from '@/lib/features/notices/delivery/mutations'
import { listNotices } from '@/lib/features/notices/queries'
import type { Actor } from '@/lib/server/actor'
import { read } from '@/lib/server/mutation'
import { settled } from '@/tests/support/settling'

export const everything = { state: 'all', limit: 50, cursor: 1 } as const

/** Settles and delivers as the portal does by itself, then says who of these people was told what: events in the order they happened. */
export async function toldTo<K extends string>(
  organizationId: string,
  people: readonly K[],
  actor: (name: K) => Promise<Actor>,
): Promise<Partial<Record<K, string[]>>> {
  await settled()
  await deliverBatch(organizationId)
  const told: Partial<Record<K, string[]>> = {}
  for (const name of people) {
    const { items } = await listNotices(await actor(name), everything)
    if (items.length > 0) told[name] = items.map(({ event }) => event).reverse()
  }
  return told
}

/** Every notice of an organization, whoever it is for. */
export const allNotices = (actor: Actor) =>
  read(actor, (tx) => tx.notice.findMany({ where: { organizationId: actor.organizationId }, orderBy: { id: 'asc' } }))

/** How many events wait in the outbox. */
export const waitingEvents = (actor: Actor) =>
  read(actor, (tx) => tx.outboxEvent.count({ where: { organizationId: actor.organizationId, deliveredAt: null } }))

import type { RouteInput } from '@/lib/client/route'
import { framework } from '@/lib/content'
import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { notFound, Refusal } from '@/lib/server/errors'
import { besideRecords } from '@/lib/server/mutation'
import type { tickCheckRoute } from '../schema'

/**
 * Ticks one of the reader's own checks, or takes it back. It is kept beside the records: no audit, export or history shows
 * what somebody ticked, because only they are asked.
 */
export async function tickCheck(actor: Actor, { checkId, ticked }: RouteInput<typeof tickCheckRoute>) {
  authorize(actor, 'organization:read')
  const { organizationId, personId } = actor
  if (!framework.selfChecks.some(({ id }) => id === checkId)) throw notFound()
  if (personId === null) throw new Refusal('not_allowed_now', inWords('overview.selfChecksBelongToA'))
  const key = { organizationId, personId, checkId }
  await besideRecords(organizationId, (tx) =>
    ticked ? tx.selfCheck.createMany({ data: [key], skipDuplicates: true }) : tx.selfCheck.deleteMany({ where: key }),
  )
  return { checkId, ticked }
}

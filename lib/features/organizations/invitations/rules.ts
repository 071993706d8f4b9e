import { createHmac } from 'node:crypto'
import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import { env } from '@/lib/server/env'
import { Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'

/**
 * The secret of the n-th link of a call. It is derived from the call's Idempotency-Key instead of stored with the answer: a
 * retry gets the same link again, and the database keeps only its hash.
 */
export function invitationToken(actor: Actor, n = 0): string {
  const { idempotencyKey } = actor.request
  const parts = ['invitation', actor.organizationId, actor.userId, idempotencyKey ?? newId(), ...(n > 0 ? [n] : [])]
  return createHmac('sha256', env.authSecret()).update(parts.join('\n')).digest('base64url')
}

/** The actor of a call whose answer holds secrets: it is not kept for a retry, which makes them again. */
export const unkeyed = (actor: Actor): Actor => ({ ...actor, request: { ...actor.request, idempotencyKey: null } })

export const otherRequest = () =>
  new Refusal('invalid', inWords('organizations.thisIdempotencyKeyWasUsed'), {
    errors: [{ pointer: '/headers/idempotency-key', message: inWords('organizations.useANewKeyFor') }],
  })

import { createHmac } from 'node:crypto'
import { type Role, roles } from '@/lib/access/permissions'
import type { Actor } from '@/lib/server/actor'
import { env } from '@/lib/server/env'
import { newId } from '@/lib/server/ids'
import { TOKEN_ROLES } from './schema'

/** How many tokens of one person work at a time. */
export const MOST_TOKENS = 20

/** What a person may give to a token: what they may do themselves, without administration. */
export const givenBy = (role: Role) => TOKEN_ROLES.filter((one) => roles.indexOf(one) >= roles.indexOf(role))

/**
 * The secret of a token, with the prefix by which scanners know it. Like the links of invitations it is derived from the
 * call's Idempotency-Key, so that a retry gets the same one and the database keeps only its hash.
 */
export function tokenSecret(actor: Actor): string {
  const parts = ['api token', actor.organizationId, actor.userId, actor.request.idempotencyKey ?? newId()]
  return `sxt_${createHmac('sha256', env.authSecret()).update(parts.join('\n')).digest('base64url')}`
}

import { createHmac, timingSafeEqual } from 'node:crypto'
import type { RouteInput } from '@/lib/client/route'
import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import { env } from '@/lib/server/env'
import { Refusal } from '@/lib/server/errors'
import type { changeThresholdsRoute } from './schema'

type Changes = RouteInput<typeof changeThresholdsRoute>['changes']

/** Says that this person was shown what exactly these values change today: sealed by the portal, stored nowhere. */
export function previewProof({ organizationId, userId, today }: Actor, changes: Changes): string {
  const values = changes.map(({ key, value, seen }) => [key, value, seen])
  const facts = JSON.stringify(['threshold-preview', organizationId, userId, today, values])
  return createHmac('sha256', env.authSecret()).update(facts).digest('hex')
}

/** Refuses values whose effect the person has not looked at (rule THRESHOLD-AT). */
export function refuseUnseen(actor: Actor, changes: Changes, previewed: string): void {
  const [given, wanted] = [Buffer.from(previewed), Buffer.from(previewProof(actor, changes))]
  if (given.length === wanted.length && timingSafeEqual(given, wanted)) return
  throw new Refusal('not_allowed_now', inWords('thresholds.lookAtThePreviewOf'))
}

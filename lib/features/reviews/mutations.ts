import { windowOf } from '@/lib/calendar/periods'
import type { RouteInput } from '@/lib/client/route'
import { sections } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import { afterWrite } from '@/lib/server/after-write'
import { authorize } from '@/lib/server/authorize'
import { databaseNow } from '@/lib/server/clock'
import { invalid, Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { mutate } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import { hasDecision, lockedReview, refuseSecondReview } from './guards'
import { factsForFreezing } from './queries'
import type * as routes from './schema'

/** Begins the review of a quarter that has begun. One review of a quarter is there at a time. */
export async function beginReview(actor: Actor, { quarter }: RouteInput<typeof routes.beginReviewRoute>) {
  authorize(actor, 'register:create')
  const entry = { action: 'quarter-review:begin', subject: 'cadenceEvents' }
  return mutate(actor, entry, async (tx) => {
    if (windowOf(quarter).from > actor.today) throw invalid('/quarter', inWords('reviews.hasNotBegun', { quarter }))
    await refuseSecondReview(tx, actor, quarter)
    const row = sections.cadenceEvents.row.parse({ id: newId(), kind: 'review', at: actor.today, quarter })
    entry.subject = `cadenceEvents/${row.id}`
    const stored = await writeRecord(tx, 'cadenceEvents', row, 0)
    await afterWrite(tx, 'cadenceEvents')
    return stored
  })
}

/** Keeps notes, factors and what else was looked at, at the revision that was seen; what is not sent stays. */
export async function writeReview(actor: Actor, input: RouteInput<typeof routes.writeReviewRoute>) {
  authorize(actor, 'register:edit')
  const { id, seen, ...fields } = input
  return mutate(actor, { action: 'quarter-review:write', subject: `cadenceEvents/${id}` }, async (tx) => {
    await lockedReview(tx, actor, id, seen)
    const parts = fields.sections?.map(({ part }) => part) ?? []
    const twice = parts.findIndex((part, index) => parts.indexOf(part) !== index)
    if (twice >= 0) throw invalid(`/sections/${twice}/part`, inWords('reviews.onePerPart'))
    const stored = await writeRecord(tx, 'cadenceEvents', { id, ...fields }, seen)
    await afterWrite(tx, 'cadenceEvents')
    return stored
  })
}

/** Ends a review: its day, and what the records say to each part, are kept as they are now. */
export async function freezeReview(actor: Actor, input: RouteInput<typeof routes.freezeReviewRoute>) {
  authorize(actor, 'register:edit')
  const { at, id, seen } = input
  // Read before the review is locked: nobody waits for a judgement of everything.
  const facts = await factsForFreezing(actor, id)
  return mutate(actor, { action: 'quarter-review:freeze', subject: `cadenceEvents/${id}` }, async (tx) => {
    const review = await lockedReview(tx, actor, id, seen)
    const quarter = review.quarter!
    if (at > actor.today || at < windowOf(quarter).from) throw invalid('/at', inWords('reviews.heldOn', { quarter }))
    if (review.sections.length === 0 && !(await hasDecision(tx, actor, id))) {
      throw new Refusal('not_allowed_now', inWords('reviews.nothingSaid'))
    }
    const frozenAt = await databaseNow(tx)
    const stored = await writeRecord(tx, 'cadenceEvents', { id, at, frozenAt, facts }, seen)
    await afterWrite(tx, 'cadenceEvents')
    return stored
  })
}

import type { RouteInput } from '@/lib/client/route'
import { label } from '@/lib/content'
import { skillDimension } from '@/lib/document/organization'
import { sections } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import { afterWrite } from '@/lib/server/after-write'
import { authorize } from '@/lib/server/authorize'
import { Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { mutate } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import type { rateOwnSkillsRoute } from './schema'

/** A rating of oneself in the dimensions of the survey: a row each, of today, in the person's own name only. */
export async function rateOwnSkills(actor: Actor, { role, levels }: RouteInput<typeof rateOwnSkillsRoute>) {
  authorize(actor, 'skill:rate', { own: true })
  const { organizationId, personId, today } = actor
  if (personId === null) throw new Refusal('not_allowed_now', inWords('training.aRatingNeedsAPerson'))
  return mutate(actor, { action: 'skill-ratings:rate-own', subject: `persons/${personId}` }, async (tx) => {
    const rated = skillDimension.options.filter((dimension) => levels[dimension] !== undefined)
    for (const dimension of rated) {
      const [level, skill] = [levels[dimension], label('skillDimension', dimension)]
      const where = { organizationId, personId, role, skill, at: new Date(`${today}T00:00:00.000Z`), archivedAt: null }
      const before = await tx.skillRating.findFirst({ where, orderBy: { id: 'desc' } })
      const fields = { personId, role, skill, dimension, level, at: today }
      if (before) await writeRecord(tx, 'skillRatings', { id: before.id, level, dimension }, before.revision)
      else await writeRecord(tx, 'skillRatings', sections.skillRatings.row.parse({ ...fields, id: newId() }), 0)
    }
    await afterWrite(tx, 'skillRatings')
    return { rated: rated.length }
  })
}

import { addDays } from '@/lib/calendar/days'
import type { RouteInput } from '@/lib/client/route'
import { sections } from '@/lib/document/schema'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import { afterWrite } from '@/lib/server/after-write'
import { authorize } from '@/lib/server/authorize'
import { databaseNow } from '@/lib/server/clock'
import { invalid, notFound, Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { mutate } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import { type acceptFlagRoute, LONGEST_ACCEPTANCE_DAYS, type withdrawAcceptanceRoute } from './schema'

/**
 * Accepts a flag that is raised or watched, until a day at most half a year ahead. It changes no state and ends by itself
 * the day after; accepting again takes the place of the acceptance before.
 */
export async function acceptFlag(actor: Actor, { pattern, until, reason }: RouteInput<typeof acceptFlagRoute>) {
  authorize(actor, 'flag:accept')
  if (until <= actor.today) throw invalid('/until', inWords('flags.useADayAfterToday'))
  if (until > addDays(actor.today, LONGEST_ACCEPTANCE_DAYS)) {
    throw invalid('/until', inWords('flags.aFlagIsAcceptedFor', { longestAcceptanceDays: LONGEST_ACCEPTANCE_DAYS }))
  }
  const { patterns } = await getEvaluation(actor)
  const state = patterns.find(({ id }) => id === pattern)?.state
  if (state !== 'flagged' && state !== 'watch') {
    throw new Refusal('not_allowed_now', inWords('flags.thereIsNothingToAccept'))
  }
  const id = newId()
  return mutate(actor, { action: 'flag:accept', subject: `flags/${pattern}` }, async (tx) => {
    const { organizationId } = actor
    const earlier = await tx.flagAcceptance.findMany({ where: { organizationId, pattern, archivedAt: null } })
    const archivedAt = await databaseNow(tx)
    for (const row of earlier) await writeRecord(tx, 'flagAcceptances', { id: row.id, archivedAt }, row.revision)
    const row = sections.flagAcceptances.row.parse({ id, pattern, until, reason, by: actor.personId })
    const stored = await writeRecord(tx, 'flagAcceptances', row, 0)
    await afterWrite(tx, 'flagAcceptances')
    return stored
  })
}

/** Ends an acceptance before its day; the row and its reason stay in the history. */
export function withdrawAcceptance(actor: Actor, input: RouteInput<typeof withdrawAcceptanceRoute>) {
  authorize(actor, 'flag:accept')
  const { pattern, acceptance: id, revision } = input
  return mutate(actor, { action: 'flag:withdraw-acceptance', subject: `flags/${pattern}` }, async (tx) => {
    const { organizationId } = actor
    const row = await tx.flagAcceptance.findFirst({ where: { organizationId, pattern, id, archivedAt: null } })
    if (!row) throw notFound()
    const stored = await writeRecord(tx, 'flagAcceptances', { id, archivedAt: await databaseNow(tx) }, revision)
    await afterWrite(tx, 'flagAcceptances')
    return stored
  })
}

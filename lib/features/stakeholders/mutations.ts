import type { RouteInput } from '@/lib/client/route'
import { sections } from '@/lib/document/schema'
import { registerOfSection } from '@/lib/features/registers/catalogue'
import { IN_FUTURE } from '@/lib/features/registers/fields/rules'
import { heldRow } from '@/lib/features/registers/rows/guards'
import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import { afterWrite } from '@/lib/server/after-write'
import { authorize } from '@/lib/server/authorize'
import { invalid, notFound, Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { emit, mutate } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import { presentNote } from './queries'
import type { acknowledgeRoute, askForAcknowledgementRoute, writeAlignmentNoteRoute } from './schema'

/** A new version of goal, scope and next step. Earlier acknowledgements stay on record and no longer count. */
export async function writeAlignmentNote(actor: Actor, input: RouteInput<typeof writeAlignmentNoteRoute>) {
  authorize(actor, 'register:edit')
  const id = newId()
  const entry = { action: 'alignment-notes:create', subject: `alignmentNotes/${id}` }
  return mutate(actor, entry, async (tx) => {
    // Two people writing at once would both see the old version: one waits here.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`alignment ${actor.organizationId}`}))`
    const present = await presentNote(tx, actor.organizationId)
    if ((present?.version ?? 0) !== input.seen) {
      throw new Refusal('conflict', inWords('registers.somebodyWroteAnotherVersionIn'), { current: present })
    }
    const { goal, scope, nextStep } = input
    const row = sections.alignmentNotes.row.parse({ id, version: input.seen + 1, goal, scope, nextStep })
    const stored = await writeRecord(tx, 'alignmentNotes', row, 0)
    await afterWrite(tx, 'alignmentNotes')
    return stored
  })
}

/** The stakeholder acknowledges the present version today, or an editor records how and when somebody did. */
export async function acknowledge(actor: Actor, input: RouteInput<typeof acknowledgeRoute>) {
  authorize(actor, 'organization:read')
  const recorded = input.how !== undefined || input.at !== undefined
  if (recorded && input.how === undefined) throw invalid('/how', inWords('registers.sayHowTheyAcknowledgedFor'))
  if (recorded && input.at === undefined) throw invalid('/at', inWords('registers.sayWhenTheyAcknowledgedLike'))
  if (input.at !== undefined && input.at > actor.today) throw invalid('/at', IN_FUTURE)
  const entry = { action: 'stakeholders:acknowledge', subject: `stakeholders/${input.id}` }
  return mutate(actor, entry, async (tx) => {
    const row = await heldRow(tx, registerOfSection('stakeholders')!, actor, input.id)
    if (row.archivedAt !== null) throw notFound()
    const own = actor.personId !== null && row.personId === actor.personId
    authorize(actor, 'stakeholder:acknowledge', { own: own && !recorded })
    if (!own && !recorded) {
      throw invalid('/how', inWords('registers.youRecordThisForSomebody'))
    }
    const present = await presentNote(tx, actor.organizationId)
    if (!present) throw new Refusal('not_allowed_now', inWords('registers.thereIsNothingToAcknowledge'))
    if (present.version !== input.version) {
      throw new Refusal('conflict', inWords('registers.goalScopeOrNextStep'), {
        current: present,
      })
    }
    const fields = {
      id: input.id,
      acknowledgedAt: input.at ?? actor.today,
      alignmentVersion: present.version,
      how: input.how ?? null,
    }
    const stored = await writeRecord(tx, 'stakeholders', fields, input.revision)
    await afterWrite(tx, 'stakeholders')
    return stored
  })
}

/** Asks a stakeholder to acknowledge: one notice a day at most, so that asking stays kind. */
export async function askForAcknowledgement(actor: Actor, input: RouteInput<typeof askForAcknowledgementRoute>) {
  authorize(actor, 'register:create')
  const subject = `stakeholders/${input.id}`
  return mutate(actor, { action: 'stakeholders:ask', subject }, async (tx) => {
    const row = await heldRow(tx, registerOfSection('stakeholders')!, actor, input.id)
    if (row.archivedAt !== null) throw notFound()
    const present = await presentNote(tx, actor.organizationId)
    if (!present) throw new Refusal('not_allowed_now', inWords('registers.thereIsNothingToAcknowledge'))
    if (typeof row.personId !== 'string') {
      throw new Refusal('not_allowed_now', inWords('registers.thisStakeholderNamesNoPerson'))
    }
    if (row.acknowledgedAt !== null && row.alignmentVersion === present.version) {
      throw new Refusal('not_allowed_now', inWords('registers.theyAcknowledgedThisVersionAlready'))
    }
    const asked = await tx.$queryRaw<unknown[]>`
      SELECT 1 AS there FROM "OutboxEvent" o
      WHERE o."organizationId" = ${actor.organizationId} AND o."event" = 'stakeholder-asked' AND o."subject" = ${subject}
        AND o."at" > now() - interval '1 day'`
    if (asked.length > 0) throw new Refusal('not_allowed_now', inWords('registers.theyWereAskedLessThan'))
    await emit(tx, 'stakeholder-asked', subject, { personId: row.personId, version: present.version })
    return { asked: true }
  })
}

import { can } from '@/lib/access/permissions'
import type { RouteInput } from '@/lib/client/route'
import { areaById } from '@/lib/content'
import { type Row, sections } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import { type AreaState, areaState, checkFinal, checkQuick } from '@/lib/scoring/area-rating'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { databaseNow } from '@/lib/server/clock'
import type { Transaction } from '@/lib/server/db'
import { invalid, Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { emit, mutate } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import { type AreaId, answersById, isAssigned, ratingOf, type ScorecardBundle } from '../desk/view'
import { lockDraft } from '../guards'
import type { assignAreaRoute, confirmAreaRoute, rateAreaRoute, unassignAreaRoute } from '../schema'
import { insist } from './guards'

type Rating = Row<'areaRatings'>

const stateOf = (draft: ScorecardBundle, areaId: AreaId): AreaState =>
  areaState(areaById(areaId), ratingOf(draft, areaId), answersById(draft))

/** Writes the rating row of an area; a draft written by hand may come without one, then revision 0 makes it. */
function writeRating(tx: Transaction, draft: ScorecardBundle, areaId: AreaId, fields: Partial<Rating>, seen: number) {
  const row = ratingOf(draft, areaId)
  if (row) return writeRecord(tx, 'areaRatings', { ...fields, id: row.id }, seen)
  const fresh = { id: newId(), scorecardId: draft.record.id, areaId, mode: 'guided', ...fields }
  return writeRecord(tx, 'areaRatings', sections.areaRatings.row.parse(fresh), seen)
}

const confirmation = async (tx: Transaction, actor: Actor, final: number | null) => ({
  final,
  confirmedBy: final === null ? null : actor.personId,
  confirmedAt: final === null ? null : await databaseNow(tx),
})

/**
 * Quick mode: rates an area directly. Final at once when the person may confirm; a contributor's rating waits. Refused
 * once the guided answers are complete: then their suggestion is confirmed or overridden. Null takes the rating back.
 */
export async function rateArea(actor: Actor, { areaId, rating, revision }: RouteInput<typeof rateAreaRoute>) {
  authorize(actor, 'scorecard:answer', { assigned: true })
  return mutate(actor, { action: 'area:rate', subject: `areas/${areaId}` }, async (tx) => {
    const draft = await lockDraft(tx, actor.organizationId)
    authorize(actor, 'scorecard:answer', { assigned: isAssigned(draft, areaId, actor.personId) })
    const state = stateOf(draft, areaId)
    if (state.complete) {
      throw new Refusal('not_allowed_now', inWords('scorecard.everyQuestionIsAnsweredConfirm'))
    }
    const mode = rating === null ? 'guided' : 'quick'
    if (rating !== null) insist(checkQuick(state, rating))
    const final = can(actor, 'scorecard:confirm') ? rating : null
    const fields: Partial<Rating> = { mode, quick: rating, mean: null, suggested: null, cap: state.cap, reason: null }
    return writeRating(tx, draft, areaId, { ...fields, ...(await confirmation(tx, actor, final)) }, revision)
  })
}

/**
 * Confirms what is proposed, or overrides a suggestion by one with a reason of at least ten characters, never above the
 * cap. A quick rating is confirmed as it is; another one is simply given again.
 */
export async function confirmArea(actor: Actor, input: RouteInput<typeof confirmAreaRoute>) {
  authorize(actor, 'scorecard:confirm')
  const { areaId, final, revision } = input
  return mutate(actor, { action: 'area:confirm', subject: `areas/${areaId}` }, async (tx) => {
    const draft = await lockDraft(tx, actor.organizationId)
    const state = stateOf(draft, areaId)
    if (state.mode === 'quick') {
      insist(checkQuick(state, final))
      if (final !== state.quick)
        throw invalid('/final', inWords('scorecard.theQuickRatingIsQuick', { quick: state.quick }))
    } else insist(checkFinal(state, final, input.reason))
    const guided: Partial<Rating> = {
      mode: 'guided',
      mean: state.mean,
      suggested: state.suggested,
      reason: final === state.suggested ? null : input.reason,
    }
    const fields = {
      ...(state.mode === 'quick' ? {} : guided),
      cap: state.cap,
      ...(await confirmation(tx, actor, final)),
    }
    const written = await writeRating(tx, draft, areaId, fields, revision)
    await emit(tx, 'area:confirmed', `areaRatings/${written.id}`, { areaId, final })
    return written
  })
}

/** Assigns an area of the draft to persons of the directory; assigning again changes the due date and message. */
export async function assignArea(actor: Actor, input: RouteInput<typeof assignAreaRoute>) {
  authorize(actor, 'scorecard:assign')
  const { areaId, dueAt, message } = input
  return mutate(actor, { action: 'area:assign', subject: `areas/${areaId}` }, async (tx) => {
    const draft = await lockDraft(tx, actor.organizationId)
    const wanted = [...new Set(input.personIds)]
    const known = await tx.person.count({ where: { id: { in: wanted }, active: true, archivedAt: null } })
    if (known !== wanted.length) throw invalid('/personIds', inWords('scorecard.choosePeopleOfThisOrganization'))
    const items: Row<'areaAssignments'>[] = []
    for (const personId of wanted) {
      const present = draft.assignments.find((row) => row.areaId === areaId && row.personId === personId)
      const fields = { scorecardId: draft.record.id, areaId, personId, dueAt, message }
      const record = sections.areaAssignments.row.parse({ id: newId(), ...fields })
      const written = present
        ? await writeRecord(tx, 'areaAssignments', { id: present.id, dueAt, message }, present.revision)
        : await writeRecord(tx, 'areaAssignments', record, 0)
      // Adding a second person sends the first one along: only what is new to somebody is an event.
      if (present?.dueAt !== dueAt || present.message !== message)
        await emit(tx, 'area:assigned', `areaAssignments/${written.id}`, { areaId, personId, dueAt })
      items.push(written)
    }
    return { items }
  })
}

/** Takes an area of the draft back from a person; what they answered stays. */
export async function unassignArea(actor: Actor, input: RouteInput<typeof unassignAreaRoute>) {
  authorize(actor, 'scorecard:assign')
  const { assignmentId, revision } = input
  return mutate(actor, { action: 'area:unassign', subject: `areaAssignments/${assignmentId}` }, async (tx) => {
    await lockDraft(tx, actor.organizationId)
    await writeRecord(tx, 'areaAssignments', { id: assignmentId, archivedAt: await databaseNow(tx) }, revision)
  })
}

import type { RouteInput } from '@/lib/client/route'
import { CONTENT_VERSION, framework, questionById } from '@/lib/content'
import { type Row, sections } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import { areaProgress } from '@/lib/scoring/area-rating'
import { focusItems } from '@/lib/scoring/focus'
import type { Actor } from '@/lib/server/actor'
import { afterWrite } from '@/lib/server/after-write'
import { authorize } from '@/lib/server/authorize'
import { databaseNow } from '@/lib/server/clock'
import type { Transaction } from '@/lib/server/db'
import { notFound, Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { emit, mutate } from '@/lib/server/mutation'
import { insertRecords, writeRecord } from '@/lib/server/records'
import { answersById, areaStates, type Desk, ratingOf, type ScorecardBundle } from './desk/view'
import { lockDraft } from './guards'
import { loadDesk } from './queries'
import type { startScorecardRoute, submitScorecardRoute } from './schema'

/** Answers taken over keep who gave them and when; a question the framework no longer has is left behind. */
function carriedAnswers(from: ScorecardBundle, scorecardId: string): Row<'answers'>[] {
  const given = from.answers.filter((row) => questionById(row.questionId) && (row.rating !== null || row.notApplicable))
  return given.map((row) =>
    sections.answers.row.parse({ ...row, id: newId(), scorecardId, carriedFrom: row.id, markedForReview: false }),
  )
}

/** Quick ratings and suggestions come along, but every area of a new scorecard is confirmed anew. */
function freshRatings(from: ScorecardBundle | null, scorecardId: string, answers: Row<'answers'>[]) {
  const byQuestion = new Map(answers.map((row) => [row.questionId, row]))
  return framework.areas.map((area): Row<'areaRatings'> => {
    const { cap, complete, mean, suggested } = areaProgress(area, byQuestion)
    const before = from && ratingOf(from, area.id)
    const quick = before?.mode === 'quick' && !complete ? (before.final ?? before.quick) : null
    return sections.areaRatings.row.parse({
      id: newId(),
      scorecardId,
      areaId: area.id,
      mode: quick === null ? 'guided' : 'quick',
      quick,
      mean: complete ? mean : null,
      suggested,
      cap,
    })
  })
}

/** Starts the one draft of an organization, empty or with the answers of a submitted scorecard. */
export async function startScorecard(actor: Actor, { copyFrom }: RouteInput<typeof startScorecardRoute>) {
  authorize(actor, 'scorecard:submit')
  const id = newId()
  return mutate(actor, { action: 'scorecard:start', subject: `scorecards/${id}` }, async (tx) => {
    const desk = await loadDesk(tx, actor.organizationId, copyFrom)
    if (desk.draft) throw new Refusal('not_allowed_now', inWords('scorecard.thereIsADraftAlready'))
    if (copyFrom && desk.asked?.record.state !== 'submitted') throw notFound()
    const record = sections.scorecards.row.parse({
      id,
      state: 'draft',
      contentVersion: CONTENT_VERSION,
      copiedFrom: copyFrom,
    })
    const scorecard = await writeRecord(tx, 'scorecards', record, 0)
    const answers = desk.asked ? carriedAnswers(desk.asked, id) : []
    await insertRecords(tx, 'answers', answers, true)
    await insertRecords(tx, 'areaRatings', freshRatings(desk.asked, id, answers), true)
    return scorecard
  })
}

/** Brings the six rows in line with their answers, so that what is frozen says how each rating came about. */
async function freezeRatings(tx: Transaction, draft: ScorecardBundle): Promise<void> {
  for (const { areaId, cap, mean, mode, suggested } of areaStates(draft)) {
    const row = ratingOf(draft, areaId)
    if (!row || !mode) continue
    const fields = { mode, cap, mean: mode === 'guided' ? mean : null, suggested: mode === 'guided' ? suggested : null }
    const changed = (Object.keys(fields) as (keyof typeof fields)[]).some((name) => row[name] !== fields[name])
    if (changed) await writeRecord(tx, 'areaRatings', { id: row.id, ...fields }, row.revision)
  }
}

/** Creates the proposed work items, one open item per question: an item that stands already is brought up to date. */
async function openWorkItems(tx: Transaction, desk: Desk, draft: ScorecardBundle): Promise<void> {
  const answers = answersById(draft)
  for (const area of framework.areas) {
    for (const { kind, source, text } of focusItems(area, ratingOf(draft, area.id)?.final ?? null, answers)) {
      const open = desk.workItems.find((row) => row.source === source)
      if (!open) {
        const item = sections.workItems.row.parse({ id: newId(), kind, source, text })
        await writeRecord(tx, 'workItems', item, 0)
      } else if (open.kind !== kind || open.text !== text) {
        await writeRecord(tx, 'workItems', { id: open.id, kind, text }, open.revision)
      }
    }
  }
  await afterWrite(tx, 'workItems')
}

/**
 * Submits the draft: needs six confirmed ratings and freezes them with all answers. From phase 2 on the proposed work
 * items are created at once; before, they wait for the gate.
 */
export async function submitScorecard(actor: Actor, { note, revision }: RouteInput<typeof submitScorecardRoute>) {
  authorize(actor, 'scorecard:submit')
  return mutate(actor, { action: 'scorecard:submit', subject: 'scorecards/draft' }, async (tx) => {
    const draft = await lockDraft(tx, actor.organizationId)
    const open = areaStates(draft).filter((area) => area.status !== 'confirmed')
    if (open.length > 0) {
      throw new Refusal('not_allowed_now', inWords('scorecard.sixConfirmedRatingsAreNeeded', { length: open.length }), {
        reasons: open.map(({ areaId, missing, status }) => ({ areaId, status, questions: missing })),
      })
    }
    await freezeRatings(tx, draft)
    const submittedAt = await databaseNow(tx)
    const fields = { state: 'submitted' as const, submittedAt, submittedBy: actor.personId, note }
    const scorecard = await writeRecord(tx, 'scorecards', { id: draft.record.id, ...fields }, revision)
    const desk = await loadDesk(tx, actor.organizationId, null)
    if ((desk.phase ?? 1) >= 2) await openWorkItems(tx, desk, draft)
    await emit(tx, 'scorecard:submitted', `scorecards/${scorecard.id}`, { scorecardId: scorecard.id })
    await afterWrite(tx, 'scorecards')
    return scorecard
  })
}

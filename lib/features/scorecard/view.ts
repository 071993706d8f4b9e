import { can } from '@/lib/access/permissions'
import { type Area, framework } from '@/lib/content'
import type { Row } from '@/lib/document/schema'
import { ofScorecard } from '@/lib/features/work/rules'
import { type AreaState, areaState } from '@/lib/scoring/area-rating'
import { focusItems, isFocus } from '@/lib/scoring/focus'
import { overall } from '@/lib/scoring/scorecard'
import type { Actor } from '@/lib/server/actor'
import { type AreaId, answersById, type Desk, isAssigned, ratingOf, type ScorecardBundle } from './desk/view'

type AnswerRow = Row<'answers'>

const nameOf = (desk: Desk, id: string | null) => desk.persons.find((person) => person.id === id)?.name ?? null

const mayAnswer = (actor: Actor, draft: ScorecardBundle, areaId: AreaId) =>
  can(actor, 'scorecard:answer', { assigned: isAssigned(draft, areaId, actor.personId) })

/** Newest change of an area that a person made: an answer or its rating. */
function lastChange(desk: Desk, draft: ScorecardBundle, area: Area) {
  const ids = new Set(area.questions.map((question) => question.id))
  const rows = [...draft.answers.filter((row) => ids.has(row.questionId) && row.carriedFrom === null)]
  const rating = ratingOf(draft, area.id)
  const touched = [...rows, ...(rating && rating.revision > 1 ? [rating] : [])]
  const newest = touched.sort((a, b) => ((a.updatedAt ?? '') < (b.updatedAt ?? '') ? 1 : -1))[0]
  return newest?.updatedAt ? { at: newest.updatedAt, byName: nameOf(desk, newest.updatedBy) } : null
}

/** What stands in the way of submission, area by area. */
const stillMissing = (area: Area, state: AreaState) => ({
  areaId: area.id,
  name: area.name,
  status: state.status,
  questions: state.mode === 'quick' ? [] : state.missing,
})

function areaRow(desk: Desk, draft: ScorecardBundle, actor: Actor, area: Area, state: AreaState) {
  const { id, name, code, keyQuestion } = area
  return {
    id,
    name,
    code,
    keyQuestion,
    state,
    revision: ratingOf(draft, id)?.revision ?? 0,
    mayAnswer: mayAnswer(actor, draft, id),
    assignments: draft.assignments
      .filter((row) => row.areaId === id)
      .map((row) => ({
        id: row.id,
        revision: row.revision,
        personId: row.personId,
        name: nameOf(desk, row.personId) ?? '',
        dueAt: row.dueAt,
        message: row.message,
      })),
    lastChange: lastChange(desk, draft, area),
    /** First question without an answer. */
    nextQuestion: state.missing[0] ?? null,
    /** SH-1 and its like, to be asked in place when a quick rating needs it. */
    star: area.questions.find((question) => question.critical) ?? null,
    starRevision: draft.answers.find((row) => row.questionId === state.critical.questionId)?.revision ?? 0,
  }
}

/** The draft as its first page shows it. */
export function draftView(desk: Desk, draft: ScorecardBundle, actor: Actor) {
  const answers = answersById(draft)
  const areas = framework.areas.map((area) =>
    areaRow(desk, draft, actor, area, areaState(area, ratingOf(draft, area.id), answers)),
  )
  const open = areas.filter((row) => row.state.status !== 'confirmed')
  const next = open.find((row) => row.mayAnswer && row.nextQuestion !== null && row.state.mode === null)
  return {
    id: draft.record.id,
    revision: draft.record.revision,
    startedAt: draft.record.createdAt,
    copiedFrom: draft.record.copiedFrom,
    areas,
    ready: open.length === 0,
    missing: open.map((row) => stillMissing(framework.areas.find((area) => area.id === row.id)!, row.state)),
    next: next ? { areaId: next.id, questionId: next.nextQuestion! } : null,
  }
}
export type DraftView = ReturnType<typeof draftView>
export type AreaRow = DraftView['areas'][number]

/** What a submitted scorecard says, with the work it proposes and the open items its ratings would close. */
export function submittedView(bundle: ScorecardBundle, desk: Desk) {
  const answers = answersById(bundle)
  const areas = framework.areas.map((area) => {
    const row = ratingOf(bundle, area.id)
    return {
      area,
      mode: row?.mode ?? 'guided',
      mean: row?.mean ?? null,
      suggested: row?.suggested ?? null,
      final: row?.final ?? null,
      reason: row?.reason ?? null,
      focus: isFocus(row?.final ?? null),
      confirmedByName: nameOf(desk, row?.confirmedBy ?? null),
      answers: area.questions.map((question) => ({ question, answer: answers.get(question.id) ?? null })),
      items: focusItems(area, row?.final ?? null, answers),
    }
  })
  const proposed = new Set(areas.flatMap((area) => area.items.map((item) => item.source)))
  const { record, submittedByName } = bundle
  return {
    id: record.id,
    submittedAt: record.submittedAt,
    submittedByName,
    note: record.note,
    contentVersion: record.contentVersion,
    overall: overall(areas.map((area) => area.final)),
    areas,
    proposals: areas.flatMap((area) => area.items),
    created: (desk.phase ?? 1) >= 2,
    closable: desk.workItems.filter(({ source }) => ofScorecard(source) && !proposed.has(source ?? '')),
  }
}
export type SubmittedView = ReturnType<typeof submittedView>

const previousAnswer = (row: AnswerRow | undefined) =>
  row && (row.rating !== null || row.notApplicable)
    ? { rating: row.rating, notApplicable: row.notApplicable, at: row.answeredAt ?? row.createdAt }
    : null

/** One area of the draft, ready for its two pages. */
export function areaSheet(desk: Desk, draft: ScorecardBundle, actor: Actor, area: Area) {
  const answers = answersById(draft)
  const before = desk.latest ? answersById(desk.latest) : new Map<string, AnswerRow>()
  const row = ratingOf(draft, area.id)
  const state = areaState(area, row, answers)
  return {
    scorecardId: draft.record.id,
    startedAt: draft.record.createdAt,
    area,
    state,
    revision: row?.revision ?? 0,
    confirmedByName: nameOf(desk, row?.confirmedBy ?? null),
    confirmedAt: row?.confirmedAt ?? null,
    mayAnswer: mayAnswer(actor, draft, area.id),
    mayConfirm: can(actor, 'scorecard:confirm'),
    questions: area.questions.map((question) => ({
      question,
      answer: answers.get(question.id) ?? null,
      answeredByName: nameOf(desk, answers.get(question.id)?.answeredBy ?? null),
      previous: previousAnswer(before.get(question.id)),
    })),
    others: framework.areas
      .filter((other) => other.id !== area.id)
      .map((other) => {
        const { all, answered, notApplicable, status, quick, mode } = areaState(
          other,
          ratingOf(draft, other.id),
          answers,
        )
        return { id: other.id, name: other.name, all, settled: answered + notApplicable, status, quick, mode }
      }),
    items: focusItems(area, state.final ?? state.proposed, answers),
    /** Who may grant the right to answer: administrators and editors by name. */
    grantors: desk.persons.filter((one) => one.role === 'admin' || one.role === 'editor').map((one) => one.name),
  }
}
export type AreaSheet = ReturnType<typeof areaSheet>

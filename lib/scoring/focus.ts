import type { Area, AreaId } from '../content'
import type { Row } from '../document/schema'
import type { Answers } from './area-rating'

/** A piece of Phase-2 work that a submitted scorecard proposes. */
export type FocusItem = {
  kind: 'focus' | 'improvement'
  areaId: AreaId
  /** Null for the one item of a whole area. */
  questionId: string | null
  /** What one open work item per question is found again by: the question id, else the area id. */
  source: string
  rating: number
  text: string
  phase2: string[]
  /** The open work item that already stands for it. */
  workItemId: string | null
}

/** A final rating below 3 makes a focus area; exactly 3 does not. */
export const isFocus = (final: number | null): boolean => final !== null && final < 3

/**
 * FOCUS and FOCUS-STAR: a focus area proposes one item per question below 3, or one for the area (with the ★ remedy)
 * when no question is. Outside focus areas a ★ question below 3 proposes an improvement, which blocks nothing.
 */
export function focusItems(area: Area, final: number | null, answers: Answers): Omit<FocusItem, 'workItemId'>[] {
  if (final === null) return []
  const rated = area.questions.map((question) => {
    const answer = answers.get(question.id)
    return { question, rating: answer && !answer.notApplicable ? answer.rating : null }
  })
  const item = (kind: FocusItem['kind'], question: Area['questions'][number], rating: number, wholeArea = false) => ({
    kind,
    areaId: area.id,
    questionId: wholeArea ? null : question.id,
    source: wholeArea ? area.id : question.id,
    rating,
    text: question.remediation,
    phase2: [...question.phase2],
  })
  const star = rated.find(({ question }) => question.critical)
  if (!isFocus(final)) {
    return star && isFocus(star.rating) ? [item('improvement', star.question, star.rating ?? 0)] : []
  }
  const weak = rated.filter(({ rating }) => isFocus(rating))
  if (weak.length > 0) return weak.map(({ question, rating }) => item('focus', question, rating ?? 0))
  return star ? [item('focus', star.question, final, true)] : []
}

/** The open work item of a proposal, if it was created before: one per question, whatever scorecard it came from. */
export function openWorkItem(rows: readonly Row<'workItems'>[]): string | null {
  const open = rows.filter((row) => row.closedAt === null && (row.kind === 'focus' || row.kind === 'improvement'))
  return open.map((row) => row.id).sort()[0] ?? null
}

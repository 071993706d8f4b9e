import type { Area, AreaId, Framework } from '../content'
import type { Row } from '../document/schema'
import { say } from './explain'
import type { Sentence } from './types'

export type AnswerRow = Pick<Row<'answers'>, 'questionId' | 'rating' | 'notApplicable' | 'naReason' | 'carriedFrom'>
export type AreaRatingRow = Pick<Row<'areaRatings'>, 'mode' | 'quick' | 'suggested' | 'final' | 'reason'>
export type Answers = ReadonlyMap<string, AnswerRow>
export type Range = { min: number; max: number }
/** Yes, or the reason why not. */
export type Verdict = { allowed: true } | { allowed: false; because: Sentence }

/** How far an area is answered and what follows from the answers alone. */
export type AreaProgress = {
  areaId: AreaId
  answered: number
  notApplicable: number
  /** Answers taken over from an earlier scorecard. */
  carried: number
  all: number
  /** Mean of the answered questions in hundredths, cut off; "so far" until the area is complete. */
  mean: number | null
  critical: { questionId: string; rating: number | null }
  /** Highest rating the ★ question allows, null when it does not limit. */
  cap: number | null
  complete: boolean
  /** Only once complete: floor of the mean, at most the cap. */
  suggested: number | null
  /** Questions that still need an answer, or a reason for not being applicable. */
  missing: string[]
}

/**
 * - `empty`, `answering`: no rating yet.
 * - `not-allowed`: a quick rating that ★ or SHADOW-SENSE no longer allows.
 * - `to-confirm`: a rating is proposed. `withdrawn`: it was confirmed, but the proposal changed since.
 */
export type AreaStatus = 'empty' | 'answering' | 'not-allowed' | 'to-confirm' | 'withdrawn' | 'confirmed'

/** An area of a draft scorecard with everything its screen needs. */
export type AreaState = AreaProgress & {
  /** Which way the standing rating was made; null while there is none. */
  mode: 'quick' | 'guided' | null
  quick: number | null
  /** What waits for confirmation: the suggestion, or the quick rating. */
  proposed: number | null
  allowed: Range
  /** The confirmed rating; null as soon as the confirmation does not hold any more. */
  final: number | null
  reason: string | null
  status: AreaStatus
  /** Why the range is shorter than the scale or than ±1. */
  limitedBy: 'critical-question' | 'shadow-sense' | null
}

const HIGHEST = 5
const OVERRIDE = 1
const REASON_LENGTH = 10

/**
 * AREA-DERIVED, AREA-CAP and AREA-COMPLETE over the answers of one area, in integers. An unanswered question is
 * unknown, not 1; N/A counts only with a reason, and never for ★. Order, confidence and evidence change nothing.
 * Twin: prisma/functions/area_standing.sql.
 */
export function areaProgress(area: Area, answers: Answers): AreaProgress {
  let sum = 0
  let answered = 0
  let notApplicable = 0
  let carried = 0
  let critical: AreaProgress['critical'] = { questionId: '', rating: null }
  const missing: string[] = []
  for (const question of area.questions) {
    const answer = answers.get(question.id)
    const rating = answer && !answer.notApplicable ? answer.rating : null
    if (question.critical) critical = { questionId: question.id, rating }
    if (answer?.carriedFrom) carried++
    if (rating !== null) {
      sum += rating
      answered++
    } else if (answer?.notApplicable && answer.naReason !== null && !question.critical) notApplicable++
    else missing.push(question.id)
  }
  const all = area.questions.length
  const cap = capOf(critical.rating)
  const complete = missing.length === 0 && answered * 10 >= all * 6
  const floor = answered > 0 ? Math.floor(sum / answered) : 0
  return {
    areaId: area.id,
    answered,
    notApplicable,
    carried,
    all,
    mean: answered > 0 ? Math.floor((sum * 100) / answered) : null,
    critical,
    cap,
    complete,
    suggested: complete ? Math.min(floor, cap ?? HIGHEST) : null,
    missing,
  }
}

/** AREA-CAP: ★ rated 1 limits the area to 2, rated 2 to 3. */
export function capOf(critical: number | null): number | null {
  if (critical === 1) return 2
  return critical === 2 ? 3 : null
}

/** The final ratings a suggestion allows: one up or down, inside 1–5 and never above the cap. */
export const allowedFinals = (suggested: number, cap: number | null): Range => ({
  min: Math.max(1, suggested - OVERRIDE),
  max: Math.min(HIGHEST, suggested + OVERRIDE, cap ?? HIGHEST),
})

/** The quick ratings an area allows: up to the cap, and for Shadow AI above 3 only once SH-1 is answered 3 or more. */
export function allowedQuick(progress: AreaProgress): Range {
  const { areaId, cap, critical } = progress
  const unproven = areaId === 'shadow-ai' && (critical.rating === null || critical.rating < 3)
  return { min: 1, max: Math.min(cap ?? HIGHEST, unproven ? 3 : HIGHEST) }
}

/** Whether a quick rating may be given; a refusal for want of SH-1 is answered in place. */
export function checkQuick(progress: AreaProgress, quick: number): Verdict {
  if (!Number.isInteger(quick) || quick < 1 || quick > HIGHEST) return refused('scoring.refusals.outsideScale')
  const { max } = allowedQuick(progress)
  if (quick <= max) return { allowed: true }
  const question = progress.critical.questionId
  return progress.cap !== null && quick > progress.cap
    ? refused('scoring.refusals.limitedByCritical', { max: progress.cap, question })
    : refused('scoring.refusals.shadowSense', { max, question })
}

/** Whether a suggestion may be confirmed as, or overridden to, this final rating with this reason. */
export function checkFinal(progress: AreaProgress, final: number, reason: string | null): Verdict {
  const { cap, critical, suggested } = progress
  if (suggested === null) return refused('scoring.refusals.notComplete', { missing: progress.missing.length })
  if (!Number.isInteger(final) || final < 1 || final > HIGHEST) return refused('scoring.refusals.outsideScale')
  if (cap !== null && final > cap) {
    return refused('scoring.refusals.limitedByCritical', { max: cap, question: critical.questionId })
  }
  if (Math.abs(final - suggested) > OVERRIDE) return refused('scoring.refusals.tooFar', allowedFinals(suggested, cap))
  if (final !== suggested && (reason ?? '').trim().length < REASON_LENGTH) {
    return refused('scoring.refusals.reasonNeeded', { length: REASON_LENGTH })
  }
  return { allowed: true }
}

/** Whether a question may be marked not applicable: never the ★ question, and only with a reason. */
export function checkNotApplicable(content: Framework, questionId: string, naReason: string | null): Verdict {
  const critical = content.areas.some((area) => area.questions.some((one) => one.id === questionId && one.critical))
  if (critical) return refused('scoring.refusals.criticalNotApplicable', { question: questionId })
  return (naReason ?? '').trim() === '' ? refused('scoring.refusals.naReasonNeeded') : { allowed: true }
}

/**
 * The state of an area of a draft. A quick rating stands until the guided answers are complete; then the suggestion
 * replaces it and must be confirmed again. A confirmation holds as long as the suggestion is the one that was confirmed.
 * Twin: prisma/functions/settle_area.sql.
 */
export function areaState(area: Area, row: AreaRatingRow | undefined, answers: Answers): AreaState {
  const progress = areaProgress(area, answers)
  const quick = row?.quick ?? null
  const mode: AreaState['mode'] = progress.complete
    ? 'guided'
    : quick !== null && row?.mode === 'quick'
      ? 'quick'
      : null
  const holds = row !== undefined && mode !== null && confirmed(progress, row, mode)
  // Object.assign and not a spread: Node 20 is a hundred times slower at adding fields after one.
  return Object.assign(progress, {
    mode,
    quick,
    proposed: mode === 'guided' ? progress.suggested : mode === 'quick' ? quick : null,
    allowed: progress.suggested !== null ? allowedFinals(progress.suggested, progress.cap) : allowedQuick(progress),
    final: holds ? row.final : null,
    reason: row?.reason ?? null,
    status: holds ? ('confirmed' as const) : openStatus(progress, row, mode),
    limitedBy: limitedBy(progress),
  })
}

function confirmed(progress: AreaProgress, row: AreaRatingRow, mode: 'quick' | 'guided'): boolean {
  if (row.final === null || row.mode !== mode) return false
  if (mode === 'quick') return row.final === row.quick && checkQuick(progress, row.final).allowed
  const same = row.suggested === null || row.suggested === progress.suggested
  return same && checkFinal(progress, row.final, row.reason).allowed
}

function openStatus(progress: AreaProgress, row: AreaRatingRow | undefined, mode: AreaState['mode']): AreaStatus {
  if (mode === 'quick' && !checkQuick(progress, row?.quick ?? 0).allowed) return 'not-allowed'
  if (mode !== null) return row?.final == null ? 'to-confirm' : 'withdrawn'
  if (row?.final != null) return 'withdrawn'
  return progress.answered + progress.notApplicable > 0 ? 'answering' : 'empty'
}

function limitedBy(progress: AreaProgress): AreaState['limitedBy'] {
  if (progress.cap !== null) return 'critical-question'
  return progress.suggested === null && allowedQuick(progress).max < HIGHEST ? 'shadow-sense' : null
}

const refused = (code: string, params: Sentence['params'] = {}): Verdict => ({
  allowed: false,
  because: say(code, params),
})

import type { Day } from '../calendar/days'
import type { AreaId } from '../content'
import { type AreaDelta, areaDeltas } from './area-delta'
import { type AreaState, areaProgress, areaState } from './area-rating'
import type { Facts, ScorecardFacts } from './facts'
import { type FocusItem, focusItems, isFocus, openWorkItem } from './focus'

/** Overall rating in tenths (28 = 2.8) and whole percent of the way from 1 to 5; decides nothing. */
export type Overall = { tenths: number; percent: number }

export type SubmittedArea = {
  areaId: AreaId
  mode: 'quick' | 'guided'
  final: number | null
  suggested: number | null
  cap: number | null
  /** Mean of the answers in hundredths, cut off. */
  mean: number | null
  reason: string | null
  focus: boolean
}
export type SubmittedScorecard = {
  id: string
  submittedOn: Day | null
  age: number | null
  /** Older than 92 days; null where the day of submission is not recorded. */
  stale: boolean | null
  contentVersion: string
  areas: SubmittedArea[]
  overall: Overall | null
}
export type DraftScorecard = {
  id: string
  contentVersion: string
  copiedFrom: string | null
  areas: AreaState[]
  /** All six ratings are confirmed, so it can be submitted. */
  ready: boolean
  /** Areas that are not confirmed yet, in order. */
  missing: { areaId: AreaId; status: AreaState['status']; questions: string[] }[]
}
export type TrendPoint = {
  id: string
  submittedOn: Day | null
  contentVersion: string
  finals: Partial<Record<AreaId, number>>
  overall: Overall | null
}
export type ScorecardResult = {
  latest: SubmittedScorecard | null
  previous: SubmittedScorecard | null
  draft: DraftScorecard | null
  /** Null with fewer than two submitted scorecards ("first"). */
  delta: AreaDelta[] | null
  /** Every submitted scorecard, oldest first. */
  trend: TrendPoint[]
}

/** The scorecard as screens show it: submitted ones as frozen, the draft as it would be judged now. */
export function scorecardResult(facts: Facts): ScorecardResult {
  const { draft, latest, previous } = facts
  return {
    latest: latest && submitted(facts, latest),
    previous: previous && submitted(facts, previous),
    draft: draft && drafted(facts, draft),
    delta: latest && previous ? areaDeltas(facts, latest, previous) : null,
    trend: facts.submitted.map((record) => trendPoint(facts, record)).reverse(),
  }
}

/** Work that the latest submitted scorecard proposes, in the order of areas and questions. */
export function proposedItems(facts: Facts): FocusItem[] {
  const { latest } = facts
  if (!latest) return []
  return facts.content.areas.flatMap((area) =>
    focusItems(area, latest.ratings.get(area.id)?.final ?? null, latest.answers).map((item) =>
      Object.assign(item, { workItemId: openWorkItem(facts.children('workItems', 'source', item.source)) }),
    ),
  )
}

/** OVERALL: unweighted mean of six finals, one decimal and whole percent, half up; none while an area is missing. */
export function overall(finals: readonly (number | null | undefined)[]): Overall | null {
  let sum = 0
  for (const final of finals) {
    if (final === null || final === undefined) return null
    sum += final
  }
  const count = finals.length
  if (count === 0) return null
  return {
    tenths: Math.floor((sum * 20 + count) / (2 * count)),
    percent: Math.floor(((sum - count) * 50 + count) / (2 * count)),
  }
}

/** STALE: 92 days are fresh, 93 are stale. */
export const isStale = (age: number, limit: number): boolean => age > limit

function submitted(facts: Facts, scorecard: ScorecardFacts): SubmittedScorecard {
  const areas = facts.content.areas.map((area): SubmittedArea => {
    const row = scorecard.ratings.get(area.id)
    const final = row?.final ?? null
    return {
      areaId: area.id,
      mode: row?.mode ?? 'quick',
      final,
      suggested: row?.suggested ?? null,
      cap: row?.cap ?? null,
      mean: row?.mode === 'guided' ? (row.mean ?? areaProgress(area, scorecard.answers).mean) : null,
      reason: row?.reason ?? null,
      focus: isFocus(final),
    }
  })
  const { age, record, submittedOn } = scorecard
  return {
    id: record.id,
    submittedOn,
    age,
    stale: age === null ? null : isStale(age, facts.threshold('scorecard.staleDays')),
    contentVersion: record.contentVersion,
    areas,
    overall: overall(areas.map((area) => area.final)),
  }
}

function drafted(facts: Facts, draft: ScorecardFacts): DraftScorecard {
  const areas = facts.content.areas.map((area) => areaState(area, draft.ratings.get(area.id), draft.answers))
  const open = areas.filter((area) => area.status !== 'confirmed')
  return {
    id: draft.record.id,
    contentVersion: draft.record.contentVersion,
    copiedFrom: draft.record.copiedFrom,
    areas,
    ready: open.length === 0,
    missing: open.map(({ areaId, missing, mode, status }) => ({
      areaId,
      status,
      questions: mode === 'quick' ? [] : missing,
    })),
  }
}

function trendPoint(facts: Facts, record: ScorecardFacts['record']): TrendPoint {
  const scorecard = facts.scorecard(record)
  const finals: TrendPoint['finals'] = {}
  for (const { id } of facts.content.areas) {
    const final = scorecard?.ratings.get(id)?.final ?? null
    if (final !== null) finals[id] = final
  }
  return {
    id: record.id,
    submittedOn: scorecard?.submittedOn ?? null,
    contentVersion: record.contentVersion,
    finals,
    overall: overall(facts.content.areas.map((area) => finals[area.id])),
  }
}

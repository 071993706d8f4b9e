import type { Day } from '../../calendar/days'
import { need, say } from '../explain'
import type { AreaId, Facts } from '../facts'
import { type Judged, known, unknown } from '../truth'
import type { RecordLink, Sentence } from '../types'

/** The final rating of an area in the latest submitted scorecard; null while nothing is submitted. */
export const latestFinal = (facts: Facts, area: AreaId): number | null => facts.latest?.ratings.get(area)?.final ?? null

/** Whether the latest submitted final of an area is below 3, the framework's threshold. */
export function isLow(facts: Facts, area: AreaId): Judged {
  const final = latestFinal(facts, area)
  return final === null ? unknown(missingRating(area)) : known(final < facts.threshold('focus.minRating'))
}

export const missingRating = (area: AreaId) => need('areaRatings', 'final', `scoring.missing.rating.${area}`)

/** The submission from which on every submitted scorecard rated the area below 3. */
export function lowSince(facts: Facts, area: AreaId): Day | null {
  let since: Day | null = null
  for (const record of facts.submitted) {
    const scorecard = facts.scorecard(record)
    const final = scorecard?.ratings.get(area)?.final ?? null
    if (final === null || final >= facts.threshold('focus.minRating')) return since
    since = scorecard?.submittedOn ?? since
  }
  return since
}

/** Signals still read a stale scorecard and say so (rule STALE). */
export function staleNote(facts: Facts): Sentence[] {
  const age = facts.latest?.age ?? null
  return age !== null && age > facts.threshold('scorecard.staleDays')
    ? [say('scoring.notes.staleScorecard', { days: age })]
    : []
}

export function ratingLinks(facts: Facts, ...areas: AreaId[]): RecordLink[] {
  return areas.flatMap((area): RecordLink[] => {
    const rating = facts.latest?.ratings.get(area)
    const name = facts.content.areas.find((one) => one.id === area)?.name ?? area
    return rating ? [{ section: 'areaRatings', id: rating.id, label: name }] : []
  })
}

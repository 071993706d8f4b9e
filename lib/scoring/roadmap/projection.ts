import type { AreaId } from '../../content'
import { allowedFinals, areaProgress } from '../area-rating'
import type { Facts } from '../facts'

/** What an area would be rated when the planned work is done: a projection, never a rating. */
export type Projection = {
  areaId: AreaId
  now: number
  projected: number
  /** Planned items of this area that answer a question below 3. */
  items: number
}

/** Working on a question is expected to bring it to the level at which an area needs no focused work. */
const CLOSED_QUESTION = 3

/**
 * Areas that planned focus work would raise: each of its questions below 3 counts as 3, then AREA-DERIVED and the cap of the
 * ★ question decide as in a scorecard. What a person decided beside the suggestion is kept where it still is allowed; a
 * projection never lowers a rating. An area without a complete answer, or rated without questions, has none.
 */
export function projections(facts: Facts, planned: readonly { source: string | null }[]): Projection[] {
  const { latest } = facts
  if (!latest) return []
  const sources = new Set(planned.map(({ source }) => source))
  return facts.content.areas.flatMap((area) => {
    const now = latest.ratings.get(area.id)?.final ?? null
    if (now === null) return []
    const raised = area.questions.filter(({ id }) => {
      const answer = latest.answers.get(id)
      return sources.has(id) && answer && !answer.notApplicable && (answer.rating ?? CLOSED_QUESTION) < CLOSED_QUESTION
    })
    if (raised.length === 0) return []
    const before = areaProgress(area, latest.answers)
    const answers = new Map(latest.answers)
    for (const { id } of raised) answers.set(id, { ...latest.answers.get(id)!, rating: CLOSED_QUESTION })
    const after = areaProgress(area, answers)
    if (before.suggested === null || after.suggested === null) return []
    const decided = after.suggested + (now - before.suggested)
    const { max, min } = allowedFinals(after.suggested, after.cap)
    const projected = Math.max(now, Math.min(max, Math.max(min, decided)))
    return [{ areaId: area.id, now, projected, items: raised.length }]
  })
}

import type { AreaId } from '../content'
import type { Facts, ScorecardFacts } from './facts'

/** Change of one area from the previous to the latest submitted scorecard. */
export type AreaDelta = {
  areaId: AreaId
  was: number
  now: number
  change: number
  modeChanged: boolean
  contentChanged: boolean
}

/** What changed in each area; one that was not rated both times is left out, because unknown is no change. */
export function areaDeltas(facts: Facts, latest: ScorecardFacts, previous: ScorecardFacts): AreaDelta[] {
  const contentChanged = latest.record.contentVersion !== previous.record.contentVersion
  return facts.content.areas.flatMap(({ id }) => {
    const now = latest.ratings.get(id)
    const was = previous.ratings.get(id)
    if (!now || !was || now.final === null || was.final === null) return []
    return [
      {
        areaId: id,
        was: was.final,
        now: now.final,
        change: now.final - was.final,
        modeChanged: now.mode !== was.mode,
        contentChanged,
      },
    ]
  })
}

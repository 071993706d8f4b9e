import { framework } from '@/lib/content'
import type { Row } from '@/lib/document/schema'
import { type AreaState, areaState } from '@/lib/scoring/area-rating'

export type AreaId = Row<'areaRatings'>['areaId']

/** One scorecard as the database hands it over. */
export type ScorecardBundle = {
  record: Row<'scorecards'>
  submittedByName: string | null
  ratings: Row<'areaRatings'>[]
  answers: Row<'answers'>[]
  assignments: Row<'areaAssignments'>[]
}

export type DeskPerson = { id: string; name: string; active: boolean; role: string | null }

/** Everything the assessment pages and commands read. */
export type Desk = {
  draft: ScorecardBundle | null
  latest: ScorecardBundle | null
  asked: ScorecardBundle | null
  persons: DeskPerson[]
  phase: number | null
  workItems: Row<'workItems'>[]
}

export const answersById = (bundle: ScorecardBundle) => new Map(bundle.answers.map((row) => [row.questionId, row]))

export const ratingOf = (bundle: ScorecardBundle, areaId: AreaId) => bundle.ratings.find((row) => row.areaId === areaId)

/** The six areas of a draft as they would be judged now, in the framework's order. */
export function areaStates(bundle: ScorecardBundle): AreaState[] {
  const answers = answersById(bundle)
  return framework.areas.map((area) => areaState(area, ratingOf(bundle, area.id), answers))
}

/** Whether the area is assigned to the person; nobody is assigned to an area of no person. */
export const isAssigned = (bundle: ScorecardBundle, areaId: AreaId, personId: string | null) =>
  personId !== null && bundle.assignments.some((row) => row.areaId === areaId && row.personId === personId)

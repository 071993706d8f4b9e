import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { framework } from '@/lib/content'
import { createFacts } from '@/lib/scoring/facts'
import { projections } from '@/lib/scoring/roadmap/projection'
import { answersOf, documentOf, submittedScorecard, TODAY } from '../documents'

const AREA = 'networking'
const questions = framework.areas.find(({ id }) => id === AREA)!.questions
const AT = '2026-11-01T09:00:00.000Z'

function projected(ratings: readonly number[], final: number, planned: readonly string[]) {
  const scorecard = submittedScorecard({ [AREA]: final }, AT)
  const document = documentOf({ ...scorecard, answers: answersOf(AREA, ratings) })
  return projections(
    createFacts(framework, document, TODAY),
    planned.map((source) => ({ source })),
  )
}

const suggested = (ratings: readonly number[]) => {
  const floor = Math.floor(ratings.reduce((sum, one) => sum + one, 0) / ratings.length)
  const star = ratings[questions.findIndex(({ critical }) => critical)]
  return Math.min(floor, star === 1 ? 2 : star === 2 ? 3 : 5)
}

describe('what an area would be rated when planned work is done', () => {
  it('counts each planned question below 3 as 3 and lets the rules of the scorecard decide', () => {
    const ratings = questions.map(() => 2)
    expect(
      projected(
        ratings,
        2,
        questions.map(({ id }) => id),
      ),
    ).toEqual([{ areaId: AREA, now: 2, projected: 3, items: questions.length }])
  })

  it('stays limited by the ★ question that nobody plans to work on', () => {
    const ratings = questions.map(({ critical }) => (critical ? 1 : 2))
    const others = questions.filter(({ critical }) => !critical).map(({ id }) => id)
    expect(projected(ratings, 1, others)[0]).toMatchObject({ now: 1, projected: 2 })
  })

  it('says nothing without a scorecard, without planned questions, or of an area rated without questions', () => {
    expect(projections(createFacts(framework, documentOf({}), TODAY), [{ source: questions[0]!.id }])).toEqual([])
    expect(
      projected(
        questions.map(() => 2),
        2,
        [],
      ),
    ).toEqual([])
    expect(projected([], 2, [questions[0]!.id])).toEqual([])
    expect(
      projected(
        questions.map(() => 4),
        4,
        [questions[0]!.id],
      ),
    ).toEqual([])
  })

  it('law: it never lowers a rating, and more planned work never projects less', () => {
    const ids = questions.map(({ id }) => id)
    fc.assert(
      fc.property(
        fc.tuple(...questions.map(() => fc.integer({ min: 1, max: 5 }))),
        fc.subarray(ids),
        fc.subarray(ids),
        (ratings, some, more) => {
          const now = Math.max(1, suggested(ratings))
          const of = (planned: readonly string[]) => projected(ratings, now, planned)[0]?.projected ?? now
          expect(of(some)).toBeGreaterThanOrEqual(now)
          expect(of([...new Set([...some, ...more])])).toBeGreaterThanOrEqual(of(some))
        },
      ),
      { numRuns: 60 },
    )
  })
})

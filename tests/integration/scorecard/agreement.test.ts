import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { framework } from '@/lib/content'
import type { Row } from '@/lib/document/schema'
import { saveAnswer } from '@/lib/features/scorecard/answers/mutations'
import { openCap } from '@/lib/features/scorecard/areas/guards'
import { confirmArea, rateArea } from '@/lib/features/scorecard/areas/mutations'
import { getScorecard } from '@/lib/features/scorecard/queries'
import { areaProgress, areaState, checkFinal, checkQuick } from '@/lib/scoring/area-rating'
import { db } from '@/lib/server/db'
import { Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { desk, ownDatabase } from './desk'

await ownDatabase()

type Standing = {
  answered: number
  settled: number
  questions: number
  star: number | null
  cap: number | null
  mean: number | null
  suggested: number | null
}
type Given = { rating: number | null; notApplicable: boolean; naReason: string | null } | null

const given: fc.Arbitrary<Given> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.integer({ min: 1, max: 5 }).map((rating) => ({ rating, notApplicable: false, naReason: null })),
  },
  { weight: 2, arbitrary: fc.constant({ rating: null, notApplicable: true, naReason: 'Not in use.' }) },
  { weight: 1, arbitrary: fc.constantFrom(null, { rating: null, notApplicable: false, naReason: null }) },
)
const sample = fc
  .constantFrom(...framework.areas)
  .chain((area) =>
    fc.tuple(
      fc.constant(area),
      fc.array(given, { minLength: area.questions.length, maxLength: area.questions.length }),
    ),
  )

describe('the suggestion worked out in SQL', () => {
  it('is the one of lib/scoring for any answers of any area', async () => {
    const { organizationId, scorecard } = await desk()
    const samples = fc.sample(sample, { numRuns: 400, seed: 7 })
    for (const [area, answers] of samples) {
      const rows = answers.flatMap((answer, index) =>
        answer === null ? [] : [{ questionId: area.questions[index]!.id, carriedFrom: null, ...answer }],
      )
      const stored = rows.map((row) => ({
        ...row,
        id: newId(),
        scorecardId: scorecard.id,
        evidence: [],
        markedForReview: false,
      }))
      const star = area.questions.find(({ critical }) => critical)!.id
      const ids = area.questions.map(({ id }) => id)
      const standing = await db()
        .$transaction(async (tx) => {
          await tx.$queryRaw`SELECT begin_mutation(${organizationId}, ${'test'}, ${null}, ${newId()})::text`
          await tx.$queryRaw`SELECT insert_records('Answer', ${JSON.stringify(stored)}::jsonb, true)`
          const [row] = await tx.$queryRaw<{ standing: Standing }[]>`
            SELECT area_standing(${scorecard.id}, ${ids}, ${star}) AS standing`
          // Every sample starts from an empty area.
          throw Object.assign(new Error('roll back'), { standing: row!.standing })
        })
        .catch((error: Error & { standing?: Standing }) => {
          if (!error.standing) throw error
          return error.standing
        })
      const expected = areaProgress(area, new Map(rows.map((row) => [row.questionId, row])))
      expect({ area: area.id, rows, ...standing }).toEqual({
        area: area.id,
        rows,
        answered: expected.answered,
        settled: expected.answered + expected.notApplicable,
        questions: expected.all,
        star: expected.critical.rating,
        cap: expected.cap,
        mean: expected.mean,
        suggested: expected.suggested,
      })
    }
  })
})

type Step =
  | { kind: 'answer'; index: number; rating: number | null }
  | { kind: 'quick'; rating: number }
  | { kind: 'confirm'; shift: number }
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      index: fc.integer({ min: 0, max: 5 }),
      rating: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 8 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('quick' as const), rating: fc.integer({ min: 1, max: 5 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('confirm' as const), shift: fc.integer({ min: -1, max: 1 }) }),
  },
)

/** Whether a write was accepted; anything but a refusal by the rating rules is an error of the test. */
const accepted = (attempt: Promise<unknown>): Promise<boolean> =>
  attempt.then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refusal && ['not_allowed_now', 'invalid'].includes(error.code)) return false
      throw error
    },
  )

describe('the rating row after any sequence of answers, quick ratings and confirmations', () => {
  it('never holds a final rating that lib/scoring would not let stand, and loses none that it would', async () => {
    const runs = fc.sample(fc.array(step, { minLength: 10, maxLength: 24 }), { numRuns: 8, seed: 11 })
    for (const [index, steps] of runs.entries()) {
      const { ed } = await desk()
      const area = framework.areas[index % framework.areas.length]!
      for (const one of steps) {
        const before = await read()
        if (one.kind === 'answer') {
          const question = area.questions[one.index % area.questions.length]!
          const revision = before.answers.get(question.id)?.revision ?? 0
          await saveAnswer(ed, { questionId: question.id, rating: one.rating, revision })
        } else if (one.kind === 'quick') {
          const attempt = rateArea(ed, { areaId: area.id, rating: one.rating, revision: before.row.revision })
          const lets = !before.state.complete && checkQuick(before.state, one.rating).allowed
          expect(await accepted(attempt)).toBe(lets)
        } else if (before.state.proposed !== null) {
          const final = before.state.proposed + one.shift
          const reason = 'A reason that is long enough.'
          const attempt = confirmArea(ed, { areaId: area.id, final, reason, revision: before.row.revision })
          const quick = checkQuick(before.state, final).allowed && final === before.state.quick
          const lets = before.state.mode === 'quick' ? quick : checkFinal(before.state, final, reason).allowed
          expect(await accepted(attempt)).toBe(lets)
        }
        const { row, state } = await read()
        expect(row.final).toBe(state.final)
        expect(row.suggested).toBe(state.suggested)
        expect(row.cap).toBe(state.cap)
        expect(row.mean).toBe(state.complete ? state.mean : null)
        if (state.mode !== null) expect(row.mode).toBe(state.mode)
      }

      async function read() {
        const { answers, ratings } = await getScorecard(ed, { scorecardId: 'draft' })
        const row = ratings.find(({ areaId }) => areaId === area.id)!
        const byId = new Map<string, Row<'answers'>>(answers.map((answer) => [answer.questionId, answer]))
        return { row, answers: byId, state: areaState(area, row, byId) }
      }
    }
  })
})

describe('the limit of an unanswered critical question', () => {
  it('binds quick ratings of Shadow AI alone', () => {
    expect(framework.areas.map((area) => [area.id, openCap(area)]).filter(([, cap]) => cap !== null)).toEqual([
      ['shadow-ai', 3],
    ])
  })
})

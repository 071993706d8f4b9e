import { describe, expect, test } from 'vitest'
import { type AreaId, areaById, framework } from '@/lib/content'
import {
  type AnswerRow,
  type AreaRatingRow,
  allowedFinals,
  areaProgress,
  areaState,
  checkFinal,
  checkNotApplicable,
  checkQuick,
} from '@/lib/scoring/area-rating'
import { focusItems, isFocus } from '@/lib/scoring/focus'

type Given = number | 'N' | null
const U = null

/** Answers of an area; `offset` of the ★ question is taken from the content, so ★ is always the first value. */
function answers(areaId: AreaId, given: readonly Given[]): Map<string, AnswerRow> {
  const questions = [...areaById(areaId).questions].sort((a, b) => Number(b.critical) - Number(a.critical))
  return new Map(
    given.flatMap((rating, index): [string, AnswerRow][] => {
      const questionId = questions[index]?.id ?? ''
      if (rating === null) return []
      const na = rating === 'N'
      return [
        [
          questionId,
          {
            questionId,
            rating: na ? null : rating,
            notApplicable: na,
            naReason: na ? 'None here.' : null,
            carriedFrom: null,
          },
        ],
      ]
    }),
  )
}

const questionIds = (areaId: AreaId): string[] =>
  [...areaById(areaId).questions].sort((a, b) => Number(b.critical) - Number(a.critical)).map((one) => one.id)

const shownMean = (hundredths: number | null): string => (Math.floor((hundredths ?? 0) / 10) / 10).toFixed(1)

const row = (fields: Partial<AreaRatingRow>): AreaRatingRow => ({
  mode: 'guided',
  quick: null,
  suggested: null,
  final: null,
  reason: null,
  ...fields,
})
const REASON = 'Because we know better.'
const SIX: AreaId = 'security'

describe('rating examples R1 to R19', () => {
  const five = framework.areas.find((area) => area.questions.length === 5)?.id ?? SIX
  const cases: [
    string,
    AreaId,
    Given[],
    string,
    number | null,
    number | null,
    [number, number] | null,
    boolean,
    string,
  ][] = [
    ['R1', SIX, [3, 3, 3, 3, 3, 3], '3.0', null, 3, [2, 4], false, ''],
    ['R2', SIX, [3, 3, 3, 3, 3, 2], '2.8', null, 2, [1, 3], true, '6'],
    ['R3', SIX, [5, 5, 5, 5, 5, 4], '4.8', null, 4, [3, 5], false, ''],
    ['R4', SIX, [1, 5, 5, 5, 5, 5], '4.3', 2, 2, [1, 2], true, '1'],
    ['R5', SIX, [2, 5, 5, 5, 5, 5], '4.5', 3, 3, [2, 3], false, '1 improvement'],
    ['R6', SIX, [2, 3, 3, 3, 3, 3], '2.8', 3, 2, [1, 3], true, '1'],
    ['R7', SIX, [1, 1, 1, 1, 1, 1], '1.0', 2, 1, [1, 2], true, '1 2 3 4 5 6'],
    ['R8', SIX, [5, 5, 5, 5, 5, 5], '5.0', null, 5, [4, 5], false, ''],
    ['R9', SIX, [5, 'N', 'N', 'N', 'N', 'N'], '5.0', null, null, null, false, ''],
    ['R10', SIX, [3, 3, 4, 4, 'N', 'N'], '3.5', null, 3, [2, 4], false, ''],
    ['R11', SIX, [3, 3, 3, 'N', 'N', 'N'], '3.0', null, null, null, false, ''],
    ['R12', five, [4, 3, 3, 'N', 'N'], '3.3', null, 3, [2, 4], false, ''],
    ['R13', SIX, ['N', 4, 4, 4, 4, 4], '4.0', null, null, null, false, ''],
    ['R14', SIX, [4, 4, 4, 4, 4, U], '4.0', null, null, null, false, ''],
    ['R15', SIX, [3, 2, 3, 4, 2, 3], '2.8', null, 2, [1, 3], true, '2 5'],
    ['R16', SIX, [3, 1, 1, 5, 5, 5], '3.3', null, 3, [2, 4], false, ''],
    ['R17', SIX, [5, 1, 1, 1, 1, 1], '1.6', null, 1, [1, 2], true, '2 3 4 5 6'],
    ['R18', SIX, [2, 4, 4, 4, 4, 'N'], '3.6', 3, 3, [2, 3], false, '1 improvement'],
    ['R19', SIX, [1, 4, 4, 4, 4, 4], '3.5', 2, 2, [1, 2], true, '1'],
  ]

  test.each(cases)('%s', (_, areaId, given, mean, cap, suggested, allowed, focus, items) => {
    const given_ = answers(areaId, given)
    const progress = areaProgress(areaById(areaId), given_)
    expect(shownMean(progress.mean)).toBe(mean)
    expect(progress.cap).toBe(cap)
    expect(progress.suggested).toBe(suggested)
    if (suggested !== null && allowed) {
      expect(allowedFinals(suggested, cap)).toEqual({ min: allowed[0], max: allowed[1] })
    }
    expect(isFocus(suggested)).toBe(focus)
    const numbers = questionIds(areaId)
    const found = focusItems(areaById(areaId), suggested, given_).map(
      (item) => `${numbers.indexOf(item.questionId ?? '') + 1}${item.kind === 'improvement' ? ' improvement' : ''}`,
    )
    expect(found.join(' ')).toBe(items)
  })

  test('R9 and R11 tell how far they are: 1 of 6 and 3 of 6', () => {
    expect(areaProgress(areaById(SIX), answers(SIX, [5, 'N', 'N', 'N', 'N', 'N']))).toMatchObject({
      answered: 1,
      all: 6,
    })
    expect(areaProgress(areaById(SIX), answers(SIX, [3, 3, 3, 'N', 'N', 'N']))).toMatchObject({ answered: 3, all: 6 })
  })

  test('R13 the critical question is refused as not applicable, and stays missing', () => {
    const [star = '', other = ''] = questionIds(SIX)
    expect(checkNotApplicable(framework, star, 'None here.')).toMatchObject({
      allowed: false,
      because: { code: 'scoring.refusals.criticalNotApplicable' },
    })
    expect(checkNotApplicable(framework, other, 'None here.')).toEqual({ allowed: true })
    expect(areaProgress(areaById(SIX), answers(SIX, ['N', 4, 4, 4, 4, 4])).missing).toEqual([star])
  })

  test('not applicable without a reason leaves the question open', () => {
    const given = answers(SIX, [4, 4, 4, 4, 4, 'N'])
    const last = questionIds(SIX)[5] ?? ''
    given.set(last, { questionId: last, rating: null, notApplicable: true, naReason: null, carriedFrom: null })
    expect(areaProgress(areaById(SIX), given)).toMatchObject({ complete: false, missing: [last] })
    expect(checkNotApplicable(framework, last, '  ')).toMatchObject({ allowed: false })
  })
})

describe('modes and confirmation M1 to M14', () => {
  const security = areaById(SIX)
  const shadow = areaById('shadow-ai')

  test('M1 a quick rating alone is complete', () => {
    const state = areaState(security, row({ mode: 'quick', quick: 4, final: 4 }), new Map())
    expect(state).toMatchObject({ mode: 'quick', status: 'confirmed', final: 4 })
  })

  test('M2 a quick 2 is a focus area with one item for the area', () => {
    const items = focusItems(security, 2, new Map())
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ kind: 'focus', areaId: SIX, questionId: null, source: SIX })
    expect(items[0]?.text).toBe(security.questions.find((one) => one.critical)?.remediation)
  })

  test('M3 started guided answers keep the quick rating and show their progress', () => {
    const state = areaState(security, row({ mode: 'quick', quick: 4, final: 4 }), answers(SIX, [3, 3, 3, U, U, U]))
    expect(state).toMatchObject({ mode: 'quick', status: 'confirmed', final: 4, answered: 3, all: 6 })
  })

  test('M4 complete guided answers replace the quick rating and ask for confirmation again', () => {
    const r1 = answers(SIX, [3, 3, 3, 3, 3, 3])
    const state = areaState(security, row({ mode: 'quick', quick: 4, final: 4 }), r1)
    expect(state).toMatchObject({ mode: 'guided', proposed: 3, final: null, status: 'withdrawn' })
    expect(checkFinal(areaProgress(security, r1), 4, null)).toMatchObject({ allowed: false })
    expect(checkFinal(areaProgress(security, r1), 4, REASON)).toEqual({ allowed: true })
  })

  test('M5 a quick 5 is no longer allowed once the critical question is answered 1', () => {
    const state = areaState(security, row({ mode: 'quick', quick: 5, final: 5 }), answers(SIX, [1, U, U, U, U, U]))
    expect(state).toMatchObject({ status: 'not-allowed', final: null, allowed: { min: 1, max: 2 } })
    expect(state.limitedBy).toBe('critical-question')
  })

  test('M6 Shadow AI quick 4 needs SH-1 answered 3 or more', () => {
    const verdicts = [U, 2, 3].map((star) => checkQuick(areaProgress(shadow, answers('shadow-ai', [star])), 4))
    expect(verdicts.map((one) => one.allowed)).toEqual([false, false, true])
    expect(verdicts[0]).toMatchObject({ because: { code: 'scoring.refusals.shadowSense' } })
    expect(checkQuick(areaProgress(security, new Map()), 5)).toEqual({ allowed: true })
  })

  test('M7 Shadow AI guided 2 5 5 5 5 5 cannot be raised to 4', () => {
    const progress = areaProgress(shadow, answers('shadow-ai', [2, 5, 5, 5, 5, 5]))
    expect(checkFinal(progress, 4, REASON)).toMatchObject({
      because: { code: 'scoring.refusals.limitedByCritical', params: { max: 3 } },
    })
  })

  test('M8 Shadow AI guided all 3 can be raised to 4 with a reason', () => {
    const progress = areaProgress(shadow, answers('shadow-ai', [3, 3, 3, 3, 3, 3]))
    expect(checkFinal(progress, 4, REASON)).toEqual({ allowed: true })
  })

  test('M9 suggested 3: 1 refused, 2 without reason refused, 2 with reason is a focus area with one item', () => {
    const r1 = answers(SIX, [3, 3, 3, 3, 3, 3])
    const progress = areaProgress(security, r1)
    expect(checkFinal(progress, 1, REASON)).toMatchObject({
      because: { code: 'scoring.refusals.tooFar', params: { min: 2, max: 4 } },
    })
    expect(checkFinal(progress, 2, 'short')).toMatchObject({ because: { code: 'scoring.refusals.reasonNeeded' } })
    expect(checkFinal(progress, 2, '          ')).toMatchObject({ allowed: false })
    expect(checkFinal(progress, 2, REASON)).toEqual({ allowed: true })
    expect(focusItems(security, 2, r1)).toMatchObject([{ kind: 'focus', questionId: null }])
  })

  test('M10 no override leaves the scale', () => {
    expect(checkFinal(areaProgress(security, answers(SIX, [5, 5, 5, 5, 5, 5])), 6, REASON).allowed).toBe(false)
    expect(checkFinal(areaProgress(security, answers(SIX, [1, 1, 1, 1, 1, 1])), 0, REASON).allowed).toBe(false)
  })

  test('M11 the critical question limits the override of R4', () => {
    const progress = areaProgress(security, answers(SIX, [1, 5, 5, 5, 5, 5]))
    expect(checkFinal(progress, 3, REASON)).toMatchObject({
      because: { code: 'scoring.refusals.limitedByCritical', params: { max: 2 } },
    })
  })

  test('M13 a changed answer that keeps the suggestion keeps the confirmation', () => {
    const state = areaState(security, row({ suggested: 3, final: 3 }), answers(SIX, [3, 4, 3, 3, 3, 3]))
    expect(state).toMatchObject({ suggested: 3, final: 3, status: 'confirmed' })
    expect(shownMean(state.mean)).toBe('3.1')
  })

  test('M14 a changed answer that moves the suggestion withdraws it', () => {
    const state = areaState(security, row({ suggested: 3, final: 3 }), answers(SIX, [3, 2, 3, 3, 3, 3]))
    expect(state).toMatchObject({ suggested: 2, final: null, status: 'withdrawn' })
  })

  test('an area without any rating is empty, then answering, then to confirm', () => {
    const statuses = [[], [3], [3, 3, 3, 3, 3, 3]].map(
      (given) => areaState(security, undefined, answers(SIX, given)).status,
    )
    expect(statuses).toEqual(['empty', 'answering', 'to-confirm'])
  })
})

import { describe, expect, test } from 'vitest'
import { framework } from '@/lib/content'
import { evaluate } from '@/lib/scoring/evaluate'
import { isStale, overall } from '@/lib/scoring/scorecard'
import {
  AREAS,
  allFinals,
  answersOf,
  documentOf,
  evaluated,
  repeat,
  shadowItem,
  signalOf,
  submittedScorecard,
  TODAY,
} from './documents'

const shown = (finals: (number | null)[]): string => {
  const result = overall(finals)
  return result ? `${(result.tenths / 10).toFixed(1)}, ${result.percent}%` : 'none'
}

describe('overall', () => {
  test.each([
    ['M15', [3, 3, 3, 3, 3, 3], '3.0, 50%'],
    ['M15', [2, 3, 3, 3, 3, 3], '2.8, 46%'],
    ['M15', [4, 3, 4, 3, 4, 3], '3.5, 63%'],
    ['M15', [1, 1, 1, 2, 2, 2], '1.5, 13%'],
    ['M16', [1, 1, 1, 1, 1, 1], '1.0, 0%'],
    ['M16', [5, 5, 5, 5, 5, 5], '5.0, 100%'],
    ['M16 only five areas', [5, 5, 5, 5, 5, null], 'none'],
  ])('%s %j is %s', (_, finals, expected) => {
    expect(shown(finals)).toBe(expected)
  })

  test('M16 a scorecard with five areas has none', () => {
    const { 'shadow-ai': _, ...five } = allFinals(5)
    expect(evaluated(submittedScorecard(five, '2026-11-01T10:00:00Z')).scorecard.latest?.overall).toBeNull()
  })
})

describe('staleness', () => {
  test('M17 scorecard 92 / 93 days old: fresh / stale', () => {
    const age = (asOf: string) => {
      const { latest } = evaluated(submittedScorecard(allFinals(3), '2026-08-20T10:00:00Z'), asOf).scorecard
      return [latest?.age, latest?.stale]
    }
    expect(age('2026-11-20')).toEqual([92, false])
    expect(age('2026-11-21')).toEqual([93, true])
    expect([isStale(92, 92), isStale(93, 92)]).toEqual([false, true])
  })

  test('signals read a stale scorecard and say so', () => {
    const evaluation = evaluated({
      ...submittedScorecard({ ...allFinals(3), 'shadow-ai': 2 }, '2026-01-01T10:00:00Z'),
    })
    expect(signalOf(evaluation, 'SA-3')).toMatchObject({
      value: 'true',
      notes: [{ code: 'scoring.notes.staleScorecard' }],
    })
  })

  test('an unrecorded day of submission has no age', () => {
    const { latest } = evaluated(submittedScorecard(allFinals(3), null)).scorecard
    expect(latest).toMatchObject({ submittedOn: null, age: null, stale: null })
  })
})

describe('submitted scorecards', () => {
  const first = submittedScorecard(allFinals(2), '2026-06-01T10:00:00Z', 's1')
  const second = submittedScorecard({ ...allFinals(3), networking: 5 }, '2026-09-01T10:00:00Z', 's2')
  const both = {
    scorecards: [...second.scorecards, ...first.scorecards, { id: 's3', state: 'draft' as const, contentVersion: '1' }],
    areaRatings: [
      ...first.areaRatings,
      ...second.areaRatings,
      { id: 'd', scorecardId: 's3', areaId: 'networking' as const, mode: 'quick' as const, quick: 1, final: 1 },
    ],
  }

  test('progress is the latest minus the previous, and a draft never counts', () => {
    const { delta, latest, previous, trend } = evaluated(both).scorecard
    expect([latest?.id, previous?.id]).toEqual(['s2', 's1'])
    expect(delta?.find((one) => one.areaId === 'networking')).toMatchObject({
      was: 2,
      now: 5,
      change: 3,
      modeChanged: false,
    })
    expect(trend.map((one) => one.id)).toEqual(['s1', 's2'])
  })

  test('one submitted scorecard has no difference', () => {
    expect(evaluated(first).scorecard.delta).toBeNull()
  })

  test('a change of mode or content version is marked beside the difference', () => {
    const changed = {
      scorecards: [...first.scorecards, { ...second.scorecards[0]!, contentVersion: '0' }],
      areaRatings: [
        ...first.areaRatings,
        ...second.areaRatings.map((rating) => ({ ...rating, mode: 'guided' as const, quick: null })),
      ],
    }
    const delta = evaluated(changed).scorecard.delta?.[0]
    expect(delta).toMatchObject({ modeChanged: true, contentChanged: true })
  })

  test('a scorecard submitted after the day looked at does not count yet', () => {
    expect(evaluated(both, '2026-07-01').scorecard.latest?.id).toBe('s1')
  })

  test('area rating 3: not a focus area', () => {
    const evaluation = evaluated(submittedScorecard({ ...allFinals(3), security: 2 }, '2026-11-01T10:00:00Z'))
    expect(evaluation.scorecard.latest?.areas.filter((area) => area.focus).map((area) => area.areaId)).toEqual([
      'security',
    ])
    expect(evaluation.focusItems.map((item) => item.areaId)).toEqual(['security'])
  })

  test('an open work item stands for the proposal of its question', () => {
    const parts = {
      ...submittedScorecard(allFinals(3), '2026-11-01T10:00:00Z'),
      answers: answersOf('networking', [2, 3, 3, 3, 3]),
      workItems: [
        { id: 'w0', kind: 'improvement' as const, source: 'NW-1', text: 'Do it', closedAt: '2026-11-02T10:00:00Z' },
        { id: 'w1', kind: 'improvement' as const, source: 'NW-1', text: 'Do it' },
      ],
    }
    expect(evaluated(parts).focusItems).toMatchObject([{ kind: 'improvement', questionId: 'NW-1', workItemId: 'w1' }])
  })

  test('VERSION a changed descriptor changes no rating', () => {
    const reworded = structuredClone(framework)
    for (const question of reworded.areas.flatMap((one) => one.questions)) {
      Object.assign(question, { levels: question.levels.map(() => 'Other words.') })
    }
    const document = documentOf({
      ...submittedScorecard(allFinals(3), '2026-11-01T10:00:00Z'),
      answers: answersOf('security', [3, 2, 3, 4, 2, 3]),
    })
    const scored = (content: typeof framework) => evaluate(content, document, TODAY).scorecard
    expect(scored(reworded)).toEqual(scored(framework))
    expect(scored(reworded).latest?.areas.map((one) => one.final)).toEqual(repeat(3, 6))
  })

  test('M12 forty shadow items change no rating', () => {
    const parts = { ...first, answers: AREAS.flatMap((area) => answersOf(area, repeat(3, 6))) }
    const before = evaluated(parts).scorecard
    const items = Array.from({ length: 40 }, (_, index) =>
      shadowItem({ id: `i${index}`, inUse: 'yes', risk: 'critical' }),
    )
    expect(evaluated({ ...parts, shadowAiItems: items }).scorecard).toEqual(before)
  })
})

describe('the draft', () => {
  const draft = (given: (number | 'N' | null)[]) =>
    evaluated({
      scorecards: [{ id: 's1', state: 'draft', contentVersion: '1' }],
      areaRatings: AREAS.filter((id) => id !== 'networking').map((areaId) => ({
        id: areaId,
        scorecardId: 's1',
        areaId,
        mode: 'quick',
        quick: 3,
        final: 3,
      })),
      answers: answersOf('networking', given),
    }).scorecard.draft

  test('submission needs six confirmed ratings and the draft names what is missing', () => {
    expect(draft([3, 3, null, 3, 3])).toMatchObject({
      ready: false,
      missing: [{ areaId: 'networking', status: 'answering', questions: ['NW-3'] }],
    })
    expect(draft([3, 3, 3, 3, 3])?.missing).toEqual([{ areaId: 'networking', status: 'to-confirm', questions: [] }])
  })

  test('carried answers count and are told', () => {
    const evaluation = evaluated({
      scorecards: [{ id: 's1', state: 'draft', contentVersion: '1', copiedFrom: 's0' }],
      answers: answersOf('security', [3, 3, 3, 3, 3, 3]).map((answer) => ({ ...answer, carriedFrom: 's0' })),
    })
    const security = evaluation.scorecard.draft?.areas.find((area) => area.areaId === 'security')
    expect(security).toMatchObject({ carried: 6, suggested: 3 })
    expect(evaluation.asOf).toBe(TODAY)
  })
})

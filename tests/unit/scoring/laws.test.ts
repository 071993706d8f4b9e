import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { framework } from '@/lib/content'
import { type OrganizationDocument, type Section, sectionNames } from '@/lib/document/schema'
import type { SignalResult } from '@/lib/scoring/anti-patterns/signal'
import { type AnswerRow, areaProgress, areaState, checkFinal } from '@/lib/scoring/area-rating'
import { evaluate } from '@/lib/scoring/evaluate'
import { isFocus } from '@/lib/scoring/focus'
import { documents } from './arbitraries'
import { signalOf, TODAY } from './documents'
import { judged, runs } from './judged'
import { zone } from './row-arbitraries'

const RUNS = runs(60)
const area = fc.constantFrom(...framework.areas)
const given = fc.constantFrom<(number | 'N' | null)[]>(1, 2, 3, 4, 5, 'N', null)
const answered = area.chain((one) =>
  fc
    .array(given, { minLength: one.questions.length, maxLength: one.questions.length })
    .map((ratings) => ({ one, ratings })),
)

const answersOf = ({ one, ratings }: { one: (typeof framework.areas)[number]; ratings: (number | 'N' | null)[] }) =>
  new Map(
    one.questions.flatMap((question, index): [string, AnswerRow][] => {
      const value = ratings[index] ?? null
      if (value === null) return []
      const na = value === 'N'
      const row = {
        questionId: question.id,
        rating: na ? null : value,
        notApplicable: na,
        naReason: na ? 'None.' : null,
      }
      return [[question.id, { ...row, carriedFrom: null }]]
    }),
  )

describe('laws of rating an area', () => {
  test('1 ≤ suggested ≤ 5, suggested ≤ cap, and the suggestion is always an allowed final', () => {
    fc.assert(
      fc.property(answered, (drawn) => {
        const progress = areaProgress(drawn.one, answersOf(drawn))
        const { cap, suggested } = progress
        if (suggested === null) return
        expect(suggested).toBeGreaterThanOrEqual(1)
        expect(suggested).toBeLessThanOrEqual(cap ?? 5)
        expect(checkFinal(progress, suggested, null)).toEqual({ allowed: true })
      }),
    )
  })

  test('no final above the cap, outside 1–5 or further than one is ever allowed', () => {
    fc.assert(
      fc.property(answered, fc.integer({ min: -1, max: 7 }), (drawn, final) => {
        const progress = areaProgress(drawn.one, answersOf(drawn))
        const range = areaState(drawn.one, undefined, answersOf(drawn)).allowed
        const { allowed } = checkFinal(progress, final, 'A reason that is long enough.')
        expect(allowed).toBe(progress.suggested !== null && final >= range.min && final <= range.max)
      }),
    )
  })

  test('raising one answer never lowers mean, cap or suggestion', () => {
    fc.assert(
      fc.property(answered, fc.nat(5), (drawn, at) => {
        const rating = drawn.ratings[at]
        if (typeof rating !== 'number' || rating === 5) return
        const before = areaProgress(drawn.one, answersOf(drawn))
        const raised = drawn.ratings.map((value, index) => (index === at ? rating + 1 : value))
        const after = areaProgress(drawn.one, answersOf({ one: drawn.one, ratings: raised }))
        expect(after.mean ?? 0).toBeGreaterThanOrEqual(before.mean ?? 0)
        expect(after.cap ?? 5).toBeGreaterThanOrEqual(before.cap ?? 5)
        expect(after.suggested ?? 0).toBeGreaterThanOrEqual(before.suggested ?? 0)
      }),
    )
  })

  test('the order in which answers were given is irrelevant', () => {
    fc.assert(
      fc.property(answered, (drawn) => {
        const answers = answersOf(drawn)
        expect(areaProgress(drawn.one, new Map([...answers].reverse()))).toEqual(areaProgress(drawn.one, answers))
      }),
    )
  })
})

function reversed(document: OrganizationDocument): OrganizationDocument {
  const sections = Object.fromEntries(sectionNames.map((name: Section) => [name, [...document[name]].reverse()]))
  return { ...document, ...sections }
}

describe('laws of an evaluation', () => {
  test('the same input gives the same output, as plain JSON', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const evaluation = evaluate(framework, document, TODAY)
        expect(evaluate(framework, structuredClone(document), TODAY)).toEqual(evaluation)
        expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation)
      }),
      RUNS,
    )
  })

  test('the order of rows in a section is irrelevant', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(evaluate(framework, reversed(document), TODAY)).toEqual(evaluate(framework, document, TODAY))
      }),
      RUNS,
    )
  })

  test('an archived row changes no signal', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const live = Object.fromEntries(
          sectionNames.map((name: Section) => [name, document[name].filter((row) => row.archivedAt === null)]),
        )
        expect(evaluate(framework, { ...document, ...live }, TODAY).patterns).toEqual(
          evaluate(framework, document, TODAY).patterns,
        )
      }),
      RUNS,
    )
  })

  test('final < 3 if and only if the area is a focus area and proposes focus items', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { focusItems, scorecard } = evaluate(framework, document, TODAY)
        for (const { areaId, final, focus } of scorecard.latest?.areas ?? []) {
          expect(focus).toBe(final !== null && final < 3)
          expect(focusItems.some((item) => item.areaId === areaId && item.kind === 'focus')).toBe(isFocus(final))
        }
      }),
      RUNS,
    )
  })

  test('adding, finding or removing shadow items changes no rating', () => {
    fc.assert(
      fc.property(documents, documents, (document, other) => {
        const { shadowAiItems, discoveryRuns } = other
        const more = evaluate(framework, { ...document, shadowAiItems, discoveryRuns }, TODAY)
        const before = evaluate(framework, document, TODAY)
        expect([more.scorecard, more.focusItems]).toEqual([before.scorecard, before.focusItems])
      }),
      RUNS,
    )
  })

  test('confidence, notes and evidence change nothing', () => {
    const evidence = [{ label: 'Run log', url: 'https://example.org', fileId: null }]
    fc.assert(
      fc.property(documents, (document) => {
        const answers = document.answers.map((row) => ({ ...row, confidence: 'guess' as const, note: 'Hm.', evidence }))
        expect(evaluate(framework, { ...document, answers }, TODAY)).toEqual(evaluate(framework, document, TODAY))
      }),
      RUNS,
    )
  })

  test('a pattern is clear only if every signal is known and false or does not apply', () => {
    fc.assert(
      fc.property(documents, (document) => {
        for (const pattern of evaluate(framework, document, TODAY).patterns) {
          const deciding = pattern.signals.filter((signal) => signal.effect === 'flag')
          const isQuiet = (signal: SignalResult) => signal.value === 'false' || signal.value === 'not-applicable'
          expect(pattern.state === 'clear').toBe(pattern.signals.every(isQuiet))
          if (pattern.state === 'no-sign') expect(deciding.every(isQuiet)).toBe(true)
          expect(pattern.state === 'flagged').toBe(deciding.some((signal) => signal.value === 'true'))
        }
      }),
      RUNS,
    )
  })

  test('an unknown signal names what is missing, a known one is told in a sentence', () => {
    fc.assert(
      fc.property(documents, (document) => {
        for (const signal of judged(document).signals.values()) {
          if (signal.value === 'unknown') expect(signal.missing.length, signal.rule).toBeGreaterThan(0)
          expect(signal.since === null || signal.value === 'true', signal.rule).toBe(true)
          expect(signal.since === null || signal.since <= TODAY, signal.rule).toBe(true)
        }
      }),
      RUNS,
    )
  })
})

describe('time zones', () => {
  test('stored dates never move with the zone: streaks, item ages and searches stay', () => {
    const dated = [
      'GH-1',
      'GH-2',
      'GH-3',
      'GH-4',
      'GH-5',
      'SA-1',
      'SA-2',
      'SA-4',
      'SE-2',
      'SE-3',
      'SE-4',
      'BE-1',
      'BE-2',
    ]
    fc.assert(
      fc.property(documents, zone, (document, timezone) => {
        const live = Object.fromEntries(
          sectionNames.map((name: Section) => [
            name,
            document[name].map((row) => ({ ...row, createdAt: null, archivedAt: null })),
          ]),
        )
        const here = { ...document, ...live }
        const there = { ...here, organization: { ...here.organization, timezone } }
        const [one, other] = [evaluate(framework, here, TODAY), evaluate(framework, there, TODAY)]
        for (const rule of dated) expect(signalOf(other, rule)).toEqual(signalOf(one, rule))
      }),
      RUNS,
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { framework } from '@/lib/content'
import type { Row } from '@/lib/document/schema'
import { programme } from '@/lib/scoring/business-case/programme'
import { createFacts } from '@/lib/scoring/facts'
import { documentOf, submittedScorecard } from '../documents'
import { caseWith, figureOf, line, useCase } from './cases'
import { naiveNpv } from './naive'

const amount = fc.nat({ max: 99_999_999 }).map((units) => (units / 100).toFixed(2))
const months = fc
  .tuple(fc.integer({ min: 2024, max: 2029 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, of]) => `${year}-${String(of).padStart(2, '0')}`)
const lines: fc.Arbitrary<Row<'caseLines'>> = fc
  .record({
    kind: fc.constantFrom('investment', 'run-cost', 'benefit'),
    amount,
    rhythm: fc.constantFrom('once', 'monthly'),
    from: months,
    to: fc.option(months),
    growthBpPerYear: fc.option(fc.integer({ min: -9999, max: 10_000 })),
    confidence: fc.constantFrom('verified', 'reported', 'guess'),
  })
  .map((given) => line(given.to !== null && given.to < given.from ? { ...given, to: given.from } : given))
const rate = fc.integer({ min: 0, max: 9999 })
const horizon = fc.integer({ min: 12, max: 60 })
/** Both sides of a case, so that it is complete whatever else is drawn. */
const complete = (all: readonly Row<'caseLines'>[]) => [
  ...all,
  line({ kind: 'benefit', amount: '1.00' }),
  line({ kind: 'run-cost', amount: '1.00' }),
]

describe('business case: laws', () => {
  it('a second, plain reading of the rules comes to the same cent', () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 6 }), rate, horizon, (drawn, discountBp, horizonMonths) => {
        const all = complete(drawn)
        const made = caseWith({ discountBp, horizonMonths }, all)
        expect(figureOf(made.npv)).toBe(naiveNpv('2026-01', horizonMonths, discountBp, all))
      }),
      { numRuns: 150 },
    )
  })

  it('raising a benefit never lowers NPV', () => {
    fc.assert(
      fc.property(
        fc.array(lines, { maxLength: 6 }),
        rate,
        horizon,
        fc.nat(),
        fc.nat({ max: 9 }),
        (drawn, bp, horizonMonths, more, which) => {
          const all = complete(drawn)
          const benefits = all.filter(({ kind }) => kind === 'benefit')
          const raised = benefits[which % benefits.length]!
          const before = figureOf(caseWith({ discountBp: bp, horizonMonths }, all).npv)
          const after = figureOf(
            caseWith(
              { discountBp: bp, horizonMonths },
              all.map((one) =>
                one === raised ? { ...one, amount: (Number(one.amount) + more / 100).toFixed(2) } : one,
              ),
            ).npv,
          )
          expect(Number(after)).toBeGreaterThanOrEqual(Number(before))
        },
      ),
    )
  })

  it('each sensitivity is the case written with those numbers, and none is worth more than the plan', () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 5 }), rate, (drawn, discountBp) => {
        const made = caseWith({ discountBp }, complete(drawn))
        for (const { delta } of figureOf(made.sensitivities)) {
          if (drawn.every(({ growthBpPerYear }) => (growthBpPerYear ?? 0) >= 0))
            expect(Number(delta)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })

  it('the order of lines changes nothing', () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 6 }), rate, (drawn, discountBp) => {
        const all = complete(drawn)
        const figures = ({ rows: _, ...made }: ReturnType<typeof caseWith>) => made
        expect(figures(caseWith({ discountBp }, [...all].reverse()))).toEqual(figures(caseWith({ discountBp }, all)))
      }),
    )
  })

  it('unknown inputs never give a number', () => {
    const holes = ['caseStart', 'discountBp', 'benefit', 'cost'] as const
    fc.assert(
      fc.property(fc.subarray([...holes], { minLength: 1 }), amount, (gone, each) => {
        const made = caseWith(
          {
            caseStart: gone.includes('caseStart') ? null : '2026-01',
            discountBp: gone.includes('discountBp') ? null : 800,
          },
          [
            ...(gone.includes('benefit') ? [] : [line({ kind: 'benefit', amount: each })]),
            ...(gone.includes('cost') ? [] : [line({ kind: 'run-cost', amount: each })]),
          ],
        )
        for (const figure of [made.npv, made.room, made.sensitivities, made.actual.forecast]) {
          expect(figure.known).toBe(false)
          expect(figure).toMatchObject({ missing: { length: gone.length } })
        }
        if (gone.some((one) => one !== 'discountBp')) expect(made.payback.known).toBe(false)
      }),
    )
  })
})

type Case = { complete: boolean; amount: string; live: boolean }
const cases: fc.Arbitrary<Case[]> = fc.array(fc.record({ complete: fc.boolean(), amount, live: fc.boolean() }), {
  maxLength: 6,
})

const factsOf = (drawn: readonly Case[], shared: string | null, discountBp: number | null) =>
  createFacts(
    framework,
    documentOf({
      organization: { discountBp },
      ...submittedScorecard({ networking: 2, security: 3 }, '2026-11-01T10:00:00.000Z'),
      useCases: drawn.map((one, index) => ({
        ...useCase({
          discountBp: 800,
          neededAreas: ['networking', 'security'],
          status: one.live ? 'production' : 'experiment',
        }),
        id: `uc-${index}`,
      })),
      caseLines: [
        ...drawn.flatMap((one, index) => [
          { ...line({ kind: 'run-cost', amount: '100.00' }), useCaseId: `uc-${index}` },
          ...(one.complete ? [{ ...line({ kind: 'benefit', amount: one.amount }), useCaseId: `uc-${index}` }] : []),
        ]),
        ...(shared === null
          ? []
          : [{ ...line({ kind: 'run-cost', category: 'people', amount: shared }), useCaseId: null }]),
      ],
    }),
    '2026-11-20',
  )

const sum = (amounts: readonly (string | null)[]) =>
  amounts.reduce((all, one) => all + BigInt((one ?? '0.00').replace('.', '')), 0n)

describe('programme: laws', () => {
  it('is the sum of its complete cases, and says how many of how many', () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const made = programme(factsOf(drawn, null, null))
        const counted = drawn.filter((one) => one.complete).length
        expect([made.counted, made.cases.length]).toEqual([counted, drawn.length])
        expect(made.npv.known).toBe(counted > 0)
        if (made.npv.known) expect(sum([made.npv.value])).toBe(sum(made.cases.map(({ npv }) => npv)))
      }),
    )
  })

  it('lines of no use case count over the months of the cases, and without a rate make the sum unknown', () => {
    const drawn = [{ complete: true, amount: '300.00', live: false }]
    const own = figureOf(programme(factsOf(drawn, null, 800)).npv)
    const shared = figureOf(programme(factsOf(drawn, '50.00', 800)).npv)
    const alone = naiveNpv('2026-01', 36, 800, [line({ kind: 'run-cost', amount: '50.00' })])
    expect(sum([shared])).toBe(sum([own, alone]))
    const unknown = programme(factsOf(drawn, '50.00', null))
    expect(unknown.npv).toMatchObject({ known: false, missing: [{ field: 'discountBp', section: 'organization' }] })
    expect(unknown.lines).toMatchObject({ count: 1, tco: '1800.00' })
  })

  it('an area below 3 holds back what needs it and is not live; one at 3 nothing', () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const made = programme(factsOf(drawn, null, null))
        const waiting = made.cases.filter(({ npv, status }) => npv !== null && status !== 'production')
        expect(made.heldBack.map(({ areaId }) => areaId)).toEqual(waiting.length > 0 ? ['networking'] : [])
        for (const one of made.heldBack) expect(sum([one.npv])).toBe(sum(waiting.map(({ npv }) => npv)))
      }),
    )
  })
})

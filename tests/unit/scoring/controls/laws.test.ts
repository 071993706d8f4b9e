import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '@/lib/calendar/days'
import { framework } from '@/lib/content'
import { byReference, coverageOf, mappedNumbers } from '@/lib/scoring/controls/coverage'
import { controlStanding, type Judging } from '@/lib/scoring/controls/states'
import { TODAY } from '../documents'
import { says } from './control-facts'

const day = fc.integer({ min: -400, max: 20 }).map((offset) => addDays(TODAY, offset))
const maybeDay = fc.option(day)
const tests = fc.array(
  fc.record({
    id: fc.uuid(),
    at: day,
    outcome: fc.constantFrom('passed' as const, 'failed' as const, 'partly' as const),
  }),
  { maxLength: 4 },
)
const judging: fc.Arbitrary<Judging> = fc.record({
  control: fc.record({
    applies: fc.constantFrom('yes' as const, 'no' as const, 'inherited' as const),
    appliesReason: fc.constant('Because it does not.'),
    inheritedFrom: fc.option(fc.constant('Provider')),
    validUntil: maybeDay,
    intervalDays: fc.option(fc.integer({ min: 1, max: 400 })),
    severity: fc.constant(null),
    dueAt: maybeDay,
  }),
  catalogue: fc.constantFrom(...framework.controls, undefined),
  tests,
  severe: fc.array(fc.record({ id: fc.uuid(), openedAt: day }), { maxLength: 2 }),
  says: fc.option(
    fc
      .tuple(fc.constantFrom('true' as const, 'false' as const, 'unknown' as const), maybeDay)
      .map(([value, since]) => says(value, since)),
  ),
  today: fc.constant(TODAY),
})
const held = fc.array(
  fc.record({
    judging,
    references: fc.subarray(framework.controls.flatMap(({ references }) => references).slice(0, 60)),
  }),
  { maxLength: 6 },
)
const mapped = mappedNumbers(framework.controls)

type Held = { judging: Judging; references: string[] }[]
const coveredOf = (all: Held) => {
  const controls = byReference(
    all.map((one, index) => ({
      id: String(index),
      references: one.references,
      state: controlStanding(one.judging).state,
    })),
  )
  return framework.complianceFrameworks.map((one) => coverageOf(one, mapped, controls))
}

it('adding a passed test of today never lowers coverage', () => {
  fc.assert(
    fc.property(held, fc.nat(), (all, at) => {
      const before = coveredOf(all)
      const after = coveredOf(
        all.map((one, index) =>
          index === at % Math.max(1, all.length)
            ? {
                ...one,
                judging: {
                  ...one.judging,
                  tests: [...one.judging.tests, { id: 'new', at: TODAY, outcome: 'passed' as const }],
                },
              }
            : one,
        ),
      )
      after.forEach((coverage, index) => {
        expect(coverage.covered).toBeGreaterThanOrEqual(before[index]!.covered)
      })
    }),
  )
})

it('without any test and any inheritance nothing is covered, and nothing is failed', () => {
  fc.assert(
    fc.property(held, (all) => {
      const bare = all.map((one) => ({
        ...one,
        judging: { ...one.judging, tests: [], control: { ...one.judging.control, applies: 'yes' as const } },
      }))
      for (const { covered, shares } of coveredOf(bare)) {
        expect(covered).toBe(0)
        expect(shares.find(({ state }) => state === 'failed')?.references).toBe(0)
      }
    }),
  )
})

it('forgetting what the records say never contradicts and never makes worse', () => {
  fc.assert(
    fc.property(judging, (one) => {
      const known = controlStanding(one).state
      const forgotten = controlStanding({ ...one, says: one.says && says('unknown') }).state
      expect(forgotten).not.toBe('contradicted')
      if (known !== 'contradicted') expect(forgotten).toBe(known)
    }),
  )
})

it('the order of tests, findings and controls changes nothing, and shares make up the scope', () => {
  fc.assert(
    fc.property(held, (all) => {
      const turned = [...all].reverse().map((one) => ({
        ...one,
        judging: { ...one.judging, tests: [...one.judging.tests].reverse(), severe: [...one.judging.severe].reverse() },
      }))
      const numbers = (found: ReturnType<typeof coveredOf>) => found.map(({ shares, covered }) => ({ shares, covered }))
      expect(numbers(coveredOf(turned))).toEqual(numbers(coveredOf(all)))
      for (const { inScope, shares } of coveredOf(all)) {
        expect(shares.reduce((sum, { references }) => sum + references, 0)).toBe(inScope)
      }
    }),
  )
})

it('every state but effective and inherited names a reason, and contradicted always a day', () => {
  fc.assert(
    fc.property(judging, (one) => {
      const found = controlStanding(one)
      expect(found.reason.code).toContain(found.state)
      if (found.state === 'contradicted') expect(found.since! >= found.test!.at).toBe(true)
    }),
  )
})

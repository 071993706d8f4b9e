import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { framework } from '@/lib/content'
import { evaluate } from '@/lib/scoring/evaluate'
import { allFinals, documentOf, quota, samplesEndingYesterday, signalOf, submittedScorecard, TODAY } from './documents'
import { goodDays, storyOf } from './gates/story'
import { World } from './gates/world'
import { pastInstant, zone } from './row-arbitraries'

/** LAW_RUNS draws more often than an everyday run. */
const runs = (everyday: number) => ({ numRuns: Number(process.env.LAW_RUNS ?? everyday) })
const percentages = fc.array(fc.constantFrom(5, 19.9, 20, 60, null), { minLength: 1, maxLength: 45, size: 'max' })

/** The day of an instant as the runtime's calendar says it. */
const runtimeDay = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(instant),
  )

describe('another time zone', () => {
  test('a streak of stored dates is as long in every zone', () => {
    fc.assert(
      fc.property(percentages, fc.integer({ min: 0, max: 40 }), zone, zone, (samples, days, one, other) => {
        const [here, there] = [one, other].map((timezone) => {
          const document = documentOf({
            organization: { timezone },
            gpuQuotas: [quota()],
            gpuUtilizationSamples: samplesEndingYesterday(samples),
          })
          const evaluation = evaluate(framework, document, TODAY)
          const gate = new World(storyOf(5, { organization: { timezone }, sloDays: goodDays(days) })).gate('gate-5-6')
          const signals = ['GH-1', 'GH-2', 'GH-3', 'GH-5'].map((rule) => signalOf(evaluation, rule))
          return { signals, slo: gate.lines.find((line) => line.itemId === 'P5-B3') }
        })
        expect(there).toEqual(here)
      }),
      runs(40),
    )
  })

  test('instants are re-read in the new zone, day by day as the runtime reads them', () => {
    fc.assert(
      fc.property(pastInstant, zone, (submittedAt, timezone) => {
        const document = documentOf({ organization: { timezone }, ...submittedScorecard(allFinals(3), submittedAt) })
        const { latest } = evaluate(framework, document, TODAY).scorecard
        expect(latest?.submittedOn).toBe(runtimeDay(submittedAt, timezone))
      }),
      runs(100),
    )
  })

  test('a frozen snapshot keeps the day and the values it was submitted with', () => {
    fc.assert(
      fc.property(zone, (timezone) => {
        const world = new World(storyOf(1))
        world.submit('gate-1-2')
        const frozen = world.document.gateRounds.map((round) => [round.snapshot, round.hash, round.asOf])
        world.organization({ timezone })
        world.settle()
        expect(world.document.gateRounds.map((round) => [round.snapshot, round.hash, round.asOf])).toEqual(frozen)
        expect(world.gate('gate-1-2').round?.stale).toBe(false)
      }),
      runs(10),
    )
  })
})

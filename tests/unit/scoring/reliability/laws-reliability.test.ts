import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/calendar/days'
import { capacity, monthsUntil, replicasFor } from '@/lib/scoring/reliability/capacity'
import { budgetMinutes, promiseCheck, shareOfBudget } from '@/lib/scoring/reliability/promise'
import { recovery } from '@/lib/scoring/reliability/recovery'
import { factsOf } from '../cost/cost-facts'
import { type Parts, TODAY } from '../documents'

const NOW = `${TODAY}T10:00:00.000Z`
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })
const rate = fc.integer({ min: 1, max: 1_000_000 }).map((n) => n / 100)
const minutes = fc.integer({ min: 0, max: 2000 })
const endpoint = fc.record({
  tier: maybe(fc.constantFrom('critical', 'standard', 'experiment')),
  strategy: maybe(fc.constantFrom('active-active', 'active-passive', 'restore', 'none')),
  zones: maybe(fc.integer({ min: 1, max: 4 })),
  rtoMinutes: maybe(minutes),
  rpoMinutes: maybe(minutes),
  backupAt: maybe(minutes.map((ago) => new Date(Date.parse(NOW) - ago * 60_000).toISOString())),
  peakPerSecond: maybe(rate),
  perReplica: maybe(rate),
  replicas: maybe(fc.integer({ min: 0, max: 500 })),
  maxReplicas: maybe(fc.integer({ min: 0, max: 500 })),
  gpusPerReplica: maybe(fc.integer({ min: 0, max: 8 })),
  growthBpPerMonth: maybe(fc.integer({ min: -9999, max: 10_000 })),
  region: maybe(fc.constant('West Europe')),
})
const drill = fc.record({
  at: fc.integer({ min: 0, max: 400 }).map((days) => addDays(TODAY, -days)),
  outcome: fc.constantFrom('passed', 'failed'),
  measuredRto: maybe(minutes),
  measuredRpo: maybe(minutes),
})

function world(one: object, drills: object[]) {
  const facts = factsOf({
    endpoints: [{ id: 'e', name: 'beds', environment: 'production', ...one }],
    runbooks: [{ id: 'r', kind: 'recovery', title: 'A zone is gone' }],
    runbookTests: drills.map((row, index) => ({ id: `t${index}`, runbookId: 'r', endpointId: 'e', ...row })),
  } as Parts)
  return { facts, row: facts.find('endpoints', 'e')! }
}
const judged = (one: object, drills: object[]) => {
  const { facts, row } = world(one, drills)
  return recovery(facts, row, NOW)
}

describe('laws of recovery', () => {
  it('a missing drill never reads as shown', () => {
    fc.assert(
      fc.property(endpoint, (one) => {
        expect(judged(one, []).state).not.toBe('shown')
      }),
    )
  })

  it('shown names nothing that is missing, and unknown always does', () => {
    fc.assert(
      fc.property(endpoint, fc.array(drill, { maxLength: 3 }), (one, drills) => {
        const { missing, state } = judged(one, drills)
        expect(missing.length > 0).toBe(state === 'unknown')
      }),
    )
  })

  it('forgetting a measured time never turns missed or unknown into shown', () => {
    fc.assert(
      fc.property(endpoint, drill, fc.constantFrom('measuredRto', 'measuredRpo'), (one, row, field) => {
        expect(judged(one, [{ ...row, [field]: null }]).state).not.toBe('shown')
      }),
    )
  })

  it('a stricter promise never turns missed into shown', () => {
    fc.assert(
      fc.property(endpoint, drill, minutes, minutes, (one, row, a, b) => {
        const [strict, lax] = [Math.min(a, b), Math.max(a, b)]
        const [at, later] = [judged({ ...one, rtoMinutes: strict }, [row]), judged({ ...one, rtoMinutes: lax }, [row])]
        if (later.state === 'missed') expect(at.state).toBe('missed')
      }),
    )
  })
})

describe('laws of the two promises', () => {
  it('a higher availability leaves no more minutes, and one failover takes no smaller share of them', () => {
    const pct = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100)
    fc.assert(
      fc.property(pct, pct, minutes, (a, b, rto) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        expect(budgetMinutes(30, high)).toBeLessThanOrEqual(budgetMinutes(30, low))
        const [more, less] = [shareOfBudget(rto, 30, high), shareOfBudget(rto, 30, low)]
        if (more !== null && less !== null) expect(more).toBeGreaterThanOrEqual(less)
      }),
    )
  })

  it('contradict exactly where one failover takes more than the whole budget, and are unknown without a tier or a number', () => {
    fc.assert(
      fc.property(endpoint, (one) => {
        const { facts, row } = world(one, [])
        const check = promiseCheck(facts, row)
        if (!check.known) expect(check.missing.length).toBeGreaterThan(0)
        else
          expect(check.value.contradicts).toBe(
            check.value.rto > (30 * 1440 * (100 - check.value.availability)) / 100 + 1e-6,
          )
      }),
    )
  })
})

describe('laws of capacity', () => {
  it('months left falls, or stays, when growth rises', () => {
    const bp = fc.integer({ min: -9999, max: 10_000 })
    fc.assert(
      fc.property(rate, rate, bp, bp, (peak, most, a, b) => {
        const left = (growth: number) => monthsUntil(peak, most, growth) ?? Number.POSITIVE_INFINITY
        expect(left(Math.max(a, b))).toBeLessThanOrEqual(left(Math.min(a, b)))
      }),
    )
  })

  it('a higher peak never needs fewer replicas, and those needed carry it at their target use', () => {
    fc.assert(
      fc.property(rate, rate, rate, (a, b, per) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const needed = replicasFor(high, per, 70)
        expect(needed).toBeGreaterThanOrEqual(replicasFor(low, per, 70))
        expect(needed * per * 70).toBeGreaterThanOrEqual(high * 100 - 1e-6)
        expect((needed - 1) * per * 70).toBeLessThan(high * 100 + 1e-6)
      }),
    )
  })

  it('what is not recorded is never enough', () => {
    fc.assert(
      fc.property(
        endpoint,
        fc.constantFrom('peakPerSecond', 'perReplica', 'maxReplicas', 'gpusPerReplica'),
        (one, field) => {
          const { facts, row } = world({ ...one, [field]: null }, [])
          expect(['short', 'unknown']).toContain(capacity(facts, row).state)
        },
      ),
    )
  })
})

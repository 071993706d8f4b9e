import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/calendar/days'
import { saidOf } from '@/lib/scoring/cost/forecast'
import { idleCost } from '@/lib/scoring/cost/idle'
import { roundedTogether, units } from '@/lib/scoring/cost/rounding'
import { minorUnits } from '@/lib/scoring/portfolio/experiment-spend'
import { TODAY } from '../documents'
import { factsOf } from './cost-facts'
import { naiveForecast, naiveIdle } from './naive'

const price = fc.option(fc.nat({ max: 99_999 }).map((cents) => (cents / 100).toFixed(2)))
const pct = fc.option(
  fc.nat({ max: 10_000 }).map((hundredths) => hundredths / 100),
  { freq: 6 },
)

const allocation = fc.record({
  unitPrice: price,
  unit: fc.constantFrom('gpu' as const, 'ptu' as const),
  gpus: fc.option(fc.integer({ min: 1, max: 64 }), { freq: 8 }),
  owner: fc.constantFrom('ana', 'ben', null),
  days: fc.array(pct, { minLength: 1, maxLength: 45 }),
})
const held = fc.array(allocation, { maxLength: 5 })
type Held = {
  unitPrice: string | null
  unit: 'gpu' | 'ptu'
  gpus: number | null
  owner: string | null
  days: (number | null)[]
}

const partsOf = (all: readonly Held[]) => ({
  teams: [
    { id: 'grid', name: 'Grid' },
    { id: 'care', name: 'Care' },
  ],
  persons: [
    { id: 'ana', name: 'Ana', teamId: 'grid' },
    { id: 'ben', name: 'Ben', teamId: 'care' },
  ],
  gpuQuotas: all.map(({ days: _, ...one }, index) => ({
    id: `q${index}`,
    subscription: 's',
    region: 'r',
    family: `f${index}`,
    status: 'approved' as const,
    approvedAt: '2026-01-01',
    commitment: 'none' as const,
    ...one,
  })),
  gpuUtilizationSamples: all.flatMap(({ days }, index) =>
    days.flatMap((value, age) => {
      const date = addDays(TODAY, -age - 1)
      return value === null ? [] : [{ id: `q${index}-${date}`, quotaId: `q${index}`, date, pct: value }]
    }),
  ),
})
const costOf = (all: readonly Held[]) => idleCost(factsOf(partsOf(all)))
const sum = (amounts: readonly (string | null)[]) =>
  amounts.reduce((total, one) => total + minorUnits(one ?? '0.00'), 0n)

describe('idle cost: laws', () => {
  it('a second, plain reading of the rule comes to the same cent, for the sum and the hours', () => {
    fc.assert(
      fc.property(held, (all) => {
        const made = costOf(all)
        expect({ cost: made.all.cost, hours: made.gpuHours }).toEqual(naiveIdle(all))
      }),
      { numRuns: 200 },
    )
  })

  it('raising the use of a day never raises the cost', () => {
    fc.assert(
      fc.property(held, fc.nat(), fc.nat({ max: 5_000 }), (all, which, more) => {
        const busier = all.map((one) => ({
          ...one,
          days: one.days.map((value, index) =>
            value === null || index !== which % one.days.length ? value : Math.min(100, value + more / 100),
          ),
        }))
        expect(sum([costOf(busier).all.cost])).toBeLessThanOrEqual(sum([costOf(all).all.cost]))
      }),
    )
  })

  it('teams, nobody among them, add up to the portfolio, and so do the rows', () => {
    fc.assert(
      fc.property(held, (all) => {
        const made = costOf(all)
        const whole = sum([made.all.cost])
        expect(sum(made.teams.map(({ cost }) => cost))).toBe(whole)
        expect(sum(made.allocations.flatMap(({ month }) => (month.known ? [month.value] : [])))).toBe(whole)
        expect(made.teams.reduce((count, one) => count + one.counted, 0)).toBe(made.all.counted)
      }),
    )
  })

  it('a price, a size or all samples taken away never leave a number', () => {
    const holes = ['unitPrice', 'gpus', 'days'] as const
    fc.assert(
      fc.property(allocation, fc.subarray([...holes], { minLength: 1 }), (one, gone) => {
        const less = {
          ...one,
          unitPrice: gone.includes('unitPrice') ? null : '1.00',
          gpus: gone.includes('gpus') ? null : 4,
          days: gone.includes('days') ? [null] : [50],
        }
        const made = costOf([less])
        expect(made.all).toEqual({ cost: null, counted: 0, of: 1 })
        expect(made.allocations[0]?.month.known).toBe(false)
        expect(made.missing.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('rounding together: laws', () => {
  const fraction = fc
    .tuple(fc.bigInt({ min: -1_000_000_000n, max: 1_000_000_000n }), fc.bigInt({ min: 1n, max: 7_300_000n }))
    .map(([n, d]) => ({ n, d }))

  it('the rows add up to the rounded sum, and none is a cent or more away from itself', () => {
    fc.assert(
      fc.property(fc.array(fraction, { maxLength: 12 }), (parts) => {
        const made = roundedTogether(parts)
        expect(sum(made.amounts)).toBe(minorUnits(made.sum))
        for (const [index, { d, n }] of parts.entries()) {
          const off = minorUnits(made.amounts[index]!) * d - n
          expect(off < d && off > -d).toBe(true)
        }
      }),
    )
  })
})

describe('the forecast: laws', () => {
  const months = fc.array(fc.nat({ max: 99_999_999 }), { minLength: 4, maxLength: 9 })
  const spendOf = (cents: readonly number[]) =>
    new Map(cents.map((amount, index) => [`2026-${String(index + 1).padStart(2, '0')}`, BigInt(amount)]))

  it('a second, plain reading of the rule comes to the same cent', () => {
    fc.assert(
      fc.property(months, (cents) => {
        const month = `2026-${String(cents.length + 1).padStart(2, '0')}`
        const said = saidOf(spendOf(cents), month)
        const told = Array.isArray(said) ? null : units(said.value)
        expect(told).toBe(naiveForecast(cents))
      }),
      { numRuns: 200 },
    )
  })

  it('what never changes is told as it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: 4, max: 9 }), (cents, count) => {
        const said = saidOf(spendOf(new Array(count).fill(cents)), `2026-${String(count + 1).padStart(2, '0')}`)
        expect(Array.isArray(said) ? null : units(said.value)).toBe(BigInt(cents))
      }),
    )
  })
})

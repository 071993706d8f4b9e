import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, scaledTo100 } from '@/lib/scoring/comparison/comparison'
import { order, type Ratio } from '@/lib/scoring/comparison/ratio'
import type { Matrix } from '@/lib/scoring/comparison/results'
import { anyMatrix } from './matrices'

const near = ({ n, d }: Ratio) => Number(n) / Number(d)

/** Σ weight × score ÷ Σ weight as anybody would write it first, with floats. */
function plainly(matrix: Matrix, option: string, weightOf: (k: number) => number): number {
  const weights = matrix.criteria.map((_, k) => weightOf(k))
  const all = weights.reduce((sum, one) => sum + one, 0)
  const scoreOf = (criterion: string) =>
    matrix.scores.find((one) => one.option === option && one.criterion === criterion)!.score!
  return matrix.criteria.reduce((sum, { id }, k) => sum + weights[k]! * scoreOf(id), 0) / all
}

/** The same comparison with criterion `k` weighing `points` of 100 and the others in their old proportions, exactly. */
function moved(matrix: Matrix, k: number, { n, d }: Ratio): bigint[] {
  const parts = matrix.criteria.map(({ weight }) => BigInt(Math.round(weight * 100)))
  const others = parts.reduce((sum, one) => sum + one, 0n) - parts[k]!
  return parts.map((part, index) => (index === k ? n * others : (100n * d - n) * part))
}

describe('laws of the comparison', () => {
  it('a flip weight put into the matrix really ties the two', () => {
    fc.assert(
      fc.property(anyMatrix(false), (matrix) => {
        const made = compare(matrix)
        if (made.verdict.kind !== 'winner') return
        const { option: winner } = made.verdict
        for (const { at, challenger, criterion } of made.flips) {
          const weights = moved(
            matrix,
            matrix.criteria.findIndex(({ id }) => id === criterion),
            at,
          )
          const sum = (option: string) =>
            matrix.criteria.reduce((all, { id }, k) => {
              const { score } = matrix.scores.find((one) => one.option === option && one.criterion === id)!
              return all + weights[k]! * BigInt(score!)
            }, 0n)
          expect(sum(winner)).toBe(sum(challenger))
        }
      }),
    )
  })

  it('scaling all weights changes nothing', () => {
    fc.assert(
      fc.property(anyMatrix(true), fc.integer({ min: 2, max: 9 }), (matrix, by) => {
        const scaled = { ...matrix, criteria: matrix.criteria.map((one) => ({ ...one, weight: one.weight * by })) }
        const [a, b] = [compare(matrix), compare(scaled)]
        expect(b.verdict).toEqual(a.verdict)
        expect(b.strength).toBe(a.strength)
        for (const [index, { high, low }] of a.results.entries()) {
          expect(order(low, b.results[index]!.low)).toBe(0)
          expect(order(high, b.results[index]!.high)).toBe(0)
        }
        for (const flip of a.flips) {
          const twin = b.flips.find((one) => one.challenger === flip.challenger && one.criterion === flip.criterion)
          expect(order(twin!.at, flip.at)).toBe(0)
        }
        expect(b.flips.length).toBe(a.flips.length)
      }),
    )
  })

  it('a missing score never yields a number: the option keeps a range, and no flip is told against it', () => {
    fc.assert(
      fc.property(anyMatrix(true), (matrix) => {
        const made = compare(matrix)
        for (const { high, low, missing, option } of made.results) {
          expect(order(low, high) === 0).toBe(missing.length === 0)
          if (missing.length === 0) continue
          expect(made.flips.some(({ challenger }) => challenger === option)).toBe(false)
          expect(made.strength).not.toBe('robust')
        }
        if (made.verdict.kind === 'open') expect(made.verdict.deciding.length).toBeGreaterThan(0)
      }),
    )
  })

  it('a winner wins whatever the missing scores turn out to be', () => {
    fc.assert(
      fc.property(anyMatrix(true), fc.infiniteStream(fc.integer({ min: 1, max: 5 })), (matrix, stream) => {
        const { verdict } = compare(matrix)
        if (verdict.kind !== 'winner') return
        const scores = matrix.scores.map((one) => ({ ...one, score: one.score ?? stream.next().value! }))
        expect(compare({ ...matrix, scores }).verdict).toEqual(verdict)
      }),
    )
  })

  it('weights scaled to 100 add up to 100 and keep their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 20 }), (parts) => {
        const weights = parts.map((part) => part / 100)
        const scaled = scaledTo100(weights)
        expect(scaled.reduce((sum, one) => sum + Math.round(one * 100), 0)).toBe(10_000)
        for (const [a, first] of weights.entries()) {
          for (const [b, second] of weights.entries()) {
            if (first > second) expect(scaled[a]!).toBeGreaterThanOrEqual(scaled[b]!)
          }
        }
      }),
    )
  })
})

describe('the comparison against a second, naive one', () => {
  it('the results are the weighted means', () => {
    fc.assert(
      fc.property(anyMatrix(false), (matrix) => {
        for (const { low, option } of compare(matrix).results) {
          expect(near(low)).toBeCloseTo(
            plainly(matrix, option, (k) => matrix.criteria[k]!.weight),
            9,
          )
        }
      }),
    )
  })

  it('the flips are those that a search over the weight finds', () => {
    fc.assert(
      fc.property(anyMatrix(false), (matrix) => {
        const made = compare(matrix)
        if (made.verdict.kind !== 'winner') return
        const { option: winner } = made.verdict
        const all = matrix.criteria.reduce((sum, { weight }) => sum + weight, 0)
        for (const [k, criterion] of matrix.criteria.entries()) {
          const others = all - criterion.weight
          if (others < 1e-9) continue
          const lead = (challenger: string, points: number) => {
            const weightOf = (one: number) =>
              one === k ? points : (matrix.criteria[one]!.weight / others) * (100 - points)
            return plainly(matrix, winner, weightOf) - plainly(matrix, challenger, weightOf)
          }
          for (const { id: challenger } of matrix.options) {
            if (challenger === winner) continue
            const found = searched((points) => lead(challenger, points))
            const told = made.flips.find((one) => one.challenger === challenger && one.criterion === criterion.id)
            if (found === null)
              expect(told === undefined || Math.abs(lead(challenger, near(told.at))) < 1e-9).toBe(true)
            else expect(near(told!.at)).toBeCloseTo(found, 6)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

/** Where a lead that moves in one direction passes 0 between 0 and 100, by halving; null where both ends have its sign. */
function searched(lead: (points: number) => number): number | null {
  let [low, high] = [0, 100]
  if (lead(low) * lead(high) >= 0) return null
  const rising = lead(high) > 0
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (lead(middle) > 0 === rising) high = middle
    else low = middle
  }
  return (low + high) / 2
}

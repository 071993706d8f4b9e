import fc from 'fast-check'
import type { Matrix } from '@/lib/scoring/comparison/results'

/** A matrix from rows of scores, one per option; the criteria are k0, k1, …, the options A, B, … */
export function matrixOf(
  weights: readonly number[],
  rows: readonly (readonly (number | null)[])[],
  out: string[] = [],
): Matrix {
  const options = rows.map((_, n) => String.fromCharCode(65 + n))
  return {
    options: options.map((id) => ({ id, out: out.includes(id) })),
    criteria: weights.map((weight, k) => ({ id: `k${k}`, weight })),
    scores: rows.flatMap((row, n) => row.map((score, k) => ({ option: options[n]!, criterion: `k${k}`, score }))),
  }
}

/** The worked example of the specification: three platforms by the seven criteria of the framework. */
export const WORKED = matrixOf(
  [20, 20, 15, 20, 10, 5, 10],
  [
    [5, 4, 3, 3, 4, 3, 2],
    [3, 4, 4, 4, 3, 3, 4],
    [4, 5, 4, 3, 2, 2, 3],
  ],
)

/** Any matrix of 2 to 5 options and 1 to 6 criteria with whole or broken weights; `gaps` allows missing scores. */
export const anyMatrix = (gaps: boolean): fc.Arbitrary<Matrix> =>
  fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 6 })).chain(([options, criteria]) => {
    const score = fc.integer({ min: 1, max: 5 })
    const cell: fc.Arbitrary<number | null> = gaps ? fc.option(score, { freq: 4 }) : score
    const list = <T>(one: fc.Arbitrary<T>, size: number) => fc.array(one, { minLength: size, maxLength: size })
    const weight = fc.integer({ min: 1, max: 5000 }).map((part) => part / 100)
    return fc
      .tuple(list(weight, criteria), list(list(cell, criteria), options))
      .map(([weights, rows]) => matrixOf(weights, rows))
  })

import { CLOSE_POINTS, type Flip, flipsOf, type ScoreFlip, scoreFlipsOf } from './flips'
import { order } from './ratio'
import {
  hundredths,
  type Matrix,
  type Result,
  resultsOf,
  scoresOf,
  totalWeight,
  type Verdict,
  verdictOf,
} from './results'

export type Comparison = {
  results: Result[]
  verdict: Verdict
  /** Weights that flip the winner, the nearest first; none while the winner or its challenger lacks a score. */
  flips: Flip[]
  scoreFlips: ScoreFlip[]
  /** Options in the ranking that lack a score, so that no flip against them is known. */
  unknown: string[]
  /**
   * `close`: a weight flips it within 5 points. `robust`: every score is there and none does. Null while nobody wins, or
   * while a missing score hides a flip.
   */
  strength: 'close' | 'robust' | null
}

/** Whether the weights add up to 100. */
export const sumsTo100 = (criteria: Matrix['criteria']): boolean => totalWeight(criteria) === 10_000n

/**
 * Compares options by weighted criteria, in whole numbers throughout. Weights count in proportion, so that the result of
 * weights that do not add up to 100 is the one they have once they are scaled.
 */
export function compare(matrix: Matrix): Comparison {
  const scoreOf = scoresOf(matrix)
  const results = resultsOf(matrix, scoreOf)
  const verdict = verdictOf(matrix, results)
  const winner = verdict.kind === 'winner' ? verdict.option : null
  const ranked = results.filter(({ out }) => !out)
  const unknown = ranked.flatMap(({ missing, option }) => (missing.length > 0 ? [option] : []))
  const complete = winner !== null && !unknown.includes(winner)
  const challengers = complete
    ? ranked.flatMap(({ option }) => (option === winner || unknown.includes(option) ? [] : [option]))
    : []
  const flips = complete ? flipsOf(matrix, scoreOf, winner, challengers) : []
  const near = flips[0] !== undefined && order(flips[0].points, { n: BigInt(CLOSE_POINTS), d: 1n }) <= 0
  return {
    results,
    verdict,
    flips,
    scoreFlips: complete ? scoreFlipsOf(matrix, scoreOf, winner, challengers) : [],
    unknown,
    strength: near ? 'close' : complete && unknown.length === 0 ? 'robust' : null,
  }
}

/**
 * The weights in their proportions, adding up to exactly 100 with two decimals: what rounding leaves goes to the largest
 * remainders. Weights that are all 0 share equally.
 */
export function scaledTo100(weights: readonly number[]): number[] {
  const parts = weights.map(hundredths)
  const sum = parts.reduce((all, one) => all + one, 0n)
  const given = sum === 0n ? parts.map(() => 1n) : parts
  const total = sum === 0n ? BigInt(parts.length) : sum
  const whole = given.map((part) => (part * 10_000n) / total)
  let left = Number(10_000n - whole.reduce((all, one) => all + one, 0n))
  const byRemainder = given
    .map((part, index) => ({ index, rest: (part * 10_000n) % total }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
  for (const { index } of byRemainder) {
    if (left <= 0) break
    whole[index]! += 1n
    left -= 1
  }
  return whole.map((part) => Number(part) / 100)
}

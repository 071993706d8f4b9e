import { order, type Ratio, ratio } from './ratio'

export const LOWEST_SCORE = 1
export const HIGHEST_SCORE = 5

/** What a comparison reads. Weights are points with at most two decimals; a score is 1 to 5 or null where it is missing. */
export type Matrix = {
  options: readonly { id: string; out: boolean }[]
  criteria: readonly { id: string; weight: number }[]
  scores: readonly { option: string; criterion: string; score: number | null }[]
}

/** One option: the least and the most it can come to. Both are the same where no weighted score is missing. */
export type Result = {
  option: string
  /** Knocked out: listed, and outside the ranking. */
  out: boolean
  low: Ratio
  high: Ratio
  /** Criteria without a score, in the order of the matrix. */
  missing: string[]
}

export type Missing = { option: string; criterion: string }

/**
 * Who is ahead. `winner`: its low end is above every other high end. `tie`: several complete options share the top. `open`:
 * the ranges overlap, and `deciding` names the missing scores of those that can still win, the heaviest first. `only`: one
 * option is left. `nothing`: no option, or no weight.
 */
export type Verdict =
  | { kind: 'winner' | 'only'; option: string }
  | { kind: 'tie'; options: string[] }
  | { kind: 'open'; options: string[]; deciding: Missing[] }
  | { kind: 'nothing' }

/** A weight in hundredths of a point, so that everything is counted in whole numbers. */
export const hundredths = (weight: number): bigint => BigInt(Math.round(weight * 100))

/** The sum of all weights in hundredths of a point: 10000 is 100. */
export const totalWeight = (criteria: Matrix['criteria']): bigint =>
  criteria.reduce((sum, { weight }) => sum + hundredths(weight), 0n)

/** The score of an option for a criterion, or null; by option and criterion. */
export type ScoreOf = (option: string, criterion: string) => number | null

export function scoresOf({ scores }: Pick<Matrix, 'scores'>): ScoreOf {
  const known = new Map<string, Map<string, number>>()
  for (const { criterion, option, score } of scores) {
    if (score === null) continue
    const row = known.get(option) ?? new Map<string, number>()
    known.set(option, row.set(criterion, score))
  }
  return (option, criterion) => known.get(option)?.get(criterion) ?? null
}

/** Every option with its weighted mean, Σ weight × score ÷ Σ weight; a missing score counts from 1 to 5. */
export function resultsOf(matrix: Matrix, scoreOf: ScoreOf): Result[] {
  const total = totalWeight(matrix.criteria)
  return matrix.options.map(({ id, out }) => {
    let [low, high] = [0n, 0n]
    const missing: string[] = []
    for (const criterion of matrix.criteria) {
      const score = scoreOf(id, criterion.id)
      const weight = hundredths(criterion.weight)
      if (score === null) missing.push(criterion.id)
      low += weight * BigInt(score ?? LOWEST_SCORE)
      high += weight * BigInt(score ?? HIGHEST_SCORE)
    }
    const by = total === 0n ? 1n : total
    return { option: id, out, low: ratio(low, by), high: ratio(high, by), missing }
  })
}

/** Who is ahead among the options that are not knocked out. */
export function verdictOf(matrix: Matrix, results: readonly Result[]): Verdict {
  const ranked = results.filter(({ out }) => !out)
  const first = ranked[0]
  if (!first || totalWeight(matrix.criteria) === 0n) return { kind: 'nothing' }
  if (ranked.length === 1) return { kind: 'only', option: first.option }
  const best = ranked.reduce((top, one) => (order(one.low, top.low) > 0 ? one : top), first)
  const able = ranked.filter((one) => order(one.high, best.low) >= 0)
  if (able.length === 1) return { kind: 'winner', option: best.option }
  const options = able.map(({ option }) => option)
  const weighty = matrix.criteria.filter(({ weight }) => hundredths(weight) > 0n)
  const deciding = [...weighty]
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ id }) =>
      able.flatMap(({ missing, option }) => (missing.includes(id) ? [{ option, criterion: id }] : [])),
    )
  return deciding.length === 0 ? { kind: 'tie', options } : { kind: 'open', options, deciding }
}

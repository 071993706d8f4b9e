import { distance, order, type Ratio, ratio } from './ratio'
import { HIGHEST_SCORE, hundredths, LOWEST_SCORE, type Matrix, type ScoreOf, totalWeight } from './results'

/** Points of weight within which a flip makes a comparison close (portal). */
export const CLOSE_POINTS = 5

/** A weight at which a challenger ties with the winner while the other weights keep their proportions. Points of 100. */
export type Flip = {
  criterion: string
  challenger: string
  /** What the criterion weighs now, and where the two are level. */
  from: Ratio
  at: Ratio
  /** Beyond which side of `at` the challenger is ahead. */
  side: 'above' | 'below'
  points: Ratio
}

/** One score, one step up or down, after which the winner is not alone in front any more. */
export type ScoreFlip = {
  option: string
  criterion: string
  from: number
  to: number
  challenger: string
  /** The two are level then; else the challenger is ahead. */
  level: boolean
}

type Lead = { challenger: string /** Σ weight × (winner − challenger), in hundredths. */; lead: bigint; by: bigint[] }

/** How far the winner is ahead of each challenger, whole and by criterion. */
function leadsOf({ criteria }: Matrix, scoreOf: ScoreOf, winner: string, challengers: readonly string[]): Lead[] {
  return challengers.map((challenger) => {
    const by = criteria.map(({ id }) => BigInt(scoreOf(winner, id)! - scoreOf(challenger, id)!))
    const lead = criteria.reduce((sum, { weight }, k) => sum + hundredths(weight) * by[k]!, 0n)
    return { challenger, lead, by }
  })
}

/**
 * Every weight that flips a complete winner against complete challengers, the nearest first. With d the difference of the
 * two scores at criterion k, D = Σ w·d and W = Σ w, the others are worth R = (D − w·d) ÷ (W − w), and the two are level
 * where k weighs 100·R ÷ (R − d), if that lies between 0 and 100. A criterion that weighs everything has no flip.
 */
export function flipsOf(matrix: Matrix, scoreOf: ScoreOf, winner: string, challengers: readonly string[]): Flip[] {
  const total = totalWeight(matrix.criteria)
  const flips = leadsOf(matrix, scoreOf, winner, challengers).flatMap(({ by, challenger, lead }) =>
    matrix.criteria.flatMap((criterion, k): Flip[] => {
      const weight = hundredths(criterion.weight)
      const others = total - weight
      const rest = lead - weight * by[k]!
      const below = rest - by[k]! * others
      if (others === 0n || below === 0n) return []
      const at = ratio(100n * rest, below)
      if (at.n < 0n || at.n > 100n * at.d) return []
      const from = ratio(100n * weight, total)
      const side = order(at, from) > 0 ? 'above' : 'below'
      return [{ criterion: criterion.id, challenger, from, at, side, points: distance(at, from) }]
    }),
  )
  return flips.sort((a, b) => order(a.points, b.points))
}

/** Every step of one score that takes the winner's place alone in front, those against the nearest challenger first. */
export function scoreFlipsOf(
  matrix: Matrix,
  scoreOf: ScoreOf,
  winner: string,
  challengers: readonly string[],
): ScoreFlip[] {
  const nearest = leadsOf(matrix, scoreOf, winner, challengers).sort((a, b) => (a.lead < b.lead ? -1 : 1))
  return nearest.flatMap(({ challenger, lead }) =>
    matrix.criteria.flatMap(({ id: criterion, weight }): ScoreFlip[] => {
      const step = hundredths(weight)
      if (step === 0n || step < lead) return []
      const own = scoreOf(winner, criterion)!
      const other = scoreOf(challenger, criterion)!
      const change = { criterion, challenger, level: step === lead }
      return [
        ...(own > LOWEST_SCORE ? [{ ...change, option: winner, from: own, to: own - 1 }] : []),
        ...(other < HIGHEST_SCORE ? [{ ...change, option: challenger, from: other, to: other + 1 }] : []),
      ]
    }),
  )
}

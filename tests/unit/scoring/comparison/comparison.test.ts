import { describe, expect, it } from 'vitest'
import { compare, scaledTo100, sumsTo100 } from '@/lib/scoring/comparison/comparison'
import { twoDecimals } from '@/lib/scoring/comparison/ratio'
import { matrixOf, WORKED } from './matrices'

const shownOf = ({ results }: ReturnType<typeof compare>) =>
  results.map(({ high, low, option }) => [option, twoDecimals(low), twoDecimals(high)])

describe('comparison: the worked example', () => {
  const made = compare(WORKED)

  it('A 3.60, B 3.65, C 3.60: B wins', () => {
    expect(shownOf(made)).toEqual([
      ['A', '3.60', '3.60'],
      ['B', '3.65', '3.65'],
      ['C', '3.60', '3.60'],
    ])
    expect(made.verdict).toEqual({ kind: 'winner', option: 'B' })
  })

  it('against A the nearest flip is AI-native services above 900/41 = 21.95, then vendor risk below 100/13 = 7.69', () => {
    const [first, second] = made.flips.filter(({ challenger }) => challenger === 'A')
    expect(first).toMatchObject({ criterion: 'k0', side: 'above' })
    expect(first!.at.n * 41n).toBe(900n * first!.at.d)
    expect(twoDecimals(first!.at)).toBe('21.95')
    expect(second).toMatchObject({ criterion: 'k6', side: 'below' })
    expect(second!.at.n * 13n).toBe(100n * second!.at.d)
    expect(twoDecimals(second!.at)).toBe('7.69')
    expect(made.flips[0]).toBe(first)
  })

  it('against C the nearest flip is at 23.81', () => {
    const nearest = made.flips.find(({ challenger }) => challenger === 'C')
    expect(twoDecimals(nearest!.at)).toBe('23.81')
  })

  it('a flip within 5 points is close, also at exactly 5', () => {
    expect(made.strength).toBe('close')
    // B is ahead by 10 of 100 points; at 55 and 45 the two are level.
    const level = compare(
      matrixOf(
        [50, 50],
        [
          [3, 3],
          [2, 4],
        ],
      ),
    )
    expect(level.verdict).toEqual({ kind: 'tie', options: ['A', 'B'] })
    const five = compare(
      matrixOf(
        [55, 45],
        [
          [3, 2],
          [2, 3],
        ],
      ),
    )
    expect(twoDecimals(five.flips[0]!.points)).toBe('5.00')
    expect(five.strength).toBe('close')
    expect(
      compare(
        matrixOf(
          [55.01, 44.99],
          [
            [3, 2],
            [2, 3],
          ],
        ),
      ).strength,
    ).toBe('robust')
  })

  it('one step of a score that weighs as much as the lead, or more, takes the place alone in front', () => {
    const steps = made.scoreFlips.filter(({ challenger }) => challenger === 'A')
    // The lead is 5 of 500: every criterion weighs at least that; workload distribution only makes them level.
    expect(steps.filter(({ criterion }) => criterion === 'k5')).toEqual([
      { criterion: 'k5', challenger: 'A', level: true, option: 'B', from: 3, to: 2 },
      { criterion: 'k5', challenger: 'A', level: true, option: 'A', from: 3, to: 4 },
    ])
    expect(steps.filter(({ criterion, option }) => criterion === 'k0' && option === 'A')).toEqual([])
  })
})

describe('comparison: what is missing', () => {
  it('a missing score is a range from 1 to 5, and a winner needs a low end above every high end', () => {
    const open = compare(
      matrixOf(
        [60, 40],
        [
          [4, 4],
          [3, null],
        ],
      ),
    )
    expect(shownOf(open)).toEqual([
      ['A', '4.00', '4.00'],
      ['B', '2.20', '3.80'],
    ])
    expect(open.verdict).toEqual({ kind: 'winner', option: 'A' })
    expect(open).toMatchObject({ flips: [], strength: null, unknown: ['B'] })
  })

  it('ranges that overlap stay open, with the heaviest missing score of those that can win first', () => {
    const open = compare(
      matrixOf(
        [50, 30, 20],
        [
          [4, null, 3],
          [null, 4, null],
          [1, 1, null],
        ],
      ),
    )
    expect(open.verdict).toEqual({
      kind: 'open',
      options: ['A', 'B'],
      deciding: [
        { option: 'B', criterion: 'k0' },
        { option: 'A', criterion: 'k1' },
        { option: 'B', criterion: 'k2' },
      ],
    })
    expect(open).toMatchObject({ flips: [], scoreFlips: [], strength: null })
  })

  it('a knocked out option is listed and outside the ranking', () => {
    const made = compare(matrixOf([100], [[5], [3], [2]], ['A']))
    expect(made.results.map(({ out }) => out)).toEqual([true, false, false])
    expect(made.verdict).toEqual({ kind: 'winner', option: 'B' })
    expect(made.flips).toEqual([])
  })

  it('without options or weights there is nothing to say, and one option stands alone', () => {
    expect(compare(matrixOf([], [])).verdict).toEqual({ kind: 'nothing' })
    expect(compare(matrixOf([0], [[5], [1]])).verdict).toEqual({ kind: 'nothing' })
    expect(compare(matrixOf([100], [[5]])).verdict).toEqual({ kind: 'only', option: 'A' })
  })
})

describe('comparison: weights', () => {
  it('a weight of 100 has no flip', () => {
    const made = compare(
      matrixOf(
        [100, 0],
        [
          [4, 1],
          [3, 5],
        ],
      ),
    )
    expect(made.flips.map(({ criterion }) => criterion)).toEqual(['k1'])
    expect(compare(matrixOf([100], [[4], [3]])).flips).toEqual([])
  })

  it('weights are scaled to exactly 100, what rounding leaves going to the largest remainders', () => {
    expect(scaledTo100([20, 20, 15, 20, 10, 5, 15])).toEqual([19.05, 19.05, 14.29, 19.05, 9.52, 4.76, 14.28])
    expect(scaledTo100([1, 1, 1])).toEqual([33.34, 33.33, 33.33])
    expect(scaledTo100([0, 0])).toEqual([50, 50])
    expect(sumsTo100(WORKED.criteria)).toBe(true)
    expect(sumsTo100([{ id: 'k', weight: 99.99 }])).toBe(false)
  })
})

import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import { type Draft, matrixOf, weightIn } from '@/components/decisions/draft'
import { Grid } from '@/components/decisions/grid'
import { Outcome } from '@/components/decisions/outcome'
import { sections } from '@/lib/document/schema'
import { compare } from '@/lib/scoring/comparison/comparison'
import { htmlOf, readingOf } from '../../support/screen'

const draftOf = (scores: readonly (number | null)[][], weights: readonly number[], out: string | null = null): Draft =>
  sections.adrs.row.parse({
    id: 'd',
    title: 'D',
    options: ['Lake', 'Hill'].map((name, n) => ({ id: name, name, knockedOutBy: n === 0 ? out : null })),
    criteria: weights.map((weight, k) => ({ id: `k${k}`, name: `Criterion ${k}`, weight })),
    scores: scores.flatMap((row, n) =>
      row.map((score, k) => ({ option: ['Lake', 'Hill'][n], criterion: `k${k}`, score })),
    ),
  })
const nameOf = (draft: Draft) => (id: string) => draft.criteria.find((one) => one.id === id)?.name ?? id
const outcome = (draft: Draft, chosen: string | null = null) =>
  readingOf(createElement(Outcome, { made: compare(matrixOf(draft)), nameOf: nameOf(draft), chosen }))
const grid = (draft: Draft, editable: boolean) =>
  createElement(Grid, {
    draft,
    made: compare(matrixOf(draft)),
    nameOf: nameOf(draft),
    judges: {},
    editable,
    onWeight: () => {},
    onScore: () => {},
    onOption: () => {},
    onCriterion: () => {},
    onBasis: () => {},
  })

describe('what is said under the grid', () => {
  it('names who is ahead and the weight that turns it', () => {
    const close = draftOf(
      [
        [3, 2],
        [2, 3],
      ],
      [52, 48],
    )
    expect(outcome(close)).toContain(
      'Close Lake is ahead with 2.52 of 5. Below 50.00 instead of 52 for Criterion 0, Hill wins.',
    )
    expect(outcome(close, 'Hill')).toContain('Hill was chosen although another option is ahead.')
    expect(
      outcome(
        draftOf(
          [
            [5, 5],
            [1, 2],
          ],
          [50, 50],
        ),
      ),
    ).toContain('Robust Lake is ahead with 5.00 of 5. No weight turns it')
  })

  it('names the score that decides, a tie, and that there is nothing to compare', () => {
    expect(
      outcome(
        draftOf(
          [
            [3, null],
            [2, 3],
          ],
          [50, 50],
        ),
      ),
    ).toContain('Lake and Hill can still be ahead: the score of Lake for Criterion 1 decides.')
    expect(outcome(draftOf([[3], [3]], [100]))).toContain('Lake and Hill are level.')
    expect(outcome(draftOf([[3], [3]], [100], 'The law'))).toContain('Hill is the only one in the ranking')
  })
})

describe('the grid', () => {
  it('has a name for every weight and score, and shows a range where a score is missing', () => {
    const draft = draftOf(
      [
        [3, null],
        [2, 3],
      ],
      [50, 50],
      'The law',
    )
    const html = htmlOf(grid(draft, true))
    for (const label of ['Weight of Criterion 0', 'Points of Criterion 1', 'Score of Hill for Criterion 1']) {
      expect(html).toContain(`aria-label="${label}"`)
    }
    const said = readingOf(grid(draft, false))
    expect(said).toContain('2.00 to 4.00')
    expect(said).toContain('One score is missing')
    expect(said).toContain('Knocked out')
  })
})

describe('a typed weight', () => {
  it('is 0 to 100 with at most two decimals; anything else is none, and never 0', () => {
    expect([weightIn('12,5'), weightIn(' 100 '), weightIn('0')]).toEqual([12.5, 100, 0])
    for (const text of ['', 'much', '101', '-1', '1.234', '1e2']) expect(weightIn(text), text).toBeNull()
  })
})

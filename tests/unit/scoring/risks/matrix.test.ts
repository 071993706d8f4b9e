import { describe, expect, it } from 'vitest'
import { gradeOf, onField, openRisks } from '@/lib/scoring/risks/matrix'
import { factsOf } from '../cost/cost-facts'
import { type Parts, TODAY } from '../documents'

const risk = (id: string, more: object = {}) => ({ id, title: id, ...more })
const of = (...riskEntries: object[]) => openRisks(factsOf({ riskEntries } as Parts))

describe('the risks of the matrix', () => {
  it('have a weight, a grade and what is left: reduced from 16 to 6', () => {
    const [one] = of(risk('a', { likelihood: 4, impact: 4, residualLikelihood: 2, residualImpact: 3 }))
    expect(one).toMatchObject({ now: { weight: 16, grade: 'high' }, left: { weight: 6, grade: 'low' } })
  })

  it.each([
    [25, 'high'],
    [15, 'high'],
    [12, 'medium'],
    [8, 'medium'],
    [6, 'low'],
    [1, 'low'],
  ] as const)('%i is %s', (weight, grade) => {
    expect(gradeOf(weight)).toBe(grade)
  })

  it('have no place while a number is missing, which is not a small one', () => {
    const found = of(risk('a', { likelihood: 5 }), risk('b', { likelihood: 1, impact: 1, residualLikelihood: 1 }))
    expect(found.map(({ id, left, now }) => [id, now?.weight ?? null, left])).toEqual([
      ['b', 1, null],
      ['a', null, null],
    ])
    expect(onField(found, 1, 1).map(({ id }) => id)).toEqual(['b'])
    expect(onField(found, 5, 5)).toEqual([])
  })

  it('are open ones only, the gravest first, and say when their day has come', () => {
    const found = of(
      risk('small', { likelihood: 1, impact: 2, reviewAt: TODAY }),
      risk('grave', { likelihood: 5, impact: 5, reviewAt: '2027-01-01' }),
      risk('closed', { likelihood: 5, impact: 5, closedAt: TODAY }),
    )
    expect(found.map(({ id, reviewDue }) => [id, reviewDue])).toEqual([
      ['grave', false],
      ['small', true],
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { forecastOf } from '@/lib/scoring/cost/forecast'
import { entry, factsOf, figureOf, missingOf } from './cost-facts'

/** Months that end with October; today is 20 November. */
const months = (amounts: readonly string[]) =>
  amounts.map((amount, index) => entry(`2026-${String(11 - amounts.length + index).padStart(2, '0')}`, amount))
const of = (amounts: readonly string[], budget: string | null = null, more: object[] = []) =>
  forecastOf(
    factsOf({
      costEntries: [...months(amounts), ...(more as never[])],
      budgets: budget === null ? [] : [{ id: 'b', month: '2026-11', amount: budget }],
    }),
  )

describe('what the month will come to', () => {
  it('is the mean of the last three complete months times the median growth of the last six', () => {
    // Growth 1.1, 1.0, 1.1, 1.2, 1.1: the median is 1.1; the mean of the last three is 1,400.
    const one = of(['1000.00', '1100.00', '1100.00', '1210.00', '1452.00', '1597.20'])
    expect(one.growthPct).toBe(10)
    expect(one.mean).toBe('1419.73')
    expect(figureOf(one.value)).toBe('1561.71')
    expect(one.months).toEqual(['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'])
  })

  it('needs four complete months in a row: the running one does not count, and a gap ends the row', () => {
    expect(missingOf(of(['1.00', '1.00', '1.00']).value)).toEqual(['cost-months'])
    expect(missingOf(of(['1.00', '1.00', '1.00'], null, [entry('2026-11', '1.00')]).value)).toEqual(['cost-months'])
    expect(figureOf(of(['1.00', '1.00', '1.00', '1.00']).value)).toBe('1.00')
    const gap = forecastOf(
      factsOf({
        costEntries: ['2026-05', '2026-06', '2026-08', '2026-09', '2026-10'].map((one) => entry(one, '1.00')),
      }),
    )
    expect(gap.value).toMatchObject({ known: false, missing: [{ sentence: { params: { months: 4, present: 3 } } }] })
  })

  it('is unknown where no month above zero is there to grow from', () => {
    expect(missingOf(of(['0.00', '0.00', '0.00', '0.00']).value)).toEqual(['growth'])
  })

  it('takes off what was given back', () => {
    const one = of(['1000.00', '1000.00', '1000.00', '1000.00'], null, [entry('2026-10', '-300.00')])
    expect(one.mean).toBe('900.00')
  })
})

describe('when the budget is reached', () => {
  const steady = ['3000.00', '3000.00', '3000.00', '3000.00']

  it('is the day on which evenly spread spending passes 75, 90 and 100 percent of it', () => {
    expect(of(steady, '2000.00').marks).toEqual([
      { mark: 75, reached: false, on: '2026-11-15' },
      { mark: 90, reached: false, on: '2026-11-18' },
      { mark: 100, reached: false, on: '2026-11-20' },
    ])
    expect(of(steady, '3000.00').marks.at(-1)).toMatchObject({ on: '2026-11-30' })
    expect(of(steady, '3500.00').marks.map(({ on }) => on)).toEqual(['2026-11-27', null, null])
  })

  it('says what is reached already', () => {
    const one = of(steady, '2000.00', [entry('2026-11', '1850.00')])
    expect(one.soFar).toBe('1850.00')
    expect(one.marks.map(({ reached }) => reached)).toEqual([true, true, false])
  })

  it('says nothing without a budget, with one of 0, or without a forecast', () => {
    expect(of(steady).marks).toEqual([])
    expect(of(steady, '0.00').marks).toEqual([])
    expect(of(['1.00'], '2.00').marks).toEqual([])
  })
})

describe('what the same rule would have said', () => {
  it('is told for the six months before, each from what came before it, with the mean deviation', () => {
    const { test } = of([...new Array(8).fill('1000.00'), '1000.00', '2000.00'])
    expect(test.months.map(({ month, said }) => [month, said])).toEqual([
      ['2026-05', '1000.00'],
      ['2026-06', '1000.00'],
      ['2026-07', '1000.00'],
      ['2026-08', '1000.00'],
      ['2026-09', '1000.00'],
      ['2026-10', '1000.00'],
    ])
    // Five months exact, one half of what came: 50 ÷ 6, cut upwards.
    expect(test).toMatchObject({ counted: 6, meanErrorPct: 8.4 })
  })

  it('leaves out months that it could not have told, and is unknown where it could tell none', () => {
    const { test } = of(['1000.00', '1000.00', '1000.00', '1000.00', '1000.00'])
    expect(test.counted).toBe(1)
    expect(test.months.filter(({ said }) => said === null)).toHaveLength(5)
    expect(of(['1.00']).test).toMatchObject({ counted: 0, meanErrorPct: null })
  })
})

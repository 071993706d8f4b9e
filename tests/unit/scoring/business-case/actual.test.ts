import { describe, expect, it } from 'vitest'
import { asksForAction } from '@/lib/scoring/business-case/actual'
import { caseWith, figureOf, month, WORKED, worked } from './cases'

describe('business case: plan against actual', () => {
  it('final months replace planned ones, their cost in the place of the running cost', () => {
    const { actual } = worked([month({ month: '2026-01', amount: '10850.00', benefit: '19080.00' })])
    // 1,000 more cost and 1,080 more benefit in the first year.
    expect(figureOf(actual.forecast)).toBe('192114.16')
    expect(actual.shown).toMatchObject({ months: 1, benefit: '19080.00', planned: '18000.00', pct: 106, short: false })
  })

  it('a month that is not final, and one outside the case, change nothing', () => {
    const { actual, npv } = worked([
      month({ month: '2026-01', amount: '1.00', benefit: '1.00', final: false }),
      month({ month: '2025-12', amount: '1.00', benefit: '1.00' }),
    ])
    expect(actual).toMatchObject({ finalMonths: 0, shown: null })
    expect(figureOf(actual.forecast)).toBe(figureOf(npv))
  })

  it('a final month that does not say what it brought keeps the planned benefit and shows none', () => {
    const { actual } = worked([month({ month: '2026-02', amount: '9850.00' })])
    expect(actual).toMatchObject({ finalMonths: 1, shown: null })
    expect(figureOf(actual.forecast)).toBe('192040.09')
  })

  it('less than half of the benefit after three final months asks for an action, exactly half does not', () => {
    const months = (benefit: string, count: number) =>
      ['2026-01', '2026-02', '2026-03'].slice(0, count).map((one) => month({ month: one, amount: '9850.00', benefit }))
    expect(asksForAction(worked(months('8999.99', 3)).actual)).toBe(true)
    expect(asksForAction(worked(months('9000.00', 3)).actual)).toBe(false)
    expect(asksForAction(worked(months('0.00', 2)).actual)).toBe(false)
  })

  it('a forecast below zero asks for an action; an unknown one does not', () => {
    const dear = [month({ month: '2026-01', amount: '400000.00', benefit: '18000.00' })]
    expect(asksForAction(worked(dear).actual)).toBe(true)
    expect(asksForAction(caseWith({}, WORKED, dear).actual)).toBe(false)
  })
})

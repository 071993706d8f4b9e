import { describe, expect, it } from 'vitest'
import { presentValue, rounded } from '@/lib/scoring/business-case/value'
import { caseWith, figureOf, line, missingOf, WORKED, worked } from './cases'

describe('business case: the fixtures of the specification', () => {
  it('15 M, then 15 M a year for three years at 10 %: NPV 22,302,779.86, ROI 200 %, payback one year', () => {
    const monthly = caseWith({ discountBp: 1000 }, [
      line({ kind: 'investment', amount: '15000000.00', rhythm: 'once' }),
      line({ kind: 'benefit', amount: '1250000.00' }),
    ])
    expect(figureOf(monthly.npv)).toBe('22302779.86')
    expect(figureOf(monthly.roi)).toBe(200)
    expect(figureOf(monthly.payback)).toBe(12)
    const yearly = caseWith({ discountBp: 1000 }, [
      line({ kind: 'investment', amount: '15000000.00', rhythm: 'once' }),
      ...['2026-12', '2027-12', '2028-12'].map((from) =>
        line({ kind: 'benefit', amount: '15000000.00', rhythm: 'once', from }),
      ),
    ])
    expect(figureOf(yearly.npv)).toBe('22302779.86')
    expect(figureOf(yearly.payback)).toBe(12)
  })

  it('the worked example: NPV, ROI, TCO, IRR, payback and the two closed forms', () => {
    const made = worked()
    expect(figureOf(made.npv)).toBe('192040.09')
    expect(figureOf(made.roi)).toBe(56.2)
    expect(figureOf(made.tco)).toBe('414600.00')
    expect(figureOf(made.irr)).toEqual({ state: 'known', pct: 152.9 })
    expect(figureOf(made.payback)?.toFixed(2)).toBe('7.36')
    expect(figureOf(made.room)).toEqual({ benefitsMayFall: 34.4, costsMayRise: 52.6 })
  })

  it('the worked example: the four sensitivities, the largest loss of one cause first', () => {
    expect(figureOf(worked().sensitivities)).toEqual([
      { kind: 'benefits-lower', npv: '80709.50', delta: '-111330.59' },
      { kind: 'delay', npv: '92040.09', delta: '-100000.00' },
      { kind: 'costs-higher', npv: '119117.51', delta: '-72922.57' },
      { kind: 'all', npv: '-72213.08', delta: '-264253.16' },
    ])
  })

  it('OMB A-94: present values of cost and benefit and their difference, flows at the end of the year', () => {
    const cents = (amounts: number[]) => amounts.map((amount) => BigInt(amount * 100))
    const costs = presentValue(cents([10, 20, 30, 30, 20, 10, 5, 5, 5, 5]), 310)
    const benefits = presentValue(cents([0, 0, 5, 10, 30, 40, 40, 40, 40, 25]), 310)
    expect(rounded(costs)).toBe('123.37')
    expect(rounded(benefits)).toBe('184.92')
    expect(rounded({ n: benefits.n - costs.n, d: benefits.d })).toBe('61.55')
  })
})

describe('business case: readings at the edges', () => {
  it('growth counts whole years since the first month of the line, also before the case', () => {
    const grown = caseWith({ discountBp: 0, horizonMonths: 24 }, [
      line({ kind: 'benefit', amount: '100.00', growthBpPerYear: 1000, from: '2025-07' }),
      line({ kind: 'run-cost', amount: '0.00' }),
    ])
    // Six months at 100, twelve at 110, six at 121.
    expect(figureOf(grown.npv)).toBe('2646.00')
  })

  it('a later investment is a cost of its month, one before the case belongs to the investment', () => {
    const later = caseWith({ discountBp: 1000, horizonMonths: 12 }, [
      line({ kind: 'investment', amount: '50.00', rhythm: 'once', from: '2025-06' }),
      line({ kind: 'investment', amount: '110.00', rhythm: 'once', from: '2026-02' }),
      line({ kind: 'benefit', amount: '330.00', rhythm: 'once', from: '2026-12' }),
    ])
    expect(figureOf(later.npv)).toBe('150.00')
    expect(figureOf(later.tco)).toBe('160.00')
  })

  it('without a change of sign IRR is not defined, with more than one it is not shown', () => {
    const rises = caseWith({}, [line({ kind: 'benefit', amount: '2.00' }), line({ kind: 'run-cost', amount: '1.00' })])
    expect(figureOf(rises.irr)).toEqual({ state: 'not-defined' })
    const twice = caseWith({ horizonMonths: 24 }, [
      line({ kind: 'investment', amount: '100.00', rhythm: 'once' }),
      line({ kind: 'benefit', amount: '300.00', rhythm: 'once' }),
      line({ kind: 'run-cost', amount: '250.00', rhythm: 'once', from: '2027-03' }),
    ])
    expect(figureOf(twice.irr)).toEqual({ state: 'several' })
  })

  it('an investment that never comes back has no payback, and one without any is back at once', () => {
    const never = caseWith({}, [
      line({ kind: 'investment', amount: '1000.00', rhythm: 'once' }),
      line({ kind: 'benefit', amount: '1.00' }),
    ])
    expect(figureOf(never.payback)).toBeNull()
    const free = caseWith({}, [line({ kind: 'benefit', amount: '2.00' }), line({ kind: 'run-cost', amount: '1.00' })])
    expect(figureOf(free.payback)).toBe(0)
  })

  it('the estimate is the running cost until a line of infrastructure takes its place; people stand beside it', () => {
    const benefit = line({ kind: 'benefit', amount: '0.00' })
    const given = { monthlyCost: '100.00', horizonMonths: 12 }
    expect(figureOf(caseWith(given, [benefit]).tco)).toBe('1200.00')
    const people = line({ kind: 'run-cost', category: 'people', amount: '10.00' })
    expect(figureOf(caseWith(given, [benefit, people]).tco)).toBe('1320.00')
    const compute = line({ kind: 'run-cost', category: 'compute', amount: '70.00' })
    expect(figureOf(caseWith(given, [benefit, compute]).tco)).toBe('840.00')
  })

  it('a line outside the case is shown and not counted', () => {
    const late = line({ kind: 'benefit', amount: '5.00', from: '2031-01' })
    const made = caseWith({ monthlyCost: '1.00' }, [late])
    expect(made.rows.map(({ outside }) => outside)).toEqual([true, false])
    expect(missingOf(made.npv)).toContain('case-benefit')
  })

  it('says how much of the benefit is a guess', () => {
    const made = caseWith({}, [
      line({ kind: 'benefit', amount: '62.00', confidence: 'guess' }),
      line({ kind: 'benefit', amount: '38.00' }),
    ])
    expect(made.guessPct).toBe(62)
  })
})

describe('business case: what is missing is named, and nothing becomes 0', () => {
  it('no rate: NPV and what stands on it are unknown, ROI and payback are not', () => {
    const made = caseWith({}, WORKED)
    expect(missingOf(made.npv)).toEqual(['case-rate'])
    expect(missingOf(made.sensitivities)).toEqual(['case-rate'])
    expect(figureOf(made.roi)).toBe(56.2)
    expect(figureOf(made.payback)?.toFixed(2)).toBe('7.36')
  })

  it('the rate of the organization counts where the use case has none', () => {
    expect(figureOf(caseWith({}, WORKED, [], 800).npv)).toBe('192040.09')
    expect(caseWith({}, WORKED, [], 800).rateFrom).toBe('organization')
    expect(caseWith({ discountBp: 0 }, WORKED, [], 800).rateFrom).toBe('use-case')
  })

  it('no benefit line: what it costs is known, what it is worth is not', () => {
    const made = caseWith({ monthlyCost: '10.00', discountBp: 800 }, [])
    expect(figureOf(made.tco)).toBe('360.00')
    for (const figure of [made.npv, made.roi, made.irr, made.payback])
      expect(missingOf(figure)).toEqual(['case-benefit'])
  })

  it('no cost, no first month: named', () => {
    const made = caseWith({ caseStart: null }, [line({ kind: 'benefit', amount: '1.00' })])
    expect(missingOf(made.tco)).toEqual(['case-start', 'case-cost'])
    expect(missingOf(made.npv)).toEqual(['case-start', 'case-cost', 'case-rate'])
  })
})

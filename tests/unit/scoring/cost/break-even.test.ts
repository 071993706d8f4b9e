import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reservedBreakEven, selfHostedBreakEven, tokenBreakEven } from '@/lib/scoring/cost/break-even'

describe('break-even', () => {
  it('of a reservation is the share of hours from which it costs no more than on demand', () => {
    expect(reservedBreakEven('1.50', '2.50')).toEqual({ pct: 60, amount: null, beyond: false })
    expect(reservedBreakEven('1.00', '3.00')).toMatchObject({ pct: 33.4 })
    expect(reservedBreakEven('3.00', '2.50')).toMatchObject({ pct: 120, beyond: true })
    expect(reservedBreakEven('3.00', '0.00')).toEqual({ pct: null, amount: null, beyond: false })
  })

  it('of token capacity is a number of tokens and a share of what it can do in 43,800 minutes', () => {
    // 4,380 a month at 2.00 a million is 2,190 million tokens; 100,000 a minute can do 4,380 million.
    expect(tokenBreakEven('4380.00', '2.00', 100_000)).toEqual({ pct: 50, amount: 2_190_000_000, beyond: false })
    expect(tokenBreakEven('4380.00', '2.00', 40_000)).toMatchObject({ pct: 125, beyond: true })
    expect(tokenBreakEven('4380.00', '2.00', 0)).toMatchObject({ pct: null, amount: 2_190_000_000 })
    expect(tokenBreakEven('4380.00', '0.00', 100_000)).toMatchObject({ amount: null })
  })

  it('of a model of one’s own is a number of requests a month', () => {
    expect(selfHostedBreakEven('6000.00', '1.50')).toEqual({ pct: null, amount: 4_000_000, beyond: false })
    expect(selfHostedBreakEven('6000.00', '0.00')).toMatchObject({ amount: null })
  })

  it('at the point itself both ways cost the same, and one below it the fixed price is dearer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 1, max: 99_999 }), (fixed, thousand) => {
        const { amount } = selfHostedBreakEven((fixed / 100).toFixed(2), (thousand / 100).toFixed(2))
        expect(BigInt(amount!) * BigInt(thousand) >= BigInt(fixed) * 1000n).toBe(true)
        expect(BigInt(amount! - 1) * BigInt(thousand) < BigInt(fixed) * 1000n).toBe(true)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { moneyValue } from '@/lib/report/values'

describe('an amount of a report', () => {
  it.each([
    ['1234.50', 'EUR', 123_450, '€1,235'],
    ['12.34', 'EUR', 1_234, '€12.34'],
    ['-0.50', 'EUR', -50, '-€0.50'],
    ['1200.00', 'JPY', 1_200, 'JP¥1,200'],
    ['12.00', 'JPY', 12, 'JP¥12'],
  ])('%s %s is kept in what the currency counts in', (amount, currency, minor, text) => {
    expect(moneyValue(amount, currency)).toEqual({ kind: 'money', minor, currency, text })
  })
})

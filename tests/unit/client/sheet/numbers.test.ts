import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Decimal, decimalOf, provedBy, readNumber } from '@/lib/client/sheet/numbers'

const value = (text: string, decimal: Decimal | null) => {
  const read = readNumber(text, decimal)
  return 'refused' in read ? read.refused : read.value
}

describe('provedBy', () => {
  it.each([
    ['1234.50', '.'],
    ['12.345,67', ','],
    ['1,234.5', '.'],
    ['1.234.567', ','],
    ['0.123', '.'],
    ['-12,5', ','],
    ['12,5 %', ','],
    ['1.234', null],
    ['1,024', null],
    ['1234', null],
    ['2026-09', null],
    ['ten', null],
  ])('%s proves %s', (text, sign) => {
    expect(provedBy(text)).toBe(sign)
  })

  it('of a sheet is what most of its numbers prove', () => {
    expect(decimalOf(['1.234', '12,5', 'x'])).toBe(',')
    expect(decimalOf(['1.5', '2.5', '3,5'])).toBe('.')
    expect(decimalOf(['1.234', '5'])).toBeNull()
  })
})

describe('readNumber', () => {
  it.each<[string, Decimal | null, string]>([
    ['1.234', ',', '1234'],
    ['1.234', '.', '1.234'],
    ['1,024', '.', '1024'],
    ['12.345,67', ',', '12345.67'],
    ['1 234,5', ',', '1234.5'],
    ['1\u202F234\u202F567', '.', '1234567'],
    ["1'234.50", '.', '1234.50'],
    ['−12.5', '.', '-12.5'],
    ['+3', '.', '3'],
    ['256.0', '.', '256.0'],
    ['4.69e-3', '.', '0.00469'],
    ['1.5E2', '.', '150'],
    ['1.5', ',', 'other-sign'],
    ['1,5', '.', 'other-sign'],
    ['1,23,456', '.', 'other-sign'],
    ['1.234,5', '.', 'other-sign'],
    ['NaN', '.', 'none'],
    ['12 5', '.', 'none'],
    ['', '.', 'none'],
    ['1,024', null, 'two-ways'],
    ['1,5', null, '1.5'],
    ['1.234', null, '1.234'],
    ['1,234.50', null, '1234.50'],
  ])('%j under %s is %s', (text, decimal, wanted) => {
    expect(value(text, decimal)).toBe(wanted)
  })

  it('reads back what a spreadsheet writes in either dialect, grouped or not', () => {
    const cents = fc.integer({ min: -99_999_999, max: 99_999_999 })
    fc.assert(
      fc.property(cents, fc.constantFrom('en-US', 'de-DE', 'de-CH', 'fr-FR'), fc.boolean(), (n, locale, grouped) => {
        const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, useGrouping: grouped })
        const decimal = format.formatToParts(1.5).find(({ type }) => type === 'decimal')?.value as Decimal
        expect(Number(value(format.format(n / 100), decimal))).toBeCloseTo(n / 100, 6)
        expect([decimal, null]).toContain(provedBy(format.format(n / 100)))
      }),
    )
  })

  it('never makes another number of one that has no sign', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom<Decimal | null>('.', ',', null), (n, decimal) => {
        expect(value(String(n), decimal)).toBe(String(n))
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOfNumber } from '@/lib/calendar/days'
import { addMonths, monthsBetween } from '@/lib/calendar/months'

describe('MONTHS', () => {
  test.each([
    ['2025-01-31', '2025-07-30', 5],
    ['2025-01-31', '2025-07-31', 6],
    ['2025-08-30', '2026-02-28', 6],
    ['2024-02-29', '2025-02-28', 12],
    ['2025-05-01', '2025-04-01', 0],
    ['2025-05-01', '2025-05-01', 0],
    ['2025-12-15', '2026-01-14', 0],
    ['2025-12-15', '2026-01-15', 1],
  ])('%s to %s is %i whole months', (a, b, months) => {
    expect(monthsBetween(a, b)).toBe(months)
  })

  test('the day on which n months are reached is the first one that counts n', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 40 }), (number, months) => {
        const start = dayOfNumber(number)
        const reached = addMonths(start, months)
        expect(monthsBetween(start, reached)).toBe(months)
        expect(monthsBetween(start, addDays(reached, -1))).toBe(months - 1)
      }),
    )
  })
})

import { describe, expect, test } from 'vitest'
import { dayNumber, dayOfNumber, daysBetween, isDay, lastDays, previousDays } from '@/lib/calendar/days'

describe('DAY', () => {
  test('days go there and back, also around leap days and centuries', () => {
    for (const day of ['1969-12-31', '1970-01-01', '2000-02-29', '2024-02-29', '2100-03-01', '2199-12-31']) {
      expect(dayOfNumber(dayNumber(day))).toBe(day)
      expect(dayNumber(day)).toBe(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
    }
  })

  test('days between two dates can be negative', () => {
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1)
    expect(daysBetween('2026-11-20', '2026-11-20')).toBe(0)
  })

  test('a day that no calendar has is none', () => {
    expect(isDay('2028-02-29')).toBe(true)
    for (const text of ['2026-02-29', '2026-11-31', '2026-00-10', '2026-13-01', '20.11.2026', '2026-11-20T00:00', '']) {
      expect(isDay(text)).toBe(false)
    }
  })
})

describe('WINDOW', () => {
  test('the last n days end today, the previous n lie before them', () => {
    expect(lastDays('2026-11-20', 90)).toEqual({ from: '2026-08-23', to: '2026-11-20' })
    expect(previousDays('2026-11-20', 90)).toEqual({ from: '2026-05-25', to: '2026-08-22' })
    expect(lastDays('2026-11-20', 1)).toEqual({ from: '2026-11-20', to: '2026-11-20' })
  })
})

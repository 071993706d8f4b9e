import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayNumber,
  dayOfNumber,
  dayReader,
  daysBetween,
  lastDays,
  monthsBetween,
  previousDays,
} from '@/lib/scoring/days'

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

  test.each([
    ['2026-11-20T23:30:00.000Z', 'UTC', '2026-11-20'],
    ['2026-11-20T23:30:00.000Z', 'Europe/Oslo', '2026-11-21'],
    ['2026-11-20T10:59:59Z', 'Pacific/Auckland', '2026-11-20'],
    ['2026-11-20T11:00:00Z', 'Pacific/Auckland', '2026-11-21'],
    ['2026-11-20T05:29:59.999Z', 'America/Sao_Paulo', '2026-11-20'],
    ['2026-11-20T02:59:59.999Z', 'America/Sao_Paulo', '2026-11-19'],
    ['2026-11-20T18:14:59.000Z', 'Asia/Kathmandu', '2026-11-20'],
    ['2026-11-20T18:15:00.000Z', 'Asia/Kathmandu', '2026-11-21'],
  ])('%s in %s is %s', (instant, timezone, day) => {
    expect(dayReader(timezone)(instant)).toBe(day)
  })

  test('agrees with the runtime for any instant and zone', () => {
    const zones = fc.constantFrom(
      'Europe/Lisbon',
      'Australia/Lord_Howe',
      'America/St_Johns',
      'Pacific/Chatham',
      'Asia/Tehran',
    )
    const instants = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => new Date(seconds * 1000))
    fc.assert(
      fc.property(zones, instants, (timeZone, instant) => {
        const parts = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
        const [month, day, year] = parts.format(instant).split('/')
        expect(dayReader(timeZone)(instant.toISOString())).toBe(`${year}-${month}-${day}`)
      }),
    )
  })
})

describe('WINDOW', () => {
  test('the last n days end today, the previous n lie before them', () => {
    expect(lastDays('2026-11-20', 90)).toEqual({ from: '2026-08-23', to: '2026-11-20' })
    expect(previousDays('2026-11-20', 90)).toEqual({ from: '2026-05-25', to: '2026-08-22' })
    expect(lastDays('2026-11-20', 1)).toEqual({ from: '2026-11-20', to: '2026-11-20' })
  })
})

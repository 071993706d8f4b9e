import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayReader } from '@/lib/calendar/zones'

describe('DAY', () => {
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

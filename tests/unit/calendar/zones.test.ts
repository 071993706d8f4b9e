import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayReader, instantOf, localOf, readingsOf, tellingOffset } from '@/lib/calendar/zones'

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

describe('local times', () => {
  const zone = 'Europe/Oslo'

  test.each([
    ['Europe/Oslo', '2026-10-25T02:10', ['2026-10-25T00:10:00.000Z', '2026-10-25T01:10:00.000Z']],
    ['America/New_York', '2026-11-01T01:30', ['2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00.000Z']],
    ['Australia/Lord_Howe', '2026-04-05T01:45', ['2026-04-04T14:45:00.000Z', '2026-04-04T15:15:00.000Z']],
    ['Pacific/Auckland', '2026-04-05T02:30', ['2026-04-04T13:30:00.000Z', '2026-04-04T14:30:00.000Z']],
    ['Europe/Oslo', '2026-03-29T02:30', ['2026-03-29T00:30:00.000Z', '2026-03-29T01:30:00.000Z']],
    ['Europe/Oslo', '2026-11-20 10:42', ['2026-11-20T09:42:00.000Z']],
    ['UTC', '2026-10-25T02:10:30', ['2026-10-25T02:10:30.000Z']],
  ])('in %s %s means %j, and the first of these by default', (timezone, local, instants) => {
    expect(readingsOf(local, timezone).map(({ instant }) => instant)).toEqual(instants)
    expect(instantOf(local, timezone)).toBe(instants[0])
  })

  test('what follows something else is the second hour where the first would lie before it', () => {
    const started = instantOf('2026-10-25 02:50', zone)
    expect(started).toBe('2026-10-25T00:50:00.000Z')
    expect(instantOf('2026-10-25 02:10', zone, started)).toBe('2026-10-25T01:10:00.000Z')
    expect(instantOf('2026-10-25 02:55', zone, started)).toBe('2026-10-25T00:55:00.000Z')
    expect(instantOf('2026-10-25 01:00', zone, started)).toBe('2026-10-24T23:00:00.000Z')
  })

  test('a written offset decides', () => {
    expect(instantOf('2026-10-25T02:10+01:00', zone)).toBe('2026-10-25T01:10:00.000Z')
    expect(instantOf('2026-10-25 02:10 +02:00', zone)).toBe('2026-10-25T00:10:00.000Z')
    expect(instantOf('2026-10-25 02:10Z', zone)).toBe('2026-10-25T02:10:00.000Z')
  })

  test('another form and a day that does not exist are nothing', () => {
    for (const text of ['2026-02-30T10:00', '25.10.2026 02:10', '2026-10-25', '2026-10-25T25:10', '']) {
      expect(instantOf(text, zone)).toBeNull()
    }
  })

  test('a moment that is written and read again is the same, in every zone and around every change', () => {
    const zones = fc.constantFrom('Europe/Oslo', 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Chatham', 'UTC')
    const changes = fc.constantFrom('2026-10-25T00:00Z', '2026-03-29T00:00Z', '2026-04-04T14:00Z', '2026-11-01T04:00Z')
    const minutes = fc.integer({ min: -600, max: 600 })
    fc.assert(
      fc.property(zones, changes, minutes, (timezone, change, minute) => {
        const instant = new Date(Date.parse(change) + minute * 60_000).toISOString()
        expect(instantOf(localOf(instant, timezone), timezone)).toBe(instant)
      }),
    )
  })

  test('the offset is told where the clock shows a time twice, and only there', () => {
    expect(localOf('2026-10-25T00:10:00.000Z', zone)).toBe('2026-10-25T02:10')
    expect(localOf('2026-10-25T01:10:00.000Z', zone)).toBe('2026-10-25T02:10+01:00')
    expect(tellingOffset('2026-10-25T00:10:00.000Z', zone)).toBe('+02:00')
    expect(tellingOffset('2026-10-25T01:10:00.000Z', zone)).toBe('+01:00')
    expect(tellingOffset('2026-10-25T02:10:00.000Z', zone)).toBeNull()
  })
})

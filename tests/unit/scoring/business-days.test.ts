import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/calendar/days'
import { dayReader } from '@/lib/calendar/zones'
import { businessDays, type WorkingTime } from '@/lib/scoring/business-days'
import { elapsedWeeks } from '@/lib/scoring/provisioning'

const oslo = { workweek: [1, 2, 3, 4, 5], holidays: [], dayOf: dayReader('Europe/Oslo') }
const utc = { ...oslo, dayOf: dayReader('UTC') }
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100)

describe('business days', () => {
  it('Friday 17:00 to Monday 10:00 is 17 hours, 0.7 days', () => {
    expect(rounded(businessDays('2026-11-20T17:00:00Z', '2026-11-23T10:00:00Z', utc))).toBe(0.71)
    expect(rounded(businessDays('2026-11-20T16:00:00Z', '2026-11-23T09:00:00Z', oslo))).toBe(0.71)
  })

  it('leave out holidays, and a whole weekend is 0', () => {
    const free = { ...utc, holidays: ['2026-11-23'] }
    expect(rounded(businessDays('2026-11-20T17:00:00Z', '2026-11-23T10:00:00Z', free))).toBe(0.29)
    expect(businessDays('2026-11-21T08:00:00Z', '2026-11-22T20:00:00Z', utc)).toBe(0)
  })

  it('count the hours a day really has when clocks change', () => {
    const always = { ...oslo, workweek: [1, 2, 3, 4, 5, 6, 7] }
    expect(businessDays('2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z', always)).toBeCloseTo(25 / 24, 6)
    expect(businessDays('2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z', always)).toBeCloseTo(23 / 24, 6)
  })

  it('are not known where the end lies before the start', () => {
    expect(businessDays('2026-11-20T17:00:00Z', '2026-11-20T16:00:00Z', utc)).toBeNull()
    expect(businessDays('2026-11-20T17:00:00Z', '2026-11-20T17:00:00Z', utc)).toBe(0)
    expect(elapsedWeeks('2026-11-20T17:00:00Z', '2026-11-13T17:00:00Z')).toBeNull()
  })
})

/** The rule as it is worded, a quarter of an hour at a time. */
function walked(from: string, to: string, { workweek, holidays, dayOf }: WorkingTime): number {
  const quarter = 900_000
  const [start, end] = [Date.parse(from), Date.parse(to)]
  let worked = 0
  for (let at = start; at < end; ) {
    const next = Math.min(end, (Math.floor(at / quarter) + 1) * quarter)
    const day = dayOf(new Date(at).toISOString())
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7
    if (workweek.includes(weekday) && !holidays.includes(day)) worked += next - at
    at = next
  }
  return worked / 86_400_000
}

const ZONES = ['UTC', 'Europe/Oslo', 'America/New_York', 'Africa/Casablanca', 'Asia/Kathmandu', 'Pacific/Kiritimati']
const moment = (min: string, max: string) =>
  fc.date({ min: new Date(min), max: new Date(max), noInvalidDate: true }).map((date) => date.toISOString())

describe('the length of a span', () => {
  it('changes nothing about the rule: the same as walking through it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES, 'America/Sao_Paulo', 'Australia/Lord_Howe'),
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        fc.array(
          fc.integer({ min: 0, max: 900 }).map((count) => addDays('2016-01-01', count)),
          { maxLength: 20 },
        ),
        moment('2016-01-01T00:00:00Z', '2018-07-01T00:00:00Z'),
        fc.integer({ min: 0, max: 60 * 24 * 20 }),
        (zone, workweek, holidays, from, minutes) => {
          const to = new Date(Date.parse(from) + minutes * 60_000).toISOString()
          const time = { workweek, holidays, dayOf: dayReader(zone) }
          expect(businessDays(from, to, time)).toBeCloseTo(walked(from, to, time), 9)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('changes nothing about its cost: a thousand years read as few days as one', () => {
    for (const zone of ZONES) {
      let read = 0
      const dayOf = (instant: string) => {
        read += 1
        return dayReader(zone)(instant)
      }
      const time = { workweek: [1, 2, 3, 4, 5], holidays: ['2026-01-01'], dayOf }
      const cost = (from: string) => {
        const before = read
        expect(businessDays(from, '2026-11-20T10:00:00Z', time)).toBeGreaterThan(0)
        return read - before
      }
      cost('2026-11-02T09:00:00Z')
      expect(cost('2026-11-02T09:00:00Z')).toBeLessThan(30)
      expect(cost('2016-11-02T09:00:00Z')).toBeLessThan(30)
      expect(cost('1026-11-02T09:00:00Z')).toBeLessThan(30)
    }
  })

  it('is unknown where no day is worked', () => {
    expect(businessDays('2026-11-20T17:00:00Z', '2026-11-23T10:00:00Z', { ...utc, workweek: [] })).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { dayReader } from '@/lib/calendar/zones'
import { businessDays, elapsedWeeks, median, provisioningFigures, requestTime } from '@/lib/scoring/provisioning'

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

describe('requests', () => {
  const request = (fields: Partial<Parameters<typeof requestTime>[0]> = {}) => ({
    type: 'standard' as const,
    requestedAt: '2026-11-02T08:00:00Z',
    readyAt: '2026-11-03T08:00:00Z',
    cancelledAt: null,
    manualSteps: null,
    ...fields,
  })

  it('are measured in business days, a custom one in weeks of 168 hours', () => {
    expect(requestTime(request(), utc)).toBe(1)
    expect(requestTime(request({ type: 'custom', readyAt: '2026-11-09T08:00:00Z' }), utc)).toBe(1)
    expect(requestTime(request({ readyAt: null }), utc)).toBeNull()
    expect(requestTime(request({ cancelledAt: '2026-11-02T09:00:00Z' }), utc)).toBeNull()
  })

  it('count in the period in which they became ready; unknown steps count nowhere', () => {
    const all = [
      request({ manualSteps: 0 }),
      request({ readyAt: '2026-11-05T08:00:00Z', manualSteps: 4 }),
      request({ readyAt: '2026-11-04T08:00:00Z' }),
      request({ readyAt: '2026-12-04T08:00:00Z', manualSteps: 0 }),
      request({ type: 'custom', readyAt: null }),
    ]
    expect(provisioningFigures(all, { from: '2026-11-01', to: '2026-11-30' }, utc)).toEqual({
      times: { standard: { median: 2, count: 3 }, custom: { median: null, count: 0 } },
      selfService: { done: 1, all: 2 },
    })
  })

  it('take the middle value, or the mean of the two in the middle', () => {
    expect([median([]), median([3]), median([4, 1]), median([9, 1, 2])]).toEqual([null, 3, 2.5, 2])
  })
})

import { describe, expect, it } from 'vitest'
import { dayReader } from '@/lib/calendar/zones'
import { median, provisioningFigures, requestTime } from '@/lib/scoring/provisioning'

const utc = { workweek: [1, 2, 3, 4, 5], holidays: [], dayOf: dayReader('UTC') }

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

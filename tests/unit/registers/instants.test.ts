import { describe, expect, it } from 'vitest'
import { registerNamed } from '@/lib/features/registers/catalogue'
import { brokenRules } from '@/lib/features/registers/rows/rules'

const reviewed = (startedAt: string, reviewedAt: string, timezone: string) => {
  const row = { id: 'i', title: 'GPU pool drained', startedAt, restoredAt: null, reviewedAt } as never
  const found = brokenRules(registerNamed('incidents'), row, null, { timezone, today: '2026-12-01' })
  return found.map(({ pointer }) => pointer)
}

describe('the review of an incident', () => {
  it('may be on the day it began, as the organization counts days', () => {
    // Half past six in the evening of 7 October in Los Angeles is 8 October in UTC.
    expect(reviewed('2026-10-08T01:30:00.000Z', '2026-10-07', 'America/Los_Angeles')).toEqual([])
    expect(reviewed('2026-10-08T01:30:00.000Z', '2026-10-06', 'America/Los_Angeles')).toEqual(['/reviewedAt'])
  })

  it('is not before that day, also where UTC is a day behind', () => {
    expect(reviewed('2026-10-07T22:30:00.000Z', '2026-10-07', 'Europe/Oslo')).toEqual(['/reviewedAt'])
    expect(reviewed('2026-10-07T22:30:00.000Z', '2026-10-08', 'Europe/Oslo')).toEqual([])
  })
})

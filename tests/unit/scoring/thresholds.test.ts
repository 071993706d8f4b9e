import { describe, expect, test } from 'vitest'
import { framework } from '@/lib/content'
import { type AnyThresholdKey, limit, thresholds } from '@/lib/scoring/thresholds'
import { documentOf } from './documents'

const override = (key: string, value: number, more: object = {}) => ({
  id: `${key.replace('.', '-')}-${value}`,
  key,
  value,
  reason: 'Ours.',
  ...more,
})
const valueFor = (key: AnyThresholdKey, ...overrides: ReturnType<typeof override>[]) =>
  thresholds(framework, documentOf({ thresholdOverrides: overrides })).get(key)

describe('thresholds', () => {
  test('are the defaults of 7.2.5 until an admin changes one', () => {
    expect(valueFor('bb.stalledDays')).toBe(180)
    expect(valueFor('bb.stalledDays', override('bb.stalledDays', 90))).toBe(90)
  })

  test('an override outside the allowed range, archived or of a fixed number is ignored', () => {
    expect(valueFor('bb.stalledDays', override('bb.stalledDays', 29))).toBe(180)
    expect(valueFor('bb.stalledDays', override('bb.stalledDays', 90, { archivedAt: '2026-11-01T08:00:00Z' }))).toBe(180)
    expect(valueFor('gh.idlePct', override('gh.idlePct', 5))).toBe(20)
  })

  test('the newest override of a key wins, whatever the order of rows', () => {
    const older = override('gh.warnDays', 10, { createdAt: '2026-10-01T08:00:00Z' })
    const newer = override('gh.warnDays', 20, { createdAt: '2026-11-01T08:00:00Z' })
    expect([valueFor('gh.warnDays', older, newer), valueFor('gh.warnDays', newer, older)]).toEqual([20, 20])
  })

  test('the watch share must stay below the flag share', () => {
    expect(valueFor('be.watchPct', override('be.flagPct', 40), override('be.watchPct', 45))).toBe(30)
    expect(valueFor('be.watchPct', override('be.flagPct', 40), override('be.watchPct', 39))).toBe(39)
  })

  test('a limit says who set it and whether it can change', () => {
    const values = thresholds(framework, documentOf())
    expect(limit(framework, values, 'gh.idlePct', '<')).toEqual({
      value: 20,
      comparator: '<',
      unit: '%',
      origin: 'framework',
    })
    expect(limit(framework, values, 'bb.warnMonths', '>=')).toMatchObject({
      value: 3,
      origin: 'portal',
      key: 'bb.warnMonths',
    })
  })
})

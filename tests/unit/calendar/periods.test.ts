import { describe, expect, test } from 'vitest'
import { earlier, periodOf, periodsUpTo, windowOf } from '@/lib/calendar/periods'

describe('periods', () => {
  test('are calendar months and quarters', () => {
    expect(periodOf('2026-11-20', 'month')).toBe('2026-11')
    expect(periodOf('2026-11-20', 'quarter')).toBe('2026-Q4')
    expect(windowOf('2026-Q1')).toEqual({ from: '2026-01-01', to: '2026-03-31' })
    expect(windowOf('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(earlier('2026-Q1')).toBe('2025-Q4')
    expect(periodsUpTo('2026-02-10', 'month', 3)).toEqual(['2025-12', '2026-01', '2026-02'])
  })
})

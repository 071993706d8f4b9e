import { describe, expect, it } from 'vitest'
import { columnOf } from '@/lib/features/registers/definition'
import { incidents } from '@/lib/features/registers/definitions/incidents'
import { shadowAiItems } from '@/lib/features/registers/definitions/shadow-ai-items'
import { IN_FUTURE, refusalOf } from '@/lib/features/registers/fields/rules'

const ahead = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

describe('FUTURE', () => {
  it('refuses a fact of tomorrow and allows a plan; today is no future', () => {
    const found = columnOf(shadowAiItems, 'discoveredAt')!
    expect(refusalOf(shadowAiItems, found, '2026-11-21', '2026-11-20')).toBe(IN_FUTURE)
    expect(refusalOf(shadowAiItems, found, '2026-11-20', '2026-11-20')).toBeUndefined()
    expect(refusalOf(shadowAiItems, columnOf(shadowAiItems, 'dueAt')!, '2027-11-21', '2026-11-20')).toBeUndefined()
  })

  it('lets a moment lie up to five minutes ahead, because clocks differ', () => {
    const started = columnOf(incidents, 'startedAt')!
    expect(refusalOf(incidents, started, ahead(4), '2026-11-20')).toBeUndefined()
    expect(refusalOf(incidents, started, ahead(6), '2026-11-20')).toBe(IN_FUTURE)
  })
})

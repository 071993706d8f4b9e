import { describe, expect, it } from 'vitest'
import { registerNamed, registers } from '@/lib/features/registers/catalogue'
import { feedsOf, spokenTitleOf, titleOf } from '@/lib/features/registers/naming/view'

describe('what a register feeds', () => {
  it('names items and signals by their id, and metrics in words, each once', () => {
    const models = registers.find(({ name }) => name === 'models')
    expect(models && feedsOf(models)).toEqual(['SE-1', 'P5-D3', 'P6-E2', 'Models in production with SLOs'])
    for (const one of registers) {
      const feeds = feedsOf(one)
      expect(new Set(feeds).size).toBe(feeds.length)
      expect(feeds.filter((text) => /^[a-z]+(-[a-z]+)+$/.test(text))).toEqual([])
    }
  })
})

describe('a row that is named by what it is about and its date', () => {
  const requests = registerNamed('provisioning-requests')
  const row = { id: 'r', teamId: 't', type: 'custom', requestedAt: '2026-10-07T22:30:00.000Z' } as never
  const names = { t: 'Research' }

  it('has the day of the organization, which is not always that of UTC', () => {
    expect(titleOf(requests, row, names, 'Europe/Oslo')).toContain('Research')
    expect(titleOf(requests, row, names, 'Europe/Oslo')).toMatch(/ · 2026-10-08$/)
    expect(titleOf(requests, row, names, 'UTC')).toMatch(/ · 2026-10-07$/)
  })

  it('says days and months on a screen as sentences do, and in a sheet as they come in again', () => {
    expect(spokenTitleOf(requests, row, names, 'Europe/Oslo')).toMatch(/ · 8 Oct 2026$/)
    const budget = { id: 'b', teamId: 't', month: '2026-10' } as never
    expect(spokenTitleOf(registerNamed('budgets'), budget, names, 'UTC')).toBe('Research · Oct 2026')
    expect(titleOf(registerNamed('budgets'), budget, names, 'UTC')).toBe('Research · 2026-10')
  })
})

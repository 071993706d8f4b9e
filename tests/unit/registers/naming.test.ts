import { describe, expect, it } from 'vitest'
import { registers } from '@/lib/features/registers/catalogue'
import { feedsOf } from '@/lib/features/registers/naming/view'

describe('what a register feeds', () => {
  it('names items and signals by their id, and metrics in words, each once', () => {
    const models = registers.find(({ name }) => name === 'models')
    expect(models && feedsOf(models)).toEqual(['SE-1', 'P5-D3', 'Models in production with SLOs'])
    for (const one of registers) {
      const feeds = feedsOf(one)
      expect(new Set(feeds).size).toBe(feeds.length)
      expect(feeds.filter((text) => /^[a-z]+(-[a-z]+)+$/.test(text))).toEqual([])
    }
  })
})

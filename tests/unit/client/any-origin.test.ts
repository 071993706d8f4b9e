import { afterEach, describe, expect, it, vi } from 'vitest'
import { copyText, newKey } from '@/lib/client/any-origin'

afterEach(() => vi.unstubAllGlobals())

describe('on plain http, where half of crypto is missing', () => {
  it('a key is a UUID that nobody had before', () => {
    const { crypto } = globalThis
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
    const keys = Array.from({ length: 1_000 }, () => newKey())
    expect(new Set(keys).size).toBe(1_000)
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(newKey()).not.toBe(newKey())
  })

  it('copying goes the older way, and says when there is none', async () => {
    vi.stubGlobal('navigator', {})
    vi.stubGlobal('HTMLElement', class {})
    const tried: string[] = []
    const field = { value: '', focus: () => undefined, select: () => undefined, remove: () => undefined }
    const page = (works: boolean) => ({
      activeElement: null,
      body: { append: () => undefined },
      createElement: () => field,
      execCommand: () => {
        tried.push(field.value)
        return works
      },
    })
    vi.stubGlobal('document', page(true))
    expect(await copyText('one')).toBe(true)
    vi.stubGlobal('document', page(false))
    expect(await copyText('two')).toBe(false)
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('not permitted')) } })
    expect(await copyText('three')).toBe(false)
    expect(tried).toEqual(['one', 'two', 'three'])
  })
})

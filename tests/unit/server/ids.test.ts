import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/server/ids'

const DAY = Date.parse('2027-03-28T00:35:00Z')

describe('ids', () => {
  it('are version 7 of UUID, with the moment in front', () => {
    const id = newId(DAY)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(DAY)
  })

  it('of one millisecond differ and keep their order, more than 4,096 of them too', () => {
    const ids = Array.from({ length: 10_000 }, () => newId(DAY + 1))
    expect(new Set(ids).size).toBe(ids.length)
    expect([...ids].sort()).toEqual(ids)
  })

  it('keep their order where the clock is set back', () => {
    const [before, after] = [newId(DAY + 60_000), newId(DAY)]
    expect(after > before).toBe(true)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inCircle } from '@/lib/document/circles'

describe('inCircle', () => {
  it('finds circles of any length, and not what only leads into one', () => {
    const next = new Map(Object.entries({ a: 'b', b: 'c', c: 'b', d: 'd', e: 'f', f: null }))
    expect([...inCircle(next)].sort()).toEqual(['b', 'c', 'd'])
  })

  it('agrees with walking from every record until it is met again', () => {
    const ids = fc.integer({ min: 0, max: 12 }).map(String)
    fc.assert(
      fc.property(fc.dictionary(ids, fc.option(ids)), (links) => {
        const next = new Map(Object.entries(links))
        const met = [...next.keys()].filter((start) => {
          let at: string | null | undefined = next.get(start)
          for (let step = 0; step < 20 && at && at !== start; step += 1) at = next.get(at)
          return at === start
        })
        expect([...inCircle(next)].sort()).toEqual(met.sort())
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { circlesIn, circleThrough, inCircle } from '@/lib/document/circles'
import { documentErrors } from '@/lib/document/references'
import { organizationDocument } from '@/lib/document/schema'

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

describe('a circle of many links', () => {
  const links = (given: Record<string, string[]>) => new Map(Object.entries(given))

  it('is told as the way round, the first id again at the end', () => {
    expect(circleThrough(links({ a: ['b'], b: ['c', 'd'], c: [], d: ['a'] }), 'a')).toEqual(['a', 'b', 'd', 'a'])
    expect(circleThrough(links({ a: ['a'] }), 'a')).toEqual(['a', 'a'])
  })

  it('is none where links meet again without leading back', () => {
    const diamond = links({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] })
    expect(circleThrough(diamond, 'a')).toBeNull()
    expect(circlesIn(diamond)).toEqual([])
    expect(circleThrough(links({ a: ['b'], b: ['c'], c: ['b'] }), 'a')).toBeNull()
  })

  it('is found once, wherever one begins', () => {
    expect(circlesIn(links({ x: ['a'], a: ['b'], b: ['a'], c: ['c'] }))).toEqual([
      ['a', 'b', 'a'],
      ['c', 'c'],
    ])
  })

  it('is found in time that follows the links', () => {
    const ids = Array.from({ length: 20_000 }, (_, n) => `n${n}`)
    const chain = new Map(ids.map((id, n) => [id, n + 1 < ids.length ? [ids[n + 1]!] : [ids[0]!]]))
    expect(circlesIn(chain)).toHaveLength(1)
  })

  it('of data is refused in a document with the names on its way', () => {
    const source = (id: string, name: string, ...fromIds: string[]) => ({ id, name, fromIds })
    const document = organizationDocument.parse({
      organization: { id: 'o', slug: 'o', name: 'O' },
      dataSources: [source('r', 'Raw', 'i'), source('i', 'Index', 'r')],
    })
    expect(documentErrors(document, {})).toEqual([
      { pointer: '/dataSources/0/fromIds', message: expect.stringContaining('Raw ← Index ← Raw') },
    ])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { circleThrough, waitsFor } from '@/lib/scoring/roadmap/dependencies'

const item = (id: string, ...dependsOn: string[]) => ({ id, dependsOn })

describe('items that wait for each other', () => {
  it('names the circle a change would close', () => {
    const items = [item('a'), item('b', 'a'), item('c', 'b')]
    expect(circleThrough(items, item('a', 'c'))).toEqual(['a', 'c', 'b'])
    expect(circleThrough(items, item('a', 'a'))).toEqual(['a'])
    expect(circleThrough(items, item('c', 'a', 'b', 'gone'))).toBeNull()
  })

  it('ends in a circle of others that is there already', () => {
    expect(circleThrough([item('x', 'y'), item('y', 'x')], item('a', 'x'))).toBeNull()
  })

  it('law: a path it names leads from the change back to itself, each step a dependency', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ id: ids, dependsOn: fc.uniqueArray(ids) }), { selector: ({ id }) => id }),
        ids,
        fc.uniqueArray(ids),
        (items, id, dependsOn) => {
          const path = circleThrough(items, { id, dependsOn })
          if (!path) return
          const waits = new Map<string, string[]>(items.map((one) => [one.id, one.dependsOn])).set(id, dependsOn)
          expect(path[0]).toBe(id)
          for (const [index, one] of path.entries()) expect(waits.get(one)).toContain(path[index + 1] ?? id)
        },
      ),
    )
  })

  it('waits for what is there and open', () => {
    const open = { ...item('a', 'b', 'c', 'gone'), closedAt: null }
    const byId = new Map(
      [open, { ...item('b'), closedAt: null }, { ...item('c'), closedAt: '2026-01-01T00:00:00.000Z' }].map((one) => [
        one.id,
        one,
      ]),
    )
    expect(waitsFor(byId, open).map(({ id }) => id)).toEqual(['b'])
    expect(waitsFor(byId, { ...open, closedAt: '2026-01-01T00:00:00.000Z' })).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Blip, placed, REACH, rings, SIZE } from '@/components/radar/placing'

const quadrants = ['compute', 'data', 'delivery', 'security']
const field = (count: number, ring: Blip['ring'], quadrant: string, from = 1): Blip[] =>
  Array.from({ length: count }, (_, index) => ({ number: from + index, ring, quadrant }))

const EPSILON = 1e-3

/** What the picture promises, of any entries. */
function holds(blips: readonly Blip[]) {
  const { radius, edges, blips: all } = placed(blips)
  const reach = radius * REACH
  expect(all.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
    blips.map(({ number }) => number).sort((a, b) => a - b),
  )
  expect(edges[3]).toBe(SIZE)
  for (const { u, v, ring } of all) {
    const index = rings.indexOf(ring)
    const distance = Math.hypot(u, v)
    expect(Math.min(u, v) - reach, 'inside the quadrant').toBeGreaterThanOrEqual(-EPSILON)
    expect(distance - reach - (edges[index - 1] ?? 0) * (index === 0 ? 0 : 1)).toBeGreaterThanOrEqual(-EPSILON)
    expect(distance + reach, 'inside the ring').toBeLessThanOrEqual(edges[index]! + EPSILON)
  }
  const apart = all.flatMap((a, index) =>
    all.slice(index + 1).flatMap((b) => (a.quadrant === b.quadrant ? [Math.hypot(a.u - b.u, a.v - b.v)] : [])),
  )
  expect(apart.reduce((least, one) => Math.min(least, one), SIZE)).toBeGreaterThanOrEqual(2 * reach - EPSILON)
  return radius
}

const blips = (maxLength: number) =>
  fc
    .array(fc.record({ ring: fc.constantFrom(...rings), quadrant: fc.constantFrom(...quadrants) }), { maxLength })
    .map((fields) => fields.map((one, index): Blip => ({ ...one, number: index + 1 })))

describe('the marks of the radar', () => {
  it('never overlap and lie inside their quadrant and ring, for any 120 entries (law)', () => {
    fc.assert(
      fc.property(blips(120), (given) => {
        expect(holds(given)).toBeGreaterThanOrEqual(6)
      }),
      { numRuns: 150 },
    )
  })

  it.each(rings)('hold 120 entries of one quadrant in %s, and stay large enough for a number', (ring) => {
    expect(holds(field(120, ring, 'data'))).toBeGreaterThanOrEqual(6)
  })

  it('are as large as they get with 120 entries that are spread like those of a published radar', () => {
    const shares = { adopt: 8, trial: 10, assess: 7, hold: 5 }
    const given = quadrants.flatMap((quadrant, at) =>
      rings.flatMap((ring, index) => field(shares[ring], ring, quadrant, 1 + at * 30 + index * 8)),
    )
    expect(given).toHaveLength(120)
    expect(holds(given.map((one, index) => ({ ...one, number: index + 1 })))).toBeGreaterThanOrEqual(11)
  })

  it('become smaller where a register is larger than a radar should be, and still lie apart', () => {
    holds(field(700, 'hold', 'data'))
    holds([...field(400, 'adopt', 'data'), ...field(400, 'trial', 'data', 401)])
  })

  it('are the same for the same entries, and a mark more in another ring moves none where nothing is full (law)', () => {
    fc.assert(
      fc.property(blips(60), (given) => {
        expect(placed(given)).toEqual(placed([...given]))
      }),
    )
    const before = placed(field(3, 'adopt', 'data'))
    const after = placed([...field(3, 'adopt', 'data'), ...field(1, 'hold', 'security', 4)])
    expect(after.blips.slice(0, 3)).toEqual(before.blips)
  })

  it('lie nowhere while there is none', () => {
    expect(placed([]).blips).toEqual([])
  })
})

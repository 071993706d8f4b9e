import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BLIP, type Blip, CENTRE, EDGE, placed, rings } from '@/components/radar/placing'

const quadrants = ['compute', 'data', 'delivery', 'security'].map((id) => ({ id }))
const blip = (number: number, ring: Blip['ring'], quadrant: string | null): Blip => ({
  number,
  name: `Entry ${number}`,
  ring,
  quadrant,
})
const closest = (blips: Blip[]) => {
  const all = placed(blips, quadrants)
  return Math.min(
    ...all.flatMap((a, index) => all.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
    Number.POSITIVE_INFINITY,
  )
}

describe('numbers of the radar', () => {
  it('do not lie on each other: three of one ring and quadrant, and one without a quadrant', () => {
    const three = [1, 2, 3].map((number) => blip(number, 'adopt', 'compute'))
    expect(closest(three)).toBeGreaterThan(2 * BLIP)
    expect(closest([blip(1, 'adopt', 'delivery'), blip(2, 'adopt', null)])).toBeGreaterThan(2 * BLIP)
  })

  it('stay inside their ring, however many there are', () => {
    const field = fc.record({
      ring: fc.constantFrom(...rings),
      quadrant: fc.constantFrom(null, ...quadrants.map(({ id }) => id)),
    })
    fc.assert(
      fc.property(fc.array(field, { maxLength: 60 }), (fields) => {
        const all = placed(
          fields.map(({ ring, quadrant }, index) => blip(index, ring, quadrant)),
          quadrants,
        )
        for (const { x, y, ring } of all) {
          const band = rings.indexOf(ring)
          const radius = Math.hypot(x - CENTRE, y - CENTRE)
          expect(radius).toBeLessThanOrEqual(EDGE[band]!)
          expect(radius).toBeGreaterThanOrEqual(band === 0 ? 0 : EDGE[band - 1]!)
        }
      }),
    )
  })
})

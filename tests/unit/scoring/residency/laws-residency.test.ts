import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { framework } from '@/lib/content'
import { isInside, placeReader } from '@/lib/scoring/residency/places'
import { residency } from '@/lib/scoring/residency/residency'
import { chainFacts } from './chain-facts'

const { areas, countries, regions } = framework.places
const region = fc.constantFrom('cellar', 'Oslo, Norway', ...[...regions, ...countries, ...areas].map(({ id }) => id))
const list = fc.array(region, { minLength: 1, maxLength: 4 })
const read = placeReader(framework.places)

const verdict = (lies: string[], allowed: string[], answers: string | null) =>
  residency(chainFacts({ source: { regions: lies, allowedRegions: allowed }, endpoint: { region: answers } }))

describe('laws of residency', () => {
  it('an unknown region is never inside', () => {
    fc.assert(
      fc.property(list, list, (lies, allowed) => {
        expect(verdict(lies, allowed, null).state).not.toBe('kept')
        expect(verdict([], allowed, 'eu-central-1').state).not.toBe('kept')
      }),
      { numRuns: 60 },
    )
  })

  it('a region whose country nobody knows is inside only where it is named itself', () => {
    fc.assert(
      fc.property(list, (allowed) => {
        expect(isInside(read('attic'), allowed.map(read))).toBe('unknown')
      }),
    )
  })

  it('allowing one region more never adds a violation', () => {
    fc.assert(
      fc.property(list, list, region, region, (lies, allowed, answers, more) => {
        const before = verdict(lies, allowed, answers).hits.length
        expect(verdict(lies, [...allowed, more], answers).hits.length).toBeLessThanOrEqual(before)
      }),
      { numRuns: 60 },
    )
  })

  it('the order of regions changes nothing', () => {
    fc.assert(
      fc.property(list, list, region, (lies, allowed, answers) => {
        const there = verdict(lies, allowed, answers)
        const back = verdict([...lies].reverse(), [...allowed].reverse(), answers)
        expect(back.state).toBe(there.state)
        expect(back.hits.length).toBe(there.hits.length)
      }),
      { numRuns: 60 },
    )
  })

  it('without a rule nothing is kept and nothing is hit', () => {
    fc.assert(
      fc.property(list, region, (lies, answers) => {
        expect(verdict(lies, [], answers)).toMatchObject({ state: 'unknown', hits: [] })
      }),
      { numRuns: 40 },
    )
  })
})

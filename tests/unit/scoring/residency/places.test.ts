import { describe, expect, it } from 'vitest'
import { framework } from '@/lib/content'
import { isInside, placeReader } from '@/lib/scoring/residency/places'

const read = placeReader(framework.places)
const inside = (place: string, ...allowed: string[]) => isInside(read(place), allowed.map(read))

describe('where a region lies', () => {
  it.each([
    ['eu-central-1', ['EU'], 'inside'],
    ['West Europe', ['EU'], 'inside'],
    ['westeurope', ['Netherlands'], 'inside'],
    ['eu-central-1', ['Germany'], 'inside'],
    ['eu-central-1', ['de'], 'inside'],
    ['norwayeast', ['EU'], 'outside'],
    ['norwayeast', ['EEA'], 'inside'],
    ['us-east-1', ['EU'], 'outside'],
    ['us-east-1', ['EU', 'USA'], 'inside'],
    ['eu-west-2', ['EEA'], 'outside'],
    ['eu-west-1', ['eu-central-1', 'eu-west-1'], 'inside'],
    ['eu-west-1', ['eu-central-1'], 'outside'],
    ['europe-west3', ['eu-central-1'], 'outside'],
    ['Oslo data centre, Norway', ['EEA'], 'inside'],
    ['Oslo data centre, Norway', ['EU'], 'outside'],
    ['Oslo data centre', ['Oslo data centre'], 'inside'],
  ] as const)('%s is for %j %s', (place, allowed, verdict) => {
    expect(inside(place, ...allowed)).toBe(verdict)
  })

  it('is unknown where nobody knows the country, and where a name is wider than the rule', () => {
    expect(inside('Oslo data centre', 'EU')).toBe('unknown')
    expect(inside('us-east-1', 'Our cloud')).toBe('unknown')
    expect(inside('EU', 'Germany')).toBe('unknown')
    expect(inside('Germany', 'eu-central-1')).toBe('unknown')
    expect(inside('eu-central-1')).toBe('unknown')
  })

  it('knows every region of the content by its country', () => {
    for (const { country, id } of framework.places.regions) expect(inside(id, country), id).toBe('inside')
    const ids = framework.places.regions.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const countries = new Set<string>(framework.places.countries.map(({ id }) => id))
    for (const { country } of framework.places.regions) expect(countries).toContain(country)
    for (const area of framework.places.areas) for (const one of area.countries) expect(countries).toContain(one)
  })
})

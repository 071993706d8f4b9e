import type { Framework } from '../../content'

/** Where a name lies. `region` is one region or a place of one's own; `countries` is null where nobody knows them. */
export type Place = { name: string; region: string | null; countries: ReadonlySet<string> | null }
export type Inside = 'inside' | 'outside' | 'unknown'
export type PlaceReader = (name: string) => Place

/** One name of a region is written in many ways: case and blanks do not tell two apart. */
export const regionKey = (name: string): string => name.toLowerCase().replaceAll(/\s+/g, '')

type Known = Pick<Place, 'region' | 'countries'>

function knownPlaces({ areas, countries, regions }: Framework['places']): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>()
  for (const { also, countries: of, id, name } of areas) {
    for (const one of [id, name, ...also]) known.set(regionKey(one), { region: null, countries: new Set(of) })
  }
  for (const { also, id, name } of countries) {
    for (const one of [id, name, ...also]) known.set(regionKey(one), { region: null, countries: new Set([id]) })
  }
  for (const { country, id } of regions) known.set(id, { region: id, countries: new Set([country]) })
  return known
}

const readers = new WeakMap<Framework['places'], PlaceReader>()

/**
 * Reads a name as a place: an area, a country or a region of the content, or a place of one's own with its country behind a comma
 * ("Oslo data centre, Norway"). Any other name is a place whose country nobody knows.
 */
export function placeReader(places: Framework['places']): PlaceReader {
  const made = readers.get(places)
  if (made) return made
  const known = knownPlaces(places)
  const read = new Map<string, Place>()
  const reader: PlaceReader = (name) => {
    const before = read.get(name)
    if (before) return before
    const key = regionKey(name)
    const behind = name.includes(',') ? known.get(regionKey(name.slice(name.lastIndexOf(',') + 1))) : undefined
    const place = { name, ...(known.get(key) ?? { region: key, countries: behind?.countries ?? null }) }
    // A list of names that grows for ever would be a leak; what is in use is far below this.
    if (read.size > 10_000) read.clear()
    read.set(name, place)
    return place
  }
  readers.set(places, reader)
  return reader
}

function isInOne(place: Place, allowed: Place): Inside {
  if (place.region !== null && place.region === allowed.region) return 'inside'
  if (place.countries === null || allowed.countries === null) return 'unknown'
  const shared = [...place.countries].filter((one) => allowed.countries!.has(one)).length
  if (allowed.region === null && shared === place.countries.size) return 'inside'
  const bothRegions = place.region !== null && allowed.region !== null
  return shared === 0 || bothRegions ? 'outside' : 'unknown'
}

/**
 * Whether a place lies in one of those that are allowed: inside one is inside, outside needs to be outside of each of them. A
 * place whose country nobody knows is inside only where it is named itself.
 */
export function isInside(place: Place, allowed: readonly Place[]): Inside {
  let open = allowed.length === 0
  for (const one of allowed) {
    const found = isInOne(place, one)
    if (found === 'inside') return found
    open ||= found === 'unknown'
  }
  return open ? 'unknown' : 'outside'
}

import { missingInput } from '../gates/line'
import type { MissingInput, Sentence } from '../types'
import type { DataSource } from './lineage'

/** Where data is: a source lies there, an endpoint answers there, capacity stands there. */
export type Spot = {
  section: 'dataSources' | 'endpoints' | 'gpuQuotas'
  id: string
  name: string
  region: string
}

/** Data in a place where its rule, or the rule of what it was made from, does not let it be. */
export type Hit = {
  source: { id: string; name: string }
  /** Whose rule it is. */
  rule: { id: string; name: string; allowed: readonly string[] }
  spot: Spot
  sentence: Sentence
}

/** What is not known, and the person who can record it; null where no owner is named. */
export type Open = MissingInput & { who: string | null }

/** What one use case is found to be: each hit and each gap once. */
export class Found {
  readonly hits = new Map<string, Hit>()
  readonly missing = new Map<string, Open>()
  checks = 0

  /** Where several rules are broken at one place, the first of them is told: the source's own goes before its origins'. */
  hit(key: string, make: () => Hit): void {
    if (!this.hits.has(key)) this.hits.set(key, make())
  }

  /** What was found before, of this source in another use case: each hit and gap still once. */
  add({ checks, hits, missing }: Found): void {
    this.checks += checks
    for (const [key, hit] of hits) if (!this.hits.has(key)) this.hits.set(key, hit)
    for (const [key, gap] of missing) this.missing.set(key, gap)
  }

  open(input: MissingInput, who: string | null): void {
    this.missing.set(`${input.recordId} ${input.sentence.code} ${Object.values(input.sentence.params).join(' ')}`, {
      ...input,
      who,
    })
  }
}

/** By what a hit is the same for several use cases: which data, which place. */
export const hitKey = ({ source, spot }: { source: { id: string }; spot: Spot }): string =>
  `${source.id} ${spot.section}/${spot.id} ${spot.region}`

export const lacks = (
  section: 'useCases' | 'dataSources' | 'endpoints',
  code: string,
  name: string,
  field: string,
  { id }: { id: string },
): MissingInput => missingInput(section, code, { name }, { field, recordId: id })

export const countryOf = (section: Spot['section'], region: string, field: string, recordId: string): MissingInput =>
  missingInput(section, 'country-of-region', { region }, { field, recordId })

const spoken = (allowed: readonly string[]): string => [...allowed].sort().join(', ')

export const exactRegion = (spot: Spot, rule: DataSource): MissingInput =>
  missingInput(
    spot.section,
    'exact-region',
    { name: spot.name, region: spot.region, allowed: spoken(rule.allowedRegions) },
    { field: 'region', recordId: spot.id },
  )

/** A hit in one sentence, with whose rule it is. */
export function hitOf(source: DataSource, rule: DataSource, spot: Spot): Hit {
  const allowed = spoken(rule.allowedRegions)
  const variant = { dataSources: 'lies', endpoints: 'endpoint', gpuQuotas: 'capacity' }[spot.section]
  const of = rule.id === source.id ? variant : `${variant}-origin`
  const params = { name: source.name, origin: rule.name, allowed, spot: spot.name, region: spot.region }
  return {
    source: { id: source.id, name: source.name },
    rule: { id: rule.id, name: rule.name, allowed: rule.allowedRegions },
    spot,
    sentence: { code: `scoring.residency.hit.${of}`, params },
  }
}

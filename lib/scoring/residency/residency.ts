import type { Row } from '../../document/schema'
import { quotaLabel } from '../anti-patterns/allocations'
import type { Facts } from '../facts'
import { countryOf, exactRegion, Found, type Hit, hitKey, hitOf, lacks, type Open, type Spot } from './found'
import { type DataSource, withOrigins } from './lineage'
import { type Inside, isInside, type Place, placeReader, regionKey } from './places'

type UseCase = Row<'useCases'>
type Quotas = readonly Row<'gpuQuotas'>[]

export type Residency = {
  useCaseId: string
  title: string
  /** Kept needs every place of every chain to be known and inside. */
  state: 'kept' | 'hit' | 'unknown'
  hits: Hit[]
  open: Open[]
  /** How many places were compared with how many rules. */
  checks: number
}

/** Reads every chain of an organization once; what is asked again about the same source and place is answered from before. */
class Chains {
  private readonly read: (name: string) => Place
  private readonly origins = new Map<string, DataSource[]>()
  private readonly rules = new Map<string, readonly Place[]>()
  private readonly verdicts = new Map<string, Map<string, Inside>>()
  private readonly lies = new Map<string, Found>()

  constructor(private readonly facts: Facts) {
    this.read = placeReader(facts.content.places)
  }

  of(useCase: UseCase): Residency {
    const { facts } = this
    const found = new Found()
    const models = facts.children('models', 'useCaseId', useCase.id).filter(({ status }) => status !== 'retired')
    const answering = this.endpoints(models.map(({ endpointId }) => endpointId))
    const own = this.sources(useCase.dataSourceIds)
    const used = new Map<DataSource, Set<Row<'endpoints'>>>(own.map((source) => [source, new Set(answering)]))
    for (const model of models) {
      for (const source of this.sources(model.dataSourceIds)) {
        const reached = used.get(source) ?? new Set()
        for (const endpoint of this.endpoints([model.endpointId])) reached.add(endpoint)
        used.set(source, reached)
      }
    }
    if (used.size === 0)
      found.open(lacks('useCases', 'data-of', useCase.title, 'dataSourceIds', useCase), useCase.owner)
    const linked = this.allocations('use-case', useCase.id)
    for (const [source, endpoints] of used) {
      if (endpoints.size === 0 && linked.length === 0) {
        found.open(lacks('useCases', 'answers-where', useCase.title, 'endpointId', useCase), useCase.owner)
      }
      this.chain(source, endpoints, linked, found)
    }
    const { hits, missing, checks } = found
    return {
      useCaseId: useCase.id,
      title: useCase.title,
      state: hits.size > 0 ? 'hit' : missing.size > 0 ? 'unknown' : 'kept',
      hits: [...hits.values()],
      open: [...missing.values()],
      checks,
    }
  }

  /** Where one source lies, against its rule and those of what it was made from; the same for every use case. */
  private lying(origin: DataSource): Found {
    const known = this.lies.get(origin.id)
    if (known) return known
    const found = new Found()
    if (origin.allowedRegions.length === 0) {
      found.open(lacks('dataSources', 'allowed-regions', origin.name, 'allowedRegions', origin), origin.owner)
    }
    if (origin.regions.length === 0) {
      found.open(lacks('dataSources', 'lies-where', origin.name, 'regions', origin), origin.owner)
    }
    for (const region of origin.regions) {
      const spot = { section: 'dataSources' as const, id: origin.id, name: origin.name, region }
      this.place(origin, this.originsOf(origin), spot, origin.owner, found)
    }
    this.lies.set(origin.id, found)
    return found
  }

  /** One source through everything it meets: where it and its origins lie, where it is answered from, what computes on it. */
  private chain(source: DataSource, endpoints: ReadonlySet<Row<'endpoints'>>, linked: Quotas, found: Found): void {
    const origins = this.originsOf(source)
    for (const origin of origins) found.add(this.lying(origin))
    for (const endpoint of endpoints) {
      const { id, name, region, teamId } = endpoint
      const who = this.facts.find('teams', teamId)?.owner ?? null
      if (region === null) found.open(lacks('endpoints', 'endpoint-region', name, 'region', endpoint), who)
      else this.place(source, origins, { section: 'endpoints', id, name, region }, who, found)
      this.capacity(source, origins, this.allocations('endpoint', id), [region], found)
    }
    const regions = [...endpoints].map(({ region }) => region)
    this.capacity(source, origins, linked, regions, found)
  }

  /** Capacity in the region of its endpoint is the same place, which was looked at already. */
  private capacity(
    source: DataSource,
    origins: readonly DataSource[],
    quotas: Quotas,
    looked: readonly (string | null)[],
    found: Found,
  ): void {
    if (quotas.length === 0) return
    const known = new Set(looked.flatMap((region) => (region === null ? [] : regionKey(region))))
    for (const quota of quotas.filter(({ region }) => !known.has(regionKey(region)))) {
      const spot = { section: 'gpuQuotas' as const, id: quota.id, name: quotaLabel(quota), region: quota.region }
      this.place(source, origins, spot, quota.owner, found)
    }
  }

  /** One place against the rules of a source and of everything it was made from. */
  private place(
    source: DataSource,
    origins: readonly DataSource[],
    spot: Spot,
    who: string | null,
    found: Found,
  ): void {
    const place = this.read(spot.region)
    for (const rule of origins) {
      if (rule.allowedRegions.length === 0) continue
      found.checks++
      const verdict = this.verdict(rule, place)
      if (verdict === 'outside') found.hit(hitKey({ source, spot }), () => hitOf(source, rule, spot))
      else if (verdict === 'unknown' && place.countries === null) {
        found.open(countryOf(spot.section, spot.region, 'region', spot.id), who)
      } else if (verdict === 'unknown') {
        for (const name of rule.allowedRegions.filter((one) => this.read(one).countries === null)) {
          found.open(countryOf('dataSources', name, 'allowedRegions', rule.id), rule.owner)
        }
        if (rule.allowedRegions.every((one) => this.read(one).countries !== null)) {
          found.open(exactRegion(spot, rule), who)
        }
      }
    }
  }

  private verdict(rule: DataSource, place: Place): Inside {
    const key = place.region ?? place.name
    const known = this.verdicts.get(rule.id) ?? new Map<string, Inside>()
    const before = known.get(key)
    if (before !== undefined) return before
    const allowed = this.rules.get(rule.id) ?? rule.allowedRegions.map(this.read)
    const verdict = isInside(place, allowed)
    this.rules.set(rule.id, allowed)
    this.verdicts.set(rule.id, known.set(key, verdict))
    return verdict
  }

  private originsOf(source: DataSource): DataSource[] {
    const known = this.origins.get(source.id) ?? withOrigins(this.facts, source)
    this.origins.set(source.id, known)
    return known
  }

  private sources(ids: readonly string[]): DataSource[] {
    return [...new Set(ids)].flatMap((id) => this.facts.find('dataSources', id) ?? [])
  }

  private endpoints(ids: readonly (string | null)[]): Row<'endpoints'>[] {
    return [...new Set(ids)]
      .flatMap((id) => this.facts.find('endpoints', id) ?? [])
      .filter(({ retiredAt }) => retiredAt === null || retiredAt > this.facts.today)
  }

  private allocations(kind: 'use-case' | 'endpoint', id: string): Row<'gpuQuotas'>[] {
    return this.facts.children('quotaLinks', 'targetId', id).flatMap(({ quotaId, targetKind }) => {
      const quota = targetKind === kind ? this.facts.find('gpuQuotas', quotaId) : null
      return quota?.status === 'approved' ? [quota] : []
    })
  }
}

/** What one use case does with its data, whatever its state. */
export const residencyOf = (facts: Facts, useCase: UseCase): Residency => new Chains(facts).of(useCase)

export type HitRow = Hit & { useCases: { id: string; title: string }[] }

export type ResidencyStanding = {
  useCases: Residency[]
  /** Each place once, with the use cases that lead there. */
  hits: HitRow[]
  open: Open[]
  state: Residency['state'] | 'not-applicable'
}

/** Every use case in production, hits first, then what is not known; without one there is nothing to keep. */
export function residency(facts: Facts): ResidencyStanding {
  const chains = new Chains(facts)
  const useCases = facts
    .rows('useCases')
    .filter(({ status }) => status === 'production')
    .map((useCase) => chains.of(useCase))
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || compare(a.title, b.title))
  const hits = new Map<string, HitRow>()
  const open = new Map<string, Open>()
  for (const one of useCases) {
    for (const hit of one.hits) {
      const key = hitKey(hit)
      const row = hits.get(key) ?? { ...hit, useCases: [] }
      row.useCases.push({ id: one.useCaseId, title: one.title })
      hits.set(key, row)
    }
    for (const gap of one.open)
      open.set(`${gap.recordId} ${gap.sentence.code} ${gap.sentence.params?.region ?? ''}`, gap)
  }
  const state = useCases.length === 0 ? 'not-applicable' : hits.size > 0 ? 'hit' : open.size > 0 ? 'unknown' : 'kept'
  return { useCases, hits: [...hits.values()], open: [...open.values()], state }
}

const ORDER: readonly Residency['state'][] = ['hit', 'unknown', 'kept']
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The sections a look at residency reads. */
export const residencySections = [
  'useCases',
  'models',
  'endpoints',
  'gpuQuotas',
  'quotaLinks',
  'dataSources',
  'teams',
] as const

import type { Provider } from '../../content'
import type { Row } from '../../document/schema'
import type { Facts } from '../facts'
import { missingInput } from '../gates/line'
import { isProduction } from '../gates/slo-streak'
import type { MissingInput } from '../types'
import { exitReadiness, managedParts } from './exits'
import { spending } from './spending'

export const MEASURES = ['endpoints', 'spend', 'gpus', 'parts'] as const
export type MeasureId = (typeof MEASURES)[number]

/** How much of something is with one provider. What names none is nobody's: it makes a range, and never another provider. */
export type Share = {
  own: bigint
  /** What names any provider, and all there is. */
  named: bigint
  all: bigint
  /** Of what names a provider, in percent, cut to one decimal; null where nothing does. */
  pct: number | null
  /** Of everything: if what names none is elsewhere, and if it is here. */
  least: number | null
  most: number | null
}

export type Stop = { id: string; name: string }

export type ProviderStanding = {
  provider: Provider
  shares: Record<MeasureId, Share>
  /** What stops the day it is gone. */
  endpoints: Stop[]
  useCases: Stop[]
  /** Use cases of which it is not known, because an endpoint of theirs names no provider. */
  unclear: Stop[]
  exits: { all: number; tested: number }
}

export type Concentration = {
  providers: ProviderStanding[]
  /** The provider with most of it, where at least one is named. */
  largest: Record<MeasureId, { provider: Provider; share: Share } | null>
  /** The months that spending is read from. */
  months: { from: string; to: string }
  missing: MissingInput[]
}

type Measured = { amount: bigint; provider: Provider | null }

const percent = (part: bigint, all: bigint): number | null => (all === 0n ? null : Number((part * 1000n) / all) / 10)
const sum = (rows: readonly Measured[]): bigint => rows.reduce((total, { amount }) => total + amount, 0n)

/** The share of one provider. Nothing is ever above 100 %. */
export function shareOf(rows: readonly Measured[], provider: Provider): Share {
  const own = sum(rows.filter((row) => row.provider === provider))
  const named = sum(rows.filter((row) => row.provider !== null))
  const all = sum(rows)
  return {
    own,
    named,
    all,
    pct: percent(own, named),
    least: percent(own, all),
    most: percent(own + all - named, all),
  }
}

type Reading = { rows: Record<MeasureId, Measured[]>; endpoints: Row<'endpoints'>[]; missing: MissingInput[] }

const one = (provider: Provider | null): Measured => ({ amount: 1n, provider })

function readingOf(facts: Facts, spent: ReadonlyMap<Provider | null, bigint>): Reading {
  const endpoints = facts.rows('endpoints').filter((row) => isProduction(row, facts.today))
  const quotas = facts.rows('gpuQuotas').filter(({ status, unit }) => status === 'approved' && unit === 'gpu')
  const parts = managedParts(facts)
  const lacks = (section: 'endpoints' | 'gpuQuotas' | 'components', rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name }) => missingInput(section, 'provider-of', { name }, { field: 'provider', recordId: id }))
  const unnamed = spent.get(null) ?? 0n
  return {
    endpoints,
    rows: {
      endpoints: endpoints.map(({ provider }) => one(provider)),
      spend: [...spent].map(([provider, amount]) => ({ provider, amount })),
      gpus: quotas.flatMap(({ gpus, provider }) => (gpus === null ? [] : [{ amount: BigInt(gpus), provider }])),
      parts: parts.map(({ provider }) => one(provider)),
    },
    missing: [
      ...lacks(
        'endpoints',
        endpoints.filter(({ provider }) => provider === null),
      ),
      ...lacks(
        'components',
        parts.filter(({ provider }) => provider === null),
      ),
      ...lacks(
        'gpuQuotas',
        quotas.filter(({ provider }) => provider === null).map(({ id, subscription }) => ({ id, name: subscription })),
      ),
      ...(unnamed > 0n ? [missingInput('costEntries', 'provider-of-spend', {}, { field: 'provider' })] : []),
    ],
  }
}

/** The providers that endpoints of a use case answer from; null for one that names none. */
function answeredBy(facts: Facts, useCase: Row<'useCases'>, live: ReadonlySet<string>): (Provider | null)[] {
  const ids = facts
    .children('models', 'useCaseId', useCase.id)
    .flatMap(({ endpointId, status }) => (status === 'retired' || endpointId === null ? [] : endpointId))
  return [...new Set(ids)].flatMap((id) => (live.has(id) ? (facts.find('endpoints', id)?.provider ?? null) : []))
}

/**
 * What depends on each provider over production endpoints, spending, GPUs and managed parts, and what stops if it is gone
 * tomorrow. Only what names a provider is counted for one; what names none is said and makes each share a range.
 */
export function concentration(facts: Facts): Concentration {
  const { by, from, to } = spending(facts)
  const { endpoints, missing, rows } = readingOf(facts, by)
  const live = new Set(endpoints.map(({ id }) => id))
  const useCases = facts
    .rows('useCases')
    .filter(({ status }) => status === 'production')
    .map((useCase) => ({ useCase, from: answeredBy(facts, useCase, live) }))
    .filter((each) => each.from.length > 0)
  const found = new Set(MEASURES.flatMap((id) => rows[id].flatMap(({ provider }) => provider ?? [])))
  const parts = managedParts(facts)
  const providers = [...found].map((provider): ProviderStanding => {
    const own = parts.filter((part) => part.provider === provider)
    const here = (each: Provider | null) => each === provider
    const { tested } = exitReadiness(facts, own)
    return {
      provider,
      shares: Object.fromEntries(MEASURES.map((id) => [id, shareOf(rows[id], provider)])) as ProviderStanding['shares'],
      endpoints: endpoints.filter((row) => row.provider === provider).map(({ id, name }) => ({ id, name })),
      useCases: useCases.filter((each) => each.from.every(here)).map(({ useCase }) => named(useCase)),
      unclear: useCases
        .filter((each) => !each.from.every(here) && each.from.every((one) => one === null || here(one)))
        .map(({ useCase }) => named(useCase)),
      exits: { all: own.length, tested },
    }
  })
  providers.sort((a, b) => weight(b) - weight(a) || (a.provider < b.provider ? -1 : 1))
  return {
    providers,
    largest: Object.fromEntries(MEASURES.map((id) => [id, largestOf(providers, id)])) as Concentration['largest'],
    months: { from, to },
    missing,
  }
}

const named = ({ id, title }: Row<'useCases'>): Stop => ({ id, name: title })
const weight = ({ shares }: ProviderStanding): number => MEASURES.reduce((most, id) => most + (shares[id].pct ?? 0), 0)

function largestOf(providers: readonly ProviderStanding[], id: MeasureId): Concentration['largest'][MeasureId] {
  let largest: ProviderStanding | null = null
  for (const one of providers) if (largest === null || one.shares[id].own > largest.shares[id].own) largest = one
  return largest && largest.shares[id].own > 0n ? { provider: largest.provider, share: largest.shares[id] } : null
}

/**
 * Providers of which a risk is offered: at least 80 % of the production endpoints or of the spending is certainly with them and
 * no exit was tried. Ourselves are no vendor, and where an open risk of the kind names the provider nothing is offered again.
 */
export function vendorRisks(facts: Facts, { providers }: Concentration): ProviderStanding[] {
  const high = facts.threshold('provider.highPct')
  const known = new Set(
    facts
      .rows('riskEntries')
      .filter(({ category, closedAt }) => category === 'vendor' && (closedAt === null || closedAt > facts.today))
      .map(({ provider }) => provider),
  )
  return providers.filter(
    ({ exits, provider, shares }) =>
      provider !== 'on-premises' &&
      !known.has(provider) &&
      exits.tested === 0 &&
      ((shares.endpoints.least ?? 0) >= high || (shares.spend.least ?? 0) >= high),
  )
}

/** The sections a look at concentration reads, beside the series of spending. */
export const concentrationSections = [
  'useCases',
  'models',
  'endpoints',
  'gpuQuotas',
  'components',
  'riskEntries',
] as const

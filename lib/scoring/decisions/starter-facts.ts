import type { StarterFact } from '../../content'
import { partsOf } from '../anti-patterns/build-everything'
import type { Facts } from '../facts'
import { concentration } from '../providers/concentration'
import type { Sentence } from '../types'

/** What the portal holds about a question; `known` is false where its register says nothing yet. */
export type FactLine = { fact: StarterFact; known: boolean; sentence: Sentence }

type Params = NonNullable<Sentence['params']>
type Read = (facts: Facts) => Params | null

const inCategory =
  (pattern: RegExp): Read =>
  (facts) => {
    const live = facts.rows('components').filter(({ retiredAt }) => retiredAt === null || retiredAt > facts.today)
    if (live.length === 0) return null
    const found = live.filter(({ category, name }) => pattern.test(`${category ?? ''} ${name}`))
    return {
      count: found.length,
      all: live.length,
      names: found
        .map(({ name }) => name)
        .sort()
        .slice(0, 5)
        .join(', '),
    }
  }

const states =
  (ids: readonly string[]): Read =>
  (facts) => {
    const rows = facts.rows('itemStates').filter(({ itemId }) => ids.includes(itemId))
    if (rows.length === 0) return null
    return { items: ids.join(', '), done: rows.filter(({ state }) => state === 'done').length, all: ids.length }
  }

const READ: Readonly<Record<StarterFact, Read>> = {
  'data-components': inCategory(/data|feature|lake|stream/i),
  'secrets-components': inCategory(/secret|vault|key/i),
  'avoidable-parts': (facts) => {
    const { avoidable, live } = partsOf(facts.rows('components'), facts.today)
    return live.length === 0 ? null : { count: avoidable, all: live.length }
  },
  'models-per-team': (facts) => {
    const models = facts.rows('models').filter(({ status }) => status !== 'retired')
    if (models.length === 0) return null
    const teams = models.map(({ endpointId }) => facts.find('endpoints', endpointId)?.teamId ?? null)
    return {
      count: models.length,
      teams: new Set(teams.filter((team) => team !== null)).size,
      without: teams.filter((team) => team === null).length,
    }
  },
  'models-unapproved': (facts) => {
    const models = facts.rows('models').filter(({ status }) => status === 'production' || status === 'approved')
    if (models.length === 0) return null
    return { count: models.filter(({ approvedBy }) => approvedBy === null).length, all: models.length }
  },
  teams: (facts) => {
    const active = facts.rows('teams').filter((team) => team.active).length
    return active === 0 ? null : { count: active }
  },
  'tenancy-items': states(['P5-A1', 'P5-A2']),
  'pipeline-runs': (facts) => {
    const runs = facts.series('pipelineRuns')
    return runs.length === 0
      ? null
      : { count: runs.length, passed: runs.filter(({ outcome }) => outcome === 'succeeded').length }
  },
  'allocation-regions': (facts) => {
    const regions = facts.rows('gpuQuotas').flatMap(({ region, status }) => (status === 'approved' ? [region] : []))
    return regions.length === 0
      ? null
      : { count: new Set(regions).size, names: [...new Set(regions)].sort().join(', ') }
  },
  'endpoint-tiers': (facts) => {
    const live = facts.rows('endpoints').filter((one) => one.environment === 'production' && one.retiredAt === null)
    if (live.length === 0) return null
    const tiers = live.map(({ tier }) => (tier === null ? '–' : (facts.content.labels.serviceTier?.[tier] ?? tier)))
    const names = [...new Set(tiers)].sort().map((tier) => `${tier}: ${tiers.filter((one) => one === tier).length}`)
    return { count: live.length, names: names.join(', ') }
  },
  'gpu-use': (facts) => {
    const pcts = facts.series('gpuUtilizationSamples').flatMap(({ pct }) => (pct === null ? [] : [pct]))
    if (pcts.length === 0) return null
    const mean = pcts.reduce((sum, pct) => sum + pct, 0) / pcts.length
    return { count: pcts.length, pct: Math.floor(mean * 10) / 10 }
  },
  tokens: (facts) => {
    const rows = facts.rows('metricValues').filter(({ metricId }) => metricId === 'token-consumption')
    const last = [...rows].sort((a, b) => (a.period < b.period ? 1 : -1))[0]
    return last ? { value: last.value, period: last.period } : null
  },
  'radar-data': (facts) => {
    const names = facts.rows('radarEntries').flatMap(({ name, quadrant }) => (quadrant === 'data' ? [name] : []))
    return names.length === 0 ? null : { count: names.length, names: names.sort().slice(0, 5).join(', ') }
  },
  'latency-objectives': (facts) => {
    const rows = facts.rows('sloObjectives').filter(({ kind }) => kind === 'latency-p99')
    return rows.length === 0
      ? null
      : { count: rows.length, names: [...new Set(rows.map(({ target }) => target))].sort().join(', ') }
  },
  provider: ({ content, organization }) => ({
    provider: content.labels.provider?.[organization.provider] ?? organization.provider,
  }),
  'security-and-networking': (facts) => {
    const ratings = facts.latest?.ratings
    const security = ratings?.get('security')?.final ?? null
    const networking = ratings?.get('networking')?.final ?? null
    return security === null || networking === null ? null : { security, networking }
  },
  'secrets-item': states(['P2-D2']),
  concentration: (facts) => {
    const { largest } = concentration(facts)
    if (largest.endpoints === null) return null
    const { provider, share } = largest.endpoints
    return {
      provider: facts.content.labels.provider?.[provider] ?? provider,
      count: Number(share.own),
      all: Number(share.all),
    }
  },
  'data-sources': (facts) => {
    const rows = facts.rows('dataSources')
    if (rows.length === 0) return null
    const without = rows.filter(({ allowedRegions }) => allowedRegions.length === 0).length
    return { count: rows.length, without }
  },
  'data-regions': (facts) => {
    const regions = facts.rows('dataSources').flatMap((row) => row.regions)
    return regions.length === 0 ? null : { names: [...new Set(regions)].sort().join(', ') }
  },
  'data-classes': (facts) => {
    const rows = [...facts.rows('shadowAiItems'), ...facts.rows('dataSources')]
    const classes = rows.flatMap(({ dataClass }) => (dataClass === null ? [] : [dataClass]))
    return classes.length === 0 ? null : { count: classes.length, names: [...new Set(classes)].sort().join(', ') }
  },
}

/** One fact as a sentence; a register that says nothing is not known, never 0. */
export function starterFact(facts: Facts, fact: StarterFact): FactLine {
  const params = READ[fact](facts)
  const code = `decisions.fact.${fact}`
  return params === null
    ? { fact, known: false, sentence: { code: `${code}-unknown`, params: {} } }
    : { fact, known: true, sentence: { code, params } }
}

import { addDays, type Day } from '../../calendar/days'
import { truncatedPercent } from '../explain'
import type { Facts } from '../facts'
import type { Truth } from '../types'
import {
  idleReserve,
  isLiveTarget,
  justInCase,
  onTheWay,
  portfolioUse,
  reachedOn,
  reclaimDue,
} from './allocation-judges'
import { type Allocation, allocations, type Quota } from './allocations'
import type { Reading } from './utilization-streak'

export type AllocationRule = 'GH-1' | 'GH-2' | 'GH-3' | 'GH-4'

/** One quota of any status with what the signals say about it alone. */
export type AllocationStanding = {
  quota: Quota
  /** Null for a quota that holds no capacity: requested, denied, released or approved with 0. */
  reading: Reading | null
  /** Mean use in percent over the sampled ones of the last 30 complete days, cut to one decimal. */
  mean: number | null
  /** How many of these days have a sample, and how many there are since the approval. */
  sampled: { days: number; all: number }
  /** GH-1 to GH-4 for this allocation; empty where it holds no capacity. */
  rules: Partial<Record<AllocationRule, Truth>>
  /** The day on which GH-1 becomes true if every day stays below 20 %; in the past where it is true. */
  dueOn: Day | null
  exemptUntil: Day | null
  links: {
    id: string
    revision: number
    kind: 'experiment' | 'use-case' | 'endpoint'
    targetId: string
    live: boolean
  }[]
}

export type PortfolioStanding = {
  /** Used ÷ allocated in percent; null where too few allocation days are known (never shown as a low value then). */
  pct: number | null
  /** Allocation days with a sample, of all of the last 30 complete days. */
  coverage: { present: number; all: number; pct: number; needed: number }
  newestSample: Day | null
}

/** Every quota with its reading and the signals asked about it alone, by subscription, region and family. */
export function allocationStandings(facts: Facts): AllocationStanding[] {
  const held = new Map(allocations(facts).map((one) => [one.quota.id, one]))
  return facts
    .rows('gpuQuotas')
    .map((quota) => standing(facts, quota, held.get(quota.id) ?? null))
    .sort((a, b) => (sortKey(a.quota) < sortKey(b.quota) ? -1 : 1))
}

const sortKey = ({ subscription, region, family, id }: Quota) => [subscription, region, family, id].join('\u001f')

function standing(facts: Facts, quota: Quota, one: Allocation | null): AllocationStanding {
  const links = facts.children('quotaLinks', 'quotaId', quota.id).map((link) => ({
    id: link.id,
    revision: link.revision,
    kind: link.targetKind,
    targetId: link.targetId,
    live: isLiveTarget(facts, link),
  }))
  if (!one) {
    const none = { reading: null, mean: null, sampled: { days: 0, all: 0 }, rules: {}, dueOn: null, exemptUntil: null }
    return { quota, ...none, links }
  }
  const { days, sum, sampled, all } = one.month
  const streak = one.reading.below !== null && one.reading.below > 0
  return {
    quota,
    reading: one.reading,
    mean: days > 0 ? truncatedPercent(sum, days * 10_000) : null,
    sampled: { days: sampled, all },
    rules: {
      'GH-1': reclaimDue(facts, one).value,
      'GH-2': onTheWay(facts, one).value,
      'GH-3': idleReserve(facts, one).value,
      'GH-4': justInCase(facts, one).value,
    },
    dueOn: streak ? reachedOn(one, facts.threshold('gh.idleDays')) : null,
    exemptUntil: one.exempt ? exemptUntil(facts, quota.id) : null,
    links,
  }
}

/** The last day of the longest exemption that has not ended. */
export function exemptUntil(facts: Facts, quotaId: string): Day | null {
  const until = facts
    .children('reclaimCases', 'quotaId', quotaId)
    .flatMap(({ outcome, exemptUntil }) => (outcome === 'exempt' && exemptUntil !== null ? [exemptUntil] : []))
  return until.sort().at(-1) ?? null
}

/** The figure of GH-5 with its coverage: how much of the capacity was in use over the last 30 complete days. */
export function portfolioStanding(facts: Facts): PortfolioStanding {
  const held = allocations(facts)
  const { used, allocated, present, all, covered } = portfolioUse(facts, held)
  const yesterday = addDays(facts.today, -1)
  const newest = held
    .flatMap(({ reading }) => (reading.until && reading.until <= yesterday ? [reading.until] : []))
    .sort()
  return {
    pct: covered ? truncatedPercent(used, allocated * 10_000) : null,
    coverage: {
      present,
      all,
      pct: all > 0 ? truncatedPercent(present, all) : 0,
      needed: facts.threshold('gh.coveragePct'),
    },
    newestSample: newest.at(-1) ?? null,
  }
}

export type AllocationState =
  | 'requested'
  | 'denied'
  | 'released'
  | 'empty'
  | 'reclaim'
  | 'idle-reserve'
  | 'on-the-way'
  | 'exempt'
  | 'just-in-case'
  | 'no-samples'
  | 'stale'
  | 'unsized'
  | 'gaps'
  | 'in-use'

/** What to call an allocation, the gravest first; "in use" only where every reading is there and says so. */
export function statesOf({ quota, reading, rules, exemptUntil }: AllocationStanding): AllocationState[] {
  if (quota.status !== 'approved') return [quota.status]
  if (reading === null) return ['empty']
  const states: AllocationState[] = []
  if (rules['GH-1'] === 'true') states.push('reclaim')
  if (rules['GH-3'] === 'true') states.push('idle-reserve')
  if (exemptUntil !== null) states.push('exempt')
  if (rules['GH-2'] === 'true') states.push('on-the-way')
  if (rules['GH-4'] === 'true') states.push('just-in-case')
  if (reading.below === null) states.push(reading.kind === 'stale' ? 'stale' : 'no-samples')
  else if (quota.gpus === null) states.push('unsized')
  else if (states.length === 0 && [rules['GH-1'], rules['GH-2'], rules['GH-3']].includes('unknown')) states.push('gaps')
  return states.length > 0 ? states : ['in-use']
}

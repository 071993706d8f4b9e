import { describe, expect, it } from 'vitest'
import { byMonthsLeft, capacity, monthsUntil, replicasFor, scalingEffect } from '@/lib/scoring/reliability/capacity'
import { factsOf, figureOf, missingOf } from '../cost/cost-facts'
import type { Parts } from '../documents'

const FULL = {
  peakPerSecond: 120,
  perReplica: 20,
  replicas: 8,
  maxReplicas: 12,
  gpusPerReplica: 1,
  growthBpPerMonth: 400,
  region: 'West Europe',
}
const QUOTA = {
  id: 'q',
  subscription: 'prod',
  region: 'west europe',
  family: 'A100',
  gpus: 10,
  status: 'approved',
  unitPrice: '2.50',
}
const LINK = { id: 'l', quotaId: 'q', targetKind: 'endpoint', targetId: 'e' }

function of(endpoint: object, { links = [LINK], quotas = [QUOTA] }: { links?: object[]; quotas?: object[] } = {}) {
  const facts = factsOf({
    endpoints: [{ id: 'e', name: 'beds', environment: 'production', ...FULL, ...endpoint }],
    gpuQuotas: quotas,
    quotaLinks: links,
  } as Parts)
  return capacity(facts, facts.find('endpoints', 'e')!)
}

describe('replicas needed', () => {
  it.each([
    [120, 20, 9],
    [14, 20, 1],
    [14.01, 20, 2],
    [2.1, 3, 1],
    [0.01, 100, 1],
  ])('for a peak of %s at %s a replica and 70 %% are %s', (peak, per, replicas) =>
    expect(replicasFor(peak, per, 70)).toBe(replicas),
  )

  it('are unknown without the peak or what a replica carries', () => {
    expect(figureOf(of({}).needed)).toBe(9)
    expect(missingOf(of({ peakPerSecond: null }).needed)).toEqual(['peak'])
    expect(missingOf(of({ perReplica: null, peakPerSecond: null }).needed)).toEqual(['peak', 'per-replica'])
  })
})

describe('headroom', () => {
  it('is what the replicas carry as a multiple of the peak', () => {
    expect(figureOf(of({}).headroom)).toBe(1.33)
    expect(figureOf(of({ replicas: 3 }).headroom)).toBe(0.5)
    expect(missingOf(of({ replicas: null }).headroom)).toEqual(['replicas'])
  })
})

describe('months left', () => {
  it('is how long the peak grows until the most replicas are at their target use', () => {
    // ln(12 × 20 × 0.7 ÷ 120) ÷ ln(1.04) = 8.578…
    expect(figureOf(of({}).monthsLeft)).toBe(8.5)
    expect(monthsUntil(100, 200, 10_000)).toBe(1)
  })

  it('is 0 where it is used up, also when nobody knows the growth, and never where nothing grows', () => {
    expect(figureOf(of({ maxReplicas: 8 }).monthsLeft)).toBe(0)
    expect(figureOf(of({ maxReplicas: 8, growthBpPerMonth: null }).monthsLeft)).toBe(0)
    expect(figureOf(of({ growthBpPerMonth: 0 }).monthsLeft)).toBeNull()
    expect(figureOf(of({ growthBpPerMonth: -200 }).monthsLeft)).toBeNull()
  })

  it('is unknown without growth or limit, and names them', () => {
    expect(missingOf(of({ growthBpPerMonth: null }).monthsLeft)).toEqual(['peak-growth'])
    expect(missingOf(of({ growthBpPerMonth: null, maxReplicas: null }).monthsLeft)).toEqual([
      'max-replicas',
      'peak-growth',
    ])
  })
})

describe('GPUs', () => {
  it('are compared with the approved allocations of the region that are linked to the endpoint', () => {
    expect(figureOf(of({}).gpus)).toEqual({ needed: 9, approved: 10, shortfall: 0 })
    expect(figureOf(of({ gpusPerReplica: 2 }).gpus)).toEqual({ needed: 18, approved: 10, shortfall: 8 })
    const elsewhere = { ...QUOTA, region: 'North Europe' }
    expect(missingOf(of({}, { quotas: [elsewhere] }).gpus)).toEqual(['endpoint-quota'])
    expect(missingOf(of({}, { quotas: [{ ...QUOTA, status: 'requested' }] }).gpus)).toEqual(['endpoint-quota'])
    expect(missingOf(of({}, { quotas: [{ ...QUOTA, unit: 'ptu' }] }).gpus)).toEqual(['endpoint-quota'])
  })

  it('are unknown, never enough, without a link, a region or a size', () => {
    expect(missingOf(of({}, { links: [] }).gpus)).toEqual(['endpoint-quota'])
    expect(missingOf(of({ region: null }).gpus)).toEqual(['endpoint-region'])
    expect(missingOf(of({ gpusPerReplica: null }).gpus)).toEqual(['gpus-per-replica'])
    expect(missingOf(of({}, { quotas: [{ ...QUOTA, gpus: null }] }).gpus)).toEqual(['endpoint-quota-size'])
  })

  it('are not asked of an endpoint that needs none', () => {
    expect(figureOf(of({ gpusPerReplica: 0, region: null }, { links: [] }).gpus)).toMatchObject({
      needed: 0,
      shortfall: 0,
    })
  })

  it('that are missing cost their price for 730 hours a month', () => {
    expect(figureOf(of({ gpusPerReplica: 2 }).step)).toBe('14600.00')
    expect(figureOf(of({}).step)).toBe('0.00')
    expect(missingOf(of({ gpusPerReplica: 2 }, { quotas: [{ ...QUOTA, unitPrice: null }] }).step)).toEqual([
      'unit-price',
    ])
    const dearer = { ...QUOTA, id: 'q2', gpus: 1, unitPrice: '3.00' }
    const links = [LINK, { ...LINK, id: 'l2', quotaId: 'q2' }]
    expect(figureOf(of({ gpusPerReplica: 2 }, { quotas: [QUOTA, dearer], links }).step)).toBe('15330.00')
  })
})

describe('an expected peak', () => {
  it('is the same question asked of the day ahead; without one it is not asked', () => {
    expect(of({}).expected).toBeNull()
    expect(figureOf(of({ expectedPeak: 180 }).expected!)).toEqual({
      replicas: 13,
      needed: 13,
      approved: 10,
      shortfall: 3,
    })
    expect(missingOf(of({ expectedPeak: 180, perReplica: null }).expected!)).toEqual(['per-replica'])
  })
})

describe('the state', () => {
  it.each([
    ['enough', {}],
    ['soon', { maxReplicas: 9 }],
    ['short', { maxReplicas: 8 }],
    ['short', { gpusPerReplica: 2 }],
    ['short', { maxReplicas: 8, region: null }],
    ['unknown', { region: null }],
    ['unknown', { growthBpPerMonth: null }],
    ['unknown', { peakPerSecond: null }],
    ['enough', { growthBpPerMonth: -1 }],
  ] as const)('is %s with %o', (state, endpoint) => expect(of(endpoint).state).toBe(state))

  it('sorts by months left, what never runs out after it, unknown last', () => {
    const rows = [of({ perReplica: null }), of({ growthBpPerMonth: 0 }), of({}), of({ maxReplicas: 8 })]
    const months = [...rows]
      .sort(byMonthsLeft)
      .map(({ monthsLeft }) => (monthsLeft.known ? monthsLeft.value : 'unknown'))
    expect(months).toEqual([0, 8.5, null, 'unknown'])
  })
})

describe('the effect of a scaling action', () => {
  const now = factsOf({ endpoints: [{ id: 'e', name: 'beds', environment: 'production', ...FULL }] } as Parts).find(
    'endpoints',
    'e',
  )!
  it('is the peak per replica before and after', () => {
    expect(figureOf(scalingEffect({ peakPerSecond: 90, replicas: 3 }, now))).toEqual({ before: 30, after: 15 })
  })
  it('is unknown where one of the four numbers is, or nothing runs', () => {
    expect(missingOf(scalingEffect(null, now))).toEqual(['effect-before'])
    expect(missingOf(scalingEffect({ peakPerSecond: 90, replicas: 0 }, now))).toEqual(['effect-before'])
    expect(missingOf(scalingEffect({ peakPerSecond: 90, replicas: 3 }, { ...now, peakPerSecond: null }))).toEqual([
      'effect-after',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { finOps, type MeasureKind } from '@/lib/scoring/cost/finops'
import { quota, repeat, samplesEndingYesterday } from '../documents'
import { entry, factsOf, figureOf, missingOf } from './cost-facts'

type Parts = Parameters<typeof factsOf>[0]
const measure = (kind: MeasureKind, parts: Parts) => finOps(factsOf(parts)).measures.find((one) => one.kind === kind)!
const teams = [{ id: 'grid', name: 'Grid' }]

describe('share of spending that is attributed', () => {
  const spent = (attributed: string, rest: string) => ({
    teams,
    costEntries: [
      entry('2026-11', attributed, { teamId: 'grid', costTag: 'grid-ai' }),
      entry('2026-11', rest, { teamId: 'grid' }),
      entry('2026-11', '-500.00'),
      entry('2026-10', '9000.00'),
    ],
  })

  it.each([
    ['49.99', '50.01', 49.9, 'not-yet'],
    ['50.00', '50.00', 50, 'crawl'],
    ['80.00', '20.00', 80, 'walk'],
    ['90.00', '10.00', 90, 'run'],
  ])('%s with team and tag of 100.00 is %s', (attributed, rest, pct, stage) => {
    const one = measure('attribution', spent(attributed, rest))
    expect(figureOf(one.pct)).toBe(pct)
    expect(one).toMatchObject({ stage, month: '2026-11', all: '100.00' })
  })

  it('counts a project as well as a tag, and neither without a team', () => {
    const parts = {
      teams,
      costEntries: [
        entry('2026-11', '60.00', { teamId: 'grid', project: 'Lines' }),
        entry('2026-11', '40.00', { costTag: 'grid-ai' }),
      ],
    }
    expect(figureOf(measure('attribution', parts).pct)).toBe(60)
  })

  it('is unknown without entries, and with credits alone', () => {
    expect(missingOf(measure('attribution', {}).pct)).toEqual(['entries-of'])
    const credits = { costEntries: [entry('2026-11', '-5.00')] }
    expect(missingOf(measure('attribution', credits).pct)).toEqual(['cost-positive'])
    expect(measure('attribution', {}).stage).toBeNull()
  })
})

describe('deviation from the budget of the last complete month', () => {
  const spent = (actual: string, budget: string) => ({
    teams,
    costEntries: [entry('2026-10', actual), entry('2026-11', '1.00')],
    budgets: [{ id: 'b', month: '2026-10', amount: budget }],
  })

  it.each([
    ['1200.01', '1000.00', 20.1, 'not-yet'],
    ['1200.00', '1000.00', 20, 'crawl'],
    ['850.00', '1000.00', 15, 'walk'],
    ['1120.00', '1000.00', 12, 'run'],
  ])('%s against %s is %s percent', (actual, budget, pct, stage) => {
    const one = measure('variance', spent(actual, budget))
    expect(figureOf(one.pct)).toBe(pct)
    expect(one).toMatchObject({ stage, month: '2026-10' })
  })

  it('is unknown without a budget, with one of 0, and without entries of that month', () => {
    expect(missingOf(measure('variance', { costEntries: [entry('2026-10', '5.00')] }).pct)).toEqual(['budget-of'])
    expect(missingOf(measure('variance', spent('5.00', '0.00')).pct)).toEqual(['budget-of'])
    expect(missingOf(measure('variance', {}).pct)).toEqual(['entries-of', 'budget-of'])
  })
})

describe('use that is covered by reservations', () => {
  const held = (reservedPct: number, onDemandPct: number, more: object = {}) => ({
    gpuQuotas: [quota({ commitment: 'reserved' }), quota({ id: 'q2', commitment: 'none', ...more })],
    gpuUtilizationSamples: [
      ...samplesEndingYesterday(repeat(reservedPct, 30)),
      ...samplesEndingYesterday(repeat(onDemandPct, 30), 'q2'),
    ],
  })

  it.each([
    [59, 41, 59, 'not-yet'],
    [60, 40, 60, 'crawl'],
    [70, 30, 70, 'walk'],
    [80, 20, 80, 'run'],
  ])('%s%% of one reserved and %s%% of one on demand is %s', (reserved, onDemand, pct, stage) => {
    const one = measure('commitment', held(reserved, onDemand))
    expect(figureOf(one.pct)).toBe(pct)
    expect(one.stage).toBe(stage)
  })

  it('is unknown where it is not said how used capacity is paid for; unused capacity need not say', () => {
    expect(missingOf(measure('commitment', held(60, 40, { commitment: null, reserved: null })).pct)).toEqual([
      'commitment-of',
    ])
    expect(figureOf(measure('commitment', held(60, 0, { commitment: null, reserved: null })).pct)).toBe(100)
  })

  it('is unknown while too few days are sampled, and where nothing was used', () => {
    const few = { gpuQuotas: [quota()], gpuUtilizationSamples: samplesEndingYesterday(repeat(50, 20)) }
    expect(missingOf(measure('commitment', few).pct)).toEqual(['gpu-use'])
    expect(missingOf(measure('commitment', held(0, 0)).pct)).toEqual(['gpu-used'])
  })

  it('reads the flag of before where nothing else says it', () => {
    const flagged = (reserved: boolean) =>
      measure('commitment', {
        gpuQuotas: [quota({ reserved })],
        gpuUtilizationSamples: samplesEndingYesterday(repeat(50, 30)),
      })
    expect(figureOf(flagged(true).pct)).toBe(100)
    expect(figureOf(flagged(false).pct)).toBe(0)
  })
})

it('the whole is the lowest known stage, and unknown while none is known', () => {
  expect(finOps(factsOf({})).overall).toBeNull()
  const parts = {
    teams,
    costEntries: [entry('2026-10', '1000.00', { teamId: 'grid', costTag: 'a' })],
    budgets: [{ id: 'b', month: '2026-10', amount: '860.00' }],
  }
  expect(finOps(factsOf(parts))).toMatchObject({ overall: 'crawl' })
})

import { describe, expect, it } from 'vitest'
import { framework } from '@/lib/content'
import { idleCost } from '@/lib/scoring/cost/idle'
import { createFacts } from '@/lib/scoring/facts'
import { nordhavn, story } from '../../document/nordhavn'
import { quota, repeat, samplesEndingYesterday } from '../documents'
import { factsOf, figureOf, missingOf } from './cost-facts'

// A version of an earlier day knows no price, so it is left out here.
const priced = (price: string) => ({
  ...nordhavn,
  history: [],
  gpuQuotas: nordhavn.gpuQuotas.map((one) => ({ ...one, unitPrice: one.unit === 'gpu' ? price : null })),
})

describe('idle cost of Nordhavn', () => {
  const cost = idleCost(createFacts(framework, priced('2.50'), story.anchor))

  it('is 23,415 whole GPU-hours in 30 days, 58,537.50 at 2.50 an hour, and 58,538.17 with the parts of hours', () => {
    expect(cost.days).toBe(30)
    expect(Math.trunc(cost.gpuHours!)).toBe(23_415)
    expect((Math.trunc(cost.gpuHours!) * 2.5).toFixed(2)).toBe('58537.50')
    expect(cost.all.cost).toBe('58538.17')
  })

  it('counts the seven GPU allocations, and names what is missing of the token capacity', () => {
    expect(cost.all).toMatchObject({ counted: 7, of: 8 })
    expect(cost.missing.map(({ sentence }) => sentence.code)).toEqual([
      'readiness.missing.unit-price',
      'scoring.missing.utilization',
    ])
  })

  it('splits over the teams of the owners, and what GH-1 or GH-3 asks to give back is a part of it', () => {
    const sum = cost.teams.reduce((all, one) => all + Number(one.cost ?? 0), 0)
    expect(sum).toBeCloseTo(58_538.17, 2)
    const due = cost.allocations.filter(({ reclaim }) => reclaim === 'true')
    expect(due.length).toBeGreaterThan(0)
    expect(Number(cost.reclaim.cost)).toBeCloseTo(
      due.reduce((all, { month }) => all + Number(figureOf(month)), 0),
      2,
    )
    expect(Number(cost.reclaim.cost)).toBeLessThan(58_538.17)
  })
})

describe('idle cost of one allocation', () => {
  const of = (percentages: (number | null)[], more: Parameters<typeof quota>[0] = {}) =>
    idleCost(
      factsOf({
        gpuQuotas: [quota({ unitPrice: '2.00', ...more })],
        gpuUtilizationSamples: samplesEndingYesterday(percentages),
      }),
    )
  const only = (...given: Parameters<typeof of>) => of(...given).allocations[0]!

  it('is capacity × 24 h × (100 − use) / 100 × price, a day at a time', () => {
    // 8 GPUs, three quarters idle: 144 unit-hours a day at 2.00.
    expect(figureOf(only(repeat(25, 30)).day)).toBe('288.00')
    expect(figureOf(only(repeat(25, 30)).month)).toBe('8640.00')
    expect(only(repeat(25, 30)).hours).toBe(4320)
  })

  it('is told from the first day of the streak on, also where that lies before the 30 days', () => {
    const { streak } = only([...repeat(90, 5), ...repeat(10, 40)])
    expect(streak).toMatchObject({ days: 40, from: '2026-10-11' })
    expect(figureOf(streak!.cost)).toBe(String((8 * 24 * 0.9 * 2 * 40).toFixed(2)))
    expect(only(repeat(90, 30)).streak).toBeNull()
  })

  it('names the days that nobody sampled and does not count them', () => {
    const one = only([...repeat(50, 10), null, null, ...repeat(50, 10), null, ...repeat(50, 7)])
    expect(one).toMatchObject({ counted: 27, all: 30 })
    expect(one.unsampled).toEqual([
      { from: '2026-11-12', to: '2026-11-12' },
      { from: '2026-10-31', to: '2026-11-01' },
    ])
    expect(figureOf(one.month)).toBe((27 * 8 * 24 * 0.5 * 2).toFixed(2))
  })

  it('is unknown without a price, a size or a sample, and says which', () => {
    expect(missingOf(only(repeat(10, 30), { unitPrice: null }).month)).toEqual(['unit-price'])
    expect(missingOf(only(repeat(10, 30), { gpus: null }).month)).toEqual(['gpus'])
    expect(missingOf(only([]).month)).toEqual(['utilization'])
    expect(of([]).all).toEqual({ cost: null, counted: 0, of: 1 })
    expect(idleCost(factsOf({})).all).toEqual({ cost: null, counted: 0, of: 0 })
  })

  it('of token capacity divides the price of a month by its 730 hours', () => {
    const one = only(repeat(0, 30), { unit: 'ptu', gpus: 100, unitPrice: '73.00' })
    // 100 units × 720 h × 0.10 an hour.
    expect(figureOf(one.month)).toBe('7200.00')
  })

  it('of a size that is unknown is told where the sample says how much was allocated', () => {
    const samples = samplesEndingYesterday(repeat(50, 30)).map((one) => ({ ...one, gpus: 4 }))
    const cost = idleCost(
      factsOf({ gpuQuotas: [quota({ gpus: null, unitPrice: '1.00' })], gpuUtilizationSamples: samples }),
    )
    expect(cost.all.cost).toBe('1440.00')
  })

  it('belongs to the team of the owner, else to the team all links agree on, else to nobody', () => {
    const parts = {
      teams: [
        { id: 'grid', name: 'Grid' },
        { id: 'care', name: 'Care' },
      ],
      persons: [{ id: 'ana', name: 'Ana', teamId: 'grid' }],
      useCases: [
        { id: 'a', title: 'A', teamId: 'care' },
        { id: 'b', title: 'B', teamId: 'grid' },
      ],
      gpuQuotas: [quota({ owner: 'ana' }), quota({ id: 'q2' }), quota({ id: 'q3' }), quota({ id: 'q4' })],
      quotaLinks: [
        { id: 'l1', quotaId: 'q1', targetKind: 'use-case' as const, targetId: 'a' },
        { id: 'l2', quotaId: 'q2', targetKind: 'use-case' as const, targetId: 'a' },
        { id: 'l3', quotaId: 'q3', targetKind: 'use-case' as const, targetId: 'a' },
        { id: 'l4', quotaId: 'q3', targetKind: 'use-case' as const, targetId: 'b' },
      ],
    }
    expect(idleCost(factsOf(parts)).allocations.map(({ teamId }) => teamId)).toEqual(['grid', 'care', null, null])
  })
})

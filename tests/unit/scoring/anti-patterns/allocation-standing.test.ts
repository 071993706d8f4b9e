import { describe, expect, it } from 'vitest'
import { framework } from '@/lib/content'
import { allocationStandings, portfolioStanding } from '@/lib/scoring/anti-patterns/allocation-standing'
import { createFacts } from '@/lib/scoring/facts'
import { documentOf, evaluated, type Parts, quota, repeat, samplesEndingYesterday, TODAY } from '../documents'

const factsOf = (parts: Parts) => createFacts(framework, documentOf(parts), TODAY)
const only = (parts: Parts) => allocationStandings(factsOf(parts))[0]!
const used = (percentages: (number | null)[], fields: Parameters<typeof quota>[0] = {}): Parts => ({
  gpuQuotas: [quota(fields)],
  gpuUtilizationSamples: samplesEndingYesterday(percentages),
})

describe('an allocation on its own', () => {
  it('is due on the 30th day below 20 %, and says when before', () => {
    const due = only(used(repeat(11, 34)))
    expect(due).toMatchObject({ rules: { 'GH-1': 'true', 'GH-2': 'false' }, mean: 11, sampled: { days: 30, all: 30 } })
    expect(due.dueOn).toBe('2026-11-15')
    const onTheWay = only(used(repeat(18.9, 16)))
    expect(onTheWay.rules).toMatchObject({ 'GH-1': 'false', 'GH-2': 'true', 'GH-3': 'false', 'GH-4': 'true' })
    expect(onTheWay.dueOn).toBe('2026-12-03')
    expect(only(used(repeat(20, 30))).dueOn).toBeNull()
  })

  it('says nothing where nothing is known, and nothing about what holds no capacity', () => {
    expect(only({ gpuQuotas: [quota()] })).toMatchObject({ mean: null, rules: { 'GH-1': 'unknown' } })
    for (const status of ['requested', 'denied', 'released'] as const) {
      expect(only({ gpuQuotas: [quota({ status })] })).toMatchObject({ reading: null, rules: {}, mean: null })
    }
  })

  it('counts a link only while its target is live', () => {
    const links = [{ id: 'l', quotaId: 'q1', targetKind: 'use-case' as const, targetId: 'u' }]
    const useCase = (status: 'idea' | 'retired') => [{ id: 'u', title: 'Forecast', status }]
    const live = only({ ...used(repeat(50, 30)), quotaLinks: links, useCases: useCase('idea') })
    expect(live).toMatchObject({ rules: { 'GH-4': 'false' }, links: [{ live: true }] })
    const gone = only({ ...used(repeat(50, 30)), quotaLinks: links, useCases: useCase('retired') })
    expect(gone).toMatchObject({ rules: { 'GH-4': 'true' }, links: [{ live: false }] })
  })

  it('is left alone until its exemption ends', () => {
    const exempt = (exemptUntil: string) =>
      only({
        ...used(repeat(5, 40)),
        reclaimCases: [{ id: 'c', quotaId: 'q1', openedAt: '2026-11-01', outcome: 'exempt', exemptUntil, reason: 'r' }],
      })
    expect(exempt(TODAY)).toMatchObject({ rules: { 'GH-1': 'false' }, exemptUntil: TODAY })
    expect(exempt('2026-11-19')).toMatchObject({ rules: { 'GH-1': 'true' }, exemptUntil: null })
  })

  it('agrees with the signals of the whole organization', () => {
    const parts: Parts = {
      gpuQuotas: [quota(), quota({ id: 'q2', reserved: true }), quota({ id: 'q3', gpus: null })],
      gpuUtilizationSamples: [
        ...samplesEndingYesterday(repeat(5, 20)),
        ...samplesEndingYesterday(repeat(15, 30), 'q2'),
        ...samplesEndingYesterday(repeat(5, 31), 'q3'),
      ],
    }
    const standings = allocationStandings(factsOf(parts))
    const hoarding = evaluated(parts).patterns.find(({ id }) => id === 'gpu-hoarding')!
    for (const rule of ['GH-1', 'GH-2', 'GH-3', 'GH-4'] as const) {
      const found = standings.filter(({ rules }) => rules[rule] === 'true').map((one) => one.quota.id)
      expect(hoarding.signals.find((one) => one.rule === rule)!.records.map(({ id }) => id)).toEqual(found)
    }
  })
})

describe('the portfolio', () => {
  it('weighs use by capacity and is not a number below 80 % coverage', () => {
    const two = (second: number): Parts => ({
      gpuQuotas: [quota(), quota({ id: 'q2', gpus: 2 })],
      gpuUtilizationSamples: [
        ...samplesEndingYesterday(repeat(50, 30)),
        ...samplesEndingYesterday(repeat(100, second), 'q2'),
      ],
    })
    expect(portfolioStanding(factsOf(two(30)))).toEqual({
      pct: 60,
      coverage: { present: 60, all: 60, pct: 100, needed: 80 },
      newestSample: '2026-11-19',
    })
    expect(portfolioStanding(factsOf(two(18))).pct).not.toBeNull()
    expect(portfolioStanding(factsOf(two(17)))).toMatchObject({ pct: null, coverage: { present: 47, pct: 78.3 } })
    expect(portfolioStanding(factsOf({}))).toMatchObject({
      pct: null,
      coverage: { all: 0, pct: 0 },
      newestSample: null,
    })
  })
})

import { describe, expect, it } from 'vitest'
import { avoidedIncidents, offeredLines, offeredMonths, offeredUpkeep } from '@/lib/scoring/cost/evidence'
import { sizeIn, sprintLists } from '@/lib/scoring/cost/sprint-lists'
import { tokenUnitCost, useCaseUnitCost } from '@/lib/scoring/cost/unit-cost'
import { upkeepCost } from '@/lib/scoring/cost/upkeep'
import { quota, repeat, samplesEndingYesterday } from '../documents'
import { entry, factsOf, figureOf, missingOf } from './cost-facts'

type Parts = Parameters<typeof factsOf>[0]
const useCase = (more: object = {}) => ({ id: 'uc', title: 'Letters', ...more })
const of = (facts: ReturnType<typeof factsOf>) => facts.find('useCases', 'uc')!

describe('upkeep of own-built parts', () => {
  const part = (id: string, more: object = {}) => ({
    id,
    name: id,
    kind: 'custom' as const,
    managedEquivalent: 'yes' as const,
    maintenanceHoursPerMonth: 10,
    ...more,
  })
  const cost = (parts: object[], hourRate: string | null = '75.00') =>
    upkeepCost(factsOf({ organization: { hourRate }, components: parts as never[] }))

  it('is hours × the price of an hour, of live parts that a managed service could replace', () => {
    const made = cost([
      part('a'),
      part('b', { maintenanceHoursPerMonth: 2.5 }),
      part('managed', { kind: 'managed' }),
      part('needed', { managedEquivalent: 'no' }),
      part('gone', { retiredAt: '2026-01-01' }),
    ])
    expect(made.all).toEqual({ cost: '937.50', counted: 2, of: 2 })
  })

  it('names a part without hours and leaves it out, and knows nothing without a price', () => {
    const made = cost([part('a'), part('b', { maintenanceHoursPerMonth: null })])
    expect(made.all).toEqual({ cost: '750.00', counted: 1, of: 2 })
    expect(made.missing).toMatchObject([{ recordId: 'b', field: 'maintenanceHoursPerMonth' }])
    expect(cost([part('a')], null)).toMatchObject({
      all: { cost: null, counted: 0, of: 1 },
      missing: [{ field: 'hourRate' }],
    })
    expect(cost([]).missing).toMatchObject([{ section: 'components' }])
  })
})

describe('unit cost', () => {
  it('of a use case is its tagged spending ÷ its requests, per thousand, with the change from the month before', () => {
    const facts = factsOf({
      useCases: [useCase({ costTag: 'letters' })],
      costEntries: [
        entry('2026-09', '500.00', { costTag: 'letters' }),
        entry('2026-10', '900.00', { costTag: 'letters' }),
        entry('2026-10', '77.00'),
      ],
      useCaseCosts: [
        { id: 'sep', useCaseId: 'uc', month: '2026-09', amount: '1.00', requests: 100_000 },
        { id: 'oct', useCaseId: 'uc', month: '2026-10', amount: '1.00', requests: 150_000 },
      ],
    })
    const made = useCaseUnitCost(facts, of(facts))
    expect(figureOf(made.latest)).toBe('6.00')
    expect(made.changePct).toBe(20)
    expect(made.months.map(({ cost, month }) => [month, cost])).toEqual([
      ['2026-09', '5.00'],
      ['2026-10', '6.00'],
    ])
  })

  it('takes the cost that was entered where no entry carries the tag, and names what is missing', () => {
    const entered = factsOf({
      useCases: [useCase()],
      useCaseCosts: [{ id: 'oct', useCaseId: 'uc', month: '2026-10', amount: '300.00', requests: 1000 }],
    })
    expect(figureOf(useCaseUnitCost(entered, of(entered)).latest)).toBe('300.00')
    const nothing = factsOf({ useCases: [useCase()] })
    expect(missingOf(useCaseUnitCost(nothing, of(nothing)).latest)).toEqual(['tag-of', 'served'])
    const idle = factsOf({
      useCases: [useCase()],
      useCaseCosts: [{ id: 'oct', useCaseId: 'uc', month: '2026-10', amount: '300.00', requests: 0 }],
    })
    expect(missingOf(useCaseUnitCost(idle, of(idle)).latest)).toEqual(['served'])
  })

  it('of tokens is production spending ÷ tokens a minute × 43,800, per million', () => {
    const metric = (period: string, value: number) => ({ id: period, metricId: 'token-consumption', period, value })
    const facts = factsOf({
      costEntries: [
        entry('2026-10', '4380.00'),
        { ...entry('2026-10', '9.00', { x: 1 }), environment: 'experiment' as const },
      ].map(({ x: _, ...row }: Record<string, unknown>) => row) as never[],
      metricValues: [metric('2026-10', 100_000)],
    })
    expect(figureOf(tokenUnitCost(facts).latest)).toBe('1.00')
    expect(missingOf(tokenUnitCost(factsOf({})).latest)).toEqual(['entries-of', 'served'])
  })
})

describe('the lists of a sprint', () => {
  const lists = (parts: Parts) => sprintLists(factsOf(parts))

  it('show idle GPUs with the dearest first and what has no price last, and token capacity by itself', () => {
    const made = lists({
      gpuQuotas: [
        quota({ id: 'free' }),
        quota({ id: 'cheap', unitPrice: '1.00' }),
        quota({ id: 'dear', unitPrice: '9.00' }),
        quota({ id: 'full', unitPrice: '9.00' }),
        quota({ id: 'tokens', unit: 'ptu', unitPrice: '90.00' }),
      ],
      gpuUtilizationSamples: ['free', 'cheap', 'dear', 'full', 'tokens'].flatMap((id) =>
        samplesEndingYesterday(repeat(id === 'full' ? 100 : 40, 30), id),
      ),
    })
    expect(made.idle.map(({ quotaId }) => quotaId)).toEqual(['dear', 'cheap', 'free'])
    expect(made.tokens.map(({ quotaId }) => quotaId)).toEqual(['tokens'])
  })

  it.each([
    ['reserved', 80, null, 'fits'],
    ['reserved', 59, null, 'little-used'],
    ['reserved', 80, '2027-02-20', 'ends-soon'],
    ['reserved', 80, '2027-02-21', 'fits'],
    ['none', 60, null, 'reserve'],
    ['none', 59, null, 'fits'],
    ['spot', 90, null, 'fits'],
    [null, 90, null, 'unknown'],
  ] as const)('of reservations: %s, %s%% in use, until %s is %s', (commitment, pct, commitmentEndsAt, remark) => {
    const made = lists({
      gpuQuotas: [quota({ commitment, reserved: null, commitmentEndsAt })],
      gpuUtilizationSamples: samplesEndingYesterday(repeat(pct, 30)),
    })
    expect(made.reservations).toMatchObject([{ remark }])
  })

  it('name running training on capacity that is paid for as it is used', () => {
    const made = lists({
      teams: [{ id: 't', name: 'T' }],
      experiments: [
        { id: 'run', name: 'Run', teamId: 't', state: 'running' },
        { id: 'over', name: 'Over', teamId: 't', state: 'finished' },
      ],
      gpuQuotas: [quota({ commitment: 'none' }), quota({ id: 'q2', commitment: 'spot' })],
      quotaLinks: [
        { id: 'a', quotaId: 'q1', targetKind: 'experiment', targetId: 'run' },
        { id: 'b', quotaId: 'q1', targetKind: 'experiment', targetId: 'over' },
        { id: 'c', quotaId: 'q2', targetKind: 'experiment', targetId: 'run' },
      ],
    })
    expect(made.training).toMatchObject([{ experimentId: 'run', quotaId: 'q1' }])
  })

  it('name the nearest smaller approved model of the same name, and guess no size', () => {
    const model = (id: string, name: string, status: 'approved' | 'production' | 'candidate') => ({
      id,
      name,
      version: '1',
      status,
    })
    const made = lists({
      models: [
        model('l', 'letters-large', 'production'),
        model('s', 'letters-small', 'approved'),
        model('m', 'letters-mini', 'approved'),
        model('c', 'letters-medium', 'candidate'),
        model('70', 'llama-70b', 'production'),
        model('8', 'llama-8b', 'approved'),
        model('x', 'other-8b', 'approved'),
        model('beds', 'beds', 'production'),
      ],
    })
    expect(made.siblings.map(({ modelId, siblingId }) => [modelId, siblingId])).toEqual([
      ['70', '8'],
      ['l', 's'],
    ])
    expect(sizeIn('beds')).toBeNull()
  })
})

describe('what the records offer a business case', () => {
  it('is the sum of entries with its tag, for complete months nobody entered', () => {
    const facts = factsOf({
      useCases: [useCase({ costTag: 'letters' })],
      costEntries: [
        entry('2026-08', '10.00', { costTag: 'letters' }),
        entry('2026-09', '20.00', { costTag: 'letters' }),
        entry('2026-09', '-5.00', { costTag: 'letters' }),
        entry('2026-11', '40.00', { costTag: 'letters' }),
        entry('2026-09', '99.00', { costTag: 'other' }),
      ],
      useCaseCosts: [{ id: 'aug', useCaseId: 'uc', month: '2026-08', amount: '9.00' }],
    })
    expect(offeredMonths(facts, of(facts))).toEqual([{ month: '2026-09', amount: '15.00', tag: 'letters', entries: 2 }])
    const untagged = factsOf({ useCases: [useCase()], costEntries: [entry('2026-09', '1.00')] })
    expect(offeredMonths(untagged, of(untagged))).toEqual([])
  })

  const incident = (id: string, day: string, hours: number) => ({
    id,
    startedAt: `${day}T06:00:00.000Z`,
    restoredAt: `${day}T${String(6 + hours).padStart(2, '0')}:00:00.000Z`,
  })
  const live = (productionAt: string | null, incidents: object[], hourRate: string | null = '60.00') => {
    const facts = factsOf({
      organization: { hourRate },
      useCases: [useCase({ status: productionAt === null ? 'idea' : 'production', productionAt })],
      incidents: incidents as never[],
    })
    return avoidedIncidents(facts, of(facts))
  }

  it('is fewer incidents than in as many days before it went live, × mean hours × the price of an hour', () => {
    // 73 days live: 6 before, 1 since; 5 avoided in 73 days are 5 × 365 ÷ (73 × 12) a month, 4 hours each at 60.
    const before = Array.from({ length: 6 }, (_, n) => incident(`b${n}`, `2026-08-${String(10 + n)}`, 4))
    expect(live('2026-09-08', [...before, incident('s', '2026-10-01', 4)])).toMatchObject({
      amount: '500.00',
      before: 6,
      since: 1,
      days: 73,
      hours: 4,
    })
  })

  it('is nothing where there were not fewer, where it is not live for a month, or where the price is not known', () => {
    const one = [incident('b', '2026-08-10', 4)]
    expect(live('2026-09-08', [...one, incident('s', '2026-10-01', 4)])).toBeNull()
    expect(live('2026-11-01', one)).toBeNull()
    expect(live(null, one)).toBeNull()
    expect(live('2026-09-08', one, null)).toBeNull()
  })

  it('is the idle cost of what is held for it, and the upkeep for the programme', () => {
    const facts = factsOf({
      organization: { hourRate: '50.00' },
      useCases: [useCase()],
      components: [{ id: 'c', name: 'C', kind: 'custom', managedEquivalent: 'yes', maintenanceHoursPerMonth: 4 }],
      gpuQuotas: [quota({ unitPrice: '1.00' }), quota({ id: 'q2', unitPrice: '1.00' })],
      quotaLinks: [{ id: 'l', quotaId: 'q1', targetKind: 'use-case', targetId: 'uc' }],
      gpuUtilizationSamples: [
        ...samplesEndingYesterday(repeat(50, 30)),
        ...samplesEndingYesterday(repeat(50, 30), 'q2'),
      ],
    })
    expect(offeredLines(facts, of(facts))).toMatchObject([{ kind: 'idle', quotaId: 'q1', amount: '2880.00' }])
    expect(offeredUpkeep(facts)).toMatchObject({ kind: 'upkeep', amount: '200.00', parts: 1, of: 1 })
  })
})

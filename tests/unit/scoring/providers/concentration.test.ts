import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/calendar/days'
import { concentration, MEASURES, vendorRisks } from '@/lib/scoring/providers/concentration'
import { exitOf, exitReadiness } from '@/lib/scoring/providers/exits'
import { factsOf } from '../cost/cost-facts'
import { type Parts, TODAY } from '../documents'

const ago = (days: number) => addDays(TODAY, -days)
const endpoint = (id: string, provider: string | null, more: object = {}) => ({
  ...{ id, name: id, environment: 'production', provider },
  ...more,
})
const part = (id: string, provider: string | null, more: object = {}) => ({
  ...{ id, name: id, kind: 'managed', provider },
  ...more,
})
const spent = (id: string, provider: string | null, amount: string, month = '2026-10') => ({
  ...{ id, provider, amount, month, environment: 'production' },
})
const of = (parts: object) => concentration(factsOf(parts as Parts))
const aws = (parts: object) => of(parts).providers.find(({ provider }) => provider === 'aws')!

describe('what is gone with a provider', () => {
  it('counts production endpoints, spending, GPUs and managed parts that name it', () => {
    const found = aws({
      endpoints: [endpoint('a', 'aws'), endpoint('b', 'aws'), endpoint('c', 'aws'), endpoint('d', 'azure')],
      costEntries: [spent('1', 'aws', '710.00'), spent('2', 'azure', '290.00'), spent('3', 'aws', '-9.00')],
      gpuQuotas: [
        {
          id: 'q',
          subscription: 'p',
          region: 'eu-central-1',
          family: 'L4',
          gpus: 6,
          status: 'approved',
          provider: 'aws',
        },
        {
          id: 'r',
          subscription: 'p',
          region: 'eu-central-1',
          family: 'L4',
          gpus: 9,
          status: 'denied',
          provider: 'aws',
        },
        {
          id: 's',
          subscription: 'o',
          region: 'Oslo',
          family: 'L4',
          gpus: 2,
          status: 'approved',
          provider: 'on-premises',
        },
      ],
      components: [
        ...['v', 'w', 'x', 'y', 'z'].map((id) => part(id, 'aws')),
        part('k', 'aws', { exitPlanUrl: 'https://example.org/exit', exitTestedAt: ago(365) }),
        part('own', 'aws', { kind: 'custom' }),
        part('gone', 'aws', { retiredAt: ago(1) }),
      ],
    })
    expect(Object.fromEntries(MEASURES.map((id) => [id, found.shares[id].pct]))).toEqual({
      endpoints: 75,
      spend: 71,
      gpus: 75,
      parts: 100,
    })
    expect(found.exits).toEqual({ all: 6, tested: 1 })
    expect(found.endpoints.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('says a range where something names no provider, and what is missing', () => {
    const found = of({ endpoints: [endpoint('a', 'aws'), endpoint('b', null)] })
    expect(found.providers[0]!.shares.endpoints).toMatchObject({ pct: 100, least: 50, most: 100 })
    expect(found.missing.map(({ sentence }) => sentence.params)).toEqual([{ name: 'b' }])
    expect(found.providers[0]!.shares.spend).toMatchObject({ pct: null, least: null })
  })

  it('knows nothing where nothing names a provider', () => {
    const found = of({ endpoints: [endpoint('a', null)], costEntries: [spent('1', null, '10.00')] })
    expect(found.providers).toEqual([])
    expect(found.largest.endpoints).toBeNull()
    expect(found.missing).toHaveLength(2)
  })

  it('names the use cases that stop, and those of which it is not known', () => {
    const useCase = (id: string) => ({ id, title: id, status: 'production' })
    const model = (id: string, useCaseId: string, endpointId: string) => ({
      ...{ id, name: id, version: '1', status: 'production', useCaseId, endpointId },
    })
    const found = aws({
      endpoints: [endpoint('a', 'aws'), endpoint('b', 'azure'), endpoint('n', null)],
      useCases: ['stops', 'lives', 'unclear', 'idle'].map(useCase),
      models: [
        model('1', 'stops', 'a'),
        model('2', 'lives', 'a'),
        model('3', 'lives', 'b'),
        model('4', 'unclear', 'a'),
        model('5', 'unclear', 'n'),
      ],
    })
    expect(found.useCases.map(({ id }) => id)).toEqual(['stops'])
    expect(found.unclear.map(({ id }) => id)).toEqual(['unclear'])
  })

  it('offers a risk from 80 % on where no exit was tried, once, and never against ourselves', () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => endpoint(id, 'aws'))
    const offered = (parts: object) => {
      const facts = factsOf(parts as Parts)
      return vendorRisks(facts, concentration(facts)).map(({ provider }) => provider)
    }
    expect(offered({ endpoints: [...four, endpoint('e', 'azure')] })).toEqual(['aws'])
    expect(offered({ endpoints: [...four.slice(1), endpoint('e', 'azure')] })).toEqual([])
    expect(offered({ endpoints: [...four.slice(1), endpoint('n', null)] })).toEqual([])
    expect(offered({ endpoints: four, components: [part('p', 'aws', { exitTestedAt: ago(9) })] })).toEqual([])
    expect(offered({ endpoints: four, components: [part('p', 'aws', { exitTestedAt: ago(400) })] })).toEqual(['aws'])
    const risk = { id: 'r', title: 'One provider', category: 'vendor', provider: 'aws' }
    expect(offered({ endpoints: four, riskEntries: [risk] })).toEqual([])
    expect(offered({ endpoints: four, riskEntries: [{ ...risk, closedAt: ago(1) }] })).toEqual(['aws'])
    expect(offered({ endpoints: [endpoint('o', 'on-premises')] })).toEqual([])
  })
})

describe('an exit', () => {
  it.each([
    ['tested', { exitPlanUrl: 'https://example.org', exitTestedAt: ago(365) }],
    ['old', { exitTestedAt: ago(366) }],
    ['unknown', { exitPlanUrl: 'https://example.org', exitDays: 30 }],
    ['unknown', {}],
  ] as const)('is %s for %j', (state, more) => {
    const facts = factsOf({ components: [part('p', 'aws', more)] } as Parts)
    expect(exitOf(facts, facts.find('components', 'p')!).state).toBe(state)
  })

  it('readiness counts tried ones of all managed parts, and tells the others apart', () => {
    const components = [
      part('a', 'aws', { exitTestedAt: ago(3) }),
      part('b', null, { exitTestedAt: ago(700) }),
      part('c', 'aws'),
      part('d', 'aws', { kind: 'custom', exitTestedAt: ago(3) }),
    ]
    expect(exitReadiness(factsOf({ components } as Parts))).toMatchObject({ tested: 1, old: 1, unknown: 1, all: 3 })
  })
})

describe('laws of concentration', () => {
  const provider = fc.constantFrom('aws', 'azure', 'gcp', 'on-premises', null)
  const world = fc.record({
    endpoints: fc.array(provider, { maxLength: 6 }),
    parts: fc.array(provider, { maxLength: 6 }),
    spend: fc.array(fc.tuple(provider, fc.integer({ min: 0, max: 100_000 })), { maxLength: 6 }),
  })
  const built = ({ endpoints, parts, spend }: typeof world extends fc.Arbitrary<infer T> ? T : never) =>
    of({
      endpoints: endpoints.map((one, index) => endpoint(`e${index}`, one)),
      components: parts.map((one, index) => part(`c${index}`, one)),
      costEntries: spend.map(([one, cents], index) => spent(`s${index}`, one, `${cents}.00`)),
    })

  it('a share is never above 100 %, and the range holds it', () => {
    fc.assert(
      fc.property(world, (given) => {
        for (const { shares } of built(given).providers) {
          for (const { all, least, most, named, own, pct } of MEASURES.map((id) => shares[id])) {
            expect(own <= named && named <= all).toBe(true)
            for (const one of [pct, least, most]) if (one !== null) expect(one).toBeLessThanOrEqual(100)
            if (pct !== null) expect(least! <= pct && pct <= 100).toBe(true)
            if (most !== null) expect(least!).toBeLessThanOrEqual(most)
          }
        }
      }),
      { numRuns: 80 },
    )
  })

  it('what names no provider is never counted as another one', () => {
    fc.assert(
      fc.property(world, (given) => {
        const more = built({ ...given, endpoints: [...given.endpoints, null] })
        for (const one of built(given).providers) {
          const same = more.providers.find(({ provider: name }) => name === one.provider)!
          expect(same.shares.endpoints.pct).toBe(one.shares.endpoints.pct)
          expect(same.shares.endpoints.own).toBe(one.shares.endpoints.own)
        }
        expect(more.providers).toHaveLength(built(given).providers.length)
      }),
      { numRuns: 60 },
    )
  })
})

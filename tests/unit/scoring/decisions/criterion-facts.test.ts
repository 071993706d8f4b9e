import { describe, expect, it } from 'vitest'
import { framework } from '@/lib/content'
import { type Row, sections } from '@/lib/document/schema'
import { criterionFacts, providerNamed, readsRecords } from '@/lib/scoring/decisions/criterion-facts'
import { createFacts } from '@/lib/scoring/facts'
import { documentOf, type Parts, TODAY } from '../documents'

const criterion = (id: string) => ({ id, criterionId: id, weight: 50 })
const decision = (options: object[], ...ids: string[]): Row<'adrs'> =>
  sections.adrs.row.parse({ id: 'd', title: 'D', options, criteria: ids.map(criterion) })
const told = (parts: Parts, row: Row<'adrs'>) =>
  criterionFacts(createFacts(framework, documentOf(parts), TODAY), row).flatMap(({ criterion: of, options }) =>
    options.map(({ known, option, sentence }) => [of, option, known, sentence.code.split('.').at(-1), sentence.params]),
  )

const aws = { id: 'a', name: 'The first', provider: 'AWS eu-central-1' }
const gcp = { id: 'g', name: 'The second', provider: 'Google Cloud' }
const entry = (id: string, provider: 'aws' | 'gcp' | null, amount: string, month = '2026-10') => ({
  ...{ id, provider, amount, month },
  environment: 'production' as const,
})

describe('what the records say beside a criterion', () => {
  it('reads a provider from the words of an option', () => {
    const named = ['AWS', 'Amazon Bedrock', 'Azure, two regions', 'GCP', 'on-premises', 'IBM', null]
    expect(named.map((provider) => providerNamed({ provider }))).toEqual([
      ...['aws', 'aws', 'azure', 'gcp', 'on-premises'],
      ...[null, null],
    ])
  })

  it('asks no record where no criterion speaks of them', () => {
    expect(readsRecords(decision([aws], 'model-safety'))).toBe(false)
    expect(readsRecords(decision([aws], 'vendor-risk'))).toBe(true)
    expect(told({}, decision([{ id: 'x', name: 'Nobody' }], 'vendor-risk', 'total-cost-of-ownership'))).toEqual([])
  })

  it('sums the last three complete months by provider, without credits, and never says 0 for nobody', () => {
    const costEntries = [
      entry('1', 'aws', '600.00'),
      entry('2', 'aws', '150.00', '2026-08'),
      entry('3', 'aws', '-50.00'),
      entry('4', 'aws', '999.00', '2026-11'),
      entry('5', 'aws', '999.00', '2026-07'),
      entry('6', null, '5000.00'),
    ]
    const row = decision([aws, gcp], 'total-cost-of-ownership', 'vendor-risk')
    expect(told({ costEntries }, row)).toEqual([
      ...[
        [
          'total-cost-of-ownership',
          'a',
          true,
          'spend',
          { provider: 'aws', amount: '750.00', from: '2026-08', to: '2026-10' },
        ],
        ['total-cost-of-ownership', 'g', false, 'spend-unknown', { provider: 'gcp' }],
      ],
      ...[
        [
          'vendor-risk',
          'a',
          true,
          'dependence-spend',
          {
            ...{ provider: 'aws', endpoints: 0, all: 0, pct: 100, parts: 0, tested: 0 },
            ...{ from: '2026-08', to: '2026-10' },
          },
        ],
        ['vendor-risk', 'g', false, 'share-unknown', { provider: 'gcp' }],
      ],
    ])
    expect(told({}, row).map(([, , known]) => known)).toEqual([false, false, false, false])
  })

  it('tells what the use case of a model costs in all, and that a case without costs is not known', () => {
    const model = { id: 'm', name: 'gpt', version: '1', status: 'production' as const, useCaseId: 'u' }
    const option = { id: 'o', name: 'The model', modelId: 'm' }
    const useCase = { id: 'u', title: 'Letters', ideaAt: '2026-01-05', caseStart: '2026-01', horizonMonths: 12 }
    const row = decision([option], 'model-cost')
    expect(told({ models: [model], useCases: [{ ...useCase, monthlyCost: '100.00' }] }, row)).toEqual([
      ['model-cost', 'o', true, 'tco', { title: 'Letters', amount: '1200.00', months: 12 }],
    ])
    expect(told({ models: [model], useCases: [useCase] }, row)).toEqual([
      ['model-cost', 'o', false, 'tco-unknown', { title: 'Letters' }],
    ])
  })

  it('counts approved capacity of the main platform, and says of another that none is recorded', () => {
    const quota = (id: string, region: string, gpus: number, status: 'approved' | 'requested') => ({
      ...{ id, region, gpus, status, subscription: 's', family: 'H100' },
      approvedAt: status === 'approved' ? '2026-01-01' : null,
    })
    const gpuQuotas = [
      quota('1', 'north', 8, 'approved'),
      quota('2', 'west', 4, 'approved'),
      quota('3', 'west', 99, 'requested'),
    ]
    const azure = { id: 'z', name: 'Stay', provider: 'Azure' }
    expect(told({ gpuQuotas }, decision([azure, aws], 'compute-infrastructure'))).toEqual([
      ['compute-infrastructure', 'z', true, 'quota', { gpus: 12, count: 2, regions: 'north, west' }],
      ['compute-infrastructure', 'a', false, 'quota-unknown', { provider: 'aws' }],
    ])
  })

  it('vendor criteria read what depends on the provider, and whether leaving was tried', () => {
    const parts = {
      endpoints: [
        { id: 'e', name: 'beds', environment: 'production' as const, provider: 'aws' as const },
        { id: 'f', name: 'lab', environment: 'production' as const, provider: 'azure' as const },
      ],
      components: [
        { id: 'c', name: 'Registry', kind: 'managed' as const, provider: 'aws' as const, exitTestedAt: '2026-09-01' },
        { id: 'd', name: 'Tracking', kind: 'managed' as const, provider: 'aws' as const },
      ],
    }
    expect(told(parts, decision([aws, gcp], 'vendor-lock-in', 'vendor-portability'))).toEqual([
      [
        ...['vendor-lock-in', 'a', true, 'dependence'],
        {
          ...{ provider: 'aws', endpoints: 1, all: 2, pct: 0, parts: 2, tested: 1 },
          ...{ from: '2026-08', to: '2026-10' },
        },
      ],
      ['vendor-lock-in', 'g', true, 'none-of-it', { provider: 'gcp' }],
      ['vendor-portability', 'a', true, 'exits', { provider: 'aws', parts: 2, tested: 1 }],
      ['vendor-portability', 'g', false, 'exits-unknown', { provider: 'gcp' }],
    ])
  })
})

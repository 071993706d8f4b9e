import { describe, expect, it } from 'vitest'
import { madeFrom, withOrigins } from '@/lib/scoring/residency/lineage'
import { residency, residencyOf } from '@/lib/scoring/residency/residency'
import { sentenceText } from '@/lib/server/sentences'
import { chainFacts } from './chain-facts'

type Given = Parameters<typeof chainFacts>[0]
const judged = (given?: Given) => residency(chainFacts(given))
const hits = (given?: Given) => judged(given).hits.map(({ sentence }) => sentenceText(sentence))
const open = (given?: Given) => judged(given).open.map(({ sentence }) => sentence.code.replace(/^.*missing\./, ''))

const quota = { id: 'q', subscription: 'prod', region: 'us-west-2', family: 'L4', gpus: 2, status: 'approved' }

describe('residency', () => {
  it('is kept where data, endpoint and capacity lie inside of the rule', () => {
    expect(judged()).toMatchObject({ state: 'kept', hits: [], open: [] })
    const links = [{ id: 'l', quotaId: 'q', targetKind: 'endpoint', targetId: 'e' }]
    expect(judged({ quotas: [{ ...quota, region: 'eu-north-1' }], links }).state).toBe('kept')
  })

  it('is hit by an endpoint outside, in one sentence, and names the use case', () => {
    expect(hits({ endpoint: { region: 'us-east-1' } })).toEqual([
      'Patient letters (may lie in EU) is used by letters-draft in us-east-1.',
    ])
    expect(judged({ endpoint: { region: 'us-east-1' } }).hits[0]).toMatchObject({
      useCases: [{ id: 'u', title: 'Letters' }],
      spot: { section: 'endpoints', id: 'e' },
    })
  })

  it('is hit by where the data lies, and by approved capacity that is linked', () => {
    expect(hits({ source: { regions: ['eu-central-1', 'us-east-2'] } })).toEqual([
      'Patient letters (may lie in EU) lies in us-east-2.',
    ])
    const links = [{ id: 'l', quotaId: 'q', targetKind: 'use-case', targetId: 'u' }]
    expect(hits({ quotas: [quota], links })).toEqual([
      'Patient letters (may lie in EU) is computed on prod · us-west-2 · L4.',
    ])
    expect(hits({ quotas: [{ ...quota, status: 'requested' }], links })).toEqual([])
  })

  it('holds for data that was made from it, over several steps', () => {
    const given = {
      source: { regions: ['eu-central-1'] },
      sources: [
        {
          id: 'index',
          name: 'Search index',
          regions: ['eu-central-1'],
          allowedRegions: ['EU', 'US'],
          fromIds: ['cut'],
        },
        { id: 'cut', name: 'Cut letters', regions: ['eu-central-1'], allowedRegions: ['EU', 'US'], fromIds: ['s'] },
      ],
      model: { dataSourceIds: ['index'] },
      endpoint: { region: 'us-east-1' },
    }
    expect(hits(given)).toEqual([
      'Search index, made from Patient letters (may lie in EU), is used by letters-draft in us-east-1.',
    ])
    const facts = chainFacts(given)
    expect(withOrigins(facts, facts.find('dataSources', 'index')!).map(({ id }) => id)).toEqual(['index', 'cut', 's'])
    expect(madeFrom(facts, 's').map(({ id }) => id)).toEqual(['index', 'cut'])
  })

  it('counts a place once, for however many use cases and rules lead there', () => {
    const given = {
      sources: [{ id: 'r', name: 'Raw', regions: ['eu-central-1'], allowedRegions: ['DE'] }],
      source: { fromIds: ['r'], regions: ['eu-central-1'] },
      endpoint: { region: 'us-east-1' },
    }
    expect(hits(given)).toEqual(['Patient letters (may lie in EU) is used by letters-draft in us-east-1.'])
  })

  it.each([
    ['the region of the endpoint', { endpoint: { region: null } }, ['endpoint-region']],
    ['where the data lies', { source: { regions: [] } }, ['lies-where']],
    ['the rule: empty is no rule, not anywhere', { source: { allowedRegions: [] } }, ['allowed-regions']],
    ['which data it uses', { model: { dataSourceIds: [] } }, ['data-of']],
    ['where it answers', { model: { endpointId: null } }, ['answers-where']],
    ['the country of a region of its own', { endpoint: { region: 'cellar' } }, ['country-of-region']],
    ['what an allowed name is', { source: { allowedRegions: ['Nordics'] } }, ['country-of-region']],
    [
      'the exact region',
      { source: { allowedRegions: ['eu-central-1'] }, endpoint: { region: 'DE' } },
      ['exact-region'],
    ],
  ] as const)('is unknown without %s, and names who can record it', (_, given, codes) => {
    const found = judged(given as Given)
    expect(found.state).toBe('unknown')
    expect(found.hits).toEqual([])
    expect(open(given as Given)).toEqual(codes)
    for (const { sentence, who } of found.open) {
      expect(who).toBe('ana')
      expect(sentenceText(sentence)).not.toContain('missing.')
    }
  })

  it('an unknown beside a hit is still said', () => {
    const found = judged({ source: { regions: [] }, endpoint: { region: 'us-east-1' } })
    expect(found.state).toBe('hit')
    expect(found.open).toHaveLength(1)
  })

  it('reads what a use case uses itself, and leaves retired models and use cases outside production out', () => {
    const own = { model: { dataSourceIds: [] }, useCase: { dataSourceIds: ['s'] }, endpoint: { region: 'us-east-1' } }
    expect(hits(own)).toHaveLength(1)
    expect(open({ model: { status: 'retired' } })).toEqual(['data-of'])
    expect(judged({ useCase: { status: 'validated' } }).state).toBe('not-applicable')
    const facts = chainFacts({ useCase: { status: 'validated' }, endpoint: { region: 'us-east-1' } })
    expect(residencyOf(facts, facts.find('useCases', 'u')!).state).toBe('hit')
  })

  it('walks a circle, which a document may hold, once', () => {
    const sources = [{ id: 'x', name: 'Copy', regions: ['eu-north-1'], allowedRegions: ['EU'], fromIds: ['s'] }]
    expect(judged({ source: { fromIds: ['x'] }, sources }).state).toBe('kept')
  })
})

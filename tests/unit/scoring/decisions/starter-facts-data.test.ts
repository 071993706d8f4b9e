import { describe, expect, it } from 'vitest'
import { framework, type StarterFact } from '@/lib/content'
import { starterFact } from '@/lib/scoring/decisions/starter-facts'
import { createFacts } from '@/lib/scoring/facts'
import { documentOf, type Parts, TODAY } from '../documents'

const told = (fact: StarterFact, parts: Parts) => {
  const { known, sentence } = starterFact(createFacts(framework, documentOf(parts), TODAY), fact)
  return known ? sentence.params : null
}

describe('what the portal holds about questions of providers and data', () => {
  it('concentration: the provider with most production endpoints, and nothing while none names one', () => {
    const endpoint = (id: string, provider: 'aws' | 'gcp' | null) => ({
      ...{ id, name: id, provider, environment: 'production' as const },
    })
    const endpoints = [endpoint('a', 'aws'), endpoint('b', 'aws'), endpoint('c', 'gcp'), endpoint('d', null)]
    expect(told('concentration', { endpoints })).toEqual({ provider: 'AWS', count: 2, all: 4 })
    expect(told('concentration', { endpoints: [endpoint('d', null)] })).toBeNull()
  })

  it('data-sources and data-regions: how many, of how many nobody said a rule, and where they lie', () => {
    const dataSources = [
      { id: 's', name: 'Letters', regions: ['eu-central-1'], allowedRegions: ['EU'] },
      { id: 't', name: 'Logs', regions: ['eu-west-1', 'eu-central-1'] },
    ]
    expect(told('data-sources', { dataSources })).toEqual({ count: 2, without: 1 })
    expect(told('data-regions', { dataSources })).toEqual({ names: 'eu-central-1, eu-west-1' })
    expect(told('data-sources', {})).toBeNull()
    expect(told('data-regions', { dataSources: [{ id: 's', name: 'Letters' }] })).toBeNull()
  })

  it('data-classes: of shadow AI and of data sources', () => {
    const dataSources = [{ id: 's', name: 'Letters', dataClass: 'restricted' as const }]
    expect(told('data-classes', { dataSources })).toEqual({ count: 1, names: 'restricted' })
  })
})

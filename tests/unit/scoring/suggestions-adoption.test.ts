import fc from 'fast-check'
import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { framework } from '@/lib/content'
import { skillDimension } from '@/lib/document/organization'
import { messages } from '@/lib/messages/messages'
import { createFacts } from '@/lib/scoring/facts'
import { itemProgress } from '@/lib/scoring/phases'
import { documentOf, type Parts, TODAY } from './documents'

const of = (itemId: string, parts: Parts) =>
  itemProgress(createFacts(framework, documentOf(parts), TODAY), itemId).suggestion
const fields = (itemId: string, parts: Parts) => of(itemId, parts)?.fields ?? null
const t = createTranslator({ locale: 'en', messages: { phases: messages.phases } })
/** The sentence as a person reads it. */
const said = (itemId: string, parts: Parts) => {
  const sentence = of(itemId, parts)?.sentence
  return sentence && t(sentence.code as never, sentence.params as never)
}

const team = (name: string, more = {}) => ({ id: name, name, ...more })
const six = ['Claims', 'Fraud', 'Grid', 'Pricing', 'Research', 'Service']

describe('teams', () => {
  it('kept apart: 5 of 6 once every one was looked at, and the open one by name', () => {
    const teams = six.map((name) => team(name, { isolated: name !== 'Research' }))
    expect(fields('P5-A1', { teams })).toEqual({ done: 5, all: 6 })
    expect(said('P5-A1', { teams })).toBe('5 of 6 active teams are isolated, open: Research.')
    expect(said('P5-A1', { teams: six.map((name) => team(name, { isolated: true })) })).toBe(
      '6 of 6 active teams are isolated.',
    )
  })

  it('of which nobody said it are unknown: no number, only a beginning that names them', () => {
    const teams = six.map((name) => team(name, { isolated: name === 'Research' ? null : name !== 'Grid' }))
    expect(fields('P5-A1', { teams })).toEqual({ state: 'in-progress' })
    expect(said('P5-A1', { teams })).toBe('5 of 6 active teams are known, 4 of them isolated. Not known: Research.')
    expect(of('P5-A1', { teams: six.map((name) => team(name)) })).toBeNull()
  })

  it('that are inactive count nowhere', () => {
    const teams = [team('Claims', { quotaEnforced: true }), team('Gone', { active: false, quotaEnforced: false })]
    expect(fields('P5-A2', { teams })).toEqual({ done: 1, all: 1 })
    expect(said('P5-A2', { teams })).toBe('1 of 1 active teams have an enforced quota.')
  })

  it('with a dashboard are those with a link, and many open ones are counted', () => {
    const url = 'https://grafana.example.org/d/1'
    const teams = six.map((name) => team(name, { dashboardUrl: name === 'Fraud' ? url : null }))
    expect(fields('P5-A4', { teams })).toEqual({ done: 1, all: 6 })
    expect(said('P5-A4', { teams })).toBe(
      '1 of 6 active teams have a dashboard on record, open: Claims, Grid, Pricing, Research and 1 more.',
    )
  })

  it('never get a number from something unknown (law)', () => {
    const answer = fc.constantFrom(true, false, null)
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 8 }), (answers) => {
        const teams = answers.map((isolated, index) => team(`Team-${index}`, { isolated }))
        const found = fields('P5-A1', { teams })
        const known = answers.filter((one) => one !== null)
        if (known.length === 0) expect(found).toBeNull()
        else if (known.length < answers.length) expect(found).toEqual({ state: 'in-progress' })
        else expect(found).toEqual({ done: answers.filter(Boolean).length, all: answers.length })
      }),
    )
  })
})

describe('requests', () => {
  const request = (id: string, more = {}) => ({
    id,
    teamId: 'a',
    type: 'standard' as const,
    requestedAt: '2026-10-01T08:00:00.000Z',
    readyAt: '2026-10-02T08:00:00.000Z',
    ...more,
  })

  it('lead to a reviewed environment only where the review is on record', () => {
    const alone = [request('1', { manualSteps: 0 }), request('2', { manualSteps: 2, reviewedAt: '2026-10-01' })]
    expect(fields('P3-F1', { provisioningRequests: alone })).toEqual({ state: 'in-progress' })
    expect(said('P3-F1', { provisioningRequests: alone })).toBe(
      '1 of 2 ready requests needed no manual step, and none of these has a review on record.',
    )
    const reviewed = [request('1', { manualSteps: 0, reviewedAt: '2026-10-01' })]
    expect(fields('P3-F1', { provisioningRequests: reviewed })).toEqual({ state: 'done' })
    expect(said('P3-F1', { provisioningRequests: reviewed })).toBe(
      '1 of 1 ready requests needed no manual step, 1 of these was reviewed.',
    )
  })

  it('arrive with three of three, counted on the newest one of which it is known', () => {
    const full = { securityConfigured: true, monitoringConfigured: true, costConfigured: true }
    const old = request('1', { ...full, costConfigured: false, readyAt: '2026-09-02T08:00:00.000Z' })
    const silent = request('3', { readyAt: '2026-11-02T08:00:00.000Z' })
    expect(fields('P3-F2', { provisioningRequests: [old, request('2', full), silent] })).toMatchObject({
      done: 3,
      all: 3,
    })
    expect(fields('P3-F2', { provisioningRequests: [old] })).toMatchObject({ done: 2, all: 3 })
    expect(of('P3-F2', { provisioningRequests: [silent] })).toBeNull()
  })

  it('of which one of the three is not known give no number', () => {
    const part = request('1', { securityConfigured: true, monitoringConfigured: true })
    expect(fields('P3-F2', { provisioningRequests: [part] })).toEqual({ state: 'in-progress' })
    expect(said('P3-F2', { provisioningRequests: [part] })).toBe(
      'the newest environment, ready on 2026-10-02, arrived with 2; 2 of 3 are known.',
    )
  })
})

describe('templates', () => {
  const template = (id: string, name: string, more = {}) => ({
    id,
    name,
    kind: 'bicep',
    approval: 'approved' as const,
    ...more,
  })

  it.each([
    ['P3-A1', 'gpu-vm'],
    ['P3-A2', 'kubernetes-gpu'],
    ['P3-A3', 'ml-workspace'],
    ['P3-A4', 'model-api'],
  ] as const)('%s takes the one whose workload is %s, whatever it is called', (itemId, workload) => {
    const templates = [template('a', 'AKS with Azure OpenAI', { workload })]
    expect(said(itemId, { templates })).toBe('the template “AKS with Azure OpenAI” of this workload is approved.')
    for (const other of ['P3-A1', 'P3-A2', 'P3-A3', 'P3-A4'].filter((one) => one !== itemId)) {
      expect(of(other, { templates }), other).toBeNull()
    }
  })

  it('of old, without one, are still offered by their words', () => {
    expect(of('P3-A2', { templates: [template('a', 'AKS')] })?.sentence.code).toBe(
      'phases.suggestion.template-approved',
    )
  })

  it('by workload go before those by words, and “other” is none of the four', () => {
    const templates = [template('a', 'AKS'), template('b', 'Nodes', { workload: 'kubernetes-gpu', approval: 'draft' })]
    expect(said('P3-A2', { templates })).toBe('the template “Nodes” of this workload is a draft.')
    expect(of('P3-A2', { templates: [template('a', 'AKS', { workload: 'other' })] })).toBeNull()
  })
})

describe('skills and places to meet', () => {
  it('count the dimensions in which somebody rated a skill; a rating without one says nothing', () => {
    const rating = (id: string, dimension: (typeof skillDimension.options)[number] | null) => ({
      id,
      personId: 'p',
      role: 'x',
      skill: id,
      level: 3,
      at: '2026-10-01',
      dimension,
    })
    const [first = null, second = null] = skillDimension.options
    const ratings = [rating('a', first), rating('b', first), rating('c', second), rating('d', null)]
    expect(fields('P1-B2', { skillRatings: ratings })).toMatchObject({ done: 2, all: 4 })
    expect(of('P1-B2', { skillRatings: [rating('d', null)] })).toBeNull()
  })

  it('are the links of the organization', () => {
    const organization = (links: object) => ({ organization: { id: 'o', slug: 'o', name: 'O', ...links } })
    const url = 'https://wiki.example.org'
    expect(fields('P6-D3', organization({ wikiUrl: url, playbooksUrl: url }))).toEqual({
      done: 2,
      all: 3,
      parts: ['wiki', 'playbooks'],
    })
    expect(fields('P6-D5', organization({ channelUrl: url }))).toEqual({ state: 'done' })
    expect(of('P6-D5', organization({ wikiUrl: url }))).toBeNull()
    const gdpr = { framework: 'gdpr' as const, source: 'law' as const, reason: 'We serve people in the EU.' }
    expect(fields('P5-D4', organization({ frameworks: [gdpr] }))).toEqual({ state: 'done' })
    expect(of('P5-D4', organization({ frameworks: [{ ...gdpr, source: 'choice' }] }))).toBeNull()
  })
})

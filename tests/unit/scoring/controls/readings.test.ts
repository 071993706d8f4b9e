import { describe, expect, it } from 'vitest'
import type { ControlReading } from '@/lib/content'
import { framework } from '@/lib/content'
import { controlReadingSchema } from '@/lib/content/control-schema'
import { sectionNames } from '@/lib/document/schema'
import { readingSections, readingsOf } from '@/lib/scoring/controls/readings'
import { createFacts } from '@/lib/scoring/facts'
import { sentenceText } from '@/lib/server/sentences'
import { documentOf, type Parts, TODAY } from '../documents'
import { factsOf } from './control-facts'

const read = (reading: ControlReading, parts: Parts, auditTrail: boolean | null = null) =>
  readingsOf(factsOf(parts), [reading], { auditTrail }).get(reading)!

describe('what the records say about a control', () => {
  it.each(controlReadingSchema.options)('%s: an empty organization is unknown, and says what is missing', (reading) => {
    const found = read(reading, {})
    expect(found.value).toBe('unknown')
    expect(found.missing.length).toBeGreaterThan(0)
    expect(sentenceText(found.summary)).not.toContain('scoring.')
    for (const { sentence } of found.missing) expect(sentenceText(sentence)).not.toMatch(/^(scoring|readiness)\./)
  })

  it('models-approved: each model in production has an approver and a day', () => {
    const model = { id: 'm1', name: 'Letters', version: '1', status: 'production' as const }
    const persons = [{ id: 'ana', name: 'Ana' }]
    const bare = read('models-approved', { persons, models: [{ ...model, createdAt: '2026-10-05T08:00:00.000Z' }] })
    expect(bare).toMatchObject({ value: 'false', since: '2026-10-05', records: [{ id: 'm1' }] })
    const good = { ...model, approvedBy: 'ana', approvedAt: '2026-10-01' }
    expect(read('models-approved', { persons, models: [good] }).value).toBe('true')
    expect(read('models-approved', { persons, models: [{ ...good, status: 'candidate' }] }).value).toBe('unknown')
  })

  it('injection-tested: use cases in production, since the first went live untried', () => {
    const useCase = { id: 'u1', title: 'Letters', status: 'production' as const, productionAt: '2026-09-01' }
    expect(read('injection-tested', { useCases: [useCase] })).toMatchObject({ value: 'false', since: '2026-09-01' })
    expect(read('injection-tested', { useCases: [{ ...useCase, injectionTestAt: '2026-08-20' }] }).value).toBe('true')
  })

  it('discovery-complete: four places in 90 days; one never searched is unknown, an old one is false', () => {
    const sources = ['personal-subscription', 'repo-api-key', 'gpu-vm-outside-iac', 'saas-tool'] as const
    const runs = (days: readonly string[]) =>
      days.map((at, index) => ({ id: `r${index}`, source: sources[index]!, at, found: 0 }))
    expect(read('discovery-complete', { discoveryRuns: runs(['2026-10-01', '2026-10-01', '2026-10-01']) }).value).toBe(
      'unknown',
    )
    const recent = ['2026-10-01', '2026-10-01', '2026-10-01', '2026-10-01']
    expect(read('discovery-complete', { discoveryRuns: runs(recent) }).value).toBe('true')
    const old = read('discovery-complete', { discoveryRuns: runs([...recent.slice(1), '2026-08-01']) })
    expect(old).toMatchObject({ value: 'false', since: '2026-10-31' })
  })

  it('secrets-rotated: the count of P2-D2, since it was last changed', () => {
    const state = { id: 'i1', itemId: 'P2-D2', updatedAt: '2026-11-04T09:00:00.000Z' }
    expect(read('secrets-rotated', { itemStates: [{ ...state, done: 9, all: 10 }] })).toMatchObject({
      value: 'false',
      since: '2026-11-04',
    })
    expect(read('secrets-rotated', { itemStates: [{ ...state, done: 10, all: 10 }] }).value).toBe('true')
  })

  it('templates-hardened is the other way round of SE-2', () => {
    const template = { id: 't1', name: 'GPU', kind: 'bicep', approval: 'approved' as const }
    const open = { ...template, managedIdentity: true, privateEndpoint: false }
    expect(read('templates-hardened', { templates: [open] })).toMatchObject({ value: 'false', records: [{ id: 't1' }] })
    expect(read('templates-hardened', { templates: [{ ...open, privateEndpoint: true }] }).value).toBe('true')
  })

  it('live-reviewed is the other way round of SE-3', () => {
    const useCase = { id: 'u1', title: 'Letters', status: 'production' as const, productionAt: '2026-09-01' }
    expect(read('live-reviewed', { useCases: [useCase] })).toMatchObject({ value: 'false', since: '2026-09-01' })
    expect(read('live-reviewed', { useCases: [{ ...useCase, securityReviewedAt: '2026-08-30' }] }).value).toBe('true')
  })

  it('audit-chain: what was looked at; nobody looked is unknown', () => {
    expect(read('audit-chain', {}, true).value).toBe('true')
    expect(read('audit-chain', {}, false).value).toBe('false')
    expect(read('audit-chain', {}, null).value).toBe('unknown')
  })

  it('the sections named are enough for every reading', () => {
    const whole = documentOf()
    const loaded = Object.fromEntries(
      Object.entries(whole).filter(
        ([name]) =>
          !sectionNames.includes(name as never) ||
          readingSections.includes(name as never) ||
          name === 'thresholdOverrides',
      ),
    )
    const facts = createFacts(framework, loaded as never, TODAY)
    expect(readingsOf(facts, controlReadingSchema.options, { auditTrail: null }).size).toBe(
      controlReadingSchema.options.length,
    )
  })
})

import { describe, expect, it } from 'vitest'
import { patternFit } from '@/lib/scoring/reliability/pattern-fit'
import { factsOf } from '../cost/cost-facts'
import type { Parts } from '../documents'

/** Fit, reasons and missing inputs of a pattern for a use case that one endpoint serves. */
function fitOf(patternId: string, endpoint: object | null, objective: object | null = null) {
  const facts = factsOf({
    useCases: [{ id: 'u', title: 'Beds' }],
    models: [{ id: 'm', name: 'beds', version: '1', useCaseId: 'u', endpointId: endpoint && 'e' }],
    endpoints: endpoint ? [{ id: 'e', name: 'beds', environment: 'production', ...endpoint }] : [],
    sloObjectives: objective ? [{ id: 'o', endpointId: 'e', kind: 'latency-p99', target: '800 ms', ...objective }] : [],
  } as Parts)
  const found = patternFit(facts, facts.find('useCases', 'u')!).find((one) => one.patternId === patternId)!
  const last = (code: string) => code.replace(/^.*\./, '')
  return [
    found.fit,
    ...found.reasons.map(({ code }) => last(code)),
    ...found.missing.map(({ sentence }) => last(sentence.code)),
  ]
}
const P99 = { value: 800, unit: 'ms' }

describe('functions', () => {
  it('do not fit where a GPU is needed or the model loads longer than the p99 objective', () => {
    expect(fitOf('functions', { gpusPerReplica: 1 })).toEqual(['does-not-fit', 'gpu-needed'])
    expect(fitOf('functions', { gpusPerReplica: 0, loadSeconds: 2 }, P99)).toEqual(['does-not-fit', 'load-above-p99'])
    expect(fitOf('functions', { loadSeconds: 2 }, P99)).toEqual(['does-not-fit', 'load-above-p99'])
    expect(fitOf('functions', { gpusPerReplica: 2, loadSeconds: 2 }, P99)).toEqual([
      'does-not-fit',
      'gpu-needed',
      'load-above-p99',
    ])
  })
  it('fit without a GPU where the model is there in time or nobody waits', () => {
    expect(fitOf('functions', { gpusPerReplica: 0, loadSeconds: 0.8 }, P99)).toEqual([
      'fits',
      'no-gpu',
      'load-within-p99',
    ])
    expect(fitOf('functions', { gpusPerReplica: 0 })).toEqual(['fits', 'no-gpu', 'nobody-waits'])
  })
  it('are unknown where that is', () => {
    expect(fitOf('functions', {})).toEqual(['unknown', 'gpus-per-replica'])
    expect(fitOf('functions', { gpusPerReplica: 0 }, P99)).toEqual(['unknown', 'model-load'])
    expect(fitOf('functions', { gpusPerReplica: 0, loadSeconds: 1 }, {})).toEqual(['unknown', 'p99-number'])
  })
})

describe('an event-driven workflow', () => {
  it('fits where no p99 is promised, and not where one is', () => {
    expect(fitOf('event-driven', {})).toEqual(['fits', 'nobody-waits'])
    expect(fitOf('event-driven', {}, P99)).toEqual(['does-not-fit', 'somebody-waits'])
    expect(fitOf('event-driven', {}, {})).toEqual(['unknown', 'p99-number'])
  })
})

describe('the others', () => {
  it('Kubernetes fits a need for GPUs and is possible without', () => {
    expect(fitOf('kubernetes', { gpusPerReplica: 1 })).toEqual(['fits', 'gpu-needed'])
    expect(fitOf('kubernetes', { gpusPerReplica: 0 })).toEqual(['possible', 'more-than-needed'])
    expect(fitOf('kubernetes', {})).toEqual(['unknown', 'gpus-per-replica'])
  })
  it('services that stay up fit where somebody waits', () => {
    expect(fitOf('microservices', {}, P99)).toEqual(['fits', 'stays-up'])
    expect(fitOf('microservices', {})).toEqual(['possible', 'nobody-waits'])
  })
  it('nothing is known of a use case that no endpoint serves', () => {
    for (const id of ['functions', 'event-driven', 'kubernetes', 'microservices']) {
      expect(fitOf(id, null)).toEqual(['unknown', 'serving-endpoint'])
    }
  })
})

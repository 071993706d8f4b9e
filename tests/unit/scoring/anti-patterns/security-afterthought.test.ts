import { describe, expect, test } from 'vitest'
import {
  allFinals,
  allSearched,
  inPhase,
  type Parts,
  shadowItem,
  signal,
  stateOf,
  submittedScorecard,
  TODAY,
} from '../documents'

const rated = (security: number, automation = 3) =>
  submittedScorecard({ ...allFinals(3), security, automation }, '2026-11-01T08:00:00Z')
const production = { useCases: [{ id: 'u', title: 'U', status: 'production' as const, productionAt: '2026-10-01' }] }

describe('SE-1', () => {
  test('something in production while Security is below 3', () => {
    expect(signal('SE-1', { ...rated(2), ...production })).toMatchObject({ value: 'true', since: '2026-11-01' })
    expect(signal('SE-1', { ...rated(3), ...production }).value).toBe('false')
  })

  test('what was observed is the rating, because the threshold is one', () => {
    expect(signal('SE-1', { ...rated(2), ...production })).toMatchObject({
      observed: { value: 2, unit: 'rating' },
      threshold: { value: 3, comparator: '<', unit: 'rating' },
    })
    expect(signal('SE-1', production).observed).toBeNull()
  })

  test('a model linked to a counted use case is not counted twice', () => {
    const models = [
      { id: 'm1', name: 'M', version: '1', status: 'production' as const, useCaseId: 'u' },
      { id: 'm2', name: 'N', version: '1', status: 'production' as const },
    ]
    expect(signal('SE-1', { ...rated(2), ...production, models }).summary.params).toMatchObject({ production: 2 })
    expect(signal('SE-1', { ...rated(2), models: models.slice(1) })).toMatchObject({ value: 'true', since: TODAY })
  })

  test('unknown with production and nothing submitted; empty registers count as none in production', () => {
    expect(signal('SE-1', production)).toMatchObject({ value: 'unknown', missing: [{ section: 'areaRatings' }] })
    expect(signal('SE-1', rated(2)).value).toBe('false')
    expect(signal('SE-1', {}).value).toBe('false')
    expect(signal('SE-1', { useCases: [{ id: 'u', title: 'U' }] }).value).toBe('false')
  })
})

describe('SE-2', () => {
  const template = (fields: object, id = 't') => ({
    id,
    name: id,
    kind: 'aks',
    approval: 'approved' as const,
    ...fields,
  })
  const value = (...templates: ReturnType<typeof template>[]) => signal('SE-2', { templates }).value

  test('an approved template without managed identity or private endpoint', () => {
    expect(value(template({ managedIdentity: true, privateEndpoint: true }))).toBe('false')
    expect(value(template({ managedIdentity: false, privateEndpoint: true }))).toBe('true')
    expect(value(template({ managedIdentity: null, privateEndpoint: false }))).toBe('true')
    expect(value(template({ approval: 'draft', managedIdentity: false }))).toBe('unknown')
  })

  test('unknown without an approved template, or with a control nobody answered', () => {
    expect(value()).toBe('unknown')
    expect(value(template({ managedIdentity: true }))).toBe('unknown')
    expect(
      value(template({ managedIdentity: true }), template({ managedIdentity: false, privateEndpoint: true }, 'b')),
    ).toBe('true')
  })
})

describe('SE-3', () => {
  const value = (fields: object) => signal('SE-3', { useCases: [{ id: 'u', title: 'U', ...fields }] })

  test('in production without a security review', () => {
    expect(value({ status: 'production', productionAt: '2026-10-01' })).toMatchObject({
      value: 'true',
      since: '2026-10-01',
    })
    expect(value({ status: 'production' }).value).toBe('true')
    expect(value({ status: 'experiment' }).value).toBe('false')
    expect(value({ status: 'retired', productionAt: '2026-10-01' }).value).toBe('unknown')
  })

  test('reviewed on the same day is in time, on a later day is history', () => {
    const live = { status: 'production', productionAt: '2026-10-01' }
    expect(value({ ...live, securityReviewedAt: '2026-10-01' })).toMatchObject({ value: 'false', notes: [] })
    expect(value({ ...live, securityReviewedAt: '2026-10-02' })).toMatchObject({
      value: 'false',
      notes: [{ code: 'scoring.notes.reviewedLate' }],
    })
  })

  test('unknown without a use case', () => {
    expect(signal('SE-3', {}).value).toBe('unknown')
  })
})

describe('SE-4', () => {
  const value = (fields: Parameters<typeof shadowItem>[0]) =>
    signal('SE-4', { shadowAiItems: [shadowItem(fields)], discoveryRuns: allSearched() }).value

  test('an open unreviewed item in production or with confidential or restricted data', () => {
    expect(value({ environment: 'production' })).toBe('true')
    expect(value({ dataClass: 'confidential', environment: 'experiment' })).toBe('true')
    expect(value({ dataClass: 'restricted' })).toBe('true')
    expect(value({ dataClass: 'internal', environment: 'internal' })).toBe('false')
    expect(value({ environment: 'production', securityReviewedAt: TODAY })).toBe('false')
    expect(value({ environment: 'production', closedAt: TODAY })).toBe('false')
  })

  test('unknown class and environment are unknown, as is an inventory nobody filled by searching', () => {
    expect(value({})).toBe('unknown')
    expect(value({ dataClass: 'public' })).toBe('unknown')
    expect(signal('SE-4', {}).value).toBe('unknown')
    const harmless = shadowItem({ dataClass: 'internal', environment: 'internal' })
    const three = { discoveryRuns: allSearched().slice(1) }
    expect(signal('SE-4', { shadowAiItems: [harmless], ...three })).toMatchObject({
      value: 'unknown',
      missing: [{ section: 'discoveryRuns' }],
    })
    expect(signal('SE-4', { discoveryRuns: allSearched() }).value).toBe('false')
  })
})

describe('SE-5', () => {
  const baseline = (done: number, all: number, ids = ['P2-D1', 'P2-D2', 'P2-D3', 'P2-D4']): Parts => ({
    itemStates: ids.map((itemId) => ({ id: itemId, itemId, done, all })),
  })

  test('Security two points behind Automation in the same scorecard', () => {
    const quiet = { ...baseline(5, 5), phaseStates: inPhase(2, '2026-11-01') }
    expect(signal('SE-5', { ...rated(2, 4), ...quiet })).toMatchObject({ value: 'true', observed: { value: 2 } })
    expect(signal('SE-5', { ...rated(3, 4), ...quiet }).value).toBe('false')
  })

  test('from phase 3 on, a baseline control known to be below 100%', () => {
    const value = (phase: number, parts: Parts) =>
      signal('SE-5', { ...rated(3), phaseStates: inPhase(phase, '2026-11-01'), ...parts }).value
    expect(value(3, baseline(4, 5))).toBe('true')
    expect(value(2, baseline(4, 5))).toBe('false')
    expect(value(3, baseline(5, 5))).toBe('false')
    expect(
      signal('SE-5', { ...rated(3), phaseStates: inPhase(3, '2026-11-01'), ...baseline(4, 5, ['P2-D2']) }),
    ).toMatchObject({ observed: { value: 1, unit: 'controls', of: 4 }, threshold: null })
    expect(value(3, baseline(4, 5, ['P2-D1']))).toBe('true')
    expect(value(3, baseline(5, 5, ['P2-D1']))).toBe('unknown')
    expect(value(3, baseline(0, 0))).toBe('unknown')
    expect(value(3, {})).toBe('unknown')
  })
})

test('template register empty, no use case, no shadow item: Security Afterthought insufficient-data', () => {
  expect(stateOf('security-afterthought', { ...rated(3), discoveryRuns: allSearched() })).toBe('insufficient-data')
})

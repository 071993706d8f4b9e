import { describe, expect, test } from 'vitest'
import { framework, metricById } from '@/lib/content'
import { createFacts } from '@/lib/scoring/facts'
import { metricResult, metricResults } from '@/lib/scoring/metrics/metric-results'
import { documentOf, type Parts, TODAY } from './documents'

const of = (id: string, parts: Parts, asOf = TODAY) =>
  metricResult(createFacts(framework, documentOf(parts), asOf), metricById(id)!)

const teams = [
  { id: 'builder', name: 'Platform' },
  { id: 'grid', name: 'Grid' },
  { id: 'market', name: 'Market' },
]
const request = (id: string, more: object = {}) => ({
  id,
  teamId: 'grid',
  type: 'standard' as const,
  requestedAt: '2026-11-02T08:00:00Z',
  readyAt: '2026-11-02T20:00:00Z',
  ...more,
})

describe('7.2.4 worked-out metrics', () => {
  test('all 19 metrics answer for an empty organization, none of them with a number', () => {
    const results = metricResults(createFacts(framework, documentOf(), TODAY))
    expect(results).toHaveLength(19)
    for (const { state, value, missing, metricId } of results) {
      expect({ metricId, state, value, missing: missing.length > 0 }).toEqual({
        metricId,
        state: 'no-data',
        value: null,
        missing: true,
      })
    }
  })

  test('provisioning-time: median of what became ready in the period; fewer than three is few data without a state', () => {
    const two = [request('a'), request('b', { readyAt: '2026-11-03T08:00:00Z' })]
    expect(of('provisioning-time-standard', { teams, provisioningRequests: two })).toMatchObject({
      state: 'few-data',
      value: 0.7,
      sample: 2,
    })
    const three = [...two, request('c', { readyAt: '2026-11-02T10:00:00Z' })]
    expect(of('provisioning-time-standard', { teams, provisioningRequests: three })).toMatchObject({
      state: 'on-target',
      value: 0.5,
    })
    const custom = three.map((row) => ({ ...row, type: 'custom' as const, readyAt: '2026-11-09T08:00:00Z' }))
    expect(of('provisioning-time-custom', { teams, provisioningRequests: custom })).toMatchObject({
      state: 'off-target',
      value: 1,
    })
  })

  test('provisioning-time: hours on non-working dates are left out (Fri 17:00 to Mon 10:00 is 0.7)', () => {
    const rows = ['a', 'b', 'c'].map((id) =>
      request(id, { requestedAt: '2026-11-06T17:00:00Z', readyAt: '2026-11-09T10:00:00Z' }),
    )
    expect(of('provisioning-time-standard', { teams, provisioningRequests: rows }).value).toBe(0.7)
  })

  test('self-service-success: ready without manual steps ÷ ready with known steps; unknown steps are not 0', () => {
    const rows = [0, 0, 2, null].map((manualSteps, index) => request(`r${index}`, { manualSteps }))
    expect(of('self-service-success', { teams, provisioningRequests: rows })).toMatchObject({
      value: 66.6,
      of: { part: 2, all: 3 },
      state: 'off-target',
    })
  })

  test('self-service-adoption: active teams other than the builder with a request in the last 90 days', () => {
    const organization = { builderTeamId: 'builder' }
    const rows = [request('old', { requestedAt: '2026-08-22T00:00:00Z' }), request('own', { teamId: 'builder' })]
    expect(of('self-service-adoption', { organization, teams, provisioningRequests: rows })).toMatchObject({
      value: 0,
      of: { part: 0, all: 2 },
    })
    const fresh = [request('new', { requestedAt: '2026-08-23T00:00:00Z' })]
    expect(of('self-service-adoption', { organization, teams, provisioningRequests: fresh }).value).toBe(50)
    expect(of('self-service-adoption', { teams, provisioningRequests: fresh }).state).toBe('no-data')
  })

  const experiment = (id: string, more: object = {}) => ({
    id,
    name: id,
    teamId: 'grid',
    state: 'finished' as const,
    start: '2026-10-01',
    finishedAt: '2026-10-20',
    actualCost: '300.00',
    ...more,
  })
  const quarter = (prefix: string, day: string, cost: string, count: number) =>
    Array.from({ length: count }, (_, index) =>
      experiment(`${prefix}${index}`, { start: day, finishedAt: day, actualCost: cost }),
    )

  test('cost-per-experiment: on target below the quarter before, both with at least three', () => {
    const before = quarter('q3-', '2026-08-10', '400.00', 3)
    const now = quarter('q4-', '2026-10-10', '300.00', 3)
    expect(of('cost-per-experiment', { teams, experiments: [...before, ...now] })).toMatchObject({
      state: 'on-target',
      value: 300,
      previous: 400,
    })
    expect(of('cost-per-experiment', { teams, experiments: [...before.slice(1), ...now] }).state).toBe('few-data')
    const same = [...quarter('q3-', '2026-08-10', '300.00', 3), ...now]
    expect(of('cost-per-experiment', { teams, experiments: same }).state).toBe('off-target')
  })

  test('experiment-velocity: two numbers per quarter, tracked without a target', () => {
    const rows = [
      experiment('a'),
      experiment('b', { state: 'running', finishedAt: null }),
      experiment('c', { state: 'draft', finishedAt: null }),
    ]
    expect(of('experiment-velocity', { teams, experiments: rows })).toMatchObject({
      state: 'no-target',
      parts: { started: 2, completed: 1 },
    })
  })

  test('time-to-model: median days from the idea, else the record, to production', () => {
    const useCases = [10, 20, 40].map((days, index) => ({
      id: `u${index}`,
      title: `U${index}`,
      status: 'production' as const,
      ideaAt: `2026-10-${String(days === 40 ? 1 : 1).padStart(2, '0')}`,
      productionAt: days === 40 ? '2026-11-10' : `2026-10-${1 + days}`,
    }))
    expect(of('time-to-model', { useCases })).toMatchObject({ value: 20, sample: 3, state: 'no-target' })
  })

  test('models-in-production: with the four objectives; those without stand beside', () => {
    const endpoints = [{ id: 'e', name: 'E', environment: 'production' as const }]
    const kinds = ['availability', 'latency-p99', 'throughput', 'error-budget'] as const
    const sloObjectives = kinds.map((kind) => ({ id: kind, endpointId: 'e', kind, target: 'x' }))
    const models = [
      { id: 'm1', name: 'A', version: '1', status: 'production' as const, endpointId: 'e' },
      { id: 'm2', name: 'B', version: '1', status: 'production' as const },
      { id: 'm3', name: 'C', version: '1', status: 'approved' as const, endpointId: 'e' },
    ]
    expect(of('models-in-production', { endpoints, sloObjectives, models })).toMatchObject({
      value: 1,
      parts: { without: 1 },
    })
  })

  test('gpu-utilization: as GH-5, without a target, unknown below 80 % coverage', () => {
    const gpuQuotas = [
      {
        id: 'q',
        subscription: 's',
        region: 'r',
        family: 'f',
        gpus: 4,
        status: 'approved' as const,
        approvedAt: '2026-01-01',
      },
    ]
    const day = (age: number) => new Date(Date.parse('2026-11-20') - age * 86_400_000).toISOString().slice(0, 10)
    const samples = (count: number) =>
      Array.from({ length: count }, (_, age) => ({ id: `s${age}`, quotaId: 'q', date: day(age + 1), pct: 25, gpus: 4 }))
    expect(of('gpu-utilization', { gpuQuotas, gpuUtilizationSamples: samples(30) })).toMatchObject({
      value: 25,
      state: 'no-target',
    })
    expect(of('gpu-utilization', { gpuQuotas, gpuUtilizationSamples: samples(20) }).state).toBe('no-data')
  })

  test('cost-vs-budget: spend ÷ budget; a cent over the budget is off target, no budget is unknown', () => {
    const budgets = [{ id: 'b', teamId: null, month: '2026-11', amount: '1000.00' }]
    const cost = (amount: string) => [{ id: 'c', environment: 'production' as const, month: '2026-11', amount }]
    expect(of('cost-vs-budget', { budgets, costEntries: cost('1000.00') })).toMatchObject({
      state: 'on-target',
      value: 100,
    })
    expect(of('cost-vs-budget', { budgets, costEntries: cost('1000.01') })).toMatchObject({
      state: 'off-target',
      value: 100,
    })
    expect(of('cost-vs-budget', { costEntries: cost('10.00') }).state).toBe('no-data')
    const earlier = [{ id: 'c', environment: 'production' as const, month: '2026-10', amount: '10.00' }]
    expect(of('cost-vs-budget', { budgets, costEntries: earlier })).toMatchObject({ state: 'no-data', value: null })
  })

  test('mttr-ai: mean hours of the AI incidents restored in the month; others are tracked apart', () => {
    const incident = (id: string, hours: number, isAi = true) => ({
      id,
      isAi,
      startedAt: '2026-11-05T00:00:00Z',
      restoredAt: new Date(Date.parse('2026-11-05T00:00:00Z') + hours * 3_600_000).toISOString(),
    })
    const incidents = [incident('a', 1), incident('b', 2), incident('c', 6), incident('d', 100, false)]
    expect(of('mttr-ai', { incidents })).toMatchObject({ value: 3, sample: 3, state: 'no-target' })
  })

  test('incidents-reduced: 1 − count ÷ the baseline count of an equal period', () => {
    const incident = (id: string, day: string) => ({ id, isAi: true, startedAt: `${day}T10:00:00Z` })
    const first = ['a', 'b', 'c', 'd'].map((id) => incident(id, '2026-09-10'))
    const incidents = [...first, incident('e', '2026-11-03')]
    expect(of('incidents-reduced', { incidents })).toMatchObject({ value: 75, parts: { count: 1, baseline: 4 } })
    const metricTargets = [
      { id: 't', metricId: 'incidents-reduced', target: 'baseline 2', reason: 'Before the platform.' },
    ]
    expect(of('incidents-reduced', { incidents, metricTargets })).toMatchObject({ value: 50 })
    // A baseline that was entered counts from the first month on.
    const early = { incidents: first.slice(0, 1), metricTargets }
    expect(of('incidents-reduced', early, '2026-09-20')).toMatchObject({ value: 50, period: '2026-09' })
    expect(of('incidents-reduced', { incidents: first }, '2026-09-20').state).toBe('no-data')
  })

  test('training-completion: as P2-A1', () => {
    const persons = ['p', 'q', 'r'].map((id) => ({ id, name: id }))
    const courses = [{ id: 'c', title: 'C', tier: 'foundational' as const, mandatory: true }]
    const trainingAssignments = persons.map(({ id }, index) => ({
      id: `a${id}`,
      personId: id,
      courseId: 'c',
      completedAt: index < 2 ? '2026-10-01' : null,
    }))
    expect(of('training-completion', { persons, courses, trainingAssignments })).toMatchObject({
      value: 66.6,
      state: 'off-target',
      sample: 3,
    })
  })
})

import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/calendar/days'
import { type AxisId, mlopsLevel } from '@/lib/scoring/models/mlops'
import { factsOf } from '../cost/cost-facts'
import { type Parts, TODAY } from '../documents'
import { storyOf } from '../gates/story'

const ago = (days: number) => addDays(TODAY, -days)
const MODEL = { id: 'm', name: 'beds', version: '1', status: 'production' as const }
const FULL = {
  ...MODEL,
  riskClass: 'low' as const,
  isLanguage: false,
  trainedBy: 'pipeline' as const,
  release: 'canary' as const,
  autoRollback: true,
}
const TESTS = (['performance', 'api'] as const).map((kind) => ({
  id: kind,
  modelId: 'm',
  kind,
  at: ago(20),
  outcome: 'passed' as const,
  automated: true,
}))
const RUN = { id: 'run', kind: 'model' as const, environment: 'production', outcome: 'succeeded' as const, at: ago(5) }

/** Everything of level 2 but the service levels, which the story of gate 5→6 brings. */
const story = storyOf(5)
const SIGNALS = ['Endpoint latency', 'Model health'].map((name) => ({
  ...story.monitoringSignals![0]!,
  id: name.slice(0, 5),
  name,
}))
const all = (more: object = {}): Parts =>
  ({ ...story, monitoringSignals: SIGNALS, models: [FULL], modelTests: TESTS, pipelineRuns: [RUN], ...more }) as Parts
const level = (parts: Parts) => mlopsLevel(factsOf(parts))
const axis = (id: AxisId, parts: Parts) => level(parts).axes.find((one) => one.id === id)!

describe('the MLOps level', () => {
  it('does not apply before a model is in production', () => {
    expect(level({})).toMatchObject({ state: 'not-applicable', level: null, axes: [], next: null })
    expect(level({ models: [{ ...MODEL, status: 'approved' }] })).toMatchObject({ state: 'not-applicable' })
  })

  it('is 2 when all four axes show it, and then nothing is next', () => {
    const told = level(all())
    expect(told.axes.map(({ id, level: at }) => [id, at])).toEqual([
      ['training', 2],
      ['testing', 2],
      ['deployment', 2],
      ['monitoring', 2],
    ])
    expect(told).toMatchObject({ state: 'known', level: 2, next: null })
  })

  it('is the lowest axis, and names the one record that would raise it', () => {
    const told = level(all({ models: [{ ...FULL, release: 'rolling', autoRollback: false }] }))
    expect(told).toMatchObject({
      state: 'known',
      level: 1,
      next: { axis: 'deployment', to: 2, section: 'models', recordId: 'm' },
    })
  })

  it('is unknown where an axis is, unless another one is 0 already', () => {
    expect(level(all({ models: [{ ...FULL, trainedBy: null }] }))).toMatchObject({
      state: 'unknown',
      level: null,
      next: { axis: 'training', to: 1 },
    })
    const parts = all({ models: [{ ...FULL, trainedBy: null }], modelTests: TESTS.slice(0, 1) })
    expect(level(parts)).toMatchObject({ state: 'known', level: 0, next: { axis: 'testing', to: 1 } })
  })
})

describe('training', () => {
  it('is 1 when a pipeline trained every own model, 2 with a run of the last 30 days', () => {
    expect(axis('training', all()).level).toBe(2)
    expect(axis('training', all({ pipelineRuns: [{ ...RUN, at: ago(45) }] }))).toMatchObject({
      level: 1,
      next: { to: 2, section: 'pipelineRuns' },
    })
    expect(axis('training', all({ pipelineRuns: [{ ...RUN, outcome: 'failed' }] })).level).toBe(1)
    expect(axis('training', all({ models: [{ ...FULL, trainedBy: 'hand' }] })).level).toBe(0)
  })
  it('leaves models of vendors out and says so; with nothing else it does not apply', () => {
    const vendor = { ...FULL, id: 'v', name: 'chat', trainedBy: 'vendor' as const }
    expect(axis('training', all({ models: [FULL, vendor] }))).toMatchObject({
      level: 2,
      reasons: [{}, { params: { count: 1 } }],
    })
    expect(axis('training', all({ models: [{ ...FULL, trainedBy: 'vendor' }] }))).toMatchObject({
      applies: false,
      level: null,
    })
    expect(level(all({ models: [{ ...FULL, trainedBy: 'vendor' }] }))).toMatchObject({ state: 'known', level: 2 })
  })
  it('is unknown while nobody said who trained a model; no run recorded leaves it at what is shown', () => {
    expect(axis('training', all({ models: [{ ...FULL, trainedBy: null }] }))).toMatchObject({
      level: null,
      next: { to: 1, recordId: 'm' },
    })
    const none = axis('training', all({ pipelineRuns: [] }))
    expect([none.level, none.missing.length]).toEqual([1, 1])
  })
})

describe('testing', () => {
  it('is 1 with performance and API, 2 with all required kinds, all automated', () => {
    expect(axis('testing', all()).level).toBe(2)
    expect(axis('testing', all({ models: [{ ...FULL, riskClass: 'medium' }] })).level).toBe(1)
    expect(axis('testing', all({ modelTests: TESTS.map((test) => ({ ...test, automated: false })) })).level).toBe(1)
    expect(axis('testing', all({ modelTests: TESTS.slice(0, 1) }))).toMatchObject({
      level: 0,
      next: { to: 1, recordId: 'm' },
    })
  })
  it('is unknown while no test of any model is recorded, never 0', () => {
    expect(axis('testing', all({ modelTests: [] }))).toMatchObject({ level: null, next: { to: 1 } })
  })
  it('stays at 1 where the risk class or the automation is not known', () => {
    expect(axis('testing', all({ models: [{ ...FULL, riskClass: null }] }))).toMatchObject({
      level: 1,
      missing: [{ field: 'riskClass' }],
    })
    expect(axis('testing', all({ modelTests: TESTS.map((test) => ({ ...test, automated: null })) }))).toMatchObject({
      level: 1,
      missing: [{}, {}],
    })
  })
})

describe('deployment', () => {
  it('is 1 when the model pipeline delivered, 2 with canary or blue-green that goes back by itself', () => {
    expect(axis('deployment', all()).level).toBe(2)
    expect(axis('deployment', all({ models: [{ ...FULL, release: 'blue-green' }] })).level).toBe(2)
    expect(axis('deployment', all({ models: [{ ...FULL, autoRollback: false }] })).level).toBe(1)
    expect(axis('deployment', all({ pipelineRuns: [{ ...RUN, environment: 'sandbox' }] })).level).toBe(0)
  })
  it('is unknown without a run, and at 1 while nobody said how a model is released', () => {
    expect(axis('deployment', all({ pipelineRuns: [] })).level).toBeNull()
    expect(axis('deployment', all({ models: [{ ...FULL, release: null, autoRollback: null }] }))).toMatchObject({
      level: 1,
      next: { recordId: 'm' },
    })
  })
})

describe('monitoring', () => {
  it('is 1 when latency and model health reached a person, 2 with tested runbooks and 30 good days', () => {
    expect(axis('monitoring', all()).level).toBe(2)
    expect(axis('monitoring', all({ runbookTests: [] })).level).toBe(1)
    const untested = SIGNALS.map((row) => (/latency/i.test(row.name) ? { ...row, lastTestAt: null } : row))
    expect(axis('monitoring', all({ monitoringSignals: untested }))).toMatchObject({
      level: 0,
      next: { to: 1, section: 'monitoringSignals' },
    })
  })
  it('is unknown where one of the two signals is not recorded', () => {
    const without = SIGNALS.filter((row) => !/health/i.test(row.name))
    expect(axis('monitoring', all({ monitoringSignals: without })).level).toBeNull()
  })
})

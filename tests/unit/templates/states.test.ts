import { describe, expect, it } from 'vitest'
import { sections } from '@/lib/document/schema'
import { signalStateOf, untestedDays } from '@/lib/features/monitoring/rules'
import { countsForGate, newestRun } from '@/lib/features/pipelines/rules'
import { validationState } from '@/lib/features/templates/rules'

describe('the validation of a template', () => {
  it.each([
    ['validated on the day of the last change', '2026-11-01', 'passed', '2026-11-01', 'validated'],
    ['validated later', '2026-11-01', 'passed', '2026-11-09', 'validated'],
    ['validated before the last change', '2026-11-01', 'passed', '2026-10-31', 'outdated'],
    ['not passed', '2026-11-01', 'failed', '2026-11-09', 'failed'],
    ['never tried', '2026-11-01', 'none', null, 'never'],
    ['passed on an unknown day', '2026-11-01', 'passed', null, 'undated'],
    ['passed, change unknown', null, 'passed', '2026-11-09', 'undated'],
  ])('%s', (_, changedAt, outcome, at, state) => {
    expect(validationState({ changedAt }, { outcome, at })).toBe(state)
  })
})

const signal = (fields: object) => sections.monitoringSignals.row.parse({ id: 's', name: 'Cost', ...fields })
const tested = { changedAt: '2026-11-01', lastTestAt: '2026-11-05', outcome: 'passed', reachedPerson: 'p' }

describe('the test of a signal', () => {
  it.each([
    ['reached', tested],
    ['nobody', { ...tested, reachedPerson: null }],
    ['failed', { ...tested, outcome: 'failed' }],
    ['outdated', { ...tested, changedAt: '2026-11-06' }],
    ['undated', { ...tested, changedAt: null }],
    ['never', { changedAt: '2026-11-01' }],
    ['not-required', { ...tested, required: false }],
  ])('%s', (state, fields) => {
    expect(signalStateOf(signal(fields))).toBe(state)
  })

  it('is waited for since the signal became required or changed', () => {
    expect(untestedDays(signal({ changedAt: '2026-11-01' }), '2026-11-15')).toBe(14)
    expect(untestedDays(signal({ ...tested, changedAt: '2026-11-06' }), '2026-11-15')).toBe(9)
    expect(untestedDays(signal(tested), '2026-11-15')).toBeNull()
    expect(untestedDays(signal({}), '2026-11-15')).toBeNull()
  })
})

describe('pipeline runs', () => {
  it('count in production, staging and test; not in the sandbox, and not where the environment is old free text', () => {
    expect(['staging', 'Production', ' test '].every((environment) => countsForGate({ environment }))).toBe(true)
    expect(['sandbox', 'Team-Sandbox-3', 'prod'].some((environment) => countsForGate({ environment }))).toBe(false)
  })

  it('are newest by day, and on one day by id', () => {
    const run = (id: string, at: string) =>
      sections.pipelineRuns.row.parse({ id, kind: 'model', environment: 'prod', outcome: 'failed', at })
    expect(newestRun([run('b', '2026-11-01'), run('a', '2026-11-02')])?.id).toBe('a')
    expect(newestRun([run('b', '2026-11-02'), run('a', '2026-11-02')])?.id).toBe('b')
    expect(newestRun([])).toBeNull()
  })
})

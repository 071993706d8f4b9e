import { describe, expect, it } from 'vitest'
import { controlById } from '@/lib/content'
import { referencesOf } from '@/lib/scoring/controls/states'
import { TODAY } from '../documents'
import { says, standing, test } from './control-facts'

const passed = [test('2026-11-01')]
const finding = { id: 'f1', openedAt: '2026-11-10' }

describe('the first that holds', () => {
  it('not applicable goes before everything, also before a failed test', () => {
    const found = standing(
      { applies: 'no', appliesReason: 'We train no models.' },
      { tests: [test('2026-11-01', 'failed')], severe: [finding] },
    )
    expect(found).toMatchObject({ state: 'not-applicable', since: null })
    expect(found.reason.params).toEqual({ reason: 'We train no models.' })
  })

  it('inherited counts up to the last day of its report, and goes before a test that failed here', () => {
    const inherited = { applies: 'inherited' as const, inheritedFrom: 'Cloud provider', validUntil: TODAY }
    expect(standing(inherited, { tests: [test('2026-11-01', 'failed')] }).state).toBe('inherited')
    expect(standing({ ...inherited, validUntil: '2026-11-19' })).toMatchObject({
      state: 'untested',
      since: TODAY,
      reason: { code: 'scoring.controls.state.untested-ended' },
    })
  })

  it('inherited without an end of the report is unknown, not inherited', () => {
    const found = standing({ applies: 'inherited', inheritedFrom: 'Cloud provider' })
    expect(found).toMatchObject({ state: 'untested', reason: { code: 'scoring.controls.state.untested-until' } })
    expect(standing({ applies: 'inherited' }, { tests: passed }).state).toBe('effective')
  })

  it('untested: nobody looked, whatever the records say and whatever is open', () => {
    expect(standing().state).toBe('untested')
    expect(standing({}, { says: says('true') }).state).toBe('untested')
    expect(standing({}, { says: says('false', '2026-11-01') }).state).toBe('untested')
    expect(standing({}, { severe: [finding] }).state).toBe('untested')
  })

  it('a test dated after today is not there yet', () => {
    expect(standing({}, { tests: [test('2026-11-21')] }).state).toBe('untested')
  })

  it.each([
    ['failed', 'failed-failed'],
    ['partly', 'failed-partly'],
  ] as const)('the newest test %s: failed since its day', (outcome, code) => {
    const found = standing({}, { tests: [...passed, test('2026-11-05', outcome)], says: says('false') })
    expect(found).toMatchObject({
      state: 'failed',
      since: '2026-11-05',
      reason: { code: `scoring.controls.state.${code}` },
    })
  })

  it('an open critical or high finding: failed since it was opened, although the test passed', () => {
    const found = standing({}, { tests: passed, severe: [finding], says: says('false', '2026-11-02') })
    expect(found).toMatchObject({ state: 'failed', since: '2026-11-10', findings: ['f1'] })
    expect(found.reason.code).toBe('scoring.controls.state.failed-findings')
  })

  it('of several tests on one day the worst counts', () => {
    const both = [test('2026-11-01', 'passed', 'z'), test('2026-11-01', 'partly', 'a')]
    expect(standing({}, { tests: both }).state).toBe('failed')
    expect(standing({}, { tests: both.reverse() }).state).toBe('failed')
  })

  it('contradicted since the day the records turned, or since the test where they were false before', () => {
    expect(standing({}, { tests: passed, says: says('false', '2026-11-12') })).toMatchObject({
      state: 'contradicted',
      since: '2026-11-12',
    })
    expect(standing({}, { tests: passed, says: says('false', '2026-09-01') }).since).toBe('2026-11-01')
    expect(standing({}, { tests: passed, says: says('false') }).since).toBe('2026-11-01')
  })

  it('what the records do not know contradicts nothing', () => {
    expect(standing({}, { tests: passed, says: says('unknown') }).state).toBe('effective')
    expect(standing({}, { tests: passed, says: null }).state).toBe('effective')
  })

  it('contradicted goes before overdue', () => {
    const old = [test('2026-01-01')]
    expect(standing({}, { tests: old, says: says('false') }).state).toBe('contradicted')
    expect(standing({}, { tests: old, says: says('unknown') }).state).toBe('overdue')
  })

  it('overdue from the day after the interval, and not on its last day', () => {
    expect(standing({ intervalDays: 19 }, { tests: passed })).toMatchObject({ state: 'effective', due: TODAY })
    expect(standing({ intervalDays: 18 }, { tests: passed })).toMatchObject({ state: 'overdue', since: TODAY })
  })

  it('a day set for the next test brings it forward and never puts it off', () => {
    expect(standing({ dueAt: '2026-11-10' }, { tests: passed }).state).toBe('overdue')
    expect(standing({ intervalDays: 5, dueAt: '2027-06-01' }, { tests: passed }).state).toBe('overdue')
    expect(standing({ dueAt: '2026-10-01' }, { tests: passed }).state).toBe('effective')
  })
})

describe('what the organization says goes before the catalogue, and the catalogue before the default', () => {
  it('interval and severity', () => {
    expect(standing()).toMatchObject({ intervalDays: 90, severity: 'high' })
    expect(standing({ intervalDays: 30, severity: 'low' })).toMatchObject({ intervalDays: 30, severity: 'low' })
    expect(standing({}, { catalogue: undefined })).toMatchObject({ intervalDays: 365, severity: 'medium' })
  })

  it('references', () => {
    const catalogue = controlById('CT-AC-1')
    expect(referencesOf({ references: [] }, catalogue)).toContain('soc2:CC6.1')
    expect(referencesOf({ references: ['soc2:CC1.1'] }, catalogue)).toEqual(['soc2:CC1.1'])
    expect(referencesOf({ references: [] }, undefined)).toEqual([])
  })
})

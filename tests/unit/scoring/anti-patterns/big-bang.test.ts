import { describe, expect, test } from 'vitest'
import { allSearched, evaluated, inPhase, type Parts, repeat, shadowItem, signal, stateOf, TODAY } from '../documents'

const started = (platformBuildStartedAt: string | null, more: Parts['organization'] = {}): Parts => ({
  organization: { platformBuild: 'started', platformBuildStartedAt, builderTeamId: 'builders', ...more },
  teams: [
    { id: 'builders', name: 'Builders' },
    { id: 'users', name: 'Users' },
  ],
})
const request = (readyAt: string | null, teamId = 'users', id = 'r1') => ({
  id,
  teamId,
  type: 'standard' as const,
  requestedAt: '2025-01-01T08:00:00Z',
  readyAt,
})

describe('BB-1 and BB-2', () => {
  test('build started 2025-01-31, no user, today 2025-07-30 / 2025-07-31: watch / flagged', () => {
    expect(stateOf('big-bang', started('2025-01-31'), '2025-07-30')).toBe('watch')
    expect(stateOf('big-bang', started('2025-01-31'), '2025-07-31')).toBe('flagged')
    expect(signal('BB-1', started('2025-01-31'), '2025-07-31')).toMatchObject({
      value: 'true',
      since: '2025-07-31',
      observed: { value: 6, unit: 'months' },
    })
  })

  test('the warning starts at three months and never stands beside the flag', () => {
    const values = (asOf: string) => ['BB-1', 'BB-2'].map((rule) => signal(rule, started('2025-01-31'), asOf).value)
    expect(values('2025-04-29')).toEqual(['false', 'false'])
    expect(values('2025-04-30')).toEqual(['false', 'true'])
    expect(values('2025-07-31')).toEqual(['true', 'false'])
  })

  test('what does not hold says why', () => {
    const why = (rule: 'BB-1' | 'BB-2' | 'BB-4', parts: Parts, asOf = '2025-03-15') =>
      signal(rule, parts, asOf).summary.params.why
    const user = { ...started('2025-01-31'), provisioningRequests: [request('2025-03-01T08:00:00Z')] }
    expect([why('BB-1', started('2025-01-31')), why('BB-2', started('2025-01-31'))]).toEqual(['young', 'young'])
    expect([why('BB-1', user), why('BB-2', user), why('BB-2', user, '2025-09-01')]).toEqual(['user', 'user', 'user'])
    expect(why('BB-2', started('2025-01-31'), '2025-09-01')).toBe('over')
    expect(why('BB-1', { organization: { platformBuild: 'not-started' } })).toBe('waiting')
    const waiting = { organization: { platformBuild: 'not-started' as const } }
    expect(why('BB-4', { ...waiting, templates: [{ id: 't', name: 'T', kind: 'gpu-vm' }] })).toBe('waiting')
    expect(why('BB-4', { ...started('2025-01-31'), templates: [{ id: 't', name: 'T', kind: 'gpu-vm' }] })).toBe('few')
  })

  test('an admin may move the warning, not the flag', () => {
    const override = { thresholdOverrides: [{ id: 't', key: 'bb.warnMonths', value: 5, reason: 'We are slow.' }] }
    expect(signal('BB-2', { ...started('2025-01-31'), ...override }, '2025-06-29').value).toBe('false')
    expect(signal('BB-2', { ...started('2025-01-31'), ...override }, '2025-06-30').value).toBe('true')
  })

  test('a user before or after the start ends it; after six months it is told as history', () => {
    const used = (readyAt: string) =>
      signal('BB-1', { ...started('2025-01-31'), provisioningRequests: [request(readyAt)] })
    expect(used('2025-03-01T08:00:00Z')).toMatchObject({ value: 'false', notes: [] })
    expect(used('2025-01-01T08:00:00Z')).toMatchObject({ value: 'false', notes: [] })
    expect(used('2025-08-01T08:00:00Z')).toMatchObject({ value: 'false', notes: [{ code: 'scoring.notes.lateUser' }] })
  })

  test('the builders themselves and a planned experiment are no users; a declared user is one', () => {
    const value = (parts: Parts) => signal('BB-1', { ...started('2025-01-31'), ...parts }).value
    expect(value({ provisioningRequests: [request('2025-03-01T08:00:00Z', 'builders')] })).toBe('true')
    expect(value({ experiments: [{ id: 'e', name: 'E', teamId: 'users', state: 'draft', start: '2026-12-01' }] })).toBe(
      'true',
    )
    expect(
      value({ experiments: [{ id: 'e', name: 'E', teamId: 'users', state: 'running', start: '2025-03-01' }] }),
    ).toBe('false')
    expect(value(started('2025-01-31', { firstPlatformUserAt: '2025-05-01' }))).toBe('false')
  })

  test('the earlier of a declared and a recorded user counts', () => {
    const parts = {
      ...started('2025-01-31', { firstPlatformUserAt: '2025-08-15' }),
      provisioningRequests: [request('2025-03-01T08:00:00Z')],
    }
    expect(signal('BB-1', parts)).toMatchObject({
      notes: [],
      records: [{ section: 'provisioningRequests', label: 'Users' }],
    })
  })

  test('without a builder team a recorded use proves nothing', () => {
    const parts = {
      ...started('2025-01-31', { builderTeamId: null }),
      provisioningRequests: [request('2025-03-01T08:00:00Z')],
    }
    expect(signal('BB-1', parts)).toMatchObject({ value: 'unknown', missing: [{ field: 'builderTeamId' }] })
  })

  test('unknown while nobody said whether the build started, or on which day', () => {
    expect(signal('BB-1', {})).toMatchObject({ value: 'unknown', missing: [{ field: 'platformBuild' }] })
    expect(signal('BB-1', started(null))).toMatchObject({
      value: 'unknown',
      missing: [{ field: 'platformBuildStartedAt' }],
    })
    expect(stateOf('big-bang', {})).toBe('insufficient-data')
  })

  test('not started is false, and the pattern shows no sign', () => {
    expect(signal('BB-1', { organization: { platformBuild: 'not-started' } }).value).toBe('false')
    expect(
      stateOf('big-bang', { organization: { platformBuild: 'not-started' }, phaseStates: inPhase(1, TODAY) }),
    ).toBe('clear')
  })

  test('BY-CASES two teams used the platform: whichever built it, the other is a user from its first use on', () => {
    const parts = {
      ...started('2025-01-31', { builderTeamId: null }),
      provisioningRequests: [request('2025-03-01T08:00:00Z', 'a', 'r1'), request('2025-09-01T08:00:00Z', 'b', 'r2')],
    }
    expect(signal('BB-1', parts)).toMatchObject({
      value: 'false',
      records: [{ id: 'r2' }],
      notes: [{ code: 'scoring.notes.lateUser', params: { day: '2025-09-01' } }],
    })
    const one = { ...parts, provisioningRequests: [request('2025-03-01T08:00:00Z', 'a', 'r1')] }
    expect(signal('BB-1', one).value).toBe('unknown')
  })

  test('entering phase 3 starts the clock where no date is recorded', () => {
    expect(signal('BB-1', { phaseStates: inPhase(3, '2026-05-20') })).toMatchObject({
      value: 'true',
      since: '2026-11-20',
    })
  })

  test('a baseline that begins in phase 3 entered it on its date', () => {
    const baseline = { baselines: [{ id: 'b', phase: 3, at: '2026-05-20', reason: 'Already building' }] }
    expect(signal('BB-1', baseline)).toMatchObject({ value: 'true', since: '2026-11-20' })
  })

  test('a baseline at phase 4 or later without a date does not apply', () => {
    const baseline = { baselines: [{ id: 'b', phase: 4, at: '2026-01-01', reason: 'Already running' }] }
    expect(signal('BB-1', baseline).value).toBe('not-applicable')
    expect(signal('BB-2', baseline).value).toBe('not-applicable')
    expect(signal('BB-4', baseline).value).toBe('unknown')
    expect(stateOf('big-bang', baseline)).toBe('no-sign')
  })
})

describe('BB-3', () => {
  const round = (endCause: 'changes-requested' | 'withdrawn' | null) => ({
    id: 'r',
    gate: 'gate-2-3' as const,
    number: 1,
    state: 'ended' as const,
    submittedAt: '2026-06-01T08:00:00Z',
    asOf: '2026-06-01',
    snapshot: '{}',
    hash: '0'.repeat(64),
    endCause,
  })

  test('true from day 181 in one of the first three phases', () => {
    const value = (asOf: string, phase = 2) => signal('BB-3', { phaseStates: inPhase(phase, '2026-05-01') }, asOf).value
    expect([value('2026-10-28'), value('2026-10-29'), value('2026-10-29', 4)]).toEqual(['false', 'true', 'false'])
    expect(signal('BB-3', { phaseStates: inPhase(2, '2026-05-01') }).since).toBe('2026-10-29')
  })

  test('a submission since entry ends it, also with requested changes; a withdrawn one does not', () => {
    const value = (endCause: Parameters<typeof round>[0]) =>
      signal('BB-3', { phaseStates: inPhase(2, '2026-05-01'), gateRounds: [round(endCause)] }).value
    expect([value('changes-requested'), value(null), value('withdrawn')]).toEqual(['false', 'false', 'true'])
    const late = { ...round('withdrawn'), endedAt: '2026-11-10T08:00:00Z' }
    expect(signal('BB-3', { phaseStates: inPhase(2, '2026-05-01'), gateRounds: [late] }).since).toBe('2026-11-10')
  })

  test('entry starts again after a confirmed rollback', () => {
    const phaseStates = [
      ...inPhase(2, '2025-05-01'),
      { id: 'back', phase: 2, enteredAt: '2026-08-01T08:00:00Z', cause: 'rollback' as const },
    ]
    expect(signal('BB-3', { phaseStates, gateRounds: [round(null)] }).value).toBe('false')
    expect(signal('BB-3', { phaseStates, gateRounds: [round(null)] }, '2027-02-01').value).toBe('true')
  })

  test('unknown only where no phase is recorded at all', () => {
    expect(signal('BB-3', {}).value).toBe('unknown')
  })
})

describe('BB-4', () => {
  const templates = (count: number) =>
    repeat(0, count).map((_, index) => ({
      id: `t${index}`,
      name: `T${index}`,
      kind: 'aks',
      approval: 'approved' as const,
    }))
  const value = (count: number, ready: string[], since = '2026-08-22', more: Parts = {}) =>
    signal('BB-4', {
      ...started(since),
      templates: templates(count),
      provisioningRequests: ready.map((readyAt, index) => request(readyAt, 'builders', `r${index}`)),
      ...more,
    }).value

  test('five approved templates, one environment in 90 days, a build 90 days old', () => {
    expect(value(5, ['2026-11-01T08:00:00Z'])).toBe('true')
    expect(value(4, [])).toBe('false')
    expect(value(5, ['2026-11-01T08:00:00Z', '2026-08-23T08:00:00Z'])).toBe('false')
    expect(value(5, ['2026-11-01T08:00:00Z', '2026-08-22T08:00:00Z'])).toBe('true')
    expect(value(5, [], '2026-08-23')).toBe('false')
  })

  test('unknown without a start date', () => {
    expect(signal('BB-4', { templates: templates(5) }).value).toBe('unknown')
    expect(signal('BB-4', { organization: { platformBuild: 'not-started' }, templates: templates(5) }).value).toBe(
      'false',
    )
  })
})

describe('BB-5', () => {
  const items = (days: string[]) => days.map((discoveredAt, index) => shadowItem({ id: `i${index}`, discoveredAt }))
  const phase3 = { phaseStates: inPhase(3, '2026-11-01') }

  test('three items first seen in 90 days while phase 3 has no user', () => {
    const fresh = ['2026-08-23', '2026-10-01', '2026-11-01']
    expect(signal('BB-5', { ...phase3, shadowAiItems: items(fresh) })).toMatchObject({
      value: 'true',
      since: '2026-11-01',
    })
    expect(
      signal('BB-5', {
        ...phase3,
        shadowAiItems: items(['2026-08-22', ...fresh.slice(1)]),
        discoveryRuns: allSearched(),
      }).value,
    ).toBe('false')
    expect(signal('BB-5', { phaseStates: inPhase(2, '2026-11-01'), shadowAiItems: items(fresh) }).value).toBe('false')
  })

  test('firstSeen is the day of use, so a thorough first search is no new demand', () => {
    const old = items(repeat('2026-11-01', 3)).map((item) => ({ ...item, inUseSince: '2026-01-01' }))
    expect(signal('BB-5', { ...phase3, shadowAiItems: old, discoveryRuns: allSearched() }).value).toBe('false')
  })

  test('fewer than three items say nothing while a source was never searched', () => {
    const result = signal('BB-5', { ...phase3, discoveryRuns: allSearched().slice(1) })
    expect(result).toMatchObject({ value: 'unknown', missing: [{ section: 'discoveryRuns' }] })
  })
})

test('a watched pattern tells since when', () => {
  const bigBang = evaluated(started('2026-06-20')).patterns[0]
  expect(bigBang).toMatchObject({ id: 'big-bang', state: 'watch', since: '2026-09-20', watching: ['BB-2'] })
})

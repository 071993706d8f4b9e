import { describe, expect, test } from 'vitest'
import { evaluated, type Parts, quota, repeat, samplesEndingYesterday, signal, stateOf, TODAY } from '../documents'

const used = (percentages: (number | null)[], fields: Parameters<typeof quota>[0] = {}): Parts => ({
  gpuQuotas: [quota(fields)],
  gpuUtilizationSamples: samplesEndingYesterday(percentages),
})
const values = (parts: Parts, ...rules: string[]) => rules.map((rule) => signal(rule, parts).value)

describe('GH-1 and GH-2', () => {
  test('utilization 20.0% for 30 days: GH-1, GH-2 false; pattern watch by GH-5 when this is the whole portfolio', () => {
    expect(values(used(repeat(20, 30)), 'GH-1', 'GH-2', 'GH-5')).toEqual(['false', 'false', 'true'])
    expect(stateOf('gpu-hoarding', used(repeat(20, 30)))).toBe('watch')
  })

  test('utilization 19.9% for 30 days: flagged', () => {
    expect(stateOf('gpu-hoarding', used(repeat(19.9, 30)))).toBe('flagged')
    expect(signal('GH-1', used(repeat(19.9, 30)))).toMatchObject({ observed: { value: 30 }, since: '2026-11-19' })
    expect(signal('GH-1', used(repeat(19.99, 40))).since).toBe('2026-11-09')
  })

  test('utilization 5% for 29 days: watch', () => {
    expect(values(used(repeat(5, 29)), 'GH-1', 'GH-2')).toEqual(['false', 'true'])
    expect(stateOf('gpu-hoarding', used(repeat(5, 29)))).toBe('watch')
    expect(values(used([...repeat(50, 20), ...repeat(5, 13)]), 'GH-2')).toEqual(['false'])
    expect(values(used([...repeat(50, 20), ...repeat(5, 14)]), 'GH-2')).toEqual(['true'])
  })

  test('15% for 20 days, one day at 25%, 15% for 12 days: streak 12, pattern watch by GH-5', () => {
    const parts = used([...repeat(15, 20), 25, ...repeat(15, 12)])
    expect(signal('GH-1', parts)).toMatchObject({ value: 'false', observed: { value: 12 } })
    expect(values(parts, 'GH-2', 'GH-5')).toEqual(['false', 'true'])
    expect(stateOf('gpu-hoarding', parts)).toBe('watch')
  })

  test('29 days below 20%, one day without a sample, 10 days below: GH-1 and GH-2 unknown, the missing day named', () => {
    const parts = used([...repeat(5, 29), null, ...repeat(5, 10)])
    expect(values(parts, 'GH-1', 'GH-2')).toEqual(['unknown', 'unknown'])
    expect(signal('GH-1', parts)).toMatchObject({
      observed: { value: 10, unit: 'days' },
      missing: [{ recordId: 'q1', sentence: { params: { from: '2026-11-09', to: '2026-11-09' } } }],
    })
  })

  test('15 days, a gap, 10 days: GH-1 false, 26 at most; GH-2 unknown', () => {
    expect(values(used([...repeat(5, 15), null, ...repeat(5, 10)]), 'GH-1', 'GH-2')).toEqual(['false', 'unknown'])
    expect(values(used([...repeat(5, 40), null, null, ...repeat(5, 20)]), 'GH-1', 'GH-2')).toEqual(['unknown', 'true'])
    expect(values(used([...repeat(5, 9), 50, null, ...repeat(5, 10)]), 'GH-1', 'GH-2')).toEqual(['false', 'false'])
    expect(values(used([...repeat(5, 9), null, ...repeat(5, 30)]), 'GH-1', 'GH-2')).toEqual(['true', 'false'])
  })

  test('without an approval date low days are never sure, and too few of them are false', () => {
    const undated = { approvedAt: null }
    expect(signal('GH-1', used(repeat(5, 40), undated))).toMatchObject({
      value: 'unknown',
      missing: [{ field: 'approvedAt', recordId: 'q1' }],
    })
    expect(values(used(repeat(5, 40), undated), 'GH-2')).toEqual(['unknown'])
    expect(values(used(repeat(5, 20), undated), 'GH-1', 'GH-2')).toEqual(['false', 'unknown'])
    expect(values(used(repeat(5, 13), undated), 'GH-1', 'GH-2')).toEqual(['false', 'false'])
    expect(values(used(repeat(50, 30), undated), 'GH-1', 'GH-2', 'GH-5')).toEqual(['false', 'false', 'false'])
    expect(values(used(repeat(5, 30), undated), 'GH-5')).toEqual(['unknown'])
  })

  test('a flag is no older than the record of the allocation', () => {
    const recorded = used(repeat(5, 40), { createdAt: '2026-11-15T08:00:00Z' })
    expect(signal('GH-1', recorded)).toMatchObject({ since: '2026-11-15', heldSince: '2026-11-09' })
  })

  test('no allocation recorded: insufficient-data, never clear', () => {
    expect(stateOf('gpu-hoarding', {})).toBe('insufficient-data')
    expect(stateOf('gpu-hoarding', { gpuQuotas: [quota({ status: 'requested' })] })).toBe('insufficient-data')
    expect(signal('GH-1', {})).toMatchObject({ value: 'unknown', missing: [{ section: 'gpuQuotas' }] })
  })

  test('days before the approval do not count, nor does the incomplete current day', () => {
    expect(values(used(repeat(5, 40), { approvedAt: '2026-10-22' }), 'GH-1', 'GH-2')).toEqual(['false', 'true'])
    const today = {
      gpuUtilizationSamples: [
        ...samplesEndingYesterday(repeat(5, 29)),
        { id: 't', quotaId: 'q1', date: TODAY, pct: 5 },
      ],
    }
    expect(values({ gpuQuotas: [quota()], ...today }, 'GH-1')).toEqual(['false'])
  })

  test('a newest sample older than 7 days says nothing, unless another allocation is true', () => {
    const old = used([...repeat(5, 40), ...repeat(null, 7)])
    expect(signal('GH-1', old)).toMatchObject({
      value: 'unknown',
      missing: [{ recordId: 'q1', sentence: { code: 'scoring.missing.freshUtilization' } }],
    })
    expect(values(used([...repeat(5, 40), ...repeat(null, 6)]), 'GH-1')).toEqual(['true'])
    const both = {
      gpuQuotas: [quota(), quota({ id: 'q2' })],
      gpuUtilizationSamples: samplesEndingYesterday(repeat(5, 30), 'q2'),
    }
    expect(signal('GH-1', both)).toMatchObject({ value: 'true', records: [{ id: 'q2' }], missing: [] })
  })

  test('an entered pair is never extrapolated, ages after 35 days, and yields to samples', () => {
    const pair = (pct: number, days: number, asOf: string) =>
      values({ gpuQuotas: [quota({ enteredPct: pct, enteredDaysBelow: days, enteredAsOf: asOf })] }, 'GH-1', 'GH-2')
    expect(pair(19.9, 30, '2026-11-01')).toEqual(['true', 'false'])
    expect(pair(19.9, 29, '2026-11-01')).toEqual(['false', 'true'])
    expect(pair(20, 90, '2026-11-01')).toEqual(['false', 'false'])
    expect(pair(5, 40, '2026-10-16')).toEqual(['true', 'false'])
    expect(pair(5, 40, '2026-10-15')).toEqual(['unknown', 'unknown'])
    const both = used(repeat(50, 30), { enteredPct: 5, enteredDaysBelow: 40, enteredAsOf: '2026-11-19' })
    expect(values(both, 'GH-1')).toEqual(['false'])
  })

  test('an entered pair stands for its low days: samples of the same day beat it, days after it without a sample are gaps', () => {
    const pair = { enteredPct: 5, enteredDaysBelow: 25, enteredAsOf: '2026-11-09' }
    const ten = repeat(5, 10)
    expect(values(used(ten, pair), 'GH-1')).toEqual(['true'])
    expect(values(used(ten.slice(1), pair), 'GH-1', 'GH-2')).toEqual(['unknown', 'unknown'])
    expect(values(used([50, ...ten], pair), 'GH-1', 'GH-2')).toEqual(['false', 'false'])
    expect(values(used(ten, { ...pair, approvedAt: '2026-10-25' }), 'GH-1', 'GH-2')).toEqual(['false', 'true'])
    // The pair is fresh although the newest sample is not.
    expect(values(used([...ten, ...repeat(null, 8)], { ...pair, enteredAsOf: '2026-11-01' }), 'GH-1')).toEqual(['true'])
  })

  test('a pair without its number of days is unknown, and any number is counted in no time', () => {
    const pair = { enteredPct: 5, enteredAsOf: '2026-11-19' }
    expect(signal('GH-1', { gpuQuotas: [quota(pair)] })).toMatchObject({
      value: 'unknown',
      missing: [{ field: 'enteredDaysBelow' }],
    })
    expect(values({ gpuQuotas: [quota({ ...pair, approvedAt: '2026-11-01' })] }, 'GH-1')).toEqual(['false'])
    const huge = { ...pair, enteredDaysBelow: 1_000_000_000, approvedAt: '1990-01-01' }
    expect(signal('GH-1', { gpuQuotas: [quota(huge)] })).toMatchObject({ value: 'true', observed: { value: 3653 } })
  })

  test('a reading whose percentage is not known is not taken for one that was never made', () => {
    const read = { enteredAsOf: TODAY, enteredPct: null, enteredDaysBelow: null }
    expect(values(used(repeat(5, 9)), 'GH-1')).toEqual(['false'])
    expect(values(used(repeat(5, 9), read), 'GH-1', 'GH-2')).toEqual(['unknown', 'unknown'])
    expect(values(used(repeat(50, 9), read), 'GH-1', 'GH-2')).toEqual(['false', 'false'])
    expect(values({ gpuQuotas: [quota(read)] }, 'GH-1')).toEqual(['unknown'])
    // What it saw may have been high: an older streak alone is no proof.
    expect(values(used(repeat(5, 40)), 'GH-1')).toEqual(['true'])
    expect(signal('GH-1', used(repeat(5, 40), read))).toMatchObject({
      value: 'unknown',
      missing: [{ field: 'enteredPct' }],
    })
    expect(values(used(repeat(5, 40), { ...read, enteredAsOf: '2026-11-01' }), 'GH-1')).toEqual(['true'])
  })

  test('an accepted exemption with an end date ends the flag until then; release ends it for good', () => {
    const exempt = (exemptUntil: string): Parts => ({
      ...used(repeat(5, 40)),
      reclaimCases: [{ id: 'c', quotaId: 'q1', openedAt: '2026-11-01', outcome: 'exempt', exemptUntil }],
    })
    expect(values(exempt(TODAY), 'GH-1', 'GH-2')).toEqual(['false', 'false'])
    expect(values(exempt('2026-11-19'), 'GH-1')).toEqual(['true'])
    expect(values(used(repeat(5, 40), { status: 'released' }), 'GH-1')).toEqual(['unknown'])
  })

  test('an allocation of unknown size is never flagged', () => {
    expect(signal('GH-1', used(repeat(5, 40), { gpus: null }))).toMatchObject({
      value: 'unknown',
      missing: [{ field: 'gpus' }],
    })
  })

  test('a quota that may be empty proves nothing by being busy', () => {
    expect(values(used(repeat(60, 30), { gpus: null }), 'GH-1', 'GH-3')).toEqual(['unknown', 'unknown'])
    expect(stateOf('gpu-hoarding', used(repeat(60, 30), { gpus: 0 }))).toBe('insufficient-data')
  })

  test('of two samples for one day the later write counts, whatever the order of rows', () => {
    const rows = samplesEndingYesterday(repeat(5, 30)).map((row) => ({ ...row, createdAt: '2026-11-20T08:00:00.000Z' }))
    const later = { id: 'again', quotaId: 'q1', date: '2026-11-10', pct: 90, createdAt: '2026-11-20T09:00:00.000Z' }
    const value = (samples: typeof rows) => values({ gpuQuotas: [quota()], gpuUtilizationSamples: samples }, 'GH-1')
    expect(value([...rows, later])).toEqual(['false'])
    expect(value([later, ...rows])).toEqual(['false'])
  })
})

describe('GH-3', () => {
  const reserved = (percentages: (number | null)[], flag: boolean | null = true) =>
    signal('GH-3', used(percentages, { reserved: flag }))

  test('mean of the last 30 complete days below 20% on a reserved allocation', () => {
    expect(reserved([...repeat(10, 15), ...repeat(29.9, 15)])).toMatchObject({
      value: 'true',
      observed: { value: 19.9 },
    })
    expect(reserved([...repeat(10, 15), ...repeat(30, 15)]).value).toBe('false')
  })

  test('needs 24 of the 30 days', () => {
    expect(reserved(repeat(5, 24)).value).toBe('true')
    expect(reserved(repeat(5, 23)).value).toBe('unknown')
  })

  test('does not apply without a reservation; an unknown reservation is unknown unless it could not matter', () => {
    expect(reserved(repeat(5, 30), false).value).toBe('not-applicable')
    expect(reserved(repeat(5, 30), null)).toMatchObject({ value: 'unknown', missing: [{ field: 'commitment' }] })
    expect(reserved(repeat(50, 30), null).value).toBe('false')
  })
})

describe('GH-4', () => {
  const value = (fields: Parameters<typeof quota>[0], more: Parts = {}) =>
    signal('GH-4', { gpuQuotas: [quota(fields)], ...more }).value
  const link = (targetKind: 'experiment' | 'use-case' | 'endpoint') => ({
    quotaLinks: [{ id: 'l', quotaId: 'q1', targetKind, targetId: 'x' }],
  })

  test('approved 61 days ago and linked to nothing', () => {
    expect([value({ approvedAt: '2026-09-21' }), value({ approvedAt: '2026-09-20' })]).toEqual(['false', 'true'])
    expect(signal('GH-4', { gpuQuotas: [quota({ approvedAt: '2026-09-01' })] })).toMatchObject({
      since: '2026-11-01',
      observed: { value: 80, unit: 'days' },
      threshold: { value: 60, unit: 'days' },
    })
  })

  test('a link to something live ends it, a link to something finished or missing does not', () => {
    const experiment = (state: 'running' | 'finished') => ({
      experiments: [{ id: 'x', name: 'X', teamId: 't', state }],
    })
    expect(value({}, { ...link('experiment'), ...experiment('running') })).toBe('false')
    expect(value({}, { ...link('experiment'), ...experiment('finished') })).toBe('true')
    expect(value({}, { ...link('use-case'), useCases: [{ id: 'x', title: 'X' }] })).toBe('false')
    expect(value({}, { ...link('use-case'), useCases: [{ id: 'x', title: 'X', status: 'rejected' }] })).toBe('true')
    expect(value({}, { ...link('endpoint'), endpoints: [{ id: 'x', name: 'X', environment: 'production' }] })).toBe(
      'false',
    )
    expect(value({}, { ...link('endpoint'), endpoints: [{ id: 'x', name: 'X', environment: 'staging' }] })).toBe('true')
    expect(value({}, link('use-case'))).toBe('true')
  })

  test('unknown when nobody recorded the approval', () => {
    expect(value({ approvedAt: null })).toBe('unknown')
  })
})

describe('GH-5', () => {
  test('used ÷ allocated, weighted by size, below 40%', () => {
    const parts = (small: number, large: number): Parts => ({
      gpuQuotas: [quota({ gpus: 1 }), quota({ id: 'q2', gpus: 9, unit: 'ptu' })],
      gpuUtilizationSamples: [
        ...samplesEndingYesterday(repeat(small, 30)),
        ...samplesEndingYesterday(repeat(large, 30), 'q2'),
      ],
    })
    expect(signal('GH-5', parts(100, 33))).toMatchObject({ value: 'true', observed: { value: 39.7, unit: '%' } })
    expect(signal('GH-5', parts(40, 40)).value).toBe('false')
  })

  test('needs samples for 80% of the allocation days; days before the approval are none', () => {
    expect(signal('GH-5', used(repeat(5, 24))).value).toBe('true')
    expect(signal('GH-5', used(repeat(5, 23)))).toMatchObject({ value: 'unknown', observed: null })
    expect(signal('GH-5', used(repeat(5, 23), { approvedAt: '2026-10-28' })).value).toBe('true')
  })

  test('the capacity of the day counts where it is recorded', () => {
    const samples = samplesEndingYesterday([...repeat(100, 15), ...repeat(0, 15)]).map((row, index) => ({
      ...row,
      gpus: index < 15 ? 1 : 9,
    }))
    expect(signal('GH-5', { gpuQuotas: [quota()], gpuUtilizationSamples: samples }).observed).toEqual({
      value: 10,
      unit: '%',
    })
  })
})

test('clear needs every deciding signal known and false', () => {
  expect(stateOf('gpu-hoarding', used(repeat(60, 30)))).toBe('watch')
  const linked: Parts = {
    ...used(repeat(60, 30)),
    quotaLinks: [{ id: 'l', quotaId: 'q1', targetKind: 'use-case', targetId: 'u' }],
    useCases: [{ id: 'u', title: 'U' }],
  }
  expect(stateOf('gpu-hoarding', linked)).toBe('clear')
  expect(evaluated(linked).patterns[2]).toMatchObject({ flagged: [], watching: [], missing: [], notMeasured: [] })
})

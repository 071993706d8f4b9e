import { describe, expect, test } from 'vitest'
import { patternState, STATE_ORDER } from '@/lib/scoring/anti-patterns/patterns'
import type { Truth } from '@/lib/scoring/types'
import { evaluated, quota, repeat, samplesEndingYesterday, TODAY } from '../documents'

const state = (flags: Truth[], watches: Truth[] = []) =>
  patternState([
    ...flags.map((value) => ({ value, effect: 'flag' as const })),
    ...watches.map((value) => ({ value, effect: 'watch' as const })),
  ])

describe('PATTERN-STATE', () => {
  test('any deciding signal true is flagged, whatever is unknown', () => {
    expect(state(['true', 'unknown'], ['unknown', 'true'])).toBe('flagged')
  })

  test('a watch signal alone is watch, also beside an unknown deciding signal', () => {
    expect(state(['unknown', 'false'], ['true'])).toBe('watch')
    expect(state(['unknown'], ['false', 'true'])).toBe('watch')
  })

  test('clear needs every deciding signal known and false; not-applicable counts as false', () => {
    expect(state(['false', 'not-applicable'], ['false'])).toBe('clear')
    expect(state(['false', 'unknown'], ['false'])).toBe('insufficient-data')
  })

  test('an unknown watch signal leaves no more than "no sign so far"', () => {
    expect(state(['false'], ['unknown'])).toBe('no-sign')
    expect(state(['not-applicable', 'false'], ['false', 'unknown'])).toBe('no-sign')
    expect(state(['unknown'], ['unknown'])).toBe('insufficient-data')
    expect(state(['false'], ['unknown', 'true'])).toBe('watch')
  })

  test('states are ordered from the gravest to the best', () => {
    expect(STATE_ORDER).toEqual(['flagged', 'watch', 'insufficient-data', 'no-sign', 'clear'])
  })
})

describe('what a pattern tells', () => {
  const idle = {
    gpuQuotas: [quota({ reserved: true })],
    gpuUtilizationSamples: samplesEndingYesterday(repeat(5, 40)),
  }

  test('a flag that the records do not date counts from the day it was first written down', () => {
    const states = [
      {
        id: 's',
        pattern: 'gpu-hoarding' as const,
        state: 'flagged' as const,
        since: '2026-11-15',
        signals: ['GH-1', 'GH-3'],
      },
    ]
    const [, , hoarding] = evaluated({ ...idle, patternStates: states }).patterns
    // GH-5 was not written down yet, so it is known since the day that is judged.
    expect(hoarding?.signals.map((one) => one.since)).toEqual(['2026-11-09', null, '2026-11-15', '2026-03-03', TODAY])
    expect(hoarding).toMatchObject({ lead: 'GH-1', since: '2026-11-09' })
  })

  test('an accepted flag stays a flag and shows until when', () => {
    const accepted = (until: string) => ({
      id: 'a',
      pattern: 'gpu-hoarding' as const,
      until,
      reason: 'Training starts soon.',
    })
    const shown = (until: string) => evaluated({ ...idle, flagAcceptances: [accepted(until)] }).patterns[2]
    expect(shown('2026-11-20')).toMatchObject({ state: 'flagged', acceptance: { until: '2026-11-20' } })
    expect(shown('2026-11-19')).toMatchObject({ state: 'flagged', acceptance: null })
  })
})

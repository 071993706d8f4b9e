import { describe, expect, test } from 'vitest'
import { patternState } from '@/lib/scoring/anti-patterns/patterns'
import type { Truth } from '@/lib/scoring/types'
import { evaluated, quota, repeat, samplesEndingYesterday } from '../documents'

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

  test('an unknown watch signal does not prevent clear', () => {
    expect(state(['false'], ['unknown'])).toBe('clear')
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
    expect(hoarding?.signals.map((one) => one.since)).toEqual(['2026-11-09', null, '2026-11-15', '2026-03-03', null])
    expect(hoarding?.since).toBe('2026-11-09')
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

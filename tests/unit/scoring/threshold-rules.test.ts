import { describe, expect, test } from 'vitest'
import { framework } from '@/lib/content'
import { evaluate } from '@/lib/scoring/evaluate'
import { evaluationChanges, metricChanges } from '@/lib/scoring/evaluation-changes'
import { createFacts } from '@/lib/scoring/facts'
import { metricResults } from '@/lib/scoring/metrics/metric-results'
import { wishedValues, wishProblems } from '@/lib/scoring/threshold-rules'
import { thresholds, withThresholds } from '@/lib/scoring/thresholds'
import { nordhavn, story, valmere } from '../document/nordhavn'
import { documentOf, inPhase, TODAY } from './documents'

const present = thresholds(framework, documentOf({}))
const problems = (...wishes: { key: string; value: number | null }[]) => wishProblems(framework, present, wishes)

describe('wished thresholds', () => {
  test.each(framework.thresholds.adjustable)('$key takes $min to $max and nothing beyond', ({ key, min, max }) => {
    const low = key === 'be.flagPct' ? [{ key: 'be.watchPct', value: 10 }] : []
    expect(problems({ key, value: min }, ...low)).toEqual([])
    expect(problems({ key, value: max })).toEqual([])
    for (const value of [min - 1, max + 1]) {
      expect(problems({ key, value })[0]?.sentence).toContain(`from ${min} to ${max}`)
    }
  })

  test.each(framework.thresholds.fixed)('$key cannot be changed', ({ key, value }) => {
    expect(problems({ key, value: value + 1 })).toMatchObject([{ index: 0 }])
  })

  test('an unknown key and a key named twice are refused with a sentence', () => {
    expect(problems({ key: 'xx.nothing', value: 1 })[0]?.sentence).toBe('There is no threshold xx.nothing.')
    expect(problems({ key: 'bb.warnMonths', value: 2 }, { key: 'bb.warnMonths', value: 4 })).toMatchObject([
      { index: 1 },
    ])
  })

  test('the watch value stays below the flag value, counted after all wishes', () => {
    expect(problems({ key: 'be.flagPct', value: 30 })[0]?.sentence).toContain('below the flag value (30%)')
    expect(problems({ key: 'be.flagPct', value: 30 }, { key: 'be.watchPct', value: 29 })).toEqual([])
    expect(problems({ key: 'be.flagPct', value: 49 }, { key: 'be.watchPct', value: 49 })).toHaveLength(1)
  })

  test('null is the default', () => {
    const moved = new Map(present).set('bb.warnMonths', 5)
    expect(wishedValues(framework, moved, [])['bb.warnMonths']).toBe(5)
    expect(wishedValues(framework, moved, [{ key: 'bb.warnMonths', value: null }])['bb.warnMonths']).toBe(3)
  })
})

test('what another threshold changes is named: the signal, its pattern and the chain', () => {
  const document = documentOf({
    organization: { platformBuild: 'started', platformBuildStartedAt: '2026-08-10', builderTeamId: 'b' },
    teams: [{ id: 'b', name: 'Builders' }],
    phaseStates: inPhase(2, '2026-11-01'),
  })
  const after = withThresholds(document, { 'bb.warnMonths': 4 })
  const changes = evaluationChanges(evaluate(framework, document, TODAY), evaluate(framework, after, TODAY))
  expect(changes).toEqual([
    { kind: 'pattern', id: 'big-bang', before: 'watch', after: 'no-sign' },
    { kind: 'chain', id: 'chain', before: 'at-risk', after: 'none' },
    { kind: 'signal', id: 'BB-2', before: 'true', after: 'false' },
  ])
})

test.each([nordhavn, valmere])(
  'of all thresholds only the age of an entered value moves a metric: $organization.name',
  (document) => {
    const read = (values: Parameters<typeof withThresholds>[1]) =>
      metricResults(createFacts(framework, withThresholds(document, values), story.anchor))
    const before = read({})
    const moved = framework.thresholds.adjustable.filter(({ key, min, max }) =>
      [min, max].some((value) => metricChanges(before, read({ [key]: value })).length > 0),
    )
    expect(moved.map(({ key }) => key)).toEqual(['metric.staleDays'])
    for (const { key, min, max } of framework.thresholds.adjustable) {
      for (const value of [min, max]) {
        const values = (results: typeof before) => results.map((one) => [one.metricId, one.value])
        expect(values(read({ [key]: value })), key).toEqual(values(before))
      }
    }
  },
)

import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/calendar/days'
import { framework } from '@/lib/content'
import { type BackTest, backTest, backTests } from '@/lib/scoring/back-test'
import { evaluate } from '@/lib/scoring/evaluate'
import { story } from '@/tests/integration/documents/story'
import { documentOf, inPhase, type Parts, shadowItem, signalOf } from './documents'

const building: Parts = {
  organization: { platformBuild: 'started', platformBuildStartedAt: '2026-01-10', builderTeamId: 'b' },
  teams: [{ id: 'b', name: 'Builders' }],
  phaseStates: inPhase(2, '2026-01-01'),
}
const runs = (test: BackTest, rule: string) => test.signals.find((one) => one.rule === rule)?.runs

describe('the back-test', () => {
  test('tells a change by time alone on its day, though no record changed then', () => {
    const said = backTest(framework, documentOf(building), '2026-02-01', '2026-09-30', null)
    expect(runs(said, 'BB-2')).toEqual([
      { value: 'false', from: '2026-02-01', to: '2026-04-09' },
      { value: 'true', from: '2026-04-10', to: '2026-07-09' },
      { value: 'false', from: '2026-07-10', to: '2026-09-30' },
    ])
    expect(said.patterns.find(({ id }) => id === 'big-bang')?.runs.map(({ value }) => value)).toEqual([
      'clear',
      'watch',
      'flagged',
    ])
  })

  test('shows what other thresholds would have said, beside the present ones', () => {
    const [now, later] = backTests(framework, documentOf(building), '2026-02-01', '2026-09-30', [
      {},
      { 'bb.warnMonths': 5 },
    ])
    expect(runs(now!, 'BB-2')?.[1]?.from).toBe('2026-04-10')
    expect(runs(later!, 'BB-2')?.[1]?.from).toBe('2026-06-10')
  })

  test('without overrides a day is judged with the threshold in force on it', () => {
    const changed = {
      ...building,
      thresholdOverrides: [
        { id: 't', key: 'bb.warnMonths', value: 5, reason: 'We are slow.', createdAt: '2026-05-01T08:00:00Z' },
      ],
    }
    const said = backTest(framework, documentOf(changed), '2026-02-01', '2026-07-01', null)
    expect(runs(said, 'BB-2')?.map(({ value, from }) => [from, value])).toEqual([
      ['2026-02-01', 'false'],
      ['2026-04-10', 'true'],
      ['2026-05-01', 'false'],
      ['2026-06-10', 'true'],
    ])
  })

  test('judges each day by the records of that day', () => {
    const item = shadowItem({ inUse: 'yes', discoveredAt: '2026-03-01', createdAt: '2026-03-05T08:00:00Z' })
    const said = backTest(framework, documentOf({ shadowAiItems: [item] }), '2026-02-01', '2026-04-01', null)
    expect(runs(said, 'SA-1')?.map(({ value, from }) => [from, value])).toEqual([
      ['2026-02-01', 'unknown'],
      ['2026-03-05', 'true'],
    ])
  })

  test('begins with the organization', () => {
    const young = { ...building, organization: { ...building.organization, createdAt: '2026-03-03T10:00:00Z' } }
    expect(backTest(framework, documentOf(young), '2025-01-01', '2026-04-01', null).days[0]).toBe('2026-03-03')
  })

  test('agrees with an evaluation of each day, over two years of the sample, and looks at no day twice', () => {
    const document = story()
    const last = document.gpuUtilizationSamples
      .map(({ date }) => date)
      .sort()
      .at(-1)!
    const [said] = backTests(framework, document, addDays(last, -730), last, [null, { 'be.flagPct': 40 }])
    expect(new Set(said!.days).size).toBe(said!.days.length)
    for (const day of said!.days.filter((_, index) => index % 10 === 0)) {
      const evaluation = evaluate(framework, document, day)
      for (const { rule, runs: found } of said!.signals) {
        const run = found.find(({ from, to }) => from <= day && day <= to)
        expect(run?.value, `${rule} on ${day}`).toBe(signalOf(evaluation, rule).value)
      }
    }
  })
})

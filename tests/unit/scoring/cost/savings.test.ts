import { describe, expect, it } from 'vitest'
import type { Row } from '@/lib/document/schema'
import { isOnItsWay, quarterSaving, sprintCoverage, sprintResults } from '@/lib/scoring/cost/savings'
import { entry, factsOf, figureOf, missingOf } from './cost-facts'

const saving = (id: string, more: object = {}) => ({
  id,
  title: id,
  category: 'idle-gpu' as const,
  baselinePerMonth: '1000.00',
  expectedPerMonth: '400.00',
  ...more,
})
const done = (id: string, realizedPerMonth: string, doneAt: string, more: object = {}) =>
  saving(id, { state: 'done', realizedPerMonth, doneAt, ...more })
const sprint = (id: string, at: string) => ({ id, kind: 'sprint' as const, at })

describe('result of a sprint', () => {
  const results = (savings: object[]) =>
    sprintResults(
      factsOf({ cadenceEvents: [sprint('s1', '2026-09-01'), sprint('s2', '2026-10-01')], savings: savings as never[] }),
    )

  it('is what the finished measures realized of what they cost before, the newest sprint first', () => {
    const [second, first] = results([
      done('a', '300.00', '2026-09-20', { sprintId: 's1' }),
      done('b', '100.00', '2026-09-25', { sprintId: 's1' }),
      saving('c', { sprintId: 's1' }),
      saving('d', { sprintId: 's1', state: 'dropped' }),
      saving('e', { sprintId: 's2' }),
    ])
    expect(first).toMatchObject({
      sprintId: 's1',
      count: 3,
      done: 2,
      expected: '1200.00',
      realized: '400.00',
      baseline: '2000.00',
    })
    expect(figureOf(first!.pct)).toBe(20)
    expect(second?.sprintId).toBe('s2')
    expect(missingOf(second!.pct)).toEqual(['realized'])
  })

  it('has no sprint without measures, and no share of measures that cost nothing before', () => {
    expect(results([])).toEqual([])
    const [one] = results([
      done('a', '0.00', '2026-09-20', { sprintId: 's1', baselinePerMonth: '0.00', expectedPerMonth: '0.00' }),
    ])
    expect(missingOf(one!.pct)).toEqual(['baselines'])
  })
})

describe('P6-C1: what a sprint looked at', () => {
  it('counts the five parts its measures work on, of the newest past sprint with measures', () => {
    const facts = factsOf({
      cadenceEvents: [sprint('s1', '2026-09-01'), sprint('s2', '2026-10-01'), sprint('later', '2026-12-01')],
      savings: [
        saving('a', { sprintId: 's1' }),
        saving('b', { sprintId: 's1', category: 'ptu' }),
        saving('c', { sprintId: 's1', category: 'right-size' }),
        saving('d', { sprintId: 'later', category: 'spot' }),
      ],
    })
    expect(sprintCoverage(facts)).toEqual({ at: '2026-09-01', done: 2, all: 5 })
  })

  it('is unknown while no sprint has a measure', () => {
    expect(sprintCoverage(factsOf({ cadenceEvents: [sprint('s1', '2026-09-01')] }))).toBeNull()
  })
})

describe('P6-C2: saving of a quarter', () => {
  const spent = (...months: string[]) => months.map((month) => entry(month, '10000.00'))

  it('is what its measures save a month, of the mean month of the three before the quarter', () => {
    const facts = factsOf({
      costEntries: spent('2026-07', '2026-08', '2026-09', '2026-10'),
      savings: [
        done('a', '700.00', '2026-10-20'),
        done('b', '2500.00', '2026-11-02'),
        done('earlier', '5000.00', '2026-09-30'),
        saving('open'),
      ],
    })
    expect(quarterSaving(facts)).toEqual({ quarter: '2026-Q4', realized: '3200.00', spend: '10000.00', pct: 32 })
  })

  it('is unknown without a finished measure, and while one of the three months has no entry', () => {
    expect(quarterSaving(factsOf({ savings: [saving('open')] }))).toBeNull()
    const facts = factsOf({ costEntries: spent('2026-07', '2026-09'), savings: [done('a', '1.00', '2026-10-20')] })
    expect(quarterSaving(facts)).toBeNull()
  })
})

describe('a measure that is on its way for a record', () => {
  const row = (state: Row<'savings'>['state']) => [{ category: 'idle-gpu' as const, targetId: 'q', state }]
  it.each([
    ['proposed', true],
    ['agreed', true],
    ['done', false],
    ['dropped', false],
  ] as const)('%s: %s', (state, expected) => {
    expect(isOnItsWay(row(state), 'idle-gpu', 'q')).toBe(expected)
    expect(isOnItsWay(row(state), 'spot', 'q')).toBe(false)
    expect(isOnItsWay(row(state), 'idle-gpu', 'other')).toBe(false)
  })
})

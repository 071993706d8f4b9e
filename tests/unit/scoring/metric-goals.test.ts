import { describe, expect, test } from 'vitest'
import { framework, metricById } from '@/lib/content'
import { createFacts } from '@/lib/scoring/facts'
import { keeps, writtenGoal } from '@/lib/scoring/metrics/goals'
import { metricResult } from '@/lib/scoring/metrics/metric-results'
import { documentOf, type Parts, TODAY } from './documents'

const of = (id: string, parts: Parts, asOf = TODAY) =>
  metricResult(createFacts(framework, documentOf(parts), asOf), metricById(id)!)

describe('targets', () => {
  test('follow the written comparator: "> 80" is off target at exactly 80, ">= 80" is on target', () => {
    expect(keeps({ part: 4, all: 5 }, '>', 80)).toBe(false)
    expect(keeps({ part: 4, all: 5 }, '>=', 80)).toBe(true)
    expect(keeps({ value: 0.9999 }, '<', 1)).toBe(true)
    expect(keeps({ value: 1 }, '<', 1)).toBe(false)
  })

  test('compare ratios before rounding: 79.96 % is shown 79.9 and is off target', () => {
    expect(keeps({ part: 7996, all: 10_000 }, '>=', 80)).toBe(false)
  })

  test('are read as people write them, anything else is none', () => {
    expect(writtenGoal('>= 99.95')).toEqual({ comparator: '>=', value: 99.95 })
    expect(writtenGoal('about 3')).toBeNull()
  })

  test('an override with its reason stands instead of the framework, the newest one wins, an archived one does not', () => {
    const value = { id: 'v', metricId: 'availability-production', period: '2026-10', value: 99.92 }
    const target = (id: string, text: string, more: object = {}) => ({
      id,
      metricId: 'availability-production',
      target: text,
      reason: 'Critical tier.',
      ...more,
    })
    expect(of('availability-production', { metricValues: [value] })).toMatchObject({ state: 'on-target' })
    const stricter = of('availability-production', { metricValues: [value], metricTargets: [target('t', '>= 99.95')] })
    expect(stricter).toMatchObject({ state: 'off-target', goal: { origin: 'organization', reason: 'Critical tier.' } })
    const gone = [target('t', '>= 99.95', { archivedAt: '2026-11-01T00:00:00Z' })]
    expect(of('availability-production', { metricValues: [value], metricTargets: gone }).goal.origin).toBe('framework')
  })
})

describe('7.2.4 entered metrics', () => {
  const value = (period: string, amount: number, more: object = {}) => ({
    id: `${period}${amount}`,
    metricId: 'support-tickets',
    period,
    value: amount,
    ...more,
  })

  test('availability, latency, success, tokens and tickets take the newest value of a period that has begun', () => {
    for (const metric of framework.metrics.filter(({ computed }) => !computed)) {
      const metricValues = ['2026-09', '2026-10', '2026-12'].map((period, index) => ({
        id: period,
        metricId: metric.id,
        period,
        value: index + 1,
      }))
      expect(of(metric.id, { metricValues })).toMatchObject({ value: 2, period: '2026-10', ageDays: 20 })
    }
  })

  test('a value older than 35 days is stale and has no state', () => {
    const old = value('2026-09', 5)
    expect(of('support-tickets', { metricValues: [old] }, '2026-11-04').state).not.toBe('stale')
    expect(of('support-tickets', { metricValues: [old] }, '2026-11-05').state).toBe('stale')
  })

  test('a falling metric is on target below the period before; two rows of one period count once, the later write', () => {
    const first = value('2026-10', 8, { createdAt: '2026-11-01T00:00:00Z' })
    const later = value('2026-10', 4, { createdAt: '2026-11-02T00:00:00Z' })
    const metricValues = [value('2026-09', 5), first, later]
    expect(of('support-tickets', { metricValues })).toMatchObject({ value: 4, previous: 5, state: 'on-target' })
    expect(of('support-tickets', { metricValues: metricValues.toReversed() })).toMatchObject({ value: 4 })
    expect(of('support-tickets', { metricValues: [value('2026-10', 4)] }).state).toBe('few-data')
  })

  test('a falling metric is compared with the neighbouring period only', () => {
    const gap = [value('2026-01', 90), value('2026-10', 4)]
    expect(of('support-tickets', { metricValues: gap })).toMatchObject({ value: 4, previous: null, state: 'few-data' })
    expect(of('support-tickets', { metricValues: [...gap, value('2026-09', 3)] }).state).toBe('off-target')
  })
})

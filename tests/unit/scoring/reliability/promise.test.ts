import { describe, expect, it } from 'vitest'
import { incidentBudget } from '@/lib/scoring/reliability/error-budget'
import { budgetMinutes, promiseCheck, shareOfBudget } from '@/lib/scoring/reliability/promise'
import { factsOf, figureOf, missingOf } from '../cost/cost-facts'
import { type Parts, TODAY } from '../documents'

const NOW = `${TODAY}T10:00:00.000Z`
const minutesAgo = (minutes: number) => new Date(Date.parse(NOW) - minutes * 60_000).toISOString()

function world(endpoint: object, more: object = {}) {
  const facts = factsOf({
    endpoints: [{ id: 'e', name: 'beds', environment: 'production', ...endpoint }],
    ...more,
  } as Parts)
  return { facts, row: facts.find('endpoints', 'e')! }
}

describe('the error budget in minutes', () => {
  it.each([
    [30, 99.95, 21.6],
    [30, 99.9, 43.2],
    [30, 99, 432],
    [31, 99.95, 22.3],
    [30, 100, 0],
    [30, 99.9999, 0],
  ])('of %s days at %s %% is %s', (days, pct, minutes) => expect(budgetMinutes(days, pct)).toBe(minutes))

  it('is used to 277.7 % by one failover of 60 minutes at 99.95 %', () => {
    expect(shareOfBudget(60, 30, 99.95)).toBe(277.7)
    expect(shareOfBudget(60, 30, 100)).toBeNull()
    expect(shareOfBudget(0, 30, 99.95)).toBe(0)
  })
})

describe('the promise check', () => {
  const check = (endpoint: object, more: object = {}) => {
    const { facts, row } = world(endpoint, more)
    return promiseCheck(facts, row)
  }
  const objective = (value: number | null) => ({
    sloObjectives: [
      { id: 'o', endpointId: 'e', kind: 'availability', target: 'as agreed', value, unit: value && 'percent' },
    ],
  })

  it('warns where one failover breaks the availability promised beside it', () => {
    expect(figureOf(check({ tier: 'critical' }))).toEqual({
      days: 30,
      rto: 60,
      availability: 99.95,
      budget: 21.6,
      share: 277.7,
      contradicts: true,
    })
    expect(figureOf(check({ tier: 'standard', rtoMinutes: 43 }))).toMatchObject({ share: 99.5, contradicts: false })
    expect(figureOf(check({ tier: 'standard', rtoMinutes: 44 }))).toMatchObject({ contradicts: true })
  })

  it('takes what the endpoint promises before what its tier does', () => {
    expect(figureOf(check({ tier: 'critical' }, objective(99)))).toMatchObject({ budget: 432, contradicts: false })
    expect(figureOf(check({ tier: 'critical' }, objective(null)))).toMatchObject({ availability: 99.95 })
    expect(figureOf(check({ tier: 'critical' }, objective(100)))).toMatchObject({ share: null, contradicts: true })
  })

  it('is unknown without either promise, and names it', () => {
    expect(missingOf(check({}))).toEqual(['rto', 'availability'])
    expect(missingOf(check({ rtoMinutes: 5 }))).toEqual(['availability'])
    expect(missingOf(check({}, objective(99.9)))).toEqual(['rto'])
  })
})

describe('the error budget that incidents left', () => {
  const left = (endpoint: object, incidents: object[]) => {
    const { facts, row } = world(endpoint, { incidents: incidents.map((one, id) => ({ id: `i${id}`, ...one })) })
    return incidentBudget(facts, row, NOW)
  }
  const own = (from: number, to: number | null) => ({
    endpointId: 'e',
    startedAt: minutesAgo(from),
    restoredAt: to === null ? null : minutesAgo(to),
  })

  it('is 1 − downtime ÷ budget over the last 30 days', () => {
    expect(figureOf(left({ tier: 'standard' }, [own(1000, 990)]))).toEqual({
      days: 30,
      budget: 43.2,
      downtime: 10,
      incidents: 1,
      leftPct: 76.9,
    })
    expect(figureOf(left({ tier: 'critical' }, [own(100, 40)])).leftPct).toBe(-177.7)
  })

  it('counts two at once once, one that lasts up to now, and nothing from before the window', () => {
    const both = figureOf(left({ tier: 'standard' }, [own(100, 80), own(90, 70)]))
    expect([both.downtime, both.incidents]).toEqual([30, 2])
    expect(figureOf(left({ tier: 'standard' }, [own(5, null)])).downtime).toBe(5)
    expect(figureOf(left({ tier: 'standard' }, [own(60 * 24 * 40, 60 * 24 * 39)]))).toMatchObject({
      downtime: 0,
      leftPct: 100,
    })
    expect(figureOf(left({ tier: 'standard' }, [own(1441 * 30, 1440 * 30 - 4)])).downtime).toBe(4)
  })

  it('is unknown while no incident names an endpoint: nobody knows whose they were', () => {
    expect(missingOf(left({ tier: 'standard' }, []))).toEqual(['incident-endpoint'])
    expect(missingOf(left({ tier: 'standard' }, [{ startedAt: minutesAgo(9), restoredAt: minutesAgo(1) }]))).toEqual([
      'incident-endpoint',
    ])
    expect(missingOf(left({}, [own(9, 1)]))).toEqual(['availability'])
  })
})

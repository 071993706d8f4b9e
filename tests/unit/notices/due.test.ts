import { describe, expect, it } from 'vitest'
import { framework } from '@/lib/content'
import { dueOn } from '@/lib/features/notices/due/rules'
import { createFacts } from '@/lib/scoring/facts'
import { allSearched, documentOf, type Parts, shadowItem, TODAY } from '../scoring/documents'

const due = (parts: Parts, day = TODAY) =>
  dueOn(createFacts(framework, documentOf(parts), day)).map(({ event, payload }) => `${event} ${payload.occurrence}`)

const experiment = { id: 'e', name: 'Trial', teamId: 't', start: '2026-11-09', end: '2026-11-23' }
const trial = (fields: Record<string, unknown>) => ({
  experiments: [{ ...experiment, state: 'running' as const, lastActivityAt: '2026-11-19', ...fields }],
})

describe('a time box', () => {
  it.each([
    ['2026-11-19', 0],
    ['2026-11-20', 1],
    ['2026-11-23', 1],
    ['2026-11-24', 0],
  ])('that ends on the 23rd is near on %s: %i', (day, count) => {
    expect(due(trial({}), day).filter((one) => one.startsWith('experiment:box-ends'))).toHaveLength(count)
  })

  it('that was renewed ends another time', () => {
    expect(due(trial({ end: '2026-11-22' }))).toEqual(['experiment:box-ends 2026-11-22'])
    expect(due(trial({ end: '2026-12-07' }), '2026-12-05')).toContain('experiment:box-ends 2026-12-07')
  })
})

describe('a sandbox', () => {
  it.each([
    ['2026-11-07', 'running', []],
    ['2026-11-06', 'running', ['experiment:idle 2026-11-06 flagged']],
    ['2026-10-21', 'capped', ['experiment:idle 2026-10-21 decommission-due']],
    ['2026-10-21', 'finished', []],
    ['2026-10-21', 'draft', []],
  ])('last used on %s, %s: %j', (lastActivityAt, state, expected) => {
    expect(due(trial({ lastActivityAt, state, end: '2027-01-01' }))).toEqual(expected)
  })
})

describe('an allocation', () => {
  const quota = (below: number, fields: Record<string, unknown> = {}) => ({
    gpuQuotas: [
      {
        ...{ id: 'q', subscription: 's', region: 'r', family: 'f', gpus: 8, status: 'approved' as const },
        ...{ approvedAt: '2026-01-01', enteredPct: 5, enteredDaysBelow: below, enteredAsOf: TODAY, ...fields },
      },
    ],
  })

  it('below the line is named by the day its streak reaches the limit', () => {
    expect(due(quota(13))).toEqual([])
    expect(due(quota(14))).toEqual(['quota:idle 2026-12-06 warned'])
    expect(due(quota(15, { enteredAsOf: '2026-11-21' }), '2026-11-21')).toEqual(['quota:idle 2026-12-06 warned'])
    expect(due(quota(30))).toEqual(['quota:idle 2026-11-20 due'])
  })

  it('that is unknown, empty or exempt is none', () => {
    expect(due(quota(31, { gpus: null }))).toEqual([])
    expect(due(quota(31, { enteredAsOf: '2026-10-01' }))).toEqual([])
    const exempt = [
      {
        id: 'c',
        quotaId: 'q',
        openedAt: '2026-11-01',
        outcome: 'exempt' as const,
        reason: 'Year end',
        exemptUntil: '2026-12-31',
      },
    ]
    expect(due({ ...quota(31), reclaimCases: exempt })).toEqual([])
  })

  it.each([
    ['2026-12-27', []],
    ['2026-12-28', ['reclaim:due 2026-12-31']],
    ['2026-12-31', ['reclaim:due 2026-12-31']],
    ['2027-01-01', []],
  ])('whose exemption ends on 31 December is near to it on %s: %j', (day, expected) => {
    const one = { id: 'c', quotaId: 'q', openedAt: '2026-11-01', reason: 'Year end', exemptUntil: '2026-12-31' }
    const reclaimCases = [{ ...one, outcome: 'exempt' as const }]
    const told = due({ ...quota(31, { enteredAsOf: '2026-10-01' }), reclaimCases }, day)
    expect(told.filter((event) => event.startsWith('reclaim:due'))).toEqual(expected)
  })
})

describe('an area of the draft', () => {
  const draft = (final: number | null, state: 'draft' | 'submitted' = 'draft') => ({
    scorecards: [{ id: 's', state, contentVersion: '1', ...(state === 'draft' ? {} : { submittedAt: '2026-11-01' }) }],
    areaRatings: [{ id: 'r', scorecardId: 's', areaId: 'security' as const, mode: 'quick' as const, final }],
    areaAssignments: [
      { id: 'a', scorecardId: 's', areaId: 'security' as const, personId: 'p', dueAt: '2026-11-23' },
      { id: 'b', scorecardId: 's', areaId: 'networking' as const, personId: 'p', dueAt: '2026-11-24' },
    ],
  })

  it('is due three days before, while it is not confirmed', () => {
    expect(due(draft(null))).toEqual(['area:due 2026-11-23'])
    expect(due(draft(3))).toEqual([])
  })
})

describe('an inventory', () => {
  const confirmed = {
    inventoryConfirmations: [
      { id: 'c', at: '2026-11-10T10:00:00.000Z', by: 'p', itemCount: 0, lastRunAt: '2026-11-09' },
    ],
    seatHoldings: [{ id: 's', seat: 'security-lead' as const, personId: 'p', from: '2026-01-01T00:00:00.000Z' }],
  }

  it('waits for its confirmation once every source is searched, and again when something is found after it', () => {
    expect(due({ discoveryRuns: allSearched('2026-11-09').slice(0, 3) })).toEqual([])
    expect(due({ discoveryRuns: allSearched('2026-11-09') })).toEqual(['inventory:to-confirm first'])
    expect(due({ discoveryRuns: allSearched('2026-11-09'), ...confirmed })).toEqual([])
    const found = { shadowAiItems: [shadowItem({ discoveredAt: '2026-11-15' })] }
    const again = { discoveryRuns: allSearched('2026-11-09'), ...confirmed, ...found }
    expect(due(again)).toEqual(['inventory:to-confirm c 2026-11-15'])
    expect(due(again, '2026-11-25')).toEqual(['inventory:to-confirm c 2026-11-15'])
  })

  it('is asked about only where a gate reads it', () => {
    const phaseStates = [{ id: 'x', phase: 3, enteredAt: '2026-01-01T00:00:00.000Z', cause: 'setup' as const }]
    expect(due({ discoveryRuns: allSearched('2026-11-09'), phaseStates })).toEqual([])
  })
})

describe('the budget of a team', () => {
  const spent = (amount: string, budget: string | null = '1000.00') => ({
    teams: [{ id: 't', name: 'Grid' }],
    budgets: budget === null ? [] : [{ id: 'b', teamId: 't', month: '2026-11', amount: budget }],
    costEntries: [
      { id: 'c', teamId: 't', environment: 'production' as const, month: '2026-11', amount },
      { id: 'last', teamId: 't', environment: 'production' as const, month: '2026-10', amount: '5000.00' },
    ],
  })

  it.each([
    ['499.99', []],
    ['500.00', ['budget:spend 2026-11 50']],
    ['749.99', ['budget:spend 2026-11 50']],
    ['750.00', ['budget:spend 2026-11 75']],
    ['900.00', ['budget:spend 2026-11 90']],
    ['1000.00', ['budget:spend 2026-11 100']],
    ['4000.00', ['budget:spend 2026-11 100']],
  ])('of 1000.00 with %s spent this month: %j', (amount, expected) => {
    expect(due(spent(amount))).toEqual(expected)
  })

  it('is no news without a budget, or with one of 0', () => {
    expect(due(spent('4000.00', null))).toEqual([])
    expect(due(spent('4000.00', '0.00'))).toEqual([])
  })
})

describe('a risk', () => {
  const risk = (fields: Record<string, unknown>) => ({ riskEntries: [{ id: 'r', title: 'One provider', ...fields }] })
  it.each([
    ['on its day', { reviewAt: TODAY }, [`risk:look-again ${TODAY}`]],
    ['after it', { reviewAt: '2026-11-01' }, ['risk:look-again 2026-11-01']],
    ['not before it', { reviewAt: '2026-12-01' }, []],
    ['not once it is closed', { reviewAt: '2026-11-01', closedAt: '2026-11-02' }, []],
    ['not without a day', {}, []],
  ] as const)('is to be looked at again %s', (_, fields, expected) => {
    expect(due(risk(fields))).toEqual(expected)
  })
})

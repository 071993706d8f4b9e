import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { framework } from '@/lib/content'
import { sections } from '@/lib/document/schema'
import { createFacts } from '@/lib/scoring/facts'
import {
  amountOf,
  minorUnits,
  reachedMark,
  spendMarks,
  spendOf,
  stateAfterSpend,
} from '@/lib/scoring/portfolio/experiment-spend'
import {
  boxLengths,
  endOfBox,
  isOpen,
  reproducible,
  startGaps,
  stateBefore,
  timeBoxOf,
} from '@/lib/scoring/portfolio/experiment-states'
import { sandboxClock } from '@/lib/scoring/sandbox'
import { documentOf, TODAY } from '../documents'

const facts = createFacts(framework, documentOf({}), TODAY)
const experiment = (fields: Record<string, unknown>) =>
  sections.experiments.row.parse({ id: 'e', name: 'E', teamId: 't', ...fields })
const complete = { accuracyCriterion: 'a', latencyCriterion: 'b', costCeiling: 'c', cap: '100.00', costTag: 'x' }

describe('the time box', () => {
  // TODAY is 20 November 2026.
  it.each([
    ['2026-11-06', 14, 0, 'last-day'],
    ['2026-11-05', 14, -1, 'overdue'],
    ['2026-11-07', 14, 1, 'open'],
    ['2026-10-23', 28, 0, 'last-day'],
    ['2026-10-22', 28, -1, 'overdue'],
  ])('that starts on %s and has %i days runs through the end of its last day', (start, days, daysLeft, state) => {
    const row = experiment({ state: 'running', start, end: endOfBox(start, days) })
    expect(timeBoxOf(facts, row)).toMatchObject({ daysLeft, state, parts: [days] })
  })

  it('is renewed from its old end, by 14 or 28 days', () => {
    const end = endOfBox(endOfBox('2026-10-22', 28), 14)
    const renewals = [{ at: '2026-11-18', days: 14, reason: 'Data came late' }]
    const box = timeBoxOf(facts, experiment({ state: 'running', start: '2026-10-22', end, renewals }))
    expect(box).toMatchObject({ end: '2026-12-03', parts: [28, 14], daysLeft: 13, state: 'open' })
    expect(boxLengths(facts)).toEqual([14, 28])
  })

  it('says when a record does not add up, and nothing before it starts', () => {
    const odd = experiment({ state: 'running', start: '2026-11-01', end: '2026-11-20' })
    expect(timeBoxOf(facts, odd).parts).toBeNull()
    expect(timeBoxOf(facts, experiment({}))).toMatchObject({ state: 'not-started', daysLeft: null })
    const over = experiment({ state: 'finished', start: '2026-10-01', end: '2026-10-15' })
    expect(timeBoxOf(facts, over).state).toBe('over')
  })
})

describe('spend against the cap', () => {
  const marks = spendMarks(facts)
  it.each([
    ['49.99', 0, 'running'],
    ['50.00', 50, 'running'],
    ['74.99', 50, 'running'],
    ['75.00', 75, 'running'],
    ['90.00', 90, 'running'],
    ['99.99', 90, 'running'],
    ['100.00', 100, 'capped'],
    ['100.01', 100, 'capped'],
  ])('of 100: %s reaches %i and is %s', (actualCost, mark, state) => {
    expect(marks).toEqual([50, 75, 90, 100])
    expect(reachedMark(marks, '100.00', actualCost)).toBe(mark)
    expect(stateAfterSpend({ state: 'running', cap: '100.00', actualCost })).toBe(state)
  })

  it('is unknown without a cap or a spend, and changes no state then', () => {
    expect(reachedMark(marks, null, '5.00')).toBeNull()
    expect(reachedMark(marks, '5.00', null)).toBeNull()
    expect(stateAfterSpend({ state: 'running', cap: '5.00', actualCost: null })).toBe('running')
    expect(spendOf(facts, experiment({ cap: '5.00' }))).toMatchObject({ left: null, pct: null, reached: null })
  })

  it('runs again under a higher cap, and never wakes what is over', () => {
    expect(stateAfterSpend({ state: 'capped', cap: '200.00', actualCost: '100.00' })).toBe('running')
    expect(stateAfterSpend({ state: 'finished', cap: '100.00', actualCost: '100.00' })).toBe('finished')
    expect(stateAfterSpend({ state: 'draft', cap: '100.00', actualCost: '100.00' })).toBe('draft')
  })

  it('shows what is left, also below zero, to the cent', () => {
    expect(spendOf(facts, experiment({ cap: '100.00', actualCost: '100.05' }))).toMatchObject({
      left: '-0.05',
      pct: 100,
    })
    expect(spendOf(facts, experiment({ cap: '3.00', actualCost: '1.00' }))).toMatchObject({ left: '2.00', pct: 33.3 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999_999 }), (units) => {
        expect(minorUnits(amountOf(BigInt(units)))).toBe(BigInt(units))
      }),
    )
  })
})

describe('a start', () => {
  it('needs three criteria, a cap above 0 and a cost tag of its own', () => {
    expect(startGaps(experiment({}), false)).toEqual([
      'accuracyCriterion',
      'latencyCriterion',
      'costCeiling',
      'cap',
      'costTag',
    ])
    expect(startGaps(experiment(complete), false)).toEqual([])
    expect(startGaps(experiment(complete), true)).toEqual(['uniqueTag'])
    expect(startGaps(experiment({ ...complete, cap: '0.00' }), false)).toEqual(['capAboveZero'])
  })

  test.each(Object.keys(complete))('is refused without %s', (field) => {
    expect(startGaps(experiment({ ...complete, [field]: null }), false)).toEqual([field])
  })
})

describe('the steps', () => {
  it('are open in their states only', () => {
    expect(
      ['draft', 'running', 'capped', 'finished', 'decommissioned'].map((state) => isOpen('finish', state as 'draft')),
    ).toEqual([false, true, true, false, false])
  })

  it('can be taken back one at a time, a start only while nothing was built on it', () => {
    const live = { state: 'running', start: '2026-11-10', end: '2026-11-24' }
    expect(stateBefore(experiment(live))).toBe('draft')
    expect(stateBefore(experiment({ ...live, actualCost: '1.00' }))).toBeNull()
    expect(stateBefore(experiment({ ...live, renewals: [{ at: '2026-11-11', days: 14 }] }))).toBeNull()
    expect(stateBefore(experiment({ ...live, state: 'finished', finishedAt: '2026-11-20' }))).toBe('live')
    expect(stateBefore(experiment({ state: 'decommissioned', finishedAt: '2026-11-20' }))).toBe('finished')
    expect(stateBefore(experiment({ state: 'decommissioned' }))).toBe('live')
    expect(stateBefore(experiment({}))).toBeNull()
  })
})

it('reproducible names the four of P4-B2', () => {
  expect(reproducible(experiment({ iacRef: 'repo', resultsAt: '2026-11-01' }))).toEqual({
    iacRef: true,
    modelVersion: false,
    configRef: false,
    resultsAt: true,
  })
})

describe('the inactivity clock', () => {
  it.each([
    [13, 'active'],
    [14, 'flagged'],
    [29, 'flagged'],
    [30, 'decommission-due'],
  ])('after %i days is %s and shows its dates', (idle, state) => {
    const last = endOfBox(TODAY, -idle)
    expect(sandboxClock(facts, experiment({ lastActivityAt: last }))).toMatchObject({
      idle,
      state,
      from: 'activity',
      flagOn: endOfBox(last, 14),
      endOn: endOfBox(last, 30),
    })
  })
})

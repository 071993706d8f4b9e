import { describe, expect, it } from 'vitest'
import type { GateId } from '@/lib/scoring/gates/types'
import { EDITOR, HOLDERS, scorecardRows, storyOf } from './story'
import { World } from './world'

/** Approved on 2026-11-20; the facts come later. */
function approved(gate: GateId, phase: number): World {
  const world = new World(storyOf(phase))
  world.submit(gate)
  world.approveAll(gate)
  world.later(1)
  return world
}
const today = (world: World): string => world.now.slice(0, 10)
const criteria = (world: World, gate: GateId): [string, string][] =>
  world.gate(gate).rollbackFacts.map((fact) => [fact.criterion, fact.value])

describe('7.2.3 rollback facts: gate 1→2', () => {
  const item = (world: World, inUseSince: string | null, discoveredAt = today(world)): string =>
    world.add('shadowAiItems', { source: 'saas-tool', title: 'Found', discoveredAt, createdAt: world.now, inUseSince })

  it.each([
    ['in use before the approval', '2026-11-19', 1],
    ['in use since when is unknown', null, 1],
    ['in use since the day of the approval', '2026-11-20', 0],
    ['in use since after it', '2026-11-21', 0],
  ])('%s: %s → %i facts', (_, since, count) => {
    const world = approved('gate-1-2', 1)
    item(world, since)
    expect(criteria(world, 'gate-1-2')).toHaveLength(count)
  })

  it('an item of the frozen inventory is no find, also when its date is moved', () => {
    const world = approved('gate-1-2', 1)
    world.patch('shadowAiItems', 'item-known', { discoveredAt: today(world), inUseSince: '2026-01-01' })
    expect(criteria(world, 'gate-1-2')).toEqual([])
  })

  it('a start corrected to after the gate withdraws the fact: it stays in the review, no longer true', () => {
    const world = approved('gate-1-2', 1)
    const id = item(world, null)
    world.settle()
    world.patch('shadowAiItems', id, { inUseSince: '2026-11-21' })
    world.settle()
    expect(world.gate('gate-1-2')).toMatchObject({
      state: 'rollback-candidate',
      openReview: { facts: [{ stillTrue: false }] },
    })
  })
})

describe('7.2.3 rollback facts: gate 2→3', () => {
  const rerated = (world: World, rating: number): void => {
    const rows = scorecardRows('s2', world.now, { 'team-skills': rating })
    for (const row of rows.scorecards) world.add('scorecards', row as never)
    for (const row of rows.answers) world.add('answers', row as never)
  }

  it('TS-1 re-rated 2 / 3 after the gate', () => {
    for (const [rating, facts] of [
      [2, [['ts-1-below-3', 'true']]],
      [3, []],
    ] as const) {
      const world = approved('gate-2-3', 2)
      rerated(world, rating)
      expect(criteria(world, 'gate-2-3')).toEqual(facts)
    }
  })

  it('TS-1 that was below 3 in the snapshot is not news', () => {
    const world = new World(storyOf(2))
    world.patch('answers', 's1-ts1', { rating: 2 })
    world.submit('gate-2-3')
    world.approveAll('gate-2-3')
    world.later(1)
    rerated(world, 1)
    expect(criteria(world, 'gate-2-3')).toEqual([])
  })

  it.each([
    [79, 100, 1],
    [80, 100, 0],
    [0, 0, 0],
  ])('retest with %i of %i passed → %i facts', (passed, participants, count) => {
    const world = approved('gate-2-3', 2)
    world.add('labRetests', { at: today(world), passed, participants })
    expect(criteria(world, 'gate-2-3')).toHaveLength(count)
  })

  it('a drill recorded failed by the infrastructure lead / somebody else / nobody named', () => {
    const drill = (by: string | null): [string, string][] => {
      const world = approved('gate-2-3', 2)
      world.add('taskDrills', { at: today(world), task: 'Resize', outcome: 'failed', by })
      return criteria(world, 'gate-2-3')
    }
    expect(drill(HOLDERS['infrastructure-lead'])).toEqual([['task-drill', 'true']])
    expect(drill(EDITOR)).toEqual([])
    expect(drill(null)).toEqual([['task-drill', 'unknown']])
  })

  it('a fact dated on the day of the approval is neither before nor after; recorded later it counts', () => {
    const world = approved('gate-2-3', 2)
    world.add('labRetests', { id: 'same-day', at: '2026-11-20', passed: 1, participants: 10 })
    expect(criteria(world, 'gate-2-3')).toEqual([])
    world.patch('labRetests', 'same-day', { createdAt: world.now })
    expect(criteria(world, 'gate-2-3')).toEqual([['lab-retest', 'true']])
  })

  it('an unknown fact opens no review', () => {
    const world = approved('gate-2-3', 2)
    world.add('taskDrills', { at: today(world), task: 'Resize', outcome: 'failed' })
    expect(world.settle()).toEqual([])
    expect(world.letter('gate-2-3')).toBe('A')
  })
})

describe('7.2.3 rollback facts: gate 3→4', () => {
  const failed = (world: World): string =>
    world.add('templateValidations', {
      templateId: 'template',
      at: today(world),
      outcome: 'failed',
      createdAt: world.now,
    })

  it('a failed template counts after 7 days without a pass', () => {
    const world = approved('gate-3-4', 3)
    failed(world)
    world.later(7)
    expect(criteria(world, 'gate-3-4')).toEqual([])
    world.later(1)
    expect(criteria(world, 'gate-3-4')).toEqual([['template-failed', 'true']])
  })

  it('failing again does not restart the clock, passing again ends it', () => {
    const world = approved('gate-3-4', 3)
    failed(world)
    world.later(6)
    failed(world)
    world.later(2)
    expect(criteria(world, 'gate-3-4')).toEqual([['template-failed', 'true']])
    world.patch('templates', 'template', { validatedAt: today(world), validation: 'passed' })
    expect(criteria(world, 'gate-3-4')).toEqual([])
  })

  it('a required signal whose latest test failed; one made not required does not count', () => {
    const world = approved('gate-3-4', 3)
    world.patch('monitoringSignals', 'signal', { lastTestAt: today(world), outcome: 'failed' })
    expect(criteria(world, 'gate-3-4')).toEqual([['monitoring-gap', 'true']])
    world.patch('monitoringSignals', 'signal', { required: false })
    expect(criteria(world, 'gate-3-4')).toEqual([])
  })

  it('a signal added after the gate has 14 days for its first test', () => {
    const world = approved('gate-3-4', 3)
    world.add('monitoringSignals', { name: 'Tokens', changedAt: today(world) })
    world.later(13)
    expect(criteria(world, 'gate-3-4')).toEqual([])
    world.later(1)
    expect(criteria(world, 'gate-3-4')).toEqual([['monitoring-gap', 'true']])
  })
})

describe('7.2.3 rollback facts: gate 4→5', () => {
  const cost = (world: World, change: object): [string, string][] => {
    world.patch('useCases', 'use-1', { productionAt: '2026-11-25' })
    world.add('useCaseCosts', { useCaseId: 'use-1', month: '2026-12', amount: '1600.00', final: true, ...change })
    world.later(45)
    return criteria(world, 'gate-4-5')
  }

  it.each([
    ['a final month above 1.5 times', {}, 1],
    ['exactly 1.5 times', { amount: '1500.00' }, 0],
    ['a month not final', { final: false }, 0],
    ['the month of going live is no full month', { month: '2026-11' }, 0],
  ])('%s (%j) → %i facts', (_, change, count) => {
    expect(cost(approved('gate-4-5', 4), change)).toHaveLength(count)
  })

  it('another currency than the frozen one is unknown', () => {
    const world = approved('gate-4-5', 4)
    world.organization({ currency: 'USD' })
    expect(cost(world, {})).toEqual([['cost-overrun', 'unknown']])
    expect(world.letter('gate-4-5')).toBe('A')
  })

  it('a projection of 0 is overrun by anything', () => {
    const world = new World(storyOf(4))
    world.patch('useCases', 'use-1', { monthlyCost: '0.00' })
    world.submit('gate-4-5')
    world.approveAll('gate-4-5')
    expect(cost(world, { amount: '0.01' })).toEqual([['cost-overrun', 'true']])
  })
})

describe('7.2.3 rollback facts: gate 5→6', () => {
  it('an exhausted budget is one fact per stretch, a missing day is none', () => {
    const world = approved('gate-5-6', 5)
    const left = [10, 0, -5, 20, -1]
    for (const leftPct of left) {
      world.later(1)
      world.add('sloBudgets', { endpointId: 'endpoint', at: today(world), leftPct })
    }
    expect(criteria(world, 'gate-5-6')).toEqual([
      ['error-budget', 'true'],
      ['error-budget', 'true'],
    ])
    expect(world.phase).toBe(6)
    expect(world.letter('gate-5-6')).toBe('K')
  })

  it('a severe finding opened or raised after the approval, while it is open', () => {
    const world = approved('gate-5-6', 5)
    world.add('findings', { id: 'new', severity: 'high', openedAt: today(world) })
    world.add('findings', {
      id: 'raised',
      severity: 'critical',
      openedAt: '2026-06-01',
      severityRaisedAt: today(world),
    })
    world.add('findings', { severity: 'medium', openedAt: today(world) })
    expect(criteria(world, 'gate-5-6')).toHaveLength(2)
    world.patch('findings', 'new', { closedAt: today(world) })
    expect(criteria(world, 'gate-5-6')).toHaveLength(1)
  })
})

describe('a rollback review', () => {
  const raise = (world: World, gateId: GateId, recordId: string): unknown =>
    world.run(
      { type: 'raise-fact', gateId, recordId, observed: 'We saw it on Monday.' },
      HOLDERS['infrastructure-lead'],
    )

  it('is overdue after more than 30 days, and nothing happens by itself', () => {
    const world = approved('gate-2-3', 2)
    raise(world, 'gate-2-3', 'somewhere')
    world.later(30)
    expect(world.gate('gate-2-3').openReview?.overdue).toBe(false)
    world.later(1)
    world.settle()
    expect(world.gate('gate-2-3').openReview?.overdue).toBe(true)
    expect([world.phase, world.letter('gate-2-3')]).toEqual([3, 'K'])
  })

  it('keeps what a person recorded as true, whatever the rules find', () => {
    const world = approved('gate-2-3', 2)
    raise(world, 'gate-2-3', 'somewhere')
    world.settle()
    expect(world.gate('gate-2-3').openReview?.facts).toMatchObject([{ criterion: 'by-hand', stillTrue: true }])
  })

  it('is one, also when a person records a fact at the moment the rules find another', () => {
    const world = new World(storyOf(2))
    const condition = { text: 'Repeat', owner: EDITOR, dueAt: '2026-11-25', evidenceNeeded: 'List', carries: null }
    world.submit('gate-2-3')
    world.approve('gate-2-3', 'infrastructure-lead', undefined, { conditions: [condition] })
    world.approve('gate-2-3', 'management-sponsor')
    world.later(10)
    expect(raise(world, 'gate-2-3', 'somewhere')).toMatchObject({ allowed: true })
    expect(world.document.rollbackReviews).toHaveLength(1)
    const criteria = world.gate('gate-2-3').openReview?.facts.map(({ criterion }) => criterion)
    expect(criteria).toEqual(['condition-overdue', 'by-hand'])
  })

  it('keeps a condition that was closed after its date, marked as no longer true', () => {
    const world = new World(storyOf(2))
    const condition = {
      text: 'Repeat the lab',
      owner: EDITOR,
      dueAt: '2026-11-25',
      evidenceNeeded: 'List',
      carries: null,
    }
    world.submit('gate-2-3')
    world.approve('gate-2-3', 'infrastructure-lead', undefined, { conditions: [condition] })
    world.approve('gate-2-3', 'management-sponsor')
    world.later(10)
    world.settle()
    const { conditions, openReview } = world.gate('gate-2-3')
    expect(conditions).toMatchObject([{ state: 'overdue', round: 1 }])
    expect(openReview?.facts).toMatchObject([{ criterion: 'condition-overdue', stillTrue: true }])
    const close = { type: 'close-condition', gateId: 'gate-2-3', conditionId: conditions[0]?.id ?? '' } as const
    expect(world.run({ ...close, with: 'All passed.' }, EDITOR).allowed).toBe(true)
    expect(world.gate('gate-2-3').openReview?.facts).toMatchObject([{ stillTrue: false }])
    expect(world.gate('gate-2-3').conditions).toMatchObject([{ state: 'closed', closedWith: 'All passed.' }])
    expect(world.letter('gate-2-3')).toBe('K')
  })
})

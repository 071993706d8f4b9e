import { describe, expect, it } from 'vitest'
import { stage, training } from './stages'
import { EDITOR, HOLDERS, storyOf } from './story'
import { World } from './world'

const GATE = 'gate-2-3'
const carry = (carries: string, dueAt = '2026-12-20') => [
  { text: 'Finish it', owner: EDITOR, dueAt, evidenceNeeded: 'List', carries },
]

describe('dry run', () => {
  it('is open with nothing in the way, and for a gate already behind', () => {
    const open = { open: true, blockers: [], smallestSet: [], carriable: [] }
    expect(stage('R').gate(GATE).dryRun).toEqual(open)
    expect(stage('A').gate(GATE).dryRun).toEqual(open)
    expect(stage('B').gate('gate-1-2').dryRun).toEqual(open)
  })

  it('expands the security baseline to the items that are open', () => {
    const world = stage('R')
    world.patch('itemStates', 'state-P2-D2', { done: 9, all: 10 })
    world.patch('itemStates', 'state-P2-D5', { state: 'in-progress' })
    const { dryRun } = world.gate(GATE)
    expect(dryRun.smallestSet).toEqual(['P2-D2', 'P2-D5'])
    expect(dryRun.carriable).toEqual(['P2-D6'])
    expect(dryRun.blockers.map((one) => [one.kind, one.id])).toEqual([
      ['line', 'P2-D6'],
      ['exit', 'P2-D5'],
    ])
  })

  it('asks for no more training than is needed', () => {
    const world = stage('R')
    training(world, 18)
    expect(world.gate(GATE).dryRun.smallestSet).toEqual(['assignment-18', 'assignment-19'])
  })

  it('unknown inputs block as "not shown yet", with what is missing', () => {
    const world = new World(storyOf(2, { gpuQuotas: [] }))
    const [blocker] = world.gate(GATE).dryRun.blockers
    expect(blocker).toMatchObject({ kind: 'line', id: 'P2-C2', notShownYet: true, missing: [{ section: 'gpuQuotas' }] })
    expect(world.codes(world.submit(GATE))).toContain('line-not-shown')
  })

  it('P1-B1 is never carriable', () => {
    const world = new World(storyOf(1, { scorecards: [], areaRatings: [], stakeholders: [] }))
    expect(world.gate('gate-1-2').dryRun.carriable).toEqual(['P1-A3'])
    const refused = world.codes(world.submit('gate-1-2', { conditions: carry('P1-B1') }))
    expect(refused).toEqual(expect.arrayContaining(['not-carriable', 'line-not-shown']))
  })

  it('a locked gate names the gate that comes first', () => {
    const [first] = new World(storyOf(2)).gate('gate-4-5').dryRun.blockers
    expect(first).toMatchObject({ kind: 'phase', id: 'gate-3-4' })
  })

  it('a missing exit item needs one note, not the work', () => {
    const world = stage('R')
    world.patch('itemStates', 'state-P2-A6', { state: 'in-progress', owner: EDITOR })
    expect(world.gate(GATE).dryRun.blockers).toMatchObject([{ kind: 'exit', id: 'P2-A6', owner: EDITOR }])
    expect(world.codes(world.submit(GATE))).toEqual(['exit-note-missing'])
    expect(world.codes(world.submit(GATE, { exitNotes: { 'P2-A6': '  ' } }))).toEqual(['exit-note-missing'])
    expect(world.submit(GATE, { exitNotes: { 'P2-A6': 'Draft exists, done in May.' } }).allowed).toBe(true)
    expect(world.gate(GATE)).toMatchObject({ dryRun: { open: true } })
    expect(world.gate(GATE).exitItems).toContainEqual({
      itemId: 'P2-A6',
      missing: true,
      note: 'Draft exists, done in May.',
    })
  })

  it('an exit item that does not apply is not missing', () => {
    const world = stage('R')
    world.patch('itemStates', 'state-P2-C3', { state: 'not-applicable', naReason: 'One network only.' })
    expect(world.gate(GATE).dryRun.open).toBe(true)
  })

  it('one person in all seats blocks the opening, not the submission', () => {
    const world = stage('R')
    world.replace('management-sponsor', HOLDERS['infrastructure-lead'])
    expect(world.gate(GATE).dryRun.blockers).toMatchObject([{ kind: 'seat', stops: 'opening' }])
    expect(world.submit(GATE).allowed).toBe(true)
  })

  it('a stale round blocks until it is refreshed', () => {
    const world = stage('I')
    world.later(30)
    expect(world.gate(GATE).dryRun.blockers).toMatchObject([{ kind: 'staleness', since: '2026-12-20' }])
    expect(world.gate(GATE).chip.approvalsLeft).toBe(2)
  })
})

describe('conditions', () => {
  it.each([
    ['2026-11-19', ['condition-due']],
    ['2026-11-20', []],
    ['2027-02-18', []],
    ['2027-02-19', ['condition-due']],
  ])('due %s on 2026-11-20: %j', (dueAt, refusals) => {
    const world = stage('N')
    expect(world.codes(world.submit(GATE, { conditions: carry('P2-A1', dueAt) }))).toEqual(refusals)
  })

  it('only one line, only an unmet one, only of this gate', () => {
    const world = stage('N')
    world.patch('gpuQuotas', 'quota', { status: 'requested' })
    const two = world.submit(GATE, { conditions: [...carry('P2-A1'), ...carry('P2-C2')] })
    expect(world.codes(two)).toEqual(expect.arrayContaining(['one-carried-line']))
    expect(two.allowed).toBe(false)
    expect(world.codes(stage('R').submit(GATE, { conditions: carry('P2-D6') }))).toEqual(['not-carriable'])
    expect(world.codes(world.submit(GATE, { conditions: carry('P3-A7') }))).toContain('not-carriable')
  })

  it('an approver cannot carry a line, and an incomplete condition is refused', () => {
    const world = stage('S')
    const late = world.approve(GATE, 'infrastructure-lead', undefined, { conditions: carry('P2-A1') })
    expect(world.codes(late)).toEqual(['carried-at-submission-only'])
    const empty = { text: ' ', owner: null, dueAt: '2026-12-01', evidenceNeeded: 'x', carries: null }
    const refused = world.approve(GATE, 'infrastructure-lead', undefined, { conditions: [empty] })
    expect(world.codes(refused)).toEqual(['condition-incomplete'])
  })
})

import { describe, expect, it } from 'vitest'
import { framework } from '@/lib/content'
import { createFacts } from '@/lib/scoring/facts'
import { type ItemProgress, itemProgress, type PhaseProgress, phases } from '@/lib/scoring/phases'
import { type Changes, storyOf, TODAY } from './gates/story'

const factsOf = (phase: number, changes: Changes = {}) => createFacts(framework, storyOf(phase, changes), TODAY)
const progress = (phase: number, changes: Changes = {}): PhaseProgress | undefined =>
  phases(factsOf(phase, changes)).find((one) => one.phase === phase)
const item = (itemId: string, changes: Changes = {}, phase = Number(itemId[1])): ItemProgress =>
  itemProgress(factsOf(phase, changes), itemId)
const state = (itemId: string, row: object): ItemProgress => item(itemId, { itemStates: [{ id: 'x', itemId, ...row }] })

describe('checklist items', () => {
  it.each([
    ['P1-B3', { value: 4 }, 'done'],
    ['P1-B3', { value: 3 }, 'in-progress'],
    ['P1-B3', { state: 'done' }, 'in-progress'],
    ['P2-D1', { done: 9, all: 10 }, 'in-progress'],
    ['P2-D1', { done: 10, all: 10 }, 'done'],
    ['P2-D1', { done: 0, all: 0 }, 'not-started'],
    ['P2-D1', { done: 0, all: 0, enforcedByPolicyEvidenceId: 'p' }, 'done'],
    ['P2-D1', { state: 'not-applicable', naReason: 'No services' }, 'not-started'],
    ['P1-A4', { state: 'done' }, 'done'],
    ['P1-A4', { state: 'blocked' }, 'blocked'],
    ['P1-A4', { state: 'not-applicable', naReason: 'No labs' }, 'not-applicable'],
    ['P1-A4', { state: 'not-applicable' }, 'not-started'],
    ['P3-E3', { value: 94.9 }, 'in-progress'],
    ['P3-E3', { value: 95 }, 'done'],
  ])('%s with %j is %s', (itemId, row, expected) => {
    expect(state(itemId, row).state).toBe(expected)
  })

  it('computed items are read-only: a state typed in changes nothing', () => {
    expect(
      item('P1-A3', { stakeholders: [], itemStates: [{ id: 'x', itemId: 'P1-A3', state: 'done' }] }),
    ).toMatchObject({
      computed: true,
      state: 'not-started',
      value: 'false',
    })
  })

  it('P1-C1 reads 90 days, P1-C2 any date', () => {
    const discoveryRuns = storyOf(1).discoveryRuns.map((row) => ({ ...row, at: '2026-08-22' }))
    expect(item('P1-C1', { discoveryRuns }).value).toBe('false')
    expect(item('P1-C2', { discoveryRuns }).value).toBe('true')
    expect(item('P1-C1', { discoveryRuns: discoveryRuns.map((row) => ({ ...row, at: '2026-08-23' })) }).state).toBe(
      'done',
    )
  })

  it('P2-C8 counts a member that does not apply as satisfied', () => {
    const rows = storyOf(2).itemStates.map((row) =>
      row.itemId === 'P2-C3' ? { ...row, state: 'not-applicable' as const, naReason: 'One network' } : row,
    )
    expect(item('P2-C8', { itemStates: rows })).toMatchObject({ state: 'done', observed: { value: 5, of: 5 } })
  })

  it('P2-C6 is not met while the build started before the approval of gate 2→3', () => {
    const organization = { platformBuild: 'started', platformBuildStartedAt: '2026-11-01' } as const
    expect(item('P2-C6', { organization }).value).toBe('false')
    expect(item('P2-C6').value).toBe('true')
    expect(item('P2-C6', { organization: { platformBuild: 'unknown', platformBuildStartedAt: null } }).value).toBe(
      'unknown',
    )
  })

  it('P2-E1 needs an owner and a due date for every focus area, and does not apply without one', () => {
    expect(item('P2-E1').state).toBe('not-applicable')
    const areaRatings = storyOf(2).areaRatings.map((row) => (row.areaId === 'networking' ? { ...row, final: 2 } : row))
    expect(item('P2-E1', { areaRatings }).value).toBe('false')
    const plan = {
      id: 'w',
      kind: 'focus' as const,
      source: 'NW-2',
      text: 'Fix DNS',
      owner: 'p-editor',
      dueAt: '2026-12-20',
    }
    expect(item('P2-E1', { areaRatings, workItems: [plan] }).value).toBe('true')
    expect(item('P2-E1', { areaRatings, workItems: [{ ...plan, dueAt: null }] }).value).toBe('false')
  })

  const running = {
    id: 'e',
    name: 'E',
    teamId: 't',
    state: 'running' as const,
    start: '2026-11-10',
    end: '2026-11-24',
    costTag: 'e-1',
    cap: '100.00',
    actualCost: '40.00',
    accuracyCriterion: '0.8',
    latencyCriterion: '200 ms',
    costCeiling: '100',
    lastActivityAt: '2026-11-19',
  }
  it.each([
    ['P4-A5', {}, 'true'],
    ['P4-A5', { lastActivityAt: '2026-11-07' }, 'true'],
    ['P4-A5', { lastActivityAt: '2026-11-06' }, 'false'],
    ['P4-A5', { lastActivityAt: '2026-11-06', flaggedAt: '2026-11-20' }, 'true'],
    ['P4-A5', { lastActivityAt: '2026-10-21', flaggedAt: '2026-11-04' }, 'false'],
    ['P4-A5', { state: 'finished' as const, finishedAt: '2026-10-10', lastActivityAt: '2026-10-10' }, 'false'],
    [
      'P4-A5',
      {
        state: 'decommissioned' as const,
        finishedAt: '2026-10-10',
        decommissionedAt: '2026-10-12',
        lastActivityAt: '2026-10-10',
      },
      'true',
    ],
    ['P4-A5', { state: 'draft' as const, lastActivityAt: '2026-10-10' }, 'true'],
    ['P4-B3', {}, 'true'],
    ['P4-B3', { end: '2026-11-25' }, 'false'],
    ['P4-B3', { start: '2026-11-05', end: '2026-11-19' }, 'false'],
    ['P4-B3', { start: '2026-11-06', end: '2026-11-20' }, 'true'],
    ['P4-B3', { end: '2026-12-08', renewals: [{ at: '2026-11-20', days: 14 as const }] }, 'true'],
    ['P4-B4', { actualCost: '99.99' }, 'true'],
    ['P4-B4', { actualCost: '100.00' }, 'false'],
    ['P4-B4', { actualCost: '100.00', state: 'capped' as const }, 'true'],
    ['P4-B4', { actualCost: null }, 'unknown'],
    ['P4-B5', {}, 'true'],
    ['P4-B5', { costCeiling: null }, 'false'],
  ])('%s with an experiment like %j is %s', (itemId, change, value) => {
    expect(item(itemId, { experiments: [{ ...running, ...change }] }).value).toBe(value)
  })

  it('rules about experiments are unknown without one, and a shared cost tag breaks P4-B5', () => {
    expect(item('P4-B5').value).toBe('unknown')
    expect(item('P4-B5', { experiments: [running, { ...running, id: 'e2' }] }).value).toBe('false')
  })

  it('work on a later phase is early', () => {
    const facts = factsOf(1)
    expect(itemProgress(facts, 'P2-A6').early).toBe(true)
    expect(itemProgress(facts, 'P1-A3').early).toBe(false)
    expect(itemProgress(facts, 'P3-C1').early).toBe(false)
  })

  it('an id the framework does not have is unknown', () => {
    expect(itemProgress(factsOf(1), 'P9-Z9')).toMatchObject({ state: 'not-started', value: 'unknown' })
  })
})

describe('phase progress', () => {
  it('is done ÷ (all − not applicable), with gate readiness apart', () => {
    const found = progress(1)
    expect(found).toMatchObject({
      applicable: 11,
      done: 4,
      percent: 36,
      gate: { gateId: 'gate-1-2', met: 3, required: 3 },
    })
    const one = { id: 'x', itemId: 'P1-A4', state: 'not-applicable' as const, naReason: 'No labs' }
    expect(progress(1, { itemStates: [one] })).toMatchObject({ applicable: 10, done: 4, percent: 40 })
  })

  it('is "–" when nothing is applicable', () => {
    const facts = factsOf(6, {
      itemStates: framework.phases
        .flatMap((phase) => (phase.n === 6 ? phase.groups.flatMap((group) => group.items) : []))
        .map(({ id }) => ({ id, itemId: id, state: 'not-applicable' as const, naReason: 'Not yet' })),
    })
    expect(phases(facts)[5]).toMatchObject({ phase: 6, applicable: 0, percent: null, gate: null })
  })

  it('names the exit items that are missing', () => {
    expect(progress(2)?.exitMissing).toEqual([])
    expect(progress(2, { itemStates: [] })?.exitMissing).toEqual(['P2-A6', 'P2-B2', 'P2-C8', 'P2-D5'])
  })
})

import { describe, expect, it } from 'vitest'
import { stage } from './stages'
import { EDITOR, HOLDERS, scorecardRows, storyOf } from './story'
import { World } from './world'

const GATE = 'gate-2-3'
const INFRA = 'infrastructure-lead'
const SPONSOR = 'management-sponsor'
const low = () =>
  new World(storyOf(2, scorecardRows('s1', '2026-11-10T09:00:00.000Z', { networking: 2, security: 1 }) as never))
const accept = (world: World, seat: typeof INFRA | typeof SPONSOR, areaId: string, by: string = HOLDERS[seat]) =>
  world.run({ type: 'accept-area', gateId: GATE, seat, areaId, reason: 'Planned for the spring.' }, by)

describe('an area below 3, accepted before anybody signs', () => {
  it('is accepted seat by seat, and both seats then sign without being asked again', () => {
    const world = low()
    for (const area of ['networking', 'security']) {
      expect(accept(world, INFRA, area).allowed).toBe(true)
      expect(accept(world, SPONSOR, area).allowed).toBe(true)
    }
    expect(world.gate(GATE).focusGate).toMatchObject({ status: 'accepted', value: 'true' })
    world.submit(GATE)
    world.approveAll(GATE)
    expect(world.letter(GATE)).toBe('A')
  })

  it('is refused to others, without a reason, for an area that is fine, twice, and after the gate', () => {
    const world = low()
    expect(world.codes(accept(world, INFRA, 'networking', 'p-new'))).toEqual(['not-holder'])
    const short = { type: 'accept-area', gateId: GATE, seat: INFRA, areaId: 'networking', reason: 'ok' } as const
    expect(world.codes(world.run(short, HOLDERS[INFRA]))).toEqual(['reason-too-short'])
    expect(world.codes(world.run({ ...short, seat: 'compliance' }, HOLDERS.compliance))).toEqual(['seat-not-of-gate'])
    expect(world.codes(world.run(short, world.actor(HOLDERS[INFRA], { token: true })))).toEqual(['token-cannot-sign'])
    expect(world.codes(accept(world, INFRA, 'automation'))).toEqual(['area-not-open'])
    accept(world, INFRA, 'networking')
    expect(world.codes(accept(world, INFRA, 'networking'))).toEqual(['area-not-open'])
    const after = stage('A')
    expect(after.codes(accept(after, INFRA, 'networking'))).toEqual(['gate-behind'])
    const other = new World(storyOf(3))
    const elsewhere = { ...short, gateId: 'gate-3-4', seat: 'platform-team-lead' } as const
    expect(other.codes(other.run(elsewhere, HOLDERS['platform-team-lead']))).toEqual(['area-not-open'])
  })

  it('says whom a deputy accepted for, before the submission and while signing', () => {
    const world = low()
    const dates = { from: '2026-11-01', to: '2026-12-31', createdAt: '2026-11-01T08:00:00.000Z' }
    world.add('deputies', { seat: INFRA, forPersonId: HOLDERS[INFRA], personId: 'p-deputy', ...dates })
    accept(world, INFRA, 'networking', 'p-deputy')
    accept(world, SPONSOR, 'networking')
    for (const seat of [INFRA, SPONSOR] as const) accept(world, seat, 'security')
    const given = world.document.areaAcceptances.map(({ seat, by, forPersonId }) => ({ seat, by, forPersonId }))
    expect(given[0]).toEqual({ seat: INFRA, by: 'p-deputy', forPersonId: HOLDERS[INFRA] })
    expect(given.slice(1).map(({ forPersonId }) => forPersonId)).toEqual([null, null, null])
    expect(world.gate(GATE).focusGate).toMatchObject({ status: 'accepted' })
  })

  it('counts for one seat per person, unless small-team mode is on', () => {
    for (const smallTeamMode of [false, true]) {
      const world = low()
      world.organization({ smallTeamMode })
      world.replace(SPONSOR, HOLDERS[INFRA])
      accept(world, INFRA, 'networking')
      const second = accept(world, SPONSOR, 'networking', HOLDERS[INFRA])
      expect(world.codes(second)).toEqual(smallTeamMode ? [] : ['second-seat'])
    }
  })
})

describe('a refresh', () => {
  it('is checked as a new submission: lines of today, and nothing is carried any more', () => {
    const world = stage('N')
    const condition = {
      text: 'Finish the courses',
      owner: EDITOR,
      dueAt: '2026-12-01',
      evidenceNeeded: 'The list',
      carries: 'P2-A1',
    }
    world.submit(GATE, { conditions: [condition] })
    const { dryRun, resubmission } = world.gate(GATE)
    expect(dryRun.blockers).toEqual([])
    expect(resubmission).toMatchObject({ open: false, carriable: ['P2-A1'] })
    expect(resubmission?.blockers.map(({ id, kind }) => [kind, id])).toEqual([['line', 'P2-A1']])
    expect(world.refresh(GATE).allowed).toBe(false)
    expect(world.refresh(GATE, { conditions: [condition] }).allowed).toBe(true)
    expect(stage('R').gate(GATE).resubmission).toBeNull()
  })

  it('shows every seat what differs from the snapshot of the round before', () => {
    const world = new World(storyOf(1))
    world.submit('gate-1-2')
    expect(world.gate('gate-1-2').sinceRefresh).toBeNull()
    world.later()
    const found = {
      source: 'saas-tool' as const,
      title: 'New',
      discoveredAt: world.now.slice(0, 10),
      createdAt: world.now,
    }
    world.add('shadowAiItems', { ...found, status: 'adopted' })
    world.later()
    const confirmation = { by: HOLDERS['security-lead'], itemCount: 2, lastRunAt: '2026-11-01' }
    world.add('inventoryConfirmations', { ...confirmation, at: world.now })
    expect(world.refresh('gate-1-2').allowed).toBe(true)
    const changes = world.gate('gate-1-2').sinceRefresh?.map(({ kind, was, now }) => [kind, was, now])
    expect(changes).toEqual([['inventory', '1', '2']])
    expect(world.gate('gate-1-2').changedSince?.list).toEqual([])
    world.requestChanges('gate-1-2', 'security-lead')
    world.submit('gate-1-2')
    expect(world.gate('gate-1-2').sinceRefresh).toBeNull()
  })
})

import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { framework } from '@/lib/content'
import type { OrganizationDocument } from '@/lib/document/schema'
import { liveSignatures } from '@/lib/scoring/gates/seats'
import type { Flags, GateId, GateRound, Seat } from '@/lib/scoring/gates/types'
import { assignments, EDITOR, HOLDERS, storyOf } from './story'
import { World } from './world'

/**
 * Histories per run; GATE_SEED makes other ones. The long run:
 *
 *     GATE_HISTORIES=100000 npx vitest run --project unit tests/unit/scoring/gates/gate-model.test.ts
 */
const HISTORIES = Number(process.env.GATE_HISTORIES ?? 2000)
const PEOPLE = [...Object.values(HOLDERS), EDITOR, 'p-deputy', 'p-new']
const GATES: readonly GateId[] = ['gate-2-3', 'gate-3-4', 'gate-4-5']
const SEATS: readonly Seat[] = ['infrastructure-lead', 'management-sponsor', 'platform-team-lead', 'security-lead']

/** What the gates of phases 2 to 4 read, parsed once: a history only ever replaces sections of it. */
const START = storyOf(2, { sloDays: [], sloObjectives: [], runbookTests: [] })
const TRAINED = [15, 25].map((done) => storyOf(2, { trainingAssignments: assignments(done, 25) }).trainingAssignments)

/** Patterns are left out: they never decide anything about a gate. */
class ModelWorld extends World {
  override flags(): Flags {
    return { patterns: [], chain: { state: 'none' } }
  }
}

/** Half of the histories begin after a signed gate, so that roll-backs are not rare. */
function advanced(): OrganizationDocument {
  const world = new ModelWorld(START)
  world.submit('gate-2-3')
  world.approveAll('gate-2-3')
  return world.document
}
const ADVANCED = advanced()

type Step = { act: number; who: number; seat: number; gate: number; flag: boolean }
const step: fc.Arbitrary<Step> = fc.record({
  act: fc.nat(99),
  who: fc.nat(PEOPLE.length - 1),
  seat: fc.nat(SEATS.length - 1),
  gate: fc.nat(9),
  flag: fc.boolean(),
})

/** What history may never change: append-only rows and the snapshots of rounds. */
type Kept = { signatures: string[]; votes: string[]; snapshots: string[]; ended: number }

const kept = (world: World): Kept => ({
  signatures: world.document.signatures.map((row) => JSON.stringify(row)),
  votes: world.document.rollbackVotes.map((row) => JSON.stringify(row)),
  snapshots: world.document.gateRounds.map((row) => row.snapshot + row.hash),
  ended: world.document.gateRounds.filter((row) => row.endedAt !== null).length,
})

const isPrefix = (before: readonly string[], after: readonly string[]): boolean =>
  before.every((row, index) => row === after[index])

/** Mostly sensible moves on the current gate, and now and then anything by anybody. */
function play(world: World, { act, who, seat: seatIndex, gate: gateIndex, flag }: Step): void {
  const current = framework.gates.find((gate) => gate.from === world.phase)?.id
  const gate = gateIndex < 8 && current ? current : (GATES[gateIndex % GATES.length] ?? 'gate-2-3')
  const own = framework.gates.find((one) => one.id === gate)?.seatIds ?? []
  const seat = own[seatIndex % own.length] ?? SEATS[seatIndex] ?? 'infrastructure-lead'
  const holder = world.facts.holders(seat)[0]
  const person = who < 6 && holder ? holder : (PEOPLE[who] ?? EDITOR)
  if (act < 18) world.submit(gate, {}, flag ? EDITOR : world.actor(person, { role: 'editor' }))
  else if (act < 50)
    world.approve(gate, seat, person, flag || act < 40 ? {} : { hash: 'f'.repeat(64), seenChanges: 'old' })
  else if (act < 54) world.requestChanges(gate, seat, person)
  else if (act < 58) takeBack(world, gate, seatIndex, person)
  else if (act < 61) world.run({ type: 'withdraw', gateId: gate, reason: 'Later' }, person)
  else if (act < 66) world.refresh(gate)
  else if (act < 71) train(world, flag)
  else if (act < 75) world.replace(seat, flag ? person : null)
  else if (act < 78) world.add('seatHoldings', { seat, personId: person, from: world.now })
  else if (act < 81) world.organization({ smallTeamMode: flag })
  else if (act < 84) world.patch('persons', person, { active: flag })
  else if (act < 87) nameDeputy(world, seat, person)
  else if (act < 90) drill(world)
  else if (act < 96) voteBoth(world, gateIndex, seatIndex, flag)
  else if (act < 98) world.later(flag ? 31 : 3)
  else
    world.run({ type: 'baseline', phase: 4, at: '2026-11-19', reason: 'Now' }, world.actor(person, { role: 'admin' }))
}

const train = (world: World, enough: boolean): void => {
  world.document = { ...world.document, trainingAssignments: TRAINED[enough ? 1 : 0] ?? [] }
}

function takeBack(world: World, gateId: GateId, index: number, person: string): void {
  const row = world.document.signatures.filter((one) => one.decision === 'approve').at(-1 - index)
  world.run({ type: 'take-back', gateId, signatureId: row?.id ?? 'none', reason: 'Too quick' }, row?.personId ?? person)
}

function nameDeputy(world: World, seat: Seat, personId: string): void {
  const forPersonId = world.facts.holders(seat)[0]
  const day = world.now.slice(0, 10)
  if (forPersonId) world.add('deputies', { seat, forPersonId, personId, from: day, to: day })
}

function drill(world: World): void {
  const by = HOLDERS['infrastructure-lead']
  world.add('taskDrills', {
    at: world.now.slice(0, 10),
    task: 'Provision',
    outcome: 'failed',
    by,
    createdAt: world.now,
  })
  world.settle()
}

function voteBoth(world: World, gateIndex: number, seatIndex: number, confirm: boolean): void {
  const gateId = world.document.rollbackReviews.find((row) => row.state === 'open')?.gate ?? 'gate-2-3'
  const seats = framework.gates.find((gate) => gate.id === gateId)?.seatIds ?? []
  for (const seat of gateIndex < 5 ? seats : seats.slice(seatIndex % seats.length)) {
    world.vote(gateId, seat, confirm ? 'confirm' : 'dismiss', world.facts.holders(seat)[0] ?? EDITOR)
  }
}

/** I1, I2, I3, I4: every seat of an approved round has one valid signature on exactly this content. */
function expectSoundApproval(world: World, round: GateRound): void {
  const gate = framework.gates.find((one) => one.id === round.gate)
  const live = liveSignatures(world.facts, round)
  for (const seat of gate?.seatIds ?? []) {
    const signature = live.get(seat)
    expect(signature, `${seat} of round ${round.id}`).toBeDefined()
    if (!signature) continue
    expect(signature.hash).toBe(round.hash)
    expect(signature.roundId).toBe(round.id)
    const held = world.document.seatHoldings.some(
      (row) =>
        row.seat === seat && row.personId === (signature.forPersonId ?? signature.personId) && row.from <= signature.at,
    )
    expect(held).toBe(true)
    const mayOwn = seat === 'infrastructure-lead' && (gate?.seatIds.length ?? 0) > 1
    if (!mayOwn) expect(signature.personId).not.toBe(round.submittedBy)
  }
  const signers = [...live.values()]
  const repeated = signers.filter((row, index) => signers.findIndex((one) => one.personId === row.personId) !== index)
  if (repeated.length > 0) expect(signers.some((row) => row.smallTeamMode)).toBe(true)
  expect(round.staleAt).toBeNull()
}

function expectInvariants(world: World, before: Kept): void {
  const { gateRounds, phaseStates } = world.document
  const after = kept(world)
  expect(isPrefix(before.signatures, after.signatures), 'I10 signatures are append-only').toBe(true)
  expect(isPrefix(before.votes, after.votes), 'I10 votes are append-only').toBe(true)
  expect(isPrefix(before.snapshots, after.snapshots), 'I6 snapshots never change').toBe(true)
  expect(after.ended, 'ended rounds stay ended').toBeGreaterThanOrEqual(before.ended)
  for (const round of gateRounds) {
    expect(createHash('sha256').update(round.snapshot).digest('hex')).toBe(round.hash)
    const late = world.document.signatures.some(
      (row) => row.roundId === round.id && round.endedAt !== null && row.at > round.endedAt,
    )
    expect(late, 'I5 nothing after the end').toBe(false)
  }
  expect(gateRounds.filter((round) => round.state === 'open').length).toBeLessThanOrEqual(1)
  const advances = phaseStates.filter((row) => row.cause === 'gate').map((row) => row.gateRoundId)
  expect(new Set(advances).size, 'one phase change per round').toBe(advances.length)
  expect(advances.length).toBe(gateRounds.filter((round) => round.endCause === 'approved').length)
}

describe('gate invariants over random histories', () => {
  it(`I1–I6, I8–I10 hold in ${HISTORIES} histories`, { timeout: 3_600_000 }, () => {
    const seen = { approved: 0, stale: 0, rolledBack: 0 }
    fc.assert(
      fc.property(fc.boolean(), fc.array(step, { minLength: 5, maxLength: 18 }), (signed, steps) => {
        const world = new ModelWorld(signed ? ADVANCED : START)
        world.now = '2026-11-20T11:00:00.000Z'
        const sound = new Set<string>()
        for (const one of steps) {
          const before = kept(world)
          play(world, one)
          expectInvariants(world, before)
          for (const round of world.document.gateRounds) {
            if (round.endCause !== 'approved' || sound.has(round.id)) continue
            sound.add(round.id)
            seen.approved += 1
            expectSoundApproval(world, round)
          }
        }
        seen.stale += world.document.gateRounds.some((round) => round.staleAt !== null) ? 1 : 0
        seen.rolledBack += world.document.phaseStates.some((row) => row.cause === 'rollback') ? 1 : 0
        const copy = new ModelWorld(structuredClone(world.document))
        copy.now = world.now
        for (const gate of GATES) expect(copy.letter(gate), 'I9 state follows from rows alone').toBe(world.letter(gate))
        world.settle()
        expect(world.settle(), 'settling twice finds nothing').toEqual([])
      }),
      { numRuns: HISTORIES, seed: Number(process.env.GATE_SEED ?? 20261120) },
    )
    expect(seen.approved).toBeGreaterThan(HISTORIES / 50)
    expect(seen.stale).toBeGreaterThan(0)
    expect(seen.rolledBack).toBeGreaterThan(0)
  })

  it('I8: the same command again creates nothing', () => {
    const world = new World(storyOf(2))
    world.submit('gate-2-3')
    expect(world.submit('gate-2-3').allowed).toBe(false)
    world.approve('gate-2-3', 'infrastructure-lead')
    expect(world.approve('gate-2-3', 'infrastructure-lead').allowed).toBe(false)
    world.approve('gate-2-3', 'management-sponsor')
    expect(world.approve('gate-2-3', 'management-sponsor').allowed).toBe(false)
    expect(world.document.signatures).toHaveLength(2)
    expect(world.document.phaseStates).toHaveLength(2)
  })
})

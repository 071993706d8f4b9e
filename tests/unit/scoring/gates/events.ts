import type { GateDecision } from '@/lib/scoring/gates/commands'
import type { GateId, Seat } from '@/lib/scoring/gates/types'
import { failedDrill, GATE, type Letter, signedIntoPhase2, stage, threeSeats, training } from './stages'
import { HOLDERS, storyOf } from './story'
import { World } from './world'

/** What became of one cell: where the gate stands, whether the command was refused, whether the round is stale. */
export type Seen = { before: string; after: string; refused: boolean; stale: boolean; world: World }

type Play = (world: World, letter: Letter) => GateDecision | undefined

const seen = (world: World, before: string, decision: GateDecision | undefined, gate: GateId = GATE): Seen => ({
  before,
  after: world.letter(gate),
  refused: decision ? !decision.allowed : false,
  stale: world.gate(gate).round?.stale ?? false,
  world,
})

/** Plays an event on gate 2→3 in the given state, or on the world a cell brings along. */
export const play =
  (event: Play, own?: (letter: Letter) => { world: World; gate?: GateId } | undefined) =>
  (letter: Letter): Seen => {
    const { world, gate = GATE } = own?.(letter) ?? { world: stage(letter) }
    const before = world.letter(gate)
    return seen(world, before, event(world, letter), gate)
  }

const quiet =
  (change: (world: World) => void): Play =>
  (world) => {
    change(world)
    world.settle()
    return undefined
  }

const SECOND: Seat = 'management-sponsor'
const replaceFirst = (world: World): void => world.replace('infrastructure-lead', 'p-new')

/** Three seats of which one person holds two, small-team mode on, both signed. */
function twoSeatsOnePerson(): World {
  const world = new World(storyOf(4, { organization: { smallTeamMode: true } }))
  world.replace('business-sponsor', HOLDERS['infrastructure-lead'])
  world.submit('gate-4-5')
  world.approve('gate-4-5', 'infrastructure-lead')
  world.approve('gate-4-5', 'business-sponsor', HOLDERS['infrastructure-lead'])
  return world
}

/** Gate 1→2 is approved; an item in use before the approval is found; its review is confirmed. */
function rollBackEarlier(world: World): void {
  world.later()
  world.add('shadowAiItems', {
    source: 'saas-tool',
    title: 'Found later',
    discoveredAt: world.now.slice(0, 10),
    createdAt: world.now,
    inUseSince: '2026-09-01',
  })
  world.settle()
  world.voteAll('gate-1-2', 'confirm')
}

export const EVENTS = {
  becomesCurrent: play(
    quiet((world) => {
      if (world.phase !== 1) return
      world.submit('gate-1-2')
      world.approveAll('gate-1-2')
    }),
  ),
  linesMet: play(quiet((world) => training(world, 25))),
  lineUnmet: play(quiet((world) => training(world, 15))),
  valueChanges: play(quiet((world) => training(world, 81, 100))),
  submit: play((world) => world.submit(GATE)),
  submitCarried: play((world) =>
    world.submit(GATE, {
      conditions: [
        { text: 'Finish training', owner: 'p-editor', dueAt: '2026-12-20', evidenceNeeded: 'List', carries: 'P2-A1' },
      ],
    }),
  ),
  approve: play(
    (world, letter) =>
      letter === 'I' ? world.approve('gate-4-5', 'business-sponsor') : world.approve(GATE, 'infrastructure-lead'),
    (letter) => (letter === 'I' ? { world: threeSeats(1), gate: 'gate-4-5' } : undefined),
  ),
  approveLast: play(
    (world, letter) => (letter === 'S' ? world.approve('gate-3-4', 'platform-team-lead') : world.approve(GATE, SECOND)),
    (letter) => {
      if (letter !== 'S') return undefined
      const world = new World(storyOf(3))
      world.submit('gate-3-4')
      return { world, gate: 'gate-3-4' }
    },
  ),
  requestChanges: play((world) => world.requestChanges(GATE, SECOND)),
  comment: play(quiet((world) => void world.add('gateComments', { gate: GATE, text: 'Hello', at: world.now }))),
  takeBack: play((world) => {
    const signatureId = world.document.signatures.find((row) => row.decision === 'approve')?.id ?? 'none'
    const reason = 'I was too quick.'
    return world.run({ type: 'take-back', gateId: GATE, signatureId, reason }, HOLDERS['infrastructure-lead'])
  }),
  takeBackOfTwo: play(
    (world) => {
      const signatureId = world.document.signatures[0]?.id ?? 'none'
      const reason = 'I was too quick.'
      return world.run({ type: 'take-back', gateId: 'gate-4-5', signatureId, reason }, HOLDERS['infrastructure-lead'])
    },
    () => ({ world: threeSeats(2), gate: 'gate-4-5' }),
  ),
  withdraw: play((world) => world.run({ type: 'withdraw', gateId: GATE, reason: 'Too early' })),
  refresh: play((world) => world.refresh(GATE)),
  thirtyDays: play(quiet((world) => world.later(30))),
  signerLeaves: play(
    quiet((world) => {
      if (world.letter(GATE) === 'K') world.vote(GATE, 'infrastructure-lead', 'confirm')
      replaceFirst(world)
    }),
  ),
  signerLeavesOfTwo: play(quiet(replaceFirst), () => ({ world: threeSeats(2), gate: 'gate-4-5' })),
  holderAdded: play(
    quiet((world) => {
      world.add('seatHoldings', { seat: SECOND, personId: 'p-new', from: world.now })
      const dates = { from: world.now.slice(0, 10), to: world.now.slice(0, 10) }
      world.add('deputies', { seat: SECOND, forPersonId: HOLDERS[SECOND], personId: 'p-deputy', ...dates })
    }),
  ),
  seatEmpties: play(
    quiet((world) => {
      if (world.letter(GATE) === 'K') world.vote(GATE, 'infrastructure-lead', 'confirm')
      world.replace('infrastructure-lead', null)
    }),
  ),
  rollbackFact: play(quiet(failedDrill)),
  confirmOne: play((world) => world.vote(GATE, SECOND, 'confirm')),
  confirmLast: play((world) => {
    world.vote(GATE, 'infrastructure-lead', 'confirm')
    return world.vote(GATE, SECOND, 'confirm')
  }),
  dismissOne: play((world) => world.vote(GATE, SECOND, 'dismiss')),
  dismissLast: play((world) => {
    world.vote(GATE, 'infrastructure-lead', 'dismiss')
    return world.vote(GATE, SECOND, 'dismiss')
  }),
  conditionClosed: play((world) => {
    const conditionId = world.document.gateConditions[0]?.id ?? 'none'
    return world.run({ type: 'close-condition', gateId: GATE, conditionId, with: 'Results attached' })
  }),
  conditionOverdue: play(quiet((world) => world.later(26))),
  earlierRolledBack: play(quiet(rollBackEarlier), (letter) => {
    if (letter === 'L') return { world: signedIntoPhase2(), gate: 'gate-3-4' }
    return { world: stage(letter, true) }
  }),
  baseline: play((world) =>
    world.run(
      { type: 'baseline', phase: 3, at: '2026-11-19', reason: 'We run a platform already.' },
      world.actor('p-admin', { role: 'admin' }),
    ),
  ),
  settingsChange: play(
    quiet((world) => {
      world.organization({ timezone: 'Asia/Tokyo' })
      world.add('thresholdOverrides', { key: 'gate.roundDays', value: 7, reason: 'Shorter', createdAt: world.now })
      world.later(10)
    }),
  ),
  smallTeamOff: play(
    quiet((world) => world.organization({ smallTeamMode: false })),
    (letter) => (letter === 'I' ? { world: twoSeatsOnePerson(), gate: 'gate-4-5' } : undefined),
  ),
}

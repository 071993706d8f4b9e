import { assignments, type Changes, EDITOR, HOLDERS, storyOf } from './story'
import { World } from './world'

/** The gate whose row of the table is walked, unless a cell needs one or three seats. */
export const GATE = 'gate-2-3'
export const STATES = ['L', 'N', 'R', 'S', 'I', 'C', 'W', 'A', 'K', 'F', 'D', 'B'] as const
export type Letter = (typeof STATES)[number]

/** Condition of an approver's own, so that an approval can have one that falls due. */
const condition = {
  text: 'Repeat the lab',
  owner: EDITOR,
  dueAt: '2026-12-15',
  evidenceNeeded: 'Results',
  carries: null,
}

export const failedDrill = (world: World): void => {
  world.later()
  world.add('taskDrills', {
    at: world.now.slice(0, 10),
    task: 'Provision',
    outcome: 'failed',
    by: HOLDERS['infrastructure-lead'],
    createdAt: world.now,
  })
}

export const training = (world: World, done: number, all = 25): void => {
  world.document = {
    ...world.document,
    trainingAssignments: storyOf(2, { trainingAssignments: assignments(done, all) }).trainingAssignments,
  }
}

/** Phase 2 reached by signing gate 1→2, so that there is an earlier approval to roll back. */
export function signedIntoPhase2(): World {
  const world = new World(storyOf(1))
  world.submit('gate-1-2')
  world.approveAll('gate-1-2')
  return world
}

/** An organization with gate 2→3 in the state asked for. */
export function stage(letter: Letter, signed = false, changes: Changes = {}): World {
  const start = (phase: number): World =>
    signed && phase === 2 ? signedIntoPhase2() : new World(storyOf(phase, changes))
  if (letter === 'L') return start(1)
  if (letter === 'B') return baseline()
  const world = start(2)
  if (letter === 'N') training(world, 10)
  if (letter === 'N' || letter === 'R') return world
  world.submit(GATE)
  if (letter === 'S') return world
  if (letter === 'C') world.requestChanges(GATE, 'infrastructure-lead')
  if (letter === 'W') world.run({ type: 'withdraw', gateId: GATE, reason: 'Too early' })
  if (letter === 'C' || letter === 'W') return world
  world.approve(GATE, 'infrastructure-lead', undefined, { conditions: [condition] })
  if (letter === 'I') return world
  world.approve(GATE, 'management-sponsor')
  if (letter === 'A') return world
  failedDrill(world)
  world.settle()
  if (letter === 'F') world.voteAll(GATE, 'confirm')
  if (letter === 'D') world.voteAll(GATE, 'dismiss')
  return world
}

function baseline(): World {
  const world = new World(storyOf(1))
  const command = { type: 'baseline' as const, phase: 3, at: '2026-11-18', reason: 'We run a platform already.' }
  world.run(command, world.actor('p-admin', { role: 'admin' }))
  return world
}

/** Gate 4→5, three seats: submitted and signed by the first so many. */
export function threeSeats(signatures: number, changes: Changes = {}): World {
  const world = new World(storyOf(4, changes))
  world.submit('gate-4-5')
  for (const seat of (['infrastructure-lead', 'business-sponsor', 'security-lead'] as const).slice(0, signatures)) {
    world.approve('gate-4-5', seat)
  }
  return world
}

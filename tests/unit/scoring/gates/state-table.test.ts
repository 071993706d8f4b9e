import { describe, expect, it } from 'vitest'
import { EVENTS, type Seen } from './events'
import { GATE, type Letter, STATES, stage, training } from './stages'
import { EDITOR, HOLDERS, storyOf } from './story'
import { World } from './world'

type EventName = keyof typeof EVENTS

/**
 * Cells in the order of STATES: a letter is the next state, "=" stays, "x" is refused and stays, "." cannot occur, "~" is
 * played by a test of its own below. "*" behind a cell: the round is stale afterwards.
 */
const TABLE: readonly [number, string, EventName, string][] = [
  [1, 'phase of the gate becomes current', 'becomesCurrent', 'R . . . . . . . . = . .'],
  [2, 'all lines become met', 'linesMet', '= R . = = = = = = = = ='],
  [3, 'a line becomes unmet (a new contrary record)', 'lineUnmet', '= = N =* =* = = = = = = ='],
  [4, 'a value changes, line still met', 'valueChanges', '= . = = = = = = = = = ='],
  [5, 'submit', 'submit', 'x x S x x S S x x S x x'],
  [5, 'submit, one line carried by a condition', 'submitCarried', 'x S x x x x x x x x x x'],
  [6, 'approve, seats left', 'approve', 'x x x I I x x x x x x x'],
  [7, 'approve, last seat', 'approveLast', 'x x x A A x x x x x x x'],
  [8, 'request changes', 'requestChanges', 'x x x C C x x x x x x x'],
  [9, 'comment', 'comment', '= = = = = = = = = = = ='],
  [10, 'signer takes back the own signature', 'takeBack', 'x x x x S x x x x x x x'],
  [10, 'signer takes back, another signature left', 'takeBackOfTwo', '. . . . I . . . . . . .'],
  [11, 'withdraw', 'withdraw', 'x x x W W x x x x x x x'],
  [12, 'refresh snapshot', 'refresh', 'x x x S S x x x x x x x'],
  [13, 'round reaches 30 days', 'thirtyDays', '. . . =* =* . . . . . . .'],
  [14, 'signer loses the seat', 'signerLeaves', '= = = = S = = = = = = ='],
  [14, 'signer loses the seat, another signature left', 'signerLeavesOfTwo', '. . . . I . . . . . . .'],
  [15, 'holder or deputy added', 'holderAdded', '= = = = = = = = = = = ='],
  [16, 'a seat becomes empty', 'seatEmpties', '= = = = S = = = = = = ='],
  [17, 'rollback fact', 'rollbackFact', '. . . . . . . K = . K ='],
  [18, 'vote confirm, seats left', 'confirmOne', 'x x x x x x x x = x x x'],
  [18, 'vote confirm, last', 'confirmLast', 'x x x x x x x x F x x x'],
  [19, 'vote dismiss, seats left', 'dismissOne', 'x x x x x x x x = x x x'],
  [19, 'vote dismiss, last', 'dismissLast', 'x x x x x x x x D x x x'],
  [20, 'condition closed', 'conditionClosed', '. . . . . . . = = . = .'],
  [21, 'condition overdue', 'conditionOverdue', '. . . . . . . K = . K .'],
  [22, 'rollback of an earlier gate confirmed', 'earlierRolledBack', '= L L L L L L L L L L .'],
  [23, 'admin sets baseline phase', 'baseline', 'B B B x x x x x x x x x'],
  [24, 'time zone, content version or threshold changes', 'settingsChange', '= = = = = = = = = = = ='],
  [25, 'small-team mode switched off', 'smallTeamOff', '= = = = = = = = = = = ='],
]

function expectCell(cell: string, letter: Letter, seen: Seen): void {
  const stale = cell.endsWith('*')
  const mark = cell.replace('*', '')
  const expected = mark === '=' || mark === 'x' ? letter : mark
  expect.soft({ from: seen.before, to: seen.after }, letter).toEqual({ from: letter, to: expected })
  expect.soft(seen.refused, `${letter} refused`).toBe(mark === 'x')
  expect.soft(seen.stale, `${letter} stale`).toBe(stale)
}

describe('7.3 gate state × event table', () => {
  it.each(STATES.map((letter) => [letter]))('the story reaches state %s', (letter) => {
    expect(stage(letter).letter(GATE)).toBe(letter)
  })

  it.each(TABLE)('row %i: %s (%s)', (_, __, event, cells) => {
    const row = cells.split(' ')
    expect(row).toHaveLength(STATES.length)
    STATES.forEach((letter, index) => {
      const cell = row[index] ?? '.'
      if (cell !== '.') expectCell(cell, letter, EVENTS[event](letter))
    })
  })

  it('row 1: with a line unmet the gate becomes not-ready', () => {
    const world = stage('L')
    training(world, 10)
    world.submit('gate-1-2')
    world.approveAll('gate-1-2')
    expect(world.letter(GATE)).toBe('N')
  })

  it('row 2: a stale round stays stale when its line is met again', () => {
    const { world } = EVENTS.lineUnmet('I')
    training(world, 25)
    expect(world.gate(GATE).round?.stale).toBe(true)
    expect(world.codes(world.approve(GATE, 'management-sponsor'))).toContain('round-stale')
  })

  it('row 4: the change is listed, must be seen, and the signature stands', () => {
    const { world } = EVENTS.valueChanges('I')
    expect(world.gate(GATE).changedSince?.list.map((change) => change.id)).toEqual(['P2-A1'])
    expect(world.codes(world.approve(GATE, 'management-sponsor', undefined, { seenChanges: '' }))).toEqual([
      'changes-not-seen',
    ])
    expect(world.approve(GATE, 'management-sponsor').allowed).toBe(true)
    expect(world.letter(GATE)).toBe('A')
  })

  it('row 5: a carried line is shown as carried, never as met, and has to be accepted by every seat', () => {
    const { world } = EVENTS.submitCarried('N')
    expect(world.gate(GATE).chip).toMatchObject({ met: 2, carried: 1, required: 3 })
    const refused = world.approve(GATE, 'infrastructure-lead', undefined, { acknowledgements: [] })
    expect(world.codes(refused)).toEqual(['not-acknowledged.condition'])
    world.approveAll(GATE)
    expect(world.letter(GATE)).toBe('A')
    expect(world.gate(GATE).conditions[0]).toMatchObject({ state: 'open', carries: 'P2-A1' })
  })

  it('row 12: the old round ends as refreshed and the new one has no signature', () => {
    const { world } = EVENTS.refresh('I')
    expect(world.document.gateRounds.map((round) => [round.number, round.endCause])).toEqual([
      [1, 'refreshed'],
      [2, null],
    ])
    expect(world.gate(GATE).chip.approvalsLeft).toBe(2)
  })

  it('row 14: a vote of somebody who lost the seat is void', () => {
    const { world } = EVENTS.signerLeaves('K')
    expect(world.gate(GATE).openReview?.seats.map((seat) => seat.vote)).toEqual([null, null])
  })

  it('row 14: a deputy signs for the holder; the end of the dates keeps the signature, annulling the naming does not', () => {
    const world = stage('S')
    const seat = 'infrastructure-lead'
    const dates = { from: '2026-11-20', to: '2026-11-20' }
    const id = world.add('deputies', { seat, forPersonId: HOLDERS[seat], personId: 'p-deputy', ...dates })
    expect(world.approve(GATE, seat, 'p-deputy').allowed).toBe(true)
    world.later(2)
    expect(world.gate(GATE).chip.seats[0]?.signature).toMatchObject({
      personId: 'p-deputy',
      forPersonId: HOLDERS[seat],
    })
    world.patch('deputies', id, { annulledAt: world.now })
    expect(world.letter(GATE)).toBe('S')
  })

  it('row 14: a deputy votes for the holder; the end of the dates keeps the vote, annulling the naming does not', () => {
    const world = stage('K')
    const seat = 'infrastructure-lead'
    const day = world.facts.today
    const id = world.add('deputies', { seat, forPersonId: HOLDERS[seat], personId: 'p-deputy', from: day, to: day })
    expect(world.vote(GATE, seat, 'dismiss', 'p-deputy').allowed).toBe(true)
    world.later(2)
    const voted = () => world.gate(GATE).openReview?.seats.find((one) => one.seat === seat)
    expect(voted()).toMatchObject({ vote: 'dismiss', personId: 'p-deputy', forPersonId: HOLDERS[seat] })
    expect(world.codes(world.vote(GATE, seat, 'confirm', 'p-deputy'))).toEqual(['not-holder'])
    world.patch('deputies', id, { annulledAt: world.now })
    expect(voted()).toMatchObject({ vote: null, forPersonId: null })
  })

  it('row 18: a deputy votes in one seat of the gate only, also in small-team mode', () => {
    const world = stage('K')
    const [seat, other] = ['infrastructure-lead', 'management-sponsor'] as const
    const day = world.facts.today
    world.add('deputies', { seat, forPersonId: HOLDERS[seat], personId: HOLDERS[other], from: day, to: day })
    expect(world.vote(GATE, seat, 'confirm', HOLDERS[other]).allowed).toBe(true)
    expect(world.codes(world.vote(GATE, other, 'confirm'))).toEqual(['deputy-second-seat'])
  })

  it('row 14: a disabled signer does not count', () => {
    const world = stage('I')
    world.patch('persons', HOLDERS['infrastructure-lead'], { active: false })
    expect(world.letter(GATE)).toBe('S')
  })

  it('row 16: a gate with an empty seat cannot be submitted; an open round opens when the seat is filled', () => {
    const { world } = EVENTS.seatEmpties('R')
    expect(world.codes(world.submit(GATE))).toEqual(['seat-empty'])
    const open = EVENTS.seatEmpties('S').world
    open.approve(GATE, 'management-sponsor')
    expect(open.gate(GATE).dryRun.blockers).toMatchObject([{ kind: 'seat', id: 'infrastructure-lead' }])
    open.replace('infrastructure-lead', 'p-new')
    open.approve(GATE, 'infrastructure-lead', 'p-new')
    expect(open.letter(GATE)).toBe('A')
  })

  it('row 17: a gate accepted at baseline has no criteria', () => {
    const { world } = EVENTS.rollbackFact('B')
    expect(world.gate(GATE).rollbackFacts).toEqual([])
    expect(world.document.rollbackReviews).toEqual([])
  })

  it('row 17: a further fact joins the open review', () => {
    const { world } = EVENTS.rollbackFact('K')
    expect(world.document.rollbackReviews).toHaveLength(1)
    expect(world.gate(GATE).openReview?.facts).toHaveLength(2)
  })

  it('row 22: an open round ends as withdrawn by the system, an open review closes as superseded', () => {
    const round = EVENTS.earlierRolledBack('I').world
    expect(round.document.gateRounds.at(-1)).toMatchObject({ gate: GATE, endCause: 'rolled-back' })
    expect(round.phase).toBe(1)
    const review = EVENTS.earlierRolledBack('K').world
    expect(review.document.rollbackReviews.map((row) => [row.gate, row.state])).toEqual([
      [GATE, 'superseded'],
      ['gate-1-2', 'confirmed'],
    ])
    expect(review.document.gateConditions.every((row) => row.closedWith === 'superseded')).toBe(true)
  })

  it('row 22: a label from before the roll-back is gone when the phase is reached again', () => {
    const { world } = EVENTS.earlierRolledBack('W')
    expect(world.letter(GATE)).toBe('L')
    const confirmation = { by: HOLDERS['security-lead'], itemCount: 9, lastRunAt: '2026-11-01' }
    world.later()
    world.add('inventoryConfirmations', { ...confirmation, at: world.now })
    world.submit('gate-1-2')
    world.approveAll('gate-1-2')
    expect(world.phase).toBe(2)
    expect(world.letter(GATE)).toBe('R')
  })

  it('a signature on another content hash does not count', () => {
    const world = stage('I')
    const { id = '' } = world.document.signatures[0] ?? {}
    world.patch('signatures', id, { hash: '0'.repeat(64) })
    expect(world.letter(GATE)).toBe('S')
  })

  it('row 24: thresholds are re-read when no round is open and frozen while one is', () => {
    const shorten = (world: World): void => {
      world.add('thresholdOverrides', { key: 'gate.pipelineDays', value: 7, reason: 'Fresher', createdAt: world.now })
    }
    const ready = new World(storyOf(3))
    expect(ready.letter('gate-3-4')).toBe('R')
    shorten(ready)
    expect(ready.letter('gate-3-4')).toBe('N')
    const open = new World(storyOf(3))
    open.submit('gate-3-4')
    shorten(open)
    expect(open.gate('gate-3-4')).toMatchObject({ state: 'submitted', round: { stale: false } })
  })

  it('row 25: with the mode off the second seat of one person is open again', () => {
    const { world } = EVENTS.smallTeamOff('I')
    expect(world.gate('gate-4-5').chip.seats.map((seat) => seat.state)).toEqual(['signed', 'waiting', 'waiting'])
  })

  it('C, W and F keep their label and show live readiness beside it', () => {
    for (const letter of ['C', 'W', 'F'] as const) {
      const world = stage(letter)
      expect(world.gate(GATE).ready, letter).toBe(true)
      training(world, 10)
      expect(world.gate(GATE)).toMatchObject({ ready: false })
      expect(world.letter(GATE)).toBe(letter)
    }
  })

  it('the editor who submits signs nothing and the notes name nobody else', () => {
    expect(stage('S').gate(GATE).round).toMatchObject({ submittedBy: EDITOR, number: 1, open: true })
  })
})

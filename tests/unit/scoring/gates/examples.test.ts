import { describe, expect, it } from 'vitest'
import { failedDrill, signedIntoPhase2, stage, threeSeats, training } from './stages'
import { EDITOR, HOLDERS, scorecardRows, storyOf, validatedUseCase } from './story'
import { World } from './world'

const found = (world: World, id: string): void => {
  world.later()
  const day = world.now.slice(0, 10)
  const item = { source: 'saas-tool', title: id, discoveredAt: day, createdAt: world.now, inUseSince: '2026-09-01' }
  world.add('shadowAiItems', { id, ...item } as never)
}

describe('7.3 examples', () => {
  it('1→2: security lead approves, then the inventory confirmation is older than a new item', () => {
    const world = new World(storyOf(1))
    world.submit('gate-1-2')
    world.approve('gate-1-2', 'security-lead')
    found(world, 'item-new')
    const refused = world.approve('gate-1-2', 'infrastructure-lead')
    expect(world.codes(refused)).toContain('round-stale')
    expect(world.gate('gate-1-2').round).toMatchObject({ stale: true, staleCause: { params: { item: 'P1-C2' } } })
    expect(world.document.gateRounds[0]).toMatchObject({ staleCause: 'line:P1-C2' })
    expect(world.gate('gate-1-2').chip.seats.map((seat) => seat.state)).toEqual(['waiting', 'stale'])
    world.later()
    world.add('inventoryConfirmations', {
      at: world.now,
      by: HOLDERS['security-lead'],
      itemCount: 2,
      lastRunAt: '2026-11-01',
    })
    expect(world.refresh('gate-1-2').allowed).toBe(true)
    world.approveAll('gate-1-2')
    expect(world.phase).toBe(2)
  })

  it('2→3 in review, training 84 % → 81 % / → 79 %', () => {
    const world = new World(storyOf(2))
    training(world, 84, 100)
    world.submit('gate-2-3')
    world.approve('gate-2-3', 'infrastructure-lead')
    training(world, 81, 100)
    expect(world.gate('gate-2-3').changedSince?.list).toMatchObject([{ id: 'P2-A1', was: '84/100', now: '81/100' }])
    expect(world.gate('gate-2-3').chip.seats[0]?.state).toBe('signed')
    training(world, 79, 100)
    expect(world.gate('gate-2-3').round?.stale).toBe(true)
  })

  it('scorecard 92 days old at submission, gate signed 10 days later: windows are read at submission', () => {
    for (const [gate, phase] of [
      ['gate-1-2', 1],
      ['gate-2-3', 2],
    ] as const) {
      const world = new World(storyOf(phase, scorecardRows('s1', '2026-08-20T09:00:00.000Z') as never))
      expect(world.submit(gate).allowed).toBe(true)
      world.later(10)
      world.approveAll(gate)
      expect(world.letter(gate)).toBe('A')
    }
  })

  it('scorecard 93 days old at submission: gates 1→2 and 2→3 refused', () => {
    const rows = scorecardRows('s1', '2026-08-19T09:00:00.000Z') as never
    const first = new World(storyOf(1, rows))
    expect(first.codes(first.submit('gate-1-2'))).toEqual(['line-unmet'])
    const second = new World(storyOf(2, rows))
    expect(second.codes(second.submit('gate-2-3'))).toEqual(['scorecard-stale'])
    const third = new World(storyOf(3, rows))
    expect(third.submit('gate-3-4').allowed).toBe(true)
  })

  it('3→4 submitted by the only platform team lead: refused at submission, names the rule', () => {
    const world = new World(storyOf(3))
    const by = world.actor(HOLDERS['platform-team-lead'], { role: 'editor' })
    const refused = world.submit('gate-3-4', {}, by)
    expect(refused).toMatchObject({
      allowed: false,
      refusals: [{ code: 'readiness.refused.no-other-signer', params: { seat: 'Platform team lead' } }],
    })
  })

  it('1→2 submitted by the infrastructure lead: may sign the own seat, the security lead decides', () => {
    const world = new World(storyOf(1))
    expect(world.submit('gate-1-2', {}, HOLDERS['infrastructure-lead']).allowed).toBe(true)
    expect(world.approve('gate-1-2', 'infrastructure-lead').allowed).toBe(true)
    expect(world.letter('gate-1-2')).toBe('I')
    world.approve('gate-1-2', 'security-lead')
    expect(world.letter('gate-1-2')).toBe('A')
  })

  it('1→2 submitted by the only holder of security lead: the seat has no other signer', () => {
    const world = new World(storyOf(1))
    const by = world.actor(HOLDERS['security-lead'], { role: 'admin' })
    expect(world.codes(world.submit('gate-1-2', {}, by))).toEqual(['no-other-signer'])
    const dates = { from: '2026-11-20', to: '2026-11-30' }
    world.add('deputies', {
      seat: 'security-lead',
      forPersonId: HOLDERS['security-lead'],
      personId: 'p-deputy',
      ...dates,
    })
    expect(world.submit('gate-1-2', {}, by).allowed).toBe(true)
    expect(world.codes(world.approve('gate-1-2', 'security-lead'))).toEqual(['submitter-cannot-sign'])
    expect(world.approve('gate-1-2', 'security-lead', 'p-deputy').allowed).toBe(true)
  })

  it.each([
    [false, 'I'],
    [true, 'A'],
  ])('one person, not the submitter, holds both seats of 1→2, mode %s → %s', (smallTeamMode, letter) => {
    const world = new World(storyOf(1, { organization: { smallTeamMode } }))
    world.replace('security-lead', HOLDERS['infrastructure-lead'])
    world.add('inventoryConfirmations', {
      at: world.now,
      by: HOLDERS['infrastructure-lead'],
      itemCount: 1,
      lastRunAt: '2026-11-01',
    })
    world.submit('gate-1-2')
    world.approve('gate-1-2', 'infrastructure-lead')
    const second = world.approve('gate-1-2', 'security-lead', HOLDERS['infrastructure-lead'])
    expect(world.codes(second)).toEqual(smallTeamMode ? [] : ['second-seat'])
    expect(world.letter('gate-1-2')).toBe(letter)
    const receipt = world.gate('gate-1-2').chip.seats.map((seat) => seat.signature?.smallTeamMode)
    expect(receipt).toEqual(smallTeamMode ? [false, true] : [false, undefined])
  })

  it('4→5, two approvals, third seat holder replaced before signing: two stand, the new holder signs', () => {
    const world = threeSeats(2)
    world.replace('security-lead', 'p-new')
    expect(world.gate('gate-4-5').chip.approvalsLeft).toBe(1)
    world.approve('gate-4-5', 'security-lead', 'p-new')
    expect(world.letter('gate-4-5')).toBe('A')
  })

  it('4→5, first signer removed from the seat before the third signs: seat open again, the new holder signs', () => {
    const world = threeSeats(2)
    world.replace('infrastructure-lead', 'p-new')
    world.approve('gate-4-5', 'security-lead')
    expect(world.letter('gate-4-5')).toBe('I')
    world.approve('gate-4-5', 'infrastructure-lead', 'p-new')
    expect(world.letter('gate-4-5')).toBe('A')
  })

  it('two last approvals arrive together: one phase change', () => {
    const world = threeSeats(2)
    world.add('seatHoldings', { seat: 'security-lead', personId: 'p-new', from: world.now })
    world.approve('gate-4-5', 'security-lead')
    const late = world.approve('gate-4-5', 'security-lead', 'p-new')
    expect(world.codes(late)).toEqual(['no-open-round'])
    expect(world.log.filter((effect) => effect.kind === 'enter-phase')).toHaveLength(1)
  })

  it('organization in phase 4, item in use before gate 1→2 found: K, phase stays; confirm → 1, dismiss → nothing moves', () => {
    const reached = (): World => {
      const world = signedIntoPhase2()
      for (const gate of ['gate-2-3', 'gate-3-4'] as const) {
        world.submit(gate)
        world.approveAll(gate)
      }
      found(world, 'item-new')
      world.settle()
      return world
    }
    const world = reached()
    expect([world.letter('gate-1-2'), world.phase]).toEqual(['K', 4])
    world.voteAll('gate-1-2', 'confirm')
    expect(world.phase).toBe(1)
    expect(['gate-1-2', 'gate-2-3', 'gate-3-4'].map((id) => world.letter(id as never))).toEqual(['F', 'L', 'L'])
    const other = reached()
    other.voteAll('gate-1-2', 'dismiss')
    expect([other.phase, other.letter('gate-1-2'), other.letter('gate-3-4')]).toEqual([4, 'D', 'A'])
    expect(other.document.workItems).toMatchObject([{ kind: 'rollback', owner: EDITOR, dueAt: '2027-01-10' }])
  })

  it('reviews open on 2→3 and 4→5, 2→3 confirmed: phase 2, the review of 4→5 closed as superseded', () => {
    const world = stage('A')
    for (const gate of ['gate-3-4', 'gate-4-5'] as const) {
      world.submit(gate)
      world.approveAll(gate)
    }
    failedDrill(world)
    world.run(
      { type: 'raise-fact', gateId: 'gate-4-5', recordId: 'use-1', observed: 'Costs doubled.' },
      HOLDERS['business-sponsor'],
    )
    expect([world.letter('gate-2-3'), world.letter('gate-4-5')]).toEqual(['K', 'K'])
    world.voteAll('gate-2-3', 'confirm')
    expect(world.phase).toBe(2)
    const states = world.document.rollbackReviews.map((row) => [row.gate, row.state])
    expect(states).toEqual(
      expect.arrayContaining([
        ['gate-2-3', 'confirmed'],
        ['gate-4-5', 'superseded'],
      ]),
    )
    expect(world.gate('gate-4-5').state).toBe('locked')
  })

  it('dismissed item edited later: no new review; a second item opens one', () => {
    const world = signedIntoPhase2()
    found(world, 'item-new')
    world.settle()
    world.voteAll('gate-1-2', 'dismiss')
    world.patch('shadowAiItems', 'item-new', { title: 'Renamed', inUseSince: '2026-08-01' })
    world.settle()
    expect(world.letter('gate-1-2')).toBe('D')
    found(world, 'item-second')
    world.settle()
    expect(world.letter('gate-1-2')).toBe('K')
    expect(world.document.rollbackReviews).toHaveLength(2)
  })

  it('estimate raised after gate 4→5, actual 1.6 × the frozen estimate: review opens', () => {
    const world = threeSeats(3)
    world.later(45)
    world.patch('useCases', 'use-1', { productionAt: '2026-11-25', monthlyCost: '9000.00' })
    world.add('useCaseCosts', { useCaseId: 'use-1', month: '2026-12', amount: '1600.00', final: true })
    expect(world.letter('gate-4-5')).toBe('K')
    world.settle()
    expect(world.gate('gate-4-5').openReview?.facts).toMatchObject([{ criterion: 'cost-overrun', stillTrue: true }])
  })

  it('condition due today / yesterday, not closed: A / K', () => {
    const world = stage('A')
    world.later(25)
    expect(world.now.slice(0, 10)).toBe('2026-12-15')
    expect(world.letter('gate-2-3')).toBe('A')
    world.later(1)
    expect(world.letter('gate-2-3')).toBe('K')
  })
})

describe('4.7 boundary cases about gates', () => {
  it.each([
    ['1500.00', 'A'],
    ['1501.00', 'K'],
  ])('actual %s of an estimate of 1000.00 → %s', (amount, letter) => {
    const world = threeSeats(3)
    world.later(45)
    world.patch('useCases', 'use-1', { productionAt: '2026-11-25' })
    world.add('useCaseCosts', { useCaseId: 'use-1', month: '2026-12', amount, final: true })
    expect(world.letter('gate-4-5')).toBe(letter)
  })

  it('shadow item found after the gate, in use before it / since after it: rollback review / none', () => {
    const before = signedIntoPhase2()
    found(before, 'item-new')
    expect(before.letter('gate-1-2')).toBe('K')
    const after = signedIntoPhase2()
    after.later(5)
    const day = after.now.slice(0, 10)
    after.add('shadowAiItems', { source: 'saas-tool', title: 'New', discoveredAt: day, inUse: 'yes', inUseSince: day })
    expect(after.letter('gate-1-2')).toBe('A')
  })

  it('an item entered late with a date before the gate still counts as found after it', () => {
    const world = signedIntoPhase2()
    world.later(3)
    world.add('shadowAiItems', {
      source: 'saas-tool',
      title: 'Backdated',
      discoveredAt: '2026-11-03',
      createdAt: world.now,
    })
    expect(world.letter('gate-1-2')).toBe('K')
  })

  it('a use case validated after the gate is compared with its own estimate', () => {
    const world = threeSeats(3)
    world.later(80)
    world.add('useCases', { ...validatedUseCase('use-3'), productionAt: '2026-12-05' })
    world.add('useCaseCosts', { useCaseId: 'use-3', month: '2027-01', amount: '1600.00', final: true })
    expect(world.letter('gate-4-5')).toBe('K')
  })
})

import { describe, expect, it } from 'vitest'
import { canonicalJson } from '@/lib/scoring/gates/canonical-json'
import { frozen } from '@/lib/scoring/gates/frozen'
import { snapshotHash } from '@/lib/server/hash'
import { line } from '../business-case/cases'
import { storyOf } from './story'
import { World } from './world'

/** The story before gate 4→5, with the worked business case on its first use case. */
function submitted(): World {
  const story = storyOf(4)
  const [first, ...others] = story.useCases ?? []
  const world = new World({
    ...story,
    organization: { ...story.organization, discountBp: 800 },
    useCases: [{ ...first!, caseStart: '2026-01', monthlyCost: '9850.00' }, ...others],
    caseLines: [
      { ...line({ kind: 'investment', amount: '60000.00', rhythm: 'once' }), useCaseId: first!.id },
      { ...line({ kind: 'benefit', amount: '18000.00' }), useCaseId: first!.id },
    ],
  })
  world.submit('gate-4-5', { note: null })
  return world
}
const roundOf = (world: World) => world.document.gateRounds[0]!

describe('the money of a gate', () => {
  it('is frozen with the snapshot of gate 4→5: sums, and what each case was worth', () => {
    const { money } = JSON.parse(roundOf(submitted()).snapshot)
    expect(money).toMatchObject({ counted: 1, npv: '192040.09', paidBack: true, horizons: [36, 36], rates: [800, 800] })
    expect(money.cases.filter(({ npv }: { npv: string | null }) => npv !== null)).toHaveLength(1)
    expect(money.of).toBe(money.cases.length)
  })

  it('is no part of a gate that decides on no money', () => {
    const world = new World(storyOf(1))
    world.submit('gate-1-2', { note: null })
    expect(JSON.parse(roundOf(world).snapshot).money).toBeNull()
  })

  it('a change since the submission is listed by its figure and keeps the round as it is', () => {
    const world = submitted()
    expect(world.gate('gate-4-5').changedSince?.list).toEqual([])
    const benefit = world.document.caseLines.find(({ kind }) => kind === 'benefit')!
    benefit.amount = '9000.00'
    const changed = world.gate('gate-4-5').changedSince
    expect(changed?.list).toMatchObject([{ kind: 'money', id: 'npv', was: '192040.09', becameUnmet: false }])
    expect(changed?.stale).toBe(false)
  })

  it('a snapshot of format 1 stays readable and fits its hash: it said nothing of money, so nothing of it changed', () => {
    const world = submitted()
    const round = roundOf(world)
    const { money: _, ...older } = JSON.parse(round.snapshot)
    round.snapshot = canonicalJson({ ...older, formatVersion: 1 })
    round.hash = snapshotHash(round.snapshot)
    expect(frozen(round).money).toBeUndefined()
    world.document.caseLines.find(({ kind }) => kind === 'benefit')!.amount = '1.00'
    expect(world.gate('gate-4-5').changedSince?.list).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { framework } from '@/lib/content'
import { storyOf } from './story'
import { World } from './world'

/** Phase 6, entered through a signed gate 5→6. */
function arrived(): World {
  const world = new World(storyOf(5))
  world.submit('gate-5-6')
  world.approveAll('gate-5-6')
  return world
}

describe('phase 6', () => {
  it('phase 6 has no gate ahead: nothing can be submitted, and every gate is behind', () => {
    const world = new World(storyOf(6))
    expect(world.phase).toBe(6)
    for (const { id } of framework.gates) {
      expect(world.submit(id).allowed, id).toBe(false)
      expect(
        world.gate(id).dryRun.blockers.filter((one) => one.kind === 'line'),
        id,
      ).toEqual([])
    }
  })

  it('a rollback of 5→6 stays possible in phase 6', () => {
    const world = arrived()
    expect([world.phase, world.letter('gate-5-6')]).toEqual([6, 'A'])
    world.later(3)
    world.add('findings', { severity: 'critical', openedAt: world.now.slice(0, 10) })
    world.settle()
    expect([world.phase, world.letter('gate-5-6')]).toEqual([6, 'K'])
    world.voteAll('gate-5-6', 'confirm')
    expect([world.phase, world.letter('gate-5-6')]).toEqual([5, 'F'])
  })
})

import { describe, expect, it } from 'vitest'
import { storyOf } from './story'
import { World } from './world'

/** Gate 1→2 approved on 2026-11-20, and an item found the day after. */
function found(): { world: World; id: string } {
  const world = new World(storyOf(1))
  world.submit('gate-1-2')
  world.approveAll('gate-1-2')
  world.later(1)
  const discoveredAt = world.now.slice(0, 10)
  const id = world.add('shadowAiItems', { source: 'saas-tool', title: 'Found', discoveredAt, createdAt: world.now })
  return { world, id }
}

describe('what was found after gate 1→2', () => {
  it.each([
    ['recorded as retired at once, in use before', { status: 'retired', inUse: 'no', inUseSince: '2026-11-01' }, 1],
    ['not in use now, in use before', { inUse: 'no', inUseSince: '2026-11-01' }, 1],
    ['not in use, and never was by any version', { inUse: 'no' }, 0],
    ['not in use now, an earlier version did not know', { inUse: 'no', earlierUsed: true }, 1],
    ['in use since after it was found, which cannot be', { inUse: 'yes', inUseSince: '2026-12-01' }, 1],
    [
      'in use later, after a version that said not in use',
      { inUse: 'yes', inUseSince: '2026-12-01', earlierUnused: true },
      0,
    ],
    ['reported without a name and not triaged yet', { inUse: 'yes', anonymous: true }, 0],
    ['reported without a name, triaged since', { inUse: 'yes', anonymous: true, status: 'triaged' }, 1],
  ])('%s: %j → %i facts', (_, change, count) => {
    const { world, id } = found()
    world.patch('shadowAiItems', id, change as never)
    world.later(20)
    expect(world.gate('gate-1-2').rollbackFacts).toHaveLength(count)
  })
})

import { describe, expect, it } from 'vitest'
import { storyOf } from './story'
import { World } from './world'

describe('lines', () => {
  it('the story meets every line of every gate', () => {
    const world = new World(storyOf(1))
    for (const gate of ['gate-1-2', 'gate-2-3', 'gate-3-4', 'gate-4-5', 'gate-5-6'] as const) {
      const g = world.gate(gate)
      expect(g.lines.map((line) => [line.itemId, line.value, line.summary.code])).toEqual(
        g.lines.map((l) => [l.itemId, 'true', `readiness.line.${l.itemId}.met`]),
      )
      expect(g.exitItems.filter((i) => i.missing)).toEqual([])
    }
  })
  it('walks all gates', () => {
    const world = new World(storyOf(1))
    for (const gate of ['gate-1-2', 'gate-2-3', 'gate-3-4', 'gate-4-5', 'gate-5-6'] as const) {
      const d = world.submit(gate)
      expect(world.codes(d)).toEqual([])
      world.approveAll(gate)
      expect(world.letter(gate)).toBe('A')
    }
    expect(world.phase).toBe(6)
  })
})

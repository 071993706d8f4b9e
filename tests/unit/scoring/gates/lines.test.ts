import { describe, expect, it } from 'vitest'
import type { GateId, LineResult } from '@/lib/scoring/gates/types'
import { EARLY } from './line-cases-early'
import { LATE } from './line-cases-late'
import { assignments, type Changes, storyOf } from './story'
import { World } from './world'

const GATES: readonly [GateId, number][] = [
  ['gate-1-2', 1],
  ['gate-2-3', 2],
  ['gate-3-4', 3],
  ['gate-4-5', 4],
  ['gate-5-6', 5],
]

function lineOf(itemId: string, changes: Changes = {}): LineResult {
  const [gate, phase] = GATES[Number(itemId[1]) - 1] ?? ['gate-1-2', 1]
  const line = new World(storyOf(phase, changes)).gate(gate).lines.find((one) => one.itemId === itemId)
  if (!line) throw new Error(`There is no line ${itemId}.`)
  return line
}

const story = storyOf(1)
const young = { id: 'young', name: 'Young', environment: 'production', productionAt: '2026-11-10' } as const
const youngObjectives = story.sloObjectives.map((row) => ({ ...row, id: `y-${row.id}`, endpointId: 'young' }))

describe('7.2.2 required lines', () => {
  it.each([...EARLY, ...LATE])('%s: %s → %s', (itemId, _situation, value, changes, smallest) => {
    const line = lineOf(itemId, changes)
    expect(line.value).toBe(value)
    expect(line.missing.length > 0).toBe(value === 'unknown')
    expect(line.smallest.length > 0).toBe(value !== 'true')
    if (smallest) expect(line.smallest).toEqual(smallest)
  })

  it.each(GATES)(
    '%s: every line is unknown, not unmet, for an empty document, except that nobody is mapped',
    (gate) => {
      const empty = new World({ ...storyOf(1), ...emptied() })
      const values = empty.gate(gate).lines.map((line) => (line.itemId === 'P1-A3' ? 'unknown' : line.value))
      expect(values).toEqual(['unknown', 'unknown', 'unknown'])
    },
  )

  it('shows training of 79.96 % truncated as 79.9', () => {
    expect(lineOf('P2-A1', { trainingAssignments: assignments(1999, 2500) }).summary.params.percent).toBe('79.9')
  })

  it('the young endpoint is listed as too young to tell', () => {
    const changes = {
      endpoints: [...story.endpoints, young],
      sloObjectives: [...story.sloObjectives, ...youngObjectives],
    }
    expect(lineOf('P5-B3', changes).notes).toMatchObject([{ params: { name: 'Young', days: 10 } }])
  })

  it('inside a round a window keeps its start, and a contrary record ends it', () => {
    const world = new World(storyOf(5))
    world.submit('gate-5-6')
    world.later(20)
    expect(world.gate('gate-5-6').lines.map((line) => line.value)).toEqual(['true', 'true', 'true'])
    world.add('sloDays', { objectiveId: 'slo-availability', date: '2026-12-01', met: false })
    expect(world.gate('gate-5-6').round?.staleCause).toMatchObject({ params: { item: 'P5-B3' } })
  })
})

function emptied(): object {
  return Object.fromEntries(
    Object.entries(storyOf(1)).flatMap(([key, value]) =>
      Array.isArray(value) && key !== 'phaseStates' ? [[key, []]] : [],
    ),
  )
}

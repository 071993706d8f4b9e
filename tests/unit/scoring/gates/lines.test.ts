import { describe, expect, it } from 'vitest'
import type { GateId, LineResult } from '@/lib/scoring/gates/types'
import { sentenceText } from '@/lib/server/sentences'
import { EARLY } from './line-cases-early'
import { LATE } from './line-cases-late'
import { SLO } from './line-cases-slo'
import { assignments, type Changes, goodDays, storyOf } from './story'
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
/** The endpoint of the story and one that is 10 days in production, with the four objectives. */
const withYoung = (id: string) => ({
  endpoints: [...story.endpoints, { ...young, id }],
  sloObjectives: [
    ...story.sloObjectives,
    ...story.sloObjectives.map((row) => ({ ...row, id: `${id}-${row.id}`, endpointId: id })),
  ],
})

describe('7.2.2 required lines', () => {
  it.each([...EARLY, ...LATE, ...SLO])('%s: %s → %s', (itemId, _situation, value, changes, smallest) => {
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

  it('P5-B3: the sentence names the too young endpoint, the streak and the day it ends on', () => {
    const line = lineOf('P5-B3', withYoung('young'))
    expect(line.observed).toEqual({ value: 40, unit: 'days' })
    expect(sentenceText(line.summary)).toBe(
      '1 of 2 production endpoints: 40 days in a row, up to 19 Nov 2026; Young is too young, 10 of 30 days.',
    )
    const two = { ...withYoung('young'), endpoints: [...withYoung('young').endpoints, { ...young, id: 'other' }] }
    const objectives = [
      ...two.sloObjectives,
      ...withYoung('other').sloObjectives.filter((row) => row.endpointId === 'other'),
    ]
    expect(sentenceText(lineOf('P5-B3', { ...two, sloObjectives: objectives }).summary)).toContain(
      '; too young, with their days: Young (10), Young (10).',
    )
  })

  it('P5-B3: the shortest streak names its own endpoint, not the lowest id', () => {
    const short = { ...withYoung('young'), endpoints: [...story.endpoints, { ...young, productionAt: '2026-01-10' }] }
    const days = goodDays(12).map((row) => ({ ...row, id: `y-${row.id}`, objectiveId: `young-${row.objectiveId}` }))
    const line = lineOf('P5-B3', { ...short, sloDays: [...goodDays(20), ...days] })
    expect(line.observed).toEqual({ value: 12, unit: 'days' })
    expect(sentenceText(line.summary)).toBe('Young has the shortest run: 12 of 30 days, up to 19 Nov 2026.')
  })

  it('P5-C6: the sentence names the runbook that is open, not only how many are', () => {
    const failed = { id: 'bad', runbookId: 'book-cost-overrun', at: '2026-10-02', outcome: 'failed' as const }
    const line = lineOf('P5-C6', { runbookTests: [...story.runbookTests, failed] })
    const title = story.runbooks.find(({ id }) => id === 'book-cost-overrun')!.title
    expect(sentenceText(line.summary)).toBe(`4 of 5 runbooks passed a test in the last 180 days. Open: ${title}.`)
    const gone = story.runbooks.filter(({ id }) => id !== 'book-cost-overrun')
    const missing = lineOf('P5-C6', {
      runbooks: gone,
      runbookTests: story.runbookTests.filter(({ runbookId }) => runbookId !== 'book-cost-overrun'),
    })
    expect(sentenceText(missing.summary)).toMatch(/Open: Cost overrun\.$/)
  })

  it('P5-B3: what is not shown yet is said: late results, no complete day, no launch', () => {
    const late = goodDays(40).filter(({ date }) => date <= '2026-11-17')
    expect(sentenceText(lineOf('P5-B3', { sloDays: late }).summary)).toBe(
      'No proof yet: the complete results of Endpoint end on 17 Nov 2026.',
    )
    expect(sentenceText(lineOf('P5-B3', { sloDays: [] }).summary)).toBe(
      'No proof yet: no day of Endpoint has a result for all four objectives.',
    )
    const unknown = story.endpoints.map((row) => ({ ...row, productionAt: null }))
    const line = lineOf('P5-B3', { endpoints: unknown })
    expect(sentenceText(line.summary)).toBe('No proof yet: since when Endpoint is in production.')
    expect(line.missing).toMatchObject([{ section: 'endpoints', field: 'productionAt', recordId: 'endpoint' }])
  })

  it('P5-B3: inside a round lateness and age unmake nothing, a miss on an open day does', () => {
    const world = new World(storyOf(5, withYoung('young')))
    world.submit('gate-5-6')
    world.later(25)
    const p5b3 = () => world.gate('gate-5-6').lines.find(({ itemId }) => itemId === 'P5-B3')
    expect(p5b3()).toMatchObject({ value: 'true', observed: { value: 40 } })
    expect(world.gate('gate-5-6').round?.stale).toBe(false)
    world.add('sloDays', { objectiveId: 'young-slo-throughput', date: '2026-12-01', met: false })
    expect(p5b3()?.value).toBe('false')
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

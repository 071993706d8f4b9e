import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { framework } from '@/lib/content'
import { organizationDocument, sectionNames } from '@/lib/document/schema'
import type { GateId, GateResult } from '@/lib/scoring/gates/types'
import { assignments, scorecardRows, storyOf, validatedUseCase } from './story'
import { World } from './world'

const GATES = framework.gates.map((gate) => ({ id: gate.id as GateId, phase: gate.from }))
const blockersOf = (gate: GateResult): string[] => gate.dryRun.blockers.map((one) => `${one.kind}:${one.id}`)
const anyGate = fc.constantFrom(...GATES)
const subset = (values: readonly string[]) => fc.subarray([...values])

/** The story with some sections missing: what a document does not say is unknown. */
function without(phase: number, sections: readonly string[]): World {
  return new World(
    organizationDocument.parse({ ...storyOf(phase), ...Object.fromEntries(sections.map((one) => [one, []])) }),
  )
}

const KEEP = new Set(['phaseStates', 'seatHoldings', 'persons'])
const REGISTERS = sectionNames.filter((name) => !KEEP.has(name) && storyOf(1)[name].length > 0)

describe('laws of the gates', () => {
  it('unknown never reads as met: without its registers a line is not met, and the gate is not ready', () => {
    const reads = new Map(framework.gates.flatMap((gate) => gate.lines.map((line) => [line.id as string, line.reads])))
    fc.assert(
      fc.property(anyGate, subset(REGISTERS), ({ id, phase }, gone) => {
        const gate = without(phase, gone).gate(id)
        for (const line of gate.lines) {
          const register = reads.get(line.itemId)?.[0] ?? ''
          if (gone.includes(register)) expect(line.value, `${line.itemId} without ${register}`).not.toBe('true')
          if (line.value === 'unknown') {
            expect(line.missing.length).toBeGreaterThan(0)
            expect(gate.state).toBe('not-ready')
            expect(blockersOf(gate)).toContain(`line:${line.itemId}`)
          }
        }
        expect(gate.chip.met).toBe(gate.lines.filter((line) => line.value === 'true').length)
      }),
      { numRuns: 150 },
    )
  })

  it('more evidence never adds a blocker: giving a register back takes blockers away or leaves them', () => {
    fc.assert(
      fc.property(anyGate, subset(REGISTERS), fc.nat(), ({ id, phase }, gone, pick) => {
        if (gone.length === 0) return
        const before = blockersOf(without(phase, gone).gate(id))
        const restored = gone.filter((_, index) => index !== pick % gone.length)
        const after = blockersOf(without(phase, restored).gate(id))
        expect(after.filter((one) => !before.includes(one))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('one more completion, acknowledgement, approval or test never adds a blocker', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 25 }),
        fc.nat(3),
        fc.boolean(),
        fc.boolean(),
        (done, acknowledged, quota, tested) => {
          const world = (more: boolean): World =>
            new World(
              storyOf(1, {
                trainingAssignments: assignments(done + (more ? 1 : 0), 26),
                stakeholders: storyOf(1).stakeholders.map((row, index) =>
                  index < acknowledged + (more ? 1 : 0) ? row : { ...row, acknowledgedAt: null },
                ),
                gpuQuotas: storyOf(1).gpuQuotas.map((row) => ({
                  ...row,
                  status: quota || more ? 'approved' : 'requested',
                })),
                monitoringSignals: storyOf(1).monitoringSignals.map((row) =>
                  tested || more ? row : { ...row, lastTestAt: null, outcome: null },
                ),
              }),
            )
          const [less, more] = [world(false), world(true)]
          for (const { id } of GATES) {
            const before = blockersOf(less.gate(id))
            expect(blockersOf(more.gate(id)).filter((one) => !before.includes(one))).toEqual([])
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('raising one rating never adds a blocker', () => {
    const rating = fc.integer({ min: 1, max: 4 })
    const areas = framework.areas.map((area) => area.id)
    fc.assert(
      fc.property(
        fc.tuple(...areas.map(() => rating)),
        fc.nat(areas.length - 1),
        anyGate,
        (ratings, index, { id, phase }) => {
          const world = (raised: boolean): World => {
            const finals = Object.fromEntries(
              areas.map((area, at) => [area, (ratings[at] ?? 1) + (raised && at === index ? 1 : 0)]),
            )
            return new World(storyOf(phase, scorecardRows('s1', '2026-11-10T09:00:00.000Z', finals) as never))
          }
          const before = world(false).gate(id)
          const after = world(true).gate(id)
          expect(blockersOf(after).filter((one) => !blockersOf(before).includes(one))).toEqual([])
          expect(after.dryRun.smallestSet.filter((one) => !before.dryRun.smallestSet.includes(one))).toEqual([])
        },
      ),
      { numRuns: 150 },
    )
  })

  it('the order of rows changes nothing', () => {
    const world = new World(
      storyOf(4, {
        useCases: [
          validatedUseCase('a'),
          { ...validatedUseCase('b'), rbacAt: null },
          { ...validatedUseCase('c'), economicAt: null },
        ],
      }),
    )
    const turned = organizationDocument.parse(
      Object.fromEntries(
        Object.entries(world.document).map(([key, value]) => [
          key,
          Array.isArray(value) ? [...value].reverse() : value,
        ]),
      ),
    )
    for (const { id } of GATES) expect(new World(turned).gate(id)).toEqual(world.gate(id))
  })

  it('the same input gives the same output and an empty document throws nothing', () => {
    const empty = organizationDocument.parse({ organization: { id: 'o', slug: 'o', name: 'O' } })
    for (const { id } of GATES) {
      expect(new World(empty).gate(id)).toEqual(new World(structuredClone(empty)).gate(id))
      expect(new World(empty).gate(id).dryRun.open).toBe(false)
    }
  })

  it('a snapshot that is no JSON is unknown, never an error', () => {
    const world = new World(storyOf(3))
    const junk = {
      gate: 'gate-2-3',
      number: 1,
      submittedAt: '2026-09-01T09:00:00.000Z',
      asOf: '2026-09-01',
      hash: 'a'.repeat(64),
    }
    for (const snapshot of ['', 'no json', '[]', '{"lines":3,"inventory":"x","thresholds":[1]}']) {
      const copy = new World(world.document)
      copy.add('gateRounds', {
        ...junk,
        snapshot,
        state: 'ended',
        endCause: 'approved',
        endedAt: '2026-09-30T09:00:00.000Z',
      } as never)
      expect(copy.letter('gate-2-3')).toBe('A')
    }
  })
})

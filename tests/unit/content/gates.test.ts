import { describe, expect, test } from 'vitest'
import { framework, gateByShort, gateLines, itemById, lineById, seatById } from '@/lib/content'
import { sections } from '@/lib/document/schema'
import { expectThresholdsNamed } from './threshold-names'

describe.each(framework.gates)('$id', (gate) => {
  test('leads from one phase to the next and has its short id', () => {
    expect(gate.to).toBe(gate.from + 1)
    expect(gate.id).toBe(`gate-${gate.short}`)
    expect(gateByShort(gate.short)).toBe(gate)
  })
  test('requires three items of its phase that are marked as gate items', () => {
    for (const id of gate.deliverables) {
      expect(itemById(id)).toMatchObject({ requirement: 'gate', gateId: gate.id, phase: gate.from })
    }
  })
  test('has one line per deliverable, in the same order', () => {
    expect(gate.lines.filter((line) => line.kind === 'item').map((line) => line.id)).toEqual(gate.deliverables)
  })
  test('is decided by seats that know it', () => {
    for (const seat of gate.seatIds) expect(seatById(seat).gateIds).toContain(gate.id)
  })
  test('says in one breath what approval and a confirmed rollback do', () => {
    expect(gate.effect).toContain(`Phase ${gate.to}`)
    expect(gate.rollback.confirmEffect).toContain(`Phase ${gate.from}`)
  })
  test('reads only registers of the organization document', () => {
    for (const name of [...gate.lines.flatMap((line) => [line.register, ...line.reads]), ...gate.rollback.reads]) {
      expect(Object.keys(sections)).toContain(name)
    }
  })
})

test('every item marked as required belongs to a gate', () => {
  const required = framework.phases
    .flatMap((phase) => phase.groups.flatMap((group) => group.items))
    .filter((item) => item.gateId)
  expect(required.map((item) => item.id).sort()).toEqual(framework.gates.flatMap((gate) => gate.deliverables).sort())
})

test('FOCUS-GATE is the fourth line of gate 2→3 only, comes from the scorecard and stops no submission', () => {
  const rules = gateLines.filter((line) => line.kind === 'rule')
  expect(rules.map((line) => line.id)).toEqual(['FOCUS-GATE'])
  expect(gateByShort('2-3')?.lines.at(-1)).toBe(rules[0])
  expect(rules[0]).toMatchObject({ blocksSubmission: false, origin: 'portal' })
  expect(gateLines.filter((line) => line.kind === 'item' && !line.blocksSubmission)).toEqual([])
})

test('a reading the source does not give is labelled as ours', () => {
  expect(gateLines.filter((line) => !line.portalReading).map((line) => line.id)).toEqual(['P1-B1', 'P4-E1', 'P4-E2'])
  for (const gate of framework.gates) expect(gate.rollback.readingOrigin).toBe('portal')
})

test('the numbers the framework gives keep their origin', () => {
  for (const id of ['P1-B1', 'P2-A1', 'P4-E1', 'P5-B3']) expect(lineById(id)?.thresholdOrigin).toBe('framework')
  for (const id of ['P3-C4', 'P5-C6', 'P5-D6']) expect(lineById(id)?.thresholdOrigin).toBe('portal')
})

test('a text names a changeable threshold only when the line lists it', () => {
  for (const line of gateLines) {
    expectThresholdsNamed([line.needs, line.threshold, line.reading], line.thresholds)
  }
})

test('sponsors approve where the framework seats them', () => {
  expect(seatById('management-sponsor').gateIds).toEqual(['gate-2-3'])
  expect(seatById('business-sponsor').gateIds).toEqual(['gate-4-5'])
  expect(seatById('platform-team-lead').gateIds).toEqual(['gate-3-4'])
})

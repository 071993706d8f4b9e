import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { framework } from '@/lib/content'
import { type OrganizationDocument, type Section, sections } from '@/lib/document/schema'
import { evaluate } from '@/lib/scoring/evaluate'
import type { GateId, GateResult } from '@/lib/scoring/gates/types'
import { ESTIMATE, TESTS, TICKS } from '@/lib/scoring/portfolio/use-case-states'
import { documents } from './arbitraries'
import { TODAY } from './documents'
import { storyOf } from './gates/story'
import { World } from './gates/world'

/** LAW_RUNS draws more often than an everyday run. */
const RUNS = Number(process.env.LAW_RUNS ?? 200)
const GATES = framework.gates.map((gate) => ({ id: gate.id as GateId, phase: gate.from, lines: gate.lines }))

/** Where nothing recorded means "it did not happen" or "no such limit", so that forgetting it can only be good news. */
const DID_NOT_HAPPEN = new Set([
  'archivedAt',
  'removedAt',
  'retiredAt',
  'validUntil',
  'productionAt',
  'to',
  'estimateChangedAt',
  'severityRaisedAt',
])

/** The fields of a register that may be unknown. */
const unknowable = (section: Section): string[] =>
  Object.entries(sections[section].row.shape).flatMap(([field, schema]) =>
    !DID_NOT_HAPPEN.has(field) && schema.safeParse(null).success ? [field] : [],
  )

type Forgotten = { section: Section; row: number; field: string }

const FORGETTABLE = [...new Set(GATES.flatMap((gate) => gate.lines.flatMap((line) => line.reads)))]
  .filter((name): name is Section => name in sections)
  .flatMap((section) => unknowable(section).map((field) => ({ section, field })))

const forgotten: fc.Arbitrary<Forgotten> = fc
  .tuple(fc.constantFrom(...FORGETTABLE), fc.nat(5))
  .map(([one, row]) => ({ ...one, row }))

function without(document: OrganizationDocument, gone: readonly Forgotten[]): OrganizationDocument {
  const copy: OrganizationDocument = { ...document }
  for (const { field, row, section } of gone) {
    const rows: readonly object[] = copy[section]
    const changed = rows.map((one, index) => (index === row % rows.length ? { ...one, [field]: null } : one))
    Object.assign(copy, { [section]: changed })
  }
  return copy
}

/**
 * Fields that decide whether a record is looked at at all: 7.2.2 speaks of every use case "with the three ticks", and of
 * every one that counts as validated. Without one of them the record leaves, and the line says that it looks at fewer.
 */
const COUNTED_IN: Readonly<Record<string, readonly string[]>> = {
  'P4-E2': [...TICKS, ...TESTS],
  'P4-E3': [...TICKS, ...TESTS, ...ESTIMATE],
}

function looksAtFewer(itemId: string, { field, section }: Forgotten, before: GateResult, after: GateResult): boolean {
  if (section !== 'useCases' || !COUNTED_IN[itemId]?.includes(field)) return false
  const countOf = (gate: GateResult) => gate.lines.find((line) => line.itemId === itemId)?.observed?.of ?? 0
  return countOf(after) < countOf(before)
}

const metOf = (gate: GateResult): Set<string> =>
  new Set(gate.lines.filter((line) => line.value === 'true').map((line) => line.itemId))

/** Each register and the patterns that cannot be clear without it. An inventory counts as empty only when searched. */
const DECIDED_BY: readonly (readonly [readonly Section[], readonly string[]])[] = [
  [
    ['discoveryRuns', 'shadowAiItems'],
    ['shadow-ai', 'security-afterthought'],
  ],
  [['gpuQuotas'], ['gpu-hoarding']],
  [['templates'], ['security-afterthought']],
  [['useCases'], ['security-afterthought']],
  [['components'], ['build-everything']],
]

describe('what is not known is never good news', () => {
  test('forgetting a field never makes a line met', () => {
    fc.assert(
      fc.property(fc.constantFrom(...GATES), fc.array(forgotten, { maxLength: 3 }), forgotten, (gate, gone, one) => {
        const story = storyOf(gate.phase)
        const before = new World(without(story, gone)).gate(gate.id)
        const after = new World(without(story, [...gone, one])).gate(gate.id)
        const met = metOf(before)
        expect(
          [...metOf(after)].filter((id) => !met.has(id) && !looksAtFewer(id, one, before, after)),
          `${one.section}.${one.field}`,
        ).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  test('forgetting a register never leaves a pattern clear', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom(...DECIDED_BY), (document, [registers, patternIds]) => {
        const gone = Object.fromEntries(registers.map((section) => [section, []]))
        const { patterns } = evaluate(framework, { ...document, ...gone }, TODAY)
        for (const { id, signals, state } of patterns) {
          if (!patternIds.includes(id)) continue
          expect(state, `${id} without ${registers.join(' and ')}`).not.toBe('clear')
          const missing = signals.flatMap((signal) => signal.missing.map((input) => input.section))
          if (state === 'insufficient-data') expect(registers.some((section) => missing.includes(section))).toBe(true)
        }
      }),
      { numRuns: RUNS },
    )
  })

  test('a document where nothing is known meets no line and clears nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...GATES), ({ id, phase }) => {
        const story = storyOf(phase)
        const all = FORGETTABLE.flatMap((one) => story[one.section].map((_, row) => ({ ...one, row })))
        const { phaseStates, persons, seatHoldings, ...registers } = without(story, all)
        const emptied = Object.fromEntries(Object.keys(registers).map((name) => [name, []]))
        const { organization } = story
        const nothing = { ...story, ...emptied, organization, phaseStates, persons, seatHoldings }
        expect([...metOf(new World(nothing).gate(id))]).toEqual([])
        for (const { state } of evaluate(framework, nothing, TODAY).patterns) expect(state).not.toBe('flagged')
      }),
      { numRuns: GATES.length * 2 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { framework } from '@/lib/content'
import { type OrganizationDocument, type Section, sectionNames } from '@/lib/document/schema'
import type { GateId } from '@/lib/scoring/gates/types'
import { storyOf } from './story'
import { World } from './world'

/** LAW_RUNS draws more often than an everyday run. */
const RUNS = Number(process.env.LAW_RUNS ?? 150)
const GATES = framework.gates.map((gate) => ({ id: gate.id as GateId, phase: gate.from }))
const KEEP = new Set<Section>(['phaseStates', 'seatHoldings', 'persons'])

type Place = { section: Section; id: string }
const story = storyOf(1)
/** Every record of the story is in order: a passed test, an approved row, a completed assignment, a good day… */
const PLACES: readonly Place[] = sectionNames
  .filter((section) => !KEEP.has(section))
  .flatMap((section) =>
    story[section]
      .filter((row) => !('completedAt' in row) || row.completedAt !== null)
      .map(({ id }): Place => ({ section, id })),
  )

function without(document: OrganizationDocument, places: readonly Place[]): OrganizationDocument {
  const copy = { ...document }
  for (const { id, section } of places) {
    const rows: readonly { id: string }[] = copy[section]
    Object.assign(copy, { [section]: rows.filter((row) => row.id !== id) })
  }
  return copy
}

describe('more evidence', () => {
  it('never adds a blocker: any record in order that is given back takes blockers away or leaves them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...GATES),
        fc.shuffledSubarray([...PLACES], { minLength: 1, maxLength: 12 }),
        ({ id, phase }, gone) => {
          const document = storyOf(phase)
          const blockers = (places: readonly Place[]) =>
            new World(without(document, places)).gate(id).dryRun.blockers.map((one) => `${one.kind}:${one.id}`)
          const before = blockers(gone)
          const after = blockers(gone.slice(1))
          const label = `${gone[0]?.section} ${gone[0]?.id}`
          expect(
            after.filter((one) => !before.includes(one)),
            label,
          ).toEqual([])
        },
      ),
      { numRuns: RUNS },
    )
  })

  it('never takes a met line away', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...GATES),
        fc.shuffledSubarray([...PLACES], { minLength: 1, maxLength: 40 }),
        ({ id, phase }, gone) => {
          const document = storyOf(phase)
          const met = (places: readonly Place[]) =>
            new World(without(document, places)).gate(id).lines.filter((line) => line.value === 'true').length
          expect(met([])).toBeGreaterThanOrEqual(met(gone))
          expect(met(gone.slice(1))).toBeGreaterThanOrEqual(met(gone))
        },
      ),
      { numRuns: RUNS },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentErrors } from '@/lib/document/references'
import {
  type OrganizationDocument,
  organizationDocument,
  type Section,
  sectionNames,
  sections,
} from '@/lib/document/schema'
import { importDocument } from '@/lib/features/documents/mutations'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import type { Actor } from '@/lib/server/actor'
import { actorFor, createUser, visitorFor } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'
import { evaluated } from '@/tests/support/evaluated'
import { exportedBy } from '@/tests/support/exported'
import { documents } from '@/tests/unit/scoring/arbitraries'

/** Random organizations per run; LIVE_RUNS asks for more. */
const RUNS = Number(process.env.LIVE_RUNS ?? 20)

await ownDatabase()

const operator = await createUser('operator', { operator: true })
const visitor = await visitorFor(operator.id)

/** The same organization as an import takes it: no link leads nowhere, and one phase at a time. */
function importable(drawn: OrganizationDocument): OrganizationDocument {
  const document = structuredClone(drawn)
  for (let errors = documentErrors(document, {}); errors.length > 0; errors = documentErrors(document, {})) {
    const gone = new Set<object>()
    for (const { pointer } of errors) {
      const [, section = '', index = '', field = ''] = pointer.split('/')
      const row = document[section as Section][Number(index)]!
      if (sections[section as Section].row.safeParse({ ...row, [field]: null }).success) {
        Object.assign(row, { [field]: null })
      } else gone.add(row)
    }
    for (const name of sectionNames) Object.assign(document, { [name]: document[name].filter((row) => !gone.has(row)) })
  }
  const entries = document.phaseStates.sort((a, b) => (a.enteredAt < b.enteredAt ? -1 : 1))
  for (const [index, row] of entries.entries()) row.leftAt = entries[index + 1]?.enteredAt ?? null
  return document
}

const live = async (document: OrganizationDocument): Promise<Actor> =>
  actorFor(operator.id, (await importDocument(visitor, document)).slug)

describe('what the portal shows is what the library says about its export', () => {
  it(`for ${RUNS} random organizations, with and without their history`, async () => {
    let told = 0
    await fc.assert(
      fc.asyncProperty(documents, async (drawn) => {
        const document = importable(drawn)
        const actor = await live(document)
        const shown = await getEvaluation(actor)
        expect(shown).toEqual(evaluated(await exportedBy(actor, false), actor.today))
        expect(shown).toEqual(evaluated(await exportedBy(actor, true), actor.today))
        told += shown.patterns.filter((pattern) => pattern.state !== 'insufficient-data').length
      }),
      { numRuns: RUNS },
    )
    expect(told).toBeGreaterThan(RUNS)
  })

  it('and the export of an import says the same as the export before', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (drawn) => {
        const first = await live(importable(drawn))
        const once = await exportedBy(first, false)
        const second = await live(once)
        expect(await getEvaluation(second)).toEqual(await getEvaluation(first))
        expect(evaluated(await exportedBy(second, false), second.today)).toEqual(evaluated(once, first.today))
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    )
  })

  it('whatever the order of rows in the imported document', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (drawn) => {
        const document = importable(drawn)
        const turned: Record<string, unknown> = { ...document }
        for (const [name, rows] of Object.entries(document)) if (Array.isArray(rows)) turned[name] = rows.toReversed()
        const [one, other] = [await live(document), await live(organizationDocument.parse(turned))]
        expect(await getEvaluation(other)).toEqual(await getEvaluation(one))
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    )
  })
})

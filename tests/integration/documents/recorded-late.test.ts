import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/calendar/days'
import { documentErrors } from '@/lib/document/references'
import { type OrganizationDocument, sectionNames } from '@/lib/document/schema'
import { uniquenessErrors } from '@/lib/document/uniqueness'
import { importDocument } from '@/lib/features/documents/mutations'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import { createRow } from '@/lib/features/registers/mutations'
import { actorFor, createUser, visitorFor } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'
import { evaluated } from '@/tests/support/evaluated'
import { exportedBy } from '@/tests/support/exported'
import { documents } from '@/tests/unit/scoring/arbitraries'
import { longStory, story } from './story'

await ownDatabase()

const operator = await createUser('operator', { operator: true })
const visitor = await visitorFor(operator.id)

/** The document as a person writes it by hand: no time of recording anywhere. */
function unrecorded({ history: _, ...document }: OrganizationDocument): OrganizationDocument {
  const rows = sectionNames.map((section) => [
    section,
    document[section].map((row) => ({ ...row, createdAt: null, updatedAt: null })),
  ])
  return { ...document, organization: { ...document.organization, createdAt: null }, ...Object.fromEntries(rows) }
}

/** Without the rows an import would refuse, and those that name them. */
function importable(document: OrganizationDocument): OrganizationDocument {
  const errors = [...documentErrors(document, {}), ...uniquenessErrors(document)]
  if (errors.length === 0) return document
  const wrong = new Set(errors.map(({ pointer }) => pointer.split('/').slice(1, 3).join('/')))
  const rows = sectionNames.map((section) => [
    section,
    (document[section] as readonly { id: string }[]).filter((_, index) => !wrong.has(`${section}/${index}`)),
  ])
  const organization = { ...document.organization, builderTeamId: null }
  return importable({ ...document, organization, ...Object.fromEntries(rows) })
}

async function expectEqual(document: OrganizationDocument, back: readonly number[]) {
  const { slug } = await importDocument(visitor, document)
  const actor = await actorFor(operator.id, slug)
  expect(await getEvaluation(actor)).toEqual(evaluated(document, actor.today))
  for (const days of back) {
    const asOf = addDays(actor.today, -days)
    expect(await getEvaluation(actor, { asOf }), asOf).toEqual(evaluated(document, asOf))
  }
  return actor
}

describe('RECORDED-LATE: importing a document never changes what is concluded', () => {
  it.each([
    ['the first demonstration', story],
    ['two years of records', longStory],
  ])('of %s without a time of recording, today and on earlier days', async (_, told) => {
    const document = unrecorded(told())
    const actor = await expectEqual(document, [30, 200, 640])
    const back = await exportedBy(actor)
    expect(back.shadowAiItems.map(({ createdAt, updatedAt }) => [createdAt, updatedAt])).toEqual(
      document.shadowAiItems.map(() => [null, null]),
    )
    expect(back.organization.createdAt).toBeNull()
  })

  it('of any organization, whatever it says about times of recording', async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.boolean(), async (document, known) => {
        await expectEqual(importable(known ? document : unrecorded(document)), [60])
      }),
      { numRuns: 8 },
    )
  })

  it('and what is written afterwards is recorded when it is written', async () => {
    const { slug } = await importDocument(visitor, unrecorded(story()))
    const actor = await actorFor(operator.id, slug)
    const row = await createRow(actor, { register: 'teams', fields: { name: 'Written later' } })
    expect(row.createdAt).not.toBeNull()
    expect(row.updatedAt).toBe(row.createdAt)
  })
})

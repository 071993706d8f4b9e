import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OrganizationDocument } from '@/lib/document/schema'
import { importDocument } from '@/lib/features/documents/mutations'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import { updateOrganization } from '@/lib/features/organizations/mutations'
import { archiveRow, changeRow, createRow } from '@/lib/features/registers/mutations'
import type { Actor } from '@/lib/server/actor'
import { actorFor, createUser, visitorFor } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'
import { evaluated } from '@/tests/support/evaluated'
import { exportedBy } from '@/tests/support/exported'
import { story } from '../documents/story'

await ownDatabase()

const operator = await createUser('operator', { operator: true })
const visitor = await visitorFor(operator.id)
const register = 'shadow-ai-items'

const exported = async (slug: string) => exportedBy(await actorFor(operator.id, slug), true)

const imported = async (document: OrganizationDocument): Promise<Actor> =>
  actorFor(operator.id, (await importDocument(visitor, document)).slug)

type Version = NonNullable<OrganizationDocument['history']>[number]
type Step = { item: number; day: number; inUse: 'yes' | 'no' | 'unknown'; archived: boolean; build: boolean }

/** The story with a past: on some days items and the organization's settings changed, one version each time. */
function withPast(steps: Step[]): OrganizationDocument {
  const document = story()
  const history = new Map<string, Version[]>()
  for (const { item, day, inUse, archived, build } of [...steps].sort((a, b) => a.day - b.day)) {
    const at = new Date(Date.parse('2026-06-01T21:00:00.000Z') + day * 86_400_000).toISOString()
    const row = document.shadowAiItems[item]!
    const known = history.get(row.id) ?? []
    if (known.length === 0) row.createdAt = at
    Object.assign(row, { inUse, archivedAt: archived ? at : null, revision: known.length + 1, updatedAt: at })
    const version = {
      section: 'shadowAiItems' as const,
      recordId: row.id,
      revision: row.revision,
      at,
      data: { ...row },
    }
    history.set(row.id, [...known, version])
    if (!build) continue
    const { organization } = document
    const settings = history.get('organization') ?? []
    organization.platformBuild = settings.length % 2 === 0 ? 'unknown' : 'started'
    organization.platformBuildStartedAt = settings.length % 2 === 0 ? null : '2026-02-01'
    organization.revision = settings.length + 1
    const { id: recordId, revision } = organization
    history.set('organization', [
      ...settings,
      { section: 'organization', recordId, revision, at, data: { ...organization } },
    ])
  }
  return { ...document, history: [...history.values()].flat() }
}

/** Writes of today on top, through the portal's own ways. */
async function writeToday(actor: Actor, choice: number): Promise<void> {
  const { shadowAiItems: items, organization } = await exported(actor.slug)
  const live = items.filter(({ archivedAt }) => archivedAt === null)
  const row = live[choice % live.length]
  if (choice % 4 === 0) {
    await createRow(actor, { register, fields: { title: `New ${choice}`, source: 'saas-tool', inUse: 'yes' } })
  } else if (choice % 4 === 1 && row) {
    await changeRow(actor, {
      register,
      id: row.id,
      seen: row.revision,
      restore: false,
      fields: { inUse: 'no', risk: 'low' },
    })
  } else if (choice % 4 === 2 && row) {
    await archiveRow(actor, { register, id: row.id, revision: row.revision })
  } else {
    await updateOrganization(actor, { revision: organization.revision!, platformBuildStartedAt: '2026-03-01' })
  }
}

const step = fc.record({
  item: fc.integer({ min: 0, max: 7 }),
  day: fc.integer({ min: 0, max: 150 }),
  inUse: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
  archived: fc.boolean(),
  build: fc.boolean(),
})
const days = ['2026-05-15', '2026-06-02', '2026-07-20', '2026-09-01', '2026-10-28']

describe('an evaluation as of an earlier day', () => {
  it('equals the evaluation of the export with its history, also after importing that, for random writes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 25 }),
        fc.array(fc.nat(40), { maxLength: 5 }),
        async (steps, writes) => {
          const actor = await imported(withPast(steps))
          for (const choice of writes) await writeToday(actor, choice)
          const document = await exported(actor.slug)
          const again = await imported(document)
          for (const asOf of [...days, actor.today]) {
            const live = await getEvaluation(actor, { asOf })
            expect(live, asOf).toEqual(evaluated(document, asOf))
            expect(await getEvaluation(again, { asOf }), asOf).toEqual(live)
          }
        },
      ),
      { numRuns: 8 },
    )
  })

  it('gives yesterday its answer whatever is written today', async () => {
    const actor = await imported(story())
    const yesterday = new Date(Date.parse(actor.today) - 86_400_000).toISOString().slice(0, 10)
    const before = await getEvaluation(actor, { asOf: yesterday })
    expect(before.patterns.some(({ state }) => state === 'flagged')).toBe(true)
    for (const choice of [0, 1, 2, 3]) await writeToday(actor, choice)
    const after = await getEvaluation(await actorFor(operator.id, actor.slug), { asOf: yesterday })
    expect(after).toEqual(before)
  })

  it('counts imported records without history from their creation', async () => {
    const document = story()
    const actor = await imported(document)
    const asOf = '2026-08-01'
    expect(await getEvaluation(actor, { asOf })).toEqual(evaluated(document, asOf))
  })

  it('refuses a day that has not come', async () => {
    const actor = await imported(story())
    await expect(getEvaluation(actor, { asOf: '2999-01-01' })).rejects.toMatchObject({ code: 'invalid' })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OrganizationDocument } from '@/lib/document/schema'
import { listOwnOrganizations } from '@/lib/features/accounts/queries'
import { exportDocument } from '@/lib/features/documents/export/queries'
import { importDocument } from '@/lib/features/documents/mutations'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import { actorFor, createOrganizationWith, createUser, visitorFor } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'
import { evaluated } from '@/tests/support/evaluated'
import { exportedBy } from '@/tests/support/exported'
import { longStory, story } from './story'

await ownDatabase()

const organizations = async () => (await listOwnOrganizations(visitor)).length

const operator = await createUser('operator', { operator: true })
const visitor = await visitorFor(operator.id)

const exported = async (slug: string, history = false) => exportedBy(await actorFor(operator.id, slug), history)

/** What two exports of the same facts may differ in. */
const comparable = ({ organization, exportedAt: _, ...rest }: OrganizationDocument) => {
  const { id: _id, slug: _slug, ...facts } = organization
  return { ...rest, organization: facts }
}

describe('import and export', () => {
  it.each([
    ['the first demonstration', story],
    ['two years of records', longStory],
  ])('gives back an equal document, twice over, and an equal evaluation: %s', async (_, told) => {
    const first = await importDocument(visitor, told())
    const once = await exported(first.slug)
    const second = await importDocument(visitor, once)
    const twice = await exported(second.slug)
    expect(second.slug).not.toBe(first.slug)
    expect(comparable(twice)).toEqual(comparable(once))
    const devices = (document: OrganizationDocument) =>
      document.gpuUtilizationSamples.filter(({ devicePct }) => devicePct !== null).length
    expect(devices(twice)).toBe(devices(told()))
    const actor = await actorFor(operator.id, second.slug)
    expect(await getEvaluation(actor)).toEqual(evaluated(once, actor.today))
  })

  it('carries the history along when asked', async () => {
    const first = await importDocument(visitor, story())
    const once = await exported(first.slug, true)
    expect(once.history!.length).toBeGreaterThan(100)
    const second = await importDocument(visitor, once)
    const twice = await exported(second.slug, true)
    const keyed = (document: OrganizationDocument) =>
      document
        .history!.map(({ section, recordId, revision, at }) =>
          [section, section === 'organization' ? '' : recordId, revision, at].join(' '),
        )
        .sort()
    expect(keyed(twice)).toEqual(keyed(once))
  })

  it('evaluates live what the exported document evaluates to, for changed documents', async () => {
    const day = fc.constantFrom('2026-01-15', '2026-06-30', null)
    const change = fc.record({ owner: fc.boolean(), inUseSince: day, reviewed: day, archived: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        const document = story()
        for (const [index, { inUseSince, reviewed, archived }] of changes.entries()) {
          const item = document.shadowAiItems[index]
          if (!item) continue
          Object.assign(item, {
            inUseSince,
            securityReviewedAt: reviewed,
            archivedAt: archived ? item.createdAt : null,
          })
        }
        const { slug } = await importDocument(visitor, document)
        const actor = await actorFor(operator.id, slug)
        expect(await getEvaluation(actor)).toEqual(evaluated(await exported(slug), actor.today))
      }),
      { numRuns: 5 },
    )
  })

  it('refuses links that lead nowhere, ids used twice and unknown content, and saves nothing', async () => {
    const broken = story()
    broken.shadowAiItems[0]!.owner = 'nobody'
    broken.teams.push(broken.teams[0]!)
    broken.answers[0]!.questionId = 'XX-9'
    const before = await organizations()
    await expect(importDocument(visitor, broken)).rejects.toMatchObject({
      code: 'invalid',
      more: {
        errors: expect.arrayContaining([
          expect.objectContaining({ pointer: '/shadowAiItems/0/owner' }),
          expect.objectContaining({ pointer: `/teams/${broken.teams.length - 1}/id` }),
          expect.objectContaining({ pointer: '/answers/0/questionId' }),
        ]),
      },
    })
    expect(await organizations()).toBe(before)
  })

  it('is for operators and administrators only', async () => {
    const plain = await visitorFor((await createUser('plain')).id)
    await expect(importDocument(plain, story())).rejects.toMatchObject({ code: 'forbidden' })
    const { actor } = await createOrganizationWith({ vera: { role: 'viewer' } })
    await expect(exportDocument(await actor('vera'), {})).rejects.toMatchObject({ code: 'forbidden' })
  })
})

import { describe, expect, it } from 'vitest'
import { framework } from '@/lib/content'
import type { OrganizationDocument } from '@/lib/document/schema'
import { importDocument } from '@/lib/features/documents/mutations'
import { getApprovals, getGate, getRollback } from '@/lib/features/gates/queries'
import type { Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { insertDocument } from '@/lib/server/import'
import { mutateOrganization } from '@/lib/server/mutation'
import { actorFor, createUser, visitorFor } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'
import { exportedBy } from '@/tests/support/exported'
import { longStory, story } from './story'

await ownDatabase()

const operator = await createUser('operator', { operator: true })
const visitor = await visitorFor(operator.id)

/** The places that the import refuses. */
async function refused(document: OrganizationDocument): Promise<string[]> {
  try {
    await importDocument(visitor, document)
  } catch (error) {
    return ((error as Refusal).more.errors ?? []).map(({ pointer }) => pointer)
  }
  return []
}

/** As a portal of before the check would have stored it. */
async function stored(document: OrganizationDocument): Promise<string> {
  const id = newId()
  const entry = { action: 'organization:import', subject: `organizations/${id}`, timeoutMs: 120_000 }
  return mutateOrganization(visitor, id, null, entry, (tx) =>
    insertDocument(tx, id, document, [{ userId: visitor.userId, role: 'admin', personId: null }]),
  )
}

/** Two years with signed gates; the long daily series say nothing about snapshots. */
function told(): OrganizationDocument {
  return { ...longStory(), gpuUtilizationSamples: [], sloDays: [], costEntries: [], skillRatings: [], metricValues: [] }
}
const altered = (change: (document: OrganizationDocument) => void): OrganizationDocument => {
  const document = told()
  change(document)
  return document
}
const approvedRound = (document: OrganizationDocument) =>
  document.gateRounds.findIndex(({ gate, endCause }) => gate === 'gate-1-2' && endCause === 'approved')

describe('a document with a frozen snapshot that was changed', () => {
  it('is refused by name: the text, the hash, text that is no JSON, a signature over another one', async () => {
    const index = approvedRound(longStory())
    const round = `/gateRounds/${index}`
    const of = (change: (row: OrganizationDocument['gateRounds'][number]) => void) =>
      refused(altered(({ gateRounds }) => change(gateRounds[index]!)))
    expect(await of((row) => Object.assign(row, { snapshot: row.snapshot.replace('"true"', '"false"') }))).toEqual([
      `${round}/hash`,
    ])
    expect(await of((row) => Object.assign(row, { snapshot: 'not json' }))).toEqual([`${round}/snapshot`])
    expect(await of((row) => Object.assign(row, { snapshot: '[]' }))).toEqual([`${round}/snapshot`])
    expect(await refused(altered(({ signatures }) => Object.assign(signatures[0]!, { hash: 'a'.repeat(64) })))).toEqual(
      ['/signatures/0/hash'],
    )
    const other = await of((row) => Object.assign(row, { hash: 'a'.repeat(64) }))
    expect(other).toContain(`${round}/hash`)
    expect(other.some((pointer) => pointer.startsWith('/signatures/'))).toBe(true)
  })

  it('is refused in its stored versions too', async () => {
    const { slug } = await importDocument(visitor, told())
    const exported = await exportedBy(await actorFor(operator.id, slug), true)
    const index = exported.history?.findIndex(({ section }) => section === 'gateRounds') ?? -1
    expect(index).toBeGreaterThanOrEqual(0)
    exported.history![index]!.data.snapshot = '{}'
    expect(await refused(exported)).toEqual([`/history/${index}/data/hash`])
  })

  it.each([
    ['no JSON', 'not json'],
    ['no object', '[1]'],
    [
      'another form',
      '{"lines":"all","flags":{"nothing":"flagged"},"openReviews":[{"id":"x","gate":"gate-9"}],"thresholds":3}',
    ],
  ])('that is stored already breaks no page: %s', async (_, snapshot) => {
    const slug = await stored(
      altered(({ gateRounds }) => {
        for (const row of gateRounds) Object.assign(row, { snapshot })
      }),
    )
    const actor = await actorFor(operator.id, slug)
    for (const { id: gateId } of framework.gates) {
      const page = await getGate(actor, { gateId })
      if (page.result.round) expect(page.check?.fits).toBe(false)
      expect(page.snapshot).toBeNull()
      expect(page.result.round?.acknowledgements ?? []).not.toContainEqual(
        expect.objectContaining({ subject: 'nothing' }),
      )
      await getRollback(actor, { gateId })
    }
    await getApprovals(actor)
  })

  it('gives a receipt that says only what was checked', async () => {
    const whole = await getGate(await actorFor(operator.id, (await importDocument(visitor, told())).slug), {
      gateId: 'gate-1-2',
    })
    expect(whole.check).toEqual({ fits: true, otherHash: 0, approvals: 2, seats: 2 })
    const one = altered(({ signatures, gateRounds }) => {
      const { id } = gateRounds[approvedRound({ gateRounds } as OrganizationDocument)]!
      const first = signatures.find(({ roundId, decision }) => roundId === id && decision === 'approve')!
      first.hash = 'b'.repeat(64)
    })
    const page = await getGate(await actorFor(operator.id, await stored(one)), { gateId: 'gate-1-2' })
    expect(page.check).toEqual({ fits: true, otherHash: 1, approvals: 1, seats: 2 })
  })
})

describe('a document with facts that cannot be so', () => {
  it('is stored as it is, names them, and no rule uses them', async () => {
    const document = story()
    const item = document.shadowAiItems[0]!
    Object.assign(item, { discoveredAt: '2026-01-10', inUseSince: '2026-02-01', inUse: 'yes', earlierUnused: null })
    const unused = document.shadowAiItems[1]!
    Object.assign(unused, { discoveredAt: '2026-01-10', inUseSince: '2026-02-01', inUse: 'yes', earlierUnused: true })
    const { slug, warnings } = await importDocument(visitor, document)
    expect(warnings.map(({ pointer }) => pointer)).toEqual(['/shadowAiItems/0/inUseSince'])
    const exported = await exportedBy(await actorFor(operator.id, slug), false)
    expect(exported.shadowAiItems.find(({ id }) => id === item.id)?.inUseSince).toBe('2026-02-01')
  })
})

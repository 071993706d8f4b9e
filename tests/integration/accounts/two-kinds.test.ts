import { beforeAll, describe, expect, it } from 'vitest'
import { listOwnOrganizations } from '@/lib/features/accounts/queries'
import { loadDemonstration, resetDemonstration } from '@/lib/features/documents/demonstrations/mutations'
import { importDocument } from '@/lib/features/documents/mutations'
import { acceptInvitation, createInvitation, join } from '@/lib/features/organizations/invitations/mutations'
import { createOrganization, startInstallation } from '@/lib/features/organizations/mutations'
import { mintGuest } from '@/lib/server/actor'
import { db } from '@/lib/server/db'
import { loadDocument } from '@/lib/server/records'
import { sourceFiles, textOf } from '@/tests/architecture/source-tree'
import {
  actorFor,
  createOrganizationWith,
  createUser,
  requestFacts,
  testPassword,
  visitorFor,
} from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'

await ownDatabase()

// Every way to a membership, from both sides: a sample account that would come into a real organization, and an account of
// somebody's own that would come into a sample.

const guest = () => mintGuest(requestFacts())
const no = (detail: RegExp) =>
  expect.objectContaining({ code: 'not_allowed_now', detail: expect.stringMatching(detail) })
const taken = expect.objectContaining({ code: 'conflict', detail: expect.stringMatching(/has an account already/) })
const facts = { name: 'Real', provider: 'azure' as const, currency: 'EUR', timezone: 'Europe/Oslo' }

let sample: { id: string; email: string; slug: string }
let real: Awaited<ReturnType<typeof createOrganizationWith<'ana'>>>
const sampleAdmin = () => actorFor(sample.id, sample.slug)
/** Of each account, whether it is a sample one, and of its organizations the same. */
async function mixed(): Promise<string[]> {
  const users = await db().user.findMany({ select: { id: true, email: true, isDemo: true } })
  const found = await Promise.all(
    users.map(async ({ id, email, isDemo }) =>
      (await listOwnOrganizations({ userId: id })).flatMap((one) =>
        one.isDemo === isDemo ? [] : [`${email} in ${one.name}`],
      ),
    ),
  )
  return found.flat()
}

beforeAll(async () => {
  const { organizations } = await loadDemonstration()
  const { slug, accounts } = organizations[0]!
  const { email } = accounts.find(({ role }) => role === 'admin')!
  sample = { ...(await db().user.findUniqueOrThrow({ where: { email }, select: { id: true, email: true } })), slug }
  real = await createOrganizationWith({ ana: { role: 'admin' } })
})

describe('a sample account', () => {
  it('accepts no invitation to a real organization, not even one that was made for its address', async () => {
    for (const bound of [{}, { email: sample.email }]) {
      const { token } = await createInvitation(await real.actor('ana'), { role: 'viewer', ...bound })
      await expect(acceptInvitation(await visitorFor(sample.id), { token })).rejects.toEqual(no(/sample account/))
    }
  })

  it('lends its address to no account of a real organization, by a link or by the first start', async () => {
    const { token } = await createInvitation(await real.actor('ana'), { role: 'viewer' })
    const given = { name: 'Somebody', email: sample.email, password: testPassword }
    await expect(join(guest(), { token, ...given })).rejects.toEqual(taken)
    await expect(startInstallation(guest(), { ...given, organization: facts })).rejects.toEqual(taken)
  })

  it('makes and imports no real organization, were it an operator by whatever mistake', async () => {
    const visitor = { ...(await visitorFor(sample.id)), operator: true }
    await expect(createOrganization(visitor, facts)).rejects.toEqual(no(/sample account/))
    const document = await loadDocument((await sampleAdmin()).organizationId)
    await expect(importDocument(visitor, document)).rejects.toEqual(no(/sample account/))
  })
})

describe('an account of somebody’s own', () => {
  it('accepts no invitation to a sample, whether it is there already or made for it', async () => {
    const own = await createUser('Own')
    for (const bound of [{}, { email: own.email }, { email: 'new@example.test' }]) {
      const { token } = await createInvitation(await sampleAdmin(), { role: 'viewer', ...bound })
      await expect(acceptInvitation(await visitorFor(own.id), { token })).rejects.toEqual(no(/sample organization/))
      const account = { name: 'New', email: 'new@example.test', password: testPassword }
      await expect(join(guest(), { token, ...account })).rejects.toEqual(no(/sample organization/))
    }
    expect(await db().user.findUnique({ where: { email: 'new@example.test' } })).toBeNull()
  })

  it('imports the document of a sample as a real organization, whatever the document says of itself', async () => {
    const operator = await createUser('Importer', { operator: true })
    const document = await loadDocument((await sampleAdmin()).organizationId)
    const stated = { ...document, organization: { ...document.organization, isDemo: true } }
    const { slug } = await importDocument(await visitorFor(operator.id), stated)
    expect((await actorFor(operator.id, slug)).isDemo).toBe(false)
  })

  it('is not taken into a sample that is made or reset because it has an address of the story', async () => {
    const slug = (await resetDemonstration(await sampleAdmin())).slug
    expect((await actorFor(sample.id, slug)).isDemo).toBe(true)
    await db().user.update({ where: { id: sample.id }, data: { isDemo: false, email: 'moved@example.test' } })
    await db().user.create({ data: { id: 'own-address', email: sample.email, name: 'Own' } })
    await expect(loadDemonstration()).rejects.toEqual(no(/account of their own/))
    await db().user.delete({ where: { id: 'own-address' } })
    await db().user.update({ where: { id: sample.id }, data: { isDemo: true, email: sample.email } })
  })
})

describe('the two kinds', () => {
  it('have not met in any of this', async () => expect(await mixed()).toEqual([]))

  it('can meet only where a membership is written, and each of these places is tried above', () => {
    const writes = /createAccess\(tx, 'Membership'|INSERT INTO "Membership"|\.membership\.(create|upsert)/
    const places = sourceFiles().filter(
      (file) => /^(lib|scripts|prisma\/functions)\//.test(file) && writes.test(textOf(file)),
    )
    expect(places.sort()).toEqual([
      'lib/features/organizations/invitations/mutations.ts',
      'lib/features/organizations/mutations.ts',
      'lib/server/import.ts',
    ])
    const importers = sourceFiles().filter(
      (file) => /^lib\//.test(file) && /insertDocument\(/.test(textOf(file)) && file !== 'lib/server/import.ts',
    )
    expect(importers.sort()).toEqual([
      'lib/features/documents/demonstrations/mutations.ts',
      'lib/features/documents/mutations.ts',
    ])
  })
})

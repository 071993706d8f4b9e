import { describe, expect, it } from 'vitest'
import { GET as listRoute } from '@/app/api/v1/organizations/route'
import { organization } from '@/lib/document/organization'
import { sections } from '@/lib/document/schema'
import { findOwnOrganizations } from '@/lib/features/accounts/queries'
import { newId } from '@/lib/server/ids'
import { mutateAsSystem } from '@/lib/server/mutation'
import { createAccess, insertOrganization, insertRecords, slugOf } from '@/lib/server/records'
import { createOrganizationWith, createUser, signedIn } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'

await ownDatabase()

const { id: userId } = await createUser('Ola of many')
await createOrganizationWith({ eve: { role: 'admin' } }, { name: 'Nordic strangers' })
for (const name of [...Array.from({ length: 28 }, (_, n) => `Client ${n}`), 'Nordhavn', 'Old Nordhavn']) {
  const id = newId()
  await mutateAsSystem(id, { action: 'organization:create', subject: `organizations/${id}` }, async (tx) => {
    const { slug: _, ...row } = organization.parse({ id, slug: 'new', name })
    await insertOrganization(tx, row, slugOf(name))
    const person = sections.persons.row.parse({ id: newId(), name: 'Ola' })
    await insertRecords(tx, 'persons', [person], true)
    await createAccess(tx, 'Membership', { id: newId(), userId, role: 'viewer', personId: person.id })
  })
}

type Page = { items: { name: string }[]; nextCursor: string | null }

async function list(query: string): Promise<Page> {
  const request = new Request(`http://localhost/api/v1/organizations${query}`, { headers: await signedIn(userId) })
  const response = await listRoute(request, { params: Promise.resolve({}) })
  expect(response.status).toBe(200)
  return (await response.json()) as Page
}

describe('a person of many organizations', () => {
  it('is shown the first ones and how many there are', async () => {
    const { items, total } = await findOwnOrganizations({ userId }, { limit: 20 })
    expect([items.length, total]).toEqual([20, 30])
  })

  it('finds one by a part of its name, those that begin with it first, and never a stranger’s', async () => {
    expect((await list('?q=nord')).items.map(({ name }) => name)).toEqual(['Nordhavn', 'Old Nordhavn'])
  })

  it('gets all of them page by page, each once', async () => {
    const names: string[] = []
    let page = await list('?limit=7')
    for (; page.nextCursor; page = await list(`?limit=7&cursor=${page.nextCursor}`))
      names.push(...page.items.map(({ name }) => name))
    names.push(...page.items.map(({ name }) => name))
    expect(names).toHaveLength(30)
    expect(new Set(names).size).toBe(30)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { organizationDocument, sectionNames } from '@/lib/document/schema'
import { loadDemonstration } from '@/lib/features/documents/demonstrations/mutations'
import { demonstrationsOn } from '@/lib/features/documents/demonstrations/table'
import { db } from '@/lib/server/db'
import { loadDocument } from '@/lib/server/records'
import { ownDatabase } from '@/tests/support/database'
import { dayIn } from '@/tests/support/days'
import { evaluated } from '@/tests/support/evaluated'

await ownDatabase()

const written = (index: number) => {
  const { timezone } = demonstrationsOn(dayIn('UTC'))[index]!.document.organization
  return { today: dayIn(timezone), ...demonstrationsOn(dayIn(timezone))[index]! }
}
let loaded: Awaited<ReturnType<typeof loadDemonstration>>

/** Every organization this person is in. */
async function membershipsOf(email: string) {
  const user = await db().user.findFirstOrThrow({ where: { isDemo: true, email } })
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('sextant.user', ${user.id}, true)`
    return tx.$queryRaw<{ organizationId: string; role: string; personId: string | null }[]>`
      SELECT "organizationId", "role", "personId" FROM "Membership" WHERE "userId" = ${user.id}`
  })
}

/** The document of an organization as its first administrator may read it. */
async function stored(index: number) {
  const admin = written(index).accounts[0]!
  const own = (await membershipsOf(admin.email)).find(({ role }) => role === 'admin')!
  return organizationDocument.parse(await loadDocument(own.organizationId))
}

describe('the demonstrations in the database', () => {
  beforeAll(async () => {
    loaded = await loadDemonstration()
  })

  it.each([
    [0, 'Nordhavn Energi'],
    [1, 'Valmere Hospitals'],
  ])('hold every record as it was written, apart from the organization id: %s %s', async (index, name) => {
    const document = await stored(index)
    const expected = written(index).document
    expect(document.organization.name).toBe(name)
    for (const section of sectionNames) {
      const byId = new Map<string, unknown>(document[section].map((row) => [row.id, row]))
      expect(byId.size).toBe(expected[section].length)
      for (const row of expected[section]) expect(byId.get(row.id)).toEqual(row)
    }
    expect({ ...document.organization, id: '', slug: '' }).toEqual({ ...expected.organization, id: '', slug: '' })
  })

  it.each([0, 1])('are judged as the documents are: %s', async (index) => {
    const { today, document } = written(index)
    expect(evaluated(await stored(index), today)).toEqual(evaluated(document, today))
  })

  it('have ten sign-ins each and come only once', async () => {
    expect(loaded.organizations.map(({ accounts }) => accounts.length)).toEqual([10, 10])
    const again = await loadDemonstration()
    expect(again.organizations.map(({ slug }) => slug)).toEqual(loaded.organizations.map(({ slug }) => slug))
    expect(again.password).not.toBe(loaded.password)
    for (const index of [0, 1]) {
      const { email, role, personId } = written(index).accounts[0]!
      expect(await membershipsOf(email)).toContainEqual(expect.objectContaining({ role, personId }))
    }
    expect(await membershipsOf('liv.aasen@nordhavn.example')).toHaveLength(1)
  })

  it('let the administrator of the second look into the first', async () => {
    const roles = (await membershipsOf('klara.brandl@valmere.example')).map(({ role }) => role)
    expect(roles.sort()).toEqual(['admin', 'viewer'])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { framework } from '@/lib/content'
import { organizationDocument, sectionNames } from '@/lib/document/schema'
import { loadDemonstration } from '@/lib/features/documents/demo-mutations'
import { demonstrationOn } from '@/lib/features/documents/demonstration'
import { evaluate } from '@/lib/scoring/evaluate'
import { closeDb, db } from '@/lib/server/db'
import { loadDocument } from '@/lib/server/records'
import { testDatabase } from '@/tests/support/database'

const database = await testDatabase()
process.env.DATABASE_URL = database.url

afterAll(async () => {
  await closeDb()
  await database.drop()
})

const dayIn = (timezone: string) => new Intl.DateTimeFormat('en-CA', { timeZone: timezone }).format(new Date())
const written = () => demonstrationOn(dayIn('Europe/Oslo'))
let loaded: Awaited<ReturnType<typeof loadDemonstration>>

/** The organizations of the first sign-in, read as that person may read them, and the document of the only one. */
async function stored() {
  const user = await db().user.findFirstOrThrow({ where: { isDemo: true, email: loaded.accounts[0]!.email } })
  const members = await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('sextant.user', ${user.id}, true)`
    return tx.$queryRaw<{ organizationId: string; role: string; personId: string }[]>`
      SELECT "organizationId", "role", "personId" FROM "Membership" WHERE "userId" = ${user.id}`
  })
  return { members, document: organizationDocument.parse(await loadDocument(members[0]!.organizationId)) }
}

describe('the demonstration in the database', () => {
  beforeAll(async () => {
    loaded = await loadDemonstration()
  })

  it('holds every record as it was written, apart from the organization id', async () => {
    const { document } = await stored()
    const expected = written().document
    for (const name of sectionNames) {
      const byId = new Map<string, unknown>(document[name].map((row) => [row.id, row]))
      expect(byId.size).toBe(expected[name].length)
      for (const row of expected[name]) expect(byId.get(row.id)).toEqual(row)
    }
    expect({ ...document.organization, id: '', slug: '' }).toEqual({ ...expected.organization, id: '', slug: '' })
  })

  it('is judged as the document is', async () => {
    const today = dayIn('Europe/Oslo')
    const { document } = await stored()
    expect(evaluate(framework, document, today)).toEqual(evaluate(framework, written().document, today))
  })

  it('has ten sign-ins and comes only once', async () => {
    expect(loaded.accounts).toHaveLength(10)
    const again = await loadDemonstration()
    expect(again.slug).toBe(loaded.slug)
    expect(again.password).not.toBe(loaded.password)
    const { role, personId } = written().accounts[0]!
    expect((await stored()).members).toEqual([expect.objectContaining({ role, personId })])
  })
})

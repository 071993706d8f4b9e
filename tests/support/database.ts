import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { closeDb } from '@/lib/server/db'
import { inDatabase, withDatabase, withLogin } from './cluster'

export type TestDatabase = {
  /** Connects as the portal does, like DATABASE_URL: an account that owns nothing. */
  url: string
  /** Connects as the owner of the tables, like DATABASE_OWNER_URL: row-level security hides every row from it, too. */
  ownerUrl: string
  /** Connects as a superuser of the server, past every wall: to look at what the portal cannot see, or to harm it. */
  adminUrl: string
  drop: () => Promise<void>
}

/**
 * A database beside the file's own, for a second server or a second organization of records: a copy of the migrated
 * template, taken in some tens of milliseconds. Who takes one drops it. `ownDatabase` is what a test file begins with.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { url, template, owner, app } = inject('testServer')
  const name = `${template}_${randomBytes(4).toString('hex')}`
  await inDatabase(url, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${owner.name}`))
  const adminUrl = withDatabase(url, name)
  return {
    url: withLogin(adminUrl, app),
    ownerUrl: withLogin(adminUrl, owner),
    adminUrl,
    drop: async () => {
      await inDatabase(url, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`))
    },
  }
}

/**
 * The database of a test file: the portal's own code works on it, and it goes when the file ends.
 *
 *     await ownDatabase()      // at the top of the file, before anything asks lib/server/db for its pool
 *
 * Only the project `integration` has one. With TEST_DATABASE_URL set the same files run on that server instead of an
 * embedded one; `npm test` then runs them on both. What is not dropped goes when the run ends.
 */
export async function ownDatabase(): Promise<TestDatabase> {
  const database = await testDatabase()
  process.env.DATABASE_URL = database.url
  afterAll(async () => {
    await closeDb()
    await database.drop()
  })
  return database
}

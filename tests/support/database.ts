import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { inDatabase, withDatabase } from './cluster'

export type TestDatabase = {
  /** Connects as the owner of the tables, like DATABASE_URL; lib/server/db takes the portal's own role by itself. */
  url: string
  drop: () => Promise<void>
}

/**
 * A database of a test file's own: a copy of the migrated template, taken in some tens of milliseconds.
 *
 *     const database = await testDatabase()      // at the top of the file
 *     process.env.DATABASE_URL = database.url    // before anything asks lib/server/db for its pool
 *     afterAll(async () => {
 *       await closeDb()
 *       await database.drop()
 *     })
 *
 * Only the project `integration` has one. With TEST_DATABASE_URL set the same files run on that server instead of an
 * embedded one; `npm test` then runs them on both. What is not dropped goes when the run ends.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { url, template } = inject('testServer')
  const name = `${template}_${randomBytes(4).toString('hex')}`
  await inDatabase(url, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`))
  return {
    url: withDatabase(url, name),
    drop: async () => {
      await inDatabase(url, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`))
    },
  }
}

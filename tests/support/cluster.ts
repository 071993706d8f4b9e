import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { prepareDatabase } from '@/scripts/launcher/database.mjs'
import { startPostgres } from '@/scripts/launcher/postgres.mjs'
import { temporaryFolder } from '@/scripts/launcher/temporary-folder.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server's maintenance address and the migrated database that every test database is a copy of. */
    testServer: { url: string; template: string }
  }
}

/**
 * Once per run: a PostgreSQL for the integration tests and one migrated template on it. The server is an embedded
 * cluster in a temporary folder, without fsync, or the one at TEST_DATABASE_URL, whose account must be a superuser.
 */
export default async function setup(project: TestProject) {
  const server = process.env.TEST_DATABASE_URL ? external(process.env.TEST_DATABASE_URL) : await embedded()
  const template = `sextant_test_${randomBytes(4).toString('hex')}`
  try {
    await inDatabase(server.url, (client) => client.query(`CREATE DATABASE ${template}`))
    await prepareDatabase(withDatabase(server.url, template))
  } catch (error) {
    await server.stop()
    throw error
  }
  project.provide('testServer', { url: server.url, template })
  return async () => {
    await inDatabase(server.url, async (client) => {
      const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [template])
      for (const { datname } of rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`)
    })
    await server.stop()
  }
}

async function embedded() {
  const dataDir = temporaryFolder()
  const { url, stop } = await startPostgres({ dataDir, durable: false, database: 'postgres' })
  return {
    url,
    stop: async () => {
      await stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

const external = (url: string) => ({ url, stop: async () => {} })

export function withDatabase(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}

export async function inDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { prepareDatabase } from '@/scripts/launcher/database.mjs'
import { startPostgres } from '@/scripts/launcher/postgres.mjs'
import { temporaryFolder } from '@/scripts/launcher/temporary-folder.mjs'

export type Login = { name: string; password: string }

declare module 'vitest' {
  export interface ProvidedContext {
    /**
     * The server's maintenance address, the migrated database that every test database is a copy of, and the two logins
     * that the portal and its tables have there: plain accounts, as README has an administrator make them.
     */
    testServer: { url: string; template: string; owner: Login; app: Login }
  }
}

/**
 * Once per run: a PostgreSQL for the integration tests and one migrated template on it. The server is an embedded
 * cluster in a temporary folder, without fsync, or the one at TEST_DATABASE_URL, whose account must be a superuser: it only
 * makes and drops what a run needs. The portal is tested as an account with nothing granted.
 */
export default async function setup(project: TestProject) {
  const server = process.env.TEST_DATABASE_URL ? external(process.env.TEST_DATABASE_URL) : await embedded()
  const template = `sextant_test_${randomBytes(4).toString('hex')}`
  const [owner, app] = [login(`${template}_owner`), login(`${template}_app`)]
  let had = true
  try {
    await inDatabase(server.url, async (client) => {
      had = await hasPortalRole(client)
      for (const statement of readmeStatements(owner, app, template)) await client.query(statement)
    })
    const place = withDatabase(server.url, template)
    await prepareDatabase(withLogin(place, owner), withLogin(place, app))
  } catch (error) {
    await server.stop()
    throw error
  }
  project.provide('testServer', { url: server.url, template, owner, app })
  return async () => {
    await inDatabase(server.url, async (client) => {
      const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [template])
      for (const { datname } of rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`)
      for (const { name } of [owner, app]) await client.query(`DROP ROLE ${name}`)
      // A test prepares a database with one account that may make roles. An administrator's `CREATE ROLE sextant_app` comes later.
      if (!had && (await hasPortalRole(client))) await client.query('DROP ROLE sextant_app')
    })
    await server.stop()
  }
}

/** Whether the server has the role that a portal with one account makes. Roles belong to the server, not to a database. */
async function hasPortalRole(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query("SELECT FROM pg_roles WHERE rolname = 'sextant_app'")
  return rows.length > 0
}

/** The three lines of README, under other names. */
export function readmeStatements(owner: Login, app: Login, database: string): string[] {
  const [, sql = ''] = /```sql\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? []
  const statements = sql
    .replace(/sextant_owner LOGIN PASSWORD '…'/, `sextant_owner LOGIN PASSWORD '${owner.password}'`)
    .replace(/sextant_app LOGIN PASSWORD '…'/, `sextant_app LOGIN PASSWORD '${app.password}'`)
    .replace('DATABASE sextant ', `DATABASE ${database} `)
    .replaceAll('sextant_owner', owner.name)
    .replaceAll('sextant_app', app.name)
  return statements.trim().split('\n')
}

export const login = (name: string): Login => ({ name, password: randomBytes(12).toString('hex') })

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

export function withLogin(url: string, { name, password }: Login): string {
  const address = new URL(url)
  address.username = name
  address.password = password
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

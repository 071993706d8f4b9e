import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, inject, it } from 'vitest'
import { closeDb, db } from '@/lib/server/db'
import { isReady } from '@/lib/server/readiness'
import { prepareDatabase } from '@/scripts/launcher/database.mjs'
import { createOrganizationWith } from '@/tests/support/accounts'
import { inDatabase, type Login, login, withDatabase, withLogin } from '@/tests/support/cluster'
import { testDatabase } from '@/tests/support/database'

const database = await testDatabase()
const { url: server, owner } = inject('testServer')
const made: string[] = []

afterEach(closeDb)
afterAll(async () => {
  await database.drop()
  await inDatabase(server, async (client) => {
    for (const statement of made.reverse()) await client.query(statement)
  })
})

/** An account, and what it may be beside that. */
async function account(rights = ''): Promise<Login> {
  const one = login(`sextant_try_${randomBytes(4).toString('hex')}`)
  await inDatabase(server, (client) =>
    client.query(`CREATE ROLE ${one.name} LOGIN PASSWORD '${one.password}' ${rights}`),
  )
  made.push(`DROP ROLE ${one.name}`)
  return one
}

/** A new database that the account owns, in which nothing was granted to anybody. */
async function ownDatabase(one: Login): Promise<string> {
  const name = `${one.name}_db`
  await inDatabase(server, (client) => client.query(`CREATE DATABASE ${name} OWNER ${one.name}`))
  made.push(`DROP DATABASE ${name} WITH (FORCE)`)
  return withLogin(withDatabase(server, name), one)
}

describe('the login of the portal', () => {
  it('has nothing to step back up to: SET ROLE NONE and RESET ROLE raise nothing', async () => {
    await inDatabase(database.url, async (client) => {
      const rights = async () =>
        (
          await client.query(`SELECT current_user AS name, rolsuper OR rolcreaterole OR rolbypassrls AS more,
            (SELECT count(*)::int FROM pg_auth_members m WHERE m.member = r.oid) AS memberships,
            (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid) AS tables
          FROM pg_roles r WHERE rolname = current_user`)
        ).rows[0]
      const before = await rights()
      expect(before).toMatchObject({ more: false, memberships: 0, tables: 0 })
      for (const way of ['SET ROLE NONE', 'RESET ROLE', 'RESET SESSION AUTHORIZATION']) {
        await client.query(way)
        expect(await rights()).toEqual(before)
      }
      await expect(client.query(`SET ROLE ${owner.name}`)).rejects.toThrow(/permission denied/)
      await expect(client.query('UPDATE "AuditEntry" SET "actor" = \'x\'')).rejects.toThrow(/permission denied/)
      await expect(client.query('ALTER TABLE "Team" NO FORCE ROW LEVEL SECURITY')).rejects.toThrow(/must be owner/)
      await client.query(`SELECT set_config('sextant.upkeep', 'on', false)`)
      expect((await client.query('SELECT * FROM "Organization"')).rows).toEqual([])
    })
  })

  it.each([
    ['a superuser', 'SUPERUSER', /is a superuser/],
    ['one that passes by row-level security', 'BYPASSRLS', /passes by row-level security/],
    ['a member of the owner', `IN ROLE ${owner.name}`, /is a member of/],
  ])('is refused at the start when it is %s', async (_, rights, reason) => {
    const app = withLogin(database.adminUrl, await account(rights))
    await expect(prepareDatabase(database.ownerUrl, app)).rejects.toThrow(reason)
  })

  it('may be exchanged: the new one gets what the old one had', async () => {
    const own = await testDatabase()
    const next = withLogin(own.adminUrl, await account())
    process.env.DATABASE_URL = next
    await prepareDatabase(own.ownerUrl, next)
    const { slug, actor } = await createOrganizationWith({ ana: { role: 'admin' } })
    expect((await actor('ana')).slug).toBe(slug)
    await closeDb()
    await own.drop()
  })
})

describe('one plain account that owns its database', () => {
  it('is all the portal needs: it acts as a role that owns nothing, and readiness asks for it', async () => {
    const url = await ownDatabase(await account())
    process.env.DATABASE_URL = url
    expect((await prepareDatabase(url)).steppedDown).toBe('pg_database_owner')
    const { slug, actor } = await createOrganizationWith({ ana: { role: 'admin' } })
    expect((await actor('ana')).slug).toBe(slug)
    const acting = await db()
      .$queryRaw`SELECT current_user::text AS role, current_setting('statement_timeout') AS limit`
    expect(acting).toEqual([{ role: 'pg_database_owner', limit: '9s' }])
    await expect(db().$executeRaw`UPDATE "AuditEntry" SET "actor" = 'x'`).rejects.toThrow(/permission denied/)
    // It gives the database one second, which is a matter of the machine.
    await expect.poll(isReady, { timeout: 60_000 }).toBe(true)
  })

  it('is not ready, and serves nothing, while the database names another role', async () => {
    const url = await ownDatabase(await account())
    process.env.DATABASE_URL = url
    await prepareDatabase(url)
    await inDatabase(url, (client) =>
      client.query(`CREATE OR REPLACE FUNCTION portal_role() RETURNS text LANGUAGE sql AS $$ SELECT 'pg_monitor' $$`),
    )
    expect(await isReady()).toBe(false)
    await expect(db().$queryRaw`SELECT 1`).rejects.toThrow()
  })

  it('that does not own the tables is told which address is missing', async () => {
    await expect(prepareDatabase(database.url)).rejects.toThrow(
      new RegExp(`belong to ${owner.name}, .*Set DATABASE_OWNER_URL`),
    )
  })
})

describe('the owner of the tables', () => {
  it('sees no organization in passing, and every one in upkeep', async () => {
    process.env.DATABASE_URL = database.url
    const { organizationId } = await createOrganizationWith({ ana: { role: 'admin' } })
    const client = new pg.Client({ connectionString: database.ownerUrl })
    await client.connect()
    const found = async () => (await client.query('SELECT "id" FROM "Organization"')).rows.map(({ id }) => id)
    expect(await found()).toEqual([])
    await client.query(`SELECT set_config('sextant.upkeep', 'on', false)`)
    expect(await found()).toContain(organizationId)
    await client.end()
  })
})

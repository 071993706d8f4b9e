import { rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareDatabase } from '@/scripts/launcher/database.mjs'
import { applyMigrations, migrationsIn } from '@/scripts/launcher/migrate.mjs'
import { startPostgres } from '@/scripts/launcher/postgres.mjs'
import { temporaryFolder } from '@/scripts/launcher/temporary-folder.mjs'

const folder = temporaryFolder()
let server: Awaited<ReturnType<typeof startPostgres>>

beforeAll(async () => {
  server = await startPostgres({ dataDir: join(folder, 'data'), durable: false })
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A mutation of one organization, as the portal makes it. */
async function mutation(portal: pg.Client, name: string, statement: string) {
  await portal.query('BEGIN')
  await portal.query(`SELECT begin_mutation('o', 'user:a', NULL, '${name}')`)
  await portal.query(statement)
  await portal.query(`SELECT append_audit('team:change', 'teams/t')`)
  await portal.query('COMMIT')
}

/** What a build that knows only RecordVersion reads of the team. */
async function texts(portal: pg.Client) {
  await portal.query(`SELECT set_config('sextant.organization', 'o', false)`)
  const { rows } = await portal.query(
    `SELECT DISTINCT ON ("table", "recordId", "revision") *, "data"::json ->> 'name' AS name FROM "RecordVersion"
     WHERE "organizationId" = 'o' AND "data" IS NOT NULL AND "table" = 'Team' ORDER BY "table", "recordId", "revision"`,
  )
  return rows.map(({ name, data, hash }) => ({ name, fields: Object.keys(JSON.parse(data)).length, hash }))
}

test('a build that still runs writes and reads whole texts before, between and after the migration and the functions', async () => {
  const owner = new pg.Client({ connectionString: server.ownerUrl })
  await owner.connect()
  const names = migrationsIn('prisma/migrations').map(({ name }) => name)
  const kept = names.findIndex((name) => name.endsWith('_kept_versions'))
  expect(kept).toBeGreaterThan(0)
  await applyMigrations(owner, undefined, { only: names.slice(0, kept) })
  const portal = new pg.Client({ connectionString: server.appUrl })
  await portal.connect()
  await portal.query('SET ROLE sextant_app')

  await mutation(
    portal,
    'one',
    `INSERT INTO "Organization" ("id", "slug", "name") VALUES ('o', 'o', 'O');
     INSERT INTO "Team" ("organizationId", "id", "name") VALUES ('o', 't', 'First')`,
  )
  const rename = (name: string, revision: number) =>
    `UPDATE "Team" SET "name" = '${name}', "revision" = ${revision} WHERE "organizationId" = 'o' AND "id" = 't'`
  const [first] = await texts(portal)

  // The migration is in, its functions follow in a moment: the trigger is still the one of the build before.
  await applyMigrations(owner, undefined, { only: names })
  expect(await texts(portal)).toEqual([first])
  await mutation(portal, 'two', rename('Second', 2))

  await prepareDatabase(server.ownerUrl, server.appUrl)
  await mutation(portal, 'three', rename('Third', 3))
  const all = await texts(portal)
  expect(all.map(({ name }) => name)).toEqual(['First', 'Second', 'Third'])
  // Whole: the columns that a later migration brought stand in both texts, whoever wrote them.
  expect(all[1]?.fields).toBe(all[2]?.fields)
  expect(all[1]?.fields).toBeGreaterThanOrEqual(first?.fields ?? 0)
  expect(all[0]).toEqual(first)

  const { rows } = await portal.query(
    `SELECT "base" IS NULL AS whole FROM "KeptVersion" WHERE "table" = 'Team' ORDER BY "id"`,
  )
  expect(rows.map(({ whole }) => whole)).toEqual([true, true, false])
  expect((await portal.query(`SELECT * FROM audit_problems('o')`)).rows).toEqual([])
  await portal.end()
  await owner.end()
})

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { prepareDatabase } from '@/scripts/launcher/database.mjs'
import { applyMigrations, migrationsIn } from '@/scripts/launcher/migrate.mjs'
import { startPostgres } from '@/scripts/launcher/postgres.mjs'
import { temporaryFolder } from '@/scripts/launcher/temporary-folder.mjs'
import { query } from './database-process'

const folder = temporaryFolder()
let server: Awaited<ReturnType<typeof startPostgres>>
let url: string
let migrations: string
let count = 0

beforeAll(async () => {
  server = await startPostgres({ dataDir: join(folder, 'data'), durable: false })
})

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  const name = `try${++count}`
  await query(server.url, `CREATE DATABASE ${name}`)
  url = server.url.replace(/[^/]*$/, name)
  migrations = join(folder, name)
  write('1_first', 'CREATE TABLE first (id int)')
})

function write(name: string, sql: string) {
  mkdirSync(join(migrations, name), { recursive: true })
  writeFileSync(join(migrations, name, 'migration.sql'), sql)
}

async function migrate() {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await applyMigrations(client, migrations)
  } finally {
    await client.end()
  }
}

const tables = async () =>
  (await query(url, `SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`)).map(
    (row) => row.tablename,
  )

test('migrations are applied once, in the order of their names', async () => {
  write('2_second', 'ALTER TABLE first RENAME TO second')
  expect(await migrate()).toEqual(['1_first', '2_second'])
  expect(await migrate()).toEqual([])
  expect(await tables()).toEqual(['_prisma_migrations', 'second'])
})

test('two portals that start together migrate once', async () => {
  const both = await Promise.all([migrate(), migrate()])
  expect(both.flat()).toEqual(['1_first'])
})

test('a migration that fails leaves nothing of itself, and can be mended', async () => {
  write('2_broken', 'CREATE TABLE half (id int); SELECT nonsense')
  await expect(migrate()).rejects.toThrow(
    'The migration 2_broken could not be applied: column "nonsense" does not exist.',
  )
  expect(await tables()).toEqual(['_prisma_migrations', 'first'])
  write('2_broken', 'CREATE TABLE whole (id int)')
  expect(await migrate()).toEqual(['2_broken'])
})

describe('a database is refused, untouched,', () => {
  test('when a newer Sextant used it', async () => {
    write('2_newer', 'CREATE TABLE newer (id int)')
    await migrate()
    rmSync(join(migrations, '2_newer'), { recursive: true })
    write('3_ours', 'CREATE TABLE ours (id int)')
    await expect(migrate()).rejects.toThrow('used by a newer Sextant: this one does not know its migration 2_newer.')
    expect(await tables()).toEqual(['_prisma_migrations', 'first', 'newer'])
  })

  test('when an applied migration was edited', async () => {
    await migrate()
    write('1_first', 'CREATE TABLE first (id bigint)')
    await expect(migrate()).rejects.toThrow('The migration 1_first was edited after it was applied to this database.')
  })

  test('when another tool left a migration unfinished', async () => {
    await migrate()
    await query(url, 'UPDATE "_prisma_migrations" SET finished_at = NULL')
    await expect(migrate()).rejects.toThrow('The migration 1_first was begun by another tool and never finished.')
  })
})

test('our own migrations lead to a database that nobody uses yet, until a real user exists', async () => {
  const own = migrationsIn('prisma/migrations').map(({ name }) => name)
  expect(own).not.toEqual([])
  expect(await prepareDatabase(url)).toMatchObject({ applied: own, inUse: false })
  const add = (id: string, demo: boolean) =>
    query(
      url,
      `INSERT INTO "User" ("id", "email", "name", "isDemo") VALUES ('${id}', '${id}@example.org', 'A', ${demo})`,
    )
  await add('sample', true)
  expect(await prepareDatabase(url)).toMatchObject({ applied: [], inUse: false })
  await add('person', false)
  expect(await prepareDatabase(url)).toMatchObject({ applied: [], inUse: true })
})

test('a wrong password is told without showing it', async () => {
  const wrong = server.url.replace(/:[^:@]+@/, ':not-the-secret@')
  await expect(prepareDatabase(wrong)).rejects.toThrow(
    /cannot be used \(password authentication failed.*Check DATABASE_URL/,
  )
  await expect(prepareDatabase(wrong)).rejects.not.toThrow('not-the-secret')
})

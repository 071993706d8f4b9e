import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { prepareDatabase } from '@/scripts/launcher/database.mjs'
import { applyFunctions, functionsIn } from '@/scripts/launcher/functions.mjs'
import { startPostgres } from '@/scripts/launcher/postgres.mjs'
import { temporaryFolder } from '@/scripts/launcher/temporary-folder.mjs'
import { query } from './database-process'

const folder = temporaryFolder()
let server: Awaited<ReturnType<typeof startPostgres>>
let url: string
let functions: string
let count = 0

beforeAll(async () => {
  server = await startPostgres({ dataDir: join(folder, 'data'), durable: false })
})

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  const name = `functions${++count}`
  await query(server.url, `CREATE DATABASE ${name}`)
  url = server.url.replace(/[^/]*$/, name)
  functions = join(folder, name)
  mkdirSync(functions)
})

const answers = (number: number) =>
  `CREATE OR REPLACE FUNCTION answer() RETURNS int LANGUAGE sql AS $$ SELECT ${number} $$;`
const write = (name: string, sql: string) => writeFileSync(join(functions, `${name}.sql`), sql)
const answer = async () => (await query(url, 'SELECT answer() AS n'))[0]?.n

async function withClient<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
const apply = () => withClient((client) => applyFunctions(client, functions))

test('a text is applied once, and again when it changes', async () => {
  write('answer', answers(1))
  expect(await apply()).toEqual(['answer'])
  expect(await apply()).toEqual([])
  write('answer', answers(2))
  expect(await apply()).toEqual(['answer'])
  expect(await answer()).toBe(2)
})

test('an older build that starts again leaves the newer text', async () => {
  write('answer', answers(1))
  await apply()
  write('answer', answers(2))
  await apply()
  write('answer', answers(1))
  expect(await apply()).toEqual([])
  expect(await answer()).toBe(2)
})

test('functions may name each other in any order', async () => {
  write('answer', 'CREATE OR REPLACE FUNCTION answer() RETURNS int LANGUAGE sql AS $$ SELECT zeta() $$;')
  write('zeta', 'CREATE OR REPLACE FUNCTION zeta() RETURNS int LANGUAGE sql AS $$ SELECT 7 $$;')
  expect(await apply()).toEqual(['answer', 'zeta'])
  expect(await answer()).toBe(7)
})

test('one that fails is named and changes none', async () => {
  write('answer', answers(1))
  await apply()
  write('answer', answers(2))
  write('broken', 'CREATE OR REPLACE FUNCTION broken() RETURNS nonsense LANGUAGE sql AS $$ SELECT 1 $$;')
  await expect(apply()).rejects.toThrow('The function broken could not be brought up to date: type "nonsense"')
  expect(await answer()).toBe(1)
})

test('our own files define the function they are named after, and every function that no other makes has a file', async () => {
  await prepareDatabase(url)
  const own = functionsIn('prisma/functions').map(({ name }) => name)
  for (const name of own)
    expect(readFileSync(`prisma/functions/${name}.sql`, 'utf8')).toContain(`CREATE OR REPLACE FUNCTION ${name}(`)
  const stored = await query(
    url,
    `SELECT DISTINCT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
     AND proname NOT LIKE 'history\\_%' AND proname NOT IN ('record_json', 'portal_role') ORDER BY 1`,
  )
  expect(stored.map(({ proname }) => proname).sort()).toEqual(own.sort())
})

// Up to here migrations carried their functions; from here on the files do.
const lastWithFunctions = '20261121162348_area_acceptance_for'

test('no migration defines a function any more', () => {
  const later = readdirSync('prisma/migrations').filter((name) => /^\d/.test(name) && name > lastWithFunctions)
  for (const name of later) {
    expect(readFileSync(`prisma/migrations/${name}/migration.sql`, 'utf8'), name).not.toMatch(
      /CREATE (OR REPLACE )?FUNCTION/i,
    )
  }
})

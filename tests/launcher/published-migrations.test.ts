import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prepareDatabase } from '@/scripts/launcher/database.mjs'
import { applyMigrations, migrationsIn } from '@/scripts/launcher/migrate.mjs'
import { startPostgres } from '@/scripts/launcher/postgres.mjs'
import { forPlainOwner, leftOut } from '@/scripts/launcher/published.mjs'
import { temporaryFolder } from '@/scripts/launcher/temporary-folder.mjs'
import { query } from './database-process'

const published: Record<string, string[]> = JSON.parse(readFileSync('prisma/migrations/published.json', 'utf8'))
const migrations = migrationsIn('prisma/migrations')

describe('a migration that has landed', () => {
  test.each(migrations)('$name has the bytes that were published first', ({ name, checksum }) => {
    const line = `"${name}": ["${checksum}"]`
    expect(published[name]?.[0], `a new migration gets its line in prisma/migrations/published.json: ${line}`).toBe(
      checksum,
    )
  })

  test('is never removed', () => {
    expect(Object.keys(published).sort()).toEqual(migrations.map(({ name }) => name))
  })

  test('is left as published where a plain owner may not run it: the runner leaves out exactly these clauses', () => {
    for (const [name, clauses] of Object.entries(leftOut)) {
      const sql = migrations.find((migration) => migration.name === name)?.sql ?? ''
      for (const { clause } of clauses) expect(sql.split(clause), `${name}: ${clause}`).toHaveLength(2)
      const left = clauses.reduce((length, { clause }) => length + clause.length, 0)
      expect(forPlainOwner(name, sql).length).toBe(sql.length - left)
    }
  })
})

describe('a database that was made with later bytes of a migration', () => {
  const folder = temporaryFolder()
  const editions = readdirSync('tests/launcher/published')
  let server: Awaited<ReturnType<typeof startPostgres>>

  beforeAll(async () => {
    server = await startPostgres({ dataDir: join(folder, 'data'), durable: false })
  })
  afterAll(async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Every table, column, constraint, trigger, function and right, as one text. */
  const shape = async (url: string) => {
    const rows = await query(
      url,
      `SELECT string_agg(line, chr(10) ORDER BY line COLLATE "C") AS shape FROM (
         SELECT format('%s.%s %s %s', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull) FROM pg_attribute a
           JOIN pg_class c ON c.oid = a.attrelid WHERE c.relnamespace = 'public'::regnamespace AND attnum > 0 AND NOT attisdropped AND relkind = 'r'
         UNION ALL SELECT format('%s %s', conrelid::regclass, pg_get_constraintdef(oid)) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
         UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
         UNION ALL SELECT pg_get_functiondef(oid) || coalesce(proacl::text, '') FROM pg_proc WHERE pronamespace = 'public'::regnamespace
         UNION ALL SELECT format('%s %s', oid::regclass, relacl) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
       ) s(line)`,
    )
    return rows[0]?.shape
  }

  const database = async (name: string) => {
    await query(server.url, `CREATE DATABASE ${name} OWNER sextant_owner`)
    return [server.ownerUrl, server.appUrl].map((url) => url.replace(/[^/]*$/, name)) as [string, string]
  }

  test.each(editions)('%s opens, and is the same as a new one', async (edition) => {
    const name = edition.replace(/\.\d\.sql$/, '')
    const bytes = readFileSync(join('tests/launcher/published', edition))
    expect(published[name]).toContain(createHash('sha256').update(bytes).digest('hex'))

    const earlier = join(folder, edition)
    cpSync('prisma/migrations', earlier, { recursive: true })
    cpSync(join('tests/launcher/published', edition), join(earlier, name, 'migration.sql'))
    const number = editions.indexOf(edition)
    const [owner, app] = await database(`edition${number}`)
    const client = new pg.Client({ connectionString: owner })
    await client.connect()
    await applyMigrations(client, earlier)
    await client.end()
    await prepareDatabase(owner, app)

    const [newOwner, newApp] = await database(`new${number}`)
    await prepareDatabase(newOwner, newApp)
    expect(await shape(owner)).toBe(await shape(newOwner))
  })
})

// `npm run db:new -- <name>`: lists new declarations of registers, brings schema.prisma up to the records of the document and
// writes the migration that leads there, with Prisma's own engine on an in-memory PGlite that nothing else uses, and what
// Prisma has no words for.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { withRecords } from './models.mjs'
import { listDeclarations, placeRegisters } from './register-files.mjs'
import { migrationsDir, migrationsList, schemaEngine, schemaPath, schemas } from './schema-engine.mjs'
import { rulesFor } from './table-rules.mjs'

/** @param {PGlite} db */
async function adapterOn(db) {
  const adapter = await new PrismaPGlite(db).connect()
  // Its own splits scripts at every semicolon, also inside functions.
  adapter.executeScript = async (script) => {
    await db.exec(script)
  }
  return adapter
}

/** @param {string} name */
async function newMigration(name) {
  const db = new PGlite()
  const engine = await schemaEngine({
    provider: 'postgres',
    adapterName: 'pglite',
    connect: () => adapterOn(db),
    connectToShadowDb: async () => {
      const shadow = new PGlite()
      return Object.assign(await adapterOn(shadow), { dispose: () => shadow.close() })
    },
  })
  const migrations = migrationsList()
  const { exitCode, stdout } = await engine.diff({
    from: migrations.migrationDirectories.length ? { tag: 'migrations', ...migrations } : { tag: 'empty' },
    to: { tag: 'schemaDatamodel', ...schemas() },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  })
  if (exitCode !== 2 || !stdout) return 'The migrations already lead to schema.prisma.'
  const sql = stdout + rulesFor(stdout)
  const called = `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`
  mkdirSync(`${migrationsDir}/${called}`, { recursive: true })
  writeFileSync(`${migrationsDir}/${called}/migration.sql`, sql)
  publish(called, sql)
  return `${migrationsDir}/${called}\n${sql}`
}

/** Keeps the checksum of a migration, which is never edited from then on. @param {string} called @param {string} sql */
function publish(called, sql) {
  const file = `${migrationsDir}/published.json`
  const published = JSON.parse(readFileSync(file, 'utf8'))
  published[called] = [createHash('sha256').update(sql).digest('hex')]
  writeFileSync(file, `${JSON.stringify(published, null, 2)}\n`)
}

// A register is called by its name in the API, a migration by its folder.
const name = process.argv[2]?.replaceAll('-', '_')
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Usage: npm run db:new -- <name>, in lower case with underscores.')
  process.exit(1)
}
listDeclarations()
await placeRegisters()
const schema = readFileSync(schemaPath, 'utf8')
writeFileSync(schemaPath, withRecords(schema))
console.log(await newMigration(name))
process.exit(0)

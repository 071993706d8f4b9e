// `npm run db:new -- <name>`: writes the migration from prisma/migrations to schema.prisma, with Prisma's own engine on
// an in-memory PGlite that nothing else uses.
import { mkdirSync, writeFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { migrationsDir, migrationsList, schemaEngine, schemas } from './schema-engine.mjs'

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
  const folder = `${migrationsDir}/${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/migration.sql`, stdout)
  return `${folder}\n${stdout}`
}

const name = process.argv[2]
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Usage: npm run db:new -- <name>, in lower case with underscores.')
  process.exit(1)
}
console.log(await newMigration(name))
process.exit(0)

// Prisma's own schema engine (its WASM build, from npm), driven through a driver adapter: no binary download. It writes
// migrations; the launcher applies them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

import { migrationsTable } from './launcher/migrate.mjs'

/** @typedef {import('@prisma/driver-adapter-utils').SqlMigrationAwareDriverAdapterFactory} AdapterFactory */
/** @typedef {import('@prisma/schema-engine-wasm/schema_engine_bg').MigrationList} MigrationList */

export const migrationsDir = 'prisma/migrations'
export const schemaPath = 'prisma/schema.prisma'

export const schemas = () => ({ files: [{ path: schemaPath, content: readFileSync(schemaPath, 'utf8') }] })

/** @returns {MigrationList} */
export function migrationsList() {
  const lock = path.join(migrationsDir, 'migration_lock.toml')
  const names = existsSync(migrationsDir)
    ? readdirSync(migrationsDir, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : []
  return {
    baseDir: migrationsDir,
    lockfile: { path: 'migration_lock.toml', content: existsSync(lock) ? readFileSync(lock, 'utf8') : null },
    // The migrations grant rights on the launcher's own table.
    shadowDbInitScript: migrationsTable,
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(path.join(migrationsDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

/** @param {AdapterFactory} factory one engine per process: the WASM module is a singleton */
export async function schemaEngine(factory) {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = new WebAssembly.Module(readFileSync(script.replace(/\.js$/, '.wasm')))
  const instance = new WebAssembly.Instance(wasm, { './schema_engine_bg.js': { ...bindings } })
  bindings.__wbg_set_wasm(instance.exports)
  const begin = /** @type {() => void} */ (instance.exports.__wbindgen_start)
  begin()
  return bindings.SchemaEngine.new(
    { datamodels: schemas().files.map((file) => [file.path, file.content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  )
}

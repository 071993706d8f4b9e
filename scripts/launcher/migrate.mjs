// Applies prisma/migrations/*/migration.sql and records them in Prisma's own table under Prisma's own lock, so that
// `prisma migrate deploy` accepts the database and two portals on one database never migrate at the same time.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { applyFunctions } from './functions.mjs'
import { forRole } from './portal-role.mjs'
import { forPlainOwner } from './published.mjs'
import { Refusal } from './refusal.mjs'

export const migrationLock = 72707369

export const migrationsTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`

/** @typedef {{ name: string, sql: string, checksum: string, published: string[] }} Migration published: every checksum it ever had */

/**
 * Each migration commits together with its record: a start that is killed leaves it applied or untouched, never half.
 * The functions follow under the same lock: a migration finds those of the build before it, what runs afterwards the new.
 * @param {import('pg').Client} client one connection of the tables' owner
 * @param {string} [folder]
 * @param {{ role?: string, only?: readonly string[] }} [options] role: the portal's; only: the names wanted, without the
 *   functions, which belong to the newest of all
 * @returns {Promise<string[]>} the names applied now
 */
export async function applyMigrations(client, folder = path.resolve('prisma/migrations'), options = {}) {
  const { role = 'sextant_app', only } = options
  const migrations = migrationsIn(folder)
  await client.query(`SELECT pg_advisory_lock(${migrationLock})`)
  try {
    await client.query(migrationsTable)
    const pending = (await pendingOf(client, migrations)).filter(({ name }) => !only || only.includes(name))
    for (const migration of pending) await apply(client, migration, role)
    if (!only) await applyFunctions(client, path.join(folder, '../functions'), role)
    return pending.map(({ name }) => name)
  } finally {
    await client.query(`SELECT pg_advisory_unlock(${migrationLock})`)
  }
}

/**
 * @param {import('pg').Client} client
 * @returns {Promise<{ names: string[], inBetween: boolean }>} inBetween: others were applied before, so there is something to lose
 */
export async function pendingMigrations(client) {
  const migrations = migrationsIn(path.resolve('prisma/migrations'))
  const { rows } = await client.query(`SELECT to_regclass('public."_prisma_migrations"') IS NOT NULL AS known`)
  const pending = rows[0].known ? await pendingOf(client, migrations) : migrations
  const names = pending.map(({ name }) => name)
  return { names, inBetween: names.length > 0 && names.length < migrations.length }
}

/** @param {string} folder @returns {Migration[]} in the order of their names */
export function migrationsIn(folder) {
  if (!existsSync(folder)) return []
  const list = path.join(folder, 'published.json')
  /** @type {Record<string, string[]>} */
  const published = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {}
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'))
      const checksum = createHash('sha256').update(sql).digest('hex')
      return { name, sql: sql.toString('utf8'), checksum, published: published[name] ?? [] }
    })
}

/** @param {import('pg').Client} client @param {Migration[]} migrations @returns {Promise<Migration[]>} */
async function pendingOf(client, migrations) {
  const { rows } = await client.query(
    'SELECT migration_name AS name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at',
  )
  const failed = rows.find((row) => !row.finished_at)
  if (failed) {
    throw new Refusal(
      `The migration ${failed.name} was begun by another tool and never finished. Restore a backup, or mark it with prisma migrate resolve.`,
    )
  }
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  const unknown = rows.find((row) => !known.has(row.name))
  if (unknown) {
    throw new Refusal(
      `The database was used by a newer Sextant: this one does not know its migration ${unknown.name}. Start that version again; nothing was changed.`,
    )
  }
  const edited = rows.find((row) => {
    const migration = known.get(row.name)
    return migration?.checksum !== row.checksum && !migration?.published.includes(row.checksum)
  })
  if (edited) {
    throw new Refusal(
      `The migration ${edited.name} was edited after it was applied to this database. Bring the original file back; nothing was changed.`,
    )
  }
  const applied = new Set(rows.map((row) => row.name))
  return migrations.filter(({ name }) => !applied.has(name))
}

/** @param {import('pg').Client} client @param {Migration} migration @param {string} role */
async function apply(client, { name, sql, checksum }, role) {
  await client.query('BEGIN')
  try {
    await client.query(forRole(forPlainOwner(name, sql), role))
    await client.query(
      'INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)',
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Refusal(
      `The migration ${name} could not be applied: ${error instanceof Error ? error.message : error}. Nothing was changed.`,
    )
  }
}

// A backup of any PostgreSQL that holds a portal: every table by COPY out of one snapshot.
import { createHash } from 'node:crypto'
import pg from 'pg'
import { copyOut } from './copy.mjs'
import { migrationLock } from './migrate.mjs'
import { Refusal } from './refusal.mjs'
import { beginUpkeep } from './upkeep.mjs'

/** @typedef {import('pg').Client} Client */

export const tablesOfPortal = `SELECT c.relname AS name,
    (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT LIKE '\\_%'
  ORDER BY c.relname COLLATE "C"`

const sequencesOfPortal = `SELECT c.relname AS name, pg_sequence_last_value(c.oid) AS value
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'S' ORDER BY 1`

/** @param {Record<string, unknown>} value @returns {Buffer} */
const line = (value) => Buffer.from(`${JSON.stringify(value)}\n`)

/** @param {string} table @param {string[]} columns @returns {string} */
export const copyTarget = (table, columns) =>
  `public.${pg.escapeIdentifier(table)} (${columns.map((name) => pg.escapeIdentifier(name)).join(', ')})`

/**
 * The lines of a backup. Writers go on; a migration waits until it is made.
 * @param {Client} owner of the tables
 * @param {(told: { tables: number, rows: number }) => void} [finished]
 * @returns {AsyncGenerator<Buffer>}
 */
export async function* backupLines(owner, finished) {
  await owner.query(`SELECT pg_advisory_lock_shared(${migrationLock})`)
  try {
    await refuseEmpty(owner)
    await beginUpkeep(owner)
    await refuseHidden(owner)
    await owner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const { rows: migrations } = await owner.query(
      'SELECT migration_name AS name, checksum FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1',
    )
    const { rows: made } = await owner.query('SELECT now() AS at, current_setting($1) AS server', ['server_version'])
    const { rows: tables } = await owner.query(tablesOfPortal)
    yield line({ format: 'sextant-backup', ...made[0], migrations, tables: tables.length })
    let total = 0
    for (const { name, columns } of tables) {
      yield line({ table: name, columns })
      const hash = createHash('sha256')
      let count = 0
      for await (const { rows, bytes } of copyOut(owner, `COPY ${copyTarget(name, columns)} TO STDOUT`)) {
        hash.update(bytes)
        count += rows
        yield bytes
      }
      yield Buffer.from('\\.\n')
      yield line({ rows: count, sha256: hash.digest('hex') })
      total += count
    }
    const { rows: sequences } = await owner.query(sequencesOfPortal)
    yield line({ sequences, rows: total })
    await owner.query('COMMIT')
    finished?.({ tables: tables.length, rows: total })
  } finally {
    await owner.query('ROLLBACK')
    await owner.query(`SELECT pg_advisory_unlock_shared(${migrationLock})`)
  }
}

/**
 * A database that no portal was started with holds nothing; its address may be a slip.
 * @param {Client} owner
 */
async function refuseEmpty(owner) {
  const { rows } = await owner.query(`SELECT to_regclass('public."_prisma_migrations"') IS NULL AS empty`)
  if (rows[0].empty) {
    throw new Refusal('This database holds no portal, so there is nothing to back up. Check DATABASE_URL.')
  }
}

/**
 * A backup that row-level security empties says nothing of it: the account must see every row.
 * @param {Client} owner
 */
async function refuseHidden(owner) {
  const { rows } = await owner.query(
    `SELECT c.relname AS name FROM pg_class c, pg_roles me
     WHERE me.rolname = current_user AND c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
       AND NOT (me.rolsuper OR me.rolbypassrls)
       AND (c.relowner <> me.oid OR EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND NOT p.polpermissive)) LIMIT 1`,
  )
  if (rows.length === 0) return
  throw new Refusal(
    `This account does not see every row of ${rows[0].name}. A backup is made by the owner of the tables: set DATABASE_OWNER_URL.`,
  )
}

// Fills an empty database from a backup, and says only what it has counted and verified.
import { createHash } from 'node:crypto'
import path from 'node:path'
import { copyTarget, tablesOfPortal } from './backup.mjs'
import { BackupReader, verifyBackupFile } from './backup-file.mjs'
import { copyIn } from './copy.mjs'
import { connect, prepareDatabase } from './database.mjs'
import { applyMigrations, migrationsIn } from './migrate.mjs'
import { choosePortalRole, recordPortalRole } from './portal-role.mjs'
import { Refusal } from './refusal.mjs'
import { beginUpkeep } from './upkeep.mjs'

/** @typedef {import('pg').Client} Client */
/** @typedef {{ tables: number, rows: number, organizations: number, entries: number, problems: string[], madeAt: string }} Restored */

/**
 * @param {string} file
 * @param {string} ownerUrl
 * @param {string} [appUrl]
 * @returns {Promise<Restored>}
 */
export async function restore(file, ownerUrl, appUrl = ownerUrl) {
  await verifyBackupFile(file)
  const reader = new BackupReader(file)
  const header = await reader.json()
  const wanted = knownMigrations(header.migrations)
  const owner = await connect(ownerUrl)
  const app = appUrl === ownerUrl ? undefined : await connect(appUrl)
  try {
    await refuseUsed(owner, wanted)
    const { role } = await choosePortalRole(owner, app)
    await recordPortalRole(owner, role)
    await applyMigrations(owner, undefined, { role, only: wanted })
    await beginUpkeep(owner)
    const loaded = await loadAll(owner, reader, header.tables)
    await prepareDatabase(ownerUrl, appUrl)
    await beginUpkeep(owner)
    return { ...loaded, ...(await verifyChains(owner)), madeAt: header.at }
  } finally {
    await owner.end()
    await app?.end()
  }
}

/** @param {{ name: string, checksum: string }[]} migrations @returns {string[]} */
function knownMigrations(migrations) {
  const known = new Map(migrationsIn(path.resolve('prisma/migrations')).map((migration) => [migration.name, migration]))
  const newer = migrations.find(({ name }) => !known.has(name))
  if (!newer) return migrations.map(({ name }) => name)
  throw new Refusal(
    `The backup was made by a newer Sextant: this one does not know its migration ${newer.name}. Restore it with that version; nothing was changed.`,
  )
}

/** @param {Client} owner @param {string[]} wanted */
async function refuseUsed(owner, wanted) {
  const { rows: tables } = await owner.query(tablesOfPortal)
  const { rows } = await owner.query(`SELECT to_regclass('public."_prisma_migrations"') IS NOT NULL AS ours`)
  const advice =
    'Restore into a new one (an empty data folder, or a database made with CREATE DATABASE). Nothing was changed.'
  if (tables.length > 0 && !rows[0].ours) throw new Refusal(`The database holds tables of something else. ${advice}`)
  if (!rows[0].ours) return
  await beginUpkeep(owner)
  for (const { name } of tables) {
    const { rowCount } = await owner.query(`SELECT FROM public.${JSON.stringify(name)} LIMIT 1`)
    if (rowCount) throw new Refusal(`The database is not empty: ${name} has rows. ${advice}`)
  }
  const { rows: applied } = await owner.query('SELECT migration_name AS name FROM "_prisma_migrations"')
  const later = applied.find(({ name }) => !wanted.includes(name))
  if (later) throw new Refusal(`The database is empty, but already newer than the backup (${later.name}). ${advice}`)
}

/** One transaction: a restore that ends early leaves the database as empty as it was. @param {Client} owner @param {BackupReader} reader @param {number} tables */
async function loadAll(owner, reader, tables) {
  await owner.query('BEGIN')
  try {
    await owner.query('SET CONSTRAINTS ALL DEFERRED')
    /** @type {string[]} */
    const opened = []
    let rows = 0
    for (let n = 0; n < tables; n++) {
      const { table, columns } = await reader.json()
      opened.push(table)
      rows += await loadTable(owner, reader, table, columns)
    }
    const { sequences, rows: promised } = await reader.json()
    if (rows !== promised)
      throw new Refusal(`The backup promises ${promised} rows and holds ${rows}. Nothing was changed.`)
    for (const { name, value } of sequences) {
      if (value !== null) await owner.query('SELECT setval($1, $2)', [`public.${JSON.stringify(name)}`, value])
    }
    await owner.query('SET CONSTRAINTS ALL IMMEDIATE')
    for (const table of opened) await close(owner, table)
    await owner.query('COMMIT')
    return { tables, rows }
  } catch (error) {
    await owner.query('ROLLBACK')
    throw error
  }
}

/** @param {Client} owner @param {BackupReader} reader @param {string} table @param {string[]} columns @returns {Promise<number>} */
async function loadTable(owner, reader, table, columns) {
  const name = `public.${JSON.stringify(table)}`
  // COPY does not pass by row-level security, and what is restored has its history already.
  await owner.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`)
  await owner.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`)
  const hash = createHash('sha256')
  const hashed = async function* () {
    for await (const chunk of reader.rows()) {
      hash.update(chunk)
      yield chunk
    }
  }
  await copyIn(owner, `COPY ${copyTarget(table, columns)} FROM STDIN`, hashed())
  const { rows: promised, sha256 } = await reader.json()
  const { rows } = await owner.query(`SELECT count(*)::int AS n FROM ${name}`)
  if (hash.digest('hex') !== sha256 || rows[0].n !== promised) {
    throw new Refusal(
      `The table ${table} has ${rows[0].n} rows after the restore, and ${promised} in the backup. Nothing was changed.`,
    )
  }
  return promised
}

/** @param {Client} owner @param {string} table */
async function close(owner, table) {
  const name = `public.${JSON.stringify(table)}`
  await owner.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`)
  await owner.query(
    `DO $$ BEGIN IF (SELECT relrowsecurity FROM pg_class WHERE oid = '${name}'::regclass) THEN ALTER TABLE ${name} FORCE ROW LEVEL SECURITY; END IF; END $$`,
  )
}

/** @param {Client} owner @returns {Promise<{ organizations: number, entries: number, problems: string[] }>} */
export async function verifyChains(owner) {
  const { rows: organizations } = await owner.query('SELECT "id", "slug" FROM "Organization" ORDER BY "slug"')
  const { rows } = await owner.query('SELECT count(*)::int AS entries FROM "AuditEntry"')
  /** @type {string[]} */
  const problems = []
  for (const { id, slug } of organizations) {
    const found = await owner.query('SELECT seq, problem FROM audit_problems($1) LIMIT 5', [id])
    for (const { seq, problem } of found.rows) problems.push(`${slug}, entry ${seq ?? '–'}: ${problem}`)
  }
  return { organizations: organizations.length, entries: rows[0].entries, problems }
}

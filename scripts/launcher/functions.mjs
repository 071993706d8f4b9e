// Brings the database's functions to the text of prisma/functions/*.sql: one file, one function, its current text.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { forRole } from './portal-role.mjs'
import { Refusal } from './refusal.mjs'

/** @typedef {{ name: string, sql: string, checksum: string }} FunctionFile */

const functionsTable = `CREATE TABLE IF NOT EXISTS "_sextant_functions" (
  "name" text NOT NULL, "checksum" text NOT NULL, "appliedAt" timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY ("name", "checksum"))`

/**
 * Applies every file whose text this database has not seen, all in one transaction. A text that was applied once and
 * replaced since is left alone: an older build that starts again during a rolling update must not undo the newer one.
 * The caller holds the migration lock.
 * @param {import('pg').Client} client one connection of the tables' owner
 * @param {string} [folder]
 * @param {string} [role] the portal's
 * @returns {Promise<string[]>} the names applied now
 */
export async function applyFunctions(client, folder = path.resolve('prisma/functions'), role = 'sextant_app') {
  const files = functionsIn(folder)
  if (files.length === 0) return []
  await client.query(functionsTable)
  const { rows } = await client.query('SELECT name, checksum FROM "_sextant_functions"')
  const seen = new Set(rows.map((row) => `${row.name} ${row.checksum}`))
  const pending = files.filter(({ name, checksum }) => !seen.has(`${name} ${checksum}`))
  if (pending.length === 0) return []
  await client.query('BEGIN')
  try {
    // Functions call each other: their bodies are checked when they run, not in the order of their names.
    await client.query('SET LOCAL check_function_bodies = off')
    for (const file of pending) await apply(client, file, role)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
  return pending.map(({ name }) => name)
}

/** @param {string} folder @returns {FunctionFile[]} in the order of their names */
export function functionsIn(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const sql = readFileSync(path.join(folder, file))
      const checksum = createHash('sha256').update(sql).digest('hex')
      return { name: path.basename(file, '.sql'), sql: sql.toString('utf8'), checksum }
    })
}

/** @param {import('pg').Client} client @param {FunctionFile} file @param {string} role */
async function apply(client, { name, sql, checksum }, role) {
  try {
    await client.query(forRole(sql, role))
  } catch (error) {
    throw new Refusal(
      `The function ${name} could not be brought up to date: ${error instanceof Error ? error.message : error}. No function was changed.`,
    )
  }
  await client.query('INSERT INTO "_sextant_functions" (name, checksum) VALUES ($1, $2)', [name, checksum])
}

// The database as the launcher sees it, embedded or not: reachable, new enough, migrated.
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { applyMigrations } from './migrate.mjs'
import { unreachable } from './reachability.mjs'
import { errorCode, Refusal } from './refusal.mjs'

const oldest = 15

// A stored evaluation is valid for a day and an audit sequence, but only for the rules of the build that made it.
const forgetEvaluations = `DO $$ BEGIN
  IF to_regclass('"StoredEvaluation"') IS NOT NULL THEN TRUNCATE "StoredEvaluation"; END IF;
END $$`

/**
 * Brings the database to this build's schema, and says whether somebody has set the portal up.
 * @param {string} url connects as the owner of the tables
 * @returns {Promise<{ applied: string[], inUse: boolean }>} inUse: a user exists who is not a demonstration account
 */
export async function prepareDatabase(url) {
  const client = await connect(url)
  try {
    await refuseOldServer(client)
    const applied = await applyMigrations(client)
    await client.query(forgetEvaluations)
    return { applied, inUse: await hasRealUser(client) }
  } finally {
    await client.end()
  }
}

/** @param {string} url @returns {Promise<pg.Client>} */
async function connect(url) {
  const deadline = Date.now() + 30_000
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
    // A connection lost later surfaces in the query that was running.
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch (error) {
      const startingUp = errorCode(error) === '57P03'
      if (startingUp && Date.now() < deadline) await sleep(250)
      else throw unreachable(url, error instanceof Error ? error.message || String(errorCode(error)) : String(error))
    }
  }
}

/** @param {pg.Client} client */
async function refuseOldServer(client) {
  const { rows } = await client.query('SHOW server_version')
  const version = String(rows[0].server_version)
  if (Number.parseInt(version, 10) >= oldest) return
  throw new Refusal(`Sextant needs PostgreSQL ${oldest} or newer; the server at DATABASE_URL is ${version}.`)
}

/** @param {pg.Client} client @returns {Promise<boolean>} */
async function hasRealUser(client) {
  const columns = await client.query(
    `SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = 'isDemo'`,
  )
  if (columns.rowCount === 0) return false
  const users = await client.query('SELECT FROM "User" WHERE NOT "isDemo" LIMIT 1')
  return users.rowCount === 1
}

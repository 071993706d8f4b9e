// The database as the launcher sees it, embedded or not: reachable, new enough, migrated, and with a role for the portal.
import pg from 'pg'
import { applyMigrations, pendingMigrations } from './migrate.mjs'
import { handsOutTransactions, refuseTransactionPooler } from './pooler.mjs'
import { choosePortalRole, recordPortalRole } from './portal-role.mjs'
import { unreachable, waitsFor } from './reachability.mjs'
import { errorCode, Refusal } from './refusal.mjs'
import { beginUpkeep } from './upkeep.mjs'

const oldest = 15

// A stored evaluation is valid for a day and an audit sequence, but only for the rules of the build that made it.
const forgetEvaluations = `DO $$ BEGIN
  IF to_regclass('"StoredEvaluation"') IS NOT NULL THEN TRUNCATE "StoredEvaluation"; END IF;
END $$`

/**
 * @typedef {object} Prepared
 * @property {string[]} applied migrations that were applied now
 * @property {boolean} inUse a user exists who is not a demonstration account
 * @property {string | undefined} steppedDown the role that the one account acts as; absent with two logins
 * @property {boolean} pooled the portal's connections change with every transaction
 */

/**
 * Brings the database to this build's schema, and says whether somebody has set the portal up.
 * @param {string} ownerUrl connects as the owner of the tables
 * @param {string} [appUrl] connects as the portal, when it has a login of its own
 * @param {(client: pg.Client) => Promise<void>} [beforeMigrating] called when a database that is in use will change
 * @returns {Promise<Prepared>}
 */
export async function prepareDatabase(ownerUrl, appUrl = ownerUrl, beforeMigrating) {
  const owner = await connect(ownerUrl)
  const app = appUrl === ownerUrl ? undefined : await connect(appUrl).catch((error) => closing(owner, error))
  try {
    await refuseOldServer(owner)
    await refuseTransactionPooler(ownerUrl)
    const { role, shared } = await choosePortalRole(owner, app)
    if (beforeMigrating && (await pendingMigrations(owner)).inBetween) await beforeMigrating(owner)
    await beginUpkeep(owner)
    await recordPortalRole(owner, role)
    const applied = await applyMigrations(owner, undefined, { role })
    await beginUpkeep(owner)
    await owner.query(forgetEvaluations)
    const pooled = app !== undefined && (await handsOutTransactions(appUrl))
    return { applied, inUse: await hasRealUser(owner), steppedDown: shared ? role : undefined, pooled }
  } finally {
    await owner.end()
    await app?.end()
  }
}

/** @param {pg.Client} client @param {unknown} error @returns {Promise<never>} */
async function closing(client, error) {
  await client.end()
  throw error
}

/**
 * Waits for a database that is just starting, or comes up after the portal.
 * @param {string} url
 * @returns {Promise<pg.Client>}
 */
export async function connect(url) {
  const waiting = waitsFor(url)
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, keepAlive: true })
    // A connection lost later surfaces in the query that was running.
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch (error) {
      if (await waiting.again(errorCode(error))) continue
      throw unreachable(url, error instanceof Error ? error.message || String(errorCode(error)) : String(error))
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

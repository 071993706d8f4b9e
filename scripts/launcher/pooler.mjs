// A pooler that hands every transaction to another connection (pgbouncer, pool_mode = transaction) forgets what a session
// says of itself: its role, its limits, its locks.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { Refusal } from './refusal.mjs'

/**
 * Two connections at once: where one of them finds itself on another server process than before, it is not its own.
 * @param {string} url
 * @returns {Promise<boolean>}
 */
export async function handsOutTransactions(url) {
  const [first, second] = [new pg.Client({ connectionString: url }), new pg.Client({ connectionString: url })]
  const mark = randomUUID()
  for (const client of [first, second]) client.on('error', () => undefined)
  try {
    await Promise.all([first.connect(), second.connect()])
    await first.query(`SELECT set_config('sextant.connection', $1, false)`, [mark])
    await second.query('BEGIN')
    await second.query('SELECT 1')
    const { rows } = await first.query(`SELECT current_setting('sextant.connection', true) AS mark`)
    await second.query('ROLLBACK')
    return rows[0].mark !== mark
  } finally {
    await Promise.all([first.end(), second.end()])
  }
}

/** Migrating takes a lock that a session keeps. @param {string} ownerUrl */
export async function refuseTransactionPooler(ownerUrl) {
  if (!(await handsOutTransactions(ownerUrl))) return
  throw new Refusal(
    'The address of the database owner leads to a pooler that hands every transaction to another connection, where nothing can be migrated safely. Set DATABASE_OWNER_URL to the address of PostgreSQL itself; DATABASE_URL may stay the pooler.',
  )
}

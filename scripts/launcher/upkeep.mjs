// Row-level security is forced, so it also hides every organization's rows from the owner of the tables: a migration of
// data would change nothing, and a backup would be empty, without a word. Upkeep is the owner's own way past it.
import pg from 'pg'
import { errorCode } from './refusal.mjs'

const missing = `SELECT c.oid::regclass::text AS table, pg_get_userbyid(c.relowner) AS owner, p.polname IS NOT NULL AS stale
  FROM pg_class c LEFT JOIN pg_policy p ON p.polrelid = c.oid AND p.polname = 'upkeep'
  WHERE c.relnamespace = 'public'::regnamespace AND c.relforcerowsecurity AND p.polroles IS DISTINCT FROM ARRAY[c.relowner]`

/**
 * From now on this connection sees and changes the rows of every organization. The policy behind it is for the owner of a
 * table alone, and asks for a setting: nobody is in it by accident, and the portal's role never.
 * @param {import('pg').Client} owner
 */
export async function beginUpkeep(owner) {
  await owner.query(`SELECT set_config('sextant.upkeep', 'on', false)`)
  for (const { table, owner: name, stale } of (await owner.query(missing)).rows) {
    if (stale) await patiently(owner, `DROP POLICY upkeep ON ${table}`)
    await patiently(
      owner,
      `CREATE POLICY upkeep ON ${table} TO ${pg.escapeIdentifier(name)} USING (current_setting('sextant.upkeep', true) = 'on')`,
    )
  }
}

/**
 * A policy waits for those who are just using the table; whoever comes behind waits too, so it gives way after a second.
 * @param {import('pg').Client} owner @param {string} sql
 */
async function patiently(owner, sql) {
  for (let attempt = 1; ; attempt++) {
    try {
      await owner.query('BEGIN')
      await owner.query(`SET LOCAL lock_timeout = '1s'`)
      await owner.query(sql)
      await owner.query('COMMIT')
      return
    } catch (error) {
      await owner.query('ROLLBACK')
      // Another portal that starts at the same moment has just made it.
      if (errorCode(error) === '42710') return
      if (attempt === 20 || !/^(55P03|40P01)$/.test(errorCode(error) ?? '')) throw error
    }
  }
}

// Which role the portal acts as in the database. The SQL of migrations and functions calls it sextant_app; where it is
// another one, that name is replaced on the way in.
import pg from 'pg'
import { errorCode, Refusal } from './refusal.mjs'

/** @typedef {import('pg').Client} Client */
/** @typedef {{ role: string, shared: boolean }} PortalRole shared: the portal's login is the tables' owner, stepped down */

const usual = 'sextant_app'
// A database's owner is its only member: the one role that a plain account always may step down to.
const lastResort = 'pg_database_owner'

const threeLines = `CREATE ROLE sextant_owner LOGIN PASSWORD '…'; CREATE ROLE sextant_app LOGIN PASSWORD '…'; CREATE DATABASE sextant OWNER sextant_owner; (README, Configure it)`

/**
 * With two logins the portal is the second one, which may have no way to the owner's rights. With one account it steps
 * down to a role that owns nothing.
 * @param {Client} owner
 * @param {Client} [app] the portal's own login, when it has one
 * @returns {Promise<PortalRole>}
 */
export async function choosePortalRole(owner, app) {
  await refuseStranger(owner)
  const login = app && (await ownLogin(owner, app))
  if (login) return { role: login, shared: false }
  for (const role of [usual, lastResort]) if (await stepsDownTo(owner, role)) return { role, shared: true }
  const { name } = await only(owner, 'SELECT current_user AS name')
  throw new Refusal(
    `The account ${name} neither owns the database nor may make or take the role ${usual}. Have an administrator of the server run: ${threeLines} Then set DATABASE_URL and DATABASE_OWNER_URL.`,
  )
}

/** @param {Client} owner */
async function refuseStranger(owner) {
  const { name, other } = await only(
    owner,
    `SELECT current_user AS name, (SELECT pg_get_userbyid(c.relowner) FROM pg_class c
       WHERE c.oid = to_regclass('public."_prisma_migrations"') AND NOT pg_has_role(c.relowner, 'USAGE')) AS other`,
  )
  if (!other) return
  throw new Refusal(
    `The tables of this database belong to ${other}, not to ${name}. Set DATABASE_OWNER_URL to the address of ${other}, beside DATABASE_URL for the portal.`,
  )
}

/** @param {Client} owner @param {Client} app @returns {Promise<string | undefined>} undefined: the owner's account, twice */
async function ownLogin(owner, app) {
  const place = 'SELECT current_database() AS database, pg_postmaster_start_time()::text AS server'
  const [here, there] = [await only(owner, place), await only(app, place)]
  if (here.database !== there.database || here.server !== there.server) {
    throw new Refusal('DATABASE_URL and DATABASE_OWNER_URL lead to two databases. They are two logins of one.')
  }
  const { owner: ownerName } = await only(owner, 'SELECT session_user AS owner')
  const { same } = await only(app, 'SELECT session_user = $1 AS same', [ownerName])
  if (same) return undefined
  const facts = await only(
    app,
    `SELECT session_user AS name, rolsuper AS super, rolbypassrls AS bypass, pg_has_role(session_user, $1, 'MEMBER') AS member
     FROM pg_roles WHERE rolname = session_user`,
    [ownerName],
  )
  const why = facts.super
    ? 'is a superuser'
    : facts.bypass
      ? 'passes by row-level security'
      : facts.member
        ? `is a member of ${ownerName}`
        : undefined
  if (!why) return facts.name
  throw new Refusal(
    `The account ${facts.name} of DATABASE_URL ${why}: it could take the rights that DATABASE_OWNER_URL keeps from it. Use an account with nothing granted; the portal grants it what it needs.`,
  )
}

/** @param {Client} owner @param {string} role @returns {Promise<boolean>} */
async function stepsDownTo(owner, role) {
  try {
    if (role === usual) {
      const { exists, member } = await only(
        owner,
        `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS exists,
           EXISTS (SELECT FROM pg_roles WHERE rolname = $1 AND pg_has_role(oid, 'MEMBER')) AS member`,
        [role],
      )
      if (!exists) await createRole(owner, role)
      if (!member) await owner.query(`GRANT ${pg.escapeIdentifier(role)} TO CURRENT_USER`)
    }
    await owner.query(`SET ROLE ${pg.escapeIdentifier(role)}`)
    await owner.query('RESET ROLE')
    return true
  } catch (error) {
    if (errorCode(error) === '42501') return false
    throw error
  }
}

/** @param {Client} owner @param {string} role */
async function createRole(owner, role) {
  try {
    await owner.query(`CREATE ROLE ${pg.escapeIdentifier(role)} NOLOGIN`)
  } catch (error) {
    // Another database of the server made it at the same moment.
    if (!/^(42710|23505)$/.test(errorCode(error) ?? '')) throw error
  }
}

/**
 * @param {string} sql of a migration or function
 * @param {string} role
 * @returns {string} the same for the role that the portal has here
 */
export function forRole(sql, role) {
  if (role === usual) return sql
  if (!/^[\w-]+$/.test(role)) {
    throw new Refusal(`The account of the portal may have letters, digits, - and _ in its name, not "${role}".`)
  }
  return sql.replaceAll(`'${usual}'`, `'${role}'`).replaceAll(new RegExp(`\\b${usual}\\b`, 'g'), `"${role}"`)
}

/**
 * The database knows its portal: every connection asks for the role and takes it. Where it was another one before, the
 * new one gets the rights of the old one, object by object.
 * @param {Client} owner
 * @param {string} role
 */
export async function recordPortalRole(owner, role) {
  const { known } = await only(owner, `SELECT to_regprocedure('public.portal_role()') IS NOT NULL AS known`)
  const before = known ? (await only(owner, 'SELECT portal_role() AS role')).role : usual
  if (known && before === role) return
  await owner.query('BEGIN')
  try {
    await owner.query(`CREATE OR REPLACE FUNCTION portal_role() RETURNS text LANGUAGE sql IMMUTABLE
      AS ${pg.escapeLiteral(`SELECT ${pg.escapeLiteral(role)}`)}`)
    if (before !== role) await copyRights(owner, before, role)
    await owner.query('COMMIT')
  } catch (error) {
    await owner.query('ROLLBACK')
    throw error
  }
}

/** @param {Client} owner @param {string} from @param {string} to */
async function copyRights(owner, from, to) {
  const { rows } = await owner.query(
    `SELECT kind, object, string_agg(a.privilege_type, ', ') AS rights
     FROM (SELECT CASE WHEN c.relkind = 'S' THEN 'SEQUENCE' ELSE 'TABLE' END AS kind, c.oid::regclass::text AS object, c.relacl AS acl
             FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
           UNION ALL SELECT 'FUNCTION', p.oid::regprocedure::text, p.proacl FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
           UNION ALL SELECT 'SCHEMA', 'public', n.nspacl FROM pg_namespace n WHERE n.nspname = 'public') o
     CROSS JOIN LATERAL aclexplode(o.acl) a JOIN pg_roles r ON r.oid = a.grantee
     WHERE r.rolname = $1 GROUP BY kind, object`,
    [from],
  )
  for (const { kind, object, rights } of rows) {
    await owner.query(`GRANT ${rights} ON ${kind} ${object} TO ${pg.escapeIdentifier(to)}`)
  }
}

/** @param {Client} client @param {string} sql @param {unknown[]} [values] @returns {Promise<Record<string, any>>} */
async function only(client, sql, values) {
  const { rows } = await client.query(sql, values)
  return rows[0]
}

// The two logins of the embedded database: the owner of the tables, for migrations, and the portal, which owns nothing and
// is no member of anything. The superuser that initdb made is used by the launcher alone.
import { createHmac } from 'node:crypto'
import pg from 'pg'

export const ownerLogin = 'sextant_owner'
export const appLogin = 'sextant_app'

/** Another secret per login, which tells nothing about the one that it is made from. @param {string} secret @param {string} login */
const passwordOf = (secret, login) => createHmac('sha256', secret).update(login).digest('base64url')

/**
 * Makes the logins, and hands over what an earlier Sextant made as the superuser.
 * @param {string} url of the superuser, to the portal's database
 * @param {string} secret the superuser's password
 * @returns {Promise<{ ownerUrl: string, appUrl: string }>}
 */
export async function makeLogins(url, secret) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const login of [ownerLogin, appLogin]) {
      const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [login])
      const verb = rowCount === 0 ? 'CREATE' : 'ALTER'
      const password = pg.escapeLiteral(passwordOf(secret, login))
      await client.query(
        `${verb} ROLE ${login} LOGIN NOSUPERUSER NOCREATEROLE NOCREATEDB NOBYPASSRLS PASSWORD ${password}`,
      )
    }
    await client.query(handOver)
  } finally {
    await client.end()
  }
  return loginUrls(url, secret)
}

/** @param {string} url of the database, as anybody @param {string} secret the superuser's password */
export function loginUrls(url, secret) {
  return { ownerUrl: withLogin(url, ownerLogin, secret), appUrl: withLogin(url, appLogin, secret) }
}

/** @param {string} url @param {string} login @param {string} secret */
function withLogin(url, login, secret) {
  const address = new URL(url)
  address.username = login
  address.password = passwordOf(secret, login)
  return address.href
}

// Sequences of a column follow their table.
const handOver = `DO $$ DECLARE o record; BEGIN
  EXECUTE format('ALTER DATABASE %I OWNER TO ${ownerLogin}', current_database());
  FOR o IN SELECT c.oid::regclass AS name FROM pg_class c
           WHERE c.relnamespace = 'public'::regnamespace AND c.relowner = current_user::regrole AND c.relkind IN ('r', 'v', 'S', 'p')
             AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')) LOOP
    EXECUTE format('ALTER TABLE %s OWNER TO ${ownerLogin}', o.name);
  END LOOP;
  FOR o IN SELECT p.oid::regprocedure AS name FROM pg_proc p
           WHERE p.pronamespace = 'public'::regnamespace AND p.proowner = current_user::regrole LOOP
    EXECUTE format('ALTER ROUTINE %s OWNER TO ${ownerLogin}', o.name);
  END LOOP;
  IF pg_has_role(current_user, '${appLogin}', 'MEMBER') AND EXISTS (
    SELECT FROM pg_auth_members m WHERE m.roleid = '${appLogin}'::regrole AND m.member = current_user::regrole) THEN
    EXECUTE format('REVOKE ${appLogin} FROM %I', current_user);
  END IF;
END $$`

import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readProxies } from './proxies.mjs'
import { Refusal } from './refusal.mjs'

/**
 * @typedef {object} Settings
 * @property {number} port 0 takes any free port
 * @property {string} host
 * @property {boolean} loopback reachable from this machine only
 * @property {URL | undefined} publicUrl the canonical address, when configured
 * @property {import('./proxies.mjs').Proxies} proxies whose forwarded headers are believed
 * @property {string | undefined} databaseUrl of the portal; absent: the embedded PostgreSQL
 * @property {string | undefined} databaseOwnerUrl of the owner of the tables, when it is another login
 * @property {string} dataDir
 * @property {boolean} dev
 * @property {boolean} demo
 */

/**
 * @param {NodeJS.ProcessEnv} env an empty value counts as not set
 * @param {string[]} args
 * @returns {Settings}
 */
export function readSettings(env, args) {
  const unknown = args.find((arg) => arg !== '--dev' && arg !== '--demo')
  if (unknown) throw new Refusal(`Unknown option ${unknown}. The options are --dev and --demo.`)
  const port = env.PORT || '3000'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    throw new Refusal(`PORT must be a number from 0 to 65535, not "${port}".`)
  }
  const host = env.HOST || '127.0.0.1'
  return {
    port: Number(port),
    host,
    loopback: isLoopback(host),
    publicUrl: env.SEXTANT_URL ? publicUrl(env.SEXTANT_URL) : undefined,
    proxies: trustedProxies(env.SEXTANT_TRUSTED_PROXIES ?? ''),
    ...databaseUrls(env),
    dataDir: env.SEXTANT_DATA_DIR
      ? path.resolve(env.SEXTANT_DATA_DIR)
      : fileURLToPath(new URL('../../.data', import.meta.url)),
    dev: args.includes('--dev'),
    demo: args.includes('--demo'),
  }
}

/** @param {string} host a name or address, without port @returns {boolean} */
export function isLoopback(host) {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}

/** @param {string} value */
function publicUrl(value) {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash || url.username) {
    throw new Refusal(
      `SEXTANT_URL must be an address such as https://sextant.example.org, without a path, not "${value}".`,
    )
  }
  return url
}

/** @param {string} value */
function trustedProxies(value) {
  try {
    return readProxies(value)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new Refusal(
      `SEXTANT_TRUSTED_PROXIES must list addresses or networks, such as 10.0.0.5, 10.1.0.0/16 or [2001:db8::7]:443, and "${error.message}" is neither.`,
    )
  }
}

/** @param {NodeJS.ProcessEnv} env @returns {Pick<Settings, 'databaseUrl' | 'databaseOwnerUrl'>} */
export function databaseUrls(env) {
  if (env.DATABASE_OWNER_URL && !env.DATABASE_URL) {
    throw new Refusal('DATABASE_OWNER_URL is the second of two logins: set DATABASE_URL, the portal’s own, as well.')
  }
  return {
    databaseUrl: databaseUrl('DATABASE_URL', env.DATABASE_URL),
    databaseOwnerUrl: databaseUrl('DATABASE_OWNER_URL', env.DATABASE_OWNER_URL),
  }
}

/** @param {string} name @param {string | undefined} value */
function databaseUrl(name, value) {
  if (!value) return undefined
  if (!URL.canParse(value) || !/^postgres(ql)?:$/.test(new URL(value).protocol)) {
    throw new Refusal(`${name} must be an address such as postgresql://user:password@host:5432/database.`)
  }
  return value
}

// The embedded database: a real PostgreSQL from an npm package, on loopback, that lives exactly as long as the portal.
import net from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { databaseAccount, giveClusterTo } from './account.mjs'
import { binariesFor } from './binaries.mjs'
import { claimFolder } from './claim.mjs'
import { clearOrphans, createCluster, livePostmaster, refuseOtherMajor, stopProcesses, superuser } from './cluster.mjs'
import { createDataDirectory, databaseHome, keptSecret, refuseForeignCluster } from './data-directory.mjs'
import { spawnGuarded } from './guarded-process.mjs'
import { diskFull, Refusal, saysDiskFull } from './refusal.mjs'

/** @typedef {{ home: string, cluster: string, release: () => void }} ClaimedDirectory */

/**
 * @typedef {object} Embedded
 * @property {string} url of the superuser
 * @property {string} ownerUrl of the owner of the tables
 * @property {string} appUrl of the portal
 * @property {number} port
 * @property {string} home
 * @property {Promise<string>} exited resolves with PostgreSQL's last words if it ends by itself
 * @property {() => Promise<void>} stop
 */

/**
 * Refuses at once when a live portal uses the directory.
 * @param {string} dataDir
 * @returns {Promise<ClaimedDirectory>}
 */
export async function claimDatabase(dataDir) {
  createDataDirectory(dataDir)
  const home = databaseHome(dataDir)
  const cluster = path.join(home, 'postgres')
  refuseForeignCluster(cluster)
  return { home, cluster, release: await claimFolder(home) }
}

/**
 * Starts the database of a data directory, made on the first start, after ending what a killed portal left running.
 * @param {object} options
 * @param {string} options.dataDir
 * @param {ClaimedDirectory} [options.directory] when the caller claimed it before
 * @param {boolean} [options.durable] false only for tests: trades safety against power cuts for speed
 * @param {string} [options.database]
 * @returns {Promise<Embedded>}
 */
export async function startPostgres({ dataDir, directory, durable = true, database = 'sextant' }) {
  const claimed = directory ?? (await claimDatabase(dataDir))
  try {
    return await startOn(claimed, durable, database)
  } catch (error) {
    claimed.release()
    throw error
  }
}

/** @param {ClaimedDirectory} claimed @param {boolean} durable @param {string} database @returns {Promise<Embedded>} */
async function startOn({ home, cluster, release }, durable, database) {
  const account = databaseAccount(cluster)
  giveClusterTo(cluster, account)
  const binaries = binariesFor(account, home)
  const password = keptSecret(path.join(home, 'database-password'))
  await createCluster({ cluster, binaries, account, password, durable })
  refuseOtherMajor(cluster, binaries.major)
  await clearOrphans(cluster)
  const { port, server } = await listen(cluster, (port) =>
    spawnGuarded(path.join(binaries.folder, 'postgres'), ['-D', cluster, ...options(port, durable)], account),
  )
  const url = `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}`
  const stop = async () => {
    if (await stopProcesses(cluster)) await server.exited
    release()
  }
  try {
    await createDatabase(url, database)
    const { makeLogins } = await import('./embedded-logins.mjs')
    const logins = await makeLogins(url, password)
    return { url, ...logins, port, home, exited: server.exited.then(() => server.log()), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** @param {number} port @param {boolean} durable */
function options(port, durable) {
  const switched = durable ? 'on' : 'off'
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 60,
    shared_buffers: '128MB',
    fsync: switched,
    full_page_writes: switched,
    synchronous_commit: switched,
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    // Parallel workers need more shared memory than small containers have, and our queries are short.
    max_parallel_workers_per_gather: 0,
    logging_collector: 'off',
    // A failing statement holds what people typed.
    log_min_error_statement: 'panic',
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/**
 * Tries free ports until PostgreSQL is ready on one: another program may take it between our look and its bind.
 * @param {string} cluster
 * @param {(port: number) => ReturnType<typeof spawnGuarded>} start
 */
async function listen(cluster, start) {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const server = start(port)
    let ended = false
    server.exited.finally(() => {
      ended = true
    })
    while (!ended) {
      if (livePostmaster(cluster)?.ready) return { port, server }
      await sleep(5)
    }
    if (attempt < 5 && /could not (bind|create any TCP)/.test(server.log())) continue
    throw new Refusal(startProblem(server.log()))
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (probe.address())
      probe.close(() => resolve(port))
    })
  })
}

/** @param {string} log */
function startProblem(log) {
  if (saysDiskFull(log)) return diskFull
  const fatal = log.split('\n').findLast((line) => /FATAL|PANIC/.test(line)) ?? log.trim().split('\n').at(-1)
  return `The database did not start: ${fatal?.replace(/^.*?(FATAL|PANIC): */, '')}.`
}

/** @param {string} url @param {string} database */
async function createDatabase(url, database) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url.replace(/[^/]*$/, 'postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`)
  } finally {
    await client.end()
  }
}

// A data directory of PostgreSQL: how it is made, and which processes live on it.
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { giveTo } from './account.mjs'
import { syncFolder } from './data-directory.mjs'
import { spawnGuarded } from './guarded-process.mjs'
import { diskFull, Refusal, saysDiskFull } from './refusal.mjs'

/** @typedef {import('./account.mjs').Account} Account */
/** @typedef {import('./binaries.mjs').Binaries} Binaries */

export const superuser = 'sextant'

/**
 * Makes the cluster under another name and renames it when complete, so a start that is killed leaves none at all.
 * @param {{ cluster: string, binaries: Binaries, account: Account, password: string, durable: boolean }} options
 */
export async function createCluster({ cluster, binaries, account, password, durable }) {
  const home = path.dirname(cluster)
  removeHalfMade(home)
  if (existsSync(cluster)) return
  const half = `${cluster}.init-${randomBytes(4).toString('hex')}`
  const passwordFile = `${half}.password`
  ownFolder(half, account)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  giveTo(passwordFile, account)
  try {
    const initdb = spawnGuarded(
      path.join(binaries.folder, 'initdb'),
      ['-D', half, '-U', superuser, '-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
        .concat('--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--data-checksums', '--no-instructions')
        .concat(durable ? [] : '--no-sync'),
      account,
    )
    const code = await initdb.exited
    if (code !== 0) throw new Refusal(creationProblem(initdb.log()))
    renameSync(half, cluster)
    syncFolder(home)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(half, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** @param {string} home holds the claim, so nobody else is making a cluster here */
function removeHalfMade(home) {
  for (const name of readdirSync(home)) {
    if (/^postgres\.init-/.test(name)) rmSync(path.join(home, name), { recursive: true, force: true, maxRetries: 5 })
  }
}

/** @param {string} folder @param {Account} account */
function ownFolder(folder, account) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  giveTo(folder, account)
  chmodSync(folder, 0o700)
}

/** @param {string} log */
function creationProblem(log) {
  return saysDiskFull(log) ? diskFull : `The database could not be created: ${log.trim().split('\n').at(-1)}`
}

/**
 * A cluster opens only with the major version that made it.
 * @param {string} cluster
 * @param {string} major
 */
export function refuseOtherMajor(cluster, major) {
  const made = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (made === major) return
  throw new Refusal(
    `The database in ${cluster} was made by PostgreSQL ${made}, and this Sextant brings ${major}: dump it with pg_dumpall of version ${made}, move the folder away, start Sextant once, and restore the dump with psql. Nothing was changed.`,
  )
}

/**
 * The PostgreSQL processes whose working directory is the cluster: the postmaster and its backends.
 * @param {string} cluster
 * @returns {number[]}
 */
export function processesOn(cluster) {
  const real = realpathSync(cluster)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return (
          readlinkSync(`/proc/${pid}/cwd`) === real &&
          /\/postgres( \(deleted\))?$/.test(readlinkSync(`/proc/${pid}/exe`))
        )
      } catch {
        return false
      }
    })
    .map(Number)
}

/**
 * @param {string} cluster
 * @returns {{ pid: number, ready: boolean } | undefined} the live postmaster, by its pid file and its working directory
 */
export function livePostmaster(cluster) {
  /** @type {string[]} */
  let lines
  try {
    lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    if (readlinkSync(`/proc/${pid}/cwd`) !== realpathSync(cluster)) return undefined
    return { pid, ready: lines[7]?.trim() === 'ready' }
  } catch {
    return undefined
  }
}

/**
 * Stops the postmaster cleanly, and harder after ten seconds: its log then brings the data back at the next start.
 * @param {string} cluster
 * @returns {Promise<boolean>} whether nothing runs on the cluster any more
 */
export async function stopProcesses(cluster) {
  for (const [signal, patience] of /** @type {const} */ ([
    ['SIGINT', 10_000],
    ['SIGQUIT', 3_000],
  ])) {
    const postmaster = livePostmaster(cluster)
    // Backends that outlive their postmaster end by themselves; only a stuck one is told.
    const targets = postmaster ? [postmaster.pid] : signal === 'SIGQUIT' ? processesOn(cluster) : []
    for (const pid of targets) {
      try {
        process.kill(pid, signal)
      } catch {}
    }
    const deadline = Date.now() + patience
    while (Date.now() < deadline) {
      if (!livePostmaster(cluster) && processesOn(cluster).length === 0) return true
      await sleep(10)
    }
  }
  return false
}

/**
 * Ends what a killed portal left on the cluster and removes a pid file that nobody stands behind any more: PostgreSQL
 * itself would refuse to start if the number in it had meanwhile gone to another process, or to a zombie.
 * @param {string} cluster
 */
export async function clearOrphans(cluster) {
  if (!(await stopProcesses(cluster))) {
    throw new Refusal(
      `A PostgreSQL process on ${cluster} (${processesOn(cluster).join(', ')}) does not stop. End it and start again.`,
    )
  }
  rmSync(path.join(cluster, 'postmaster.pid'), { force: true })
}

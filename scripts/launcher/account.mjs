// PostgreSQL refuses to run as root: a root start runs it as an account that exists already, and never creates one.
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from './refusal.mjs'

/** @typedef {{ uid?: number, gid?: number }} Account empty: the account that runs this process */

export const isRoot = process.getuid?.() === 0

/**
 * For root: the owner of an existing cluster (a folder that a person started before), else `postgres`, else `nobody`.
 * @param {string} cluster the data directory, which may not exist yet
 * @returns {Account}
 */
export function databaseAccount(cluster) {
  if (!isRoot) return {}
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster)
    if (uid !== 0) return { uid, gid }
  }
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const row = rows.find(([name]) => name === 'postgres') ?? rows.find(([name]) => name === 'nobody')
  if (!row) {
    throw new Refusal(
      'PostgreSQL may not run as root, and this system has neither a postgres nor a nobody account. Start Sextant as an ordinary user, or set DATABASE_URL.',
    )
  }
  return { uid: Number(row[2]), gid: Number(row[3]) }
}

/**
 * A data directory that root copied belongs to root, and PostgreSQL runs on none that is not its own.
 * @param {string} cluster
 * @param {Account} account that will run on it
 */
export function giveClusterTo(cluster, { uid, gid }) {
  if (!isRoot || uid === undefined || gid === undefined || !existsSync(cluster)) return
  const version = path.join(cluster, 'PG_VERSION')
  if ([cluster, version].every((file) => !existsSync(file) || statSync(file).uid === uid)) return
  console.warn(
    `The database in ${cluster} belonged to another account, as after a copy by root. It now belongs to account ${uid}, which runs it.`,
  )
  const { status, stderr } = spawnSync('chown', ['-R', `${uid}:${gid}`, cluster], { encoding: 'utf8' })
  if (status !== 0)
    throw new Refusal(`The database in ${cluster} could not be given to account ${uid}: ${stderr.trim()}.`)
  chmodSync(cluster, 0o700)
}

/** @param {string} directory @param {Account} account @returns {boolean} whether the account can pass through it */
export function canEnter(directory, account) {
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', directory], { ...account, cwd: '/' }).status === 0
}

/** @param {string} file @param {Account} account */
export function giveTo(file, account) {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(file, account.uid, account.gid)
}

/**
 * What root writes into a person's folder belongs to that person, who may start the portal next time.
 * @param {string} file
 */
export function giveToFolderOwner(file) {
  if (isRoot) giveTo(file, statSync(path.dirname(file)))
}

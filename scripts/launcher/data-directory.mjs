// Where a portal keeps what is its own: the database, its password, and the secret that signs sessions.
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { canEnter, databaseAccount, giveToFolderOwner, isRoot } from './account.mjs'
import { Refusal } from './refusal.mjs'

/**
 * The folder that holds the database. It is the data directory itself, except for root in a folder that only root
 * can enter: then a folder under /var/lib, remembered in the data directory so that it survives a rename of the project.
 * @param {string} dataDir
 * @returns {string}
 */
export function databaseHome(dataDir) {
  const pointer = path.join(dataDir, 'database-home')
  if (existsSync(pointer)) {
    const home = readFileSync(pointer, 'utf8').trim()
    if (!existsSync(home)) {
      throw new Refusal(
        `The database of this portal is kept in ${home}, which is missing. Bring the folder back, or remove ${pointer} to start empty.`,
      )
    }
    return home
  }
  createDataDirectory(dataDir)
  if (!isRoot || canEnter(dataDir, databaseAccount(path.join(dataDir, 'postgres')))) return dataDir
  const home = mkdtempSync('/var/lib/sextant-')
  chmodSync(home, 0o711)
  writePrivate(pointer, `${home}\n`)
  return home
}

/** @param {string} dataDir */
export function createDataDirectory(dataDir) {
  const created = mkdirSync(dataDir, { recursive: true, mode: isRoot ? 0o755 : 0o700 })
  // Its files are private one by one; the database's account only has to pass through.
  if (created !== undefined && isRoot) chmodSync(dataDir, 0o711)
}

/**
 * The secret that signs sessions: made once, readable by this account only.
 * @param {string} dataDir
 * @returns {string}
 */
export function sessionSecret(dataDir) {
  createDataDirectory(dataDir)
  return keptSecret(path.join(dataDir, 'auth-secret'))
}

/** @param {string} file @returns {string} */
export function keptSecret(file) {
  if (!existsSync(file)) writePrivate(file, `${randomBytes(32).toString('base64url')}\n`)
  const secret = readFileSync(file, 'utf8').trim()
  if (!secret) throw new Refusal(`${file} is empty. Put the secret back, or remove the file to have a new one made.`)
  return secret
}

/**
 * Written under another name first: a start that is killed leaves no half secret behind.
 * @param {string} file
 * @param {string} text
 */
export function writePrivate(file, text) {
  const half = `${file}.${process.pid}`
  try {
    writeFileSync(half, text, { mode: 0o600, flush: true })
    giveToFolderOwner(half)
    renameSync(half, file)
  } finally {
    rmSync(half, { force: true })
  }
  syncFolder(path.dirname(file))
}

/** @param {string} folder */
export function syncFolder(folder) {
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** @param {string} cluster */
export function refuseForeignCluster(cluster) {
  if (isRoot || !existsSync(cluster)) return
  const { uid } = statSync(cluster)
  if (uid !== process.getuid?.()) {
    throw new Refusal(
      `${cluster} belongs to another account (number ${uid}). Start Sextant as that account, or set SEXTANT_DATA_DIR to a folder of your own.`,
    )
  }
}

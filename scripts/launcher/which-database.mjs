// The database that a command is meant for: the one at DATABASE_URL, or the embedded one, running or not.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { livePostmaster } from './cluster.mjs'
import { databaseHome } from './data-directory.mjs'
import { claimDatabase, startPostgres } from './postgres.mjs'
import { Refusal } from './refusal.mjs'
import { readSettings } from './settings.mjs'

/** @typedef {{ ownerUrl: string, appUrl: string, place: string, close: () => Promise<void> }} Opened */

const nothing = async () => {}

/**
 * @param {{ alone: boolean }} options alone: nobody else may use the embedded database meanwhile, and a missing one is made
 * @returns {Promise<Opened>}
 */
export async function openDatabase({ alone }) {
  const { databaseUrl, databaseOwnerUrl, dataDir } = readSettings(process.env, [])
  if (databaseUrl) {
    const ownerUrl = databaseOwnerUrl ?? databaseUrl
    const { host, pathname } = new URL(ownerUrl)
    return { ownerUrl, appUrl: databaseUrl, place: `${host}${pathname}`, close: nothing }
  }
  if (!alone && !existsSync(path.join(dataDir, 'postgres')) && !existsSync(path.join(dataDir, 'database-home'))) {
    throw new Refusal(
      `There is no database in ${dataDir}. Set SEXTANT_DATA_DIR or DATABASE_URL to the one that is meant.`,
    )
  }
  const running = alone ? undefined : await runningLogins(dataDir)
  if (running) return { ...running, place: dataDir, close: nothing }
  const { ownerUrl, appUrl, stop } = await startPostgres({ dataDir, directory: await claimDatabase(dataDir) })
  return { ownerUrl, appUrl, place: dataDir, close: stop }
}

/** The database of a portal that is running now. @param {string} dataDir */
async function runningLogins(dataDir) {
  const home = databaseHome(dataDir)
  const cluster = path.join(home, 'postgres')
  if (!livePostmaster(cluster)?.ready) return undefined
  const port = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')[3]?.trim()
  const secret = readFileSync(path.join(home, 'database-password'), 'utf8').trim()
  const { loginUrls } = await import('./embedded-logins.mjs')
  return loginUrls(`postgresql://127.0.0.1:${port}/sextant`, secret)
}

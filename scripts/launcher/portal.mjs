// One portal from start to end, in one process: prepare, open the database, serve, and leave nothing behind.
import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import http from 'node:http'
import { fileURLToPath } from 'node:url'
import { forgetAbortReceivers } from './abort-reasons.mjs'
import { sessionSecret } from './data-directory.mjs'
import { whenLeftByNpm } from './npm-parent.mjs'
import { claimDatabase, startPostgres } from './postgres.mjs'
import { build, endPreparation, generate, install, threadsFolder } from './preparation.mjs'
import { refuseUnreachable } from './reachability.mjs'
import { Refusal, sentence } from './refusal.mjs'
import { logAsLines } from './request-log.mjs'
import { untilReady } from './self-check.mjs'
import { listen } from './server.mjs'
import { isLoopback, readSettings } from './settings.mjs'

/** @typedef {import('./settings.mjs').Settings} Settings */

const drainPatience = 25_000

/** How long a stopping portal serves on after it has said that it is not ready. */
const notice = () => Number(process.env.SEXTANT_DRAIN || 5) * 1_000

const projectFolder = fileURLToPath(new URL('../..', import.meta.url))

/**
 * What is open, closed in this order's reverse.
 * @type {{
 *   directory?: import('./postgres.mjs').ClaimedDirectory,
 *   database?: Awaited<ReturnType<typeof startPostgres>>,
 *   app?: { close: () => Promise<void> },
 *   server?: import('./server.mjs').PortalServer,
 * }}
 */
const open = {}

/** @param {string[]} args of the command line */
export async function runPortal(args) {
  const started = performance.now()
  forgetAbortReceivers()
  process.on('SIGINT', endOnSignal).on('SIGTERM', endOnSignal)
  if (process.env.npm_lifecycle_event) whenLeftByNpm(endOnSignal)
  try {
    const settings = readSettings(process.env, args)
    process.chdir(projectFolder)
    await start(settings, started)
  } catch (error) {
    // A stop asked for during the start makes its steps fail: that is no news.
    if (!ending) {
      console.error(sentence(error))
      await end(1)
    }
  }
}

/** @param {Settings} settings @param {number} started */
async function start(settings, started) {
  const { databaseUrl, databaseOwnerUrl, dataDir, dev } = settings
  if (!databaseUrl) open.directory = await claimDatabase(dataDir)
  open.server = await listen(settings)
  for (const url of [databaseOwnerUrl, databaseUrl]) if (url) await refuseUnreachable(url)
  await install()
  await generate()
  if (!dev) Object.assign(process.env, { SEXTANT_BUILD: await build(), SEXTANT_THREADS: threadsFolder() })

  setEnvironment(settings, open.server.url)
  const next = import('next')
  const inUse = await openDatabase(settings)
  if (settings.demo) await loadDemonstration()
  if (!settings.loopback && !inUse) offerSetUp()

  const app = (await next).default({
    dev,
    // What goes wrong is logged by the app, as one JSON line each.
    quiet: !dev,
    hostname: settings.host,
    port: settings.port,
    httpServer: upgrades(dev),
  })
  await app.prepare()
  open.app = app
  open.server.serve(app.getRequestHandler())
  if (!dev) logAsLines()
  await untilReady(open.server.address)
  warnUnprotected(settings)
  console.log(`Sextant is ready at ${open.server.url} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
}

/** Passwords and sessions cross a network in the clear: said once, because it may be meant so. @param {Settings} settings */
function warnUnprotected({ publicUrl, loopback }) {
  const reached = publicUrl ? !isLoopback(publicUrl.hostname) : !loopback
  if (!reached || publicUrl?.protocol === 'https:') return
  console.log(
    'People reach this portal over plain http: passwords and sessions travel unprotected. Put https in front of it and set SEXTANT_URL to that address.',
  )
}

/**
 * Next listens for upgrades on the server that it is given. Only development has any (the bundler's live connection):
 * in production it gets a server that never opens, and an upgrade is a request like any other.
 * @param {boolean} dev
 */
const upgrades = (dev) => (dev ? open.server?.http : http.createServer())

/** What the app reads. @param {Settings} settings @param {string} url */
function setEnvironment({ dev, dataDir }, url) {
  Object.assign(process.env, {
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    AUTH_SECRET: process.env.AUTH_SECRET || sessionSecret(dataDir),
    AUTH_TRUST_HOST: 'true',
    SEXTANT_URL: url,
  })
}

/** @param {Settings} settings @returns {Promise<boolean>} whether somebody has set the portal up */
async function openDatabase({ databaseUrl, databaseOwnerUrl, dataDir }) {
  const embedded = databaseUrl ? undefined : await openEmbedded(dataDir)
  const appUrl = databaseUrl ?? embedded?.appUrl
  const ownerUrl = databaseOwnerUrl ?? embedded?.ownerUrl ?? appUrl
  const { prepareDatabase } = await import('./database.mjs')
  const { backupBeforeMigrating } = await import('./backup-before.mjs')
  const { inUse, steppedDown, pooled } = await prepareDatabase(
    String(ownerUrl),
    appUrl,
    embedded && (async (owner) => void (await backupBeforeMigrating(owner, dataDir))),
  )
  if (steppedDown) {
    console.log(
      `The portal and the owner of its tables share one database account: it acts as ${steppedDown}, which is set and checked in every connection. Two logins are a stronger wall (README, Configure it).`,
    )
  }
  // What the app reads; the owner's address is not for it.
  process.env.DATABASE_URL = appUrl
  process.env.SEXTANT_DATABASE_POOLED = pooled ? '1' : ''
  delete process.env.DATABASE_OWNER_URL
  return inUse
}

/** @param {string} dataDir */
async function openEmbedded(dataDir) {
  const database = await startPostgres({ dataDir, directory: open.directory })
  open.database = database
  if (database.home !== dataDir) {
    console.log(`The database is kept in ${database.home}, because the account that runs it cannot enter this folder.`)
  }
  database.exited.then((log) => {
    if (ending) return
    console.error(`The database stopped unexpectedly, so Sextant stops too. Its last words:\n${log}`)
    return end(1)
  })
  return database
}

/** The sample organization, through the ordinary import; its sign-ins are printed by the script. */
async function loadDemonstration() {
  const script = 'scripts/load-demo.mjs'
  if (!existsSync(script))
    throw new Refusal(`This build has no demonstration data (${script} is missing). Start without --demo.`)
  const child = spawn(process.execPath, ['--import', 'tsx', script], { stdio: 'inherit' })
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Refusal('The demonstration data could not be loaded. The lines above say why.')
}

/** Whoever can read this terminal may set the portal up; others who can reach it may not. */
function offerSetUp() {
  const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
  const part = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  process.env.SEXTANT_SETUP_CODE = `${part()}-${part()}-${part()}`
  console.log(`Nobody has set this portal up yet. The set-up code is ${process.env.SEXTANT_SETUP_CODE}`)
}

/** @type {number | undefined} */
let ending

function endOnSignal() {
  if (ending === undefined) end(0)
  // The terminal and npm both hand on one Ctrl-C. A later one means: do not wait. The database then ends by itself,
  // because its guard sees this process go.
  else if (performance.now() - ending > 1_000) process.exit(1)
}

/** @param {number} code */
async function end(code) {
  ending = performance.now()
  endPreparation()
  const steps = [
    () => open.server?.drain(drainPatience, open.server.settings.dev ? 0 : notice()),
    () => open.app?.close(),
    () => open.database?.stop(),
    () => open.directory?.release(),
  ]
  let problems = 0
  for (const step of steps) {
    try {
      await step()
    } catch (error) {
      console.error(sentence(error))
      problems++
    }
  }
  process.exit(problems ? 1 : code)
}

// Everything between a fresh clone and a built app. Uses Node alone, and does nothing twice.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { diskFull, Refusal, saysDiskFull } from './refusal.mjs'

const installStamp = 'node_modules/.sextant-installed'
const generateStamp = 'node_modules/.sextant-generated'
// Inside .next: whoever removes the build, or starts another one, removes the stamp with it.
const buildFolder = process.env.SEXTANT_BENCH ? '.next-bench' : '.next'
const buildStamp = `${buildFolder}/sextant-build`

/** Where the built scripts of threads are, once this process works in the project's folder. */
export const threadsFolder = () => path.resolve(buildFolder, 'threads')

const sources = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
  'scripts/judge-thread.mjs',
  'scripts/evaluate-thread.mjs',
  'scripts/report-thread.mjs',
  'scripts/verify-report.mjs',
  'scripts/launcher/bundle-threads.mjs',
]

/** Installs the locked dependencies unless they are there. */
export async function install() {
  const wanted = `${digest(['package-lock.json'])} ${process.platform}-${process.arch} ${process.versions.modules}`
  if (stamp(installStamp) === wanted) return
  if (!installedByNpm()) {
    console.log('Installing dependencies (once, about a minute) …')
    // npm's own path where npm started us: the `npm` on the PATH may be another one.
    const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm']
    await run(
      [...npm, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'],
      'The dependencies could not be installed',
    )
  }
  writeFileSync(installStamp, wanted)
}

/** @returns {boolean} whether npm's own record of node_modules holds every package of the lock file for this platform */
function installedByNpm() {
  const record = 'node_modules/.package-lock.json'
  if (!existsSync(record)) return false
  /** @type {Record<string, { version: string, optional?: boolean }>} */
  const locked = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
  /** @type {typeof locked} */
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(locked).every(
    ([name, { version, optional }]) =>
      name === '' || installed[name]?.version === version || (optional && !installed[name]),
  )
}

/** Generates the database client unless it was made from this schema. */
export async function generate() {
  const wanted = digest(['prisma/schema.prisma', 'node_modules/prisma/package.json'])
  if (stamp(generateStamp) === wanted && existsSync('node_modules/.prisma/client/index.js')) return
  await run(
    [process.execPath, 'node_modules/prisma/build/index.js', 'generate'],
    'The database client could not be generated',
    {
      // The command never runs the engine that it would otherwise download: any executable does.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  )
  writeFileSync(generateStamp, wanted)
}

/**
 * Builds the app unless nothing changed since the last build.
 * @returns {Promise<string>} the mark of this build: equal sources have the same one on every machine
 */
export async function build() {
  const wanted = digest(sources)
  const mark = wanted.slice(0, 16)
  if (stamp(buildStamp) === wanted) return mark
  console.log('Building (half a minute) …')
  await run([process.execPath, 'node_modules/next/dist/bin/next', 'build'], 'The app could not be built', {
    NODE_ENV: 'production',
    SEXTANT_BUILD: mark,
  })
  const { bundleThreads } = await import('./bundle-threads.mjs')
  await bundleThreads(threadsFolder())
  writeFileSync(buildStamp, wanted)
  return mark
}

/** @param {string} file */
const stamp = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)

/** @param {string[]} paths files and folders; one that is missing counts as missing @returns {string} */
function digest(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesUnder)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** @param {string} start @returns {string[]} */
function filesUnder(start) {
  if (!existsSync(start)) return []
  if (path.extname(start) !== '') return [start]
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/** Ends the step in progress, so that a stop during the first start leaves nothing behind. */
export function endPreparation() {
  for (const child of running) child.kill('SIGTERM')
}

/**
 * Shows a command's output as it comes.
 * @param {string[]} command
 * @param {string} failure begins the sentence when it fails
 * @param {Record<string, string>} [env]
 */
async function run([program = '', ...args], failure, env = {}) {
  const child = spawn(program, args, {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  running.add(child)
  let tail = ''
  child.stderr.on('data', (chunk) => {
    process.stderr.write(chunk)
    tail = (tail + chunk).slice(-4_000)
  })
  const code = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (status, signal) => resolve(status ?? signal))
  })
  running.delete(child)
  if (code !== 0) throw new Refusal(saysDiskFull(tail) ? diskFull : `${failure} (${code}). The lines above say why.`)
}

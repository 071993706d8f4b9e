import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { sections } from '@/lib/document/schema'
import { closeDb } from '@/lib/server/db'
import { newId } from '@/lib/server/ids'
import { mutate } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import { backupLines } from '@/scripts/launcher/backup.mjs'
import { backupBeforeMigrating } from '@/scripts/launcher/backup-before.mjs'
import { verifyBackupFile, writeBackupFile } from '@/scripts/launcher/backup-file.mjs'
import { prepareDatabase } from '@/scripts/launcher/database.mjs'
import { applyMigrations, migrationsIn } from '@/scripts/launcher/migrate.mjs'
import { recordPortalRole } from '@/scripts/launcher/portal-role.mjs'
import { restore } from '@/scripts/launcher/restore.mjs'
import { createOrganizationWith } from '@/tests/support/accounts'
import { inDatabase, withDatabase, withLogin } from '@/tests/support/cluster'
import { testDatabase } from '@/tests/support/database'

const database = await testDatabase()
process.env.DATABASE_URL = database.url
const { url: server, owner, app } = inject('testServer')
const folder = mkdtempSync(join(tmpdir(), 'sextant-backup-'))
const targets: string[] = []

/** A new, empty database of the same two logins. */
async function emptyDatabase() {
  const name = `sextant_restore_${randomBytes(4).toString('hex')}`
  await inDatabase(server, (client) => client.query(`CREATE DATABASE ${name} OWNER ${owner.name}`))
  targets.push(name)
  const adminUrl = withDatabase(server, name)
  return { adminUrl, ownerUrl: withLogin(adminUrl, owner), appUrl: withLogin(adminUrl, app) }
}

async function backupOf(ownerUrl: string, name: string): Promise<string> {
  const file = join(folder, name)
  await inDatabase(ownerUrl, (client) => writeBackupFile(file, backupLines(client)))
  return file
}

/** Every row of every table as text, past every wall. */
async function contents(adminUrl: string) {
  return inDatabase(adminUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname NOT LIKE '\\_%'`,
    )
    const all: Record<string, string[]> = {}
    for (const { name } of rows) {
      // A stored evaluation is forgotten by every start.
      if (name === 'StoredEvaluation') continue
      const found = await client.query(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`)
      all[name] = found.rows.map(({ row }) => row)
    }
    return all
  })
}

/** As an older build may have stored it: today's texts take no tab and no line break. */
const team = (name: string) => ({ ...sections.teams.row.parse({ id: newId(), name: 'A team' }), name })
const oddNames = ['two\nlines', 'a\ttab', '\\.', 'back\\slash', 'İstanbul ☃ 😀', "'; DROP TABLE x", '\\N']

const one = await createOrganizationWith({ ana: { role: 'admin' }, ben: { role: 'viewer' } })
const two = await createOrganizationWith({ eve: { role: 'admin' } })
const addTeam = async (name: string) =>
  mutate(await one.actor('ana'), { action: 'team:create', subject: 'teams' }, (tx) =>
    writeRecord(tx, 'teams', team(name), 0),
  )

let file: string
beforeAll(async () => {
  for (const name of oddNames) await addTeam(name)
  // More than the driver, the compressor and the reader hold at once, in rows of every length.
  await inDatabase(database.adminUrl, (client) =>
    client.query(
      `INSERT INTO "IdempotencyKey" ("userId", "key", "bodyHash", "response")
       SELECT 'user:' || n % 7, 'key-' || n, md5(n::text), repeat(md5((n * 7)::text), n % 90) FROM generate_series(1, 8000) n`,
    ),
  )
  file = await backupOf(database.ownerUrl, 'whole.backup')
})

afterAll(async () => {
  await closeDb()
  await database.drop()
  await inDatabase(server, async (client) => {
    for (const name of targets) await client.query(`DROP DATABASE ${name} WITH (FORCE)`)
  })
  rmSync(folder, { recursive: true, force: true })
})

describe('a backup', () => {
  it('restored into an empty database is the same in every row, and every chain verifies', async () => {
    const target = await emptyDatabase()
    const said = await restore(file, target.ownerUrl, target.appUrl)
    const [before, after] = [await contents(database.adminUrl), await contents(target.adminUrl)]
    expect(after).toEqual(before)
    expect(before.Organization).toHaveLength(2)
    expect(said).toMatchObject({
      rows: Object.values(before).reduce((sum, rows) => sum + rows.length, 0),
      organizations: 2,
      entries: before.AuditEntry?.length,
      problems: [],
    })
    await closeDb()
    process.env.DATABASE_URL = target.appUrl
    await addTeam('after the restore')
    expect((await two.actor('eve')).slug).toBe(two.slug)
    await closeDb()
    process.env.DATABASE_URL = database.url
  })

  it('with any byte flipped is refused', async () => {
    const bytes = readFileSync(file)
    const damaged = join(folder, 'flipped.backup')
    const step = Math.ceil(bytes.length / 150)
    const ends = [...Array(40).keys()].flatMap((n) => [n, bytes.length - 1 - n, bytes.length - 41 - n])
    const places = new Set([...ends, ...Array.from({ length: 150 }, (_, n) => n * step)])
    for (const place of places) {
      if (place >= bytes.length) continue
      const flipped = Buffer.from(bytes)
      flipped[place] = (flipped[place] ?? 0) ^ (1 << (place % 8))
      writeFileSync(damaged, flipped)
      await expect(verifyBackupFile(damaged), `byte ${place}`).rejects.toThrow(/damaged or was cut off/)
    }
  })

  it('that was cut off anywhere is refused, and the target stays empty', async () => {
    const target = await emptyDatabase()
    const cut = join(folder, 'cut.backup')
    const bytes = readFileSync(file)
    for (const length of [0, 10, 60, 1_000, bytes.length - 66, bytes.length - 1]) {
      writeFileSync(cut, bytes)
      truncateSync(cut, length)
      await expect(restore(cut, target.ownerUrl, target.appUrl)).rejects.toThrow(/damaged or was cut off/)
    }
    expect(await contents(target.adminUrl)).toEqual({})
  })

  it('is not restored over anything', async () => {
    await expect(restore(file, database.ownerUrl, database.url)).rejects.toThrow(/is not empty: .* has rows/)
    const other = await emptyDatabase()
    await inDatabase(other.ownerUrl, (client) => client.query('CREATE TABLE theirs (id int)'))
    await expect(restore(file, other.ownerUrl, other.appUrl)).rejects.toThrow(/tables of something else/)
  })

  it('made while people write is one moment: every chain in it is whole', async () => {
    let writing = true
    const writers = Array.from({ length: 4 }, async (_, n) => {
      for (let count = 0; writing; count++) await addTeam(`writer ${n}, ${count}`)
    })
    const during = await backupOf(database.ownerUrl, 'during.backup')
    writing = false
    await Promise.all(writers)
    const target = await emptyDatabase()
    expect(await restore(during, target.ownerUrl, target.appUrl)).toMatchObject({ organizations: 2, problems: [] })
  })

  it('of a chain that somebody changed says so after the restore', async () => {
    const harmed = await testDatabase()
    process.env.DATABASE_URL = harmed.url
    await closeDb()
    const { slug } = await createOrganizationWith({ mia: { role: 'admin' } })
    await closeDb()
    process.env.DATABASE_URL = database.url
    await inDatabase(harmed.adminUrl, (client) =>
      client.query(
        `ALTER TABLE "AuditEntry" DISABLE TRIGGER USER; UPDATE "AuditEntry" SET "actor" = 'somebody else'; ALTER TABLE "AuditEntry" ENABLE TRIGGER USER`,
      ),
    )
    const target = await emptyDatabase()
    const { problems } = await restore(await backupOf(harmed.ownerUrl, 'harmed.backup'), target.ownerUrl, target.appUrl)
    expect(problems).toEqual([`${slug}, entry 1: the entry was changed`])
    await harmed.drop()
  })

  it('of a database without a portal says that there is none, and leaves no file', async () => {
    const { ownerUrl } = await emptyDatabase()
    await expect(backupOf(ownerUrl, 'nothing.backup')).rejects.toThrow(/holds no portal/)
    expect(readdirSync(folder).filter((name) => name.startsWith('nothing'))).toEqual([])
  })

  it('by an account that does not see every row is refused instead of being empty', async () => {
    await expect(backupOf(database.url, 'portal.backup')).rejects.toThrow(/permission denied|does not see every row/)
    expect(readdirSync(folder)).not.toContain('portal.backup')
  })
})

describe('a database of an earlier build', () => {
  it('is backed up before it is migrated, and its backup is restored to the present schema', async () => {
    const source = await emptyDatabase()
    const names = migrationsIn('prisma/migrations').map(({ name }) => name)
    const client = new pg.Client({ connectionString: source.ownerUrl })
    await client.connect()
    await recordPortalRole(client, app.name)
    await applyMigrations(client, undefined, { role: app.name, only: names.slice(0, -1) })
    await client.query(`INSERT INTO "User" ("id", "email", "name") VALUES ('u', 'u@example.org', 'Earlier')`)
    await client.end()

    let before = ''
    const { applied } = await prepareDatabase(source.ownerUrl, source.appUrl, async (connection) => {
      before = await backupBeforeMigrating(connection, folder)
    })
    expect(applied).toEqual(names.slice(-1))
    const target = await emptyDatabase()
    await restore(before, target.ownerUrl, target.appUrl)
    expect(await contents(target.adminUrl)).toEqual(await contents(source.adminUrl))
    expect((await contents(target.adminUrl)).User).toHaveLength(1)
  })
})

describe('the commands', () => {
  it('back up to standard output and restore, and say what they verified', async () => {
    const target = await emptyDatabase()
    const env = { ...process.env, DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl }
    const piped = join(folder, 'piped.backup')
    writeFileSync(piped, execFileSync(process.execPath, ['scripts/backup.mjs', '-'], { env, maxBuffer: 1e8 }))
    const restored = spawnSync(process.execPath, ['scripts/restore.mjs', piped], {
      env: { ...env, DATABASE_URL: target.appUrl, DATABASE_OWNER_URL: target.ownerUrl },
      encoding: 'utf8',
    })
    expect(restored.stderr).toBe('')
    expect(restored.stdout).toMatch(/2 organizations, \d+ audit entries: every chain is whole\.\n$/)
    expect(await contents(target.adminUrl)).toEqual(await contents(database.adminUrl))
    const again = spawnSync(process.execPath, ['scripts/restore.mjs', piped], {
      env: { ...env, DATABASE_URL: target.appUrl, DATABASE_OWNER_URL: target.ownerUrl },
      encoding: 'utf8',
    })
    expect([again.status, again.stderr]).toEqual([1, expect.stringMatching(/^The database is not empty: .*\n$/)])
  })
})

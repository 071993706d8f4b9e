import { createHash } from 'node:crypto'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { sections } from '@/lib/document/schema'
import { newId } from '@/lib/server/ids'
import { mutate, read } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import { createOrganizationWith } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'

const database = await ownDatabase()

const { organizationId, actor } = await createOrganizationWith({ ana: { role: 'admin' } })
const ana = await actor('ana')
const team = (name: string) => sections.teams.row.parse({ id: newId(), name })
const create = (name: string) =>
  mutate(ana, { action: 'team:create', subject: 'teams' }, (tx) => writeRecord(tx, 'teams', team(name), 0))

type Entry = Record<'actor' | 'action' | 'subject' | 'mutation' | 'digest' | 'previousHash' | 'hash' | 'at', string> & {
  seq: bigint
}
const entries = () =>
  read(
    ana,
    (tx) => tx.$queryRaw<Entry[]>`
    SELECT "seq", to_char("at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, "actor", "action", "subject", "mutation",
      "digest", "previousHash", "hash" FROM "AuditEntry" ORDER BY "seq"`,
  )

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

describe('the audit chain', () => {
  it('appends one entry per mutation, each carrying the hash of the one before', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => create(`Team ${index}`)))
    const chain = await entries()
    expect(chain.map(({ seq }) => Number(seq))).toEqual(chain.map((_, index) => index + 1))
    for (const [index, entry] of chain.entries()) {
      expect(entry.previousHash).toBe(index === 0 ? '0'.repeat(64) : chain[index - 1]!.hash)
      const { seq, at, actor: who, action, subject, mutation, digest, previousHash } = entry
      const text = [organizationId, seq, at, who, action, subject, mutation, digest, previousHash].join('\n')
      expect(entry.hash).toBe(sha256(text))
    }
  })

  it('digests the stored text of what the mutation wrote', async () => {
    await create('Digested')
    const last = (await entries()).at(-1)!
    const versions = await read(
      ana,
      (tx) => tx.$queryRaw<{ data: string; hash: string }[]>`
      SELECT "data", "hash" FROM "RecordVersion" WHERE "mutation" = ${last.mutation} ORDER BY "id"`,
    )
    expect(versions.length).toBe(1)
    expect(versions[0]!.hash).toBe(sha256(versions[0]!.data))
    expect(last.digest).toBe(sha256(versions.map(({ hash }) => hash).join('')))
  })

  it('leaves nothing behind when the change fails', async () => {
    const before = (await entries()).length
    const failing = mutate(ana, { action: 'team:create', subject: 'teams' }, async (tx) => {
      await writeRecord(tx, 'teams', team('Never'), 0)
      throw new Error('stop')
    })
    await expect(failing).rejects.toThrow('stop')
    expect((await entries()).length).toBe(before)
    const left = await read(
      ana,
      (tx) => tx.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM "RecordVersion" WHERE "data" LIKE '%"Never"%'`,
    )
    expect(left[0]!.n).toBe(0)
  })

  it('refuses a record written outside a mutation', async () => {
    const outside = read(ana, (tx) => tx.$executeRaw`UPDATE "Team" SET "name" = 'quiet'`)
    await expect(outside).rejects.toThrow(/SX001/)
  })

  it('refuses change and deletion even to the owner of the tables', async () => {
    const owner = new pg.Client({ connectionString: database.ownerUrl })
    await owner.connect()
    await owner.query(`SELECT set_config('sextant.organization', $1, false)`, [ana.organizationId])
    for (const table of ['AuditEntry', 'KeptVersion']) {
      await expect(owner.query(`UPDATE "${table}" SET "mutation" = 'x'`)).rejects.toThrow(/append-only/)
      await expect(owner.query(`DELETE FROM "${table}"`)).rejects.toThrow(/append-only/)
      await expect(owner.query(`TRUNCATE "${table}"`)).rejects.toThrow(/append-only/)
    }
    await expect(owner.query('UPDATE "AuditHead" SET "seq" = 0')).rejects.toThrow(/follows the entries/)
    await owner.end()
  })
})

describe('walls between organizations', () => {
  it('show nothing of another organization, whatever the query asks', async () => {
    const other = await createOrganizationWith({ eve: { role: 'admin' } })
    const eve = await other.actor('eve')
    const seen = await read(eve, (tx) => tx.team.findMany({ where: { organizationId } }))
    expect(seen).toEqual([])
    const foreign = await read(ana, (tx) => tx.team.findFirst({ where: { organizationId } }))
    const write = mutate(eve, { action: 'team:edit', subject: 'teams' }, (tx) =>
      writeRecord(tx, 'teams', { id: foreign!.id, name: 'Taken' }, foreign!.revision),
    )
    await expect(write).rejects.toMatchObject({ code: 'not_found' })
  })

  it('refuse a link into another organization', async () => {
    const other = await createOrganizationWith({ eve: { role: 'admin' } })
    const eve = await other.actor('eve')
    const foreign = await read(ana, (tx) => tx.team.findFirst({ where: { organizationId } }))
    const person = sections.persons.row.parse({ id: newId(), name: 'Mole', teamId: foreign!.id })
    const write = mutate(eve, { action: 'person:create', subject: 'persons' }, (tx) =>
      writeRecord(tx, 'persons', person, 0),
    )
    await expect(write).rejects.toThrow()
  })
})

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { organizationDocument } from '@/lib/document/schema'
import { getDocumentWithHistoryFrom, getDocumentWithHistorySince } from '@/lib/features/evaluation/history/queries'
import { closeDb } from '@/lib/server/db'
import { newId } from '@/lib/server/ids'
import { insertDocument } from '@/lib/server/import'
import { mutateAsSystem } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import { actorFor, createUser } from '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'
import { dayIn } from '@/tests/support/days'

const database = await testDatabase()
process.env.DATABASE_URL = database.url
// Past every wall: to look at what is stored, and to harm it.
const admin = new pg.Client({ connectionString: database.adminUrl })
await admin.connect()
const reader = await createUser('reader')
afterAll(async () => {
  await admin.end()
  await closeDb()
  await database.drop()
})

/** The second demonstration as an ordinary organization with one reader. */
async function hospital() {
  const id = newId()
  const document = organizationDocument.parse(JSON.parse(readFileSync('prisma/demo/valmere.json', 'utf8')))
  const entry = { action: 'organization:import', subject: `organizations/${id}`, timeoutMs: 60_000 }
  const members = [{ userId: reader.id, role: 'viewer', personId: null }]
  const slug = await mutateAsSystem(id, entry, (tx) => insertDocument(tx, id, document, members))
  return { id, document, actor: () => actorFor(reader.id, slug) }
}

type Kept = { id: string; table: string; recordId: string; data: string | null; base: string | null; hash: string }
const kept = async (organization: string, more = 'true'): Promise<Kept[]> =>
  (
    await admin.query(`SELECT * FROM "KeptVersion" WHERE "organizationId" = $1 AND ${more} ORDER BY "id"`, [
      organization,
    ])
  ).rows
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** What does not verify, by the portal's own function. */
async function problems(organization: string): Promise<string[]> {
  const { rows } = await admin.query('SELECT problem FROM audit_problems($1)', [organization])
  return rows.map(({ problem }) => problem)
}

describe('the versions of a record', () => {
  it('leave at most 1,500 bytes of an ordinary change, indexes and audit entry included', async () => {
    const { id } = await hospital()
    const size = async () => {
      const { rows } = await admin.query(
        `SELECT sum(pg_total_relation_size(c.oid))::int AS bytes FROM pg_class c
         WHERE c.relname IN ('KeptVersion', 'AuditEntry', 'OutboxEvent') AND c.relkind = 'r'`,
      )
      return rows[0].bytes as number
    }
    const before = await size()
    const changes = 1_000
    // What the portal does for every change: name the mutation, write the record, append the entry.
    await admin.query(
      `DO $$ DECLARE one record; seen int; n int := 0; BEGIN
        PERFORM set_config('sextant.organization', '${id}', true);
        WHILE n < ${changes} LOOP
          FOR one IN SELECT 'UseCase' AS tab, 'successCriteria' AS field, "id", "revision" FROM "UseCase" WHERE "organizationId" = '${id}'
            UNION ALL SELECT 'ShadowAiItem', 'note', "id", "revision" FROM "ShadowAiItem" WHERE "organizationId" = '${id}' LOOP
            n := n + 1;
            PERFORM begin_mutation('${id}', 'user:0193872e-51a0-7be6-a3d6-69c573e58131', '01933e5b-6f80-712e-929f-bb5063c770a4', '0193ffff-0000-7000-8000-' || lpad(n::text, 12, '0'));
            PERFORM write_record(one.tab, jsonb_build_object('id', one."id", one.field, 'What it is used for was told again, for the ' || n || 'th time.'), one."revision");
            PERFORM append_audit('use-cases:change', 'useCases/' || one."id");
          END LOOP;
        END LOOP;
      END $$`,
    )
    expect(Math.round(((await size()) - before) / changes)).toBeLessThanOrEqual(1_500)
    expect(await problems(id)).toEqual([])
  })

  it('give back the very text of the record that was hashed, whatever was written', async () => {
    const { id, document } = await hospital()
    const revisions = new Map(document.useCases.map((row) => [row.id, row.revision]))
    const expected = new Map<string, string>()
    const text = fc.oneof(
      fc.constantFrom('', 'a', '"', '\\', '{"id" : 1}', ' : ', ', "', 'ß\u2028\t\n'),
      fc.string({ unit: 'grapheme' }),
    )
    const change = fc.record({
      which: fc.nat(document.useCases.length - 1),
      fields: fc.record(
        {
          title: text.filter((one) => one.trim() !== '' && !one.includes('\0')),
          problem: fc.option(text.filter((one) => !one.includes('\0'))),
          successCriteria: fc.option(text.filter((one) => !one.includes('\0'))),
          monthlyCost: fc.constantFrom('0.10', '9850.00', null),
          impactAreas: fc.constantFrom(['cost'], ['gpu-provisioning', 'cost'], []),
          status: fc.constantFrom('idea' as const, 'rejected' as const),
        },
        { requiredKeys: [] },
      ),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        for (const { which, fields } of changes) {
          const { id: recordId } = document.useCases[which]!
          const entry = { action: 'use-cases:change', subject: `useCases/${recordId}` }
          const row = await mutateAsSystem(id, entry, (tx) =>
            writeRecord(tx, 'useCases', { ...fields, id: recordId } as never, revisions.get(recordId)!),
          )
          revisions.set(recordId, row.revision)
          const { rows } = await admin.query(
            'SELECT record_json(u)::text AS text FROM "UseCase" u WHERE "organizationId" = $1 AND "id" = $2',
            [id, recordId],
          )
          expected.set(`${recordId} ${row.revision}`, rows[0].text)
        }
      }),
      { numRuns: 15 },
    )
    const { rows } = await admin.query(
      `SELECT "recordId", "revision", "data", "hash" FROM "RecordVersion" WHERE "organizationId" = $1 AND "table" = 'UseCase'`,
      [id],
    )
    const shown = new Map(rows.map((row) => [`${row.recordId} ${row.revision}`, row]))
    for (const [key, whole] of expected) {
      expect(shown.get(key).data, key).toBe(whole)
      expect(shown.get(key).hash, key).toBe(sha256(whole))
    }
    const changed = (await kept(id, `"table" = 'UseCase'`)).filter(({ base }) => base !== null)
    expect(changed.length).toBeGreaterThan(expected.size / 4)
    expect(await problems(id)).toEqual([])
  })

  it('are told against a whole text: after an import, a new field or an erased text the next one is whole again', async () => {
    const { id, document } = await hospital()
    const person = document.persons[0]!
    let seen = person.revision
    const write = async (name: string) => {
      const entry = { action: 'persons:change', subject: `persons/${person.id}` }
      seen = (await mutateAsSystem(id, entry, (tx) => writeRecord(tx, 'persons', { id: person.id, name }, seen)))
        .revision
      return (await kept(id, `"recordId" = '${person.id}'`)).at(-1)!
    }
    const base = (await kept(id, `"recordId" = '${person.id}'`)).at(-1)!.id
    expect((await write('One')).base).toBe(base)
    expect((await write('Two')).base).toBe(base)
    // As an import brings it: the same fields, written in another form.
    await admin.query(
      `INSERT INTO "KeptVersion" ("organizationId", "mutation", "table", "recordId", "revision", "by", "data", "hash")
       SELECT $1, 'x', 'Person', $2, 99, 'import', '{"\\u0000":1}', ''`,
      [id, person.id],
    )
    const whole = await write('Three')
    expect(whole.base).toBeNull()
    expect((await write('Four')).base).toBe(whole.id)
    await admin.query(`ALTER TABLE "Person" ADD COLUMN "shoe" text`)
    await admin.query(`SELECT define_record_json('"Person"')`)
    const wider = await write('Five')
    expect([wider.base, wider.data?.includes('"shoe"')]).toEqual([null, true])
    expect((await write('Six')).base).toBe(wider.id)
    await admin.query('SELECT erase_person($1, $2)', [id, person.id])
    expect((await write('Seven')).base).toBeNull()
    expect(await problems(id)).toEqual([])
  })

  it('do not verify when a whole text, a change or what they hang on was altered', async () => {
    const { id, document } = await hospital()
    const [row, other] = document.shadowAiItems
    for (const note of ['One', 'Two']) {
      const entry = { action: 'shadow-ai-items:change', subject: `shadowAiItems/${row!.id}` }
      const seen = row!.revision + (note === 'Two' ? 1 : 0)
      await mutateAsSystem(id, entry, (tx) => writeRecord(tx, 'shadowAiItems', { id: row!.id, note }, seen))
    }
    const versions = await kept(id, `"recordId" = '${row!.id}'`)
    const [whole, first, second] = versions.slice(-3).map((one) => ({ ...one, said: `version ${one.id} was changed` }))
    expect([whole!.base, first!.base, second!.base]).toEqual([null, whole!.id, whole!.id])
    const old = (await kept(id, `"recordId" = '${other!.id}'`)).at(-1)!

    const all = [whole!.said, first!.said, second!.said]
    const harms: [string, string, string[]][] = [
      [first!.id, `"data" = replace("data", 'One', 'Ten')`, [first!.said]],
      [first!.id, `"data" = left("data", -1)`, [first!.said]],
      [first!.id, `"base" = NULL`, [first!.said]],
      [second!.id, `"base" = ${old.id}`, [second!.said]],
      [second!.id, `"hash" = repeat('0', 64)`, [second!.said, 'its versions were changed']],
      [whole!.id, `"data" = replace("data", 'Image', 'Voice')`, all],
      [whole!.id, `"data" = '[]'`, all],
      [whole!.id, `"data" = 'nothing'`, all],
      [whole!.id, `"data" = NULL`, [first!.said, second!.said]],
      [old.id, `"data" = replace("data", '"id"', '"ID"')`, [`version ${old.id} was changed`]],
    ]
    await admin.query('ALTER TABLE "KeptVersion" DISABLE TRIGGER USER')
    for (const [version, harm, said] of harms) {
      await admin.query('BEGIN')
      await admin.query(`UPDATE "KeptVersion" SET ${harm} WHERE "id" = ${version}`)
      expect((await problems(id)).sort(), harm).toEqual(said.sort())
      await admin.query('ROLLBACK')
    }
    await admin.query('ALTER TABLE "KeptVersion" ENABLE TRIGGER USER')
    expect(await problems(id)).toEqual([])
  })

  it('tell an earlier day and the whole history the same, kept as changes or as whole texts', async () => {
    const { id, document, actor } = await hospital()
    let turn = 0
    for (const { id: recordId, revision } of [...document.useCases, ...document.useCases]) {
      turn += 1
      const entry = { action: 'use-cases:change', subject: `useCases/${recordId}` }
      const seen = turn > document.useCases.length ? revision + 1 : revision
      await mutateAsSystem(id, entry, (tx) =>
        writeRecord(tx, 'useCases', { id: recordId, problem: `Turn ${turn}` }, seen),
      )
    }
    // One after the other: each reads two years, and four at once may be too much for a busy machine.
    const told = async () => {
      const days = []
      for (const back of [-400, -90, -1, 0]) {
        days.push(await getDocumentWithHistorySince(await actor(), dayIn('UTC', back)))
      }
      return { days, all: await getDocumentWithHistoryFrom(await actor(), dayIn('UTC', -400)) }
    }
    const asChanges = await told()
    expect((await kept(id, '"base" IS NOT NULL')).length).toBeGreaterThan(document.useCases.length)
    await admin.query('ALTER TABLE "KeptVersion" DISABLE TRIGGER USER')
    await admin.query(
      `UPDATE "KeptVersion" k SET "data" = r."data", "base" = NULL FROM "RecordVersion" r
       WHERE r."organizationId" = k."organizationId" AND r."id" = k."id"`,
    )
    await admin.query('ALTER TABLE "KeptVersion" ENABLE TRIGGER USER')
    expect(await told()).toEqual(asChanges)
  })
})

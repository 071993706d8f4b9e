// How many bytes an ordinary change leaves in the database, and where: `npm run bench -- growth`, or `-- growth 2000` for fewer changes.
import process from 'node:process'
import pg from 'pg'

const CHANGES = Number(process.argv[3] ?? 10_000)
const AIM = 1_500

/** What a change grows: every table of the portal with its indexes. @param {pg.Client} owner */
async function sizes(owner) {
  const { rows } = await owner.query(
    `SELECT c.relname AS name, pg_table_size(c.oid)::float8 AS heap, pg_indexes_size(c.oid)::float8 AS indexes
     FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY c.relname`,
  )
  return /** @type {{ name: string, heap: number, indexes: number }[]} */ (rows)
}

/** An organization of this document and somebody who may change everything in it. @param {import('@/lib/document/schema').OrganizationDocument} document */
async function administrator(document) {
  const { mintActor } = await import('@/lib/server/actor')
  const { insertDocument } = await import('@/lib/server/import')
  const { mutateAsSystem } = await import('@/lib/server/mutation')
  const { newId } = await import('@/lib/server/ids')
  const id = newId()
  const entry = { action: 'organization:import', subject: 'bench', timeoutMs: 300_000 }
  const slug = await mutateAsSystem(id, entry, (tx) => insertDocument(tx, id, document, []))
  const { name, timezone, currency } = document.organization
  const today = new Date().toISOString().slice(0, 10)
  const facts = {
    role: /** @type {const} */ ('admin'),
    personId: document.persons[0]?.id ?? null,
    seats: [],
    deputies: [],
  }
  return mintActor(
    { id, slug, name, timezone, currency, isDemo: false, smallTeamMode: false, today, ...facts },
    { userId: newId(), tokenId: null, name: 'Bench', session: null },
    { id: 'bench', address: '127.0.0.1', userAgent: null, idempotencyKey: null, bodyHash: null, success: 200 },
  )
}

/**
 * Changes one field of one record at a time, a shadow AI item or a use case in turn, through the portal's own mutation, and
 * prints what the tables grew by. Records themselves are written anew by each change; vacuum gives those bytes back.
 * @param {string} ownerUrl @param {import('@/lib/document/schema').OrganizationDocument} document
 */
export async function measureGrowth(ownerUrl, document) {
  const { changeRow } = await import('@/lib/features/registers/mutations')
  const actor = await administrator(document)
  const { loadSections } = await import('@/lib/server/records')
  const found = await loadSections(actor.organizationId, ['shadowAiItems', 'useCases'])
  /** @type {{ register: string, id: string, field: string, seen: number }[]} */
  const records = [
    ...found.shadowAiItems.map(({ id, revision }) => ({
      register: 'shadow-ai-items',
      id,
      field: 'note',
      seen: revision,
    })),
    ...found.useCases.map(({ id, revision }) => ({
      register: 'use-cases',
      id,
      field: 'successCriteria',
      seen: revision,
    })),
  ]
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query('VACUUM')
  const before = new Map((await sizes(owner)).map((one) => [one.name, one]))
  const began = performance.now()
  for (let n = 0; n < CHANGES; n += 1) {
    const record = /** @type {typeof records[number]} */ (records[n % records.length])
    const fields = { [record.field]: `What it is used for was told again, for the ${n}th time.` }
    const { register, id, seen } = record
    const stored = await changeRow(actor, { register, id, seen, fields, restore: false })
    record.seen = stored.revision
  }
  const took = (performance.now() - began) / CHANGES
  console.log(`\nbytes of ${CHANGES} changes of one field, ${records.length} records, ${took.toFixed(2)} ms each\n`)
  console.log('   heap  indexes  a change')
  let total = 0
  for (const { name, heap, indexes } of await sizes(owner)) {
    const was = before.get(name) ?? { heap: 0, indexes: 0 }
    const grew = [heap - was.heap, indexes - was.indexes].map((bytes) => Math.round(bytes / CHANGES))
    if (grew[0] === 0 && grew[1] === 0) continue
    total += (grew[0] ?? 0) + (grew[1] ?? 0)
    console.log(`${grew.map((bytes) => String(bytes).padStart(7)).join('  ')}  ${name}`)
  }
  console.log(`${String(total).padStart(7)} bytes a change (aim ${AIM})`)
  await owner.end()
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sections } from '@/lib/document/schema'
import { importRows } from '@/lib/features/registers/import/mutations'
import { changeRow, createRow } from '@/lib/features/registers/mutations'
import type { Actor } from '@/lib/server/actor'
import { closeDb } from '@/lib/server/db'
import type { Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { mutateAsSystem } from '@/lib/server/mutation'
import { insertRecords } from '@/lib/server/records'
import { testDatabase } from '../../support/database'
import { type Organization, organization, today } from './organization'

const database = await testDatabase()
process.env.DATABASE_URL = database.url

let org: Organization
let editor: Actor
beforeAll(async () => {
  org = await organization()
  editor = org.as('ana', 'editor')
})
afterAll(async () => {
  await closeDb()
  await database.drop()
})

const items = { register: 'shadow-ai-items' }
const found = { title: 'Notebook keys', source: 'repo-api-key', discoveredAt: '2026-01-10' }
const add = (fields: Record<string, string | null>) => createRow(editor, { ...items, fields: { ...found, ...fields } })
const change = (row: { id: string; revision: number }, fields: Record<string, unknown>) =>
  changeRow(editor, { ...items, id: row.id, seen: row.revision, restore: false, fields })
const pointers = async (work: Promise<unknown>): Promise<string[]> => {
  try {
    await work
  } catch (error) {
    return ((error as Refusal).more.errors ?? []).map(({ pointer }) => pointer)
  }
  return []
}

describe('in use since after it was found', () => {
  it('is refused for a new item, a changed one, and in a sheet', async () => {
    const late = { inUse: 'yes', inUseSince: '2026-02-01' }
    expect(await pointers(add(late))).toEqual(['/inUseSince'])
    const row = await add({ inUse: 'yes', inUseSince: '2026-01-10' })
    expect(await pointers(change(row, { inUseSince: '2026-01-11' }))).toEqual(['/inUseSince'])
    expect(await pointers(change(row, { discoveredAt: '2026-01-09' }))).toEqual(['/inUseSince'])
    const rows = [{ ...found, ...late }]
    const sheet = await importRows(editor, { ...items, dryRun: true, rows } as never)
    expect(sheet).toMatchObject({ wrong: 1, errors: [{ row: 1, column: 'In use since' }] })
  })

  it('is accepted after a version that said "not in use", which the record remembers', async () => {
    const row = await add({ inUse: 'no' })
    const used = await change(row, { inUse: 'yes', inUseSince: '2026-03-01' })
    expect(used).toMatchObject({ earlierUnused: true, earlierUsed: null, inUseSince: '2026-03-01' })
    const ended = await change(used, { inUse: 'no' })
    expect(ended).toMatchObject({ earlierUnused: true, earlierUsed: true })
  })

  it('cannot be set by the asker what earlier versions said', async () => {
    expect(await pointers(add({ earlierUnused: 'yes' }))).toEqual(['/earlierUnused'])
  })
})

describe('a start moved behind the gate while its rollback review is open', () => {
  it('asks for the reason in the note', async () => {
    const row = await add({ discoveredAt: today, inUse: 'unknown' })
    const at = '2026-02-01T10:00:00.000Z'
    const [roundId, reviewId] = [newId(), newId()]
    await mutateAsSystem(org.id, { action: 'test', subject: 'test' }, async (tx) => {
      const round = { id: roundId, gate: 'gate-1-2', number: 1, state: 'ended', submittedAt: at, asOf: '2026-02-01' }
      const ended = { ...round, snapshot: '{}', hash: '0'.repeat(64), endedAt: at, endCause: 'approved' }
      await insertRecords(tx, 'gateRounds', [sections.gateRounds.row.parse(ended)], true)
      const review = sections.rollbackReviews.row.parse({ id: reviewId, gate: 'gate-1-2', roundId, openedAt: at })
      await insertRecords(tx, 'rollbackReviews', [review], true)
      const fact = {
        id: newId(),
        reviewId,
        criterion: 'undiscovered-shadow-ai',
        recordId: row.id,
        observed: 'x',
        threshold: '–',
      }
      await insertRecords(tx, 'rollbackFacts', [sections.rollbackFacts.row.parse(fact)], true)
    })
    expect(await pointers(change(row, { inUseSince: '2026-02-01' }))).toEqual(['/note'])
    expect(await pointers(change(row, { inUseSince: '2026-02-01', note: 'short' }))).toEqual(['/note'])
    expect(await pointers(change(row, { inUseSince: '2026-01-31' }))).toEqual([])
    const moved = { id: row.id, revision: row.revision + 1 }
    expect(
      await pointers(change(moved, { inUseSince: '2026-02-03', note: 'The invoice begins in February.' })),
    ).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unprotected, writeCsv } from '@/lib/client/csv-text'
import { readGrid } from '@/lib/client/sheet/grid'
import { changeRows } from '@/lib/features/registers/bulk/mutations'
import { registers } from '@/lib/features/registers/catalogue'
import { type Column, entered, type Register } from '@/lib/features/registers/definition'
import { importRows } from '@/lib/features/registers/import/mutations'
import { archiveRow, changeRow, createRow } from '@/lib/features/registers/mutations'
import {
  exportRows,
  findRegisterRow,
  getRegister,
  getRow,
  listRows,
  listVersions,
} from '@/lib/features/registers/queries'
import type { ListRequest } from '@/lib/features/registers/schema'
import { writeCell } from '@/lib/features/registers/sheet/cells/rules'
import { undoRows } from '@/lib/features/registers/undo/mutations'
import type { Actor } from '@/lib/server/actor'
import { closeDb } from '@/lib/server/db'
import { testDatabase } from '../../support/database'
import { auditOf, type Organization, organization } from './organization'
import { Samples, sampleValue, tellsApart } from './samples'

const database = await testDatabase()
process.env.DATABASE_URL = database.url

let org: Organization
let admin: Actor
let stranger: Actor
beforeAll(async () => {
  org = await organization()
  admin = org.as('ana', 'admin')
  stranger = (await organization()).as('ana', 'admin')
})
afterAll(async () => {
  await closeDb()
  await database.drop()
})

const none: ListRequest = { filters: {}, limit: undefined, cursor: undefined, sort: undefined, q: undefined }
const code = (wanted: string) => expect.objectContaining({ code: wanted })
const written = registers.filter((one) => one.write !== null)

/** A column whose value can change without touching what tells rows apart. */
/** Columns that say nothing without another one: they are changed together, which their own tests do. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  'runbook-tests': ['measuredRto', 'measuredRpo'],
  'slo-objectives': ['value', 'unit'],
}
const standsAlone = (one: Register, { field }: Column) => !TOGETHER[one.name]?.includes(field)

const freeColumn = (one: Register) => {
  const order: Column['type'][] = ['text', 'line', 'list', 'money', 'percent', 'count', 'number', 'flag']
  const free = entered(one).filter((column) => standsAlone(one, column) && !tellsApart(one).includes(column.field))
  return order.flatMap((type) => free.filter((column) => column.type === type))[0]
}

/** The cells of an export. */
function rowsIn(text: string): string[][] {
  const grid = readGrid(text)
  return 'rows' in grid ? grid.rows.map(({ cells }) => cells.map(unprotected)) : []
}

/** What no column of this type takes. */
const bad: Partial<Record<Column['type'], unknown>> = {
  line: 'x'.repeat(201),
  text: 'x'.repeat(4001),
  choice: 'no-such',
  day: '2026-02-30',
  instant: 'yesterday',
  month: '2026-13',
  quarter: '2026-Q5',
  money: '5',
  percent: 101,
  count: -1,
  number: 'many',
  flag: 'maybe',
  link: 'javascript:alert(1)',
  list: 'one',
  references: 'one',
}

describe.each(written.map((one) => [one.name, one] as const))('%s', (name, one) => {
  const register = { register: name }
  const ids = async (more: Partial<ListRequest> = {}) =>
    (await listRows(admin, { ...register, list: { ...none, ...more } })).items.map((row) => row.id)

  it('lives from the first row to the export and back', async () => {
    const samples = new Samples(admin)
    const rows = [await samples.add(one, 1), await samples.add(one, 2), await samples.add(one, 3)]
    const made = rows.map((row) => row.id)
    const before = (await ids({ limit: 200 })).filter((id) => !made.includes(id))
    const [first, second, third] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]]
    expect(await getRow(admin, { ...register, id: first.id })).toEqual(first)
    expect(new Set(await ids())).toEqual(new Set([...made, ...before]))

    for (const column of one.columns) {
      for (const sort of [column.field, `-${column.field}`]) {
        const seen: string[] = []
        let cursor: string | undefined
        do {
          const page = await listRows(admin, { ...register, list: { ...none, sort, cursor, limit: 2 } })
          seen.push(...page.items.map((row) => row.id))
          cursor = page.nextCursor ?? undefined
        } while (cursor)
        expect(
          seen.filter((id) => made.includes(id)),
          sort,
        ).toHaveLength(3)
        expect(new Set(seen).size, sort).toBe(seen.length)
      }
      if (!column.filter) continue
      const value = first[column.field]
      const asked = value === null || (Array.isArray(value) && value.length === 0) ? 'none' : String([value].flat()[0])
      const found = await listRows(admin, {
        ...register,
        list: { ...none, limit: 200, filters: { [column.field]: asked } },
      })
      expect(
        found.items.map((row) => row.id),
        column.field,
      ).toContain(first.id)
    }
    const view = await getRegister(admin, name, { cursor: 'nonsense', q: '' })
    expect(view.rows.every((row) => row.title !== '')).toBe(true)

    const entries = (await auditOf(org.id)).length
    const free = freeColumn(one)
    const change = free ? { [free.field]: sampleValue(one, free, 7) } : {}
    const changed = await changeRow(admin, { ...register, id: first.id, seen: 1, restore: false, fields: change })
    expect(changed).toMatchObject({ ...change, revision: 2 })
    await expect(
      changeRow(admin, { ...register, id: first.id, seen: 1, restore: false, fields: change }),
    ).rejects.toMatchObject({ code: 'conflict', more: { current: { revision: 2 } } })
    if (one.kept) {
      await expect(archiveRow(admin, { ...register, id: second.id, revision: 1 })).rejects.toEqual(
        code('not_allowed_now'),
      )
      return
    }
    const archived = await archiveRow(admin, { ...register, id: second.id, revision: second.revision })
    expect(await ids({ limit: 200 })).not.toContain(second.id)
    const { revision: seen } = archived
    await expect(
      changeRow(admin, { ...register, id: second.id, seen, restore: false, fields: change }),
    ).rejects.toEqual(code('not_allowed_now'))
    await changeRow(admin, { ...register, id: second.id, seen, restore: true, fields: {} })
    expect(await ids({ limit: 200 })).toContain(second.id)
    expect((await listVersions(admin, { ...register, id: second.id })).items).toHaveLength(3)
    expect((await findRegisterRow(admin, name, second.id))?.versions).toHaveLength(3)
    expect((await auditOf(org.id)).slice(entries).map((entry) => entry.action)).toEqual([
      `${name}:change`,
      `${name}:archive`,
      `${name}:restore`,
    ])

    const bulk = one.columns.find(
      (column) => column.bulk && !column.required && !column.refersTo && standsAlone(one, column),
    )
    if (bulk) {
      const set = { [bulk.field]: sampleValue(one, bulk, 0) as string }
      const both = [third, changed].map(({ id, revision }) => ({ id, revision }))
      const result = await changeRows(admin, { ...register, rows: both, set })
      expect((await getRow(admin, { ...register, id: third.id }))[bulk.field]).toEqual(set[bulk.field])
      await undoRows(admin, { ...register, mutation: result.undo })
      expect((await getRow(admin, { ...register, id: third.id }))[bulk.field]).toEqual(third[bulk.field])
    }

    const viewer = org.as('dan', 'viewer')
    await expect(createRow(viewer, { ...register, fields: {} })).rejects.toEqual(code('forbidden'))
    await expect(
      changeRow(viewer, { ...register, id: first.id, seen: 2, restore: false, fields: change }),
    ).rejects.toEqual(code('forbidden'))
    await expect(getRow(stranger, { ...register, id: first.id })).rejects.toEqual(code('not_found'))
    await expect(
      changeRow(stranger, { ...register, id: first.id, seen: 2, restore: false, fields: change }),
    ).rejects.toEqual(code('not_found'))
  })

  it('reads its own export as what is there already, and a changed cell as one changed row', async () => {
    const samples = new Samples(admin)
    const made = [await samples.add(one, 11), await samples.add(one, 12)]
    const all = await listRows(admin, { ...register, list: { ...none, limit: 200 } })
    const text = String((await exportRows(admin, { ...register, list: none, template: false })).body)
    const same = { added: 0, replaced: 0, unchanged: all.total, wrong: 0, errors: [], shares: [] }
    expect(await importRows(admin, { ...register, text, dryRun: true })).toMatchObject(same)
    const first = await importRows(admin, { ...register, text, dryRun: false })
    expect(first).toMatchObject({ created: 0, replaced: 0, unchanged: all.total })

    const free = freeColumn(one)
    if (free && free.sheet !== false) {
      const [head = [], ...rows] = rowsIn(text)
      const row = rows.find(([id]) => id === made[1]?.id)!
      const wanted = sampleValue(one, free, 13)
      const cell = writeCell(free, wanted, { persons: [], teams: [] })
      row[head.indexOf(free.header)] = cell
      const changed = writeCsv([head, ...rows])
      expect(await importRows(admin, { ...register, text: changed, dryRun: true })).toMatchObject({
        added: 0,
        replaced: 1,
        unchanged: all.total - 1,
        errors: [],
        changes: [{ changes: [{ column: free.header, to: cell }] }],
      })
      const done = await importRows(admin, { ...register, text: changed, dryRun: false })
      const after = await getRow(admin, { ...register, id: made[1]?.id ?? '' })
      expect(after).toMatchObject({ [free.field]: wanted, revision: 2 })
      const others = (await listRows(admin, { ...register, list: { ...none, limit: 200 } })).items
      const before = new Map(all.items.map((each) => [each.id, each]))
      for (const each of others) if (each.id !== after.id) expect(each).toEqual(before.get(each.id))
      await undoRows(admin, { ...register, mutation: done.undo ?? '' })
    }
    const foreign = text.replace(made[0]?.id ?? '', 'nobody-here')
    const refused = await importRows(admin, { ...register, text: foreign, dryRun: true })
    expect(refused.errors).toEqual([expect.objectContaining({ column: 'Id', value: 'nobody-here' })])
  })

  it('knows rows without an id again by what tells them apart', async () => {
    const samples = new Samples(admin)
    await samples.add(one, 14)
    const text = String((await exportRows(admin, { ...register, list: none, template: false })).body)
    const told = writeCsv(rowsIn(text).map(([, ...cells]) => cells))
    const again = await importRows(admin, { ...register, text: told, dryRun: true })
    expect(again, name).toMatchObject({ added: 0, wrong: 0 })
  })

  it('names every wrong value by its field and stores nothing', async () => {
    const samples = new Samples(admin)
    const fields = await samples.fields(one, 21)
    const { total } = await listRows(admin, { ...register, list: none })
    for (const column of entered(one)) {
      const value = column.refersTo || ['person', 'team'].includes(column.type) ? 'nobody' : bad[column.type]
      const wrong = column.type === 'references' ? ['nobody'] : value
      await expect(
        createRow(admin, { ...register, fields: { ...fields, [column.field]: wrong } }),
        column.field,
      ).rejects.toMatchObject({
        code: 'invalid',
        more: { errors: expect.arrayContaining([expect.objectContaining({ pointer: `/${column.field}` })]) },
      })
    }
    await expect(createRow(admin, { ...register, fields: { ...fields, 'no-such': 1 } })).rejects.toMatchObject({
      more: { errors: [{ pointer: '/no-such' }] },
    })
    const header = await importRows(admin, { ...register, text: 'No such column\n1', dryRun: true })
    expect(header.errors.at(-1)).toMatchObject({ row: 1, index: 0, message: expect.stringContaining('not known') })
    expect(header.errors.slice(0, -1).every(({ message }) => message.endsWith('is missing.'))).toBe(true)
    expect((await listRows(admin, { ...register, list: none })).total).toBe(total)
  })
})

describe('registers written by routes of their own', () => {
  it.each(registers.filter((one) => one.write === null).map((one) => one.name))('%s refuses rows', async (name) => {
    await expect(createRow(admin, { register: name, fields: {} })).rejects.toEqual(code('not_allowed_now'))
    expect((await listRows(admin, { register: name, list: none })).items).toEqual(expect.any(Array))
    expect(String((await exportRows(admin, { register: name, list: none, template: false })).body)).toContain(',')
  })
})

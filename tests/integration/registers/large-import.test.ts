import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registerNamed } from '@/lib/features/registers/catalogue'
import { importRows } from '@/lib/features/registers/import/mutations'
import { createRow } from '@/lib/features/registers/mutations'
import { exportRows, getRegister, getRow, listRows, listVersions } from '@/lib/features/registers/queries'
import type { ListRequest } from '@/lib/features/registers/schema'
import { undoRows } from '@/lib/features/registers/undo/mutations'
import type { Actor } from '@/lib/server/actor'
import { closeDb } from '@/lib/server/db'
import { testDatabase } from '../../support/database'
import { auditOf, type Organization, organization, today } from './organization'
import { Samples } from './samples'

const database = await testDatabase()
process.env.DATABASE_URL = database.url

const register = { register: 'gpu-utilization-samples' }
const none: ListRequest = { filters: {}, limit: undefined, cursor: undefined, sort: undefined, q: undefined }
const COUNT = 10_000
const QUOTAS = 10

let org: Organization
let editor: Actor
let quotas: string[]
beforeAll(async () => {
  org = await organization()
  editor = org.as('ana', 'admin')
  const samples = new Samples(editor)
  quotas = []
  for (let n = 1; n <= QUOTAS; n += 1) quotas.push((await samples.add(registerNamed('gpu-quotas'), n)).id)
})
afterAll(async () => {
  await closeDb()
  await database.drop()
})

const dayBefore = (n: number) => new Date(Date.parse(today) - n * 86_400_000).toISOString().slice(0, 10)
const headerOf = (field: string) =>
  registerNamed('gpu-utilization-samples').columns.find((column) => column.field === field)?.header ?? field
const header = ['quotaId', 'date', 'pct'].map(headerOf).join(',')

/** One line per quota and day; `pctOf` gives the cell. */
const sheet = (pctOf: (n: number) => string) =>
  [
    header,
    ...Array.from(
      { length: COUNT },
      (_, n) => `${quotas[n % QUOTAS]},${dayBefore(Math.floor(n / QUOTAS))},${pctOf(n)}`,
    ),
  ].join('\n')

describe('10,000 rows', () => {
  it('name the 50 wrong cells among them, show only what is needed, and store nothing', async () => {
    const text = sheet((n) => (n % 200 === 7 ? '101' : String(n % 100)))
    const result = await importRows(editor, { ...register, text, dryRun: true })
    expect([result.wrong, result.errors.length, result.ready]).toEqual([50, 50, 0])
    expect(result.errors[0]).toMatchObject({
      row: 9,
      column: headerOf('pct'),
      message: expect.stringContaining('0 to 100'),
    })
    expect(result.cells).toHaveLength(20 + 49)
    await expect(importRows(editor, { ...register, text, dryRun: false })).rejects.toMatchObject({ code: 'invalid' })
    expect((await listRows(editor, { ...register, list: none })).total).toBe(0)
  })

  it('are stored in one mutation, are found again, replace and are taken back', async () => {
    const before = (await auditOf(org.id)).length
    const dry = await importRows(editor, { ...register, text: sheet((n) => String(n % 100)), dryRun: true })
    expect(dry).toMatchObject({ ready: COUNT, added: COUNT, replaced: 0, created: 0 })
    const first = await importRows(editor, { ...register, text: sheet((n) => String(n % 100)), dryRun: false })
    expect(first).toMatchObject({ created: COUNT, replaced: 0, unchanged: 0 })
    expect((await auditOf(org.id)).length).toBe(before + 1)

    const page = await getRegister(editor, register.register, {})
    expect(page).toMatchObject({ total: COUNT })
    const file = await exportRows(editor, { ...register, list: none, template: false })
    expect(String(file.body).trim().split('\r\n')).toHaveLength(COUNT + 1)

    const second = await importRows(editor, {
      ...register,
      text: sheet((n) => (n % 2 === 0 ? String(n % 100) : '12.5')),
      dryRun: false,
    })
    expect(second).toMatchObject({ created: 0, replaced: COUNT / 2, unchanged: COUNT / 2 })
    const [changed] = (
      await listRows(editor, { ...register, list: { ...none, sort: 'pct', limit: 200 } })
    ).items.filter((row) => row.pct === 12.5)
    const id =
      changed?.id ?? (await listRows(editor, { ...register, list: none })).items.find((row) => row.pct === 12.5)?.id
    expect((await listVersions(editor, { ...register, id: id ?? '' })).items).toHaveLength(2)

    const back = await undoRows(editor, { ...register, mutation: second.undo ?? '' })
    expect(back).toEqual({ archived: 0, restored: COUNT / 2 })
    expect((await getRow(editor, { ...register, id: id ?? '' })).pct).not.toBe(12.5)
  })

  it('are one too few for 10,001', async () => {
    const text = `${sheet((n) => String(n % 100))}\n${quotas[0]},2020-01-01,5`
    const answer = await importRows(editor, { ...register, text, dryRun: true })
    expect(answer.errors[0]?.message).toContain('10,000 rows')
  })
})

describe('a key', () => {
  const row = (pct: number, day = '2026-01-05') => ({ quotaId: quotas[0] ?? '', date: day, pct })
  it('is there once: a second row replaces the first and both stay in the history', async () => {
    const own = { register: 'gpu-utilization-samples', fields: row(10, '1999-01-01') }
    const first = await createRow(editor, own)
    const second = await createRow(editor, { ...own, fields: row(20, '1999-01-01') })
    expect([second.id, second.revision, second.pct]).toEqual([first.id, 2, 20])
    expect(
      (await listVersions(editor, { ...register, id: first.id })).items.map((version) => version.revision),
    ).toEqual([2, 1])
    expect((await auditOf(org.id)).at(-1)?.action).toBe('gpu-utilization-samples:replace')
  })

  it('twice in one import is an error of the second row', async () => {
    const text = `${header}\n${quotas[0]},1998-01-01,1\n${quotas[0]},1998-01-02,2\n${quotas[0]},1998-01-01,3`
    const answer = await importRows(editor, { ...register, text, dryRun: true })
    expect(answer.errors).toMatchObject([
      { row: 4, column: '', message: expect.stringContaining('Line 2 has the same') },
    ])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importRows } from '@/lib/features/registers/import/mutations'
import { createRow } from '@/lib/features/registers/mutations'
import { exportRows, listRows } from '@/lib/features/registers/queries'
import type { Actor } from '@/lib/server/actor'
import { closeDb } from '@/lib/server/db'
import { testDatabase } from '../../support/database'
import { auditOf, type Organization, organization, today, tomorrow } from './organization'

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
const none = { filters: {}, limit: undefined, cursor: undefined, sort: undefined, q: undefined }
const titles = async (actor = editor) =>
  (await listRows(actor, { ...items, list: { ...none, sort: 'title' } })).items.map((row) => row.title)
const withoutId = (text: string) => text.replaceAll(/^\uFEFF?[^,]*,/gm, '')
const paste = (text: string, dryRun: boolean, actor = editor) => importRows(actor, { ...items, text, dryRun })

describe('a sheet', () => {
  it('is checked without storing anything, then stored whole', async () => {
    const text = `Title\tSource\tOwner\tRisk\nOne\tSaaS AI tools without review\tBen Ode\tHigh\nTwo\tsaas-tool\tDan Uri\t`
    const before = (await auditOf(org.id)).length
    const dry = await paste(text, true)
    expect(dry).toMatchObject({ ready: 2, created: 0, errors: [] })
    expect(dry.cells.map((row) => row.values[0])).toEqual(['One', 'Two'])
    expect([await titles(), (await auditOf(org.id)).length]).toEqual([[], before])
    expect(await paste(text, false)).toMatchObject({ created: 2 })
    expect(await titles()).toEqual(['One', 'Two'])
    expect((await auditOf(org.id)).at(-1)?.action).toBe('shadow-ai-items:import')
    const { items: rows } = await listRows(editor, { ...items, list: { ...none, filters: { owner: 'ben' } } })
    expect(rows[0]).toMatchObject({
      risk: 'high',
      reportedBy: 'ana',
      createdBy: 'ana',
      revision: 1,
      discoveredAt: today,
    })
  })

  it('stores nothing when one cell is wrong, and names each', async () => {
    const before = await titles()
    const text = `Title,Source,Owner,Found on,Status\nGood,saas-tool,Ben Ode,,\nBad,moon,Nobody,${tomorrow},Adopted\nWorse,saas-tool,,${tomorrow},`
    const dry = await paste(text, true)
    expect(dry.ready).toBe(0)
    expect(dry.errors.map((error) => [error.row, error.column])).toEqual([
      [3, 'Source'],
      [3, 'Owner'],
      [3, 'Found on'],
      [4, 'Found on'],
    ])
    await expect(paste(text, false)).rejects.toMatchObject({
      code: 'invalid',
      more: {
        errors: [
          { pointer: '/rows/3/Source' },
          { pointer: '/rows/3/Owner' },
          { pointer: '/rows/3/Found on' },
          { pointer: '/rows/4/Found on' },
        ],
      },
    })
    expect(await titles()).toEqual(before)
  })

  it('takes rows as JSON under the same rules', async () => {
    const rows = [
      { title: 'From JSON', source: 'saas-tool', owner: 'ben' },
      { title: 'Wrong', source: 'saas-tool', owner: 'nobody' },
    ]
    const dry = await importRows(editor, { ...items, rows, dryRun: true })
    expect(dry.errors).toMatchObject([{ row: 2, column: 'Owner', message: 'There is no such record.' }])
    await expect(importRows(editor, { ...items, rows, dryRun: false })).rejects.toMatchObject({ code: 'invalid' })
    expect(await importRows(editor, { ...items, rows: rows.slice(0, 1), dryRun: false })).toMatchObject({ created: 1 })
  })

  it('is refused to those who cannot add rows', async () => {
    const viewer = org.as('dan', 'viewer')
    await expect(paste('Title,Source\nA,saas-tool', true, viewer)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await paste('Title,Source\nBy a contributor,saas-tool', false, org.as('dan', 'contributor'))).toMatchObject({
      created: 1,
    })
  })
})

describe('an export', () => {
  const csv = async (actor: Actor, filters: Record<string, string> = {}) => {
    const file = await exportRows(actor, { ...items, list: { ...none, filters }, template: false })
    return String(file.body)
  }

  it('protects cells that could run as a formula and reads back equal', async () => {
    const own = await organization()
    const actor = own.as('ana', 'editor')
    const title = '=HYPERLINK("http://x","y")'
    await createRow(actor, {
      ...items,
      fields: { title, source: 'saas-tool', note: '@cmd', owner: 'ben', risk: 'low' },
    })
    const text = await csv(actor)
    expect(text.split('\r\n')[1]).toContain(`"'=HYPERLINK(""http://x"",""y"")",SaaS AI tools without review`)
    expect(text).toContain("'@cmd")
    const again = (await organization()).as('ana', 'editor')
    const foreign = await paste(text, true, again)
    expect(foreign.errors).toMatchObject([{ row: 2, column: 'Id', message: expect.stringContaining('No row here') }])
    expect(await paste(withoutId(text), false, again)).toMatchObject({ created: 1 })
    expect(withoutId(await csv(again))).toBe(withoutId(text))
  })

  it('follows filters, leaves out what the person may not see, and gives an empty template', async () => {
    const own = await organization()
    const actor = own.as('ana', 'admin')
    await createRow(actor, { ...items, fields: { title: 'Open', source: 'saas-tool', risk: 'low' } })
    await createRow(actor, { ...items, fields: { title: 'Secret', source: 'saas-tool', dataClass: 'restricted' } })
    expect(await csv(own.as('dan', 'viewer'))).not.toContain('Secret')
    expect(await csv(actor, { risk: 'low' })).not.toContain('Secret')
    expect(await csv(actor)).toContain('Secret')
    const template = String((await exportRows(actor, { ...items, list: none, template: true })).body)
    expect(template).toMatch(/^\uFEFFWhat was found,Where,Status,Risk,Owner,/)
    expect(template.trim().split('\r\n')).toHaveLength(1)
    expect(template).not.toContain('Reviewed by')
  })
})

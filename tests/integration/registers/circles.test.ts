import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getDecisionLinks } from '@/lib/features/decisions/queries'
import { importRows } from '@/lib/features/registers/import/mutations'
import { archiveRow, changeRow, createRow } from '@/lib/features/registers/mutations'
import { findRegisterRow, getRegister, listRows } from '@/lib/features/registers/queries'
import type { Actor } from '@/lib/server/actor'
import { closeDb } from '@/lib/server/db'
import { testDatabase } from '../../support/database'
import { organization } from './organization'

const database = await testDatabase()
process.env.DATABASE_URL = database.url

let editor: Actor
beforeAll(async () => {
  editor = (await organization()).as('ana', 'editor')
})
afterAll(async () => {
  await closeDb()
  await database.drop()
})

const register = 'adrs'
const decide = (title: string, fields = {}) => createRow(editor, { register, fields: { title, ...fields } })
const replaced = (by: string) => ({ status: 'superseded', supersededBy: by })

describe('decisions that replace each other', () => {
  it('in a circle are refused at any length, by form and sheet', async () => {
    const c = await decide('C')
    const b = await decide('B', replaced(c.id))
    const a = await decide('A', replaced(b.id))
    const refused = { code: 'invalid', more: { errors: [{ pointer: '/supersededBy' }] } }
    const set = (id: string, by: string) =>
      changeRow(editor, { register, id, seen: 1, restore: false, fields: replaced(by) })
    await expect(set(c.id, a.id)).rejects.toMatchObject(refused)
    await expect(set(c.id, c.id)).rejects.toMatchObject(refused)
    const text = `Id,Status,Superseded by\n${c.id},Superseded,A`
    expect((await importRows(editor, { register, text, dryRun: true })).errors).toMatchObject([
      { row: 2, column: 'Superseded by', index: 2, value: 'A' },
    ])
    expect(await set(c.id, (await decide('D')).id)).toMatchObject({ revision: 2 })
  })

  it('say so where the one that holds was archived', async () => {
    const next = await decide('Leaving')
    const row = await decide('Left behind', replaced(next.id))
    await archiveRow(editor, { register, id: next.id, revision: 1 })
    expect((await findRegisterRow(editor, register, row.id))?.view.names[next.id]).toBe('Leaving (archived)')
    expect((await getDecisionLinks(editor, row.id)).replacedBy).toEqual({ id: next.id, title: 'Leaving (archived)' })
  })
})

describe('a filter', () => {
  it('offers values with commas, finds them, and takes more than one', async () => {
    const add = (region: string) =>
      createRow(editor, { register: 'gpu-quotas', fields: { subscription: 's', region, family: region } })
    for (const region of ['West, Europe', 'North', 'East']) await add(region)
    const { view } = await getRegister(editor, 'gpu-quotas', {})
    const offered = view.columns.find(({ field }) => field === 'region')?.choices.map(({ value }) => value)
    expect(offered).toEqual(['East', 'North', 'West, Europe'])
    const none = { limit: undefined, cursor: undefined, sort: undefined, q: undefined }
    const list = { ...none, filters: { region: 'West\\, Europe,North' } }
    const { items } = await listRows(editor, { register: 'gpu-quotas', list })
    expect(items.map(({ region }) => region).sort()).toEqual(['North', 'West, Europe'])
    expect((await getRegister(editor, 'gpu-quotas', { region: 'West\\, Europe' })).total).toBe(1)
  })
})

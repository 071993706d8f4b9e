import { beforeAll, describe, expect, it } from 'vitest'
import { changeRows } from '@/lib/features/registers/bulk/mutations'
import { importRows } from '@/lib/features/registers/import/mutations'
import { archiveRow, changeRow, createRow } from '@/lib/features/registers/mutations'
import { getRow, listRows } from '@/lib/features/registers/queries'
import { undoRows } from '@/lib/features/registers/undo/mutations'
import type { Actor } from '@/lib/server/actor'
import { ownDatabase } from '../../support/database'
import { organization } from './organization'

await ownDatabase()

let admin: Actor
beforeAll(async () => {
  admin = (await organization()).as('ana', 'admin')
})

const add = (register: string, fields: Record<string, unknown>) => createRow(admin, { register, fields })
const set = (register: string, row: { id: string; revision: number }, fields: Record<string, unknown>) =>
  changeRow(admin, { register, id: row.id, seen: row.revision, restore: false, fields })
const sheet = (register: string, rows: Record<string, string>[], dryRun = false) =>
  importRows(admin, { register, rows, dryRun })
const all = { filters: {}, limit: undefined, cursor: undefined, sort: undefined, q: undefined }
const undo = (register: string, mutation: string | null) => undoRows(admin, { register, mutation: mutation ?? '' })

describe('what may not stand', () => {
  /** The same fields by every way in: each refuses them at the same field with the same words. */
  const refusedEverywhere = async (register: string, rest: Record<string, string>, wrong: Record<string, string>) => {
    const row = await add(register, rest)
    const [field = ''] = Object.keys(wrong)
    const refusals = [
      await add(register, { ...rest, ...wrong }).then(null, (refusal) => refusal.more.errors),
      await set(register, row, wrong).then(null, (refusal) => refusal.more.errors),
      await changeRows(admin, { register, rows: [row], set: wrong }).then(null, (refusal) => refusal.more.errors),
    ]
    const told = (await sheet(register, [{ id: row.id, ...wrong }], true)).errors
    expect(refusals).toEqual(refusals.map(() => [{ pointer: `/${field}`, message: told[0]?.message }]))
    expect(await getRow(admin, { register, id: row.id })).toEqual(row)
    return told[0]?.message
  }

  it('is refused alike by form, cell, bulk and sheet: a record that is not there, and a rule of the register', async () => {
    expect(await refusedEverywhere('findings', { title: 'A', severity: 'low' }, { owner: 'nobody' })).toBe(
      'There is no such record.',
    )
    expect(
      await refusedEverywhere(
        'findings',
        { title: 'B', severity: 'low', openedAt: '2026-03-01' },
        { dueAt: '2026-02-01' },
      ),
    ).toBe('It cannot be due before it was opened.')
  })
})

describe('an undo', () => {
  it('leads back only to what still fits: not to a name that somebody else has by now', async () => {
    const team = await add('teams', { name: 'Harbour' })
    const { undo: mutation } = await sheet('teams', [{ id: team.id, name: 'Harbour and locks' }])
    const other = await add('teams', { name: 'harbour' })
    await expect(undo('teams', mutation)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^Name: Another row has this value already.* Nothing was taken back\.$/),
    })
    expect(await getRow(admin, { register: 'teams', id: team.id })).toMatchObject({ name: 'Harbour and locks' })
    await set('teams', other, { name: 'Bridges' })
    expect(await undo('teams', mutation)).toEqual({ archived: 0, restored: 1 })
    expect(await getRow(admin, { register: 'teams', id: team.id })).toMatchObject({ name: 'Harbour' })
  })

  it('names no record that is gone, and no place that another row took', async () => {
    const audit = await add('compliance-audits', { at: '2026-03-01', scope: 'Platform', outcome: 'passed' })
    const finding = await add('findings', { title: 'C', severity: 'low', auditId: audit.id })
    const { undo: moved } = await changeRows(admin, { register: 'findings', rows: [finding], set: { auditId: null } })
    await archiveRow(admin, { register: 'compliance-audits', id: audit.id, revision: 1 })
    await expect(undo('findings', moved)).rejects.toMatchObject({
      code: 'conflict',
      message: 'Audit: There is no such record. Nothing was taken back.',
    })

    const budget = await add('budgets', { month: '2026-01', teamId: 'grid', amount: '1.00' })
    const { undo: later } = await sheet('budgets', [{ id: budget.id, month: '2026-02' }])
    await add('budgets', { month: '2026-01', teamId: 'grid', amount: '2.00' })
    await expect(undo('budgets', later)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('There is a row with this Team and Month already.'),
    })
  })

  it('archives no team that records name by now, because a team stays', async () => {
    const { undo: added } = await sheet('teams', [{ name: 'Locks' }, { name: 'Weirs' }])
    const { items } = await listRows(admin, { register: 'teams', list: { ...all, q: 'Locks' } })
    const budget = await add('budgets', { month: '2026-03', teamId: items[0]?.id, amount: '1.00' })
    await expect(undo('teams', added)).rejects.toMatchObject({ code: 'conflict' })
    await archiveRow(admin, { register: 'budgets', id: budget.id, revision: 1 })
    expect(await undo('teams', added)).toEqual({ archived: 2, restored: 0 })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importRows } from '@/lib/features/registers/import/mutations'
import { changeRow, createRow } from '@/lib/features/registers/mutations'
import { exportRows, listRows } from '@/lib/features/registers/queries'
import type { Actor } from '@/lib/server/actor'
import { closeDb } from '@/lib/server/db'
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

const none = { filters: {}, limit: 200, cursor: undefined, sort: undefined, q: undefined }
const rowsOf = async (register: string) => (await listRows(editor, { register, list: none })).items
const put = (register: string, text: string, more: Partial<Parameters<typeof importRows>[1]> = {}) =>
  importRows(editor, { register, text, dryRun: false, ...more } as Parameters<typeof importRows>[1])
const look = (register: string, text: string, more = {}) => put(register, text, { dryRun: true, ...more })

describe('a bill', () => {
  const register = 'cost-entries'
  const bill = (...amounts: string[]) =>
    [
      'Month,Project,Cost tag,Environment,Amount',
      ...amounts.map((a, n) => `2025-0${n + 1},Apollo,tag,Production,${a}`),
    ].join('\n')

  it('is there once however often it is sent, and another amount replaces the first', async () => {
    expect(await put(register, bill('1.58', '2.00'))).toMatchObject({ created: 2 })
    expect(await put(register, bill('1.58', '2.00'))).toMatchObject({ created: 0, replaced: 0, unchanged: 2 })
    const changed = bill('2.00', '2.00')
    expect(await look(register, changed)).toMatchObject({
      added: 0,
      replaced: 1,
      unchanged: 1,
      changes: [{ row: 2, changes: [{ column: 'Amount', from: '1.58', to: '2.00' }] }],
      known: { count: 2, sums: [{ column: 'Amount', before: '3.58', after: '7.58' }] },
    })
    expect(await put(register, changed)).toMatchObject({ replaced: 1 })
    expect((await rowsOf(register)).map((row) => row.amount).sort()).toEqual(['2.00', '2.00'])
    expect(await put(register, changed, { further: true })).toMatchObject({ created: 2, replaced: 0 })
    expect(await rowsOf(register)).toHaveLength(4)
  })

  it('of two equal lines stays two', async () => {
    const two = 'Month,Environment,Amount\n2024-01,Experiment,5\n2024-01,Experiment,5'
    expect(await put(register, two)).toMatchObject({ created: 2 })
    expect(await put(register, two)).toMatchObject({ created: 0, unchanged: 2 })
    expect(await put(register, `${two}\n2024-01,Experiment,5`)).toMatchObject({ created: 1, unchanged: 2 })
  })

  it('that carries ids keeps what it does not say, and takes away what it empties', async () => {
    const row = await createRow(editor, {
      register,
      fields: { month: '2023-01', project: 'Old', costTag: 'x', environment: 'production', amount: '1.00' },
    })
    expect(await put(register, `Id,Project,Amount\n${row.id},,3`)).toMatchObject({ replaced: 1 })
    const [after] = (await rowsOf(register)).filter(({ id }) => id === row.id)
    expect(after).toMatchObject({ project: null, costTag: 'x', amount: '3.00', revision: 2 })
    const twice = await look(register, `Id,Amount\n${row.id},4\n${row.id},5`)
    expect(twice.errors).toMatchObject([{ row: 3, message: 'Line 2 has the same id. Keep one of the two.' }])
  })

  it('may give money back, which a budget cannot', async () => {
    const fields = { month: '2022-01', environment: 'production', amount: '-0.24' }
    expect(await createRow(editor, { register, fields })).toMatchObject({ amount: '-0.24' })
    const budget = createRow(editor, { register: 'budgets', fields: { month: '2022-01', amount: '-5.00' } })
    await expect(budget).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('a radar', () => {
  const entries = 'Technology,Quadrant\nFlink,\nSpark,Compute and serving'
  const moves = (ring: string) => `Technology,Ring,Moved\nFlink,${ring},2026-05-06\nSpark,Adopt,2026-05-06`

  it('sent twice has each technology and each move once', async () => {
    await put('radar-entries', entries)
    await put('radar-events', moves('Assess'))
    expect(await put('radar-entries', entries)).toMatchObject({ created: 0, unchanged: 2 })
    expect(await put('radar-events', moves('Assess'))).toMatchObject({ created: 0, unchanged: 2 })
    expect(await put('radar-events', moves('Hold'))).toMatchObject({ created: 0, replaced: 1, unchanged: 1 })
    expect(await rowsOf('radar-entries')).toHaveLength(2)
    const again = createRow(editor, { register: 'radar-entries', fields: { name: 'FLINK' } })
    await expect(again).rejects.toMatchObject({ code: 'invalid' })
  })

  it('takes the later of two moves of one day, and says so', async () => {
    const text = 'Technology,Ring,Moved\nFlink,Hold,2026-06-01\nFlink,Adopt,2026-06-01'
    const answer = await put('radar-events', text)
    expect(answer).toMatchObject({ created: 1, notes: [{ kind: 'superseded', from: '2' }] })
    expect((await rowsOf('radar-events')).filter(({ at }) => at === '2026-06-01')).toMatchObject([{ ring: 'adopt' }])
  })
})

describe('an allocation', () => {
  const register = 'gpu-quotas'
  const text = (owner: string) => `Subscription,Region,Family,Allocated,Owner\nsub,West,Standard NC vCPUs,24,${owner}`

  it('with another owner is the same allocation, and vCPUs are no GPUs', async () => {
    const first = await put(register, text('Ana Sol'))
    expect(first.notes).toContainEqual(expect.objectContaining({ kind: 'vcpu', count: 1 }))
    expect(await put(register, text('Ben Ode'))).toMatchObject({ created: 0, replaced: 1 })
    expect(await rowsOf(register)).toMatchObject([{ owner: 'ben', gpus: 24 }])
  })

  it('says of a new row what nobody said, and fills in nothing where it is known', async () => {
    const filled = (await look(register, 'Subscription,Region,Family,Status\na,b,c,Approved')).notes
    expect(filled).toEqual(
      expect.arrayContaining([
        { kind: 'filled', column: 'Owner', count: 1, from: '', to: 'Ana Sol' },
        { kind: 'filled', column: 'Approved on', count: 1, from: '', to: today },
      ]),
    )
    expect((await look(register, 'Subscription,Region,Family,Note\nSUB,west,Standard NC vCPUs,x')).notes).toEqual([])
  })

  it('keeps an archived record that its export names', async () => {
    await createRow(editor, { register: 'radar-entries', fields: { name: 'Leaving' } })
    const [entry] = (await rowsOf('radar-entries')).filter(({ name }) => name === 'Leaving')
    const fields = { name: 'Part', kind: 'custom', managedRadarEntryId: entry?.id }
    const part = await createRow(editor, { register: 'components', fields })
    const file = await exportRows(editor, { register: 'components', list: none, template: false })
    const sheet = String(file.body)
    expect(await look('components', sheet)).toMatchObject({ unchanged: 1, wrong: 0 })
    await changeRow(editor, {
      register: 'components',
      id: part.id,
      seen: 1,
      restore: false,
      fields: { kind: 'managed' },
    })
    expect(await look('components', sheet)).toMatchObject({ replaced: 1, wrong: 0 })
  })
})

describe('percentages that may be shares', () => {
  it('are asked about before anything is written', async () => {
    const [quota] = await rowsOf('gpu-quotas')
    const days = [1, 2, 3, 4, 5].map((day) => `2025-01-0${day},${quota?.id},0.8${day}`)
    const text = ['Day,Allocation,Quota in use', ...days].join('\n')
    const register = 'gpu-utilization-samples'
    expect((await look(register, text)).shares).toMatchObject([{ header: 'Quota in use', from: '0.81', to: '81' }])
    await expect(put(register, text)).rejects.toMatchObject({ code: 'invalid' })
    expect(await put(register, text, { read: { percent: 'shares' } })).toMatchObject({ created: 5 })
    expect((await rowsOf(register)).map(({ pct }) => pct)).toEqual([85, 84, 83, 82, 81])
  })
})

describe('mistakes', () => {
  it('are grouped by what is wrong, with the words that would be right', async () => {
    const rows = Array.from({ length: 30 }, (_, n) => `Tool ${n},saas-tool,Identified,${n < 3 ? 'Nobody Here' : ''}`)
    const answer = await look(
      'shadow-ai-items',
      ['What was found,Where,Status,Owner', 'Good,saas-tool,,', ...rows].join('\n'),
    )
    expect(answer).toMatchObject({ wrong: 33, good: 1 })
    expect(answer.wrongRows).toHaveLength(30)
    expect(answer.causes).toMatchObject([
      { column: 'Status', index: 2, value: 'Identified', count: 30, choices: expect.arrayContaining(['Discovered']) },
      { column: 'Owner', index: 3, value: 'Nobody Here', count: 3, lacks: 'person' },
    ])
  })
})

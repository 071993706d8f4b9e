import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeRows } from '@/lib/features/registers/bulk/mutations'
import { archiveRow, changeRow, createRow } from '@/lib/features/registers/mutations'
import { getRow, listRows, listVersions } from '@/lib/features/registers/queries'
import type { Actor } from '@/lib/server/actor'
import { onWrite } from '@/lib/server/after-write'
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
const add = (actor: Actor, fields: Record<string, string | null>) =>
  createRow(actor, { ...items, fields: { title: 'Notebook keys', source: 'repo-api-key', ...fields } })
const change = (actor: Actor, row: { id: string; revision: number }, fields: Record<string, unknown>) =>
  changeRow(actor, { ...items, id: row.id, seen: row.revision, restore: false, fields })
const list = (actor: Actor, more: Partial<Parameters<typeof listRows>[1]['list']> = {}) =>
  listRows(actor, {
    ...items,
    list: { filters: {}, limit: undefined, cursor: undefined, sort: undefined, q: undefined, ...more },
  })
const code = (wanted: string) => expect.objectContaining({ code: wanted })

describe('a row', () => {
  it('is stored with its defaults, a version and an audit entry', async () => {
    const row = await add(editor, { owner: 'ben', risk: 'high' })
    expect(row).toMatchObject({
      revision: 1,
      createdBy: 'ana',
      reportedBy: 'ana',
      discoveredAt: today,
      status: 'discovered',
      inUse: 'unknown',
      archivedAt: null,
    })
    expect(await getRow(editor, { ...items, id: row.id })).toEqual(row)
    expect((await auditOf(org.id)).at(-1)).toMatchObject({
      action: 'shadow-ai-items:create',
      subject: `shadowAiItems/${row.id}`,
      actor: `user:${editor.userId}`,
    })
  })

  it('changes at the revision that was seen, and says who changed it otherwise', async () => {
    const row = await add(editor, {})
    const changed = await change(editor, row, { risk: 'low', note: 'seen' })
    expect(changed).toMatchObject({ revision: 2, risk: 'low', title: 'Notebook keys' })
    await expect(change(org.as('ben', 'admin'), row, { risk: 'high' })).rejects.toMatchObject({
      code: 'conflict',
      more: { current: { risk: 'low', revision: 2, updatedBy: 'ana' } },
    })
    const { items: versions } = await listVersions(editor, { ...items, id: row.id })
    expect(
      versions.map((version) => [version.revision, version.name, version.changes.map((one) => one.field)]),
    ).toEqual([
      [2, 'Ana Sol', ['risk', 'note']],
      [1, 'Ana Sol', expect.arrayContaining(['title', 'source', 'status'])],
    ])
  })

  it('is archived, leaves the list, and comes back as it was', async () => {
    const row = await add(editor, { title: 'To be archived' })
    const archived = await archiveRow(editor, { ...items, id: row.id, revision: 1 })
    expect((await list(editor, { q: 'To be archived' })).items).toEqual([])
    await changeRow(editor, { ...items, id: row.id, seen: archived.revision, restore: true, fields: {} })
    expect((await list(editor, { q: 'To be archived' })).items).toHaveLength(1)
    expect((await auditOf(org.id)).slice(-2).map((entry) => entry.action)).toEqual([
      'shadow-ai-items:archive',
      'shadow-ai-items:restore',
    ])
  })

  it('refuses roles without the right and other organizations alike', async () => {
    const row = await add(editor, {})
    await expect(add(org.as('dan', 'viewer'), {})).rejects.toEqual(code('forbidden'))
    await expect(change(org.as('dan', 'viewer'), row, { risk: 'low' })).rejects.toEqual(code('forbidden'))
    await expect(change(org.as('dan', 'contributor'), row, { risk: 'low' })).rejects.toEqual(code('forbidden'))
    const other = (await organization()).as('ana', 'admin')
    await expect(change(other, row, { risk: 'low' })).rejects.toEqual(code('not_found'))
    await expect(archiveRow(other, { ...items, id: row.id, revision: 1 })).rejects.toEqual(code('not_found'))
    await expect(getRow(other, { ...items, id: row.id })).rejects.toEqual(code('not_found'))
    await expect(createRow(editor, { register: 'no-such', fields: {} })).rejects.toEqual(code('not_found'))
    await expect(createRow(editor, { register: 'inventory-confirmations', fields: {} })).rejects.toEqual(
      code('not_allowed_now'),
    )
  })

  it('lets contributors change what they created or own', async () => {
    const contributor = org.as('dan', 'contributor')
    const created = await add(contributor, {})
    expect((await change(contributor, created, { risk: 'low' })).revision).toBe(2)
    const owned = await add(editor, { owner: 'dan' })
    expect((await change(contributor, owned, { risk: 'low' })).revision).toBe(2)
  })

  it('refuses wrong values by field and stores nothing', async () => {
    const before = (await list(editor)).total
    const wrong = createRow(editor, {
      ...items,
      fields: { title: ' ', source: 'moon', discoveredAt: tomorrow, owner: 'ana', colour: 'red' },
    })
    await expect(wrong).rejects.toMatchObject({
      code: 'invalid',
      more: {
        errors: [
          { pointer: '/title', message: 'Use 1 to 200 characters in one line.' },
          { pointer: '/source', message: expect.stringContaining('Use one of:') },
          { pointer: '/discoveredAt', message: expect.stringContaining('future') },
          { pointer: '/colour', message: expect.any(String) },
        ],
      },
    })
    await expect(add(editor, { owner: 'nobody' })).rejects.toMatchObject({
      more: { errors: [{ pointer: '/owner', message: 'There is no such record.' }] },
    })
    expect((await list(editor)).total).toBe(before)
  })

  it('is adopted or accepted only after a security review, and migrates with owner and date', async () => {
    const row = await add(editor, {})
    await expect(change(editor, row, { status: 'adopted' })).rejects.toMatchObject({
      more: { errors: [{ pointer: '/status' }] },
    })
    await expect(change(editor, row, { status: 'accepted', acceptedUntil: today })).rejects.toMatchObject({
      more: { errors: [{ pointer: '/status' }, { pointer: '/acceptedUntil', message: 'Use a date after today.' }] },
    })
    await expect(change(editor, row, { status: 'migrating' })).rejects.toMatchObject({
      more: { errors: [{ pointer: '/owner' }, { pointer: '/dueAt' }] },
    })
    const moved = await change(editor, row, { status: 'migrating', owner: 'ben', dueAt: tomorrow })
    const retired = await change(editor, moved, { status: 'retired' })
    expect(retired.closedAt).toBe(today)
    expect((await change(editor, retired, { status: 'triaged' })).closedAt).toBeNull()
  })

  it('answers a retry with the same key once', async () => {
    const retry = { idempotencyKey: 'retry-key-1', bodyHash: 'same' }
    const once = await add(org.as('ana', 'editor', [], retry), { title: 'Once' })
    await expect(add(org.as('ana', 'editor', [], retry), { title: 'Once' })).rejects.toMatchObject({ body: once })
    expect((await list(editor, { q: 'Once' })).total).toBe(1)
  })

  it('tells the hooks of its section, inside the transaction', async () => {
    const seen: string[] = []
    onWrite('test', ['shadowAiItems'], async (tx, section) => {
      const [row] = await tx.$queryRaw<
        { n: number }[]
      >`SELECT count(*)::int AS n FROM "ShadowAiItem" WHERE "title" = 'Hooked'`
      seen.push(`${section} ${row?.n}`)
      throw new Error('the hook refuses')
    })
    await expect(add(editor, { title: 'Hooked' })).rejects.toThrow('the hook refuses')
    onWrite('test', [], async () => undefined)
    expect(seen).toEqual(['shadowAiItems 1'])
    expect((await list(editor, { q: 'Hooked' })).total).toBe(0)
  })
})

describe('a list', () => {
  it('pages through every row once, in every sorting', async () => {
    const own = await organization()
    const actor = own.as('ana', 'editor')
    for (let n = 0; n < 13; n += 1) {
      const risk = [null, 'low', 'critical', 'high'][n % 4] ?? null
      await add(actor, {
        title: `Row ${n}`,
        risk,
        owner: n % 3 === 0 ? null : 'ben',
        dueAt: n % 2 === 0 ? tomorrow : null,
      })
    }
    for (const sort of [undefined, 'risk', '-risk', 'owner', '-dueAt', 'title', 'discoveredAt', '-teamId']) {
      const titles: unknown[] = []
      let cursor: string | undefined
      do {
        const page = await list(actor, { sort, limit: 4, cursor })
        titles.push(...page.items.map((row) => row.title))
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      expect(new Set(titles).size).toBe(13)
      expect(titles).toHaveLength(13)
    }
    const byRisk = (await list(actor, { sort: '-risk' })).items.map((row) => row.risk)
    expect(byRisk.slice(0, 4)).toEqual(['critical', 'critical', 'critical', 'high'])
    expect(byRisk.at(-1)).toBeNull()
  })

  it('filters by value and by unknown, searches text, and names wrong filters', async () => {
    const own = await organization()
    const actor = own.as('ana', 'editor')
    await add(actor, { title: 'A 100% guess', risk: 'high' })
    await add(actor, { title: 'B', risk: 'low', source: 'saas-tool' })
    await add(actor, { title: 'C' })
    const titles = async (more: Parameters<typeof list>[1]) =>
      (await list(actor, { sort: 'title', ...more })).items.map((row) => row.title)
    expect(await titles({ filters: { risk: 'high,none' } })).toEqual(['A 100% guess', 'C'])
    expect(await titles({ filters: { risk: 'low', source: 'saas-tool' } })).toEqual(['B'])
    expect(await titles({ q: '100%' })).toEqual(['A 100% guess'])
    expect(await titles({ q: "'; DROP" })).toEqual([])
    await expect(async () => list(actor, { filters: { colour: 'red' } })).rejects.toMatchObject({
      more: { errors: [{ pointer: '/query/colour' }] },
    })
    await expect(async () => list(actor, { filters: { risk: 'huge' } })).rejects.toMatchObject({
      more: { errors: [{ pointer: '/query/risk' }] },
    })
    await expect(async () => list(actor, { sort: 'nothing' })).rejects.toEqual(code('invalid'))
    await expect(async () => list(actor, { cursor: 'nonsense' })).rejects.toEqual(code('invalid'))
  })

  it('shows confidential and restricted items to whom they concern and counts them for others', async () => {
    const own = await organization()
    const admin = own.as('ana', 'admin')
    await add(admin, { title: 'Open', dataClass: 'internal' })
    const secret = await add(admin, { title: 'Secret', dataClass: 'restricted', owner: 'ben' })
    const viewer = own.as('dan', 'viewer')
    const seen = await list(viewer)
    expect(seen.items.map((row) => row.title)).toEqual(['Open'])
    expect([seen.total, seen.hidden]).toEqual([1, 1])
    await expect(getRow(viewer, { ...items, id: secret.id })).rejects.toEqual(code('not_found'))
    await expect(listVersions(viewer, { ...items, id: secret.id })).rejects.toEqual(code('not_found'))
    await expect(change(own.as('dan', 'contributor'), secret, { risk: 'low' })).rejects.toEqual(code('not_found'))
    for (const actor of [
      own.as('ben', 'viewer'),
      own.as('cleo', 'viewer', ['security-lead']),
      own.as('eva', 'editor'),
    ]) {
      expect((await list(actor)).total).toBe(2)
    }
  })
})

describe('bulk', () => {
  const many = (actor: Actor, rows: { id: string; revision: number }[], set: Record<string, string | null>) =>
    changeRows(actor, { ...items, rows: rows.map(({ id, revision }) => ({ id, revision })), set })

  it('changes the rows that can change and lists the others with the reason', async () => {
    const [a, b, c] = [await add(editor, {}), await add(editor, {}), await add(editor, {})]
    const changed = await change(editor, b, { risk: 'critical' })
    await archiveRow(editor, { ...items, id: c.id, revision: 1 })
    const result = await many(editor, [a, b, c, { id: 'missing', revision: 1 }], { owner: 'ben', risk: 'low' })
    expect(result.changed.map((row) => [row.id, row.owner, row.revision])).toEqual([[a.id, 'ben', 2]])
    expect(result.refused.map((row) => [row.id, row.status])).toEqual([
      [b.id, 409],
      [c.id, 404],
      ['missing', 404],
    ])
    expect(result.refused[0]?.current).toEqual(changed)
    expect((await auditOf(org.id)).at(-1)?.action).toBe('shadow-ai-items:change-many')
  })

  it('is refused as a whole when nothing can change, and for rules and rights row by row', async () => {
    const contributor = org.as('dan', 'contributor')
    const [mine, other] = [await add(contributor, {}), await add(editor, {})]
    const entries = (await auditOf(org.id)).length
    await expect(many(contributor, [other], { risk: 'low' })).rejects.toEqual(code('forbidden'))
    await expect(many(editor, [mine], { status: 'adopted' })).rejects.toEqual(code('invalid'))
    await expect(many(editor, [mine], {})).rejects.toEqual(code('invalid'))
    await expect(many(org.as('eva', 'viewer'), [mine], { risk: 'low' })).rejects.toEqual(code('forbidden'))
    expect(await auditOf(org.id)).toHaveLength(entries)
    const result = await many(contributor, [mine, other], { risk: 'low' })
    expect([result.changed.length, result.refused.map((row) => row.code)]).toEqual([1, ['forbidden']])
  })
})

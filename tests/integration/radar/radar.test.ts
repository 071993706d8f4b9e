import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { addRadarEntry, addRadarStarters, moveRadarEntry } from '@/lib/features/radar/mutations'
import { getRadar, getRadarEntry } from '@/lib/features/radar/queries'
import { createRow } from '@/lib/features/registers/mutations'
import { undoRows } from '@/lib/features/registers/undo-mutations'
import { addDays } from '@/lib/scoring/days'
import type { Actor } from '@/lib/server/actor'
import { closeDb } from '@/lib/server/db'
import { testDatabase } from '../../support/database'
import { auditOf, type Organization, organization, today, tomorrow } from '../registers/organization'

const database = await testDatabase()
process.env.DATABASE_URL = database.url
afterAll(async () => {
  await closeDb()
  await database.drop()
})

let org: Organization
let editor: Actor
beforeEach(async () => {
  org = await organization()
  editor = org.as('ana', 'editor')
})

const blank = { quadrant: null, managedAlternative: null, adrId: null, owner: null, reason: null, endsAt: null }
type Given = Parameters<typeof addRadarEntry>[1]
const add = (fields: Partial<Given> = {}, actor = editor) =>
  addRadarEntry(actor, { ...blank, name: 'Vector search', ring: 'assess', at: '2026-05-01', ...fields })
const move = (id: string, revision: number, fields: Partial<Given> & Pick<Given, 'ring'>, actor = editor) =>
  moveRadarEntry(actor, { id, revision, at: today, reason: null, endsAt: null, ...fields })
const everything = (q = '', ring: Given['ring'] | null = null) => getRadar(org.as('dan', 'viewer'), { q, ring })
const refusedAt = (pointer: string) => ({ code: 'invalid', more: { errors: [{ pointer }] } })

describe('an entry', () => {
  it('is added with its first ring, and moved with a reason; the newest move is its ring', async () => {
    const entry = await add({ owner: 'ben', reason: 'Worth a look.' })
    const moved = await move(entry.id, 1, { ring: 'trial', endsAt: tomorrow, reason: 'Two teams asked.' })
    expect(moved).toMatchObject({ endsAt: tomorrow, revision: 2 })
    const { all } = await everything()
    expect(all).toMatchObject([
      {
        ring: 'trial',
        previous: 'assess',
        since: today,
        reason: 'Two teams asked.',
        owner: 'Ben Ode',
        trial: 'running',
      },
    ])
    expect(await move(entry.id, 2, { ring: 'adopt' })).toMatchObject({ endsAt: null })
    expect((await getRadarEntry(editor, entry.id))?.moves.map(({ ring }) => ring)).toEqual(['adopt', 'trial', 'assess'])
    const actions = (await auditOf(org.id)).map(({ action }) => action)
    expect(actions.slice(-3)).toEqual(['radar-entries:create', 'radar-entries:move', 'radar-entries:move'])
  })

  it('needs an end date in a trial, and no date in the future', async () => {
    await expect(add({ ring: 'trial' })).rejects.toMatchObject(refusedAt('/endsAt'))
    await expect(add({ ring: 'trial', at: today, endsAt: today })).rejects.toMatchObject(refusedAt('/endsAt'))
    await expect(add({ at: tomorrow })).rejects.toMatchObject(refusedAt('/at'))
    await expect(add({ owner: 'nobody' })).rejects.toMatchObject(refusedAt('/owner'))
    await expect(add({ adrId: 'nothing' })).rejects.toMatchObject(refusedAt('/adrId'))
    expect((await everything()).all).toEqual([])
  })

  it('does not move into the ring it is in, before its last move, or over somebody else', async () => {
    const entry = await add()
    await expect(move(entry.id, 1, { ring: 'assess' })).rejects.toMatchObject(refusedAt('/ring'))
    await expect(move(entry.id, 1, { ring: 'hold', at: '2026-04-30' })).rejects.toMatchObject(refusedAt('/at'))
    await move(entry.id, 1, { ring: 'hold' })
    await expect(move(entry.id, 1, { ring: 'adopt' })).rejects.toMatchObject({ code: 'conflict' })
    await expect(move('missing', 1, { ring: 'adopt' })).rejects.toMatchObject({ code: 'not_found' })
    expect((await everything()).moves).toBe(2)
  })

  it('is moved by editors and by its owner, and read by everybody', async () => {
    const entry = await add({ owner: 'ben' })
    await expect(move(entry.id, 1, { ring: 'hold' }, org.as('dan', 'viewer'))).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(move(entry.id, 1, { ring: 'hold' }, org.as('eva', 'contributor'))).rejects.toMatchObject({
      code: 'forbidden',
    })
    await move(entry.id, 1, { ring: 'hold' }, org.as('ben', 'contributor'))
    await expect(add({}, org.as('dan', 'viewer'))).rejects.toMatchObject({ code: 'forbidden' })
    expect((await everything()).all).toMatchObject([{ ring: 'hold', movable: false }])
    const other = (await organization()).as('ana', 'editor')
    await expect(move(entry.id, 2, { ring: 'adopt' }, other)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('the radar', () => {
  it('answers a search in any word order, and by ring', async () => {
    await add({ name: 'Managed vector search', ring: 'adopt' })
    await add({ name: 'Own serving', ring: 'hold', managedAlternative: 'Managed endpoints', reason: 'Upkeep.' })
    expect((await everything('SEARCH vector')).found.map(({ name }) => name)).toEqual(['Managed vector search'])
    expect((await everything('endpoints')).found.map(({ name }) => name)).toEqual(['Own serving'])
    expect((await everything('kafka')).found).toEqual([])
    expect((await everything('', 'hold')).found).toHaveLength(1)
    expect((await everything('')).all.map(({ ring }) => ring)).toEqual(['adopt', 'hold'])
  })

  it('starts from picked entries, once, each in its ring, a trial for 92 days', async () => {
    const { starters } = await everything()
    const names = starters.map(({ name }) => name)
    expect(await addRadarStarters(editor, { names: names.slice(0, 3) })).toMatchObject({ created: 3 })
    const rest = await addRadarStarters(editor, { names })
    expect(rest.created).toBe(names.length - 3)
    for (const register of ['radar-events', 'radar-entries']) {
      expect(await undoRows(editor, { register, mutation: rest.undo })).toEqual({ archived: rest.created, restored: 0 })
    }
    expect((await everything()).starters).toHaveLength(rest.created)
    expect(await addRadarStarters(editor, { names })).toMatchObject({ created: names.length - 3 })
    expect(await addRadarStarters(editor, { names })).toMatchObject({ created: 0 })
    const { all, starters: left } = await everything()
    expect(left).toEqual([])
    expect(all.every(({ ring, reason }) => ring !== null && reason !== null)).toBe(true)
    expect(all.find(({ ring }) => ring === 'trial')?.endsAt).toBe(addDays(today, 92))
    await expect(addRadarStarters(editor, { names: ['Something'] })).rejects.toMatchObject(refusedAt('/names'))
  })

  it('knows its last review, and the components that name an entry', async () => {
    expect((await everything()).reviewAge).toBeNull()
    const entry = await add()
    await createRow(editor, {
      register: 'components',
      fields: { name: 'Own', kind: 'custom', managedRadarEntryId: entry.id },
    })
    expect((await getRadarEntry(editor, entry.id))?.components).toMatchObject([{ name: 'Own', kind: 'custom' }])
    expect(await getRadarEntry(editor, 'missing')).toBeNull()
  })
})

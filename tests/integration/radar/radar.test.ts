import { beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '@/lib/calendar/days'
import { addRadarEntry, addRadarStarters, moveRadarEntry } from '@/lib/features/radar/mutations'
import { getRadar, getRadarEntry } from '@/lib/features/radar/queries'
import { changeRows } from '@/lib/features/registers/bulk/mutations'
import { importRows } from '@/lib/features/registers/import/mutations'
import { changeRow, createRow } from '@/lib/features/registers/mutations'
import { undoRows } from '@/lib/features/registers/undo/mutations'
import type { Actor } from '@/lib/server/actor'
import { ownDatabase } from '../../support/database'
import { auditOf, type Organization, organization, today, tomorrow } from '../registers/organization'

await ownDatabase()

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

describe('a trial', () => {
  const open = 'A trial is time-boxed: say until when, as “Trial ends on” of the technology.'
  const early = 'The trial has to end after the day it began, today or later: change “Trial ends on” of the technology.'
  const refusal = (pointer: string, message: string) => ({ code: 'invalid', more: { errors: [{ pointer, message }] } })
  const entries = 'radar-entries'
  const moved = (radarEntryId: string, fields: object = {}) =>
    createRow(editor, { register: 'radar-events', fields: { radarEntryId, ring: 'trial', at: today, ...fields } })
  const set = (id: string, seen: number, fields: Record<string, unknown>) =>
    changeRow(editor, { register: entries, id, seen, restore: false, fields })

  it('is refused without an end in the same words by the dialog, the register, a sheet and many rows at once', async () => {
    const entry = await add({ name: 'Vector search' })
    await expect(move(entry.id, 1, { ring: 'trial' })).rejects.toMatchObject(refusal('/endsAt', open))
    await expect(moved(entry.id)).rejects.toMatchObject(refusal('/ring', open))
    const text = `Radar entry,Ring,Moved on\nVector search,Trial,${today}`
    const sheet = await importRows(editor, { register: 'radar-events', text, dryRun: true })
    expect(sheet.errors).toMatchObject([{ row: 2, column: 'Ring', message: open }])
    const trial = await add({ name: 'Gateway', ring: 'trial', at: '2026-05-01', endsAt: tomorrow })
    await expect(set(trial.id, 1, { endsAt: null })).rejects.toMatchObject(refusal('/endsAt', open))
    const rows = [{ id: trial.id, revision: 1 }]
    const many = changeRows(editor, { register: entries, rows, set: { endsAt: null } })
    await expect(many).rejects.toMatchObject({ code: 'invalid', detail: expect.stringContaining(open) })
    expect((await everything()).all.map(({ ring, trial: state }) => [ring, state])).toEqual([
      ['trial', 'running'],
      ['assess', null],
    ])
  })

  it('ends after it began, and a new end is not in the past', async () => {
    const entry = await add({ ring: 'trial', at: '2026-05-01', endsAt: tomorrow })
    await expect(set(entry.id, 1, { endsAt: '2026-05-02' })).rejects.toMatchObject(refusal('/endsAt', early))
    await expect(add({ ring: 'trial', at: today, endsAt: today })).rejects.toMatchObject(refusal('/endsAt', early))
    expect(await set(entry.id, 1, { endsAt: today })).toMatchObject({ endsAt: today })
    const other = await add({ name: 'Other' })
    await set(other.id, 1, { endsAt: today })
    await expect(moved(other.id)).rejects.toMatchObject(refusal('/ring', early))
    await set(other.id, 2, { endsAt: tomorrow })
    expect(await moved(other.id)).toMatchObject({ ring: 'trial' })
  })

  it('of the past needs no end where a later move left it, and an entry keeps its other fields free to change', async () => {
    const entry = await add({ name: 'Vector search', ring: 'adopt', at: '2026-05-01' })
    const text = 'Radar entry,Ring,Moved on\nVector search,Trial,2026-02-01\nVector search,Assess,2026-01-01'
    expect(await importRows(editor, { register: 'radar-events', text, dryRun: false })).toMatchObject({ created: 2 })
    expect(await set(entry.id, 1, { managedAlternative: 'Managed search' })).toMatchObject({ revision: 2 })
    expect((await everything()).all).toMatchObject([{ ring: 'adopt', trial: null }])
  })
})

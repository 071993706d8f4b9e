import { beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '@/lib/calendar/days'
import { getRoadmap } from '@/lib/features/roadmap/queries'
import { addWorkItem, changeWorkItem } from '@/lib/features/work/mutations'
import { createOrganizationWith } from '../../support/accounts'
import { ownDatabase } from '../../support/database'

await ownDatabase()

const create = () => createOrganizationWith({ editor: { role: 'editor' }, viewer: { role: 'viewer' } })
let team: Awaited<ReturnType<typeof create>>
beforeEach(async () => {
  team = await create()
})

async function two() {
  const editor = await team.actor('editor')
  const add = (text: string) =>
    addWorkItem(editor, { kind: 'improvement', source: null, text, owner: null, dueAt: null })
  return { editor, first: await add('First'), second: await add('Second') }
}

describe('an item on the roadmap', () => {
  it('begins, belongs and waits, and the roadmap shows it where it begins', async () => {
    const { editor, first, second } = await two()
    const plan = {
      startAt: editor.today,
      dueAt: addDays(editor.today, 400),
      effort: 'M' as const,
      initiative: 'Second region',
    }
    await changeWorkItem(editor, { workItemId: first.id, seen: 1, ...plan })
    await changeWorkItem(editor, { workItemId: second.id, seen: 1, dependsOn: [first.id] })
    const { horizons, initiatives } = await getRoadmap(await team.actor('viewer'), undefined)
    expect(horizons.map(({ horizon, items }) => [horizon, items.map(({ text }) => text)])).toEqual([
      ['now', ['First']],
      ['next', []],
      ['later', ['Second']],
    ])
    expect(horizons[2]?.items[0]).toMatchObject({ waits: [{ id: first.id }], mayChange: false })
    expect(initiatives.map(({ all, name }) => [name, all])).toEqual([['Second region', 1]])
    const only = await getRoadmap(editor, 'Second region')
    expect(only.horizons.flatMap(({ items }) => items).length).toBe(1)
  })

  it('never waits for itself, by whatever detour, also when two close the circle at once', async () => {
    const { editor, first, second } = await two()
    const wait = (one: { id: string }, other: { id: string }, seen = 1) =>
      changeWorkItem(editor, { workItemId: one.id, seen, dependsOn: [other.id] })
    await expect(wait(first, first)).rejects.toMatchObject({ more: { errors: [{ pointer: '/dependsOn' }] } })
    const both = await Promise.allSettled([wait(first, second), wait(second, first)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const gone = changeWorkItem(editor, { workItemId: first.id, seen: 2, dependsOn: ['gone'] })
    await expect(gone).rejects.toMatchObject({ more: { errors: [{ pointer: '/dependsOn/0' }] } })
  })

  it('starts before it ends, and its wave belongs to an initiative and keeps the order of the waves', async () => {
    const { editor, first, second } = await two()
    const change = (one: { id: string; revision: number }, fields: object) =>
      changeWorkItem(editor, { workItemId: one.id, seen: one.revision, ...fields })
    const pointer = (at: string) => ({ code: 'invalid', more: { errors: [{ pointer: at }] } })
    await expect(change(first, { startAt: '2027-02-01', dueAt: '2027-01-31' })).rejects.toMatchObject(
      pointer('/startAt'),
    )
    await expect(change(first, { wave: 1 })).rejects.toMatchObject(pointer('/wave'))
    await expect(change(first, { subject: 'models/gone' })).rejects.toMatchObject(pointer('/subject'))
    const region = { initiative: 'Second region' }
    await change(first, { ...region, wave: 2, dueAt: '2027-03-31' })
    await expect(change(second, { ...region, wave: 1, dueAt: '2027-04-01' })).rejects.toMatchObject(pointer('/dueAt'))
    await expect(change(second, { ...region, wave: 3, dueAt: '2027-03-30' })).rejects.toMatchObject(pointer('/dueAt'))
    const placed = await change(second, { ...region, wave: 1, dueAt: '2027-03-31' })
    // Closing it, or naming its owner, says nothing about the order.
    expect((await change(placed, { closed: true })).closedAt).not.toBeNull()
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import { sections } from '@/lib/document/schema'
import { createRow } from '@/lib/features/registers/mutations'
import { getRoadmap } from '@/lib/features/roadmap/queries'
import { addWorkItem, changeWorkItem } from '@/lib/features/work/mutations'
import { getWork, listWork } from '@/lib/features/work/queries'
import { workQuery } from '@/lib/features/work/schema'
import type { Actor } from '@/lib/server/actor'
import { newId } from '@/lib/server/ids'
import { mutateAsSystem } from '@/lib/server/mutation'
import { insertRecords } from '@/lib/server/records'
import { createOrganizationWith } from '../../support/accounts'
import { ownDatabase } from '../../support/database'

await ownDatabase()

const create = () =>
  createOrganizationWith({
    editor: { role: 'editor' },
    contributor: { role: 'contributor' },
    viewer: { role: 'viewer' },
  })
let team: Awaited<ReturnType<typeof create>>
beforeEach(async () => {
  team = await create()
})

const action = { kind: 'flag' as const, source: 'SA-1', text: 'Review the assistant', owner: null, dueAt: null }
const list = (actor: Actor, asked: object = {}) => listWork(actor, workQuery.parse(asked))
const texts = async (actor: Actor, asked: object = {}) => (await list(actor, asked)).items.map(({ text }) => text)

/** An approved gate round with one condition, as a decision leaves it. */
async function approveWithCondition(endCause: 'approved' | 'withdrawn', text: string): Promise<void> {
  const { organizationId, members } = team
  await mutateAsSystem(organizationId, { action: 'test:write', subject: 'test' }, async (tx) => {
    const at = '2026-10-01T10:00:00.000Z'
    const round = sections.gateRounds.row.parse({
      id: newId(),
      gate: 'gate-1-2',
      number: endCause === 'approved' ? 2 : 1,
      state: 'ended',
      submittedAt: at,
      asOf: '2026-10-01',
      snapshot: '{}',
      hash: '0'.repeat(64),
      endedAt: at,
      endCause,
    })
    await insertRecords(tx, 'gateRounds', [round], true)
    const condition = sections.gateConditions.row.parse({
      id: newId(),
      roundId: round.id,
      text,
      owner: members.contributor.personId,
      dueAt: '2026-10-15',
      evidenceNeeded: 'The report',
    })
    await insertRecords(tx, 'gateConditions', [condition], true)
  })
}

describe('the work list', () => {
  it('takes actions from editors and contributors, not from readers', async () => {
    const stored = await addWorkItem(await team.actor('contributor'), action)
    expect(stored).toMatchObject({ kind: 'flag', source: 'SA-1', closedAt: null, revision: 1 })
    await expect(addWorkItem(await team.actor('viewer'), action)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await texts(await team.actor('viewer'))).toEqual(['Review the assistant'])
  })

  it('refuses a stranger as owner, a day that has passed, and a source the scorecard keeps', async () => {
    const editor = await team.actor('editor')
    const tries = [
      [{ owner: 'nobody' }, '/owner'],
      [{ dueAt: '2020-01-01' }, '/dueAt'],
      [{ kind: 'improvement' as const, source: 'TS-3' }, '/source'],
      [{ kind: 'improvement' as const, source: 'networking' }, '/source'],
    ] as const
    for (const [fields, pointer] of tries) {
      const refused = addWorkItem(editor, { ...action, ...fields })
      await expect(refused, pointer).rejects.toMatchObject({ more: { errors: [{ pointer }] } })
    }
    expect((await list(editor)).total).toBe(0)
  })

  it('holds one open action per flag or finding, also when two arrive at once; closing it makes room', async () => {
    const editor = await team.actor('editor')
    const tries = await Promise.allSettled([addWorkItem(editor, action), addWorkItem(editor, action)])
    const refused = tries.find((one) => one.status === 'rejected')
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const [first] = (await list(editor)).items
    expect(refused?.reason).toMatchObject({
      code: 'conflict',
      detail: 'This has an open action already: “Review the assistant”. Change that one, or close it first.',
      more: { reasons: { open: first!.id } },
    })
    await addWorkItem(editor, { ...action, source: 'SA-2' })
    const register = 'findings'
    const found = await createRow(editor, {
      register,
      fields: { title: 'Late review', openedAt: '2026-11-01', severity: 'low' },
    })
    const finding = { ...action, kind: 'finding' as const, source: found.id }
    await addWorkItem(editor, finding)
    await expect(addWorkItem(editor, finding)).rejects.toMatchObject({ code: 'conflict' })
    const closed = await changeWorkItem(editor, { workItemId: first!.id, seen: 1, closed: true })
    await addWorkItem(editor, action)
    const reopening = changeWorkItem(editor, { workItemId: first!.id, seen: closed.revision, closed: false })
    await expect(reopening).rejects.toMatchObject({ code: 'conflict' })
  })

  it('leads somewhere: a source that is nothing of the framework and no record here is refused', async () => {
    const editor = await team.actor('editor')
    const other = await (await create()).actor('editor')
    const elsewhere = await createRow(other, {
      register: 'findings',
      fields: { title: 'X', openedAt: '2026-11-01', severity: 'low' },
    })
    for (const [kind, source] of [
      ['flag', 'nothing'],
      ['finding', 'SA-1'],
      ['finding', elsewhere.id],
      ['review', 'nothing'],
      ['improvement', elsewhere.id],
    ] as const) {
      const refused = addWorkItem(editor, { ...action, kind, source })
      await expect(refused, `${kind} ${source}`).rejects.toMatchObject({ more: { errors: [{ pointer: '/source' }] } })
    }
  })

  it('says by name which endpoint, risk or decision it came from', async () => {
    const editor = await team.actor('editor')
    const rows = [
      ['endpoints', 'endpoints', { name: 'claims', environment: 'production' }],
      ['risk-entries', 'riskEntries', { title: 'One provider carries it all' }],
      ['adrs', 'adrs', { title: 'One region', status: 'proposed' }],
    ] as const
    for (const [register, section, fields] of rows) {
      const { id } = await createRow(editor, { register, fields } as never)
      await addWorkItem(editor, { ...action, kind: 'improvement', source: `${section}/${id}` })
    }
    const abouts = (await list(editor)).items.map(({ about }) => about)
    expect(abouts.sort()).toEqual(['One provider carries it all', 'One region', 'claims'])
    const { horizons } = await getRoadmap(editor, undefined)
    expect(horizons.flatMap(({ items }) => items.map(({ about }) => about)).sort()).toEqual(abouts)
  })

  it('comes from a record named by its section and id, and from none that is not there', async () => {
    const editor = await team.actor('editor')
    const made = await createRow(editor, {
      register: 'runbooks',
      fields: { title: 'Node lost', kind: 'gpu-failure' },
    } as never)
    const from = (source: string) => addWorkItem(editor, { ...action, kind: 'improvement', source })
    expect((await from(`runbooks/${made.id}`)).source).toBe(`runbooks/${made.id}`)
    for (const nowhere of [`models/${made.id}`, 'runbooks/gone', `runbooks/${made.id}/x`, `Runbook/${made.id}`]) {
      await expect(from(nowhere)).rejects.toMatchObject({ code: 'invalid' })
    }
  })

  it('takes any number of actions without a source, and of one review', async () => {
    const editor = await team.actor('editor')
    for (const fields of [
      { source: null },
      { source: null },
      { kind: 'review' as const },
      { kind: 'review' as const },
    ]) {
      await addWorkItem(editor, { ...action, ...fields })
    }
    expect((await list(editor)).total).toBe(4)
  })

  it('is sorted by due date, those without one last, and filtered by state, kind and owner', async () => {
    const editor = await team.actor('editor')
    const owner = team.members.contributor.personId
    await addWorkItem(editor, { ...action, text: 'no date' })
    await addWorkItem(editor, { ...action, source: 'SA-2', text: 'later', dueAt: '2099-12-31' })
    const review = { ...action, kind: 'review' as const, source: null, text: 'sooner', dueAt: '2099-01-01', owner }
    const sooner = await addWorkItem(editor, review)
    expect(await texts(editor)).toEqual(['sooner', 'later', 'no date'])
    expect(await texts(editor, { kind: 'flag' })).toEqual(['later', 'no date'])
    expect(await texts(await team.actor('contributor'), { who: 'mine' })).toEqual(['sooner'])
    expect(await texts(editor, { source: 'SA-2' })).toEqual(['later'])
    await changeWorkItem(editor, { workItemId: sooner.id, seen: 1, closed: true })
    expect(await texts(editor, { state: 'open' })).toEqual(['later', 'no date'])
    expect(await texts(editor, { state: 'closed' })).toEqual(['sooner'])
    expect((await list(editor, { state: 'open', kind: 'flag' })).counts).toEqual({ flag: 2 })
    await changeWorkItem(editor, { workItemId: sooner.id, seen: 2, closed: false })
    expect(await texts(editor, { state: 'open' })).toEqual(['sooner', 'later', 'no date'])
  })

  it('is read in pages', async () => {
    const editor = await team.actor('editor')
    for (const day of ['01', '02', '03']) {
      await addWorkItem(editor, { ...action, source: null, text: day, dueAt: `2099-01-${day}` })
    }
    const first = await list(editor, { limit: 2 })
    expect([first.items.map(({ text }) => text), first.nextCursor, first.total]).toEqual([['01', '02'], '2', 3])
    const second = await list(editor, { limit: 2, cursor: first.nextCursor })
    expect([second.items.map(({ text }) => text), second.nextCursor]).toEqual([['03'], null])
  })

  it('holds the conditions of approved gates, which are closed at their gate', async () => {
    await approveWithCondition('withdrawn', 'never came into force')
    await approveWithCondition('approved', 'Train the night shift')
    const mine = await getWork(await team.actor('contributor'), workQuery.parse({ who: 'mine' }))
    expect(mine).toMatchObject({ total: 1, late: 1, counts: { condition: 1 } })
    expect(mine.items).toMatchObject([
      { kept: 'gate', kind: 'condition', source: 'gate-1-2', text: 'Train the night shift', editable: false },
    ])
  })

  it('may be changed by editors and by who owns or added it', async () => {
    const contributor = await team.actor('contributor')
    const editor = await team.actor('editor')
    const row = await addWorkItem(editor, action)
    const close = { workItemId: row.id, seen: 1, closed: true }
    await expect(changeWorkItem(contributor, close)).rejects.toMatchObject({ code: 'forbidden' })
    const editable = async (actor: Actor) => (await getWork(actor, workQuery.parse({}))).items[0]?.editable
    expect([await editable(contributor), await editable(editor)]).toEqual([false, true])
    await changeWorkItem(editor, { workItemId: row.id, seen: 1, owner: team.members.contributor.personId })
    expect(await editable(await team.actor('contributor'))).toBe(true)
    await expect(changeWorkItem(contributor, close)).rejects.toMatchObject({ code: 'conflict' })
    expect((await changeWorkItem(contributor, { ...close, seen: 2 })).closedAt).not.toBeNull()
  })

  it('lets the words of an action be mended, not those of the framework', async () => {
    const editor = await team.actor('editor')
    const row = await addWorkItem(editor, action)
    const mended = await changeWorkItem(editor, { workItemId: row.id, seen: 1, text: 'Review it by Friday' })
    expect(mended.text).toBe('Review it by Friday')
    const id = newId()
    await mutateAsSystem(team.organizationId, { action: 'test:write', subject: 'test' }, (tx) =>
      insertRecords(
        tx,
        'workItems',
        [sections.workItems.row.parse({ id, kind: 'focus', source: 'TS-3', text: 'x' })],
        true,
      ),
    )
    await expect(changeWorkItem(editor, { workItemId: id, seen: 1, text: 'y' })).rejects.toMatchObject({
      code: 'not_allowed_now',
    })
  })
})

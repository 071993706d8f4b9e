import { beforeEach, describe, expect, it } from 'vitest'
import { attachEvidence, changeItem, changeItems, checkEvidence, detachEvidence } from '@/lib/features/phases/mutations'
import { getPhase } from '@/lib/features/phases/queries'
import { createRow } from '@/lib/features/registers/mutations'
import { acceptPlan, changeWorkItem } from '@/lib/features/work/mutations'
import { loadDocument } from '@/lib/server/records'
import { createOrganizationWith } from '../../support/accounts'
import { ownDatabase } from '../../support/database'
import { readyTeam, sign, submit } from '../gates/ready-organization'

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

const itemOf = async (itemId: string) => {
  const { items } = await getPhase(await team.actor('viewer'), Number(itemId.charAt(1)))
  return items.find((item) => item.itemId === itemId)!
}

describe('a checklist item', () => {
  it('is recorded, changed at the seen revision, and refused at an older one', async () => {
    const editor = await team.actor('editor')
    const first = await changeItem(editor, { itemId: 'P1-A4', seen: 0, state: 'in-progress', note: 'Handbook read' })
    expect(first.revision).toBe(1)
    const second = await changeItem(editor, { itemId: 'P1-A4', seen: 1, state: 'done' })
    expect(second).toMatchObject({ revision: 2, state: 'done', note: 'Handbook read', early: false })
    const late = changeItem(editor, { itemId: 'P1-A4', seen: 1, state: 'blocked' })
    await expect(late).rejects.toMatchObject({ code: 'conflict', more: { current: { state: 'done' } } })
    expect(await itemOf('P1-A4')).toMatchObject({ state: 'done', satisfied: true, revision: 2 })
  })

  it('is done by arithmetic where the framework names a number', async () => {
    const editor = await team.actor('editor')
    await changeItem(editor, { itemId: 'P1-B2', seen: 0, state: 'done', done: 3, all: 4 })
    expect((await itemOf('P1-B2')).state).toBe('in-progress')
    await changeItem(editor, { itemId: 'P1-B2', seen: 1, done: 4 })
    expect((await itemOf('P1-B2')).state).toBe('done')
    const tooMany = changeItem(editor, { itemId: 'P1-B2', seen: 2, done: 5 })
    await expect(tooMany).rejects.toMatchObject({ code: 'invalid' })
  })

  it('names its parts: the count follows, and why one is open is kept until it is there', async () => {
    const editor = await team.actor('editor')
    const typed = await changeItem(editor, { itemId: 'P1-B4', seen: 0, done: 3, all: 4 })
    expect(typed).toMatchObject({ parts: null, done: 3 })
    const whyNot = [{ part: 'readiness', why: 'Waits for the scorecard' }]
    const named = await changeItem(editor, { itemId: 'P1-B4', seen: 1, parts: ['observability'], whyNot })
    expect(named).toMatchObject({ parts: ['observability'], done: 1, all: 4, value: null, whyNot })
    expect(await itemOf('P1-B4')).toMatchObject({ state: 'in-progress', stored: { whyNot } })
    const parts = ['observability', 'readiness']
    expect(await changeItem(editor, { itemId: 'P1-B4', seen: 2, parts })).toMatchObject({ done: 2, whyNot: [] })
    const back = await changeItem(editor, { itemId: 'P1-B4', seen: 3, parts: null, done: 3, all: 4 })
    expect(back).toMatchObject({ parts: null, done: 3, all: 4 })
    const [row] = (await loadDocument(team.organizationId)).itemStates
    expect(row).toMatchObject({ itemId: 'P1-B4', parts: null, whyNot: [] })
  })

  it.each([
    ['an unknown part', { parts: ['observability', 'coffee'] }, '/parts/1', 'P1-B4 has no part “coffee”'],
    ['a part of another item', { parts: ['glossary'] }, '/parts/0', '“glossary” is a part of P2-B3, not of P1-B4'],
    ['a part twice', { parts: ['readiness', 'readiness'] }, '/parts/1', 'Name every part once'],
    ['another number', { parts: ['readiness'], done: 3 }, '/done', 'The number follows the parts'],
    ['why not of a ticked one', { parts: ['readiness'], whyNot: [{ part: 'readiness', why: 'No' }] }, '/whyNot/0/part'],
    ['why not of an unknown one', { whyNot: [{ part: 'coffee', why: 'No' }] }, '/whyNot/0/part', 'has no part'],
  ])('refuses %s at its field and saves nothing of it', async (_, change, pointer, words = 'needs no reason') => {
    const editor = await team.actor('editor')
    await changeItem(editor, { itemId: 'P1-B4', seen: 0, parts: ['observability'], note: 'As it was' })
    const refused = changeItem(editor, { itemId: 'P1-B4', seen: 1, note: 'Changed', ...change })
    await expect(refused).rejects.toMatchObject({
      code: 'invalid',
      more: { errors: [{ pointer, message: expect.stringContaining(words) }] },
    })
    expect(await itemOf('P1-B4')).toMatchObject({
      revision: 1,
      stored: { note: 'As it was', parts: ['observability'] },
    })
  })

  it('has parts only where the framework enumerates, and they are for who may change the item', async () => {
    const none = changeItem(await team.actor('editor'), { itemId: 'P1-A4', seen: 0, parts: ['readiness'] })
    await expect(none).rejects.toMatchObject({ more: { errors: [{ pointer: '/parts' }] } })
    const viewer = changeItem(await team.actor('viewer'), { itemId: 'P1-B4', seen: 0, parts: ['readiness'] })
    await expect(viewer).rejects.toMatchObject({ code: 'forbidden' })
    const several = changeItems(await team.actor('editor'), {
      changes: [
        { itemId: 'P1-B4', seen: 0, parts: ['readiness'] },
        { itemId: 'P1-B5', seen: 0, parts: ['readiness'] },
      ],
    })
    await expect(several).rejects.toMatchObject({ more: { errors: [{ pointer: '/parts/0' }] } })
    expect(await itemOf('P1-B4')).toMatchObject({ revision: 0, stored: null })
  })

  it('a line of P1-A1 leads to the use case that was made from it', async () => {
    const editor = await team.actor('editor')
    await changeItem(editor, { itemId: 'P1-A1', seen: 0, note: 'Disks fail without warning\n\nNights on call' })
    const text = 'Disks fail without warning'
    const made = await createRow(editor, {
      register: 'use-cases',
      fields: { title: text, problem: text, painPoint: text },
    })
    expect((await getPhase(editor, 1)).painPoints).toEqual([
      { text, useCase: { id: made.id, title: text } },
      { text: 'Nights on call', useCase: null },
    ])
    expect((await getPhase(editor, 2)).painPoints).toEqual([])
  })

  it('does not apply only with a reason, and never where a gate needs it', async () => {
    const editor = await team.actor('editor')
    const without = changeItem(editor, { itemId: 'P1-A4', seen: 0, state: 'not-applicable' })
    await expect(without).rejects.toMatchObject({ more: { errors: [{ pointer: '/naReason' }] } })
    const naReason = 'We train elsewhere already.'
    await changeItem(editor, { itemId: 'P1-A4', seen: 0, state: 'not-applicable', naReason })
    const before = (await getPhase(editor, 1)).progress
    expect(before.applicable).toBe(before.items.length - 1)
    const control = changeItem(editor, { itemId: 'P2-D1', seen: 0, state: 'not-applicable', naReason })
    await expect(control).rejects.toMatchObject({ more: { errors: [{ pointer: '/state' }] } })
  })

  it('that is computed cannot be set, and an unknown one is not found', async () => {
    const editor = await team.actor('editor')
    for (const itemId of ['P1-A3', 'P1-B1', 'P1-C2']) {
      await expect(changeItem(editor, { itemId, seen: 0, state: 'done' })).rejects.toMatchObject({
        code: 'not_allowed_now',
      })
    }
    await expect(changeItem(editor, { itemId: 'P9-A1', seen: 0 })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('counts as early in a phase that is ahead', async () => {
    const stored = await changeItem(await team.actor('editor'), { itemId: 'P2-A8', seen: 0, state: 'done' })
    expect(stored.early).toBe(true)
    expect((await itemOf('P2-A8')).early).toBe(true)
  })

  it('belongs to editors, and to the contributor who owns it', async () => {
    const contributor = await team.actor('contributor')
    await expect(changeItem(await team.actor('viewer'), { itemId: 'P1-A4', seen: 0 })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await changeItem(await team.actor('editor'), { itemId: 'P1-A4', seen: 0, state: 'in-progress' })
    await expect(changeItem(contributor, { itemId: 'P1-A4', seen: 1, state: 'done' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await changeItem(await team.actor('editor'), { itemId: 'P1-A4', seen: 1, owner: team.members.contributor.personId })
    expect((await changeItem(contributor, { itemId: 'P1-A4', seen: 2, state: 'done' })).state).toBe('done')
    const nobody = changeItem(await team.actor('editor'), { itemId: 'P1-A4', seen: 3, owner: 'nobody' })
    await expect(nobody).rejects.toMatchObject({ more: { errors: [{ pointer: '/owner' }] } })
  })

  it('takes evidence and lets it go, with its history kept', async () => {
    const editor = await team.actor('editor')
    const row = await attachEvidence(editor, { itemId: 'P1-A4', label: 'Notes', url: 'https://example.org/notes' })
    expect((await itemOf('P1-A4')).evidence.map(({ label }) => label)).toEqual(['Notes'])
    const stranger = detachEvidence(await team.actor('contributor'), {
      itemId: 'P1-A4',
      evidenceId: row.id,
      revision: 1,
    })
    await expect(stranger).rejects.toMatchObject({ code: 'forbidden' })
    await detachEvidence(editor, { itemId: 'P1-A4', evidenceId: row.id, revision: 1 })
    expect((await itemOf('P1-A4')).evidence).toEqual([])
    expect((await loadDocument(team.organizationId)).evidences).toHaveLength(1)
  })

  it('is looked at by somebody else than who attached it, counts until a day, and the look can be taken back', async () => {
    const contributor = await team.actor('contributor')
    const editor = await team.actor('editor')
    const link = { itemId: 'P1-A4', label: 'Notes', url: 'https://example.org/notes', validUntil: '2027-01-31' }
    const row = await attachEvidence(contributor, link)
    const look = { itemId: 'P1-A4', evidenceId: row.id, seen: 1, verified: true }
    await expect(checkEvidence(contributor, look)).rejects.toMatchObject({ code: 'forbidden' })
    const checked = await checkEvidence(editor, look)
    expect(checked).toMatchObject({
      verifiedBy: team.members.editor.personId,
      verifiedAt: editor.today,
      validUntil: '2027-01-31',
    })
    await expect(checkEvidence(editor, look)).rejects.toMatchObject({ code: 'conflict' })
    expect(await checkEvidence(editor, { ...look, seen: 2, verified: false })).toMatchObject({ verifiedAt: null })
    const own = await attachEvidence(editor, { ...link, label: 'Mine' })
    const self = { itemId: 'P1-A4', evidenceId: own.id, seen: 1, verified: true }
    await expect(checkEvidence(editor, self)).rejects.toMatchObject({ code: 'not_allowed_now' })
    await expect(checkEvidence(editor, { ...look, itemId: 'P1-A1', seen: 3 })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('several items at once', () => {
  const dueAt = '2027-02-01'

  it('are saved together', async () => {
    const changes = ['P1-A1', 'P1-A4', 'P2-A8'].map((itemId) => ({ itemId, seen: 0, dueAt }))
    const { items } = await changeItems(await team.actor('editor'), { changes })
    expect(items.map(({ itemId, early }) => [itemId, early])).toEqual([
      ['P1-A1', false],
      ['P1-A4', false],
      ['P2-A8', true],
    ])
    expect((await itemOf('P1-A4')).dueAt).toBe(dueAt)
  })

  it('are not saved at all when one is refused', async () => {
    const editor = await team.actor('editor')
    const refused = [
      { itemId: 'P1-A4', seen: 3, dueAt },
      { itemId: 'P1-B1', seen: 0, dueAt },
      { itemId: 'P2-D1', seen: 0, state: 'not-applicable' as const, naReason: 'We have none of this.' },
      { itemId: 'P1-A1', seen: 0, dueAt },
    ]
    for (const other of refused) {
      const both = changeItems(editor, { changes: [{ itemId: 'P1-A1', seen: 0, dueAt }, other] })
      await expect(both, other.itemId).rejects.toMatchObject({ name: 'Refusal' })
    }
    expect((await itemOf('P1-A1')).revision).toBe(0)
  })

  it('are refused to a contributor for what is not theirs', async () => {
    await changeItem(await team.actor('editor'), { itemId: 'P1-A4', seen: 0, state: 'in-progress' })
    const changes = [{ itemId: 'P1-A4', seen: 1, dueAt }]
    await expect(changeItems(await team.actor('contributor'), { changes })).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('what a register suggests', () => {
  it('stands beside the item until somebody takes it over', async () => {
    const editor = await team.actor('editor')
    await createRow(editor, { register: 'runbooks', fields: { kind: 'gpu-failure', title: 'GPU lost' } })
    const before = await itemOf('P5-C3')
    expect(before).toMatchObject({
      state: 'not-started',
      suggestion: { fields: { state: 'done' }, section: 'runbooks' },
    })
    await changeItem(await team.actor('editor'), { itemId: 'P5-C3', seen: 0, ...before.suggestion?.fields })
    expect(await itemOf('P5-C3')).toMatchObject({ state: 'done', suggestion: null })
  })
})

describe('the focus plan of phase 2', () => {
  it('opens with the gate, is accepted at once and changed one by one', async () => {
    const opened = await readyTeam()
    await submit(opened)
    await sign(await opened.actor('lead'), 'infrastructure-lead')
    await sign(await opened.actor('security'), 'security-lead')
    const lead = await opened.actor('lead')
    const plan = await getPhase(lead, 2)
    expect(plan.enteredBy).toBe('gate')
    expect(plan.work.length).toBeGreaterThan(0)
    const owner = opened.members.lead.personId
    const first = plan.work[0]!
    await changeWorkItem(lead, { workItemId: first.id, seen: first.revision, owner: opened.members.security.personId })
    const { changed } = await acceptPlan(lead, { owner, dueAt: lead.today })
    expect(changed).toBe(plan.work.length)
    const after = await getPhase(await opened.actor('lead'), 2)
    expect(after.work.find(({ id }) => id === first.id)).toMatchObject({
      owner: opened.members.security.personId,
      dueAt: lead.today,
    })
    expect(after.items.find(({ itemId }) => itemId === 'P2-E1')?.state).toBe('done')
    expect(await acceptPlan(lead, { owner, dueAt: lead.today })).toEqual({ changed: 0 })

    const again = after.work.find(({ id }) => id === first.id)!
    const end = { workItemId: first.id, seen: again.revision, closed: true }
    await expect(changeWorkItem(await opened.actor('viewer'), end)).rejects.toMatchObject({ code: 'forbidden' })
    expect((await changeWorkItem(lead, end)).closedAt).not.toBeNull()
    await expect(acceptPlan(await opened.actor('viewer'), { owner, dueAt: lead.today })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

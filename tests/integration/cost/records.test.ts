import { beforeEach, describe, expect, it } from 'vitest'
import { getOffers } from '@/lib/features/cost/evidence/queries'
import { getFlagPrice } from '@/lib/features/cost/flags/queries'
import { getPractice } from '@/lib/features/cost/practice/queries'
import { getSavings, getSprint } from '@/lib/features/cost/sprints/queries'
import { proposeReclaim, stepReclaim } from '@/lib/features/gpu/mutations'
import { updateOrganization } from '@/lib/features/organizations/mutations'
import { getOrganization } from '@/lib/features/organizations/queries'
import { changeRow, createRow } from '@/lib/features/registers/mutations'
import type { Actor } from '@/lib/server/actor'
import { read } from '@/lib/server/mutation'
import { loadDocument } from '@/lib/server/records'
import { ownDatabase } from '../../support/database'
import { type Organization, organization, today } from '../registers/organization'

await ownDatabase()

let org: Organization
let editor: Actor
beforeEach(async () => {
  org = await organization()
  editor = org.as('ana', 'editor')
})

const dayAgo = (days: number) => new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10)
const add = (register: string, fields: Record<string, unknown>, actor = editor) =>
  createRow(actor, { register, fields })
const change = (register: string, row: { id: string; revision: number }, fields: Record<string, unknown>) =>
  changeRow(editor, { register, id: row.id, seen: row.revision, restore: false, fields })
const saving = (more: Record<string, unknown> = {}) => ({
  title: 'Give back two GPUs',
  category: 'idle-gpu',
  baselinePerMonth: '3000.00',
  expectedPerMonth: '1200.00',
  ...more,
})
const allocation = (more: Record<string, unknown> = {}) => ({
  subscription: 'ml-dev',
  region: 'West Europe',
  family: 'A100',
  gpus: 2,
  status: 'approved',
  approvedAt: dayAgo(100),
  owner: 'ana',
  ...more,
})
const refused = (fields: readonly string[]) => ({
  code: 'invalid',
  more: { errors: fields.map((field) => expect.objectContaining({ pointer: `/${field}` })) },
})

async function idleFor(days: number, quotaId: string) {
  for (let age = 1; age <= days; age += 1) {
    await add('gpu-utilization-samples', { quotaId, date: dayAgo(age), period: 'day', pct: 0 })
  }
}

describe('a saving', () => {
  it('goes from proposed over agreed to done with what it realized, and is known by its sprint and quarter', async () => {
    const sprint = await add('cadence-events', { kind: 'sprint', at: dayAgo(10) })
    const proposed = await add('savings', saving({ sprintId: sprint.id }))
    expect(proposed).toMatchObject({ state: 'proposed', owner: 'ana', doneAt: null })
    const agreed = await change('savings', proposed, { state: 'agreed' })
    await expect(change('savings', agreed, { state: 'done' })).rejects.toMatchObject(refused(['realizedPerMonth']))
    const done = await change('savings', agreed, { state: 'done', realizedPerMonth: '900.00' })
    expect(done).toMatchObject({ state: 'done', doneAt: today, realizedPerMonth: '900.00' })
    const { all, sprints } = await getSavings(editor)
    expect(all).toMatchObject({ count: 1, done: 1, realized: '900.00', pct: { known: true, value: 30 } })
    expect(sprints).toMatchObject([{ sprintId: sprint.id, realized: '900.00' }])
    const back = await change('savings', done, { state: 'agreed' })
    expect(back).toMatchObject({ doneAt: null, realizedPerMonth: null })
  })

  it.each([
    [{ expectedPerMonth: '3000.01' }, ['expectedPerMonth']],
    [{ state: 'done', realizedPerMonth: '3000.01' }, ['realizedPerMonth']],
    [{ state: 'agreed', owner: null }, ['owner']],
    [{ realizedPerMonth: '1.00' }, ['realizedPerMonth']],
    [{ doneAt: '2026-01-01' }, ['doneAt']],
    [{ targetSection: 'gpuQuotas' }, ['targetId']],
    [{ targetSection: 'gpuQuotas', targetId: 'nowhere' }, ['targetId']],
    [{ baselinePerMonth: '-1.00' }, ['baselinePerMonth']],
  ])('with %j is refused by its field, and nothing is stored', async (fields, pointers) => {
    await expect(add('savings', saving(fields))).rejects.toMatchObject(refused(pointers))
    expect((await loadDocument(org.id)).savings).toEqual([])
  })

  it('names a sprint, not any event', async () => {
    const review = await add('cadence-events', { kind: 'review', at: dayAgo(10) })
    await expect(add('savings', saving({ sprintId: review.id }))).rejects.toMatchObject(refused(['sprintId']))
  })

  it('is written by those who keep registers, and not over what somebody else wrote meanwhile', async () => {
    await expect(add('savings', saving(), org.as('ben', 'viewer'))).rejects.toMatchObject({ code: 'forbidden' })
    const row = await add('savings', saving())
    await change('savings', row, { note: 'First' })
    await expect(change('savings', row, { note: 'Second' })).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('an allocation', () => {
  it('says its commitment, and the flag of before says the same whichever of the two is written', async () => {
    const row = await add('gpu-quotas', allocation({ reserved: true }))
    expect(row).toMatchObject({ commitment: 'reserved', reserved: true })
    const spot = await change('gpu-quotas', row, { commitment: 'spot' })
    expect(spot).toMatchObject({ commitment: 'spot', reserved: false })
    expect(await change('gpu-quotas', spot, { reserved: true })).toMatchObject({ commitment: 'reserved' })
  })

  it('has a last day only where it is reserved, and no price below zero', async () => {
    const until = { commitment: 'none', commitmentEndsAt: '2027-01-31' }
    await expect(add('gpu-quotas', allocation(until))).rejects.toMatchObject(refused(['commitmentEndsAt']))
    await expect(add('gpu-quotas', allocation({ unitPrice: '-2.50' }))).rejects.toMatchObject(refused(['unitPrice']))
  })

  it('tells what it costs idle, and becomes a saving when it is given back', async () => {
    const quota = await add('gpu-quotas', allocation({ unitPrice: '2.50' }))
    await idleFor(30, quota.id)
    const { idle } = await getPractice(editor)
    expect(idle.all).toEqual({ cost: '3600.00', counted: 1, of: 1 })
    expect(await getFlagPrice(editor, 'gpu-hoarding')).toMatchObject({ idle: { reclaim: { cost: '3600.00' } } })
    const { opened } = await proposeReclaim(editor, { quotaIds: [quota.id], reason: 'Idle for a month.' })
    const { id, revision } = opened[0]!
    await stepReclaim(editor, { id, revision, step: 'released', exemptUntil: null, reason: null })
    const { savings } = await loadDocument(org.id)
    expect(savings).toMatchObject([
      {
        state: 'agreed',
        category: 'idle-gpu',
        targetId: quota.id,
        baselinePerMonth: '3650.00',
        realizedPerMonth: null,
      },
    ])
    expect((await getPractice(editor)).idle.all).toEqual({ cost: null, counted: 0, of: 0 })
  })

  it('without a price becomes no saving: nothing becomes 0', async () => {
    const quota = await add('gpu-quotas', allocation())
    const { opened } = await proposeReclaim(editor, { quotaIds: [quota.id], reason: 'Idle for a month.' })
    const { id, revision } = opened[0]!
    await stepReclaim(editor, { id, revision, step: 'released', exemptUntil: null, reason: null })
    expect((await loadDocument(org.id)).savings).toEqual([])
  })
})

it('a sprint opens with the idle allocations', async () => {
  const sprint = await add('cadence-events', { kind: 'sprint', at: today })
  const quota = await add('gpu-quotas', allocation({ unitPrice: '1.00' }))
  await idleFor(3, quota.id)
  expect((await getSprint(editor, sprint.id)).lists.idle).toMatchObject([{ quotaId: quota.id }])
})

it('tagged entries are offered as the month of a use case, until somebody enters it', async () => {
  const month = new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 2, 1))
    .toISOString()
    .slice(0, 7)
  const useCase = await add('use-cases', { title: 'Letters', costTag: 'letters' })
  await add('cost-entries', { month, costTag: 'letters', environment: 'production', amount: '120.00' })
  expect((await getOffers(editor, useCase.id)).months).toMatchObject([{ month, amount: '120.00' }])
  await add('use-case-costs', { useCaseId: useCase.id, month, amount: '120.00', final: true })
  expect((await getOffers(editor, useCase.id)).months).toEqual([])
})

it('another currency takes prices, savings and the price of an hour back to unknown; nothing is converted', async () => {
  const admin = org.as('ana', 'admin')
  const { revision } = await getOrganization(admin)
  const { revision: next } = await updateOrganization(admin, { revision, hourRate: '75.00' })
  await add('gpu-quotas', allocation({ unitPrice: '2.50' }))
  await add('savings', saving())
  await updateOrganization(org.as('ana', 'admin'), { revision: next!, currency: 'CHF' })
  const { gpuQuotas, organization: facts, savings } = await loadDocument(org.id)
  expect(facts).toMatchObject({ currency: 'CHF', hourRate: null })
  expect(gpuQuotas).toMatchObject([{ unitPrice: null }])
  expect(savings).toMatchObject([{ archivedAt: expect.any(String), baselinePerMonth: '3000.00' }])
})

it('every write is one entry of the audit trail', async () => {
  const row = await add('savings', saving())
  const entries = await read(editor, (tx) =>
    tx.auditEntry.findMany({ where: { organizationId: org.id, subject: `savings/${row.id}` } }),
  )
  expect(entries.map(({ action }) => action)).toEqual(['savings:create'])
})

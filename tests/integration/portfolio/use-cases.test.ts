import { beforeEach, describe, expect, it } from 'vitest'
import { reviewUseCase } from '@/lib/features/portfolio/mutations'
import { findUseCase, getBoard, getCatalogue, getCostReviewState } from '@/lib/features/portfolio/use-cases/queries'
import { changeRow, createRow } from '@/lib/features/registers/mutations'
import type { Actor } from '@/lib/server/actor'
import { ownDatabase } from '../../support/database'
import { type Organization, organization, today, tomorrow } from '../registers/organization'

await ownDatabase()

let org: Organization
let editor: Actor
beforeEach(async () => {
  org = await organization()
  editor = org.as('ana', 'editor')
})

type Seen = { id: string; revision: number }
const add = (fields: Record<string, unknown> = {}, actor = editor) =>
  createRow(actor, { register: 'use-cases', fields: { title: 'Load forecast', ...fields } })
const change = (row: Seen, fields: Record<string, unknown>, actor = editor) =>
  changeRow(actor, { register: 'use-cases', id: row.id, seen: row.revision, restore: false, fields })
const tests = { injectionTestAt: today, rbacAt: today, isolationAt: today }
const ticks = { technicalAt: today, operationalAt: today, economicAt: today }
const estimate = { compute: '800.00', storage: '0.00', networking: '50.00', monthlyCost: '1000.00' }

async function validated() {
  let row: Seen = await add({ ...tests, ...ticks, ...estimate })
  for (const status of ['shortlisted', 'experiment', 'validated']) row = await change(row, { status })
  return row
}

describe('the moves of a use case', () => {
  it('go step by step; a skip is refused with the open ones', async () => {
    const row = await add()
    expect(row).toMatchObject({ status: 'idea', ideaAt: today, owner: 'ana' })
    await expect(change(row, { status: 'validated' })).rejects.toMatchObject({
      detail: 'From Idea a use case moves to: Shortlisted, Rejected.',
    })
    const moved = await change(row, { status: 'shortlisted' })
    expect(await change(moved, { status: 'idea' })).toMatchObject({ status: 'idea' })
  })

  it('validated needs every validation, test and estimate field', async () => {
    let row: Seen = await add({ ...tests, technicalAt: today })
    for (const status of ['shortlisted', 'experiment']) row = await change(row, { status })
    await expect(change(row, { status: 'validated' })).rejects.toMatchObject({
      code: 'invalid',
      detail: expect.stringMatching(/operational validation.*economic validation.*monthly compute cost/),
    })
    expect(await validated()).toMatchObject({ status: 'validated' })
  })

  it('the operational validation waits for its three tests, and nothing is taken from under a validated one', async () => {
    const row = await add({ rbacAt: today })
    await expect(change(row, { operationalAt: today })).rejects.toMatchObject({
      more: { errors: [{ pointer: '/operationalAt' }] },
    })
    const proven = await validated()
    await expect(change(proven, { economicAt: null })).rejects.toMatchObject({
      more: { errors: [{ pointer: '/economicAt' }] },
    })
  })

  it('production takes today unless told, going back clears it; leaving needs a reason', async () => {
    const live = await change(await validated(), { status: 'production' })
    expect(live).toMatchObject({ status: 'production', productionAt: today })
    await expect(change(live, { status: 'retired' })).rejects.toMatchObject({ code: 'invalid' })
    const back = await change(live, { status: 'validated' })
    expect(back).toMatchObject({ status: 'validated', productionAt: null })
    expect(await change(back, { status: 'retired', decisionReason: 'Replaced by a service' })).toMatchObject({
      status: 'retired',
    })
    await expect(change(await add(), { productionAt: today })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('dates before the idea and sums above the whole are refused at their field', async () => {
    await expect(add({ ideaAt: today, technicalAt: '2020-01-01' })).rejects.toMatchObject({
      more: { errors: [{ pointer: '/technicalAt' }] },
    })
    await expect(add({ ...estimate, monthlyCost: '849.99' })).rejects.toMatchObject({
      more: { errors: [{ pointer: '/monthlyCost' }] },
    })
  })

  it('a contributor changes own ones only', async () => {
    const row = await add()
    const other = org.as('dan', 'contributor')
    await expect(change(row, { status: 'shortlisted' }, other)).rejects.toMatchObject({ code: 'forbidden' })
    const mine = await add({ title: 'Mine' }, other)
    expect(await change(mine, { status: 'shortlisted' }, other)).toMatchObject({ status: 'shortlisted' })
    const board = await getBoard(other)
    expect(board.map(({ title, editable }) => [title, editable])).toEqual([
      ['Load forecast', false],
      ['Mine', true],
    ])
  })
})

describe('the estimate and its cost review', () => {
  const review = (ids: string[]) =>
    createRow(editor, { register: 'cost-reviews', fields: { useCaseIds: ids, note: 'Fits' } })

  it('a change is stamped and outdates the review before it', async () => {
    const row = await validated()
    const before = (await findUseCase(editor, row.id))?.row.estimateChangedAt
    expect(before).not.toBeNull()
    await review([row.id])
    expect((await findUseCase(editor, row.id))?.reading.counts['P4-E3']).toBe('true')
    await change(row, { compute: '801.00' })
    expect((await findUseCase(editor, row.id))?.reading.counts).toEqual({
      'P4-E1': 'true',
      'P4-E2': 'true',
      'P4-E3': 'false',
    })
    expect((await getCostReviewState(editor)).useCases).toMatchObject([{ counted: true, reviewed: 'false' }])
    await review([row.id])
    expect((await getCostReviewState(editor)).useCases).toMatchObject([{ reviewed: 'true' }])
  })

  it('names at least one use case and covers no more afterwards', async () => {
    const row = await validated()
    await expect(review([])).rejects.toMatchObject({ code: 'invalid' })
    const stored = await review([row.id])
    const more = { register: 'cost-reviews', id: stored.id, seen: 1, restore: false }
    await expect(
      changeRow(editor, { ...more, fields: { useCaseIds: [row.id, (await add()).id] } }),
    ).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('the security review of a use case', () => {
  it('is recorded by the security lead only, not in the future, and can be taken back', async () => {
    const row = await add()
    const lead = () => org.as('cleo', 'viewer', ['security-lead'])
    const input = { id: row.id, revision: 1, at: today }
    await expect(reviewUseCase(editor, input)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(reviewUseCase(lead(), { ...input, at: tomorrow })).rejects.toMatchObject({ code: 'invalid' })
    expect(await reviewUseCase(lead(), input)).toMatchObject({ securityReviewedAt: today, revision: 2 })
    await expect(reviewUseCase(lead(), input)).rejects.toMatchObject({ code: 'conflict' })
    expect(await reviewUseCase(lead(), { ...input, revision: 2, at: null })).toMatchObject({ securityReviewedAt: null })
    await expect(change(row, { securityReviewedAt: today })).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('months, models and the catalogue', () => {
  it('a month is final after it ended, and the same month replaces itself', async () => {
    const { id } = await add()
    const month = (fields: Record<string, unknown>) =>
      createRow(editor, { register: 'use-case-costs', fields: { useCaseId: id, ...fields } })
    await expect(month({ month: today.slice(0, 7), amount: '1.00', final: true })).rejects.toMatchObject({
      more: { errors: [{ pointer: '/final' }] },
    })
    await expect(month({ month: '2999-01', amount: '1.00' })).rejects.toMatchObject({ code: 'invalid' })
    await month({ month: '2026-01', amount: '1.00', final: true })
    await month({ month: '2026-01', amount: '2.00', final: true })
    expect((await findUseCase(editor, id))?.reading.costs.months).toMatchObject([{ amount: '2.00', final: true }])
  })

  it('an approved model needs who and when', async () => {
    const model = (fields: Record<string, unknown>) =>
      createRow(editor, { register: 'models', fields: { name: 'forecast', version: '1', ...fields } })
    await expect(model({ status: 'production' })).rejects.toMatchObject({
      more: { errors: [{ pointer: '/approvedBy' }, { pointer: '/approvedAt' }] },
    })
    expect(await model({ status: 'approved', approvedBy: 'ben', approvedAt: today })).toMatchObject({ revision: 1 })
    await expect(model({ approvedAt: today })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('twelve templates name what was made from them', async () => {
    await add({ catalogueId: 'UC-3', impactAreas: ['observability'] })
    const { entries } = await getCatalogue(org.as('ben', 'viewer'))
    expect(entries).toHaveLength(12)
    expect(entries.find(({ id }) => id === 'UC-3')?.made).toMatchObject([{ title: 'Load forecast' }])
  })
})

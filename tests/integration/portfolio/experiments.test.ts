import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { findExperiment, listExperiments } from '@/lib/features/portfolio/experiments/queries'
import {
  decommissionExperiment,
  finishExperiment,
  flagExperiment,
  renewExperiment,
  startExperiment,
  takeBackStep,
} from '@/lib/features/portfolio/mutations'
import { announceSpend } from '@/lib/features/portfolio/spend/mutations'
import { changeRow, createRow } from '@/lib/features/registers/mutations'
import type { Actor } from '@/lib/server/actor'
import { onWrite } from '@/lib/server/after-write'
import { closeDb, db } from '@/lib/server/db'
import { testDatabase } from '../../support/database'
import { auditOf, type Organization, organization, today, tomorrow } from '../registers/organization'

const database = await testDatabase()
process.env.DATABASE_URL = database.url
onWrite('portfolio', ['experiments'], announceSpend)
afterAll(async () => {
  onWrite('portfolio', [], async () => undefined)
  await closeDb()
  await database.drop()
})

let org: Organization
let editor: Actor
beforeEach(async () => {
  org = await organization()
  editor = org.as('ana', 'editor')
})

const shift = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const complete = {
  accuracyCriterion: 'recall at least 0.7',
  latencyCriterion: 'p95 below 2 s',
  costCeiling: 'below 0.02 per call',
  cap: '100.00',
  costTag: 'exp-a',
}
const draft = (fields: Record<string, unknown> = complete, actor = editor) =>
  createRow(actor, { register: 'experiments', fields: { name: 'Trial', teamId: 'grid', ...fields } })
const start = (row: { id: string; revision: number }, days: 14 | 28 = 14, day = today) =>
  startExperiment(editor, { id: row.id, revision: row.revision, days, start: day })
const change = (row: { id: string; revision: number }, fields: Record<string, unknown>, actor = editor) =>
  changeRow(actor, { register: 'experiments', id: row.id, seen: row.revision, restore: false, fields })
const reason = 'The data came a week late.'

type Announced = { subject: string; mark: number }
const announced = () =>
  db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('sextant.organization', ${org.id}, true)`
    return tx.$queryRaw<Announced[]>`
      SELECT "subject", ("payload" ->> 'mark')::int AS mark FROM "OutboxEvent" WHERE "event" = 'experiment:spend' ORDER BY "id"`
  })

describe('a start', () => {
  it('is refused with what is missing, and nothing changes', async () => {
    const row = await draft({ costTag: 'exp-b' })
    await expect(start(row)).rejects.toMatchObject({
      code: 'not_allowed_now',
      detail: 'It cannot start yet. It needs an accuracy criterion, a latency criterion, a cost ceiling, a cap.',
    })
    expect((await findExperiment(org.as('ben', 'viewer'), row.id))?.row).toMatchObject({ state: 'draft', start: null })
  })

  it('sets the time box, counts as activity and cannot be made twice', async () => {
    const row = await draft()
    const running = await start(row, 28)
    expect(running).toMatchObject({ state: 'running', start: today, end: shift(today, 28), lastActivityAt: today })
    await expect(start(row)).rejects.toMatchObject({ code: 'conflict' })
    await expect(start(running)).rejects.toMatchObject({ code: 'not_allowed_now' })
    await expect(start(await draft({ ...complete, costTag: 'exp-c' }), 14, tomorrow)).rejects.toMatchObject({
      code: 'invalid',
    })
    expect((await auditOf(org.id)).map(({ action }) => action)).toContain('experiments:start')
  })

  it('needs a cost tag nobody else has: the second one is refused at its field', async () => {
    await draft()
    await expect(draft()).rejects.toMatchObject({ code: 'invalid', more: { errors: [{ pointer: '/costTag' }] } })
  })

  it('is for editors and for the contributor whose experiment it is', async () => {
    const mine = await draft(complete, org.as('dan', 'contributor'))
    const input = { id: mine.id, revision: 1, days: 14 as const, start: today }
    await expect(startExperiment(org.as('ben', 'contributor'), input)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(startExperiment(org.as('ben', 'viewer'), input)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await startExperiment(org.as('dan', 'contributor'), input)).toMatchObject({ state: 'running' })
  })

  it('cannot be made through the register', async () => {
    const row = await draft()
    await expect(change(row, { state: 'running' })).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('recorded spend', () => {
  it('announces each mark once and caps at 100 % in the same write', async () => {
    let row: { id: string; revision: number; state?: unknown } = await start(await draft())
    for (const [amount, state, marks] of [
      ['49.99', 'running', []],
      ['50.00', 'running', [50]],
      ['60.00', 'running', [50]],
      ['91.00', 'running', [50, 75, 90]],
      ['100.00', 'capped', [50, 75, 90, 100]],
    ] as const) {
      row = await change(row, { actualCost: amount })
      expect(row.state).toBe(state)
      expect((await announced()).map(({ mark }) => mark)).toEqual(marks)
    }
    expect(await change(row, { cap: '200.00' })).toMatchObject({ state: 'running' })
  })

  it('waits for the start, and a running experiment keeps what it started with', async () => {
    const row = await draft()
    await expect(change(row, { actualCost: '1.00' })).rejects.toMatchObject({
      more: { errors: [{ pointer: '/actualCost' }] },
    })
    const running = await start(row)
    await expect(change(running, { latencyCriterion: null })).rejects.toMatchObject({
      more: { errors: [{ pointer: '/latencyCriterion' }] },
    })
  })
})

describe('a renewal', () => {
  it('moves the end from where it is and keeps reason and date', async () => {
    const running = await start(await draft(), 14, shift(today, -20))
    const renewed = await renewExperiment(editor, { id: running.id, revision: running.revision, days: 28, reason })
    expect(renewed).toMatchObject({ end: shift(today, 22), renewals: [{ at: today, days: 28, reason }] })
    expect((await findExperiment(editor, running.id))?.timeBox).toMatchObject({ parts: [14, 28], daysLeft: 22 })
    const waiting = await draft({ ...complete, costTag: 'exp-d' })
    await expect(renewExperiment(editor, { id: waiting.id, revision: 1, days: 14, reason })).rejects.toMatchObject({
      code: 'not_allowed_now',
    })
  })
})

describe('the end', () => {
  it('is go or no-go with its reason; then decommissioned; each can be taken back', async () => {
    const running = await start(await draft(), 14, shift(today, -5))
    const decided = await finishExperiment(editor, {
      id: running.id,
      revision: running.revision,
      decision: 'go',
      reason,
      at: today,
      nextStep: 'Plan production',
    })
    expect(decided).toMatchObject({ state: 'finished', decision: 'go', decisionReason: reason, finishedAt: today })
    const gone = await decommissionExperiment(editor, { id: decided.id, revision: decided.revision, at: today })
    expect(gone).toMatchObject({ state: 'decommissioned', decommissionedAt: today })
    const back = await takeBackStep(editor, { id: gone.id, revision: gone.revision })
    expect(back).toMatchObject({ state: 'finished', decommissionedAt: null })
    const live = await takeBackStep(editor, { id: back.id, revision: back.revision })
    expect(live).toMatchObject({ state: 'running', decision: null, finishedAt: null })
    const undone = await takeBackStep(editor, { id: live.id, revision: live.revision })
    expect(undone).toMatchObject({ state: 'draft', start: null, end: null })
    await expect(takeBackStep(editor, { id: undone.id, revision: undone.revision })).rejects.toMatchObject({
      code: 'not_allowed_now',
    })
  })

  it('cannot lie before the start or in the future', async () => {
    const running = await start(await draft())
    const input = { id: running.id, revision: running.revision, decision: 'no-go' as const, reason }
    await expect(finishExperiment(editor, { ...input, at: shift(today, -1) })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(finishExperiment(editor, { ...input, at: tomorrow })).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('inactivity', () => {
  it('is flagged from day 14 on, and activity takes the flag away', async () => {
    const running = await start(await draft(), 28, shift(today, -13))
    const flag = (row: { id: string; revision: number }) =>
      flagExperiment(editor, { id: row.id, revision: row.revision })
    await expect(flag(running)).rejects.toMatchObject({ code: 'not_allowed_now' })
    const other = await start(await draft({ ...complete, costTag: 'exp-e' }), 28, shift(today, -14))
    const flagged = await flag(other)
    expect(flagged).toMatchObject({ flaggedAt: today })
    expect(await change(flagged, { lastActivityAt: today })).toMatchObject({ flaggedAt: null })
    expect((await listExperiments(editor)).map(({ clock }) => clock?.state)).toEqual(['active', 'active'])
  })
})

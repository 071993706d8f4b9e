import { describe, expect, it } from 'vitest'
import type { SeatId } from '@/lib/content'
import { sections } from '@/lib/document/schema'
import { raiseRollbackFact, submitGate, voteRollback } from '@/lib/features/gates/mutations'
import { getRollback } from '@/lib/features/gates/queries'
import type { GateId } from '@/lib/scoring/gates/types'
import { mutateAsSystem } from '@/lib/server/mutation'
import { insertRecords, loadDocument } from '@/lib/server/records'
import { ownDatabase } from '../../support/database'
import {
  gateOf,
  inDays,
  open,
  organizationInPhase,
  type PersonKey,
  type PhaseOrganization,
  reason,
  refusal,
  signAs,
  submission,
} from './phase-organization'

await ownDatabase()

const template = { name: 'Chat assistant', kind: 'service' }

describe('a rollback review', () => {
  /** A record that the rollback of the gate can be about; one that led nowhere would be refused. */
  const there = async ({ organizationId }: PhaseOrganization, gateId: GateId, id: string) => {
    const document = await loadDocument(organizationId)
    if (document.taskDrills.some((row) => row.id === id) || document.templates.some((row) => row.id === id)) return
    await mutateAsSystem(organizationId, { action: 'test:write', subject: 'test' }, async (tx) => {
      if (gateId === 'gate-2-3') {
        const drill = { id, at: '2026-01-05', task: 'Restore a model', outcome: 'passed' }
        await insertRecords(tx, 'taskDrills', [sections.taskDrills.row.parse(drill)], true)
      } else await insertRecords(tx, 'templates', [sections.templates.row.parse({ id, ...template })], true)
    })
  }
  const raise = async (
    org: PhaseOrganization,
    gateId: GateId,
    by: PersonKey,
    record: string | null,
    observed = reason,
  ) => {
    if (record !== null) await there(org, gateId, record)
    return raiseRollbackFact(await org.actor(by), { gateId, recordId: record, observed })
  }
  const vote = async (org: PhaseOrganization, gateId: GateId, seat: SeatId, direction: 'confirm' | 'dismiss') => {
    const reviewId = (await gateOf(org, gateId)).openReview!.id
    const action = { text: 'Repeat it', owner: org.id('p-new'), dueAt: inDays(20) }
    const input = { gateId, reviewId, seat, vote: direction, reason, action: direction === 'dismiss' ? action : null }
    return voteRollback(await org.holder(seat), input)
  }

  it('is opened by hand by a seat holder only, with what was observed', async () => {
    const org = await organizationInPhase(2)
    expect((await refusal(raise(org, 'gate-2-3', 'p-infra', 'anything'))).codes).toEqual(['no-approval-in-force'])
    await open(org, 'gate-2-3')
    expect((await refusal(raise(org, 'gate-2-3', 'p-compliance', 'anything'))).codes).toEqual(['holds-no-seat'])
    expect((await refusal(raise(org, 'gate-2-3', 'p-infra', 'anything', 'short'))).codes).toEqual(['reason-too-short'])
    expect((await raise(org, 'gate-2-3', 'p-infra', 'anything')).state).toBe('rollback-candidate')
    expect((await refusal(raise(org, 'gate-2-3', 'p-management', 'anything'))).codes).toEqual(['fact-known'])
    const page = await getRollback(await org.actor('p-infra'), { gateId: 'gate-2-3' })
    const [fact] = page.result.openReview!.facts
    expect(fact).toMatchObject({ criterion: 'by-hand', observed: reason })
    expect(page.raisedBy[fact!.id]).toBe(org.id('p-infra'))
    expect(page.effect).toMatchObject({ present: 3, to: 2, locked: [] })
    const nowhere = raiseRollbackFact(await org.actor('p-infra'), {
      gateId: 'gate-2-3',
      recordId: 'nowhere',
      observed: reason,
    })
    await expect(nowhere).rejects.toMatchObject({ code: 'invalid', more: { errors: [{ pointer: '/recordId' }] } })
  })

  it('takes several observations without a record, also after one was settled', async () => {
    const org = await organizationInPhase(2)
    await open(org, 'gate-2-3')
    await raise(org, 'gate-2-3', 'p-infra', null)
    await raise(org, 'gate-2-3', 'p-management', null, 'Something else was seen on Tuesday.')
    expect((await gateOf(org, 'gate-2-3')).openReview?.facts.map(({ observed }) => observed)).toHaveLength(2)
    await vote(org, 'gate-2-3', 'infrastructure-lead', 'dismiss')
    await vote(org, 'gate-2-3', 'management-sponsor', 'dismiss')
    expect((await raise(org, 'gate-2-3', 'p-infra', null)).state).toBe('rollback-candidate')
    expect((await gateOf(org, 'gate-2-3')).openReview?.facts).toHaveLength(1)
  })

  it('is dismissed with an action: nothing moves, and the action is recorded', async () => {
    const org = await organizationInPhase(2)
    await open(org, 'gate-2-3')
    await raise(org, 'gate-2-3', 'p-infra', 'anything')
    const { id: reviewId } = (await gateOf(org, 'gate-2-3')).openReview!
    const bare = {
      gateId: 'gate-2-3',
      reviewId,
      seat: 'management-sponsor',
      vote: 'dismiss',
      reason,
      action: null,
    } as const
    expect((await refusal(voteRollback(await org.holder('management-sponsor'), bare))).codes).toEqual([
      'action-missing',
    ])
    await vote(org, 'gate-2-3', 'infrastructure-lead', 'confirm')
    await vote(org, 'gate-2-3', 'management-sponsor', 'dismiss')
    expect((await gateOf(org, 'gate-2-3')).state).toBe('rollback-candidate')
    expect((await vote(org, 'gate-2-3', 'infrastructure-lead', 'dismiss')).state).toBe('rollback-dismissed')
    const page = await getRollback(await org.actor('p-new'), { gateId: 'gate-2-3' })
    expect(page.actions).toMatchObject([{ reviewId, text: 'Repeat it', owner: org.id('p-new') }])
    expect(page.events.map(({ kind }) => kind).slice(0, 4)).toEqual([
      'review-decided',
      'vote-dismiss',
      'vote-dismiss',
      'vote-confirm',
    ])
    expect(page.phase.current).toBe(3)
    const late = voteRollback(await org.holder('management-sponsor'), bare)
    expect((await refusal(late)).codes).toEqual(['no-open-review'])
  })

  it('of an earlier gate supersedes that of a later one, and a later snapshot asks to acknowledge an open one', async () => {
    const org = await organizationInPhase(2)
    await open(org, 'gate-2-3')
    await open(org, 'gate-3-4')
    await raise(org, 'gate-2-3', 'p-infra', 'anything')
    await raise(org, 'gate-3-4', 'p-platform', 'anything-else')
    await submitGate(await org.actor('p-editor'), submission('gate-4-5'))
    const asked = (await gateOf(org, 'gate-4-5')).round?.acknowledgements.map(({ id }) => id)
    expect(asked).toEqual(['review:gate-2-3', 'review:gate-3-4'])
    const silent = signAs(org, 'gate-4-5', 'infrastructure-lead', { acknowledgements: ['review:gate-2-3'] })
    expect((await refusal(silent)).text).toBe('Acknowledge the open rollback review of gate 3 → 4 first.')
    const page = await getRollback(await org.actor('p-infra'), { gateId: 'gate-2-3' })
    expect(page.otherReviews).toEqual(['gate-3-4'])
    expect(page.effect).toEqual({
      present: 4,
      to: 2,
      locked: ['gate-3-4'],
      rounds: ['gate-4-5'],
      reviews: ['gate-3-4'],
      conditions: 0,
    })
    await vote(org, 'gate-2-3', 'infrastructure-lead', 'confirm')
    expect((await vote(org, 'gate-2-3', 'management-sponsor', 'confirm')).state).toBe('rollback-confirmed')
    const { phaseStates, rollbackReviews, gateRounds } = await loadDocument(org.organizationId)
    expect(phaseStates.find(({ leftAt }) => leftAt === null)?.phase).toBe(2)
    expect(rollbackReviews.map(({ gate, state }) => [gate, state]).sort()).toEqual([
      ['gate-2-3', 'confirmed'],
      ['gate-3-4', 'superseded'],
    ])
    expect(gateRounds.find(({ gate }) => gate === 'gate-4-5')?.endCause).toBe('rolled-back')
    await open(org, 'gate-2-3')
    expect((await gateOf(org, 'gate-3-4')).state).toBe('ready')
  })
})

import { describe, expect, it } from 'vitest'
import { raiseRollbackFact, remindGate, requestChanges, submitGate, voteRollback } from '@/lib/features/gates/mutations'
import { listNotices } from '@/lib/features/notices/queries'
import { createRow } from '@/lib/features/registers/mutations'
import { ownDatabase } from '../../support/database'
import { gateOf as gateIn, open, organizationInPhase, submission as submissionOf } from '../gates/phase-organization'
import { gateId, readyTeam, sign, submission, type Team } from '../gates/ready-organization'
import { everything, toldTo } from './told'

await ownDatabase()

const people = ['lead', 'security', 'admin', 'viewer', 'sponsor'] as const
const told = (team: Team) => toldTo(team.organizationId, people, team.actor)
const newest = async (team: Team, name: (typeof people)[number]) =>
  (await listNotices(await team.actor(name), everything)).items[0]
const reason = 'The inventory needs one more look.'
const askForChanges = async (team: Team) =>
  requestChanges(await team.actor('security'), { gateId, number: 1, seat: 'security-lead', reason })
const submitAs = async (team: Team, who: 'admin' | 'lead') => submitGate(await team.actor(who), submission)

describe('a submitted gate', () => {
  it('is told to everybody who can decide, in numbers and with its place, and to nobody else', async () => {
    const team = await readyTeam()
    await submitAs(team, 'admin')
    const { lead, security, ...others } = await told(team)
    expect([lead?.at(-1), security?.at(-1)]).toEqual(['gate:submitted', 'gate:submitted'])
    expect(others).toEqual({})
    expect(await newest(team, 'security')).toMatchObject({
      path: '/gates/1-2',
      params: { gate: 'gate-1-2', number: 1, met: 3, required: 3, left: 2, by: 'admin' },
    })
  })

  it('is not told to the one who submitted it', async () => {
    const team = await readyTeam()
    await submitAs(team, 'lead')
    const { lead = [], security } = await told(team)
    expect(security?.at(-1)).toBe('gate:submitted')
    expect(lead).not.toContain('gate:submitted')
  })

  it('is told again to those who have not decided when somebody reminds them', async () => {
    const team = await readyTeam()
    await submitAs(team, 'admin')
    await sign(await team.actor('lead'), 'infrastructure-lead')
    await remindGate(await team.actor('admin'), { gateId })
    const { lead = [], security, admin } = await told(team)
    expect(security?.slice(-2)).toEqual(['gate:submitted', 'gate:reminder'])
    expect(lead).not.toContain('gate:reminder')
    expect(admin).toBeUndefined()
  })

  it('that is over when the notices are made is told to nobody', async () => {
    const team = await readyTeam()
    await submitAs(team, 'admin')
    await askForChanges(team)
    const { lead = [], security = [], admin } = await told(team)
    expect([...lead, ...security]).not.toContain('gate:submitted')
    expect(admin).toEqual(['gate:request-changes'])
  })
})

describe('a decision', () => {
  it('that asks for changes is told to the submitter, with the seat', async () => {
    const team = await readyTeam()
    await submitAs(team, 'lead')
    await askForChanges(team)
    const { lead, security = [] } = await told(team)
    expect(lead?.at(-1)).toBe('gate:request-changes')
    expect(security).not.toContain('gate:request-changes')
    expect((await newest(team, 'lead'))?.params).toMatchObject({ seat: 'security-lead', by: 'security', number: 1 })
  })

  it('that opens the gate is told to its seats and the submitter, not to the last signer', async () => {
    const team = await readyTeam()
    await submitAs(team, 'admin')
    await sign(await team.actor('security'), 'security-lead')
    await sign(await team.actor('lead'), 'infrastructure-lead')
    const { lead = [], security, admin } = await told(team)
    expect([security, admin].map((events) => events?.includes('phase:entered'))).toEqual([true, true])
    expect(lead).not.toContain('phase:entered')
    expect(await newest(team, 'admin')).toMatchObject({ path: '/phases/2', params: { phase: 2, cause: 'gate' } })
  })
})

describe('a round that went stale', () => {
  it('is told to its signers and the submitter, also to the one whose record it was', async () => {
    const team = await readyTeam()
    await submitAs(team, 'admin')
    await sign(await team.actor('lead'), 'infrastructure-lead')
    const fields = { title: 'A bot', source: 'saas-tool' }
    await createRow(await team.actor('lead'), { register: 'shadow-ai-items', fields })
    const { lead, security = [], admin } = await told(team)
    expect([lead, admin].map((events) => events?.includes('gate:stale'))).toEqual([true, true])
    expect(security).not.toContain('gate:stale')
    expect(await newest(team, 'admin')).toMatchObject({ path: '/gates/1-2', params: { number: 1 } })
  })
})

describe('a rollback', () => {
  const seats = ['p-infra', 'p-management', 'p-editor', 'p-new'] as const
  const inform = (org: Awaited<ReturnType<typeof organizationInPhase>>) =>
    toldTo(org.organizationId, seats, (name) => org.actor(name))

  it('review is told to every seat of the gate but the one who opened it, its confirmation to all', async () => {
    const org = await organizationInPhase(2)
    await open(org, 'gate-2-3')
    await inform(org)
    const raised = { gateId: 'gate-2-3' as const, recordId: null, observed: 'Drills failed on Tuesday.' }
    await raiseRollbackFact(await org.actor('p-infra'), raised)
    const first = await inform(org)
    expect(first['p-management']?.at(-1)).toBe('rollback:opened')
    expect([first['p-infra'] ?? [], first['p-new'] ?? []].flat()).not.toContain('rollback:opened')
    const notice = (await listNotices(await org.actor('p-management'), everything)).items[0]
    expect(notice).toMatchObject({ path: '/gates/2-3/rollback', params: { gate: 'gate-2-3', facts: 1 } })

    const { id: reviewId } = (await gateIn(org, 'gate-2-3')).openReview!
    for (const seat of ['infrastructure-lead', 'management-sponsor'] as const) {
      const vote = { gateId: 'gate-2-3' as const, reviewId, seat, vote: 'confirm' as const, reason, action: null }
      await voteRollback(await org.holder(seat), vote)
    }
    const second = await inform(org)
    expect(second['p-infra']?.at(-1)).toBe('phase:entered')
    expect((await listNotices(await org.actor('p-infra'), everything)).items[0]).toMatchObject({
      path: '/gates/2-3/rollback',
      params: { cause: 'rollback', phase: 2 },
    })
  })

  it('of a gate is told to its own seats only', async () => {
    const org = await organizationInPhase(4)
    await submitGate(await org.actor('p-editor'), submissionOf('gate-4-5'))
    const { 'p-new': bystander = [] } = await inform(org)
    expect(bystander).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { framework, type SeatId } from '@/lib/content'
import {
  acceptArea,
  closeCondition,
  refreshGate,
  requestChanges,
  submitGate,
  takeBackSignature,
  withdrawGate,
} from '@/lib/features/gates/mutations'
import { getApprovals, getGate } from '@/lib/features/gates/queries'
import { assignSeat, nameDeputy } from '@/lib/features/organizations/seats/mutations'
import { getOverview } from '@/lib/features/overview/queries'
import { createRow } from '@/lib/features/registers/mutations'
import { confirmInventory } from '@/lib/features/shadow-ai/mutations'
import { ownDatabase } from '../../support/database'
import { scorecardRows } from '../../unit/scoring/gates/story'
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
  today,
} from './phase-organization'

await ownDatabase()

describe('each gate', () => {
  it.each(framework.gates.map((gate) => [gate.id, gate] as const))('%s opens with every seat', async (gateId, gate) => {
    const org = await organizationInPhase(gate.from)
    expect((await submitGate(await org.actor('p-editor'), submission(gateId))).state).toBe('submitted')
    const states = []
    for (const seat of gate.seatIds) states.push((await signAs(org, gateId, seat)).state)
    expect(states.at(-1)).toBe('approved')
    const { phase } = await getGate(await org.actor('p-new'), { gateId })
    expect(phase.current).toBe(gate.to)
  })
})

describe('several refusals', () => {
  it('reach the screen as sentences, each with its stop', async () => {
    const org = await organizationInPhase(3, { pipelineRuns: [], monitoringSignals: [], itemStates: [] })
    const { codes, text } = await refusal(submitGate(await org.actor('p-editor'), submission('gate-3-4')))
    expect(codes).toEqual([
      'line-not-shown',
      'line-not-shown',
      'exit-note-missing',
      'exit-note-missing',
      'exit-note-missing',
    ])
    expect(text).toMatch(
      /^No proof yet: [^.]* \(P3-C4\)\. No proof yet: [^.]* \(P3-D7\)\. Not done, a note is asked for: [^.]* \(P3-F1\)\. .*\.$/,
    )
  })

  it('a submission notes each missing exit item, and the notes stand in the snapshot', async () => {
    const org = await organizationInPhase(3, { itemStates: [] })
    const editor = await org.actor('p-editor')
    const missing = (await gateOf(org, 'gate-3-4')).exitItems.filter((item) => item.missing).map(({ itemId }) => itemId)
    expect(missing).toEqual(['P3-F1', 'P3-F2', 'P3-F3'])
    const exitNotes = Object.fromEntries(missing.map((id) => [id, `Next quarter (${id}).`]))
    await submitGate(editor, { ...submission('gate-3-4'), exitNotes })
    expect((await gateOf(org, 'gate-3-4')).exitItems.map(({ note }) => note)).toEqual(Object.values(exitNotes))
  })

  it('name a seat that only the submitter could sign', async () => {
    const org = await organizationInPhase(3)
    const editor = await org.actor('p-editor')
    const own = await getGate({ ...editor, personId: org.id('p-platform') }, { gateId: 'gate-3-4' })
    expect(own.viewer.soleSignerOf).toEqual(['platform-team-lead'])
    const { codes } = await refusal(submitGate({ ...editor, personId: org.id('p-platform') }, submission('gate-3-4')))
    expect(codes).toEqual(['no-other-signer'])
  })
})

describe('areas below 3 at gate 2→3', () => {
  const low = scorecardRows('s1', '2026-11-10T09:00:00.000Z', { security: 2 }) as never
  const accept = async (org: PhaseOrganization, seat: SeatId, by: PersonKey, words = reason) =>
    acceptArea(await org.actor(by), { gateId: 'gate-2-3', seat, areaId: 'security', reason: words })

  it('are accepted before the submission by each seat, with a reason, once', async () => {
    const org = await organizationInPhase(2, low)
    await expect(accept(org, 'management-sponsor', 'p-infra')).rejects.toMatchObject({
      code: 'forbidden',
      detail: expect.stringMatching(/^You need one of these roles or seats: management sponsor\. /),
    })
    expect((await refusal(accept(org, 'infrastructure-lead', 'p-infra', 'short     '))).codes).toEqual([
      'reason-too-short',
    ])
    await accept(org, 'infrastructure-lead', 'p-infra')
    expect((await refusal(accept(org, 'infrastructure-lead', 'p-infra'))).codes).toEqual(['area-not-open'])
    const { focusGate } = await gateOf(org, 'gate-2-3')
    expect(focusGate?.areas[0]).toMatchObject({ acceptedBy: ['infrastructure-lead'], openFor: ['management-sponsor'] })
    await accept(org, 'management-sponsor', 'p-management')
    expect((await gateOf(org, 'gate-2-3')).focusGate?.status).toBe('accepted')
    await open(org, 'gate-2-3')
    expect((await gateOf(org, 'gate-2-3')).state).toBe('approved')
  })

  it('are asked for in the decision where nobody accepted them', async () => {
    const org = await organizationInPhase(2, low)
    await submitGate(await org.actor('p-editor'), submission('gate-2-3'))
    const { codes, text } = await refusal(signAs(org, 'gate-2-3', 'infrastructure-lead'))
    expect(codes).toEqual(['area-not-accepted'])
    expect(text).toBe('Security is at 2. Accept it in writing, or request changes.')
    await signAs(org, 'gate-2-3', 'infrastructure-lead', { acceptances: [{ areaId: 'security', reason }] })
    const { events } = await getGate(await org.actor('p-new'), { gateId: 'gate-2-3' })
    expect(events.map(({ kind }) => kind)).toEqual(['approve', 'accept-area', 'submitted'])
  })
})

describe('a condition of a signer', () => {
  const promise = {
    text: 'Repeat the lab',
    owner: null as string | null,
    dueAt: inDays(30),
    evidenceNeeded: 'Results',
    carries: null,
  }

  it('is complete, due within 90 days, and carries no line', async () => {
    const org = await organizationInPhase(2)
    await submitGate(await org.actor('p-editor'), submission('gate-2-3'))
    const attempt = (change: object) =>
      refusal(
        signAs(org, 'gate-2-3', 'infrastructure-lead', {
          conditions: [{ ...promise, owner: org.id('p-new'), ...change }],
        }),
      )
    expect((await attempt({ owner: null })).codes).toEqual(['condition-incomplete'])
    expect((await attempt({ dueAt: inDays(92) })).codes).toEqual(['condition-due'])
    expect((await attempt({ carries: 'P2-A1' })).codes).toEqual(['carried-at-submission-only'])
    expect((await gateOf(org, 'gate-2-3')).chip.approvalsLeft).toBe(2)
  })

  it('counts once the gate opens; its owner closes it, a bystander cannot', async () => {
    const org = await organizationInPhase(2)
    await submitGate(await org.actor('p-editor'), submission('gate-2-3'))
    const conditions = [{ ...promise, owner: org.id('p-new') }]
    await signAs(org, 'gate-2-3', 'infrastructure-lead', { conditions })
    const [proposed] = (await gateOf(org, 'gate-2-3')).conditions
    expect(proposed?.state).toBe('proposed')
    await signAs(org, 'gate-2-3', 'management-sponsor')
    const close = async (by: PersonKey, evidence = 'All passed on Monday.') =>
      closeCondition(await org.actor(by), { gateId: 'gate-2-3', conditionId: proposed!.id, with: evidence })
    expect((await refusal(close('p-compliance'))).codes).toEqual(['may-not-close'])
    expect((await refusal(close('p-new', '  '))).codes).toEqual(['evidence-missing'])
    await close('p-new')
    const [closed] = (await gateOf(org, 'gate-2-3')).conditions
    expect(closed).toMatchObject({ state: 'closed', closedWith: 'All passed on Monday.', closedBy: org.id('p-new') })
    expect((await refusal(close('p-new'))).codes).toEqual(['no-open-condition'])
  })
})

describe('a refresh', () => {
  it('shows the difference, asks every seat again, and keeps what the round carried out of the check', async () => {
    const org = await organizationInPhase(3, { pipelineRuns: [] })
    const editor = await org.actor('p-editor')
    const carried = {
      text: 'Deliver both',
      owner: org.id('p-platform'),
      dueAt: inDays(20),
      evidenceNeeded: 'Two runs',
      carries: 'P3-C4',
    }
    await submitGate(editor, { ...submission('gate-3-4'), conditions: [carried] })
    const fields = { name: 'Untested', kind: 'aks', approval: 'approved', changedAt: today() }
    await createRow(editor, { register: 'templates', fields })
    const stale = await gateOf(org, 'gate-3-4')
    expect(stale.round).toMatchObject({ number: 1, stale: true })
    expect(stale.resubmission?.blockers.map(({ id }) => id)).toEqual(['P3-A7', 'P3-C4'])
    expect((await refusal(signAs(org, 'gate-3-4', 'platform-team-lead'))).codes[0]).toBe('round-stale')
    const again = { ...submission('gate-3-4'), number: 1 }
    expect((await refusal(refreshGate(editor, again))).codes).toEqual(['line-unmet', 'line-not-shown'])
  })

  it('lists what the new snapshot has that the old one had not', async () => {
    const org = await organizationInPhase(1)
    const editor = await org.actor('p-editor')
    const again = { ...submission('gate-1-2'), number: 1 }
    await submitGate(editor, submission('gate-1-2'))
    await signAs(org, 'gate-1-2', 'infrastructure-lead')
    expect((await gateOf(org, 'gate-1-2')).sinceRefresh).toBeNull()
    const fields = { title: 'A bot', source: 'saas-tool', inUse: 'no' }
    await createRow(editor, { register: 'shadow-ai-items', fields })
    expect((await refusal(refreshGate(editor, again))).codes).toEqual(['line-unmet'])
    await confirmInventory(await org.actor('p-security'), { itemCount: 2 })
    expect((await refreshGate(editor, again)).state).toBe('submitted')
    const { chip, round, sinceRefresh } = await gateOf(org, 'gate-1-2')
    expect([round?.number, chip.approvalsLeft]).toEqual([2, 2])
    expect(sinceRefresh).toContainEqual(expect.objectContaining({ kind: 'inventory', was: '1', now: '2' }))
    const earlier = signAs(org, 'gate-1-2', 'infrastructure-lead', { number: 1 })
    expect((await refusal(earlier)).text).toMatch(/This round has ended/)
  })
})

describe('one seat with two holders, and a deputy', () => {
  it('lets the other holder ask for changes after the first approved', async () => {
    const org = await organizationInPhase(4)
    const admin = { ...(await org.actor('p-editor')), role: 'admin' as const }
    await assignSeat(admin, { seat: 'infrastructure-lead', personId: org.id('p-new') })
    await submitGate(await org.actor('p-editor'), submission('gate-4-5'))
    await signAs(org, 'gate-4-5', 'infrastructure-lead')
    const input = { gateId: 'gate-4-5', number: 1, seat: 'infrastructure-lead', reason } as const
    expect((await requestChanges(await org.actor('p-new'), input)).state).toBe('changes-requested')
  })

  it('signs for the holder, takes back, and the round can be withdrawn', async () => {
    const org = await organizationInPhase(4)
    const lead = await org.actor('p-infra')
    const dates = { from: today(), to: inDays(5) }
    const naming = {
      seat: 'infrastructure-lead',
      forPersonId: org.id('p-infra'),
      personId: org.id('p-deputy'),
    } as const
    await nameDeputy(lead, { ...naming, ...dates })
    await submitGate(await org.actor('p-editor'), submission('gate-4-5'))
    const { tasks } = await getOverview(await org.actor('p-deputy'))
    expect(tasks).toMatchObject([
      { kind: 'sign', id: 'gate-4-5', source: 'infrastructure-lead', title: org.id('p-infra') },
    ])
    const { mine, standsInFor } = await getApprovals(await org.actor('p-deputy'))
    expect(mine.map(({ seats }) => seats)).toEqual([['infrastructure-lead']])
    expect(standsInFor).toEqual({ 'infrastructure-lead': org.id('p-infra') })
    const { signatureId } = await signAs(org, 'gate-4-5', 'infrastructure-lead', {}, 'p-deputy')
    const [seat] = (await gateOf(org, 'gate-4-5')).chip.seats
    expect(seat?.signature).toMatchObject({ personId: org.id('p-deputy'), forPersonId: org.id('p-infra') })
    const back = { gateId: 'gate-4-5', number: 1, signatureId: signatureId!, reason } as const
    expect((await takeBackSignature(await org.actor('p-deputy'), back)).state).toBe('submitted')
    const input = { gateId: 'gate-4-5', number: 1, reason } as const
    expect((await withdrawGate(await org.actor('p-editor'), input)).state).toBe('withdrawn')
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import {
  commentGate,
  refreshGate,
  remindGate,
  requestChanges,
  signGate,
  submitGate,
  takeBackSignature,
  withdrawGate,
} from '@/lib/features/gates/mutations'
import { getGate } from '@/lib/features/gates/queries'
import { settle, settleDueOrganizations } from '@/lib/features/gates/settlement/mutations'
import { assignSeat } from '@/lib/features/organizations/seats/mutations'
import { createRow } from '@/lib/features/registers/mutations'
import type { Actor } from '@/lib/server/actor'
import { loadDocument } from '@/lib/server/records'
import { actorFor, createUser } from '../../support/accounts'
import { ownDatabase } from '../../support/database'
import {
  approval,
  confirmItems,
  gateId,
  gateOf,
  readyTeam,
  sign,
  submission,
  submit,
  type Team,
} from './ready-organization'

await ownDatabase()

let team: Team
beforeEach(async () => {
  team = await readyTeam()
})

const reason = 'The inventory needs one more look.'
const reasons = async (attempt: Promise<unknown>): Promise<string[]> => {
  const refusal = await attempt.then(
    () => null,
    (error: { more?: { reasons?: { code: string }[] } }) => error,
  )
  return refusal?.more?.reasons?.map(({ code }) => code.replace('readiness.refused.', '')) ?? []
}
const withProof = (actor: Actor, minutesAgo: number): Actor => ({
  ...actor,
  authenticatedAt: new Date(Date.now() - minutesAgo * 60_000).toISOString(),
})
/** A record that speaks against the gate: a new item that the confirmed inventory does not hold. */
const addItem = async () =>
  createRow(await team.actor('lead'), {
    register: 'shadow-ai-items',
    fields: { title: 'A bot', source: 'saas-tool' },
  })

describe('a signature is refused', () => {
  beforeEach(() => submit(team))

  it('when the last proof of identity is older than five minutes', async () => {
    const lead = await team.actor('lead')
    const body = await approval(lead, 'infrastructure-lead')
    expect(await reasons(signGate(withProof(lead, 6), body))).toEqual(['authenticate-again'])
    await expect(signGate(withProof(lead, 6), body)).rejects.toMatchObject({
      more: { errors: [{ pointer: '/session/proof' }] },
    })
    expect((await signGate(withProof(lead, 4), body)).state).toBe('in-review')
  })

  it('to whoever does not hold the seat', async () => {
    for (const who of ['viewer', 'sponsor', 'admin'] as const) {
      const actor = await team.actor(who)
      await expect(sign(actor, 'security-lead')).rejects.toMatchObject({ code: 'forbidden' })
    }
    expect((await gateOf(team)).result.chip.approvalsLeft).toBe(2)
  })

  it('for a seat that is signed, and for a second snapshot or unseen changes', async () => {
    const lead = await team.actor('lead')
    const body = await approval(lead, 'infrastructure-lead')
    expect(await reasons(signGate(lead, { ...body, hash: '0'.repeat(64) }))).toEqual(['other-snapshot'])
    expect(await reasons(signGate(lead, { ...body, seenChanges: 'something else' }))).toEqual(['changes-not-seen'])
    await signGate(lead, body)
    expect(await reasons(signGate(lead, body))).toEqual(['seat-already-signed'])
  })

  it('once a contrary record made the round stale, also after the line is met again', async () => {
    await sign(await team.actor('lead'), 'infrastructure-lead')
    await addItem()
    const stale = (await gateOf(team)).result
    expect(stale.round).toMatchObject({ open: true, stale: true })
    expect(stale.chip.seats.find(({ seat }) => seat === 'infrastructure-lead')?.state).toBe('stale')
    const security = await team.actor('security')
    expect(await reasons(sign(security, 'security-lead'))).toContain('round-stale')

    await confirmItems(team, 1)
    expect(await reasons(sign(security, 'security-lead'))).toContain('round-stale')
    const { number } = (await gateOf(team)).result.round!
    const refreshed = await refreshGate(await team.actor('lead'), { ...submission, number })
    expect(refreshed.state).toBe('submitted')
    const fresh = (await gateOf(team)).result
    expect(fresh.round).toMatchObject({ number: number + 1, stale: false })
    expect(fresh.chip.approvalsLeft).toBe(2)
    await expect(
      signGate(await team.actor('lead'), {
        ...(await approval(await team.actor('lead'), 'infrastructure-lead')),
        number,
      }),
    ).rejects.toThrow(/ended/)
    await sign(await team.actor('lead'), 'infrastructure-lead')
    expect((await sign(await team.actor('security'), 'security-lead')).state).toBe('approved')
  })
})

describe('one person', () => {
  it('cannot fill two seats, unless small-team mode is on', async () => {
    for (const smallTeamMode of [false, true]) {
      const both = await readyTeam({ smallTeamMode })
      const { members } = both
      const admin = await both.actor('admin')
      await assignSeat(admin, { seat: 'security-lead', personId: members.lead.personId })
      await submitGate(await both.actor('admin'), submission)
      const lead = await both.actor('lead')
      await sign(lead, 'infrastructure-lead')
      if (smallTeamMode) expect((await sign(lead, 'security-lead')).state).toBe('approved')
      else expect(await reasons(sign(lead, 'security-lead'))).toEqual(['second-seat'])
    }
  })
})

describe('an open round', () => {
  it('ends with a request for changes, keeps the reason, and can be submitted again', async () => {
    await submit(team)
    await sign(await team.actor('lead'), 'infrastructure-lead')
    const security = await team.actor('security')
    const input = { gateId, number: 1, seat: 'security-lead' as const }
    expect(await reasons(requestChanges(security, { ...input, reason: 'too short' }))).toEqual(['reason-too-short'])
    expect((await requestChanges(security, { ...input, reason })).state).toBe('changes-requested')
    const { result } = await gateOf(team)
    expect(result).toMatchObject({ state: 'changes-requested', round: { endReason: reason } })
    expect(result.round?.changesRequestedBy?.personId).toBe(team.members.security.personId)
    expect((await submit(team)).state).toBe('submitted')
    expect((await gateOf(team)).result.round?.number).toBe(2)
  })

  it('gives a signature back to its signer alone', async () => {
    await submit(team)
    const { signatureId } = await sign(await team.actor('lead'), 'infrastructure-lead')
    const input = { gateId, number: 1, signatureId: signatureId!, reason }
    expect(await reasons(takeBackSignature(await team.actor('admin'), input))).toEqual(['not-your-signature'])
    expect((await takeBackSignature(await team.actor('lead'), input)).state).toBe('submitted')
    expect((await gateOf(team)).result.chip.approvalsLeft).toBe(2)
    const { signatures } = await loadDocument(team.organizationId)
    expect(signatures.map(({ decision }) => decision)).toEqual(['approve', 'take-back'])
    expect((await sign(await team.actor('lead'), 'infrastructure-lead')).state).toBe('in-review')
  })

  it('is withdrawn by who may submit, and by nobody else', async () => {
    await submit(team)
    const input = { gateId, number: 1, reason }
    await expect(withdrawGate(await team.actor('viewer'), input)).rejects.toMatchObject({ code: 'forbidden' })
    expect((await withdrawGate(await team.actor('admin'), input)).state).toBe('withdrawn')
    expect(await reasons(withdrawGate(await team.actor('admin'), input))).toEqual([])
    expect((await gateOf(team)).result.state).toBe('withdrawn')
  })

  it('is opened once, reminded of once a day, and commented on by everybody', async () => {
    await submit(team)
    expect(await reasons(submit(team))).toEqual(['round-open'])
    await remindGate(await team.actor('lead'), { gateId })
    await expect(remindGate(await team.actor('lead'), { gateId })).rejects.toThrow(/reminded today/)
    await commentGate(await team.actor('viewer'), { gateId, text: 'Well done.' })
    const kinds = (await gateOf(team)).events.map(({ kind }) => kind)
    expect(kinds).toEqual(['comment', 'submitted'])
  })

  it('freezes its snapshot: later records change no byte of it', async () => {
    await submit(team)
    const before = (await loadDocument(team.organizationId)).gateRounds[0]!
    await addItem()
    await settle(team.organizationId)
    const after = (await loadDocument(team.organizationId)).gateRounds[0]!
    expect([after.snapshot, after.hash]).toEqual([before.snapshot, before.hash])
    expect(after.staleCause).toBe('line:P1-C2')
  })
})

describe('a submission', () => {
  it('is refused with every reason while a line is unmet', async () => {
    await addItem()
    expect(await reasons(submit(team))).toEqual(['line-unmet'])
    expect((await gateOf(team)).result.dryRun.blockers.map(({ id }) => id)).toEqual(['P1-C2'])
  })

  it('goes on with one line carried by a condition that each seat accepts', async () => {
    await addItem()
    const { today } = await team.actor('lead')
    const promise = {
      text: 'Confirm the inventory again.',
      owner: team.members.security.personId,
      dueAt: today,
      evidenceNeeded: 'The confirmation',
      carries: 'P1-C2',
    }
    const submitter = await team.actor('lead')
    const never = { ...submission, conditions: [{ ...promise, carries: 'P1-B1' }] }
    expect(await reasons(submitGate(submitter, never))).toContain('not-carriable')
    await submitGate(submitter, { ...submission, conditions: [promise] })
    const { result } = await gateOf(team)
    expect(result.chip).toMatchObject({ met: 2, carried: 1 })
    const body = await approval(submitter, 'infrastructure-lead')
    expect(await reasons(signGate(submitter, { ...body, acknowledgements: [] }))).toContain(
      'not-acknowledged.condition',
    )
    await signGate(submitter, body)
    expect((await sign(await team.actor('security'), 'security-lead')).state).toBe('approved')
  })

  it('asks for a role: 403 for a viewer, and outsiders find nothing', async () => {
    await expect(submit(team, 'viewer')).rejects.toMatchObject({ code: 'forbidden' })
    const outsider = await createUser('outsider')
    await expect(actorFor(outsider.id, team.slug)).rejects.toThrow(/outsider/)
    const other = await readyTeam()
    const { result } = await getGate(await other.actor('viewer'), { gateId })
    expect(result.round).toBeNull()
  })
})

describe('the daily settling', () => {
  it('visits every organization once a day and writes nothing where nothing happened', async () => {
    await settleDueOrganizations()
    const { patternStates } = await loadDocument(team.organizationId)
    expect(patternStates.length).toBeGreaterThan(0)
    expect(await settle(team.organizationId)).toBe(0)
    await settleDueOrganizations()
    expect((await loadDocument(team.organizationId)).patternStates).toEqual(patternStates)
  })
})

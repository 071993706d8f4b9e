import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import { signGate } from '@/lib/features/gates/mutations'
import { countWaiting, getApprovals } from '@/lib/features/gates/queries'
import { db } from '@/lib/server/db'
import { loadDocument } from '@/lib/server/records'
import { ownDatabase } from '../../support/database'
import { approval, gateId, gateOf, readyTeam, sign, submit, type Team } from './ready-organization'

await ownDatabase()

const actionsOf = (organizationId: string) =>
  db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('sextant.organization', ${organizationId}, true)`
    const rows = await tx.auditEntry.findMany({ where: { organizationId }, orderBy: { seq: 'asc' } })
    return rows.map(({ action }) => action)
  })

const livePhases = (team: Team) =>
  loadDocument(team.organizationId).then(({ phaseStates }) => phaseStates.filter(({ leftAt }) => leftAt === null))

describe('the way from a rating to phase 2', () => {
  it('opens the gate with the second signature, moves the phase once and creates the focus items', async () => {
    const team = await readyTeam()
    expect((await gateOf(team)).result.state).toBe('ready')
    const opened = await submit(team)
    expect(opened.state).toBe('submitted')
    expect(await countWaiting(await team.actor('security'))).toBe(1)
    expect(await countWaiting(await team.actor('viewer'))).toBe(0)

    expect((await sign(await team.actor('lead'), 'infrastructure-lead')).state).toBe('in-review')
    expect((await getEvaluation(await team.actor('viewer'))).phase.current).toBe(1)
    const last = await sign(await team.actor('security'), 'security-lead')
    expect(last).toMatchObject({ state: 'approved', phase: 2 })

    const { phase } = await getEvaluation(await team.actor('viewer'))
    expect(phase.current).toBe(2)
    const document = await loadDocument(team.organizationId)
    expect(document.workItems.filter(({ kind }) => kind === 'focus').length).toBeGreaterThan(0)
    expect(document.workItems.every(({ closedAt }) => closedAt === null)).toBe(true)
    expect((await gateOf(team)).result.state).toBe('approved')
    expect(await countWaiting(await team.actor('security'))).toBe(0)
    const { decided, mine, others } = await getApprovals(await team.actor('security'))
    expect([decided.length, mine.length, others.length]).toEqual([1, 0, 0])
  })

  it('keeps a snapshot whose hash can be made again from its text, and both signatures name it', async () => {
    const team = await readyTeam()
    await submit(team)
    await sign(await team.actor('lead'), 'infrastructure-lead')
    await sign(await team.actor('security'), 'security-lead')
    const { gateRounds, signatures, persons } = await loadDocument(team.organizationId)
    const [round] = gateRounds
    expect(createHash('sha256').update(round!.snapshot, 'utf8').digest('hex')).toBe(round!.hash)
    expect(signatures.map(({ hash }) => hash)).toEqual([round!.hash, round!.hash])
    expect(new Set(signatures.map(({ personId }) => personId)).size).toBe(2)
    expect(signatures.every(({ personId }) => persons.some(({ id }) => id === personId))).toBe(true)
    expect((await gateOf(team)).result.round?.snapshotLabel).toBe(`G12-R1-${round!.hash.slice(0, 8)}`)
  })

  it('moves the phase exactly once when both approvals arrive together', async () => {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const team = await readyTeam()
      await submit(team)
      const [lead, security] = await Promise.all([team.actor('lead'), team.actor('security')])
      const [a, b] = await Promise.all([approval(lead, 'infrastructure-lead'), approval(security, 'security-lead')])
      const answers = await Promise.allSettled([signGate(lead, a), signGate(security, b)])
      // The later one was not told that theirs is the last: they are shown the sentence that is true now, and sign that.
      expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      const later = answers[0]?.status === 'rejected' ? ([lead, 'infrastructure-lead'] as const) : null
      const [actor, seat] = later ?? ([security, 'security-lead'] as const)
      expect((await sign(actor, seat)).state).toBe('approved')
      expect((await livePhases(team)).map(({ phase }) => phase)).toEqual([2])
      const actions = await actionsOf(team.organizationId)
      expect(actions.filter((action) => action === 'gate:approve')).toHaveLength(2)
      const document = await loadDocument(team.organizationId)
      expect(document.phaseStates.filter(({ phase }) => phase === 2)).toHaveLength(1)
    }
  })

  it('counts for the sentence that the portal composed, and for no other', async () => {
    const team = await readyTeam()
    await submit(team)
    const lead = await team.actor('lead')
    const body = await approval(lead, 'infrastructure-lead')
    expect(body.statement).toBe('I approve gate 1→2 in the seat Infrastructure lead.')
    for (const statement of ['I have read nothing.', `${body.statement} Harbour moves to Phase 2.`]) {
      await expect(signGate(lead, { ...body, statement })).rejects.toMatchObject({
        code: 'not_allowed_now',
        more: { reasons: [{ code: 'gates.other-statement', text: body.statement }] },
      })
    }
    await signGate(lead, body)
    const last = await approval(await team.actor('security'), 'security-lead')
    expect(last.statement).toMatch(/^I approve gate 1→2 in the seat .+ moves to Phase 2\.$/)
    await signGate(await team.actor('security'), last)
    const { signatures } = await loadDocument(team.organizationId)
    expect(signatures.map(({ statement }) => statement)).toEqual([body.statement, last.statement])
  })

  it('takes a retry with the same key as the same press', async () => {
    const team = await readyTeam()
    await submit(team)
    const body = await approval(await team.actor('lead'), 'infrastructure-lead')
    const request = { idempotencyKey: 'one-press-of-a-button', bodyHash: 'same', success: 201 }
    const first = await signGate(await team.actor('lead', request), body)
    const again = signGate(await team.actor('lead', request), body)
    await expect(again).rejects.toMatchObject({ status: 201, body: { signatureId: first.signatureId } })
    expect((await loadDocument(team.organizationId)).signatures).toHaveLength(1)
  })

  it('lets two presses that arrive together sign once', async () => {
    const team = await readyTeam()
    await submit(team)
    const body = await approval(await team.actor('lead'), 'infrastructure-lead')
    const request = { idempotencyKey: 'two-presses-at-once', bodyHash: 'same', success: 201 }
    const actors = await Promise.all([team.actor('lead', request), team.actor('lead', request)])
    const answers = await Promise.allSettled(actors.map((actor) => signGate(actor, body)))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await loadDocument(team.organizationId)).signatures).toHaveLength(1)
  })

  it('does not count the submitter as waiting for a seat that is not theirs', async () => {
    const team = await readyTeam()
    await submit(team, 'admin')
    const { viewer, result } = await gateOf(team)
    expect(viewer.waitingSeats).toEqual([])
    expect(result.chip.approvalsLeft).toBe(2)
    expect(result.gateId).toBe(gateId)
    expect(await countWaiting(await team.actor('lead'))).toBe(1)
  })
})

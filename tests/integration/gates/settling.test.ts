import { describe, expect, it } from 'vitest'
import { getGate } from '@/lib/features/gates/queries'
import { markForSettling, settle, settleWritten, watchedSections } from '@/lib/features/gates/settlement/mutations'
import { updateOrganization } from '@/lib/features/organizations/mutations'
import { changeRow, createRow } from '@/lib/features/registers/mutations'
import type { Actor } from '@/lib/server/actor'
import { onWrite } from '@/lib/server/after-write'
import { besideRecords, read } from '@/lib/server/mutation'
import { loadDocument } from '@/lib/server/records'
import { createOrganizationWith } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'
import { dayIn } from '@/tests/support/days'
import { settled } from '@/tests/support/settling'

await ownDatabase()
onWrite('gates', watchedSections, markForSettling)

const gateId = 'gate-1-2' as const
const newTeam = (facts = {}) => createOrganizationWith({ admin: { role: 'admin' }, other: { role: 'editor' } }, facts)
const report = (actor: Actor, title: string) =>
  createRow(actor, {
    register: 'shadow-ai-items',
    fields: { title, source: 'saas-tool', inUse: 'yes', discoveredAt: dayIn('Pacific/Pago_Pago', -5) },
  })
const statesOf = async ({ organizationId }: Actor) =>
  (await loadDocument(organizationId)).patternStates.filter(({ pattern }) => pattern === 'shadow-ai')
const settlingsOf = (actor: Actor) =>
  read(actor, (tx) =>
    tx.auditEntry.findMany({
      where: { organizationId: actor.organizationId, action: 'system:settle' },
      orderBy: { seq: 'asc' },
    }),
  )
const eventsOf = (actor: Actor) =>
  read(actor, (tx) =>
    tx.outboxEvent.findMany({
      where: { organizationId: actor.organizationId, subject: 'flags/shadow-ai' },
      orderBy: { id: 'asc' },
    }),
  )
describe('what a write brings about by itself', () => {
  it('is not looked at by the write, is looked at once for several writes, and names them', async () => {
    const team = await newTeam()
    const actor = await team.actor('admin')
    await report(actor, 'One')
    await report(await team.actor('other'), 'Two')
    expect(await statesOf(actor)).toEqual([])
    expect((await getGate(actor, { gateId })).checking).toBe(true)
    await settled()
    expect((await getGate(actor, { gateId })).checking).toBe(false)
    expect(await statesOf(actor)).toMatchObject([{ state: 'flagged' }])
    const writes = await read(actor, async (tx) => {
      const where = { organizationId: actor.organizationId, table: 'ShadowAiItem' }
      return (await tx.keptVersion.findMany({ where })).map(({ mutation }) => mutation).sort()
    })
    expect(writes).toHaveLength(2)
    const [entry, ...more] = await settlingsOf(actor)
    expect([entry?.actor, entry?.subject, more]).toEqual(['system', `mutations/${writes.at(-1)}`, []])
    expect(await eventsOf(actor)).toMatchObject([{ event: 'flag:flagged', causes: writes }])
  })

  it('leaves nothing behind where nothing changed', async () => {
    const team = await newTeam()
    const actor = await team.actor('admin')
    await report(actor, 'One')
    await settled()
    const row = (await loadDocument(team.organizationId)).shadowAiItems[0]!
    const seen = row.revision
    await changeRow(actor, {
      register: 'shadow-ai-items',
      id: row.id,
      seen,
      restore: false,
      fields: { title: 'One more' },
    })
    await settled()
    expect(await settlingsOf(actor)).toHaveLength(1)
  })

  it('is found once by two instances that settle at the same time', async () => {
    const team = await newTeam()
    const actor = await team.actor('admin')
    await report(actor, 'One')
    await Promise.all([settle(team.organizationId), settle(team.organizationId), settleWritten()])
    await settled()
    expect(await statesOf(actor)).toHaveLength(1)
    expect(await eventsOf(actor)).toHaveLength(1)
  })

  it('is found although the instance that had begun died: its claim ends', async () => {
    const team = await newTeam()
    const actor = await team.actor('admin')
    await report(actor, 'One')
    const claim = (ago: string) =>
      besideRecords(
        team.organizationId,
        (tx) =>
          tx.$executeRaw`UPDATE "SettleMark" SET "claimedAt" = now() - ${ago}::interval WHERE "organizationId" = ${team.organizationId}`,
      )
    await claim('1 second')
    await settleWritten()
    expect(await statesOf(actor)).toEqual([])
    await claim('1 minute')
    await settled()
    expect(await statesOf(actor)).toMatchObject([{ state: 'flagged' }])
  })

  it('says each change once when the day goes back', async () => {
    const team = await newTeam({ timezone: 'Pacific/Kiritimati' })
    const row = await report(await team.actor('admin'), 'One')
    await settled()
    const { organization } = await loadDocument(team.organizationId)
    await updateOrganization(await team.actor('admin'), {
      revision: organization.revision,
      timezone: 'Pacific/Pago_Pago',
    })
    const change = (seen: number, fields: Record<string, unknown>) =>
      team
        .actor('admin')
        .then((actor) => changeRow(actor, { register: 'shadow-ai-items', id: row.id, seen, restore: false, fields }))
    const changed = await change(row.revision, { inUse: 'no' })
    await settled()
    await change(changed.revision, { title: 'Another name' })
    await settled()
    const actor = await team.actor('admin')
    const states = await statesOf(actor)
    expect(states.map(({ state }) => state)).toEqual(['flagged', 'insufficient-data'])
    expect(states[0]!.since > states[1]!.since).toBe(true)
    expect((await eventsOf(actor)).map(({ event }) => event)).toEqual(['flag:flagged', 'flag:insufficient-data'])
  })
})

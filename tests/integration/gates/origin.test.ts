import { expect, it } from 'vitest'
import { organizationDocument } from '@/lib/document/schema'
import { submitGate } from '@/lib/features/gates/mutations'
import { getGate } from '@/lib/features/gates/queries'
import { newId } from '@/lib/server/ids'
import { insertDocument } from '@/lib/server/import'
import { mutateAsSystem } from '@/lib/server/mutation'
import { loadDocument } from '@/lib/server/records'
import { actorFor } from '../../support/accounts'
import { ownDatabase } from '../../support/database'
import { inDays, organizationInPhase, signAs, submission } from './phase-organization'

await ownDatabase()

it('a signature given here is no import; the same one in another portal is, and keeps its row', async () => {
  const org = await organizationInPhase(2)
  const editor = await org.actor('p-editor')
  await submitGate(editor, submission('gate-2-3'))
  const { signatureId } = await signAs(org, 'gate-2-3', 'infrastructure-lead')
  expect((await getGate(editor, { gateId: 'gate-2-3' })).brought.ids).not.toContain(signatureId)

  const stored = await loadDocument(org.organizationId)
  const naming = { seat: 'management-sponsor', forPersonId: org.id('p-management'), personId: org.id('p-deputy') }
  const document = organizationDocument.parse({
    ...stored,
    gateRounds: stored.gateRounds.map((round) => (round.state === 'open' ? { ...round, asOf: inDays(-3) } : round)),
    deputies: [{ id: newId(), ...naming, from: inDays(-4), to: inDays(-1) }],
  })
  const id = newId()
  const members = [{ userId: editor.userId!, role: 'admin', personId: org.id('p-deputy') }]
  const entry = { action: 'organization:import', subject: `organizations/${id}` }
  const slug = await mutateAsSystem(id, entry, (tx) => insertDocument(tx, id, document, members))
  const { brought, result, viewer } = await getGate(await actorFor(editor.userId!, slug), { gateId: 'gate-2-3' })
  expect(brought).toMatchObject({ ids: expect.arrayContaining([signatureId]), sample: false })
  expect(brought.at).not.toBeNull()
  expect(result.chip.seats[0]?.signature?.id).toBe(signatureId)
  expect(viewer).toMatchObject({ waitingSeats: [], standsInFor: {} })
  const { seat, forPersonId } = naming
  expect(viewer.stoodIn).toEqual({ seat, forPersonId, to: inDays(-1) })
})

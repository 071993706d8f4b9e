import { expect, it } from 'vitest'
import { createInvitation, revokeInvitation } from '@/lib/features/organizations/invitations/mutations'
import { setBaseline } from '@/lib/features/organizations/mutations'
import { assignSeat, endSeat } from '@/lib/features/organizations/seats/mutations'
import { listSeats } from '@/lib/features/organizations/seats/queries'
import { listSetupDone } from '@/lib/features/organizations/setup/queries'
import { startScorecard } from '@/lib/features/scorecard/mutations'
import { createOrganizationWith } from '../../support/accounts'
import { ownDatabase } from '../../support/database'

await ownDatabase()

it('the set-up is done when the seats of the first gate are held or promised, and it is known where to begin', async () => {
  const { actor, members } = await createOrganizationWith({ admin: { role: 'admin' }, other: {} })
  const done = async () => listSetupDone(await actor('admin'))
  expect(await done()).toEqual([])

  await assignSeat(await actor('admin'), { seat: 'infrastructure-lead', personId: members.admin.personId })
  expect(await done()).toEqual([])
  const promised = await createInvitation(await actor('admin'), { role: 'viewer', seat: 'security-lead' })
  expect(await done()).toEqual(['people'])
  await revokeInvitation(await actor('admin'), { invitation: promised.id, revision: 1 })
  expect(await done()).toEqual([])
  await assignSeat(await actor('admin'), { seat: 'security-lead', personId: members.other.personId })
  expect(await done()).toEqual(['people'])

  await startScorecard(await actor('admin'), { copyFrom: null })
  expect(await done()).toEqual(['people', 'baseline'])

  const { items } = await listSeats(await actor('admin'))
  const { id, revision } = items.find(({ seat }) => seat === 'security-lead')!.holders[0]!
  await endSeat(await actor('admin'), { holding: id, revision })
  expect(await done()).toEqual(['baseline'])
})

it('a starting phase tells where to begin as well as a scorecard does', async () => {
  const { actor } = await createOrganizationWith({ admin: { role: 'admin' } })
  const admin = await actor('admin')
  await setBaseline(admin, { phase: 3, reason: 'Two teams run models already.', at: admin.today })
  expect(await listSetupDone(await actor('admin'))).toEqual(['baseline'])
})

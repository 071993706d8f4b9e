import { describe, expect, it } from 'vitest'
import { exportReferences } from '@/lib/features/compliance/sheet/queries'
import { createInvitation } from '@/lib/features/organizations/invitations/mutations'
import { updateMembership } from '@/lib/features/organizations/people/mutations'
import { assignSeat } from '@/lib/features/organizations/seats/mutations'
import { createRow } from '@/lib/features/registers/mutations'
import { listRows } from '@/lib/features/registers/queries'
import { mutateAsSystem } from '@/lib/server/mutation'
import { memberOf } from '@/lib/server/session'
import { actorFor, createOrganizationWith, requestFacts, signedIn } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'
import { dayIn } from '@/tests/support/days'

await ownDatabase()

const zone = 'Pacific/Auckland'
const newTeam = () =>
  createOrganizationWith(
    { ada: { role: 'admin' }, otto: { role: 'contributor' }, sela: { seats: ['security-lead'] } },
    { timezone: zone, name: 'Audited' },
  )
type Team = Awaited<ReturnType<typeof newTeam>>
const today = () => dayIn(zone)
const makeAuditor = async (team: Team, endsAt: string | null, who: 'otto' | 'sela' = 'otto') => {
  const membership = team.members[who].membershipId
  return updateMembership(await team.actor('ada'), { membership, revision: 1, role: 'auditor', endsAt })
}
const refused = (field: string) => ({
  code: 'invalid',
  more: { errors: [expect.objectContaining({ pointer: `/${field}` })] },
})

describe('an auditor', () => {
  it('needs a last day that is not over; nobody else has one, and a seat is no place for one', async () => {
    const team = await newTeam()
    await expect(makeAuditor(team, null)).rejects.toMatchObject(refused('endsAt'))
    await expect(makeAuditor(team, dayIn(zone, -1))).rejects.toMatchObject(refused('endsAt'))
    await expect(makeAuditor(team, today(), 'sela')).rejects.toMatchObject(refused('role'))
    const ada = await team.actor('ada')
    const invitation = { role: 'auditor' as const, email: 'out@example.org' }
    await expect(createInvitation(ada, invitation)).rejects.toMatchObject(refused('endsAt'))
    const past = { ...invitation, endsAt: dayIn(zone, -1) }
    await expect(createInvitation(ada, past)).rejects.toMatchObject(refused('endsAt'))
    const seated = { ...invitation, endsAt: today(), seat: 'compliance' as const }
    await expect(createInvitation(ada, seated)).rejects.toMatchObject(refused('seat'))
    const viewer = { ...invitation, role: 'viewer' as const, endsAt: today() }
    await expect(createInvitation(ada, viewer)).rejects.toMatchObject(refused('endsAt'))
    expect((await team.actor('otto')).role).toBe('contributor')
  })

  it('reads and takes the sheet along until the end of the last day, and writes nothing', async () => {
    const team = await newTeam()
    await makeAuditor(team, today())
    const otto = await team.actor('otto')
    expect(otto.role).toBe('auditor')
    const none = { filters: {}, limit: undefined, cursor: undefined, sort: undefined, q: undefined }
    expect((await listRows(otto, { register: 'controls', list: none })).total).toBe(0)
    expect((await exportReferences(otto, { framework: 'soc2' })).type).toContain('spreadsheet')
    const report = { title: 'A tool', source: 'saas-tool', discoveredAt: today() }
    await expect(async () => createRow(otto, { register: 'shadow-ai-items', fields: report })).rejects.toMatchObject({
      code: 'forbidden',
    })
    const ada = await team.actor('ada')
    await expect(assignSeat(ada, { seat: 'compliance', personId: team.members.otto.personId })).rejects.toMatchObject(
      refused('personId'),
    )
  })

  it('sees of confidential items how many there are, also of those they reported themselves', async () => {
    const team = await newTeam()
    const fields = { title: 'Secret tool', source: 'saas-tool', discoveredAt: today(), dataClass: 'restricted' }
    await createRow(await team.actor('otto'), { register: 'shadow-ai-items', fields })
    await makeAuditor(team, today())
    const none = { filters: {}, limit: undefined, cursor: undefined, sort: undefined, q: undefined }
    const seen = await listRows(await team.actor('otto'), { register: 'shadow-ai-items', list: none })
    expect([seen.items, seen.hidden]).toEqual([[], 1])
  })

  it('is nobody here after the last day', async () => {
    const team = await newTeam()
    await makeAuditor(team, today())
    const { membershipId, userId } = team.members.otto
    await mutateAsSystem(team.organizationId, { action: 'test:write', subject: 'test' }, (tx) =>
      tx.membership.update({
        where: { organizationId_id: { organizationId: team.organizationId, id: membershipId } },
        data: { endsAt: new Date(`${dayIn(zone, -1)}T00:00:00Z`) },
      }),
    )
    expect(await memberOf(await signedIn(userId), team.slug, requestFacts())).toBe('outsider')
    await expect(actorFor(userId, team.slug)).rejects.toThrow('outsider')
  })

  it('becomes a member again without a last day', async () => {
    const team = await newTeam()
    const { revision } = (await makeAuditor(team, today())) as { revision: number }
    const membership = team.members.otto.membershipId
    await updateMembership(await team.actor('ada'), { membership, revision, role: 'viewer' })
    expect((await team.actor('otto')).role).toBe('viewer')
  })
})

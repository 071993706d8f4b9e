import { describe, expect, it } from 'vitest'
import { addFindingWork } from '@/lib/features/compliance/mutations'
import { proposeReclaim } from '@/lib/features/gpu/mutations'
import { listNotices } from '@/lib/features/notices/queries'
import { assignSeat } from '@/lib/features/organizations/seats/mutations'
import { createRow } from '@/lib/features/registers/mutations'
import { acceptPlan, addWorkItem, changeWorkItem } from '@/lib/features/work/mutations'
import { createOrganizationWith } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'
import { dayIn } from '@/tests/support/days'
import { everything, toldTo } from './told'

await ownDatabase()

const newTeam = () => createOrganizationWith({ admin: { role: 'admin' }, owner: { role: 'contributor' }, viewer: {} })
type Team = Awaited<ReturnType<typeof newTeam>>
const told = (team: Team) => toldTo(team.organizationId, ['admin', 'owner', 'viewer'], team.actor)
const newest = async (team: Team, name: 'admin' | 'owner' | 'viewer') =>
  (await listNotices(await team.actor(name), everything)).items[0]
const work = { kind: 'improvement' as const, text: 'Write the runbook', source: null, dueAt: dayIn('UTC', 5) }

describe('what becomes somebody’s is told to them, and not to the one who gave it', () => {
  it('a seat', async () => {
    const team = await newTeam()
    const { viewer, admin } = team.members
    await assignSeat(await team.actor('admin'), { seat: 'security-lead', personId: viewer.personId })
    await assignSeat(await team.actor('admin'), { seat: 'infrastructure-lead', personId: admin.personId })
    expect(await told(team)).toEqual({ viewer: ['seat:assigned'] })
    expect(await newest(team, 'viewer')).toMatchObject({
      path: '/approvals',
      params: { seat: 'security-lead', by: 'admin' },
    })
  })

  it('an action: when it is added, when it is handed over, not when only its date moves', async () => {
    const team = await newTeam()
    const { owner, viewer } = team.members
    const admin = await team.actor('admin')
    const row = await addWorkItem(admin, { ...work, owner: owner.personId })
    expect(await told(team)).toEqual({ owner: ['work:given'] })
    expect(await newest(team, 'owner')).toMatchObject({ path: `/work#${row.id}`, params: { dueAt: work.dueAt } })
    const later = await changeWorkItem(admin, { workItemId: row.id, seen: row.revision, dueAt: dayIn('UTC', 9) })
    expect(await told(team)).toEqual({ owner: ['work:given'] })
    await changeWorkItem(admin, { workItemId: row.id, seen: later.revision, owner: viewer.personId })
    expect(await told(team)).toEqual({ owner: ['work:given'], viewer: ['work:given'] })
  })

  it('a plan: one notice with how many, only for what had no owner', async () => {
    const team = await newTeam()
    const { owner, viewer } = team.members
    const admin = await team.actor('admin')
    for (const owned of [viewer.personId, null, null]) {
      await addWorkItem(admin, { ...work, dueAt: null, owner: owned })
    }
    await acceptPlan(admin, { owner: owner.personId, dueAt: work.dueAt })
    expect(await told(team)).toEqual({ viewer: ['work:given'], owner: ['work:planned'] })
    expect((await newest(team, 'owner'))?.params).toMatchObject({ count: 2 })
  })

  it('the action of a finding', async () => {
    const team = await newTeam()
    const admin = await team.actor('admin')
    const finding = await createRow(admin, {
      register: 'findings',
      fields: { title: 'No owner', openedAt: admin.today, severity: 'high' },
    })
    const { text, dueAt } = work
    await addFindingWork(admin, { id: finding.id, text, dueAt, owner: team.members.owner.personId })
    expect(await told(team)).toEqual({ owner: ['work:given'] })
  })

  it('a proposal to give capacity back', async () => {
    const team = await newTeam()
    const admin = await team.actor('admin')
    const fields = { subscription: 'sub-1', region: 'west', family: 'H100', gpus: 8, status: 'approved' }
    const row = { ...fields, approvedAt: admin.today, owner: team.members.owner.personId }
    const quota = await createRow(admin, { register: 'gpu-quotas', fields: row })
    await proposeReclaim(admin, { quotaIds: [quota.id], reason: 'Idle since spring' })
    expect(await told(team)).toEqual({ owner: ['reclaim:proposed'] })
    expect(await newest(team, 'owner')).toMatchObject({ path: `/platform/gpu/${quota.id}`, params: { by: 'admin' } })
  })
})

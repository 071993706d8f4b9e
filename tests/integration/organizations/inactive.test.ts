import { describe, expect, it } from 'vitest'
import { getAccess } from '@/lib/features/organizations/access/queries'
import { acceptInvitation, createInvitation } from '@/lib/features/organizations/invitations/mutations'
import { findInvitation, listInvitations } from '@/lib/features/organizations/invitations/queries'
import { addPerson, updatePerson } from '@/lib/features/organizations/people/mutations'
import { nameDeputy } from '@/lib/features/organizations/seats/mutations'
import { listSeats } from '@/lib/features/organizations/seats/queries'
import { changeRows } from '@/lib/features/registers/bulk/mutations'
import { registerNamed } from '@/lib/features/registers/catalogue'
import { importRows } from '@/lib/features/registers/import/mutations'
import { changeRow, createRow } from '@/lib/features/registers/mutations'
import { createOrganizationWith, signedIn, visitorFor } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'
import { dayIn } from '@/tests/support/days'
import { readyTeam, sign, submit } from '../gates/ready-organization'

await ownDatabase()

const zone = 'Europe/Oslo'
const team = () =>
  createOrganizationWith(
    {
      ana: { role: 'admin', seats: ['security-lead'] },
      ben: { role: 'editor', seats: ['security-lead', 'management-sponsor'] },
      cleo: { role: 'viewer' },
    },
    { timezone: zone },
  )

describe('what ends for a person', () => {
  it('is told before, by name: membership, sessions, seats with who else holds them, stand-ins, links, what they own', async () => {
    const { actor, members } = await team()
    const ana = await actor('ana')
    const [ben, cleo] = [members.ben.personId, members.cleo.personId]
    const days = { from: dayIn(zone), to: dayIn(zone, 9) }
    await nameDeputy(ana, { seat: 'management-sponsor', forPersonId: ben, personId: cleo, ...days })
    await nameDeputy(ana, { seat: 'security-lead', forPersonId: ana.personId!, personId: cleo, ...days })
    await createInvitation(ana, { role: 'viewer', email: members.ben.email })
    await createInvitation(ana, { role: 'viewer', email: 'somebody@example.test' })
    await signedIn(members.ben.userId)
    for (const title of ['One', 'Two'])
      await createRow(ana, { register: 'models', fields: { name: title, version: '1', owner: ben } })

    const told = await getAccess(ana, { person: ben })
    expect(told).toMatchObject({
      name: 'ben',
      active: true,
      membership: { role: 'editor', lastAdministrator: false, sessions: 1 },
      deputyships: [],
      invitations: 1,
      waiting: [],
      approvals: [],
      owned: [{ section: 'models', count: 2 }],
    })
    expect([...told.seats].sort((a, b) => a.seat.localeCompare(b.seat))).toEqual([
      { seat: 'management-sponsor', others: [], deputies: [{ name: 'cleo', ...days }] },
      { seat: 'security-lead', others: ['ana'], deputies: [] },
    ])
    expect((await getAccess(ana, { person: cleo })).deputyships.map(({ seat, forName }) => [seat, forName])).toEqual([
      ['management-sponsor', 'ben'],
      ['security-lead', 'ana'],
    ])
    expect((await getAccess(ana, { person: ana.personId! })).membership).toMatchObject({ lastAdministrator: true })
    await expect(getAccess(await actor('cleo'), { person: ben })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(getAccess(ana, { person: 'nobody' })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('names decisions that wait for them and approvals that stop counting', async () => {
    const ready = await readyTeam()
    await submit(ready)
    const admin = await ready.actor('admin')
    const told = async (who: 'lead' | 'security') => getAccess(admin, { person: ready.members[who].personId })
    const decision = { gateId: 'gate-1-2', seat: 'security-lead' }
    expect(await told('security')).toMatchObject({ waiting: [{ kind: 'sign', ...decision }], approvals: [] })
    await sign(await ready.actor('lead'), 'infrastructure-lead')
    expect(await told('lead')).toMatchObject({
      waiting: [],
      approvals: [{ gateId: 'gate-1-2', seat: 'infrastructure-lead' }],
    })
    await updatePerson(admin, { person: ready.members.lead.personId, revision: 1, active: false })
    expect(await told('lead')).toMatchObject({ active: false, membership: null, seats: [], approvals: [] })
  })
})

describe('a person who became inactive', () => {
  it('has no way back in by a link that was open, and active again brings nothing of it back', async () => {
    const { actor, members } = await team()
    const ana = await actor('ana')
    const person = members.ben.personId
    const bound = await createInvitation(ana, { role: 'admin', email: members.ben.email })
    const tom = await addPerson(ana, { name: 'Tom', email: 'tom@example.test' })
    const named = await createInvitation(ana, { role: 'viewer', personId: tom.id })
    const other = await createInvitation(ana, { role: 'viewer', email: 'somebody@example.test' })
    await updatePerson(ana, { person, revision: 1, active: false })
    await updatePerson(ana, { person: tom.id, revision: 1, active: false })
    for (const { token } of [bound, named]) expect(await findInvitation(token)).toBeNull()
    expect((await listInvitations(ana)).items.map(({ id }) => id)).toEqual([other.id])
    const ben = await visitorFor(members.ben.userId)
    await expect(acceptInvitation(ben, { token: bound.token })).rejects.toMatchObject({ code: 'not_found' })

    await updatePerson(ana, { person, revision: 2, active: true })
    expect(await getAccess(ana, { person })).toMatchObject({
      active: true,
      membership: null,
      seats: [],
      deputyships: [],
      invitations: 0,
    })
    const { token } = await createInvitation(ana, { role: 'viewer', personId: person })
    expect((await acceptInvitation(ben, { token })).slug).toBe(ana.slug)
    const seats = (await listSeats(ana)).items.flatMap(({ holders }) => holders.map(({ name }) => name))
    expect(seats).toEqual(['ana'])
  })
})

describe('who is active', () => {
  const sentence = registerNamed('persons').columns.find(({ field }) => field === 'active')!.setElsewhere!

  it('is set in one place: a row, many rows, a new row and a sheet refuse or skip it with the same sentence', async () => {
    const { actor, members } = await team()
    const ana = await actor('ana')
    const id = members.ben.personId
    const refused = { code: 'invalid', more: { errors: [{ pointer: '/active', message: sentence }] } }
    const cell = { register: 'persons', id, seen: 1, restore: false, fields: { active: false } }
    await expect(changeRow(ana, cell)).rejects.toMatchObject(refused)
    const many = { register: 'persons', set: { active: false }, rows: [{ id, revision: 1 }] }
    await expect(changeRows(ana, many)).rejects.toMatchObject(refused)
    const made = createRow(ana, { register: 'persons', fields: { name: 'Uma', active: false } })
    await expect(made).rejects.toMatchObject(refused)
    const text = 'Name\tE-mail\tActive\nUma\tuma@example.test\tno'
    const sheet = await importRows(ana, { register: 'persons', dryRun: true, text })
    expect(sheet.columns).toMatchObject([
      { header: 'Name', used: true, setElsewhere: null },
      { header: 'E-mail', used: true, setElsewhere: null },
      { header: 'Active', used: false, setElsewhere: sentence },
    ])
    const rows = importRows(ana, { register: 'persons', dryRun: false, rows: [{ name: 'Uma', active: false }] })
    await expect(rows).rejects.toMatchObject({ code: 'invalid', detail: expect.stringMatching(/Nothing was imported/) })
    expect((await getAccess(ana, { person: id })).active).toBe(true)
  })
})

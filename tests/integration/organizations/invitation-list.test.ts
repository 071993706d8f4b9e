import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { inviteList } from '@/lib/features/organizations/invitations/lists/mutations'
import { acceptInvitation, join } from '@/lib/features/organizations/invitations/mutations'
import { findInvitation, listInvitations } from '@/lib/features/organizations/invitations/queries'
import { addPerson, updatePerson } from '@/lib/features/organizations/people/mutations'
import { listPeople } from '@/lib/features/organizations/people/queries'
import { listSeats, listTeams } from '@/lib/features/organizations/seats/queries'
import { type Actor, mintGuest } from '@/lib/server/actor'
import { db } from '@/lib/server/db'
import { actorFor, createOrganizationWith, createUser, requestFacts, visitorFor } from '../../support/accounts'
import { ownDatabase } from '../../support/database'

await ownDatabase()

const row = (email: string, more = {}) => ({ email, role: 'viewer' as const, seat: null, team: null, ...more })
const holdersOf = async (actor: Actor, seat: string) =>
  (await listSeats(actor)).items.find((one) => one.seat === seat)!.holders.map(({ name }) => name)
const problemsOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: { more?: { errors?: { pointer: string }[] } }) => error.more?.errors?.map(({ pointer }) => pointer),
  )
const password = 'seven quiet otters swim'

describe('several people at once', () => {
  it('are invited with role, seat and team, and the seat takes effect on joining', async () => {
    const { actor } = await createOrganizationWith({ ana: { role: 'admin' } })
    const ana = await actor('ana')
    const rows = [
      row('mia@example.test', { role: 'editor', seat: 'security-lead', team: 'Platform' }),
      row('tom@example.test', { seat: 'management-sponsor', team: 'platform' }),
    ]
    const { items } = await inviteList(ana, { rows })
    expect(items.map(({ outcome }) => outcome)).toEqual(['invited', 'invited'])
    expect((await listTeams(ana)).items.map(({ name }) => name)).toEqual(['Platform'])
    expect(await holdersOf(ana, 'security-lead')).toEqual([])

    const token = items[0]!.token!
    expect(await findInvitation(token)).toMatchObject({
      role: 'editor',
      seat: 'security-lead',
      teamName: 'Platform',
      invitedBy: 'ana',
      boundTo: 'mia@example.test',
    })
    await join(mintGuest(requestFacts()), { token, name: 'Mia', email: 'mia@example.test', password })
    expect(await holdersOf(ana, 'security-lead')).toEqual(['Mia'])
    const [platform] = (await listTeams(ana)).items
    const people = (await listPeople(ana, { limit: 100 })).items
    expect(people.find(({ name }) => name === 'Mia')).toMatchObject({ teamId: platform!.id })
    const told = await db().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT set_config('sextant.organization', ${ana.organizationId}, true)`
      return tx.outboxEvent.findMany({ where: { organizationId: ana.organizationId, event: 'seat:joined' } })
    })
    expect(told).toHaveLength(1)
  })

  it('keep who is known: the person of the directory is linked, a member gets seat and team now and no link', async () => {
    const { actor, members } = await createOrganizationWith({ ana: { role: 'admin' } })
    const ana = await actor('ana')
    const tom = await addPerson(ana, { name: 'Tom', email: 'tom@example.test' })
    const rows = [
      row(members.ana.email, { role: 'admin', seat: 'infrastructure-lead', team: 'Core' }),
      row('tom@example.test', { seat: 'compliance' }),
    ]
    const { items } = await inviteList(ana, { rows })
    expect(items.map(({ outcome, token }) => [outcome, token === null])).toEqual([
      ['member', true],
      ['invited', false],
    ])
    expect((await actor('ana')).seats).toEqual(['infrastructure-lead'])
    expect((await listInvitations(ana)).items).toMatchObject([{ personId: tom.id, seat: 'compliance' }])
    const user = await createUser('Tom')
    await db().user.update({ where: { id: user.id }, data: { email: 'tom@example.test' } })
    await acceptInvitation(await visitorFor(user.id), { token: items[1]!.token! })
    expect(await holdersOf(ana, 'compliance')).toEqual(['Tom'])
    expect((await actorFor(user.id, ana.slug)).seats).toEqual(['compliance'])
  })

  it('are refused together, each row for its reason', async () => {
    const { actor, members } = await createOrganizationWith({ ana: { role: 'admin' } })
    const ana = await actor('ana')
    const gone = await addPerson(ana, { name: 'Gone', email: 'gone@example.test' })
    await updatePerson(ana, { person: gone.id, revision: 1, active: false })
    const rows = [row('a@example.test'), row('a@example.test'), row('gone@example.test'), row(members.ana.email)]
    expect(await problemsOf(inviteList(ana, { rows }))).toEqual(['/rows/1/email', '/rows/2/email', '/rows/3/role'])
    expect((await listInvitations(ana)).items).toEqual([])
  })

  it('get the same links again on a retry, and a new link ends the older one of an address', async () => {
    const { actor } = await createOrganizationWith({ ana: { role: 'admin' } })
    const facts = { idempotencyKey: randomUUID(), bodyHash: 'same' }
    const rows = [row('mia@example.test'), row('tom@example.test')]
    const first = await inviteList(await actor('ana', facts), { rows })
    expect(await inviteList(await actor('ana', facts), { rows })).toEqual(first)
    expect((await listInvitations(await actor('ana'))).items).toHaveLength(2)
    const other = inviteList(await actor('ana', facts), { rows: [row('mia@example.test', { role: 'admin' })] })
    await expect(other).rejects.toMatchObject({ code: 'invalid' })

    await inviteList(await actor('ana'), { rows: [row('mia@example.test')] })
    expect(await findInvitation(first.items[0]!.token!)).toBeNull()
    expect(await findInvitation(first.items[1]!.token!)).not.toBeNull()
  })

  it('are invited by administrators only', async () => {
    const { actor } = await createOrganizationWith({ ed: { role: 'editor' } })
    const ed = await actor('ed')
    expect(() => inviteList(ed, { rows: [row('mia@example.test')] })).toThrow(
      expect.objectContaining({ code: 'forbidden' }),
    )
  })
})

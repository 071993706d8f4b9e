import { describe, expect, it } from 'vitest'
import {
  acceptInvitation,
  createInvitation,
  join,
  revokeInvitation,
} from '@/lib/features/organizations/invitations/mutations'
import { findInvitation, listInvitations } from '@/lib/features/organizations/invitations/queries'
import { addPerson, endMembership, updateMembership, updatePerson } from '@/lib/features/organizations/people/mutations'
import { listMemberships, listPeople, listPeopleRows } from '@/lib/features/organizations/people/queries'
import { listSeats } from '@/lib/features/organizations/seats/queries'
import { type Actor, mintGuest } from '@/lib/server/actor'
import { db } from '@/lib/server/db'
import { memberOf } from '@/lib/server/session'
import { createOrganizationWith, createUser, requestFacts, signedIn, visitorFor } from '../../support/accounts'
import { actionsOf } from '../../support/audit'
import { ownDatabase } from '../../support/database'

await ownDatabase()

const forbidden = expect.objectContaining({ code: 'forbidden' })
const membershipOf = async (admin: Actor, userId: string) =>
  (await listMemberships(admin)).items.find((member) => member.userId === userId)!

describe('the directory', () => {
  it('gets and changes people, audited, with conflicts and a team that exists', async () => {
    const { actor } = await createOrganizationWith({ ana: { role: 'admin' } })
    const ana = await actor('ana')
    const tom = await addPerson(ana, { name: 'Tom', email: 'tom@example.test' })
    expect(await updatePerson(ana, { person: tom.id, revision: 1, active: false })).toMatchObject({
      name: 'Tom',
      active: false,
      revision: 2,
    })
    await expect(updatePerson(ana, { person: tom.id, revision: 1, name: 'Tim' })).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(addPerson(ana, { name: 'Uma', teamId: 'no-such-team' })).rejects.toMatchObject({
      more: { errors: [{ pointer: '/teamId' }] },
    })
    expect(await actionsOf(ana)).toEqual(['organization:create', 'person:add', 'person:update'])
  })

  it('is changed by administrators only, and never across organizations', async () => {
    const one = await createOrganizationWith({ ana: { role: 'admin' }, ed: { role: 'editor' } })
    const other = await createOrganizationWith({ bo: { role: 'admin' } })
    const [ed, bo] = [await one.actor('ed'), await other.actor('bo')]
    expect(() => addPerson(ed, { name: 'X' })).toThrow(forbidden)
    const { personId } = one.members.ana
    expect(() => updatePerson(ed, { person: personId, revision: 1, name: 'X' })).toThrow(forbidden)
    await expect(updatePerson(bo, { person: personId, revision: 1, name: 'X' })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('comes in pages and shows e-mail addresses to administrators', async () => {
    const { actor } = await createOrganizationWith({ ana: { role: 'admin' }, vi: {} })
    const [ana, vi] = [await actor('ana'), await actor('vi')]
    for (const name of ['P1', 'P2', 'P3']) await addPerson(ana, { name })
    const first = await listPeople(ana, { limit: 3 })
    const second = await listPeople(ana, { limit: 3, cursor: first.nextCursor! })
    expect([...first.items, ...second.items]).toHaveLength(5)
    expect(second.nextCursor).toBeNull()
    expect(first.items.some(({ email }) => email !== null)).toBe(true)
    expect((await listPeople(vi, { limit: 9 })).items.every(({ email }) => email === null)).toBe(true)
    expect(() => listMemberships(vi)).toThrow(forbidden)
  })
})

describe('a membership', () => {
  it('changes role at once, with its revision, by administrators only', async () => {
    const { actor, members } = await createOrganizationWith({ ana: { role: 'admin' }, vi: {} })
    const ana = await actor('ana')
    const { id, revision } = await membershipOf(ana, members.vi.userId)
    expect((await actor('vi')).role).toBe('viewer')
    await updateMembership(ana, { membership: id, revision, role: 'editor' })
    const vi = await actor('vi')
    expect(vi.role).toBe('editor')
    await expect(updateMembership(ana, { membership: id, revision, role: 'admin' })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(() => updateMembership(vi, { membership: id, revision: 2, role: 'admin' })).toThrow(forbidden)
    expect(await actionsOf(ana)).toContain('membership:update')
  })

  it('ends at once, together with the seats of the person', async () => {
    const { actor, members, slug } = await createOrganizationWith({
      ana: { role: 'admin' },
      sec: { seats: ['security-lead'] },
    })
    const ana = await actor('ana')
    const headers = await signedIn(members.sec.userId)
    const { id, revision } = await membershipOf(ana, members.sec.userId)
    await endMembership(ana, { membership: id, revision })
    expect(await memberOf(headers, slug, requestFacts())).toBe('outsider')
    const seat = (await listSeats(ana)).items.find(({ seat: name }) => name === 'security-lead')
    expect(seat).toMatchObject({ holders: [], past: [{ name: 'sec' }] })
    await expect(endMembership(ana, { membership: id, revision: revision + 1 })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('of the last administrator neither ends nor loses the role, not even when two remove each other together', async () => {
    const { actor, members } = await createOrganizationWith({ ana: { role: 'admin' }, bo: { role: 'admin' } })
    const [ana, bo] = await Promise.all([actor('ana'), actor('bo')])
    const [mine, yours] = [await membershipOf(ana, members.ana.userId), await membershipOf(ana, members.bo.userId)]
    const results = await Promise.allSettled([
      endMembership(ana, { membership: yours.id, revision: yours.revision }),
      updateMembership(bo, { membership: mine.id, revision: mine.revision, role: 'viewer' }),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'not_allowed_now' } })
  })

  it('is one sign-in per person of the directory', async () => {
    const { actor, members } = await createOrganizationWith({ ana: { role: 'admin' }, vi: {} })
    const ana = await actor('ana')
    const { id, revision } = await membershipOf(ana, members.vi.userId)
    await expect(
      updateMembership(ana, { membership: id, revision, personId: members.ana.personId }),
    ).rejects.toMatchObject({ code: 'invalid' })
    const free = await addPerson(ana, { name: 'Vi Again' })
    await updateMembership(ana, { membership: id, revision, personId: free.id })
    expect((await actor('vi')).personId).toBe(free.id)
    const rows = await listPeopleRows(ana)
    expect(rows.find(({ person }) => person?.id === free.id)?.member?.userId).toBe(members.vi.userId)
  })
})

describe('an invitation', () => {
  const guest = () => mintGuest(requestFacts())
  const account = (name: string) => ({ name, email: `${name}@invited.test`, password: 'pebble onion quartz lantern' })
  const setUp = async () => {
    const made = await createOrganizationWith({ ana: { role: 'admin' }, ed: { role: 'editor' } })
    return { ...made, ana: await made.actor('ana') }
  }

  it('lets one new person in, once, linked to the person it names', async () => {
    const { ana } = await setUp()
    const mia = await addPerson(ana, { name: 'Mia' })
    const { token } = await createInvitation(ana, { role: 'contributor', personId: mia.id })
    expect(await findInvitation(token)).toMatchObject({
      organizationName: 'Testers',
      personName: 'Mia',
      role: 'contributor',
    })
    const both = await Promise.allSettled([
      join(guest(), { token, ...account('mia-one') }),
      join(guest(), { token, ...account('mia-two') }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db().user.count({ where: { email: { startsWith: 'mia-' } } })).toBe(1)
    const row = (await listPeopleRows(ana)).find(({ person }) => person?.id === mia.id)
    expect(row?.member).toMatchObject({ role: 'contributor' })
    expect(row?.person?.name).toBe('Mia')
    expect(await findInvitation(token)).toBeNull()
    await expect(join(guest(), { token, ...account('late') })).rejects.toMatchObject({ code: 'not_found' })
    expect(await actionsOf(ana)).toEqual([
      'organization:create',
      'person:add',
      'invitation:create',
      'invitation:accept',
    ])
  })

  it('adds somebody new to the directory, and takes a signed-in person as they are', async () => {
    const { ana } = await setUp()
    const { token } = await createInvitation(ana, { role: 'viewer' })
    const user = await createUser('Noor')
    const visitor = await visitorFor(user.id)
    expect(await acceptInvitation(visitor, { token })).toEqual({ slug: ana.slug })
    const row = (await listPeopleRows(ana)).find(({ member }) => member?.userId === user.id)
    expect(row?.person).toMatchObject({ name: 'Noor', email: user.email })
    const again = await createInvitation(ana, { role: 'admin' })
    await expect(acceptInvitation(visitor, { token: again.token })).rejects.toMatchObject({ code: 'conflict' })
    expect(await findInvitation(again.token)).not.toBeNull()
  })

  it('keeps only the hash of its secret, and gives a repeated call the same link', async () => {
    const { actor, ana } = await setUp()
    const key = { idempotencyKey: 'invite-0001', bodyHash: 'x', success: 201 }
    const first = await createInvitation(await actor('ana', key), { role: 'viewer' })
    expect(await createInvitation(await actor('ana', key), { role: 'viewer' })).toEqual(first)
    await expect(createInvitation(await actor('ana', key), { role: 'admin' })).rejects.toMatchObject({
      code: 'invalid',
    })
    expect((await listInvitations(ana)).items).toHaveLength(1)
    const dump = await db().$queryRaw<{ all: string }[]>`
      SELECT (SELECT coalesce(json_agg(k), '[]') FROM "IdempotencyKey" k)::text AS all`
    expect(dump[0]!.all).not.toContain(first.token)
  })

  it('is dead when taken back, after seven days, and with a wrong secret', async () => {
    const { ana, organizationId } = await setUp()
    const revoked = await createInvitation(ana, { role: 'viewer' })
    const [open] = (await listInvitations(ana)).items
    await revokeInvitation(ana, { invitation: revoked.id, revision: open!.revision })
    const old = await createInvitation(ana, { role: 'viewer' })
    await db().$transaction([
      db().$queryRaw`SELECT begin_mutation(${organizationId}, 'test', NULL, 'test')::text`,
      db().$executeRaw`UPDATE "Invitation" SET "expiresAt" = now() WHERE "id" = ${old.id}`,
    ])
    for (const token of [revoked.token, old.token, 'A'.repeat(43)]) {
      expect(await findInvitation(token)).toBeNull()
      await expect(join(guest(), { token, ...account('nobody') })).rejects.toMatchObject({ code: 'not_found' })
    }
    expect((await listInvitations(ana)).items).toEqual([])
  })

  it('refuses a taken e-mail address, a weak password and somebody who has a sign-in, and can be used afterwards', async () => {
    const { ana, members } = await setUp()
    const { token } = await createInvitation(ana, { role: 'viewer' })
    const taken = { ...account('zoe'), email: members.ed.email }
    await expect(join(guest(), { token, ...taken })).rejects.toMatchObject({ code: 'conflict' })
    await expect(join(guest(), { token, ...account('zoe'), password: 'password1234567' })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(createInvitation(ana, { role: 'viewer', personId: members.ed.personId })).rejects.toMatchObject({
      code: 'invalid',
    })
    expect(await join(guest(), { token, ...account('zoe') })).toEqual({ slug: ana.slug })
  })

  it('is made and taken back by administrators of the organization only', async () => {
    const { actor, ana } = await setUp()
    const ed = await actor('ed')
    const { id } = await createInvitation(ana, { role: 'viewer' })
    await expect(createInvitation(ed, { role: 'viewer' })).rejects.toMatchObject({ code: 'forbidden' })
    expect(() => revokeInvitation(ed, { invitation: id, revision: 1 })).toThrow(forbidden)
    expect(() => listInvitations(ed)).toThrow(forbidden)
    const stranger = await (await createOrganizationWith({ bo: { role: 'admin' } })).actor('bo')
    await expect(revokeInvitation(stranger, { invitation: id, revision: 1 })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

import { describe, expect, it } from 'vitest'
import { changeAccount } from '@/lib/features/accounts/operators/mutations'
import { listAccounts } from '@/lib/features/accounts/operators/queries'
import { isSetUp } from '@/lib/features/accounts/queries'
import { commentGate } from '@/lib/features/gates/mutations'
import { acceptInvitation, createInvitation, join } from '@/lib/features/organizations/invitations/mutations'
import { maskedAddress } from '@/lib/features/organizations/invitations/queries'
import { startInstallation } from '@/lib/features/organizations/mutations'
import { updatePerson } from '@/lib/features/organizations/people/mutations'
import { changeRow } from '@/lib/features/registers/mutations'
import { reportAiUse } from '@/lib/features/shadow-ai/mutations'
import { mintGuest } from '@/lib/server/actor'
import { db } from '@/lib/server/db'
import { memberOf, visitorOf } from '@/lib/server/session'
import {
  createOrganizationWith,
  createUser,
  requestFacts,
  signedIn,
  testPassword,
  visitorFor,
} from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'

await ownDatabase()

const no = (detail: RegExp) =>
  expect.objectContaining({ code: 'not_allowed_now', detail: expect.stringMatching(detail) })
const guest = () => mintGuest(requestFacts())
const newcomer = (email: string) => ({ name: 'New Comer', email, password: testPassword })

describe('the first start', () => {
  it('is over when somebody runs the installation, not when somebody has an account', async () => {
    await createUser('nobody in particular')
    expect(await isSetUp()).toBe(false)
    const organization = { name: 'First', provider: 'azure' as const, currency: 'EUR', timezone: 'Europe/Oslo' }
    await startInstallation(guest(), { ...newcomer('first@example.test'), organization })
    expect(await isSetUp()).toBe(true)
    const again = startInstallation(guest(), { ...newcomer('second@example.test'), organization })
    await expect(again).rejects.toEqual(no(/set up already/))
  })
})

describe('an invitation that was made for one address', () => {
  it('lets no other account in, whether it is there already or new', async () => {
    const { actor } = await createOrganizationWith({ ana: { role: 'admin' } })
    const mia = await createUser('Mia')
    const { token } = await createInvitation(await actor('ana'), { role: 'viewer', email: mia.email })
    const other = await createUser('Other')
    const masked = `m…@example.test`
    const bound = { code: 'forbidden', detail: expect.stringContaining(masked) }
    await expect(acceptInvitation(await visitorFor(other.id), { token })).rejects.toMatchObject(bound)
    await expect(join(guest(), { token, ...newcomer('other@example.test') })).rejects.toMatchObject(bound)
    // Who is refused does not learn the address.
    const refusal = await join(guest(), { token, ...newcomer('other@example.test') }).catch((error: unknown) => error)
    expect(JSON.stringify(refusal)).not.toContain(mia.email)
    expect((await acceptInvitation(await visitorFor(mia.id), { token })).slug).toBeTruthy()
  })

  it('shows it only in part, and of a name of one letter only the domain', () => {
    expect(['mia@example.test', 'a@example.test', 'ærlig@例え.test', '"a@b"@example.test'].map(maskedAddress)).toEqual([
      'm…@example.test',
      '…@example.test',
      'æ…@例え.test',
      '"…@example.test',
    ])
  })
})

describe('an inactive person', () => {
  it('has no membership, no session and no seat any more, and the last administrator stays active', async () => {
    const { slug, members, actor } = await createOrganizationWith({
      ana: { role: 'admin', seats: ['security-lead'] },
      ben: { role: 'admin', seats: ['management-sponsor'] },
    })
    const headers = await signedIn(members.ben.userId)
    await updatePerson(await actor('ana'), { person: members.ben.personId, revision: 1, active: false })
    expect(await visitorOf(headers, requestFacts())).toBeNull()
    expect(await memberOf(await signedIn(members.ben.userId), slug, requestFacts())).toBe('outsider')
    const last = updatePerson(await actor('ana'), { person: members.ana.personId, revision: 1, active: false })
    await expect(last).rejects.toEqual(no(/last administrator/))
    expect((await actor('ana')).seats).toEqual(['security-lead'])
  })

  it('is made inactive where it is said what ends, not in a cell of the register', async () => {
    const { members, actor } = await createOrganizationWith({ ana: { role: 'admin' }, ben: { role: 'viewer' } })
    const cell = { register: 'persons', id: members.ben.personId, seen: 1, restore: false, fields: { active: false } }
    await expect(changeRow(await actor('ana'), cell)).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('an operator', () => {
  it('lists accounts, disables and enables them, and names another operator; the last one stays', async () => {
    const [one, other] = [await createUser('One operator', { operator: true }), await createUser('Other')]
    const asked = { q: 'Other', show: 'all' as const, limit: 50, cursor: 1 }
    await expect(listAccounts(await visitorFor(other.id), asked)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(changeAccount(await visitorFor(other.id), { account: one.id, disabled: true })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect((await listAccounts(await visitorFor(one.id), asked)).items.map(({ id }) => id)).toContain(other.id)

    const headers = await signedIn(other.id)
    await changeAccount(await visitorFor(one.id), { account: other.id, disabled: true })
    expect(await visitorOf(headers, requestFacts())).toBeNull()
    await expect(changeAccount(await visitorFor(one.id), { account: other.id, operator: true })).rejects.toEqual(
      no(/Enable/),
    )
    await changeAccount(await visitorFor(one.id), { account: other.id, disabled: false })
    await changeAccount(await visitorFor(one.id), { account: other.id, operator: true })
    await expect(changeAccount(await visitorFor(one.id), { account: one.id, disabled: true })).rejects.toEqual(
      no(/your own/),
    )

    // Two operators take each other down at once: somebody still runs the portal.
    await db().user.updateMany({
      where: { operator: true, id: { notIn: [one.id, other.id] } },
      data: { operator: false },
    })
    const [a, b] = [await visitorFor(one.id), await visitorFor(other.id)]
    const both = await Promise.allSettled([
      changeAccount(a, { account: other.id, operator: false }),
      changeAccount(b, { account: one.id, operator: false }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db().user.count({ where: { operator: true, disabledAt: null } })).toBe(1)
  })
})

describe('reports and comments', () => {
  const report = {
    title: 'Chat',
    source: 'saas-tool' as const,
    dataClass: null,
    environment: null,
    inUse: 'unknown' as const,
    inUseSince: null,
    note: null,
  }

  it('are limited per person and day, those without a name too, and of others nothing is taken', async () => {
    const { actor } = await createOrganizationWith({ ana: { role: 'viewer' }, ben: { role: 'viewer' } })
    for (const anonymous of [false, true]) {
      for (let count = 0; count < 20; count += 1) await reportAiUse(await actor('ana'), { ...report, anonymous })
      await expect(reportAiUse(await actor('ana'), { ...report, anonymous })).rejects.toMatchObject({
        code: 'too_many',
      })
      await reportAiUse(await actor('ben'), { ...report, anonymous })
    }
    for (let count = 0; count < 50; count += 1)
      await commentGate(await actor('ana'), { gateId: 'gate-1-2', text: 'Why?' })
    await expect(commentGate(await actor('ana'), { gateId: 'gate-1-2', text: 'Why?' })).rejects.toMatchObject({
      code: 'too_many',
    })
  })
})

import { afterEach, describe, expect, it } from 'vitest'
import { listOwnOrganizations } from '@/lib/features/accounts/queries'
import { createDemonstration, resetDemonstration } from '@/lib/features/documents/demonstrations/mutations'
import { importDocument } from '@/lib/features/documents/mutations'
import { acceptInvitation, createInvitation } from '@/lib/features/organizations/invitations/mutations'
import { startInstallation } from '@/lib/features/organizations/mutations'
import { addPerson, updateMembership } from '@/lib/features/organizations/people/mutations'
import { mintGuest } from '@/lib/server/actor'
import { db } from '@/lib/server/db'
import { read } from '@/lib/server/mutation'
import { actorFor, createOrganizationWith, createUser, requestFacts, visitorFor } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'
import { story } from '../documents/story'

await ownDatabase()
afterEach(() => {
  delete process.env.SEXTANT_SETUP_CODE
})

const guest = (address = '192.0.2.1') => mintGuest(requestFacts({ address }))
const outcomes = async (calls: Promise<unknown>[]) => {
  const settled = await Promise.allSettled(calls)
  return settled.map((one) => (one.status === 'fulfilled' ? 'done' : (one.reason.code ?? one.reason.message)))
}
/** Without those a busy machine gave no connection within its seconds: nothing of them began. */
const begun = (all: string[]) => all.filter((one) => !/^timeout exceeded when trying to connect/.test(one))
const demoAccount = async () => (await db().user.findFirst({ where: { isDemo: true } }))!.id

describe('the demonstration', () => {
  it('needs the code of the terminal, and lets nobody try codes without end', async () => {
    process.env.SEXTANT_SETUP_CODE = 'ABCD-EFGH-JKMN'
    const tries = []
    for (let n = 0; n < 12; n += 1) {
      tries.push(...(await outcomes([createDemonstration(guest('192.0.2.9'), { setupCode: `ABCD-EFGH-${n}` })])))
    }
    expect(tries.slice(0, 10)).toEqual(Array(10).fill('invalid'))
    expect(tries.slice(10)).toEqual(['too_many', 'too_many'])
    expect(await db().user.count()).toBe(0)
  })

  it('is made once when several ask at the same moment', async () => {
    const all = await outcomes(Array.from({ length: 4 }, () => createDemonstration(guest(), {})))
    expect(all.filter((one) => one === 'done')).toHaveLength(1)
    expect(new Set(begun(all).filter((one) => one !== 'done'))).toEqual(new Set(['not_allowed_now']))
    expect(await listOwnOrganizations({ userId: await demoAccount() })).toHaveLength(1)
  })

  it('is reset once at a time: nobody ends up in two of them', async () => {
    const userId = await demoAccount()
    const admin = (await db().user.findFirst({ where: { isDemo: true, email: { startsWith: 'liv' } } })) ?? {
      id: userId,
    }
    const [own] = await listOwnOrganizations({ userId: admin.id })
    expect(own?.role).toBe('admin')
    const actors = await Promise.all([1, 2, 3].map(() => actorFor(admin.id, own!.slug)))
    const all = await outcomes(actors.map((actor) => resetDemonstration(actor)))
    expect(all.filter((one) => one === 'done').length).toBeGreaterThan(0)
    expect(begun(all).filter((one) => one !== 'done' && one !== 'not_found')).toEqual([])
    expect(await listOwnOrganizations({ userId })).toHaveLength(1)
    const actor = await actorFor(admin.id, (await listOwnOrganizations({ userId: admin.id }))[0]!.slug)
    const [first] = await read(actor, (tx) => tx.auditEntry.findMany({ orderBy: { seq: 'asc' } }))
    expect([first?.action, first?.actor]).toEqual(['organization:reset', `user:${admin.id}`])
  })
})

describe('the first start', () => {
  it('makes one operator when two set up at once, beside a demonstration', async () => {
    const facts = { name: 'Ana', password: 'seven quiet otters swim', organization: { name: 'Fjord' } }
    const organization = { name: 'Fjord', provider: 'azure' as const, currency: 'EUR', timezone: 'Europe/Oslo' }
    const all = await outcomes(
      ['a', 'b', 'c'].map((name) =>
        startInstallation(guest(), { ...facts, email: `${name}@fjord.test`, organization }),
      ),
    )
    expect(begun(all).filter((one) => one !== 'not_allowed_now')).toEqual(['done'])
    expect(await db().user.count({ where: { operator: true } })).toBe(1)
  })
})

describe('one person of the directory', () => {
  it('gets one sign-in, when two invitations for them are accepted at once', async () => {
    const team = await createOrganizationWith({ admin: { role: 'admin' }, other: { role: 'viewer' } })
    const admin = () => team.actor('admin')
    for (let round = 0; round < 4; round += 1) {
      const person = (await addPerson(await admin(), { name: 'Ben' })) as { id: string }
      const invite = async () => (await createInvitation(await admin(), { role: 'viewer', personId: person.id })).token
      const tokens = [await invite(), await invite(), await invite()]
      const visitors = await Promise.all(
        tokens.map(async (_, n) => visitorFor((await createUser(`Guest ${round} ${n}`)).id)),
      )
      const all = await outcomes(tokens.map((token, n) => acceptInvitation(visitors[n]!, { token })))
      expect(
        all.filter((one) => one === 'done'),
        `round ${round}`,
      ).toHaveLength(1)
      const where = { organizationId: team.organizationId, personId: person.id, archivedAt: null }
      expect(await read(await admin(), (tx) => tx.membership.count({ where }))).toBe(1)
    }
  })

  it('also when an administrator links them in the same moment', async () => {
    const team = await createOrganizationWith({ admin: { role: 'admin' }, other: { role: 'viewer' } })
    for (let round = 0; round < 4; round += 1) {
      const person = (await addPerson(await team.actor('admin'), { name: 'Ben' })) as { id: string }
      const { token } = await createInvitation(await team.actor('admin'), { role: 'viewer', personId: person.id })
      const visitor = await visitorFor((await createUser(`Visitor ${round}`)).id)
      const membership = team.members.other.membershipId
      const row = await read(await team.actor('admin'), (tx) => tx.membership.findFirst({ where: { id: membership } }))
      const link = updateMembership(await team.actor('admin'), {
        membership,
        revision: row!.revision,
        personId: person.id,
      })
      const all = await outcomes([acceptInvitation(visitor, { token }), link])
      expect(
        all.filter((one) => one === 'done'),
        `round ${round}`,
      ).toHaveLength(1)
    }
  })
})

describe('an imported document', () => {
  it('is refused when the database does not know its time zone, so that no organization is made that cannot be opened', async () => {
    const operator = await createUser('importer', { operator: true })
    for (const timezone of ['+01:00', 'Mars/Olympus', 'SystemV/PST8', 'IST']) {
      const document = story()
      document.organization.timezone = timezone
      const all = await outcomes([importDocument(await visitorFor(operator.id), document)])
      expect(all, timezone).toEqual(['invalid'])
    }
    expect(await listOwnOrganizations({ userId: operator.id })).toEqual([])
  })
})

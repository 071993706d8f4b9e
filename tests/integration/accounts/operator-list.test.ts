import { beforeEach, describe, expect, it } from 'vitest'
import { changeAccount } from '@/lib/features/accounts/operators/mutations'
import { getAccount, listAccounts } from '@/lib/features/accounts/operators/queries'
import type { Visitor } from '@/lib/server/actor'
import { db } from '@/lib/server/db'
import { createOrganizationWith, createUser, signedIn, visitorFor } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'

await ownDatabase()

let operator: Visitor
beforeEach(async () => {
  operator = await visitorFor((await createUser('Olga Operator', { operator: true })).id)
})
const list = async (asked: { q?: string; show?: 'all' | 'operators' | 'disabled' }) =>
  (await listAccounts(operator, { show: 'all', limit: 200, cursor: 1, ...asked })).items

describe('the list of accounts', () => {
  it('says where an account is, in which role, and when it was last used; of many organizations how many', async () => {
    const first = await createOrganizationWith({ ana: { role: 'admin' }, ben: { role: 'viewer' } }, { name: 'Alpha' })
    const [ana] = await list({ q: first.members.ana.email })
    expect(ana).toMatchObject({
      lastSeenAt: null,
      organizations: { items: [{ name: 'Alpha', role: 'admin', slug: first.slug, isDemo: false }], total: 1 },
    })
    await signedIn(first.members.ana.userId)
    expect((await list({ q: first.members.ana.email }))[0]!.lastSeenAt).not.toBeNull()
    const nowhere = await createUser('Nowhere')
    expect((await list({ q: nowhere.email }))[0]!.organizations).toEqual({ items: [], total: 0 })
  })

  it('finds by name and address, takes signs of a pattern for themselves, and keeps operators or disabled ones', async () => {
    const odd = await createUser('Percy 100% Underscore_')
    expect((await list({ q: '100% under' })).map(({ id }) => id)).toEqual([odd.id])
    expect(await list({ q: '100%under' })).toEqual([])
    expect((await list({ q: odd.email.toUpperCase() })).map(({ id }) => id)).toEqual([odd.id])
    await changeAccount(operator, { account: odd.id, disabled: true })
    expect((await list({ show: 'disabled' })).map(({ id }) => id)).toEqual([odd.id])
    const operators = await list({ show: 'operators' })
    expect(operators.every((one) => one.operator)).toBe(true)
    expect(operators.map(({ id }) => id)).toContain(operator.userId)
  })

  it('tells nobody else anything', async () => {
    const other = await visitorFor((await createUser('Other')).id)
    await expect(getAccount(other, { account: operator.userId })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(getAccount(operator, { account: 'no-such-account' })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('what disabling an account ends', () => {
  it('is told before: open sessions, seats nobody signs for, organizations without an administrator', async () => {
    const one = await createOrganizationWith(
      { ana: { role: 'admin', seats: ['security-lead'] }, ben: { role: 'admin' } },
      { name: 'Beta' },
    )
    const { userId } = one.members.ana
    await signedIn(userId)
    const before = await getAccount(operator, { account: userId })
    expect(before).toMatchObject({
      sessions: 1,
      places: [{ name: 'Beta', role: 'admin', seats: ['security-lead'], soleAdministrator: false }],
    })
    await changeAccount(operator, { account: one.members.ben.userId, disabled: true })
    expect((await getAccount(operator, { account: userId })).places).toMatchObject([{ soleAdministrator: true }])
    await changeAccount(operator, { account: userId, disabled: true })
    // Memberships and seats stay: enabling brings the way to them back.
    expect(await getAccount(operator, { account: userId })).toMatchObject({
      sessions: 0,
      places: [{ name: 'Beta', seats: ['security-lead'] }],
    })
  })

  it('leaves nothing of an organization open to the next question of the same connection', async () => {
    const one = await createOrganizationWith({ ana: { role: 'admin' } })
    const [row] = await db().$queryRaw<{ people: number }[]>`
      SELECT (SELECT count(*)::int FROM (SELECT account_places(${one.members.ana.userId})) asked) * 0
        + (SELECT count(*)::int FROM "Person") AS people`
    expect(row!.people).toBe(0)
    expect(await db().person.count()).toBe(0)
  })
})

describe('an operator’s right', () => {
  it('can be given up while somebody else has it, and the last one keeps it, with a sentence', async () => {
    await db().user.updateMany({ where: { id: { not: operator.userId } }, data: { operator: false } })
    const last = changeAccount(operator, { account: operator.userId, operator: false })
    await expect(last).rejects.toMatchObject({
      code: 'not_allowed_now',
      detail: expect.stringMatching(/last operator/),
    })
    const heir = await createUser('Heir')
    await changeAccount(operator, { account: heir.id, operator: true })
    await changeAccount(operator, { account: operator.userId, operator: false })
    expect((await db().user.findUniqueOrThrow({ where: { id: heir.id } })).operator).toBe(true)
    const sample = await createUser('Sample', { isDemo: true })
    const named = changeAccount(await visitorFor(heir.id), { account: sample.id, operator: true })
    await expect(named).rejects.toMatchObject({ detail: expect.stringMatching(/sample account cannot run/) })
  })
})

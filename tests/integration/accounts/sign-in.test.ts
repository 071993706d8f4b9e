import { beforeAll, describe, expect, it, vi } from 'vitest'
import {
  changePassword,
  endOtherSession,
  endOtherSessions,
  proveIdentity,
  updateProfile,
} from '@/lib/features/accounts/mutations'
import { getSession, listOwnSessions } from '@/lib/features/accounts/queries'
import { db } from '@/lib/server/db'
import { log } from '@/lib/server/log'
import { memberOf, visitorOf } from '@/lib/server/session'
import { endSession, openSession, verifiedUser } from '@/lib/server/sign-in'
import {
  cookieOf,
  createOrganizationWith,
  createUser,
  requestFacts,
  signedIn,
  testPassword,
  visitorFor,
} from '../../support/accounts'
import { ownDatabase } from '../../support/database'

await ownDatabase()

const wrong = 'not the password of anybody'
let next = 0
/** An address nobody used before. */
const freshAddress = () => {
  next += 1
  return `198.51.100.${next}`
}

describe('signing in', () => {
  it('takes the e-mail address in any case and refuses a wrong password, an unknown address and a disabled account alike', async () => {
    const user = await createUser('Sign In')
    expect(await verifiedUser(` ${user.email.toUpperCase()} `, testPassword, freshAddress())).toBe(user.id)
    expect(await verifiedUser(user.email, wrong, freshAddress())).toBeNull()
    expect(await verifiedUser('nobody@example.test', testPassword, freshAddress())).toBeNull()
    await db().user.update({ where: { id: user.id }, data: { disabledAt: new Date() } })
    expect(await verifiedUser(user.email, testPassword, freshAddress())).toBeNull()
  })

  it('stores no password and no e-mail address with the tries', async () => {
    await verifiedUser('secretly typed password', 'x', freshAddress())
    const tries = JSON.stringify(
      await db().signInAttempt.findMany({ select: { account: true, address: true, succeeded: true } }),
    )
    expect(tries).not.toContain('secretly')
    const stored = await db().user.findMany({ select: { passwordHash: true } })
    for (const { passwordHash } of stored) expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('logs a refusal with account, address and request, never what was typed', async () => {
    const lines = vi.spyOn(log, 'info')
    const { email, id } = await createUser('Logged')
    const address = freshAddress()
    await verifiedUser(email, wrong, address, { request: 'r-1' })
    await verifiedUser('typed.password', wrong, address, { request: 'r-2' })
    await db().user.update({ where: { id }, data: { disabledAt: new Date() } })
    await verifiedUser(email, testPassword, address, { request: 'r-3' })
    const event = 'sign_in_refused'
    expect(lines.mock.calls.map(([line]) => line)).toEqual([
      { event, reason: 'wrong_password', user: id, address, id: 'r-1' },
      { event, reason: 'no_such_account', user: null, address, id: 'r-2' },
      { event, reason: 'disabled', user: id, address, id: 'r-3' },
    ])
    vi.restoreAllMocks()
  })

  it('does not count tries that succeeded', async () => {
    const { email, id } = await createUser('Frequent')
    const address = freshAddress()
    for (let i = 0; i < 12; i += 1) expect(await verifiedUser(email, testPassword, address)).toBe(id)
  })
})

describe('a session', () => {
  it('is looked up on every request: ended, idle, over or of a disabled account it is dead at once', async () => {
    const { id } = await createUser('Session')
    const alive = async (sessionId: string) => (await visitorOf(await cookieOf(sessionId), requestFacts())) !== null
    const ended = await openSession(id, requestFacts())
    expect(await alive(ended)).toBe(true)
    await endSession(ended)
    expect(await alive(ended)).toBe(false)

    const idle = await openSession(id, requestFacts())
    await db().$executeRaw`UPDATE "Session" SET "lastSeenAt" = now() - interval '12 hours' WHERE "id" = ${idle}`
    expect(await alive(idle)).toBe(false)

    const over = await openSession(id, requestFacts())
    await db().$executeRaw`UPDATE "Session" SET "expiresAt" = now() WHERE "id" = ${over}`
    expect(await alive(over)).toBe(false)

    const disabled = await openSession(id, requestFacts())
    await db().user.update({ where: { id }, data: { disabledAt: new Date() } })
    expect(await alive(disabled)).toBe(false)
  })

  it('lasts 14 days by the clock of the database', async () => {
    const { id } = await createUser('Fortnight')
    const session = await openSession(id, requestFacts())
    const [row] = await db().$queryRaw<{ days: number }[]>`
      SELECT extract(epoch FROM "expiresAt" - "createdAt")::int / 86400 AS days FROM "Session" WHERE "id" = ${session}`
    expect(row?.days).toBe(14)
  })

  it('of somebody else is refused in a cookie that another secret sealed', async () => {
    const { id } = await createUser('Forged')
    const headers = await signedIn(id)
    const before = process.env.AUTH_SECRET
    process.env.AUTH_SECRET = 'quite another secret of thirty-two characters'
    expect(await visitorOf(headers, requestFacts())).toBeNull()
    process.env.AUTH_SECRET = before
    expect(await visitorOf(headers, requestFacts())).not.toBeNull()
  })

  it('shows a non-member an organization like one that does not exist', async () => {
    const { slug } = await createOrganizationWith({ ana: { role: 'admin' } })
    const headers = await signedIn((await createUser('Outsider')).id)
    expect(await memberOf(headers, slug, requestFacts())).toBe('outsider')
    expect(await memberOf(headers, 'no-such-organization', requestFacts())).toBe('outsider')
    expect(await memberOf(new Headers(), slug, requestFacts())).toBe('anonymous')
  })
})

describe('the own account', () => {
  let user: Awaited<ReturnType<typeof createUser>>
  beforeAll(async () => {
    user = await createUser('Own Account')
  })

  it('lists the own live sessions, ends one and ends the others', async () => {
    const visitor = await visitorFor(user.id)
    const second = await openSession(user.id, requestFacts())
    await openSession(user.id, requestFacts())
    const stranger = await openSession((await createUser('Stranger')).id, requestFacts())
    const listed = await listOwnSessions(visitor)
    expect(listed).toHaveLength(3)
    expect(listed.filter(({ current }) => current).map(({ id }) => id)).toEqual([visitor.sessionId])

    expect(await endOtherSession(visitor, { session: second })).toEqual({ ended: 1 })
    for (const session of [second, stranger, visitor.sessionId]) {
      await expect(endOtherSession(visitor, { session })).rejects.toMatchObject({ code: 'not_found' })
    }
    expect(await endOtherSessions(visitor)).toEqual({ ended: 1 })
    expect((await getSession(visitor)).sessions).toHaveLength(1)
    expect(await visitorOf(await cookieOf(stranger), requestFacts())).not.toBeNull()
  })

  it('proves who is there only with the password, and counts it as a try', async () => {
    const visitor = await visitorFor(user.id)
    await db()
      .$executeRaw`UPDATE "Session" SET "authenticatedAt" = now() - interval '1 hour' WHERE "id" = ${visitor.sessionId}`
    await expect(proveIdentity(visitor, { password: wrong })).rejects.toMatchObject({ code: 'invalid' })
    const { authenticatedAt } = await proveIdentity(visitor, { password: testPassword })
    const [row] = await db().$queryRaw<{ fresh: boolean }[]>`
      SELECT ${authenticatedAt}::timestamptz > now() - interval '5 minutes' AS fresh`
    expect(row?.fresh).toBe(true)
    const failed = await db().signInAttempt.count({ where: { address: visitor.request.address, succeeded: false } })
    expect(failed).toBeGreaterThan(0)
  })

  it('proves who is there also while strangers fail from the same address, and has ten tries', async () => {
    const visitor = await visitorFor(user.id, { address: freshAddress() })
    for (let i = 0; i < 10; i += 1) await verifiedUser(user.email, wrong, visitor.request.address)
    await proveIdentity(visitor, { password: testPassword })
    for (let i = 0; i < 10; i += 1) {
      await expect(proveIdentity(visitor, { password: wrong })).rejects.toMatchObject({ code: 'invalid' })
    }
    await expect(proveIdentity(visitor, { password: testPassword })).rejects.toMatchObject({ code: 'too_many' })
  })

  it('changes the name and switches the shortcuts off', async () => {
    const visitor = await visitorFor(user.id)
    await updateProfile(visitor, { shortcutsOff: true })
    await updateProfile(visitor, { name: 'Another Name' })
    expect(await visitorFor(user.id)).toMatchObject({ name: 'Another Name', shortcutsOff: true })
  })

  it('changes the password with the old one, ends the other sessions and refuses a weak one', async () => {
    const visitor = await visitorFor(user.id)
    const other = await signedIn(user.id)
    const newPassword = 'brass kettle under seven stars'
    await expect(changePassword(visitor, { password: wrong, newPassword })).rejects.toMatchObject({ code: 'invalid' })
    for (const weak of ['short', 'password1234567', testPassword]) {
      const refused = changePassword(visitor, { password: testPassword, newPassword: weak })
      await expect(refused).rejects.toMatchObject({ code: 'invalid', more: { errors: [{ pointer: '/newPassword' }] } })
    }
    const { ended } = await changePassword(visitor, { password: testPassword, newPassword })
    expect(ended).toBeGreaterThan(0)
    expect(await visitorOf(other, requestFacts())).toBeNull()
    expect(await visitorOf(await cookieOf(visitor.sessionId), requestFacts())).not.toBeNull()
    expect(await verifiedUser(user.email, testPassword, freshAddress())).toBeNull()
    expect(await verifiedUser(user.email, newPassword, freshAddress())).toBe(user.id)
  })
})

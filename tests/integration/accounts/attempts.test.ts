import { describe, expect, it } from 'vitest'
import { sweepAttempts } from '@/lib/server/attempts'
import { db } from '@/lib/server/db'
import { secretHash } from '@/lib/server/session'
import { checkSetupCode } from '@/lib/server/setup-code'
import { verifiedUser } from '@/lib/server/sign-in'
import { createUser, testPassword } from '../../support/accounts'
import { ownDatabase } from '../../support/database'

await ownDatabase()

const wrong = 'not the password of anybody'
let next = 0
/** An address nobody used before. */
const freshAddress = () => {
  next += 1
  return `198.51.100.${next}`
}

/** Failures of this many accounts that nobody has, as stored. */
const fillPlace = (address: string, failures: number) =>
  db().signInAttempt.createMany({
    data: Array.from({ length: failures }, (_, i) => ({ account: `nobody ${i}`, address, succeeded: false })),
  })

describe('a try to sign in', () => {
  it('refuses the eleventh try on an account from one place, and does not prolong the wait by refused tries', async () => {
    const { email } = await createUser('Target')
    const address = freshAddress()
    for (let i = 0; i < 10; i += 1) expect(await verifiedUser(email, wrong, address)).toBeNull()
    for (let i = 0; i < 3; i += 1) {
      await expect(verifiedUser(email, testPassword, address)).rejects.toMatchObject({ code: 'too_many' })
    }
    await db().$executeRaw`UPDATE "SignInAttempt" SET "at" = "at" - interval '15 minutes'`
    expect(await verifiedUser(email, testPassword, address)).not.toBeNull()
  })

  it('lets the owner in however often strangers elsewhere fail', async () => {
    const { email, id } = await createUser('Attacked')
    for (let i = 0; i < 12; i += 1) await verifiedUser(email, wrong, freshAddress())
    expect(await verifiedUser(email, testPassword, freshAddress())).toBe(id)
  })

  it('lets a device in that signed in within 30 days, also where strangers fail from its own address', async () => {
    const { email, id } = await createUser('Shared')
    const address = freshAddress()
    const device = { device: 'kept since the first sign-in' }
    expect(await verifiedUser(email, testPassword, address, device)).toBe(id)
    for (let i = 0; i < 10; i += 1) await verifiedUser(email, wrong, address, { device: `stranger ${i}` })
    await fillPlace(address, 100)
    await expect(verifiedUser(email, testPassword, address)).rejects.toMatchObject({ code: 'too_many' })
    expect(await verifiedUser(email, testPassword, address, device)).toBe(id)
    // Its own tries are ten as well.
    for (let i = 0; i < 10; i += 1) await verifiedUser(email, wrong, freshAddress(), device)
    await expect(verifiedUser(email, testPassword, freshAddress(), device)).rejects.toMatchObject({ code: 'too_many' })

    await db().$executeRaw`UPDATE "SignInAttempt" SET "at" = now() - interval '31 days' WHERE "succeeded"`
    await db()
      .$executeRaw`DELETE FROM "SignInAttempt" WHERE NOT "succeeded" AND "device" = ${secretHash(device.device)}`
    await expect(verifiedUser(email, testPassword, address, device)).rejects.toMatchObject({ code: 'too_many' })
  })

  it('knows a device for the account only that it signed in to', async () => {
    const address = freshAddress()
    const device = { device: 'of a guesser with an account' }
    await verifiedUser((await createUser('Guesser')).email, testPassword, address, device)
    const { email } = await createUser('Guessed')
    for (let i = 0; i < 10; i += 1) await verifiedUser(email, wrong, address, device)
    await expect(verifiedUser(email, testPassword, address, device)).rejects.toMatchObject({ code: 'too_many' })
  })

  it('limits an address loosely, whatever the accounts', async () => {
    const address = freshAddress()
    const { email, id } = await createUser('Neighbour')
    await fillPlace(address, 99)
    expect(await verifiedUser(email, testPassword, address)).toBe(id)
    await fillPlace(address, 1)
    await expect(verifiedUser(email, testPassword, address)).rejects.toMatchObject({ code: 'too_many' })
  })

  it('counts a /64 of IPv6 as one address, and an IPv4 address in either spelling', async () => {
    const { email, id } = await createUser('Sixty-four')
    for (let i = 0; i < 10; i += 1) await verifiedUser(email, wrong, `2001:db8:0:7:${i}::${i}`)
    await expect(verifiedUser(email, testPassword, '2001:db8:0:7:ffff::1')).rejects.toMatchObject({ code: 'too_many' })
    expect(await verifiedUser(email, testPassword, '2001:db8:0:8::1')).toBe(id)
    const four = freshAddress()
    for (let i = 0; i < 10; i += 1) await verifiedUser(email, wrong, i % 2 ? four : `::ffff:${four}`)
    await expect(verifiedUser(email, testPassword, four)).rejects.toMatchObject({ code: 'too_many' })
  })

  it('lets no more than ten of forty parallel tries through', async () => {
    const { email } = await createUser('Parallel')
    const address = freshAddress()
    const tries = Array.from({ length: 40 }, () => verifiedUser(email, wrong, address))
    const results = await Promise.allSettled(tries)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
  })

  it('limits the code of the first start per address', async () => {
    process.env.SEXTANT_SETUP_CODE = 'ABCD-EFGH-JKLM'
    const stranger = freshAddress()
    for (let i = 0; i < 10; i += 1) {
      await expect(checkSetupCode('guess', stranger)).rejects.toMatchObject({ code: 'invalid' })
    }
    await expect(checkSetupCode('ABCD-EFGH-JKLM', stranger)).rejects.toMatchObject({ code: 'too_many' })
    await checkSetupCode('ABCD-EFGH-JKLM', freshAddress())
    delete process.env.SEXTANT_SETUP_CODE
  })

  it('forgets failures after a day, also of names that nobody has, and successes after thirty', async () => {
    await db().signInAttempt.deleteMany()
    await verifiedUser('nobody.at.all@example.test', wrong, freshAddress())
    const { email } = await createUser('Kept')
    await verifiedUser(email, testPassword, freshAddress())
    const left = () => db().signInAttempt.count()
    await sweepAttempts()
    expect(await left()).toBe(2)
    await db().$executeRaw`UPDATE "SignInAttempt" SET "at" = now() - interval '25 hours'`
    await sweepAttempts()
    expect(await left()).toBe(1)
    await db().$executeRaw`UPDATE "SignInAttempt" SET "at" = now() - interval '31 days'`
    await sweepAttempts()
    expect(await left()).toBe(0)
  })
})

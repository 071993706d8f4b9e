import type { RequestFacts } from './actor'
import { claimAttempt, type TriedFrom } from './attempts'
import { db } from './db'
import { Refusal } from './errors'
import { newId } from './ids'
import { log } from './log'
import { verifyPassword } from './password'

export const accountKey = (email: string) => email.trim().toLowerCase()

type Origin = Pick<RequestFacts, 'address' | 'userAgent'>

/** The device that tries, and the request in whose name a refusal is logged. */
type Further = Pick<TriedFrom, 'device' | 'known'> & { request?: string | null }

/**
 * Checks e-mail address and password. Null when they do not belong together, the account is disabled or does not exist:
 * the three look the same from outside. Refuses (too_many) after ten failed tries in 15 minutes. What is refused is
 * logged with the account that was meant, when there is one, and where it came from; never with what was typed.
 */
export async function verifiedUser(
  email: string,
  password: string,
  address: string,
  { device, known, request = null }: Further = {},
): Promise<string | null> {
  const account = accountKey(email)
  // PostgreSQL cannot read a NUL, so nobody has such an address.
  const user = account.includes('\0') ? null : await db().user.findUnique({ where: { email: account } })
  const refused = (reason: string) =>
    log.info({ event: 'sign_in_refused', reason, user: user?.id ?? null, address, id: request }, 'refused')
  const attempt = await claimAttempt(account, { address, device, known }).catch((error) => {
    if (error instanceof Refusal) refused(error.code)
    throw error
  })
  const matches = await verifyPassword(user?.passwordHash ?? null, password)
  if (!user || !matches || user.disabledAt) {
    refused(!user ? 'no_such_account' : matches ? 'disabled' : 'wrong_password')
    return null
  }
  await attempt.succeeded()
  return user.id
}

/** Starts a session: 14 days at most, ended after 12 hours without a request, by the database's clock. */
export async function openSession(userId: string, { address, userAgent }: Origin): Promise<string> {
  const id = newId()
  await db().$executeRaw`
    INSERT INTO "Session" ("id", "userId", "expiresAt", "userAgent", "address")
    VALUES (${id}, ${userId}, now() + interval '14 days', ${userAgent}, ${address})`
  return id
}

/** Ends a session at once: it is looked up on every request. */
export async function endSession(id: string): Promise<void> {
  await db().$executeRaw`UPDATE "Session" SET "endedAt" = now() WHERE "id" = ${id} AND "endedAt" IS NULL`
}

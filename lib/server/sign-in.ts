import type { RequestFacts } from './actor'
import { claimAttempt } from './attempts'
import { db } from './db'
import { newId } from './ids'
import { verifyPassword } from './password'

export const accountKey = (email: string) => email.trim().toLowerCase()

type Origin = Pick<RequestFacts, 'address' | 'userAgent'>

/**
 * Checks e-mail address and password. Null when they do not belong together, the account is disabled or does not exist:
 * the three look the same from outside. Refuses (too_many) after ten failed tries in 15 minutes.
 */
export async function verifiedUser(email: string, password: string, address: string): Promise<string | null> {
  const account = accountKey(email)
  const attempt = await claimAttempt(account, address)
  // PostgreSQL cannot read a NUL, so nobody has such an address.
  const user = account.includes('\0') ? null : await db().user.findUnique({ where: { email: account } })
  const matches = await verifyPassword(user?.passwordHash ?? null, password)
  if (!user || !matches || user.disabledAt) return null
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

import { db } from './db'
import { Refusal } from './errors'
import { secretHash } from './session'

const LIMIT = 10
const WINDOW_MINUTES = 15

/** One claimed try. `succeeded` frees its place: only failures count. */
export type Attempt = { succeeded: () => Promise<void> }

type Counted = { account: number; address: number; pair: number; trusted: boolean; wait: number }

/**
 * Claims one of the ten tries per account and per address in 15 minutes, before the password is looked at, so that
 * parallel tries cannot slip through. A refused try is not stored: trying on does not prolong the wait. A person whose
 * account is being attacked still gets in from an address that signed in before: there only its own tries count.
 * The account is stored as a hash, because people type passwords into the e-mail field.
 */
export async function claimAttempt(email: string, address: string): Promise<Attempt> {
  const account = secretHash(email)
  const id = await db().$transaction(async (tx) => {
    // Account first, then address, always: two claims can then never wait for each other.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(71, hashtext(${account}))::text`
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(72, hashtext(${address}))::text`
    const [counted] = await tx.$queryRaw<Counted[]>`
      SELECT count(*) FILTER (WHERE r."account" = ${account})::int AS account,
             count(*) FILTER (WHERE r."address" = ${address})::int AS address,
             count(*) FILTER (WHERE r."account" = ${account} AND r."address" = ${address})::int AS pair,
             ceil(coalesce(extract(epoch FROM min(r."at") + make_interval(mins => ${WINDOW_MINUTES}) - now()), 0))::int AS wait,
             EXISTS (SELECT 1 FROM "SignInAttempt" g WHERE g."account" = ${account} AND g."address" = ${address}
                     AND g."succeeded" AND g."at" > now() - interval '30 days') AS trusted
      FROM "SignInAttempt" r
      WHERE (r."account" = ${account} OR r."address" = ${address}) AND NOT r."succeeded"
        AND r."at" > now() - make_interval(mins => ${WINDOW_MINUTES})`
    const { account: ofAccount, address: ofAddress, pair, trusted, wait } = counted!
    if ((trusted ? pair : ofAccount) >= LIMIT || ofAddress >= LIMIT) {
      throw new Refusal('too_many', `Too many tries. Wait ${Math.max(1, Math.ceil(wait / 60))} min and try again.`, {
        retryAfter: Math.max(1, wait),
      })
    }
    await tx.$executeRaw`DELETE FROM "SignInAttempt" WHERE "account" = ${account} AND "at" < now() - interval '30 days'`
    const stored = await tx.signInAttempt.create({ data: { account, address, succeeded: false } })
    return stored.id
  })
  return {
    succeeded: async () => {
      await db().signInAttempt.update({ where: { id }, data: { succeeded: true } })
    },
  }
}

import { inWords } from '@/lib/messages/in-words'
import { networkOf } from './address'
import { logFailure } from './database-errors'
import { db } from './db'
import { Refusal } from './errors'
import { secretHash } from './session'

const LIMIT = 10
/** Of one place, whatever the accounts: many people may share an address. */
const PLACE_LIMIT = 100
const WINDOW_MINUTES = 15

/** One claimed try. `succeeded` frees its place: only failures count, and the device is known from then on. */
export type Attempt = { succeeded: () => Promise<void> }

export type TriedFrom = {
  address: string
  /** What this browser keeps since an earlier sign-in, or the session that asks again; null without. */
  device?: string | null
  /** The device needs no earlier success: a live session asks. */
  known?: boolean
}

type Counted = { ofDevice: number; pair: number; place: number; known: boolean; wait: number }

/**
 * Claims one of ten tries in 15 minutes of an account from one place (and of a hundred from that place for all accounts
 * together), before the password is looked at, so that parallel tries cannot slip through. Failures elsewhere never
 * count, and a device that signed this account in within 30 days has ten tries of its own: strangers cannot lock a
 * person out, not even from the same address. A refused try is not stored: trying on does not prolong the wait. The
 * account is stored as a hash, because people type passwords into the e-mail field.
 */
export async function claimAttempt(email: string, { address, device = null, known }: TriedFrom): Promise<Attempt> {
  const account = secretHash(email)
  const place = networkOf(address)
  const deviceHash = device && secretHash(device)
  const id = await db().$transaction(async (tx) => {
    // Pair first, then place, always: two claims can then never wait for each other.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(71, hashtext(${`${account} ${place}`}))::text`
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(72, hashtext(${place}))::text`
    const [counted] = await tx.$queryRaw<Counted[]>`
      SELECT count(*) FILTER (WHERE r."account" = ${account} AND r."device" = ${deviceHash})::int AS "ofDevice",
             count(*) FILTER (WHERE r."account" = ${account} AND r."address" = ${place})::int AS pair,
             count(*) FILTER (WHERE r."address" = ${place})::int AS place,
             ceil(coalesce(extract(epoch FROM min(r."at") + make_interval(mins => ${WINDOW_MINUTES}) - now()), 0))::int AS wait,
             EXISTS (SELECT 1 FROM "SignInAttempt" g WHERE g."account" = ${account} AND g."device" = ${deviceHash}
                     AND g."succeeded" AND g."at" > now() - interval '30 days') AS known
      FROM "SignInAttempt" r
      WHERE ((r."account" = ${account} AND r."device" = ${deviceHash}) OR r."address" = ${place}) AND NOT r."succeeded"
        AND r."at" > now() - make_interval(mins => ${WINDOW_MINUTES})`
    const { ofDevice, pair, place: ofPlace, known: signedInBefore, wait } = counted!
    const full = known || signedInBefore ? ofDevice >= LIMIT : pair >= LIMIT || ofPlace >= PLACE_LIMIT
    if (full) {
      throw new Refusal(
        'too_many',
        inWords('server.tooManyTriesWaitValue', { value: Math.max(1, Math.ceil(wait / 60)) }),
        {
          retryAfter: Math.max(1, wait),
        },
      )
    }
    const data = { account, address: place, device: deviceHash, succeeded: false }
    return (await tx.signInAttempt.create({ data })).id
  })
  return {
    succeeded: async () => {
      await db().signInAttempt.update({ where: { id }, data: { succeeded: true } })
    },
  }
}

/** Forgets what decides nothing any more: failures after a day, also those of names that nobody has, successes after 30. */
export async function sweepAttempts(): Promise<void> {
  try {
    await db().$executeRaw`
      DELETE FROM "SignInAttempt"
      WHERE "at" < now() - interval '30 days' OR (NOT "succeeded" AND "at" < now() - interval '1 day')`
  } catch (error) {
    logFailure(error, {}, 'tries could not be swept')
  }
}

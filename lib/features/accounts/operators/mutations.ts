import type { RouteInput } from '@/lib/client/route'
import { inWords } from '@/lib/messages/in-words'
import type { Visitor } from '@/lib/server/actor'
import type { Transaction } from '@/lib/server/db'
import { Refusal } from '@/lib/server/errors'
import { log } from '@/lib/server/log'
import { change } from '@/lib/server/mutation'
import type { changeAccountRoute } from '../schema'
import { type Account, accountById, authorizeOperator } from './queries'

const no = (sentence: string) => new Refusal('not_allowed_now', sentence)

/** Somebody must be able to run the installation: of two operators who take each other down at once, one stays. */
async function keepAnOperator(tx: Transaction, except: string): Promise<void> {
  const others = await tx.user.count({ where: { operator: true, disabledAt: null, id: { not: except } } })
  if (others === 0) throw no(inWords('accounts.thisIsTheLastOperator'))
}

/**
 * Disables or enables an account, names an operator or ends that. A disabled account is signed out at once and cannot sign
 * in; what it did and what it is named in stays. Nobody disables themselves, and a sample account never runs the portal.
 */
export async function changeAccount(visitor: Visitor, input: RouteInput<typeof changeAccountRoute>): Promise<Account> {
  authorizeOperator(visitor)
  const { account: id, disabled, operator } = input
  const changed = await change(visitor, async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(70, 2)::text`
    const before = await accountById(tx, id)
    if (disabled && id === visitor.userId) throw no(inWords('accounts.thisIsYourOwnAccount'))
    if (operator && before.isDemo) throw no(inWords('accounts.aSampleAccountCannotRun'))
    if (operator && (disabled ?? before.disabledAt !== null)) throw no(inWords('accounts.enableTheAccountFirstThen'))
    if (before.operator && (disabled || operator === false)) await keepAnOperator(tx, id)
    // Who may not sign in does not run the portal either: enabling the account again does not bring that back.
    const runs = disabled ? false : (operator ?? before.operator)
    await tx.$executeRaw`
      UPDATE "User" SET "operator" = ${runs}, "disabledAt" = CASE WHEN ${disabled ?? before.disabledAt !== null} THEN coalesce("disabledAt", now()) END
      WHERE "id" = ${id}`
    if (disabled)
      await tx.$executeRaw`UPDATE "Session" SET "endedAt" = now() WHERE "userId" = ${id} AND "endedAt" IS NULL`
    return accountById(tx, id)
  })
  log.info({ reference: visitor.request.id, by: visitor.userId, account: id, disabled, operator }, 'account changed')
  return changed
}

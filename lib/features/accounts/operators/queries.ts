import { Prisma } from '@prisma/client'
import type { z } from 'zod'
import type { RouteInput } from '@/lib/client/route'
import { inWords } from '@/lib/messages/in-words'
import type { Visitor } from '@/lib/server/actor'
import { db, type Transaction } from '@/lib/server/db'
import { notFound, Refusal } from '@/lib/server/errors'
import type { account, accountDetail, getAccountRoute, listAccountsRoute } from '../schema'

export type Account = z.output<typeof account>
export type AccountDetail = z.output<typeof accountDetail>

/** Organizations that a row of the list names; the others are counted. */
const NAMED = 3

/** Accounts belong to the installation, not to an organization: operators only. */
export function authorizeOperator(visitor: Visitor): void {
  if (visitor.operator) return
  throw new Refusal('forbidden', inWords('accounts.onlyAnOperatorOfThis'))
}

type Found = Omit<Account, 'disabledAt' | 'lastSeenAt'> & { disabledAt: Date | null; lastSeenAt: Date | null }

/**
 * The accounts that fit, people's own before sample ones, by name. Of the organizations an operator learns the name and the
 * role, by the function with which the account itself finds them: nothing in them is read.
 */
async function accountsWhere(tx: Pick<Transaction, '$queryRaw'>, where: Prisma.Sql, limit: number, skip: number) {
  const rows = await tx.$queryRaw<Found[]>`
    SELECT f.*, find_own_organizations(p_user => f."id", p_search => '', p_limit => ${NAMED}::int, p_skip => 0) AS organizations FROM (
      SELECT u."id", u."name", u."email", u."operator", u."isDemo", u."disabledAt",
        (SELECT max(s."lastSeenAt") FROM "Session" s WHERE s."userId" = u."id") AS "lastSeenAt"
      FROM "User" u WHERE ${where} ORDER BY u."isDemo", lower(u."name"), u."id" LIMIT ${limit} OFFSET ${skip}) f
    ORDER BY f."isDemo", lower(f."name"), f."id"`
  return rows.map((row) => ({
    ...row,
    disabledAt: row.disabledAt?.toISOString() ?? null,
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
  }))
}

const shownWhere = {
  all: Prisma.sql`true`,
  operators: Prisma.sql`u."operator"`,
  disabled: Prisma.sql`u."disabledAt" IS NOT NULL`,
} as const

/** One page of the accounts of this installation. */
export async function listAccounts(visitor: Visitor, { q, show, limit, cursor }: RouteInput<typeof listAccountsRoute>) {
  authorizeOperator(visitor)
  const asked = q?.trim() ?? ''
  const pattern = `%${asked.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const where = Prisma.sql`(u."name" ILIKE ${pattern} OR u."email" ILIKE ${pattern}) AND ${shownWhere[show]}`
  const found = await accountsWhere(db(), where, limit + 1, (cursor - 1) * limit)
  const [counted] = await db().$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM "User" u WHERE ${where}`
  return {
    items: found.slice(0, limit),
    total: counted?.total ?? 0,
    nextCursor: found.length > limit ? String(cursor + 1) : null,
  }
}

/** One account, or the answer of a missing one. */
export async function accountById(tx: Pick<Transaction, '$queryRaw'>, id: string): Promise<Account> {
  const [found] = await accountsWhere(tx, Prisma.sql`u."id" = ${id}`, 1, 0)
  if (!found) throw notFound()
  return found
}

/** The account with what disabling it would end, counted from the records as they are now. */
export async function getAccount(
  visitor: Visitor,
  { account: id }: RouteInput<typeof getAccountRoute>,
): Promise<AccountDetail> {
  authorizeOperator(visitor)
  const found = await accountById(db(), id)
  const [row] = await db().$queryRaw<{ sessions: number; places: AccountDetail['places'] }[]>`
    SELECT account_places(${id}) AS places, (SELECT count(*)::int FROM "Session" s WHERE s."userId" = ${id}
      AND s."endedAt" IS NULL AND s."expiresAt" > now() AND s."lastSeenAt" > now() - interval '12 hours') AS sessions`
  return { ...found, sessions: row!.sessions, places: row!.places }
}

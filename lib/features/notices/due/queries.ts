import { addDays, type Day } from '@/lib/calendar/days'
import { dayReader } from '@/lib/calendar/zones'
import type { Row } from '@/lib/document/schema'
import type { Transaction } from '@/lib/server/db'
import type { Due } from './rules'

/** A working job stops with its token, so its maker has a week to make the next one. */
const TOKEN_DAYS_BEFORE = 7

/** API tokens that end within a week, once each. They are no records of the document, so no rule can see them. */
export async function tokensEnding(
  tx: Transaction,
  organizationId: string,
  day: Day,
  timezone: string,
): Promise<Due[]> {
  const dayOf = dayReader(timezone)
  const rows = await tx.apiToken.findMany({
    where: {
      organizationId,
      archivedAt: null,
      // A day of the organization begins up to 14 hours before the same day of UTC, and ends up to 12 after it.
      expiresAt: { gte: new Date(addDays(day, -1)), lte: new Date(addDays(day, TOKEN_DAYS_BEFORE + 2)) },
    },
    orderBy: { id: 'asc' },
  })
  return rows.flatMap(({ createdBy, expiresAt, id, name }) => {
    const end = dayOf(expiresAt.toISOString())
    if (createdBy === null || end < day || end > addDays(day, TOKEN_DAYS_BEFORE)) return []
    return [
      { event: 'token:ends', subject: `apiTokens/${id}`, payload: { occurrence: end, personId: createdBy, name, end } },
    ]
  })
}

type Written = { organizationId: string; mutation: string; months: string[] }

/** This month and the one before it, where the running mutation wrote costs or budgets of them; null in a demonstration. */
export async function monthsWritten(tx: Transaction): Promise<Written | null> {
  const rows = await tx.$queryRaw<Written[]>`
    SELECT o."id" AS "organizationId", current_setting('sextant.mutation') AS mutation,
      array_agg(DISTINCT v."data"::json ->> 'month') AS months
    FROM "Organization" o JOIN "RecordVersion" v ON v."organizationId" = o."id"
    WHERE o."id" = current_organization() AND NOT o."isDemo" AND v."mutation" = current_setting('sextant.mutation')
      AND v."table" IN ('Budget', 'CostEntry') AND v."data"::json ->> 'month' IN (
        to_char(now() AT TIME ZONE o."timezone", 'YYYY-MM'),
        to_char((now() AT TIME ZONE o."timezone") - interval '1 month', 'YYYY-MM'))
    GROUP BY o."id"`
  return rows[0] ?? null
}

/** Budgets of these months, and their costs summed by team and environment. */
export async function spendOf(tx: Transaction, organizationId: string, months: string[]) {
  const where = { organizationId, archivedAt: null, month: { in: months } }
  const [budgets, sums, teams] = [
    await tx.budget.findMany({ where }),
    await tx.costEntry.groupBy({ by: ['teamId', 'month', 'environment'], where, _sum: { amount: true } }),
    await tx.team.findMany({ where: { organizationId, archivedAt: null }, select: { id: true, name: true } }),
  ]
  return {
    budgets: budgets.map((row) => ({ ...row, amount: row.amount.toFixed(2) })),
    costs: sums.map(({ _sum, environment, ...row }) => ({
      ...row,
      environment: environment as Row<'costEntries'>['environment'],
      amount: (_sum.amount ?? 0).toFixed(2),
    })),
    teams,
  }
}

import { addDays, type Day } from '@/lib/calendar/days'
import { dayReader } from '@/lib/calendar/zones'
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

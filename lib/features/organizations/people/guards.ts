import type { Role } from '@/lib/access/permissions'
import { inWords } from '@/lib/messages/in-words'
import type { Transaction } from '@/lib/server/db'
import { invalid } from '@/lib/server/errors'

/** Who links a sign-in to the person waits here for others who do; records that only name the person do not. */
export async function lockPerson(tx: Transaction, organizationId: string, personId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT "id" FROM "Person" WHERE "organizationId" = ${organizationId} AND "id" = ${personId} FOR NO KEY UPDATE`
}

/** The last day of a membership: an auditor has one that is not over, nobody else has one. */
export function lastDayOf(role: Role, endsAt: string | null | undefined, today: string): string | null {
  if (role !== 'auditor') {
    if (endsAt) throw invalid('/endsAt', inWords('organizations.onlyAnAuditorHasALastDay'))
    return null
  }
  if (!endsAt) throw invalid('/endsAt', inWords('organizations.anAuditorNeedsALastDay'))
  if (endsAt < today) throw invalid('/endsAt', inWords('organizations.thisLastDayIsOver', { today }))
  return endsAt
}

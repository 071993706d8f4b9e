import { inWords } from '@/lib/messages/in-words'
import type { Transaction } from '@/lib/server/db'
import { Refusal } from '@/lib/server/errors'
import type { ScorecardBundle } from './desk/view'
import { loadDesk } from './queries'

/** The draft with its rating rows held until the transaction ends, so that answers and submission never cross. */
export async function lockDraft(tx: Transaction, organizationId: string): Promise<ScorecardBundle> {
  await tx.$queryRaw`
    SELECT r."id" FROM "AreaRating" r JOIN "Scorecard" s ON s."organizationId" = r."organizationId" AND s."id" = r."scorecardId"
    WHERE r."organizationId" = ${organizationId} AND s."state" = 'draft' AND s."archivedAt" IS NULL
    ORDER BY r."id" FOR UPDATE OF r`
  const { draft } = await loadDesk(tx, organizationId, null)
  if (!draft) throw new Refusal('not_allowed_now', inWords('scorecard.thereIsNoDraftStart'))
  return draft
}

import type { Row } from '@/lib/document/schema'
import type { Change } from '@/lib/features/radar/trials/guards'
import { inWords } from '@/lib/messages/in-words'
import type { Transaction } from '@/lib/server/db'
import type { FieldError } from '@/lib/server/errors'

type Item = Row<'shadowAiItems'>

const SAY_WHY = inWords('registers.thisDateTakesAFact')
const MIN_REASON = 10

/**
 * Moving the start of an item's use to the gate or after it, while the seats have its find before them, withdraws the
 * fact: only with a reason, which is the note written with the same change and is kept in its history.
 */
export async function withdrawalErrors(
  tx: Transaction,
  organizationId: string,
  changes: readonly Change<Item>[],
): Promise<FieldError[][]> {
  const moved = changes.flatMap(({ row, before }) => (before && row.inUseSince !== before.inUseSince ? [row.id] : []))
  if (moved.length === 0) return changes.map(() => [])
  const facts = await tx.$queryRaw<{ id: string; approvedOn: string }[]>`
    SELECT f."recordId" AS id, to_char(g."endedAt" AT TIME ZONE o."timezone", 'YYYY-MM-DD') AS "approvedOn"
    FROM "RollbackFact" f
      JOIN "RollbackReview" r ON r."organizationId" = f."organizationId" AND r."id" = f."reviewId" AND r."state" = 'open'
      JOIN "GateRound" g ON g."organizationId" = r."organizationId" AND g."id" = r."roundId"
      JOIN "Organization" o ON o."id" = f."organizationId"
    WHERE f."organizationId" = ${organizationId} AND f."criterion" = 'undiscovered-shadow-ai' AND f."recordId" = ANY (${moved}::text[])`
  const approvedOn = new Map(facts.map((fact) => [fact.id, fact.approvedOn]))
  return changes.map(({ row, before }) => {
    const gate = approvedOn.get(row.id)
    if (gate === undefined || !before || row.inUseSince === null || row.inUseSince < gate) return []
    if (before.inUseSince !== null && before.inUseSince >= gate) return []
    const reasoned = row.note !== before.note && (row.note ?? '').trim().length >= MIN_REASON
    return reasoned ? [] : [{ pointer: '/note', message: SAY_WHY }]
  })
}

import type { Row } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import { caseEnd, DEFAULT_HORIZON, isInside } from '@/lib/scoring/business-case/period'
import type { Transaction } from '@/lib/server/db'
import type { FieldError } from '@/lib/server/errors'

type Line = Row<'caseLines'>
type Change = { row: Line; before: Line | null }

/**
 * A line that no month of its case falls into would be written and never count: refused with the months of the case. A use
 * case whose case has no start yet has no months to be outside of.
 */
export async function lineErrors(
  tx: Transaction,
  organizationId: string,
  changes: readonly Change[],
): Promise<FieldError[][]> {
  const ids = [...new Set(changes.flatMap(({ row }) => row.useCaseId ?? []))]
  if (ids.length === 0) return changes.map(() => [])
  const found = await tx.useCase.findMany({
    where: { organizationId, id: { in: ids }, caseStart: { not: null } },
    select: { id: true, caseStart: true, horizonMonths: true },
  })
  const periods = new Map(
    found.map(({ id, caseStart, horizonMonths }) => [
      id,
      { start: caseStart!, months: horizonMonths ?? DEFAULT_HORIZON },
    ]),
  )
  return changes.map(({ row }) => {
    const period = row.useCaseId === null ? undefined : periods.get(row.useCaseId)
    if (!period || isInside(period, row) || (row.to !== null && row.to < row.from)) return []
    const message = inWords('portfolio.noMonthOfThisLine', { start: period.start, period: caseEnd(period) })
    return [{ pointer: row.from > caseEnd(period) || row.rhythm === 'once' ? '/from' : '/to', message }]
  })
}

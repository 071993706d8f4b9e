import type { Row, Section } from '@/lib/document/schema'
import { savingErrors } from '@/lib/features/cost/savings/guards'
import { lineageErrors } from '@/lib/features/data/lineage/guards'
import { lineErrors } from '@/lib/features/portfolio/case-lines/queries'
import { type Change, entryTrialErrors, moveTrialErrors } from '@/lib/features/radar/trials/guards'
import { drillErrors } from '@/lib/features/reliability/drills/guards'
import type { Transaction } from '@/lib/server/db'
import type { FieldError } from '@/lib/server/errors'
import { circleErrors } from '../circles/guards'
import type { AnyRow, Register } from '../definition'
import { withdrawalErrors } from '../withdrawal/queries'

type Rule<S extends Section> = (
  tx: Transaction,
  organizationId: string,
  changes: readonly Change<Row<S>>[],
  today: string,
) => Promise<FieldError[][]>

const rules: { [S in Section]?: Rule<S> } = {
  caseLines: lineErrors,
  dataSources: lineageErrors,
  radarEntries: entryTrialErrors,
  radarEvents: moveTrialErrors,
  runbookTests: drillErrors,
  savings: savingErrors,
  shadowAiItems: withdrawalErrors,
}

/**
 * Rules that one row alone cannot tell, because they read records of another register: the same for form, sheet, API and
 * the routes with a meaning of their own. One list of errors per change.
 */
export async function brokenAcross(
  tx: Transaction,
  one: Register,
  organizationId: string,
  changes: readonly Change<AnyRow>[],
  today: string,
): Promise<FieldError[][]> {
  const rule = rules[one.section] as unknown as Rule<Section> | undefined
  const circles = await circleErrors(tx, one, organizationId, changes)
  const found = rule ? await rule(tx, organizationId, changes as never, today) : []
  return circles.map((errors, index) => [...errors, ...(found[index] ?? [])])
}

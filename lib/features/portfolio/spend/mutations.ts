import { fixedThreshold } from '@/lib/content'
import type { Row } from '@/lib/document/schema'
import { reachedMark, spendMarks } from '@/lib/scoring/portfolio/experiment-spend'
import type { Transaction } from '@/lib/server/db'
import { emit } from '@/lib/server/mutation'

type Spent = Pick<Row<'experiments'>, 'name' | 'cap' | 'actualCost' | 'state'>
type Change = { id: string; now: Spent; before: Spent | null }

const marks = spendMarks({ threshold: fixedThreshold as (key: string) => number })

/**
 * Runs after every write of experiments, whichever way it came in: one event for each mark (50, 75, 90, 100 %) of the cap
 * that the spend passed with this change. A mark is announced again only after the spend fell below it.
 */
export async function announceSpend(tx: Transaction): Promise<void> {
  const changes = await tx.$queryRaw<Change[]>`
    SELECT v."recordId" AS id, v."data"::json AS now, (
      SELECT p."data"::json FROM "RecordVersion" p WHERE p."organizationId" = v."organizationId" AND p."table" = v."table"
        AND p."recordId" = v."recordId" AND p."id" < v."id" ORDER BY p."id" DESC LIMIT 1) AS before
    FROM "RecordVersion" v
    WHERE v."organizationId" = current_organization() AND v."mutation" = current_setting('sextant.mutation')
      AND v."table" = 'Experiment' AND v."data"::json ->> 'actualCost' IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM "OutboxEvent" o WHERE o."organizationId" = v."organizationId" AND o."mutation" = v."mutation"
          AND o."event" = 'experiment:spend' AND o."subject" = 'experiments/' || v."recordId")
    ORDER BY v."id"`
  for (const { id, now, before } of changes) {
    const reached = reachedMark(marks, now.cap, now.actualCost) ?? 0
    const known = before === null ? 0 : (reachedMark(marks, before.cap, before.actualCost) ?? 0)
    for (const mark of marks.filter((one) => one > known && one <= reached)) {
      const payload = { mark, name: now.name, cap: now.cap, actualCost: now.actualCost, state: now.state }
      await emit(tx, 'experiment:spend', `experiments/${id}`, payload)
    }
  }
}

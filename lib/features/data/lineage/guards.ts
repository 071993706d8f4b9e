import { circleThrough } from '@/lib/document/circles'
import { madeFromItself } from '@/lib/document/references'
import type { Row } from '@/lib/document/schema'
import type { Transaction } from '@/lib/server/db'
import type { FieldError } from '@/lib/server/errors'

type Source = Row<'dataSources'>
type Change = { row: Source; before: Source | null }

const moved = ({ before, row }: Change): boolean =>
  row.fromIds.length > 0 && JSON.stringify(row.fromIds) !== JSON.stringify(before?.fromIds)

/** Data is not made from itself, over however many steps: the refusal names the way round. Only links that change are judged. */
export async function lineageErrors(
  tx: Transaction,
  organizationId: string,
  changes: readonly Change[],
): Promise<FieldError[][]> {
  if (!changes.some(moved)) return changes.map(() => [])
  const stored = await tx.$queryRaw<{ id: string; name: string; fromIds: string[] }[]>`
    SELECT d."id", d."name", d."fromIds" FROM "DataSource" d
    WHERE d."organizationId" = ${organizationId} AND d."archivedAt" IS NULL`
  const rows = [...stored, ...changes.map(({ row }) => row)]
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  const next = new Map(rows.map(({ fromIds, id }) => [id, fromIds]))
  return changes.map((change) => {
    const circle = moved(change) ? circleThrough(next, change.row.id) : null
    if (!circle) return []
    return [{ pointer: '/fromIds', message: madeFromItself(circle.map((id) => names.get(id) ?? id)) }]
  })
}

import { inCircle } from '@/lib/document/circles'
import { CIRCLE } from '@/lib/document/references'
import type { Transaction } from '@/lib/server/db'
import type { FieldError } from '@/lib/server/errors'
import type { AnyRow, Register } from '../definition'
import { quoted, tableOf } from '../rows/queries'

type Change = { row: AnyRow; before: AnyRow | null }

/** Records of a register that would replace each other in a circle of any length; only links that change are judged. */
export async function circleErrors(
  tx: Transaction,
  one: Register,
  organizationId: string,
  changes: readonly Change[],
): Promise<FieldError[][]> {
  const errors: FieldError[][] = changes.map(() => [])
  for (const { field } of one.columns.filter(
    ({ type, refersTo }) => type === 'reference' && refersTo === one.section,
  )) {
    const changed = changes.filter(({ row, before }) => row[field] !== null && row[field] !== before?.[field])
    if (changed.length === 0) continue
    const stored = await tx.$queryRaw<{ id: string; next: string }[]>`
      SELECT t."id", t.${quoted(field)} AS next FROM ${tableOf(one)} t
      WHERE t."organizationId" = ${organizationId} AND t.${quoted(field)} IS NOT NULL`
    const next = new Map<string, string | null>(stored.map(({ id, next: to }) => [id, to]))
    for (const { row } of changes) next.set(row.id, (row[field] as string | null) ?? null)
    const circle = inCircle(
      next,
      changed.map(({ row }) => row.id),
    )
    for (const [index, change] of changes.entries()) {
      if (changed.includes(change) && circle.has(change.row.id)) {
        errors[index]?.push({ pointer: `/${field}`, message: CIRCLE })
      }
    }
  }
  return errors
}

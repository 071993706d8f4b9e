import { Prisma } from '@prisma/client'
import { type Row, sections } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import type { Transaction } from '@/lib/server/db'
import type { FieldError } from '@/lib/server/errors'

type Saving = Row<'savings'>
type Change = { row: Saving; before: Saving | null }

/** A saving names a record that is there, and a sprint that is one: what it says is looked at once it changes. */
export async function savingErrors(
  tx: Transaction,
  organizationId: string,
  changes: readonly Change[],
): Promise<FieldError[][]> {
  const moved = changes.filter(({ row, before }) => row.targetId !== null && movesTarget(row, before))
  const there = new Set<string>()
  for (const section of new Set(moved.flatMap(({ row }) => row.targetSection ?? []))) {
    const ids = moved.flatMap(({ row }) => (row.targetSection === section ? [row.targetId!] : []))
    const found = await tx.$queryRaw<{ id: string }[]>`
      SELECT t."id" FROM ${Prisma.raw(`"${sections[section].table}"`)} t
      WHERE t."organizationId" = ${organizationId} AND t."id" = ANY (${ids}::text[]) AND t."archivedAt" IS NULL`
    for (const { id } of found) there.add(`${section}/${id}`)
  }
  const sprints = new Set(
    (
      await tx.cadenceEvent.findMany({
        where: {
          organizationId,
          archivedAt: null,
          kind: 'sprint',
          id: { in: changes.flatMap(({ row }) => row.sprintId ?? []) },
        },
        select: { id: true },
      })
    ).map(({ id }) => id),
  )
  return changes.map(({ row, before }) => {
    const errors: FieldError[] = []
    if (row.targetSection !== null && row.targetId !== null && movesTarget(row, before)) {
      if (!there.has(`${row.targetSection}/${row.targetId}`)) {
        errors.push({ pointer: '/targetId', message: inWords('cost.targetNotFound') })
      }
    }
    if (row.sprintId !== null && row.sprintId !== before?.sprintId && !sprints.has(row.sprintId)) {
      errors.push({ pointer: '/sprintId', message: inWords('cost.sprintNeeded') })
    }
    return errors
  })
}

const movesTarget = (row: Saving, before: Saving | null): boolean =>
  row.targetId !== before?.targetId || row.targetSection !== before?.targetSection

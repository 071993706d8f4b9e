import { Prisma } from '@prisma/client'
import type { RouteInput } from '@/lib/client/route'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import type { Transaction } from '@/lib/server/db'
import { read } from '@/lib/server/mutation'
import { registerNamed, registerOfSection } from '../catalogue'
import type { Column, Register } from '../definition'
import { conditionsOf } from '../filter/queries'
import { loadDirectory, loadLinkedNames, namesOf } from '../links/queries'
import { type Names, titleOf } from '../naming/view'
import { quoted, tableOf, visibleTo } from '../rows/queries'
import type { listChoicesRoute } from '../schema'
import { sortedRows, sortOf } from '../sort/queries'
import type { Choice, FieldChoices } from '../view'

/** More than this many records are searched for instead of listed. */
export const MAX_LISTED = 50

/** Live rows of a register the reader may see, by name, in the register's own order. */
export async function choicesIn(
  tx: Transaction,
  actor: Actor,
  one: Register,
  q: string | undefined,
  known: Names,
): Promise<Choice[]> {
  const request = { limit: undefined, cursor: undefined, sort: undefined, q, filters: {} }
  const wanted = Prisma.sql`t."organizationId" = ${actor.organizationId} AND t."archivedAt" IS NULL
    AND ${visibleTo(one, actor)} AND ${conditionsOf(one, request, actor)}`
  const rows = await sortedRows(tx, one, actor.organizationId, sortOf(one, undefined, actor), wanted, MAX_LISTED + 1)
  const found = rows.map((row) => row.record)
  const names = await loadLinkedNames(tx, actor, one, found, known)
  return found.map((row) => ({ value: row.id, label: titleOf(one, row, names, actor.timezone) }))
}

/** Columns without a closed set whose filter offers what is there. */
const offersStored = (column: Column) =>
  column.filter && ['line', 'month', 'quarter', 'list'].includes(column.type) && !column.options && !column.names

/** More values than this are searched for by text instead. */
const MAX_VALUES = 200

async function storedValues(tx: Transaction, actor: Actor, one: Register, column: Column) {
  const place = Prisma.sql`t.${quoted(column.field)}`
  const source = column.type === 'list' ? Prisma.sql`, jsonb_array_elements_text(${place}) v` : Prisma.empty
  const value = column.type === 'list' ? Prisma.sql`v` : place
  const rows = await tx.$queryRaw<{ value: string }[]>`
    SELECT DISTINCT ${value} AS value FROM ${tableOf(one)} t ${source}
    WHERE t."organizationId" = ${actor.organizationId} AND t."archivedAt" IS NULL AND ${visibleTo(one, actor)}
      AND ${value} IS NOT NULL ORDER BY 1 ${Prisma.raw(column.type === 'line' || column.type === 'list' ? '' : 'DESC')} LIMIT ${MAX_VALUES + 1}`
  const choices = rows.map((row): Choice => ({ value: row.value, label: row.value }))
  return { choices: choices.slice(0, MAX_VALUES), more: choices.length > MAX_VALUES }
}

/** What a form and a filter offer for columns that name records or repeat texts. */
export async function loadChoices(tx: Transaction, actor: Actor, one: Register, known: Names): Promise<FieldChoices> {
  const choices: Record<string, FieldChoices[string]> = {}
  const bySection = new Map<string, FieldChoices[string]>()
  for (const column of one.columns) {
    const other = column.refersTo && registerOfSection(column.refersTo)
    if (other) {
      const found = bySection.get(other.section) ?? listed(await choicesIn(tx, actor, other, undefined, known))
      bySection.set(other.section, found)
      choices[column.field] = found
    } else if (offersStored(column)) {
      choices[column.field] = await storedValues(tx, actor, one, column)
    }
  }
  return choices
}

const listed = (found: Choice[]) => ({ choices: found.slice(0, MAX_LISTED), more: found.length > MAX_LISTED })

/** Rows of a register by name, for a field that names one of many. */
export function listChoices(actor: Actor, input: RouteInput<typeof listChoicesRoute>): Promise<{ items: Choice[] }> {
  authorize(actor, 'organization:read')
  const one = registerNamed(input.register)
  return read(actor, async (tx) => {
    const names = namesOf(await loadDirectory(tx, actor.organizationId))
    return { items: await choicesIn(tx, actor, one, input.q, names) }
  })
}

import { dayReader, type Zone } from '@/lib/calendar/zones'
import { sections } from '@/lib/document/schema'
import type { FieldError } from '@/lib/server/errors'
import { type AnyRow, entered, type Register } from '../definition'

/** The complete row a creation stores: defaults, what was given, what the portal derives. */
export function newRow(
  one: Register,
  id: string,
  given: Readonly<Record<string, unknown>>,
  who: { today: string; personId: string | null },
): AnyRow {
  const row = sections[one.section].row.parse({ ...one.defaults?.(who), ...given, id }) as unknown as AnyRow
  return { ...row, ...one.derive?.(row, null, who.today) }
}

/** The row after a change and the fields that the change writes. */
export function changedRow(one: Register, before: AnyRow, given: Readonly<Record<string, unknown>>, today: string) {
  const after: AnyRow = { ...before, ...given }
  const derived = one.derive?.(after, before, today) ?? {}
  return { row: { ...after, ...derived } as AnyRow, fields: { ...given, ...derived } }
}

/** The row that stands in the place of `present` when `fresh` is written for the same key. */
export function replacedRow(one: Register, present: AnyRow, fresh: AnyRow, today: string) {
  const given = Object.fromEntries(entered(one).map(({ field }) => [field, fresh[field] ?? null]))
  return changedRow(one, present, given, today)
}

/** What the declared rules say about a complete row; `imported`: a sheet brings it, which cannot hold everything. */
export const brokenRules = (
  one: Register,
  row: AnyRow,
  before: AnyRow | null,
  { timezone, today }: Zone,
  imported = false,
): FieldError[] => one.rules?.(row, before, today, imported, dayReader(timezone)) ?? []

import { Prisma } from '@prisma/client'
import { can, type Holder } from '@/lib/access/permissions'
import { sections } from '@/lib/document/schema'
import type { Transaction } from '@/lib/server/db'
import { notFound } from '@/lib/server/errors'
import type { AnyRow, Register } from '../definition'

/** Who looks, as far as rows go. */
export type Reader = Holder & { personId: string | null; organizationId: string }

export function quoted(name: string): Prisma.Sql {
  return Prisma.raw(`"${name}"`)
}
/** A column of the table under the alias that every question gives it. */
export function field(name: string): Prisma.Sql {
  return Prisma.sql`t.${quoted(name)}`
}
export function tableOf(one: Register): Prisma.Sql {
  return quoted(sections[one.section].table)
}

/** Rows the reader may see, as a condition on the table under this alias. */
export function visibleTo(one: Register, reader: Reader, alias: 't' | 'n' = 't'): Prisma.Sql {
  const { restricted } = one
  const field = (name: string) => Prisma.sql`${Prisma.raw(alias)}.${quoted(name)}`
  if (!restricted || can(reader, restricted.permission)) return Prisma.sql`TRUE`
  const open = Prisma.sql`(${field(restricted.field)} IS NULL OR ${field(restricted.field)} <> ALL (${[...restricted.values]}::text[]))`
  // Who only reads sees of them how many there are, also of their own of before.
  if (reader.personId === null || !can(reader, restricted.permission, { own: true })) return open
  // An item nobody owns must count as hidden, so the comparison may not come out as NULL.
  const own = [...restricted.readers, 'createdBy'].map(
    (name) => Prisma.sql`${field(name)} IS NOT DISTINCT FROM ${reader.personId}`,
  )
  return Prisma.sql`(${open} OR ${Prisma.join(own, ' OR ')})`
}

/** Whether the row counts as the reader's own: created by them, or they are named as its owner. */
export function isOwn(one: Register, row: AnyRow, reader: Pick<Reader, 'personId'>): boolean {
  if (reader.personId === null) return false
  return ['createdBy', ...(one.owners ?? [])].some((name) => row[name] === reader.personId)
}

/** The rows with these ids that the reader may see, archived ones too; `tail` is how a guard holds them (`guards.ts`). */
export async function rowsById(
  tx: Transaction,
  one: Register,
  reader: Reader,
  ids: readonly string[],
  tail = Prisma.empty,
): Promise<AnyRow[]> {
  const rows = await tx.$queryRaw<{ record: AnyRow }[]>`
    SELECT record_json(t.*) AS record FROM ${tableOf(one)} t
    WHERE t."organizationId" = ${reader.organizationId} AND t."id" = ANY (${[...ids]}::text[]) AND ${visibleTo(one, reader)}
    ORDER BY t."id" ${tail}`
  return rows.map((row) => row.record)
}

/** One row, or the answer of a missing one. */
export async function rowById(tx: Transaction, one: Register, reader: Reader, id: string) {
  const [row] = await rowsById(tx, one, reader, [id])
  if (!row) throw notFound()
  return row
}

/** This moment by the database's clock, as records store it. */
export async function momentOf(tx: Transaction): Promise<string> {
  const [row] = await tx.$queryRaw<{ at: string }[]>`
    SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at`
  return row?.at ?? new Date().toISOString()
}

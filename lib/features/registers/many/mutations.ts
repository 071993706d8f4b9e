import { Prisma } from '@prisma/client'
import type { Row, Section } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import type { Transaction } from '@/lib/server/db'
import { Refusal } from '@/lib/server/errors'
import { insertRecords } from '@/lib/server/records'
import type { AnyRow, Register } from '../definition'
import { quoted, tableOf } from '../rows/queries'

/** Rows of one statement: bounds its text and its time. */
const PART = 1_000

function* parts<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += PART) yield rows.slice(at, at + PART)
}

/** Adds many complete rows inside a mutation. */
export async function insertMany(tx: Transaction, one: Register, rows: readonly AnyRow[]): Promise<void> {
  for (const part of parts(rows)) await insertRecords(tx, one.section, part as unknown as Row<Section>[], true)
}

/**
 * Writes the same fields of many rows inside a mutation, each at the revision it has; every row gets its own values.
 * One row that has another revision refuses them all.
 */
export async function writeMany(
  tx: Transaction,
  one: Register,
  fields: readonly string[],
  rows: readonly (Readonly<Record<string, unknown>> & { id: string; revision: number })[],
): Promise<void> {
  const columns = Prisma.join(fields.map(quoted))
  for (const part of parts(rows)) {
    const values = part.map((row) =>
      Object.fromEntries(['id', 'revision', ...fields].map((field) => [field, row[field] ?? null])),
    )
    const written = await tx.$executeRaw`
      UPDATE ${tableOf(one)} t SET (${columns}, "revision", "updatedAt", "updatedBy") = (
        SELECT ${columns}, t."revision" + 1, clock_timestamp(), nullif(current_setting('sextant.person', true), '')
        FROM jsonb_populate_record(t, r.value) p)
      FROM jsonb_array_elements(${JSON.stringify(values)}::jsonb) r
      WHERE t."organizationId" = current_organization() AND t."id" = r.value ->> 'id'
        AND t."revision" = (r.value ->> 'revision')::int`
    if (written !== part.length) {
      throw new Refusal('conflict', inWords('registers.somebodyChangedOneOfThese'))
    }
  }
}

import { Prisma } from '@prisma/client'
import type { Transaction } from '@/lib/server/db'
import { notFound } from '@/lib/server/errors'
import type { AnyRow, Register } from '../definition'
import { type Reader, rowsById } from './queries'

/** The rows with these ids that the reader may see, held until the transaction ends, in the order of their ids. */
export function heldRows(tx: Transaction, one: Register, reader: Reader, ids: readonly string[]): Promise<AnyRow[]> {
  return rowsById(tx, one, reader, ids, Prisma.sql`FOR UPDATE`)
}

/** One row, held until the transaction ends, or the answer of a missing one. */
export async function heldRow(tx: Transaction, one: Register, reader: Reader, id: string): Promise<AnyRow> {
  const [row] = await heldRows(tx, one, reader, [id])
  if (!row) throw notFound()
  return row
}

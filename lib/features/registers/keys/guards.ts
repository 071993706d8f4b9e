import { Prisma } from '@prisma/client'
import { inWords } from '@/lib/messages/in-words'
import type { Transaction } from '@/lib/server/db'
import type { FieldError } from '@/lib/server/errors'
import { registerNamed } from '../catalogue'
import { type AnyRow, columnOf, type Register } from '../definition'
import { quoted, tableOf } from '../rows/queries'

type Values = Readonly<Record<string, unknown>>

const SEPARATOR = '\u001f'
const textIn = (row: Values, field: string) => String(row[field] ?? '')

/** The natural key of a row as one text; rows of one key have the same. */
export function keyOf(one: Register, row: Values): string {
  return (one.key ?? []).map((field) => textIn(row, field)).join(SEPARATOR)
}

/** Lets one writer at a time decide whether a row of a register with a key, or with unique values, is there. */
export async function lockKeys(tx: Transaction, one: Register, organizationId: string): Promise<void> {
  if (!one.key && !one.unique) return
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${organizationId} ${one.section}`}, 0))`
}

/** Few rows are looked up by their own columns, which an index can answer; many in one pass over the table. */
const FEW = 5

/** The live rows that stand where these would, by key. */
export async function rowsByKey(
  tx: Transaction,
  one: Register,
  organizationId: string,
  rows: readonly Values[],
): Promise<ReadonlyMap<string, AnyRow>> {
  const { key } = one
  if (!key || rows.length === 0) return new Map()
  const stored = (field: string) => Prisma.sql`coalesce(t.${quoted(field)}::text, '')`
  const eachOf = rows.map((row) => {
    const same = key.map((field) => {
      const column = columnOf(one, field)
      const plain = column?.type === 'line' || column?.type === 'reference' || column?.type === 'month'
      const exact = plain && row[field] !== null && row[field] !== undefined
      return Prisma.sql`${exact ? Prisma.sql`t.${quoted(field)}` : stored(field)} = ${textIn(row, field)}`
    })
    return Prisma.sql`(${Prisma.join(same, ' AND ')})`
  })
  const joined = Prisma.sql`concat_ws(${SEPARATOR}, ${Prisma.join(key.map(stored))})`
  const matches =
    rows.length <= FEW
      ? Prisma.join(eachOf, ' OR ')
      : Prisma.sql`${joined} = ANY (${[...new Set(rows.map((row) => keyOf(one, row)))]}::text[])`
  const found = await tx.$queryRaw<{ record: AnyRow }[]>`
    SELECT record_json(t.*) AS record FROM ${tableOf(one)} t
    WHERE t."organizationId" = ${organizationId} AND t."archivedAt" IS NULL AND (${matches})
    ORDER BY t."id"`
  return new Map(found.map(({ record }) => [keyOf(one, record), record]))
}

/** The texts as the database compares them, in their order. */
async function foldsOf(tx: Transaction, texts: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ value: string }[]>`
    SELECT folded(g.text) AS value FROM unnest(${texts}::text[]) WITH ORDINALITY AS g(text, place) ORDER BY g.place`
  return rows.map(({ value }) => value)
}

/**
 * What is wrong with values that only one live row may hold, per row; `row.id` tells a row from itself. A value that a row
 * has already (`before`) is none of the change's business: rows of before the rule can be mended one by one.
 */
export async function takenValues(
  tx: Transaction,
  one: Register,
  organizationId: string,
  rows: readonly (Values & { id: string })[],
  before: readonly (Values | null)[] = [],
): Promise<FieldError[][]> {
  const errors: FieldError[][] = rows.map(() => [])
  for (const field of one.unique ?? []) {
    const given = rows.map((row) => textIn(row, field))
    const folds = await foldsOf(tx, given)
    const values = [...new Set(folds)].filter((value) => value !== '')
    if (values.length === 0) continue
    const found = await tx.$queryRaw<{ id: string; value: string }[]>`
      SELECT t."id", folded(t.${quoted(field)}) AS value FROM ${tableOf(one)} t
      WHERE t."organizationId" = ${organizationId} AND t."archivedAt" IS NULL
        AND folded(t.${quoted(field)}) = ANY (${values}::text[])`
    const holder = new Map(found.map(({ id, value }) => [value, id]))
    for (const [index, row] of rows.entries()) {
      const value = folds[index] ?? ''
      const kept = before[index] ? textIn(before[index], field) === given[index] : false
      if (value === '' || kept) continue
      const other = holder.get(value)
      if (other !== undefined && other !== row.id) {
        errors[index]?.push({
          pointer: `/${field}`,
          message: inWords('registers.anotherRowHasThisValue'),
        })
      }
      holder.set(value, row.id)
    }
  }
  return errors
}

/** Whether another live row of the register holds a value that only one may hold; others wait until this is decided. */
export async function isTaken(
  tx: Transaction,
  register: string,
  organizationId: string,
  row: { id: string } & Record<string, unknown>,
): Promise<boolean> {
  const one = registerNamed(register)
  await lockKeys(tx, one, organizationId)
  const [taken] = await takenValues(tx, one, organizationId, [row])
  return taken !== undefined && taken.length > 0
}

import { Prisma } from '@prisma/client'
import { inWords } from '@/lib/messages/in-words'
import type { Transaction } from '@/lib/server/db'
import { invalid } from '@/lib/server/errors'
import { registerOfSection } from '../catalogue'
import { type AnyRow, asSeenBy, type Column, type Register } from '../definition'
import { optionsOf } from '../fields/rules'
import { field, quoted, type Reader, tableOf, visibleTo } from '../rows/queries'

type Sort = { field: string; descending: boolean; by: Prisma.Sql; cast: string }

const casts: Partial<Record<Column['type'], string>> = {
  choice: 'int',
  day: 'date',
  instant: 'timestamptz',
  count: 'numeric',
  percent: 'numeric',
  money: 'numeric',
  number: 'numeric',
  references: 'int',
  flag: 'boolean',
}

/** How the values of a cursor look, so that a made-up one is refused before the database reads it. */
const forms: Record<string, RegExp> = {
  int: /^-?\d{1,9}$/,
  numeric: /^-?\d{1,30}(\.\d{1,30})?(e[+-]?\d{1,3})?$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  timestamptz: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]) \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/,
  boolean: /^(true|false)$/,
}

function fits(cast: string, value: string): boolean {
  if (!(forms[cast] ?? /^/).test(value)) return false
  if (cast !== 'date' && cast !== 'timestamptz') return true
  const noon = Date.parse(`${value.slice(0, 10)}T12:00:00Z`)
  return new Date(noon).toISOString().startsWith(value.slice(0, 10))
}

function sortValue(column: Column, reader: Reader): Prisma.Sql {
  if (column.type === 'choice') {
    return Prisma.sql`array_position(${[...optionsOf(column)]}::text[], ${field(column.field)})`
  }
  if (column.type === 'person' || column.type === 'team') {
    const table = column.type === 'person' ? quoted('Person') : quoted('Team')
    return Prisma.sql`(SELECT lower(n."name") FROM ${table} n WHERE n."organizationId" = t."organizationId" AND n."id" = ${field(column.field)})`
  }
  if (column.type === 'list') return Prisma.sql`lower(nullif(${field(column.field)}, '[]'::jsonb)::text)`
  if (column.type === 'references') return Prisma.sql`nullif(jsonb_array_length(${field(column.field)}), 0)`
  if (column.type === 'reference') return linkedName(column, reader) ?? Prisma.sql`lower(${field(column.field)})`
  if (column.type === 'line' || column.type === 'text' || column.type === 'link') {
    return Prisma.sql`lower(${field(column.field)})`
  }
  return field(column.field)
}

/**
 * The name of a referenced record as its own table has it, unknown where the reader may not see the record; undefined where
 * several columns or a date name it.
 */
function linkedName(column: Column, reader: Reader): Prisma.Sql | undefined {
  const other = column.refersTo && registerOfSection(column.refersTo)
  const title = other?.columns.find((each) => each.field === other.title)
  if (!other || title?.type !== 'line') return undefined
  return Prisma.sql`(SELECT lower(n.${quoted(title.field)}) FROM ${tableOf(other)} n WHERE n."organizationId" = t."organizationId" AND n."id" = ${field(column.field)} AND ${visibleTo(other, reader, 'n')})`
}

/** A choice's place in its order, moved beyond all others where the row is settled; an unknown one stays before those. */
function withLast(
  column: Column,
  { descending }: { descending: boolean },
  last: { field: string; values: readonly string[] },
  reader: Reader,
): Prisma.Sql {
  const beyond = descending ? -1000 : 1000
  return Prisma.sql`(coalesce(${sortValue(column, reader)}, 0) + CASE WHEN ${field(last.field)} = ANY(${[...last.values]}::text[]) THEN ${beyond}::int ELSE 0 END)`
}

/** `?sort=risk` or `?sort=-risk`; unknown values stand last in both directions. */
export function sortOf(register: Register, asked: string | undefined, reader: Reader): Sort {
  const one = asSeenBy(register, reader)
  const wanted = asked ?? `${one.sort.descending ? '-' : ''}${one.sort.field}`
  const name = wanted.replace(/^-/, '')
  const column = one.columns.find((each) => each.field === name)
  if (!column)
    throw invalid(
      '/query/sort',
      inWords('registers.sortByOneOfList', { list: one.columns.map((each) => each.field).join(', ') }),
    )
  return {
    field: name,
    descending: wanted.startsWith('-'),
    by:
      asked === undefined && one.sort.last
        ? withLast(column, one.sort, one.sort.last, reader)
        : sortValue(column, reader),
    cast: casts[column.type] ?? 'text',
  }
}

/** Where the next page starts: the last row's sort value and id, bound to the sorting it was made with. */
export function cursorAfter(sort: Sort, value: string | null, id: string): string {
  return Buffer.from(JSON.stringify([sort.field, sort.descending, value, id])).toString('base64url')
}

/** Rows after the cursor under this sorting. */
export function afterCursor(sort: Sort, cursor: string | undefined): Prisma.Sql {
  if (cursor === undefined) return Prisma.sql`TRUE`
  const wrong = () => invalid('/query/cursor', inWords('registers.useTheNextcursorOfThe'))
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    throw wrong()
  }
  if (!Array.isArray(parts) || parts[0] !== sort.field || parts[1] !== sort.descending) throw wrong()
  const [, , value, id] = parts as unknown[]
  if (typeof id !== 'string' || !(value === null || typeof value === 'string')) throw wrong()
  if (value !== null && !fits(sort.cast, value)) throw wrong()
  if (value === null) return Prisma.sql`(${sort.by} IS NULL AND t."id" > ${id})`
  const seen = Prisma.sql`${value}::${Prisma.raw(sort.cast)}`
  const beyond = sort.descending ? Prisma.sql`${sort.by} < ${seen}` : Prisma.sql`${sort.by} > ${seen}`
  return Prisma.sql`(${sort.by} IS NULL OR ${beyond} OR (${sort.by} = ${seen} AND t."id" > ${id}))`
}

/**
 * The first rows of a sorting, each with its sort value. They are found before they become records: turning every row of
 * a large register into JSON only to sort it took a second per 100,000.
 */
export function sortedRows(
  tx: Transaction,
  one: Register,
  organizationId: string,
  sort: Sort,
  wanted: Prisma.Sql,
  limit: number,
): Promise<{ record: AnyRow; value: string | null }[]> {
  return tx.$queryRaw`
    WITH found AS MATERIALIZED (
      SELECT t."id" FROM ${tableOf(one)} t WHERE ${wanted} ORDER BY ${orderBy(sort)} LIMIT ${limit})
    SELECT record_json(t.*) AS record, (${sort.by})::text AS value FROM ${tableOf(one)} t
    WHERE t."organizationId" = ${organizationId} AND t."id" IN (SELECT f."id" FROM found f)
    ORDER BY ${orderBy(sort)}`
}

function orderBy(sort: Sort): Prisma.Sql {
  return Prisma.sql`${sort.by} ${Prisma.raw(sort.descending ? 'DESC' : 'ASC')} NULLS LAST, t."id"`
}

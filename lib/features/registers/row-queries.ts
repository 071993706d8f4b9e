import { Prisma } from '@prisma/client'
import { can, type Holder } from '@/lib/access/permissions'
import { sections } from '@/lib/document/schema'
import type { Transaction } from '@/lib/server/db'
import { type FieldError, invalid, notFound } from '@/lib/server/errors'
import type { Directory, Named } from './cells'
import type { AnyRow, Column, Register } from './definition'
import type { ListRequest } from './schema'

/** Who looks, as far as rows go. */
export type Reader = Holder & { personId: string | null; organizationId: string }

const quoted = (name: string) => Prisma.raw(`"${name}"`)
const field = (name: string) => Prisma.sql`t.${quoted(name)}`
export function tableOf(one: Register): Prisma.Sql {
  return quoted(sections[one.section].table)
}

/** Rows the reader may see, as a condition on t. */
export function visibleTo(one: Register, reader: Reader): Prisma.Sql {
  const { restricted } = one
  if (!restricted || can(reader, restricted.permission)) return Prisma.sql`TRUE`
  const open = Prisma.sql`(${field(restricted.field)} IS NULL OR ${field(restricted.field)} <> ALL (${[...restricted.values]}::text[]))`
  if (reader.personId === null) return open
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

type Sort = { field: string; descending: boolean; by: Prisma.Sql; cast: Prisma.Sql }

const casts: Partial<Record<Column['type'], string>> = {
  choice: 'int',
  day: 'date',
  instant: 'timestamptz',
  count: 'numeric',
  percent: 'numeric',
  money: 'numeric',
  flag: 'boolean',
}

function sortValue(column: Column): Prisma.Sql {
  if (column.type === 'choice') {
    return Prisma.sql`array_position(${[...(column.options ?? [])]}::text[], ${field(column.field)})`
  }
  if (column.type === 'person' || column.type === 'team') {
    const table = column.type === 'person' ? quoted('Person') : quoted('Team')
    return Prisma.sql`(SELECT lower(n."name") FROM ${table} n WHERE n."organizationId" = t."organizationId" AND n."id" = ${field(column.field)})`
  }
  if (column.type === 'line' || column.type === 'text' || column.type === 'link' || column.type === 'reference') {
    return Prisma.sql`lower(${field(column.field)})`
  }
  return field(column.field)
}

/** `?sort=risk` or `?sort=-risk`; unknown values stand last in both directions. */
export function sortOf(one: Register, asked: string | undefined): Sort {
  const wanted = asked ?? `${one.sort.descending ? '-' : ''}${one.sort.field}`
  const name = wanted.replace(/^-/, '')
  const column = one.columns.find((each) => each.field === name)
  if (!column) throw invalid('/query/sort', `Sort by one of: ${one.columns.map((each) => each.field).join(', ')}.`)
  return {
    field: name,
    descending: wanted.startsWith('-'),
    by: sortValue(column),
    cast: Prisma.raw(casts[column.type] ?? 'text'),
  }
}

/** The conditions of filters and search. Values of one filter are alternatives; "none" asks for unknown. */
export function conditionsOf(one: Register, request: ListRequest): Prisma.Sql {
  const parts: Prisma.Sql[] = []
  for (const [name, text] of Object.entries(request.filters)) {
    const column = one.columns.find((each) => each.field === name && each.filter)
    if (!column) {
      const names = one.columns.filter((each) => each.filter).map((each) => each.field)
      throw invalid(`/query/${name.slice(0, 60)}`, `Filter by one of: ${names.join(', ')}.`)
    }
    const values = text.slice(0, 4000).split(',').slice(0, 100)
    const wrong = column.type === 'choice' && values.find((each) => each !== 'none' && !column.options?.includes(each))
    if (wrong) throw invalid(`/query/${name}`, `Use one of: ${column.options?.join(', ')}, none.`)
    const known = values.filter((each) => each !== 'none')
    const any: Prisma.Sql[] = [Prisma.sql`${field(name)}::text = ANY (${known}::text[])`]
    if (values.includes('none')) any.push(Prisma.sql`${field(name)} IS NULL`)
    parts.push(Prisma.sql`(${Prisma.join(any, ' OR ')})`)
  }
  const q = request.q?.trim()
  if (q) {
    const pattern = `%${q.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    const texts = one.columns.filter((each) => each.type === 'line' || each.type === 'text')
    const any = texts.map((each) => Prisma.sql`${field(each.field)} ILIKE ${pattern}`)
    parts.push(any.length > 0 ? Prisma.sql`(${Prisma.join(any, ' OR ')})` : Prisma.sql`FALSE`)
  }
  return parts.length > 0 ? Prisma.join(parts, ' AND ') : Prisma.sql`TRUE`
}

/** Where the next page starts: the last row's sort value and id, bound to the sorting it was made with. */
export function cursorAfter(sort: Sort, value: string | null, id: string): string {
  return Buffer.from(JSON.stringify([sort.field, sort.descending, value, id])).toString('base64url')
}

/** Rows after the cursor under this sorting. */
export function afterCursor(sort: Sort, cursor: string | undefined): Prisma.Sql {
  if (cursor === undefined) return Prisma.sql`TRUE`
  const wrong = () => invalid('/query/cursor', 'Use the nextCursor of the page before, with the same sort.')
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    throw wrong()
  }
  if (!Array.isArray(parts) || parts[0] !== sort.field || parts[1] !== sort.descending) throw wrong()
  const [, , value, id] = parts as unknown[]
  if (typeof id !== 'string' || !(value === null || typeof value === 'string')) throw wrong()
  if (value === null) return Prisma.sql`(${sort.by} IS NULL AND t."id" > ${id})`
  const seen = Prisma.sql`${value}::${sort.cast}`
  const beyond = sort.descending ? Prisma.sql`${sort.by} < ${seen}` : Prisma.sql`${sort.by} > ${seen}`
  return Prisma.sql`(${sort.by} IS NULL OR ${beyond} OR (${sort.by} = ${seen} AND t."id" > ${id}))`
}

export function orderBy(sort: Sort): Prisma.Sql {
  return Prisma.sql`${sort.by} ${Prisma.raw(sort.descending ? 'DESC' : 'ASC')} NULLS LAST, t."id"`
}

/** The rows with these ids that the reader may see, archived ones too, locked for the rest of the transaction on demand. */
export async function rowsById(
  tx: Transaction,
  one: Register,
  reader: Reader,
  ids: readonly string[],
  lock: boolean,
): Promise<AnyRow[]> {
  const rows = await tx.$queryRaw<{ record: AnyRow }[]>`
    SELECT record_json(t.*) AS record FROM ${tableOf(one)} t
    WHERE t."organizationId" = ${reader.organizationId} AND t."id" = ANY (${[...ids]}::text[]) AND ${visibleTo(one, reader)}
    ORDER BY t."id" ${lock ? Prisma.sql`FOR UPDATE` : Prisma.empty}`
  return rows.map((row) => row.record)
}

/** One row, or the answer of a missing one. */
export async function rowById(tx: Transaction, one: Register, reader: Reader, id: string, lock = false) {
  const [row] = await rowsById(tx, one, reader, [id], lock)
  if (!row) throw notFound()
  return row
}

/** People and teams of the organization, by name. */
export async function loadDirectory(tx: Transaction, organizationId: string): Promise<Directory> {
  const load = (table: 'Person' | 'Team', email: Prisma.Sql) => tx.$queryRaw<Named[]>`
    SELECT t."id", t."name", ${email} AS "email", t."active" FROM ${quoted(table)} t
    WHERE t."organizationId" = ${organizationId} AND t."archivedAt" IS NULL ORDER BY lower(t."name"), t."id"`
  return { persons: await load('Person', Prisma.sql`t."email"`), teams: await load('Team', Prisma.sql`NULL::text`) }
}

function tableNamed(column: Column): Prisma.Sql | undefined {
  if (column.type === 'person') return quoted('Person')
  if (column.type === 'team') return quoted('Team')
  return column.refersTo && quoted(sections[column.refersTo].table)
}

/** Fields that name a record which is not there, per row: the same answer for a missing one and another organization's. */
export async function brokenLinks(
  tx: Transaction,
  one: Register,
  organizationId: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<FieldError[][]> {
  const errors: FieldError[][] = rows.map(() => [])
  for (const column of one.columns) {
    const table = tableNamed(column)
    const ids = [...new Set(rows.map((row) => row[column.field]).filter((id) => typeof id === 'string'))]
    if (!table || ids.length === 0) continue
    const found = await tx.$queryRaw<{ id: string }[]>`
      SELECT t."id" FROM ${table} t
      WHERE t."organizationId" = ${organizationId} AND t."id" = ANY (${ids}::text[]) AND t."archivedAt" IS NULL`
    const there = new Set(found.map((each) => each.id))
    for (const [index, row] of rows.entries()) {
      const id = row[column.field]
      if (typeof id !== 'string' || there.has(id)) continue
      errors[index]?.push({ pointer: `/${column.field}`, message: 'There is no such record.' })
    }
  }
  return errors
}

/** This moment by the database's clock, as records store it. */
export async function momentOf(tx: Transaction): Promise<string> {
  const [row] = await tx.$queryRaw<{ at: string }[]>`
    SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at`
  return row?.at ?? new Date().toISOString()
}

import { Prisma } from '@prisma/client'
import { can, holders } from '@/lib/access/permissions'
import { writeCsv } from '@/lib/client/csv-text'
import { filterText, filterValues } from '@/lib/client/filter-values'
import type { RouteInput } from '@/lib/client/route'
import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import type { Transaction } from '@/lib/server/db'
import { Download } from '@/lib/server/endpoint'
import { Refusal } from '@/lib/server/errors'
import { read } from '@/lib/server/mutation'
import { registerNamed, registers } from './catalogue'
import { loadChoices } from './choices/queries'
import { type AnyRow, asSeenBy, columnOf, entered, type Register, rowSeenBy, sheetColumns } from './definition'
import { conditionsOf } from './filter/queries'
import { loadDirectory, loadLinkedNames, loadSheetDirectory, namesOf } from './links/queries'
import { feedsOf, spokenTitleOf } from './naming/view'
import { isOwn, quoted, rowById, rowsById, tableOf, visibleTo } from './rows/queries'
import type { exportRowsRoute, getRowRoute, ListRequest, listRowsRoute, listVersionsRoute } from './schema'
import { writeCell } from './sheet/cells/rules'
import { ID_HEADER } from './sheet/header/rules'
import { isNumeric } from './sheet/number-cells/rules'
import { afterCursor, cursorAfter, sortedRows, sortOf } from './sort/queries'
import { type Version, versionsOf } from './versions/queries'
import { type RowView, viewOf } from './view'
import { wordsOf } from './words/view'

export type { Version } from './versions/queries'
export type { Choice, ColumnView, RegisterView, RowView } from './view'

/** Some two hundred sheets of paper; whoever needs more takes the CSV file. */
const MAX_PRINTED_ROWS = 5_000

/** As many as a document section may hold. */
const MAX_EXPORT_ROWS = 100_000

type Page = { items: AnyRow[]; nextCursor: string | null; total: number; hidden: number }

/** Rows that hold this value, whatever the filters say: the rows of one parent. */
export type Fixed = { field: string; value: string }

async function page(
  tx: Transaction,
  actor: Actor,
  one: Register,
  request: ListRequest,
  limit: number,
  fixed?: Fixed,
): Promise<Page> {
  const sort = sortOf(one, request.sort, actor)
  const only =
    fixed && columnOf(one, fixed.field) ? Prisma.sql`t.${quoted(fixed.field)} = ${fixed.value}` : Prisma.sql`TRUE`
  const asked = Prisma.sql`t."organizationId" = ${actor.organizationId} AND t."archivedAt" IS NULL AND ${only} AND ${conditionsOf(one, request, actor)}`
  const visible = visibleTo(one, actor)
  const wanted = Prisma.sql`${asked} AND ${visible} AND ${afterCursor(sort, request.cursor)}`
  const rows = await sortedRows(tx, one, actor.organizationId, sort, wanted, limit + 1)
  // What the reader may not see is counted whole: a number that answered to search or filters would tell what it hides.
  const [counts] = await tx.$queryRaw<{ total: number; hidden: number }[]>`
    SELECT (SELECT count(*)::int FROM ${tableOf(one)} t WHERE ${asked} AND ${visible}) AS total,
      (SELECT count(*)::int FROM ${tableOf(one)} t
        WHERE t."organizationId" = ${actor.organizationId} AND t."archivedAt" IS NULL AND NOT ${visible}) AS hidden`
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return {
    items: items.map((row) => rowSeenBy(one, actor, row.record)),
    nextCursor: rows.length > limit && last ? cursorAfter(sort, last.value, last.record.id) : null,
    total: counts?.total ?? 0,
    hidden: counts?.hidden ?? 0,
  }
}

/** One page of a register. Rows the person may not see are left out and counted. */
export function listRows(actor: Actor, input: RouteInput<typeof listRowsRoute>): Promise<Page> {
  authorize(actor, 'organization:read')
  const one = registerNamed(input.register)
  return read(actor, (tx) => page(tx, actor, one, input.list, input.list.limit ?? 50))
}

export function getRow(actor: Actor, input: RouteInput<typeof getRowRoute>): Promise<AnyRow> {
  authorize(actor, 'organization:read')
  const one = registerNamed(input.register)
  return read(actor, async (tx) => rowSeenBy(one, actor, await rowById(tx, one, actor, input.id)))
}

/** What a page draws around rows: the declaration, names of everything the rows point to, and what the person may do. */
async function surroundings(tx: Transaction, actor: Actor, register: Register, rows: readonly AnyRow[]) {
  const one = asSeenBy(register, actor)
  const directory = await loadDirectory(tx, actor.organizationId)
  const choices = await loadChoices(tx, actor, one, namesOf(directory))
  const names = await loadLinkedNames(tx, actor, one, rows, namesOf(directory))
  const view = viewOf(one, { directory, names, choices, who: actor })
  const shown = (record: AnyRow): RowView => ({
    record,
    title: spokenTitleOf(one, record, view.names, actor.timezone),
    editable: one.write !== null && can(actor, one.write.edit, { own: isOwn(one, record, actor) }),
  })
  const mayCreate = one.write !== null && can(actor, one.write.create)
  const adders = one.write === null ? [] : holders[one.write.create]
  return { given: { view, feeds: feedsOf(one), mayCreate, adders }, shown }
}

/**
 * What a page needs to draw a register: its declaration, one page of rows, names, and what the person may do. `fixed`
 * narrows it to the rows of one parent; `rows=all` in the address asks for every row at once, for paper.
 */
export function getRegister(actor: Actor, name: string, search: Readonly<Record<string, string>>, fixed?: Fixed) {
  authorize(actor, 'organization:read')
  const one = registerNamed(name)
  const request = requestOf(actor, one, search)
  return read(actor, async (tx) => {
    const limit = search.rows === 'all' ? MAX_PRINTED_ROWS : 50
    const { items, ...rest } = await page(tx, actor, one, request, limit, fixed)
    const { given, shown } = await surroundings(tx, actor, one, items)
    return { ...given, ...rest, rows: items.map(shown) }
  })
}

/** What an address asks for; parts a person mistyped are left out instead of breaking the page. */
function requestOf(actor: Actor, register: Register, asked: Readonly<Record<string, string>>): ListRequest {
  const one = asSeenBy(register, actor)
  const search = Object.fromEntries(Object.entries(asked).map(([name, text]) => [name, text.replaceAll('\0', '')]))
  const filters = one.columns.flatMap((column): [string, string][] => {
    const given = column.filter ? filterValues(search[column.field] ?? '') : []
    const known = given.filter(
      (value) => value !== '' && (!column.options || value === 'none' || column.options.includes(value)),
    )
    return known.length > 0 ? [[column.field, filterText(known)]] : []
  })
  const sort = search.sort && columnOf(one, search.sort.replace(/^-/, '')) ? search.sort : undefined
  return {
    limit: undefined,
    cursor: usableCursor(actor, one, sort, search.cursor),
    q: search.q?.slice(0, 200),
    sort,
    filters: Object.fromEntries(filters),
  }
}

/** A place in the pages that this sorting knows; the first page otherwise. */
function usableCursor(
  actor: Actor,
  one: Register,
  sort: string | undefined,
  cursor: string | undefined,
): string | undefined {
  try {
    afterCursor(sortOf(one, sort, actor), cursor)
    return cursor
  } catch {
    return undefined
  }
}

/** What a register is called; null where there is none of this name. */
export function nameOfRegister(actor: Actor, name: string): string | null {
  authorize(actor, 'organization:read')
  const one = registers.find((each) => each.name === name)
  return one ? wordsOf(one).words.name : null
}

/** The declaration and names alone, for the form of a register on another page. */
export function getRegisterView(actor: Actor, name: string) {
  authorize(actor, 'organization:read')
  const one = registerNamed(name)
  return read(actor, async (tx) => (await surroundings(tx, actor, one, [])).given)
}

/** A row with its history, for its own page; null when there is none or the person may not see it. */
export function findRegisterRow(actor: Actor, name: string, id: string) {
  authorize(actor, 'organization:read')
  const one = registerNamed(name)
  return read(actor, async (tx) => {
    const [row] = await rowsById(tx, one, actor, [id])
    if (!row) return null
    const versions = await versionsOf(tx, actor, one, id)
    const { given, shown } = await surroundings(tx, actor, one, [row, ...versions.flatMap(valuesOf)])
    return { ...given, ...shown(rowSeenBy(one, actor, row)), versions }
  })
}

/** What a version changed, as rows, so that records it names get their names too. */
const valuesOf = ({ changes }: Version): AnyRow[] =>
  (['before', 'after'] as const).map(
    (side) => Object.fromEntries(changes.map((change) => [change.field, change[side]])) as AnyRow,
  )

/** History of a row: every stored version with what it changed. Seen by whoever sees the row. */
export function listVersions(actor: Actor, input: RouteInput<typeof listVersionsRoute>): Promise<{ items: Version[] }> {
  authorize(actor, 'organization:read')
  const one = registerNamed(input.register)
  return read(actor, async (tx) => {
    await rowById(tx, one, actor, input.id)
    return { items: await versionsOf(tx, actor, one, input.id) }
  })
}

/** The rows a person may see as CSV; cells that could run as a formula are protected. */
export function exportRows(actor: Actor, input: RouteInput<typeof exportRowsRoute>): Promise<Download> {
  authorize(actor, 'organization:read')
  const one = asSeenBy(registerNamed(input.register), actor)
  const type = 'text/csv; charset=utf-8'
  if (input.template) {
    const header = entered(one).filter((column) => column.sheet !== false)
    const csv = writeCsv([header.map((column) => column.header)])
    return Promise.resolve(new Download(`${one.name}-template.csv`, type, csv))
  }
  return read(actor, async (tx) => {
    const { items, nextCursor } = await page(tx, actor, one, input.list, MAX_EXPORT_ROWS)
    if (nextCursor !== null) {
      throw new Refusal('not_allowed_now', inWords('registers.theseAreMoreThan100'))
    }
    const directory = await loadSheetDirectory(tx, actor, one)
    const columns = sheetColumns(one)
    const rows = items.map((row) => [
      row.id,
      ...columns.map((column) => {
        const text = writeCell(column, row[column.field], directory)
        return isNumeric(column) ? { digits: text } : text
      }),
    ])
    // With its id a row is known again, whatever was changed in it.
    const csv = writeCsv([[ID_HEADER, ...columns.map((column) => column.header)], ...rows])
    return new Download(`${actor.slug}-${one.name}-${actor.today}.csv`, type, csv)
  })
}

/** How many live rows these registers hold, hidden ones included: a count names nobody. */
export function countRegisters(
  actor: Actor,
  names: readonly string[],
): Promise<{ name: string; feeds: readonly string[]; count: number }[]> {
  authorize(actor, 'organization:read')
  const wanted = registers.filter(({ name }) => names.includes(name))
  return read(actor, async (tx) => {
    const counted = wanted.map(
      (one) => Prisma.sql`SELECT ${one.name}::text AS name, count(*)::int AS count FROM ${tableOf(one)} t
        WHERE t."organizationId" = ${actor.organizationId} AND t."archivedAt" IS NULL`,
    )
    const rows = await tx.$queryRaw<{ name: string; count: number }[]>`${Prisma.join(counted, ' UNION ALL ')}`
    return wanted.map((one) => ({
      name: one.name,
      feeds: feedsOf(one),
      count: rows.find((row) => row.name === one.name)?.count ?? 0,
    }))
  })
}

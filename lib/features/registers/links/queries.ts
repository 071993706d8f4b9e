import { Prisma } from '@prisma/client'
import { can } from '@/lib/access/permissions'
import { type Section, sections } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import { messages } from '@/lib/messages/messages'
import type { Actor } from '@/lib/server/actor'
import type { Transaction } from '@/lib/server/db'
import type { FieldError } from '@/lib/server/errors'
import { registers as catalogue, registerOfSection } from '../catalogue'
import { type AnyRow, type Column, columnOf, type Register } from '../definition'
import { type Names, titleOf } from '../naming/view'
import { quoted, rowsById, tableOf, visibleTo } from '../rows/queries'
import type { Directory, Named } from '../sheet/cells/rules'

const { registers } = messages

/** A record that was archived is named with that word, wherever others still name it. */
export function archivedName(name: string): string {
  return registers.item.archived.replace('{name}', () => name)
}

/** People and teams of the organization, by name. */
export async function loadDirectory(tx: Transaction, organizationId: string): Promise<Directory> {
  const load = (table: 'Person' | 'Team', email: Prisma.Sql) => tx.$queryRaw<(Named & { gone: boolean })[]>`
    SELECT t."id", t."name", ${email} AS "email", t."active", t."archivedAt" IS NOT NULL AS "gone" FROM ${quoted(table)} t
    WHERE t."organizationId" = ${organizationId} ORDER BY lower(t."name"), t."id"`
  const live = (all: readonly (Named & { gone: boolean })[]) => all.filter(({ gone }) => !gone)
  const [persons, teams] = [await load('Person', Prisma.sql`t."email"`), await load('Team', Prisma.sql`NULL::text`)]
  return { persons: live(persons), teams: live(teams), gone: [...persons, ...teams].filter(({ gone }) => gone) }
}

/** Names of the directory's people and teams by id, also of archived ones, which records go on naming. */
export function namesOf({ persons, teams, gone = [] }: Directory): Names {
  return Object.fromEntries([
    ...gone.map(({ id, name }) => [id, archivedName(name)]),
    ...[...persons, ...teams].map(({ id, name }) => [id, name]),
  ])
}

/** The registers whose records the rows of this one name. */
export function linkedRegisters(one: Register): Register[] {
  const sections = new Set(one.columns.flatMap((column) => column.refersTo ?? []))
  return [...sections].flatMap((section) => registerOfSection(section) ?? [])
}

function idsIn(one: Register, section: Section, rows: readonly AnyRow[]): string[] {
  const columns = one.columns.filter((column) => column.refersTo === section)
  const values = columns.flatMap(({ field }) => rows.flatMap((row): unknown => row[field]))
  return [...new Set(values.filter((id): id is string => typeof id === 'string'))]
}

/**
 * Names of the records these rows point to, and what those names are made of in turn. Records the reader may not see
 * have none.
 */
export async function loadLinkedNames(
  tx: Transaction,
  actor: Actor,
  one: Register,
  rows: readonly AnyRow[],
  known: Names,
  depth = 3,
): Promise<Names> {
  let names = known
  for (const other of depth > 0 ? linkedRegisters(one) : []) {
    const ids = idsIn(one, other.section, rows).filter((id) => names[id] === undefined)
    if (ids.length === 0) continue
    const found = await rowsById(tx, other, actor, ids)
    names = await loadLinkedNames(tx, actor, other, found, names, depth - 1)
    const named = (row: AnyRow) => {
      const title = titleOf(other, row, names, actor.timezone)
      return row.archivedAt === null ? title : archivedName(title)
    }
    names = { ...names, ...Object.fromEntries(found.map((row) => [row.id, named(row)])) }
  }
  return names
}

/** Most records of one kind that a sheet can name; beyond, the newest are known by name and all by id. */
const MAX_NAMED = 20_000

/** The directory of a sheet: people, teams and every record its rows can name. */
export async function loadSheetDirectory(tx: Transaction, actor: Actor, one: Register): Promise<Directory> {
  const directory = await loadDirectory(tx, actor.organizationId)
  const records: Partial<Record<Section, readonly Named[]>> = {}
  for (const other of linkedRegisters(one)) {
    const rows = await tx.$queryRaw<{ record: AnyRow }[]>`
      SELECT record_json(t.*) AS record FROM ${tableOf(other)} t
      WHERE t."organizationId" = ${actor.organizationId} AND t."archivedAt" IS NULL AND ${visibleTo(other, actor)}
      ORDER BY t."id" DESC LIMIT ${MAX_NAMED}`
    const found = rows.map((row) => row.record)
    const names = await loadLinkedNames(tx, actor, other, found, namesOf(directory))
    records[other.section] = found.map((row) => ({
      id: row.id,
      name: titleOf(other, row, names, actor.timezone),
      active: true,
    }))
  }
  // Somebody who may not see addresses cannot try them out on a sheet either.
  const readers = columnOf(registerOfSection('persons')!, 'email')?.readers
  const addressed = readers === undefined || can(actor, readers)
  const persons = addressed ? directory.persons : directory.persons.map((each) => ({ ...each, email: null }))
  return { ...directory, persons, records, timezone: actor.timezone }
}

/** Whether a live record with this id is in one of the tables. */
export async function isRecordIn(tx: Transaction, organizationId: string, tables: readonly string[], id: string) {
  const any = tables.map(
    (table) => Prisma.sql`EXISTS (SELECT 1 FROM ${quoted(table)} t
      WHERE t."organizationId" = ${organizationId} AND t."id" = ${id} AND t."archivedAt" IS NULL)`,
  )
  const [row] = await tx.$queryRaw<{ there: boolean }[]>`SELECT ${Prisma.join(any, ' OR ')} AS there`
  return row?.there ?? false
}

/** Whether a live record of any register of the organization has this id. */
export function isRecord(tx: Transaction, organizationId: string, id: string): Promise<boolean> {
  return isRecordIn(
    tx,
    organizationId,
    catalogue.map((one) => sections[one.section].table),
    id,
  )
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
    const named = (row: Readonly<Record<string, unknown>>) =>
      [row[column.field]].flat().filter((id): id is string => typeof id === 'string')
    const ids = [...new Set(rows.flatMap(named))]
    if (!table || ids.length === 0) continue
    const found = await tx.$queryRaw<{ id: string }[]>`
      SELECT t."id" FROM ${table} t
      WHERE t."organizationId" = ${organizationId} AND t."id" = ANY (${ids}::text[]) AND t."archivedAt" IS NULL`
    const there = new Set(found.map((each) => each.id))
    for (const [index, row] of rows.entries()) {
      if (named(row).every((id) => there.has(id))) continue
      errors[index]?.push({ pointer: `/${column.field}`, message: inWords('registers.thereIsNoSuchRecord') })
    }
  }
  return errors
}

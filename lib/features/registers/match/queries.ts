import { Prisma } from '@prisma/client'
import type { z } from 'zod'
import { folded } from '@/lib/document/folding'
import { sections } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import type { Transaction } from '@/lib/server/db'
import { inTurns } from '@/lib/server/paced'
import { type AnyRow, columnOf, knownBy, type Register } from '../definition'
import { isEqual } from '../fields/rules'
import { quoted, tableOf, visibleTo } from '../rows/queries'
import type { CellError, Entry, Sheet } from '../sheet/rules'
import { wholeSheet } from '../sheet/shape/rules'

const SEPARATOR = '\u001f'
type Values = Readonly<Record<string, unknown>>

const isText = (one: Register, field: string) => columnOf(one, field)?.type === 'line'

/** What tells a row apart as one text, whatever the case of its names; null where it says nothing of it. */
function identityOf(one: Register, fields: readonly string[], row: Values): string | null {
  const parts = fields.map((field) => {
    const text = String(row[field] ?? '')
    return isText(one, field) ? folded(text) : text
  })
  return parts.every((part) => part === '') ? null : parts.join(SEPARATOR)
}

/** What a field has in a new row of which nobody says it. */
function blankOf(one: Register, fields: readonly string[]): Values {
  const shape: Readonly<Record<string, z.ZodType>> = sections[one.section].row.shape
  return Object.fromEntries(fields.map((field) => [field, shape[field]?.safeParse(undefined).data ?? null]))
}

/** Stored rows that may be meant, by what tells them apart. Moments are compared here, where they have one form. */
async function storedLike(
  tx: Transaction,
  actor: Actor,
  one: Register,
  fields: readonly string[],
  wanted: readonly Values[],
): Promise<Map<string, AnyRow[]>> {
  const compared = fields.filter((field) => columnOf(one, field)?.type !== 'instant')
  const parts = compared.map((field) => {
    const place = Prisma.sql`t.${quoted(field)}`
    return isText(one, field) ? Prisma.sql`coalesce(folded(${place}), '')` : Prisma.sql`coalesce(${place}::text, '')`
  })
  const found = new Set<string>()
  await inTurns(wanted, (row) => {
    const key = identityOf(one, compared, row)
    if (key !== null) found.add(key)
  })
  const keys = [...found]
  if (keys.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ record: AnyRow }[]>`
    SELECT record_json(t.*) AS record FROM ${tableOf(one)} t
    WHERE t."organizationId" = ${actor.organizationId} AND t."archivedAt" IS NULL AND ${visibleTo(one, actor)}
      AND concat_ws(${SEPARATOR}, ${Prisma.join(parts)}) = ANY (${keys}::text[])
    ORDER BY t."id"`
  const groups = new Map<string, AnyRow[]>()
  await inTurns(rows, ({ record }) => {
    const key = identityOf(one, fields, record) ?? ''
    const group = groups.get(key)
    if (group) group.push(record)
    else groups.set(key, [record])
  })
  return groups
}

const saysNothingNew = (given: Values, stored: AnyRow) =>
  Object.entries(given).every(([field, value]) => isEqual(value, stored[field]))

export type Matched = {
  errors: CellError[]
  /** Rows without an id that were known again, with what they say whole: they may be further entries instead. */
  known: { given: Values; before: AnyRow }[]
  /** Lines whose row a later line of the sheet replaces. */
  replacedLines: number[]
}

const isUnmoved = (one: Register, { before, given }: Entry) =>
  before !== null && !(one.key ?? []).some((field) => field in given)

/** Two rows of one sheet that mean the same: an error of the second, or the last one holds. */
async function withoutRepeats(one: Register, entries: readonly Entry[], keyOf: (entry: Entry) => string | null) {
  const errors: CellError[] = []
  const replaced = new Set<Entry>()
  const seen = new Map<string, Entry>()
  const names = (one.key ?? []).map((field) => columnOf(one, field)?.header ?? field).join(' and ')
  await inTurns(one.key ? entries : [], (entry) => {
    const key = entry.whole ? keyOf(entry) : null
    const earlier = key === null ? undefined : seen.get(key)
    if (key === null) return
    // Two stored rows that stay where they are may be of before the rule; it is none of this sheet's business.
    if (earlier && isUnmoved(one, earlier) && isUnmoved(one, entry)) return
    if (!earlier || one.repeated === 'last') seen.set(key, entry)
    if (earlier && one.repeated === 'last') replaced.add(earlier)
    else if (earlier) {
      errors.push(wholeSheet(inWords('registers.lineLineHasTheSame', { line: earlier.line, names }), entry.line))
    }
  })
  return { errors, replaced }
}

/** The same id in two lines: which of them holds, nobody can tell. */
function repeatedIds(entries: readonly Entry[]): CellError[] {
  const first = new Map<string, number>()
  return entries.flatMap(({ id, line }) => {
    if (id === null) return []
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, line)
    return earlier === undefined ? [] : [wholeSheet(inWords('registers.lineEarlierHasTheSame', { earlier }), line)]
  })
}

/**
 * Finds the stored rows that rows without an id mean, by what tells them apart; from then on such a row is a change of the
 * stored one. Rows of a register without a key that say exactly what is stored are paired first, so that two equal
 * entries of a bill stay two. `further` takes all of them as new ones.
 */
export async function matchEntries(
  tx: Transaction,
  actor: Actor,
  one: Register,
  sheet: Sheet,
  further: boolean,
): Promise<Matched> {
  const fields = knownBy(one)
  const blank = blankOf(one, fields)
  const keyOf = ({ given, before }: Entry) => {
    const said = (field: string) => (field in given ? given[field] : (before?.[field] ?? blank[field]))
    return identityOf(one, fields, Object.fromEntries(fields.map((field) => [field, said(field)])))
  }
  const { errors, replaced } = await withoutRepeats(one, sheet.entries, keyOf)
  const matched: Matched = {
    errors: [...repeatedIds(sheet.entries), ...errors],
    known: [],
    replacedLines: [...replaced].map(({ line }) => line),
  }
  sheet.entries = sheet.entries.filter((entry) => !replaced.has(entry))
  const open = sheet.entries.filter((entry) => entry.id === null && entry.whole)
  if (fields.length === 0 || open.length === 0) return matched
  const stored = await storedLike(
    tx,
    actor,
    one,
    fields,
    open.map(({ given }) => ({ ...blank, ...given })),
  )
  const claimed = new Set(sheet.entries.flatMap(({ id }) => id ?? []))
  const keys = new Map<Entry, string>()
  await inTurns(open, (entry) => keys.set(entry, keyOf(entry) ?? ''))
  const claim = (fits: (entry: Entry, row: AnyRow) => boolean) =>
    inTurns(open, (entry) => {
      const group = entry.before ? undefined : stored.get(keys.get(entry) ?? '')
      const row = group?.find((each) => !claimed.has(each.id) && fits(entry, each))
      if (!row) return
      claimed.add(row.id)
      matched.known.push({ given: entry.given, before: row })
      entry.before = row
    })
  await claim((entry, row) => saysNothingNew(entry.given, row))
  await claim(() => true)
  await inTurns(open, (entry) => {
    const { before, given } = entry
    if (!before) return
    if (further && one.same && !one.key) entry.before = null
    else {
      entry.given = Object.fromEntries(Object.entries(given).filter(([field, value]) => !isEqual(value, before[field])))
    }
  })
  return matched
}

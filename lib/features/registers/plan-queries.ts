import { can } from '@/lib/access/permissions'
import type { Actor } from '@/lib/server/actor'
import type { Transaction } from '@/lib/server/db'
import type { FieldError } from '@/lib/server/errors'
import { inTurns, paced } from '@/lib/server/paced'
import { brokenAcross } from './across-queries'
import { writing } from './catalogue'
import { type AnyRow, asSeenBy, columnOf, type Register } from './definition'
import { keyOf, rowsByKey, takenValues } from './key-queries'
import { brokenLinks } from './link-queries'
import { type Matched, matchEntries } from './match-queries'
import { isOwn } from './row-queries'
import type { CellError, Sheet } from './sheet'
import { cellError, type Judged, judgeSteps, type Who } from './sheet-judgement'
import { wholeSheet } from './sheet-shape'

/** What an import would do: rows to add, rows that change a stored one, and how many are there as they are. */
export type Plan = { fresh: Judged[]; replaced: Judged[]; unchanged: number; errors: CellError[]; matched: Matched }

/** Checking many rows takes its time in slices, so that requests of others are answered in between. */
export const bounds = { whole: 5_000, sentence: 'Checking takes too long. Send the rows in smaller parts.' }

const isSame = (one: Register, a: AnyRow, b: AnyRow) =>
  one.columns.every(({ field }) => JSON.stringify(a[field] ?? null) === JSON.stringify(b[field] ?? null))

/** A change may not move a row to the place of another one that the register has once only. */
async function secondPlaces(tx: Transaction, one: Register, actor: Actor, moved: readonly Judged[]) {
  if (!one.key) return []
  const names = one.key.map((field) => columnOf(one, field)?.header ?? field).join(' and ')
  const present = await rowsByKey(
    tx,
    one,
    actor.organizationId,
    moved.map(({ row }) => row),
  )
  return moved.flatMap(({ line, row }) => {
    const other = present.get(keyOf(one, row))
    if (!other || other.id === row.id) return []
    return [wholeSheet(`There is a row with this ${names} already. Change that one.`, line)]
  })
}

/** What a row writes, for checking the records it names: of a changed row only what changed. */
const writtenOf = ({ row, before, changed }: Judged) =>
  before ? Object.fromEntries(changed.map((field) => [field, row[field]])) : row

/** What an import would do with a sheet, judged against what is stored; nothing is written. */
export async function planOf(
  tx: Transaction,
  actor: Actor,
  register: Register,
  sheet: Sheet,
  who: Who,
  further: boolean,
): Promise<Plan> {
  const one = asSeenBy(register, actor)
  const { organizationId, today } = actor
  const matched = await matchEntries(tx, actor, one, sheet, further)
  const judged = await paced(judgeSteps(one, sheet, who), bounds)
  const errors = [...matched.errors, ...judged.errors]
  const plan: Plan = { fresh: [], replaced: [], unchanged: 0, errors, matched }
  const written: Judged[] = []
  const edit = writing(one).edit
  await inTurns(judged.rows, (each) => {
    const { before, row, line } = each
    if (before && (each.changed.length === 0 || isSame(one, before, row))) {
      plan.unchanged += 1
      return
    }
    if (before && !can(actor, edit, { own: isOwn(one, before, actor) })) {
      const message = 'There is a row like this already, and you can replace only rows you own or created.'
      errors.push(wholeSheet(message, line))
    }
    written.push(each)
    ;(before ? plan.replaced : plan.fresh).push(each)
  })
  const rows = written.map(({ row }) => row)
  const told = (found: readonly FieldError[][]) => {
    for (const [index, problems] of found.entries()) {
      for (const problem of problems) errors.push(cellError(one, sheet, written[index]?.line ?? 0, problem))
    }
  }
  const key = one.key ?? []
  const moved = plan.replaced.filter(({ changed }) => changed.some((field) => (key as string[]).includes(field)))
  errors.push(...(await secondPlaces(tx, one, actor, moved)))
  told(
    await takenValues(
      tx,
      one,
      organizationId,
      rows,
      written.map(({ before }) => before),
    ),
  )
  told(await brokenLinks(tx, one, organizationId, written.map(writtenOf)))
  told(await brokenAcross(tx, one, organizationId, written, today))
  return plan
}

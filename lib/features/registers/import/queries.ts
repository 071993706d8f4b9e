import { can } from '@/lib/access/permissions'
import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import type { Transaction } from '@/lib/server/db'
import { inTurns, paced } from '@/lib/server/paced'
import { writing } from '../catalogue'
import { type AnyRow, asSeenBy, type Register } from '../definition'
import { admit } from '../guards'
import { type Matched, matchEntries } from '../match/queries'
import { isOwn } from '../rows/queries'
import { cellErrors, type Judged, judgeSteps, type Who } from '../sheet/judgement/rules'
import type { CellError, Sheet } from '../sheet/rules'
import { wholeSheet } from '../sheet/shape/rules'

/** What an import would do: rows to add, rows that change a stored one, and how many are there as they are. */
export type Plan = { fresh: Judged[]; replaced: Judged[]; unchanged: number; errors: CellError[]; matched: Matched }

/** Checking many rows takes its time in slices, so that requests of others are answered in between. */
export const bounds = { whole: 5_000, sentence: inWords('registers.checkingTakesTooLongSend') }

const isSame = (one: Register, a: AnyRow, b: AnyRow) =>
  one.columns.every(({ field }) => JSON.stringify(a[field] ?? null) === JSON.stringify(b[field] ?? null))

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
      const message = inWords('registers.thereIsARowLike')
      errors.push(wholeSheet(message, line))
    }
    written.push(each)
    ;(before ? plan.replaced : plan.fresh).push(each)
  })
  const broken = await admit(
    tx,
    one,
    actor,
    written.map(({ row, before, changed }) => ({ row, before, given: changed, imported: true })),
  )
  const at = cellErrors(one, sheet)
  for (const [index, problems] of broken.entries()) {
    for (const problem of problems) errors.push(at(written[index]?.line ?? 0, problem))
  }
  return plan
}

import type { RouteInput } from '@/lib/client/route'
import { sections } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import { type Actor, actorName } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import type { Transaction } from '@/lib/server/db'
import { notFound, Refusal } from '@/lib/server/errors'
import { registerNamed, writing } from '../catalogue'
import { type AnyRow, columnOf, type Register } from '../definition'
import { isEqual } from '../fields/rules'
import { admit, type Proposal, writeRows } from '../guards'
import { writeMany } from '../many/mutations'
import { areNamed } from '../named/queries'
import { heldRows } from '../rows/guards'
import { momentOf } from '../rows/queries'
import type { undoRowsRoute } from '../schema'

type Written = { recordId: string; revision: number; by: string | null; late: boolean; before: string | null }

/** What a mutation stored in the register's table, with the version that stood before each. */
function writtenBy(tx: Transaction, actor: Actor, one: Register, mutation: string): Promise<Written[]> {
  const { table } = sections[one.section]
  return tx.$queryRaw<Written[]>`
    SELECT v."recordId", v."revision", v."by", v."at" < clock_timestamp() - interval '1 hour' AS late, (
      SELECT b."data" FROM "RecordVersion" b
      WHERE b."organizationId" = v."organizationId" AND b."table" = v."table" AND b."recordId" = v."recordId"
        AND b."revision" = v."revision" - 1 ORDER BY b."id" DESC LIMIT 1) AS before
    FROM "RecordVersion" v
    WHERE v."organizationId" = ${actor.organizationId} AND v."mutation" = ${mutation} AND v."table" = ${table}
    ORDER BY v."recordId"`
}

/** What stood before may not fit any more: its place was given to another row, or a record it names is gone. */
async function refuseUnfit(
  tx: Transaction,
  actor: Actor,
  one: Register,
  rows: readonly AnyRow[],
  present: ReadonlyMap<string, AnyRow>,
): Promise<void> {
  const proposals = rows.map((row): Proposal => {
    const before = present.get(row.id) ?? null
    const given = one.columns.map(({ field }) => field).filter((field) => !isEqual(row[field], before?.[field]))
    return { row, before, given }
  })
  const [wrong] = (await admit(tx, one, actor, proposals, true)).flat()
  if (!wrong) return
  const name = columnOf(one, wrong.pointer.slice(1))?.header
  throw new Refusal(
    'conflict',
    inWords('registers.whichMessageNothingWasTaken', { which: name ? `${name}: ` : '', message: wrong.message }),
  )
}

/**
 * Takes back what one import or bulk change of the same person did, within the hour: rows it added are archived, rows it
 * changed get their values before. If one of them was changed since, or no longer fits between the others, nothing is taken
 * back.
 */
export async function undoRows(actor: Actor, input: RouteInput<typeof undoRowsRoute>) {
  authorize(actor, writing(registerNamed(input.register)).create)
  const one = registerNamed(input.register)
  const entry = { action: `${one.name}:undo`, subject: one.section, timeoutMs: 60_000 }
  return writeRows(actor, one, entry, async (tx) => {
    const written = await writtenBy(tx, actor, one, input.mutation)
    if (written.length === 0) throw notFound()
    if (written.some(({ by }) => by !== actorName(actor))) {
      throw new Refusal('forbidden', inWords('registers.onlyWhoMadeThisChange'))
    }
    if (written.some(({ late }) => late)) {
      throw new Refusal('not_allowed_now', inWords('registers.aChangeCanBeTaken'))
    }
    const ids = written.map(({ recordId }) => recordId)
    const present = new Map((await heldRows(tx, one, actor, ids)).map((row) => [row.id, row]))
    const moved = written.filter(({ recordId, revision }) => present.get(recordId)?.revision !== revision).length
    if (moved > 0) {
      const detail = inWords('registers.somebodyChangedWhichSinceNothing', {
        which: moved === 1 ? 'one of these rows' : `${moved} of these rows`,
      })
      throw new Refusal('conflict', detail)
    }
    const added = written.filter(({ before }) => before === null)
    const changed = written.flatMap(({ recordId, revision, before }) =>
      before === null ? [] : [{ ...(JSON.parse(before) as AnyRow), id: recordId, revision }],
    )
    await refuseUnfit(tx, actor, one, changed, present)
    if (
      one.kept &&
      (await areNamed(
        tx,
        actor.organizationId,
        one.section,
        added.map(({ recordId }) => recordId),
      ))
    ) {
      throw new Refusal('conflict', inWords('registers.recordsNameSomeOfThese'))
    }
    const archivedAt = await momentOf(tx)
    const gone = added.map(({ recordId, revision }) => ({ id: recordId, revision, archivedAt }))
    await writeMany(tx, one, ['archivedAt'], gone)
    await writeMany(tx, one, [...one.columns.map(({ field }) => field), 'archivedAt'], changed)
    return { archived: added.length, restored: changed.length }
  })
}

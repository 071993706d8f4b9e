import type { RouteInput } from '@/lib/client/route'
import { gridSteps } from '@/lib/client/sheet/grid'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import type { Transaction } from '@/lib/server/db'
import { newId } from '@/lib/server/ids'
import { currentMutation, read } from '@/lib/server/mutation'
import { paced } from '@/lib/server/paced'
import { registerNamed, writing } from '../catalogue'
import { type AnyRow, asSeenBy, entered, type Register } from '../definition'
import { writeRows } from '../guards'
import { loadSheetDirectory } from '../links/queries'
import { insertMany, writeMany } from '../many/mutations'
import { rowsById } from '../rows/queries'
import type { importRowsRoute } from '../schema'
import type { Directory } from '../sheet/cells/rules'
import { type Asked, fieldSheet, gridOf, parseSteps, type Sheet } from '../sheet/rules'
import { idsIn } from '../sheet/shape/rules'
import { bounds, planOf } from './queries'
import type { ImportAnswer } from './schema'
import { answerOf, refuseWrong } from './view'

type Input = RouteInput<typeof importRowsRoute>

/** An import may write thousands of rows in one transaction. */
const TIMEOUT = 60_000

const delimiters = { tab: '\t', semicolon: ';', comma: ',' } as const
const decimals = { point: '.', comma: ',' } as const

const askedOf = ({ read: given = {} }: Input): Asked => ({
  delimiter: given.delimiter && delimiters[given.delimiter],
  decimal: given.decimal && decimals[given.decimal],
  percent: given.percent,
})

const byId = (rows: readonly AnyRow[]): ReadonlyMap<string, AnyRow> =>
  new Map(rows.filter(({ archivedAt }) => archivedAt === null).map((row) => [row.id, row]))

/** Rows of one question: what its answer takes to read bounds how long nobody else has a turn. */
const PART = 1_000

async function rowsInParts(tx: Transaction, actor: Actor, one: Register, ids: readonly string[]): Promise<AnyRow[]> {
  const rows: AnyRow[] = []
  for (let at = 0; at < ids.length; at += PART) {
    rows.push(...(await rowsById(tx, one, actor, ids.slice(at, at + PART))))
  }
  return rows
}

/** Reads what was sent into rows, with the stored rows that it names by id. */
async function readInput(
  actor: Actor,
  register: Register,
  input: Input,
): Promise<{ sheet: Sheet; directory: Directory }> {
  const one = asSeenBy(register, actor)
  const load = (ids: readonly string[]) =>
    read(actor, async (tx) => ({
      directory: await loadSheetDirectory(tx, actor, one),
      stored: byId(await rowsInParts(tx, actor, one, ids)),
    }))
  if (input.text === undefined) {
    const rows = input.rows ?? []
    const { directory, stored } = await load(rows.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])))
    return { sheet: fieldSheet(rows, stored), directory }
  }
  const asked = askedOf(input)
  const grid = await paced(gridSteps(input.text, gridOf(one, asked)), bounds)
  const { directory, stored } = await load('refused' in grid ? [] : idsIn(grid.rows))
  return { sheet: await paced(parseSteps(one, grid, { directory, asked, stored }), bounds), directory }
}

/**
 * Stores the rows of a sheet: all of them, or none when a single cell is wrong. A row with an id, or one that is known
 * again without, changes the stored row; the others are added. `dryRun` answers the same and stores nothing.
 */
export async function importRows(actor: Actor, input: Input): Promise<ImportAnswer> {
  authorize(actor, writing(registerNamed(input.register)).create)
  const one = registerNamed(input.register)
  const { sheet, directory } = await readInput(actor, one, input)
  const who = { today: actor.today, personId: actor.personId, newId }
  const further = input.further === true
  if (input.dryRun || sheet.errors.length > 0) {
    const answer = await read(actor, async (tx) => {
      return answerOf(one, sheet, await planOf(tx, actor, one, sheet, who, further), directory)
    })
    if (!input.dryRun) refuseWrong(answer)
    return answer
  }
  const entry = { action: `${one.name}:import`, subject: one.section, timeoutMs: TIMEOUT }
  return writeRows(actor, one, entry, async (tx) => {
    const plan = await planOf(tx, actor, one, sheet, who, further)
    const answer = answerOf(one, sheet, plan, directory)
    refuseWrong(answer)
    await insertMany(
      tx,
      one,
      plan.fresh.map(({ row }) => row),
    )
    const fields = new Set(entered(one).map((column) => column.field))
    // What the portal derives from the new values is written with them.
    if (one.derive) for (const column of one.columns) fields.add(column.field)
    await writeMany(
      tx,
      one,
      [...fields],
      plan.replaced.map(({ row }) => row),
    )
    return { ...answer, cells: [], created: answer.added, undo: await currentMutation(tx) }
  })
}

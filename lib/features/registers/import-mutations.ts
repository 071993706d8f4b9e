import { can } from '@/lib/access/permissions'
import type { RouteInput } from '@/lib/client/route'
import type { Actor } from '@/lib/server/actor'
import { afterWrite } from '@/lib/server/after-write'
import { authorize } from '@/lib/server/authorize'
import type { Transaction } from '@/lib/server/db'
import { Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { currentMutation, mutate, read } from '@/lib/server/mutation'
import { paced } from '@/lib/server/paced'
import { brokenAcross } from './across-queries'
import { registerNamed, writing } from './catalogue'
import { type AnyRow, asSeenBy, columnOf, entered, type Register } from './definition'
import { brokenRules, replacedRow } from './fields'
import { keyOf, lockKeys, rowsByKey, takenValues } from './key-queries'
import { brokenLinks, loadSheetDirectory } from './link-queries'
import { insertMany, writeMany } from './many-mutations'
import { isOwn } from './row-queries'
import type { importRowsRoute } from './schema'
import { type CellError, cellError, fieldSteps, type Sheet, sheetSteps } from './sheet'

type Input = RouteInput<typeof importRowsRoute>

/** What an import would do: rows to add, rows that take the place of one with the same key, rows that are there as they are. */
type Plan = { fresh: AnyRow[]; replaced: AnyRow[]; unchanged: number; errors: CellError[] }

export type ImportAnswer = {
  /** Rows without a mistake; all of them or none. */
  ready: number
  /** Rows that were stored as new ones; nothing while it is only checked. */
  created: number
  /** What the rows are or would be: new, in the place of one with their key, or there already as they are. */
  added: number
  replaced: number
  unchanged: number
  /** How many cells need another value; `errors` holds the first of them. */
  wrong: number
  errors: CellError[]
  columns: Sheet['columns']
  cells: Sheet['cells']
  /** Names this import for taking it back. */
  undo: string | null
}

/** The preview shows the first rows, and those with errors. */
const FIRST_ROWS = 20
const WRONG_ROWS = 100
const MAX_ERRORS = 500
/** A sheet with mistakes is answered with no more than this of each, in characters of JSON. */
const MOST_TOLD = 24_000

/** As many of the first ones as fit. */
function fitting<T>(all: readonly T[]): T[] {
  let left = MOST_TOLD
  return all.filter((one) => {
    left -= left < 0 ? 0 : JSON.stringify(one).length
    return left >= 0
  })
}

/** An import may write thousands of rows in one transaction. */
const TIMEOUT = 60_000

function repeated(one: Register, { rows, lines }: Sheet): CellError[] {
  if (!one.key) return []
  const first = new Map<string, number>()
  const names = one.key.map((field) => columnOf(one, field)?.header ?? field).join(' and ')
  return rows.flatMap((row, index) => {
    const key = keyOf(one, row)
    const line = lines[index] ?? 0
    const earlier = first.get(key)
    if (earlier === undefined) {
      first.set(key, line)
      return []
    }
    return [{ row: line, column: '', message: `Line ${earlier} has the same ${names}. Keep one of the two.` }]
  })
}

const isSame = (one: Register, a: AnyRow, b: AnyRow) =>
  one.columns.every(({ field }) => JSON.stringify(a[field] ?? null) === JSON.stringify(b[field] ?? null))

async function planOf(tx: Transaction, actor: Actor, one: Register, sheet: Sheet): Promise<Plan> {
  const { organizationId, today } = actor
  const plan: Plan = { fresh: [], replaced: [], unchanged: 0, errors: repeated(one, sheet) }
  if (plan.errors.length > 0) return plan
  const present = await rowsByKey(tx, one, organizationId, sheet.rows)
  const written: AnyRow[] = []
  const changes: { row: AnyRow; before: AnyRow | null }[] = []
  const lines: number[] = []
  for (const [index, row] of sheet.rows.entries()) {
    const line = sheet.lines[index] ?? 0
    const before = present.get(keyOf(one, row))
    const after = before ? replacedRow(one, before, row, today).row : row
    if (before && isSame(one, before, after)) {
      plan.unchanged += 1
      continue
    }
    if (before && !can(actor, writing(one).edit, { own: isOwn(one, before, actor) })) {
      const message = 'There is a row like this already, and you can replace only rows you own or created.'
      plan.errors.push({ row: line, column: '', message })
    } else if (before) {
      plan.errors.push(...brokenRules(one, after, before, today).map((error) => cellError(one, line, error)))
    }
    written.push(after)
    changes.push({ row: after, before: before ?? null })
    lines.push(line)
    ;(before ? plan.replaced : plan.fresh).push(after)
  }
  for (const [index, errors] of (await takenValues(tx, one, organizationId, written)).entries()) {
    plan.errors.push(...errors.map((error) => cellError(one, lines[index] ?? 0, error)))
  }
  for (const [index, errors] of (await brokenLinks(tx, one, organizationId, written)).entries()) {
    plan.errors.push(...errors.map((error) => cellError(one, lines[index] ?? 0, error)))
  }
  for (const [index, errors] of (await brokenAcross(tx, one, organizationId, changes, today)).entries()) {
    plan.errors.push(...errors.map((error) => cellError(one, lines[index] ?? 0, error)))
  }
  return plan
}

const bounds = { whole: 5_000, sentence: 'Checking takes too long. Send the rows in smaller parts.' }

/** Checks every cell before anything is planned: a sheet with a wrong cell is not compared with what is stored. */
async function checked(actor: Actor, register: Register, input: Input): Promise<Sheet> {
  const one = asSeenBy(register, actor)
  const who = { today: actor.today, personId: actor.personId, newId }
  if (input.text === undefined) return paced(fieldSteps(one, input.rows ?? [], who), bounds)
  const directory = await read(actor, (tx) => loadSheetDirectory(tx, actor, one))
  return paced(sheetSteps(one, input.text, directory, who), bounds)
}

function answerOf(sheet: Sheet, plan: Plan): ImportAnswer {
  const errors = [...sheet.errors, ...plan.errors].sort((a, b) => a.row - b.row)
  const wrongRows = new Set(errors.map((error) => error.row).slice(0, MAX_ERRORS))
  let shownWrong = 0
  const cells = sheet.cells.filter(({ row }, index) => {
    if (wrongRows.has(row)) shownWrong += 1
    return index < FIRST_ROWS || (wrongRows.has(row) && shownWrong <= WRONG_ROWS)
  })
  const good = errors.length === 0
  return {
    ready: good ? plan.fresh.length + plan.replaced.length + plan.unchanged : 0,
    created: 0,
    added: good ? plan.fresh.length : 0,
    replaced: good ? plan.replaced.length : 0,
    unchanged: good ? plan.unchanged : 0,
    wrong: errors.length,
    errors: fitting(errors.slice(0, MAX_ERRORS)),
    columns: good ? sheet.columns : fitting(sheet.columns),
    cells: good ? cells : fitting(cells),
    undo: null,
  }
}

function refuseWrong({ errors, wrong }: ImportAnswer): void {
  if (wrong === 0) return
  throw new Refusal('invalid', 'Nothing was imported: some cells need another value.', {
    errors: errors.slice(0, 100).map(({ row, column, message }) => ({ pointer: `/rows/${row}/${column}`, message })),
    reasons: { errors },
  })
}

/**
 * Adds the rows of a sheet: all of them, or none when a single cell is wrong. Where the register has a natural key, a row
 * whose key is there replaces it. `dryRun` answers the same and stores nothing.
 */
export async function importRows(actor: Actor, input: Input): Promise<ImportAnswer> {
  authorize(actor, writing(registerNamed(input.register)).create)
  const one = registerNamed(input.register)
  const sheet = await checked(actor, one, input)
  const nothing: Plan = { fresh: [], replaced: [], unchanged: 0, errors: [] }
  if (sheet.errors.length > 0) {
    // Other lines may repeat a key: say so now instead of after the next try.
    const answer = answerOf(sheet, { ...nothing, errors: repeated(one, sheet) })
    if (!input.dryRun) refuseWrong(answer)
    return answer
  }
  if (input.dryRun) return answerOf(sheet, await read(actor, (tx) => planOf(tx, actor, one, sheet)))
  const entry = { action: `${one.name}:import`, subject: one.section, timeoutMs: TIMEOUT }
  return mutate(actor, entry, async (tx) => {
    await lockKeys(tx, one, actor.organizationId)
    const plan = await planOf(tx, actor, one, sheet)
    const answer = answerOf(sheet, plan)
    refuseWrong(answer)
    await insertMany(tx, one, plan.fresh)
    const fields = new Set(entered(one).map((column) => column.field))
    // What the portal derives from the new values is written with them.
    if (one.derive) for (const column of one.columns) fields.add(column.field)
    await writeMany(tx, one, [...fields], plan.replaced)
    await afterWrite(tx, one.section)
    return { ...answer, cells: [], created: answer.added, undo: await currentMutation(tx) }
  })
}

import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import { afterWrite } from '@/lib/server/after-write'
import type { Transaction } from '@/lib/server/db'
import { type FieldError, Refusal } from '@/lib/server/errors'
import { mutate } from '@/lib/server/mutation'
import { inTurns } from '@/lib/server/paced'
import { brokenAcross } from './across/queries'
import { type AnyRow, columnOf, type Register } from './definition'
import { keyOf, lockKeys, rowsByKey, takenValues } from './keys/guards'
import { brokenLinks } from './links/queries'
import { brokenRules } from './rows/rules'

/** What somebody wants to have stored. */
export type Proposal = {
  /** The row as it would stand. */
  row: AnyRow
  /** The stored row it would change; null for a new one. */
  before: AnyRow | null
  /** The fields it changes; what a new row says is all looked at. */
  given: readonly string[]
  /** It comes back after it was gone or otherwise, so its place has to be free again. */
  again?: boolean
  /** A sheet brings it. */
  imported?: boolean
}

/**
 * Everything that can keep rows from being stored, in one order for form, cell, bulk, sheet and undo: the register's own
 * rules, the records they name, rules that read other registers, places and values that are there once. One list per
 * proposal, empty where the row may stand. An undo leads to what stood within the hour: its own rules were asked then.
 */
export async function admit(
  tx: Transaction,
  one: Register,
  actor: Pick<Actor, 'organizationId' | 'today' | 'timezone'>,
  proposals: readonly Proposal[],
  undone = false,
): Promise<FieldError[][]> {
  const { organizationId, today } = actor
  const errors: FieldError[][] = proposals.map(() => [])
  if (proposals.length === 0) return errors
  const add = (found: readonly FieldError[][]) =>
    found.forEach((more, index) => {
      errors[index]?.push(...more)
    })
  if (!undone) {
    await inTurns(proposals, ({ row, before, imported }, index) => {
      errors[index]?.push(...brokenRules(one, row, before, actor, imported))
    })
  }
  const rows = proposals.map(({ row }) => row)
  const befores = proposals.map(({ before, again }) => (again ? null : before))
  add(await brokenLinks(tx, one, organizationId, proposals.map(written)))
  add(await brokenAcross(tx, one, organizationId, proposals, today))
  add(await takenPlaces(tx, one, organizationId, proposals))
  add(await takenValues(tx, one, organizationId, rows, befores))
  return errors
}

/** What a proposal writes: of a changed row only what changes. */
const written = ({ row, before, given }: Proposal): Readonly<Record<string, unknown>> =>
  before ? Object.fromEntries(given.map((field) => [field, row[field]])) : row

/** A row may not move to the key of another one: replacing is what adding does. */
async function takenPlaces(tx: Transaction, one: Register, organizationId: string, proposals: readonly Proposal[]) {
  const { key } = one
  const errors: FieldError[][] = proposals.map(() => [])
  const moves = ({ row, before, again }: Proposal) =>
    before !== null && (again || keyOf(one, row) !== keyOf(one, before))
  const moved = key ? proposals.filter(moves) : []
  if (!key || moved.length === 0) return errors
  const present = await rowsByKey(
    tx,
    one,
    organizationId,
    moved.map(({ row }) => row),
  )
  const names = key.map((field) => columnOf(one, field)?.header ?? field).join(' and ')
  const message = inWords('registers.thereIsARowWith', { names })
  for (const [index, proposal] of proposals.entries()) {
    const other = moves(proposal) ? present.get(keyOf(one, proposal.row)) : undefined
    if (other && other.id !== proposal.row.id) errors[index]?.push({ pointer: `/${key.at(-1)}`, message })
  }
  return errors
}

/** Refuses with every field that needs another value; nothing happens where there is none. */
export function refuse(errors: readonly FieldError[]): void {
  if (errors.length === 0) return
  throw new Refusal(
    'invalid',
    errors.length === 1 ? errors[0]!.message : inWords('registers.someFieldsNeedAnotherValue'),
    {
      errors: [...errors],
    },
  )
}

/**
 * A named mutation of rows of one register: where a place or a value is there once, one writer at a time decides, and what
 * has to follow a write follows it.
 */
export const writeRows = <T>(
  actor: Actor,
  one: Register,
  entry: Parameters<typeof mutate>[1],
  work: (tx: Transaction) => Promise<T>,
): Promise<T> =>
  mutate(actor, entry, async (tx) => {
    await lockKeys(tx, one, actor.organizationId)
    const result = await work(tx)
    await afterWrite(tx, one.section)
    return result
  })

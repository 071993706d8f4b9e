import type { RouteInput } from '@/lib/client/route'
import type { Row, Section } from '@/lib/document/schema'
import type { Actor } from '@/lib/server/actor'
import { afterWrite } from '@/lib/server/after-write'
import { authorize } from '@/lib/server/authorize'
import type { Transaction } from '@/lib/server/db'
import { type FieldError, Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { mutate } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import { brokenAcross } from './across-queries'
import { registerNamed, writing } from './catalogue'
import { type AnyRow, asSeenBy, columnOf, type Register, rowSeenBy } from './definition'
import { brokenRules, changedRow, checkFields, newRow, replacedRow } from './fields'
import { keyOf, lockKeys, rowsByKey, takenValues } from './key-queries'
import { brokenLinks } from './link-queries'
import { isOwn, momentOf, rowById } from './row-queries'
import type { archiveRowRoute, changeRowRoute, createRowRoute } from './schema'

function refuse(errors: FieldError[]): void {
  if (errors.length === 0) return
  throw new Refusal('invalid', errors.length === 1 ? errors[0]!.message : 'Some fields need another value.', { errors })
}

const changedMeanwhile = (one: Register, actor: Actor, current: AnyRow) =>
  new Refusal('conflict', 'Somebody changed this in the meantime.', { current: rowSeenBy(one, actor, current) })

const store = (tx: Transaction, one: Register, data: Record<string, unknown> & { id: string }, revision: number) =>
  writeRecord(
    tx,
    one.section,
    data as Partial<Row<Section>> & { id: string },
    revision,
  ) as Promise<unknown> as Promise<AnyRow>

/** Values another live row may not share: its own row does not count. */
const refuseTaken = async (
  tx: Transaction,
  one: Register,
  organizationId: string,
  row: AnyRow,
  before: AnyRow | null,
) => refuse((await takenValues(tx, one, organizationId, [row], [before])).flat())

/** What the row breaks together with records of another register. */
const refuseAcross = async (tx: Transaction, one: Register, actor: Actor, row: AnyRow, before: AnyRow | null) =>
  refuse((await brokenAcross(tx, one, actor.organizationId, [{ row, before }], actor.today)).flat())

/**
 * Adds a row. Everything declared is checked before anything is stored; the person becomes its creator. Where the
 * register has a natural key, a row whose key is there takes its place, and the history keeps both.
 */
export async function createRow(actor: Actor, input: RouteInput<typeof createRowRoute>): Promise<AnyRow> {
  authorize(actor, writing(registerNamed(input.register)).create)
  const one = registerNamed(input.register)
  const { organizationId, today } = actor
  const { fields, errors } = checkFields(asSeenBy(one, actor), input.fields, today, true)
  refuse(errors)
  const row = newRow(one, newId(), fields, actor)
  const broken = brokenRules(one, row, null, today)
  const entry = { action: `${one.name}:create`, subject: `${one.section}/${row.id}` }
  return mutate(actor, entry, async (tx) => {
    refuse([...broken, ...(await brokenLinks(tx, one, organizationId, [fields])).flat()])
    await lockKeys(tx, one, organizationId)
    const present = (await rowsByKey(tx, one, organizationId, [row])).get(keyOf(one, row))
    let stored: AnyRow
    if (present) {
      authorize(actor, writing(one).edit, { own: isOwn(one, present, actor) })
      const replaced = replacedRow(one, present, row, today)
      refuse(brokenRules(one, replaced.row, present, today))
      await refuseAcross(tx, one, actor, replaced.row, present)
      await refuseTaken(tx, one, organizationId, replaced.row, present)
      Object.assign(entry, { action: `${one.name}:replace`, subject: `${one.section}/${present.id}` })
      stored = await store(tx, one, { ...replaced.fields, id: present.id }, present.revision)
    } else {
      await refuseAcross(tx, one, actor, row, null)
      await refuseTaken(tx, one, organizationId, row, null)
      stored = await store(tx, one, row, 0)
    }
    await afterWrite(tx, one.section)
    return rowSeenBy(one, actor, stored)
  })
}

/** Changes the given fields at the revision that was seen; `restore` takes an archived row back. */
export async function changeRow(actor: Actor, input: RouteInput<typeof changeRowRoute>): Promise<AnyRow> {
  authorize(actor, 'organization:read')
  const one = registerNamed(input.register)
  const { edit } = writing(one)
  const { fields, errors } = checkFields(asSeenBy(one, actor), input.fields, actor.today, false)
  const action = input.restore ? 'restore' : 'change'
  return mutate(actor, { action: `${one.name}:${action}`, subject: `${one.section}/${input.id}` }, async (tx) => {
    await lockKeys(tx, one, actor.organizationId)
    const before = await rowById(tx, one, actor, input.id, true)
    authorize(actor, edit, { own: isOwn(one, before, actor) })
    refuse(errors)
    if (before.revision !== input.seen) throw changedMeanwhile(one, actor, before)
    if (before.archivedAt !== null && !input.restore) {
      throw new Refusal('not_allowed_now', 'This row is archived. Take it back first, then change it.')
    }
    const changed = changedRow(one, before, fields, actor.today)
    refuse([
      ...brokenRules(one, changed.row, before, actor.today),
      ...(await brokenLinks(tx, one, actor.organizationId, [fields])).flat(),
    ])
    await refuseAcross(tx, one, actor, changed.row, before)
    await refuseSecond(tx, one, actor.organizationId, changed.row)
    // Taken back, it has to find its place free again.
    await refuseTaken(tx, one, actor.organizationId, changed.row, input.restore ? null : before)
    const restored = input.restore ? { archivedAt: null } : {}
    const stored = await store(tx, one, { ...changed.fields, ...restored, id: input.id }, input.seen)
    await afterWrite(tx, one.section)
    return rowSeenBy(one, actor, stored)
  })
}

/** A row may not move to the key of another one: replacing is what adding does. */
async function refuseSecond(tx: Transaction, one: Register, organizationId: string, row: AnyRow): Promise<void> {
  const other = (await rowsByKey(tx, one, organizationId, [row])).get(keyOf(one, row))
  if (!other || other.id === row.id) return
  const names = (one.key ?? []).map((field) => columnOf(one, field)?.header ?? field).join(' and ')
  refuse([{ pointer: `/${one.key?.at(-1)}`, message: `There is a row with this ${names} already. Change that one.` }])
}

/** Takes a row out of the register; its history stays, and restoring it is an ordinary change. */
export async function archiveRow(actor: Actor, input: RouteInput<typeof archiveRowRoute>): Promise<AnyRow> {
  authorize(actor, 'organization:read')
  const one = registerNamed(input.register)
  const { edit } = writing(one)
  return mutate(actor, { action: `${one.name}:archive`, subject: `${one.section}/${input.id}` }, async (tx) => {
    const before = await rowById(tx, one, actor, input.id, true)
    authorize(actor, edit, { own: isOwn(one, before, actor) })
    if (one.kept) throw new Refusal('not_allowed_now', one.kept)
    if (before.revision !== input.revision) throw changedMeanwhile(one, actor, before)
    const archivedAt = await momentOf(tx)
    const stored = await store(tx, one, { id: input.id, archivedAt }, input.revision)
    await afterWrite(tx, one.section)
    return rowSeenBy(one, actor, stored)
  })
}

import type { RouteInput } from '@/lib/client/route'
import type { Row, Section } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import type { Transaction } from '@/lib/server/db'
import { Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { writeRecord } from '@/lib/server/records'
import { registerNamed, writing } from './catalogue'
import { type AnyRow, asSeenBy, type Register, rowSeenBy } from './definition'
import { checkFields } from './fields/rules'
import { admit, refuse, writeRows } from './guards'
import { keyOf, rowsByKey } from './keys/guards'
import { heldRow } from './rows/guards'
import { isOwn, momentOf } from './rows/queries'
import { changedRow, newRow, replacedRow } from './rows/rules'
import type { archiveRowRoute, changeRowRoute, createRowRoute } from './schema'

const changedMeanwhile = (one: Register, actor: Actor, current: AnyRow) =>
  new Refusal('conflict', inWords('gpu.somebodyChangedThisInThe'), { current: rowSeenBy(one, actor, current) })

const store = (tx: Transaction, one: Register, data: Record<string, unknown> & { id: string }, revision: number) =>
  writeRecord(
    tx,
    one.section,
    data as Partial<Row<Section>> & { id: string },
    revision,
  ) as Promise<unknown> as Promise<AnyRow>

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
  const fresh = newRow(one, newId(), fields, actor)
  const entry = { action: `${one.name}:create`, subject: `${one.section}/${fresh.id}` }
  return writeRows(actor, one, entry, async (tx) => {
    const present = (await rowsByKey(tx, one, organizationId, [fresh])).get(keyOf(one, fresh)) ?? null
    if (present) authorize(actor, writing(one).edit, { own: isOwn(one, present, actor) })
    const stands = present ? replacedRow(one, present, fresh, today) : { row: fresh, fields: fresh }
    const proposal = { row: stands.row, before: present, given: Object.keys(fields) }
    refuse((await admit(tx, one, actor, [proposal])).flat())
    if (!present) return rowSeenBy(one, actor, await store(tx, one, fresh, 0))
    Object.assign(entry, { action: `${one.name}:replace`, subject: `${one.section}/${present.id}` })
    return rowSeenBy(one, actor, await store(tx, one, { ...stands.fields, id: present.id }, present.revision))
  })
}

/** Changes the given fields at the revision that was seen; `restore` takes an archived row back. */
export async function changeRow(actor: Actor, input: RouteInput<typeof changeRowRoute>): Promise<AnyRow> {
  authorize(actor, 'organization:read')
  const one = registerNamed(input.register)
  const { edit } = writing(one)
  const { fields, errors } = checkFields(asSeenBy(one, actor), input.fields, actor.today, false)
  const action = input.restore ? 'restore' : 'change'
  return writeRows(
    actor,
    one,
    { action: `${one.name}:${action}`, subject: `${one.section}/${input.id}` },
    async (tx) => {
      const before = await heldRow(tx, one, actor, input.id)
      authorize(actor, edit, { own: isOwn(one, before, actor) })
      refuse(errors)
      if (before.revision !== input.seen) throw changedMeanwhile(one, actor, before)
      if (before.archivedAt !== null && !input.restore) {
        throw new Refusal('not_allowed_now', inWords('registers.thisRowIsArchivedTake'))
      }
      const changed = changedRow(one, before, fields, actor.today)
      const proposal = { row: changed.row, before, given: Object.keys(fields), again: input.restore }
      refuse((await admit(tx, one, actor, [proposal])).flat())
      const restored = input.restore ? { archivedAt: null } : {}
      return rowSeenBy(one, actor, await store(tx, one, { ...changed.fields, ...restored, id: input.id }, input.seen))
    },
  )
}

/** Takes a row out of the register; its history stays, and restoring it is an ordinary change. */
export async function archiveRow(actor: Actor, input: RouteInput<typeof archiveRowRoute>): Promise<AnyRow> {
  authorize(actor, 'organization:read')
  const one = registerNamed(input.register)
  const { edit } = writing(one)
  return writeRows(actor, one, { action: `${one.name}:archive`, subject: `${one.section}/${input.id}` }, async (tx) => {
    const before = await heldRow(tx, one, actor, input.id)
    authorize(actor, edit, { own: isOwn(one, before, actor) })
    if (one.kept) throw new Refusal('not_allowed_now', one.kept)
    if (before.revision !== input.revision) throw changedMeanwhile(one, actor, before)
    const archivedAt = await momentOf(tx)
    return rowSeenBy(one, actor, await store(tx, one, { id: input.id, archivedAt }, input.revision))
  })
}

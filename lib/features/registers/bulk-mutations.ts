import { can } from '@/lib/access/permissions'
import type { RouteInput } from '@/lib/client/route'
import type { Row, Section } from '@/lib/document/schema'
import type { Actor } from '@/lib/server/actor'
import { afterWrite } from '@/lib/server/after-write'
import { authorize } from '@/lib/server/authorize'
import { Refusal, type RefusalCode, statusOf } from '@/lib/server/errors'
import { currentMutation, mutate } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import { brokenAcross } from './across-queries'
import { registerNamed, writing } from './catalogue'
import { type AnyRow, asSeenBy, type Register, rowSeenBy } from './definition'
import { brokenRules, changedRow, checkFields } from './fields'
import { brokenLinks } from './link-queries'
import { isOwn, rowsById } from './row-queries'
import type { changeRowsRoute } from './schema'

export type RefusedRow = { id: string; status: number; code: RefusalCode; detail: string; current?: AnyRow }

const refused = (id: string, code: RefusalCode, detail: string, current?: AnyRow): RefusedRow => ({
  id,
  status: statusOf[code],
  code,
  detail,
  ...(current ? { current } : {}),
})

/** Why this row keeps its values, or undefined. */
function refusalOf(
  actor: Actor,
  one: Register,
  asked: { id: string; revision: number },
  row: AnyRow | undefined,
  set: Record<string, unknown>,
) {
  if (!row || row.archivedAt !== null)
    return refused(asked.id, 'not_found', 'There is nothing here, or you cannot see it.')
  if (!can(actor, writing(one).edit, { own: isOwn(one, row, actor) })) {
    return refused(asked.id, 'forbidden', 'You can change rows you own or created; editors can change all.')
  }
  if (row.revision !== asked.revision) {
    return refused(asked.id, 'conflict', 'Somebody changed this in the meantime.', rowSeenBy(one, actor, row))
  }
  const [broken] = brokenRules(one, changedRow(one, row, set, actor.today).row, row, actor.today)
  return broken && refused(asked.id, 'invalid', broken.message)
}

/**
 * Sets the same fields in many rows, each at the revision that was seen. Rows that cannot change are listed and keep
 * their values, the others are written together; if none can change, the call itself is refused.
 */
export async function changeRows(actor: Actor, input: RouteInput<typeof changeRowsRoute>) {
  authorize(actor, writing(registerNamed(input.register)).create)
  const one = registerNamed(input.register)
  const { fields, errors } = checkFields(asSeenBy(one, actor), input.set, actor.today, false)
  for (const field of [...(one.key ?? []), ...(one.unique ?? [])]) {
    if (field in fields)
      errors.push({ pointer: `/${field}`, message: 'This differs from row to row: change it in one row at a time.' })
  }
  if (Object.keys(input.set).length === 0) errors.push({ pointer: '/set', message: 'Name at least one field to set.' })
  if (errors.length > 0) throw new Refusal('invalid', errors[0]!.message, { errors })
  return mutate(actor, { action: `${one.name}:change-many`, subject: one.section }, async (tx) => {
    const links = (await brokenLinks(tx, one, actor.organizationId, [fields])).flat()
    if (links.length > 0) throw new Refusal('invalid', links[0]!.message, { errors: links })
    const asked = [...new Map(input.rows.map((each) => [each.id, each])).values()]
    const stored = await rowsById(
      tx,
      one,
      actor,
      asked.map((each) => each.id),
      true,
    )
    const byId = new Map(stored.map((row) => [row.id, row]))
    const undo = await currentMutation(tx)
    const result: { changed: AnyRow[]; refused: RefusedRow[]; undo: string } = { changed: [], refused: [], undo }
    const changes = stored.map((before) => ({ row: changedRow(one, before, fields, actor.today).row, before }))
    const across = await brokenAcross(tx, one, actor.organizationId, changes, actor.today)
    const brokenById = new Map(changes.map(({ before }, index) => [before.id, across[index]?.[0]]))
    for (const each of asked) {
      const row = byId.get(each.id)
      const together = brokenById.get(each.id)
      const refusal =
        refusalOf(actor, one, each, row, fields) ?? (together && refused(each.id, 'invalid', together.message))
      if (refusal || !row) {
        if (refusal) result.refused.push(refusal)
        continue
      }
      const data = { ...changedRow(one, row, fields, actor.today).fields, id: each.id } as Partial<Row<Section>> & {
        id: string
      }
      const stored = (await writeRecord(tx, one.section, data, each.revision)) as unknown as AnyRow
      result.changed.push(rowSeenBy(one, actor, stored))
    }
    if (result.changed.length === 0) {
      const code = result.refused[0]?.code ?? 'conflict'
      throw new Refusal(code, `None of the rows was changed. ${result.refused[0]?.detail ?? ''}`.trim(), {
        reasons: { refused: result.refused },
      })
    }
    await afterWrite(tx, one.section)
    return result
  })
}

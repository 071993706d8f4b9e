import { can } from '@/lib/access/permissions'
import type { RouteInput } from '@/lib/client/route'
import type { Row, Section } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { Refusal, type RefusalCode, statusOf } from '@/lib/server/errors'
import { currentMutation } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import { registerNamed, writing } from '../catalogue'
import { type AnyRow, asSeenBy, type Register, rowSeenBy } from '../definition'
import { checkFields } from '../fields/rules'
import { admit, writeRows } from '../guards'
import { heldRows } from '../rows/guards'
import { isOwn } from '../rows/queries'
import { changedRow } from '../rows/rules'
import type { changeRowsRoute } from '../schema'

export type RefusedRow = { id: string; status: number; code: RefusalCode; detail: string; current?: AnyRow }

const refused = (id: string, code: RefusalCode, detail: string, current?: AnyRow): RefusedRow => ({
  id,
  status: statusOf[code],
  code,
  detail,
  ...(current ? { current } : {}),
})

/** Why this row may not be changed whatever is set in it, or undefined. */
function shutFor(
  actor: Actor,
  one: Register,
  asked: { id: string; revision: number },
  row: AnyRow | undefined,
): RefusedRow | undefined {
  if (!row || row.archivedAt !== null) return refused(asked.id, 'not_found', inWords('registers.thereIsNothingHereOr'))
  if (!can(actor, writing(one).edit, { own: isOwn(one, row, actor) })) {
    return refused(asked.id, 'forbidden', inWords('registers.youCanChangeRowsYou'))
  }
  if (row.revision === asked.revision) return undefined
  return refused(asked.id, 'conflict', inWords('gpu.somebodyChangedThisInThe'), rowSeenBy(one, actor, row))
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
    if (field in fields) errors.push({ pointer: `/${field}`, message: inWords('registers.thisDiffersFromRowTo') })
  }
  if (Object.keys(input.set).length === 0)
    errors.push({ pointer: '/set', message: inWords('registers.nameAtLeastOneField') })
  if (errors.length > 0) throw new Refusal('invalid', errors[0]!.message, { errors })
  return writeRows(actor, one, { action: `${one.name}:change-many`, subject: one.section }, async (tx) => {
    const asked = [...new Map(input.rows.map((each) => [each.id, each])).values()]
    const ids = asked.map(({ id }) => id)
    const stored = new Map((await heldRows(tx, one, actor, ids)).map((row) => [row.id, row]))
    const undo = await currentMutation(tx)
    const result: { changed: AnyRow[]; refused: RefusedRow[]; undo: string } = { changed: [], refused: [], undo }
    const shut = new Map(asked.map((each) => [each.id, shutFor(actor, one, each, stored.get(each.id))]))
    const open = asked.flatMap(({ id }) => (shut.get(id) ? [] : (stored.get(id) ?? [])))
    const given = Object.keys(fields)
    const proposals = open.map((before) => ({ ...changedRow(one, before, fields, actor.today), before, given }))
    const broken = await admit(tx, one, actor, proposals)
    const judged = new Map(
      proposals.map((proposal, index) => [proposal.row.id, { proposal, errors: broken[index] ?? [] }]),
    )
    for (const { id, revision } of asked) {
      const { proposal, errors: [wrong] = [] } = judged.get(id) ?? {}
      const refusal = shut.get(id) ?? (wrong && refused(id, 'invalid', wrong.message))
      if (refusal) result.refused.push(refusal)
      else if (proposal) {
        const data = { ...proposal.fields, id } as Partial<Row<Section>> & { id: string }
        const written = (await writeRecord(tx, one.section, data, revision)) as unknown as AnyRow
        result.changed.push(rowSeenBy(one, actor, written))
      }
    }
    if (result.changed.length === 0) {
      const code = result.refused[0]?.code ?? 'conflict'
      throw new Refusal(code, `None of the rows was changed. ${result.refused[0]?.detail ?? ''}`.trim(), {
        reasons: { refused: result.refused },
        errors: broken[0],
      })
    }
    return result
  })
}

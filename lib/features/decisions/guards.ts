import { can } from '@/lib/access/permissions'
import type { Row } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import type { Transaction } from '@/lib/server/db'
import { type FieldError, notFound } from '@/lib/server/errors'

type Decision = Row<'adrs'>

const isOwn = (row: Pick<Decision, 'owner' | 'createdBy'>, { personId }: Actor): boolean =>
  personId !== null && [row.owner, row.createdBy].includes(personId)

/** Whether this person may change the decision: editors every one, contributors their own. */
export const mayChange = (row: Pick<Decision, 'owner' | 'createdBy'>, actor: Actor): boolean =>
  can(actor, 'register:edit', { own: isOwn(row, actor) })

/** The live decision, locked for the rest of the transaction. */
export async function lockedDecision(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<{ row: Decision; own: boolean }> {
  const [found] = await tx.$queryRaw<{ record: Decision }[]>`
    SELECT record_json(a.*) AS record FROM "Adr" a
    WHERE a."organizationId" = ${actor.organizationId} AND a."id" = ${id} AND a."archivedAt" IS NULL FOR UPDATE`
  if (!found) throw notFound()
  return { row: found.record, own: isOwn(found.record, actor) }
}

/** By what live decisions are known again. */
export const presentDecisions = (tx: Transaction, actor: Actor) =>
  tx.adr.findMany({
    where: { organizationId: actor.organizationId, archivedAt: null },
    select: { starterId: true, title: true },
  })

/** Links of options to records that are not there, each at its field. What stood before may have been archived since. */
export async function missingLinks(
  tx: Transaction,
  actor: Actor,
  options: Decision['options'],
  before: Decision['options'],
): Promise<FieldError[]> {
  const where = (ids: readonly string[]) => ({
    where: { organizationId: actor.organizationId, archivedAt: null, id: { in: [...ids] } },
    select: { id: true },
  })
  const given = (field: 'radarEntryId' | 'componentId' | 'modelId') => {
    const known = new Set(before.map((option) => option[field]))
    return options.flatMap((option, index) =>
      option[field] === null || known.has(option[field])
        ? []
        : [{ id: option[field], pointer: `/options/${index}/${field}` }],
    )
  }
  const radar = given('radarEntryId')
  const parts = given('componentId')
  const models = given('modelId')
  const ids = (links: readonly { id: string }[]) => links.map(({ id }) => id)
  const found = [
    ...(radar.length > 0 ? await tx.radarEntry.findMany(where(ids(radar))) : []),
    ...(parts.length > 0 ? await tx.component.findMany(where(ids(parts))) : []),
    ...(models.length > 0 ? await tx.model.findMany(where(ids(models))) : []),
  ]
  const there = new Set(ids(found))
  return [...radar, ...parts, ...models].flatMap(({ id, pointer }) =>
    there.has(id) ? [] : [{ pointer, message: inWords('decisions.thereIsNoRecordWithThisId') }],
  )
}

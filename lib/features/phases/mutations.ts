import type { RouteInput } from '@/lib/client/route'
import { itemById } from '@/lib/content'
import { type Row, sections } from '@/lib/document/schema'
import type { Actor } from '@/lib/server/actor'
import { afterWrite } from '@/lib/server/after-write'
import { authorize } from '@/lib/server/authorize'
import { databaseNow } from '@/lib/server/clock'
import type { Transaction } from '@/lib/server/db'
import { invalid, notFound, Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { mutate } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import { checkItem, keptItem } from './item-rules'
import type * as routes from './schema'

type Owned = { owner?: string | null; createdBy: string | null }

const isOwn = (actor: Actor, row: Owned) =>
  actor.personId !== null && (row.owner === actor.personId || row.createdBy === actor.personId)

async function checkPerson(tx: Transaction, actor: Actor, owner: string | null | undefined): Promise<void> {
  if (!owner) return
  const person = await tx.person.findFirst({ where: { organizationId: actor.organizationId, id: owner } })
  if (!person || person.archivedAt || !person.active)
    throw invalid('/owner', 'Choose an active person of this organization.')
}

async function storedItem(tx: Transaction, actor: Actor, itemId: string): Promise<Row<'itemStates'> | null> {
  const [row] = await tx.$queryRaw<{ record: Row<'itemStates'> }[]>`
    SELECT record_json(t.*) AS record FROM "ItemState" t
    WHERE "organizationId" = ${actor.organizationId} AND "itemId" = ${itemId} AND "archivedAt" IS NULL FOR UPDATE`
  return row?.record ?? null
}

/** Work on an item of a phase that is ahead is early: it shows, and satisfies no gate before its turn. */
async function isEarly(tx: Transaction, actor: Actor, phase: number): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ current: number | null }[]>`
    SELECT max("phase")::int AS current FROM "PhaseState"
    WHERE "organizationId" = ${actor.organizationId} AND "leftAt" IS NULL AND "archivedAt" IS NULL`
  return phase > (row?.current ?? 1)
}

/** Records how far a kept item is: the first change creates its record, later ones need the revision that was seen. */
export async function changeItem(actor: Actor, input: RouteInput<typeof routes.changeItemRoute>) {
  authorize(actor, 'register:create')
  const item = keptItem(input.itemId)
  const { itemId, seen, ...fields } = input
  return mutate(actor, { action: 'item:change', subject: `itemStates/${itemId}` }, async (tx) => {
    const before = await storedItem(tx, actor, itemId)
    if (before) authorize(actor, 'register:edit', { own: isOwn(actor, before) })
    const blank = sections.itemStates.row.parse({ id: newId(), itemId })
    if ((before?.revision ?? 0) !== seen) {
      throw new Refusal('conflict', 'Somebody changed this in the meantime.', { current: before ?? blank })
    }
    checkItem(item, input, before ?? blank)
    await checkPerson(tx, actor, fields.owner)
    const early = await isEarly(tx, actor, item.phase)
    const data = before ? { id: before.id, ...fields, early } : { ...blank, ...fields, early }
    const stored = await writeRecord(tx, 'itemStates', data, seen)
    await afterWrite(tx, 'itemStates')
    return stored
  })
}

/** Attaches a link. Computed items take evidence too: their records prove the number, a document may explain it. */
export async function attachEvidence(actor: Actor, input: RouteInput<typeof routes.attachEvidenceRoute>) {
  authorize(actor, 'register:create')
  const { itemId, label, url } = input
  if (!itemById(itemId)) throw notFound()
  const id = newId()
  return mutate(actor, { action: 'evidence:attach', subject: `evidences/${id}` }, async (tx) => {
    const data = sections.evidences.row.parse({ id, label, url, attachedTo: itemId })
    const stored = await writeRecord(tx, 'evidences', data, 0)
    await afterWrite(tx, 'evidences')
    return stored
  })
}

export async function detachEvidence(actor: Actor, input: RouteInput<typeof routes.detachEvidenceRoute>) {
  authorize(actor, 'organization:read')
  const { itemId, evidenceId, revision } = input
  return mutate(actor, { action: 'evidence:detach', subject: `evidences/${evidenceId}` }, async (tx) => {
    const row = await tx.evidence.findFirst({
      where: { organizationId: actor.organizationId, id: evidenceId, attachedTo: itemId, archivedAt: null },
    })
    if (!row) throw notFound()
    authorize(actor, 'register:edit', { own: isOwn(actor, row) })
    const archived = { id: evidenceId, archivedAt: await databaseNow(tx) }
    const stored = await writeRecord(tx, 'evidences', archived, revision)
    await afterWrite(tx, 'evidences')
    return stored
  })
}

/** Owner, due date, closed or open again. A better rating never closes a work item by itself. */
export async function changeWorkItem(actor: Actor, input: RouteInput<typeof routes.changeWorkItemRoute>) {
  authorize(actor, 'organization:read')
  const { workItemId, seen, closed, ...fields } = input
  return mutate(actor, { action: 'work-item:change', subject: `workItems/${workItemId}` }, async (tx) => {
    const row = await tx.workItem.findFirst({
      where: { organizationId: actor.organizationId, id: workItemId, archivedAt: null },
    })
    if (!row) throw notFound()
    authorize(actor, 'register:edit', { own: isOwn(actor, row) })
    await checkPerson(tx, actor, fields.owner)
    const ending = closed === undefined ? {} : { closedAt: closed ? await databaseNow(tx) : null }
    const stored = await writeRecord(tx, 'workItems', { id: workItemId, ...fields, ...ending }, seen)
    await afterWrite(tx, 'workItems')
    return stored
  })
}

/** Gives every open item of the focus plan that lacks an owner or a due date the named ones; the others stay as they are. */
export async function acceptPlan(actor: Actor, { owner, dueAt }: RouteInput<typeof routes.acceptPlanRoute>) {
  authorize(actor, 'register:edit')
  return mutate(actor, { action: 'work-item:accept-plan', subject: 'workItems' }, async (tx) => {
    await checkPerson(tx, actor, owner)
    const rows = await tx.workItem.findMany({
      where: {
        organizationId: actor.organizationId,
        kind: { in: ['focus', 'improvement'] },
        archivedAt: null,
        closedAt: null,
        OR: [{ owner: null }, { dueAt: null }],
      },
      orderBy: { id: 'asc' },
    })
    for (const row of rows) {
      const missing = { ...(row.owner ? {} : { owner }), ...(row.dueAt ? {} : { dueAt }) }
      await writeRecord(tx, 'workItems', { id: row.id, ...missing }, row.revision)
    }
    if (rows.length > 0) await afterWrite(tx, 'workItems')
    return { changed: rows.length }
  })
}

import type { RouteInput } from '@/lib/client/route'
import { itemById } from '@/lib/content'
import { type Row, sections } from '@/lib/document/schema'
import { requirePerson } from '@/lib/features/work/owners/guards'
import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import { afterWrite } from '@/lib/server/after-write'
import { authorize } from '@/lib/server/authorize'
import { databaseNow } from '@/lib/server/clock'
import type { Transaction } from '@/lib/server/db'
import { invalid, notFound, Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { mutate } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import { checkItem, keptItem } from './guards'
import { withParts } from './parts/rules'
import type * as routes from './schema'

type Owned = { owner?: string | null; createdBy: string | null }

const isOwn = (actor: Actor, row: Owned) =>
  actor.personId !== null && (row.owner === actor.personId || row.createdBy === actor.personId)

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

type Change = RouteInput<typeof routes.changeItemRoute>

async function storeItem(tx: Transaction, actor: Actor, input: Change): Promise<Row<'itemStates'>> {
  const item = keptItem(input.itemId)
  const { itemId, seen, ...fields } = input
  const before = await storedItem(tx, actor, itemId)
  if (before) authorize(actor, 'register:edit', { own: isOwn(actor, before) })
  const blank = sections.itemStates.row.parse({ id: newId(), itemId })
  if ((before?.revision ?? 0) !== seen) {
    throw new Refusal('conflict', inWords('phases.somebodyChangedItemidInThe', { itemId }), {
      current: before ?? blank,
    })
  }
  checkItem(item, input, before ?? blank)
  await requirePerson(actor, tx, fields.owner)
  const early = await isEarly(tx, actor, item.phase)
  const given = withParts(item, fields, before ?? blank)
  const data = before ? { id: before.id, ...given, early } : { ...blank, ...given, early }
  return writeRecord(tx, 'itemStates', data, seen)
}

/** Records how far a kept item is: the first change creates its record, later ones need the revision that was seen. */
export async function changeItem(actor: Actor, input: Change) {
  authorize(actor, 'register:create')
  keptItem(input.itemId)
  return mutate(actor, { action: 'item:change', subject: `itemStates/${input.itemId}` }, async (tx) => {
    const stored = await storeItem(tx, actor, input)
    await afterWrite(tx, 'itemStates')
    return stored
  })
}

/** The same for several items as one change: a refusal of one refuses all. */
export async function changeItems(actor: Actor, { changes }: RouteInput<typeof routes.changeItemsRoute>) {
  authorize(actor, 'register:create')
  const ids = changes.map(({ itemId }) => itemId)
  if (new Set(ids).size < ids.length) throw invalid('/changes', inWords('phases.nameEveryItemOnce'))
  return mutate(actor, { action: 'item:change', subject: `itemStates/${ids.join('+').slice(0, 150)}` }, async (tx) => {
    const items: Row<'itemStates'>[] = []
    for (const change of changes) items.push(await storeItem(tx, actor, change))
    await afterWrite(tx, 'itemStates')
    return { items }
  })
}

/** Attaches a link. Computed items take evidence too: their records prove the number, a document may explain it. */
export async function attachEvidence(actor: Actor, input: RouteInput<typeof routes.attachEvidenceRoute>) {
  authorize(actor, 'register:create')
  const { itemId, label, url, validUntil = null } = input
  if (!itemById(itemId)) throw notFound()
  const id = newId()
  return mutate(actor, { action: 'evidence:attach', subject: `evidences/${id}` }, async (tx) => {
    const data = sections.evidences.row.parse({ id, label, url, validUntil, attachedTo: itemId })
    const stored = await writeRecord(tx, 'evidences', data, 0)
    await afterWrite(tx, 'evidences')
    return stored
  })
}

async function liveEvidence(tx: Transaction, actor: Actor, itemId: string, evidenceId: string) {
  const row = await tx.evidence.findFirst({
    where: { organizationId: actor.organizationId, id: evidenceId, attachedTo: itemId, archivedAt: null },
  })
  if (!row) throw notFound()
  return row
}

/** Verified names who looked and when; taking that back leaves the link. An own link is verified by somebody else. */
export async function checkEvidence(actor: Actor, input: RouteInput<typeof routes.checkEvidenceRoute>) {
  authorize(actor, 'register:edit')
  const { itemId, evidenceId, seen, verified, ...fields } = input
  return mutate(actor, { action: 'evidence:check', subject: `evidences/${evidenceId}` }, async (tx) => {
    const row = await liveEvidence(tx, actor, itemId, evidenceId)
    if (verified && actor.personId === null) {
      throw new Refusal('not_allowed_now', inWords('phases.evidenceIsVerifiedByA'))
    }
    if (verified && row.createdBy !== null && row.createdBy === actor.personId) {
      throw new Refusal('not_allowed_now', inWords('phases.youAttachedThisAskSomebody'))
    }
    const look =
      verified === undefined
        ? {}
        : { verifiedBy: verified ? actor.personId : null, verifiedAt: verified ? actor.today : null }
    const stored = await writeRecord(tx, 'evidences', { id: evidenceId, ...fields, ...look }, seen)
    await afterWrite(tx, 'evidences')
    return stored
  })
}

export async function detachEvidence(actor: Actor, input: RouteInput<typeof routes.detachEvidenceRoute>) {
  authorize(actor, 'organization:read')
  const { itemId, evidenceId, revision } = input
  return mutate(actor, { action: 'evidence:detach', subject: `evidences/${evidenceId}` }, async (tx) => {
    const row = await liveEvidence(tx, actor, itemId, evidenceId)
    authorize(actor, 'register:edit', { own: isOwn(actor, row) })
    const archived = { id: evidenceId, archivedAt: await databaseNow(tx) }
    const stored = await writeRecord(tx, 'evidences', archived, revision)
    await afterWrite(tx, 'evidences')
    return stored
  })
}

import type { RouteInput } from '@/lib/client/route'
import { framework, items } from '@/lib/content'
import { type Row, sectionNames, sections } from '@/lib/document/schema'
import { isRecord, isRecordIn } from '@/lib/features/registers/links/queries'
import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import { afterWrite } from '@/lib/server/after-write'
import { authorize } from '@/lib/server/authorize'
import { databaseNow } from '@/lib/server/clock'
import type { Transaction } from '@/lib/server/db'
import { invalid, Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { emit, mutate } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import { presentItem, refuseSecondAction } from './guards'
import { requirePerson } from './owners/guards'
import { isPlanned, refuseNoReview, refusePlan } from './plan/guards'
import { ofScorecard } from './rules'
import type { acceptPlanRoute, addWorkItemRoute, changeWorkItemRoute } from './schema'
import { addedKinds } from './schema'

type Owned = { owner: string | null; createdBy: string | null }

const isOwn = (actor: Actor, row: Owned) =>
  actor.personId !== null && (row.owner === actor.personId || row.createdBy === actor.personId)

const inFramework = new Set([
  ...framework.areas.flatMap(({ id, questions }) => [id, ...questions.map((one) => one.id)]),
  ...items.map(({ id }) => id),
  ...framework.gates.map(({ id }) => id),
  ...framework.metrics.map(({ id }) => id),
  ...framework.antiPatterns.flatMap(({ id, signals }) => [id, ...signals.map((one) => one.id)]),
])

/** Open work that somebody was given is told to them. */
async function tellOwner(tx: Transaction, { id, owner, dueAt, closedAt }: Row<'workItems'>) {
  if (owner !== null && closedAt === null) await emit(tx, 'work:given', `workItems/${id}`, { personId: owner, dueAt })
}

/** A record by its id, or by its section and id. */
function isSource(tx: Transaction, organizationId: string, source: string): Promise<boolean> {
  const [section = '', id, ...rest] = source.split('/')
  if (id === undefined) return isRecord(tx, organizationId, source)
  const known = sectionNames.find((name) => name === section)
  return known === undefined || rest.length > 0
    ? Promise.resolve(false)
    : isRecordIn(tx, organizationId, [sections[known].table], id)
}

/** A source leads somewhere: a flag's to its signal, a finding's to the finding, another's into the framework or to a record. */
async function refuseNoSource(
  tx: Transaction,
  actor: Actor,
  { kind, source }: { kind: string; source: string | null },
) {
  if (source === null) return
  const { organizationId } = actor
  const known = inFramework.has(source)
  if (kind === 'flag' ? known : kind !== 'finding' && known) return
  const where = { organizationId, id: source, archivedAt: null }
  if (kind === 'finding' && (await tx.finding.count({ where })) > 0) return
  if (kind !== 'flag' && kind !== 'finding' && (await isSource(tx, organizationId, source))) return
  throw invalid('/source', inWords('radar.thereIsNothingWithThis'))
}

/**
 * An action somebody decided on: from a flag, a finding or a review, with who does it and by when if that is known. One flag
 * or finding has one open action.
 */
export async function addWorkItem(actor: Actor, input: RouteInput<typeof addWorkItemRoute>) {
  authorize(actor, 'register:create')
  const id = newId()
  return mutate(actor, { action: 'work-item:add', subject: `workItems/${id}` }, async (tx) => {
    await requirePerson(actor, tx, input.owner)
    await refuseNoSource(tx, actor, input)
    if (input.kind === 'improvement' && ofScorecard(input.source)) {
      throw invalid('/source', inWords('work.theScorecardKeepsTheItems'))
    }
    await refuseNoReview(actor, tx, input)
    if (input.dueAt && input.dueAt < actor.today) throw invalid('/dueAt', inWords('work.chooseTodayOrALater'))
    await refuseSecondAction(actor, tx, { ...input, id })
    const stored = await writeRecord(tx, 'workItems', sections.workItems.row.parse({ ...input, id }), 0)
    await tellOwner(tx, stored)
    await afterWrite(tx, 'workItems')
    return stored
  })
}

/** Owner, due date, closed or open again. A better rating never closes a work item by itself. */
export async function changeWorkItem(actor: Actor, input: RouteInput<typeof changeWorkItemRoute>) {
  authorize(actor, 'organization:read')
  const { workItemId, seen, closed, ...fields } = input
  return mutate(actor, { action: 'work-item:change', subject: `workItems/${workItemId}` }, async (tx) => {
    const row = await presentItem(actor, tx, workItemId)
    authorize(actor, 'register:edit', { own: isOwn(actor, row) })
    const byHand = (addedKinds as readonly string[]).includes(row.kind)
    if (fields.text !== undefined && (!byHand || (row.kind === 'improvement' && ofScorecard(row.source)))) {
      throw new Refusal('not_allowed_now', inWords('work.theWordsOfThisItem'))
    }
    await requirePerson(actor, tx, fields.owner)
    if (isPlanned(fields)) await refusePlan(actor, tx, row, { ...row, ...fields })
    if (closed === false && row.closedAt) await refuseSecondAction(actor, tx, row)
    const ending = closed === undefined ? {} : { closedAt: closed ? await databaseNow(tx) : null }
    const stored = await writeRecord(tx, 'workItems', { id: workItemId, ...fields, ...ending }, seen)
    if (fields.owner !== undefined && fields.owner !== row.owner) await tellOwner(tx, stored)
    await afterWrite(tx, 'workItems')
    return stored
  })
}

/** Gives every open item of the focus plan that lacks an owner or a due date the named ones; the others stay as they are. */
export async function acceptPlan(actor: Actor, { owner, dueAt }: RouteInput<typeof acceptPlanRoute>) {
  authorize(actor, 'register:edit')
  return mutate(actor, { action: 'work-item:accept-plan', subject: 'workItems' }, async (tx) => {
    await requirePerson(actor, tx, owner)
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
    const given = rows.filter((row) => row.owner === null).length
    if (given > 0) await emit(tx, 'work:planned', 'workItems', { personId: owner, count: given, dueAt })
    for (const row of rows) {
      const missing = { ...(row.owner ? {} : { owner }), ...(row.dueAt ? {} : { dueAt }) }
      await writeRecord(tx, 'workItems', { id: row.id, ...missing }, row.revision)
    }
    if (rows.length > 0) await afterWrite(tx, 'workItems')
    return { changed: rows.length }
  })
}

import type { Row } from '@/lib/document/schema'
import { isRecord } from '@/lib/features/registers/links/queries'
import { inWords } from '@/lib/messages/in-words'
import { circleThrough } from '@/lib/scoring/roadmap/dependencies'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import type { Transaction } from '@/lib/server/db'
import { invalid, Refusal } from '@/lib/server/errors'

type Item = Row<'workItems'>
/** What places an item on the roadmap. */
type Plan = Pick<Item, 'startAt' | 'dueAt' | 'initiative' | 'dependsOn' | 'subject' | 'wave'>

const PLANNED = ['startAt', 'dueAt', 'initiative', 'dependsOn', 'subject', 'wave'] as const satisfies (keyof Plan)[]

/** Whether a change says anything about when and in what order; closing an item or naming its owner does not. */
export const isPlanned = (fields: Partial<Plan>): boolean => PLANNED.some((field) => fields[field] !== undefined)

/** A part of an agenda belongs to a review of a quarter that is not frozen. */
export async function refuseNoReview(
  actor: Actor,
  tx: Transaction,
  { agendaPart, kind, source }: Pick<Item, 'kind' | 'source'> & Partial<Pick<Item, 'agendaPart'>>,
): Promise<void> {
  authorize(actor, 'organization:read')
  if (!agendaPart) return
  const { organizationId } = actor
  const review = await tx.cadenceEvent.findFirst({
    where: { organizationId, id: source ?? '', archivedAt: null, kind: 'review', quarter: { not: null } },
  })
  if (kind !== 'review' || !review) throw invalid('/agendaPart', inWords('reviews.partOfNothing'))
  if (review.frozenAt !== null) throw new Refusal('not_allowed_now', inWords('reviews.isFrozen'))
}

/**
 * Refuses what cannot be planned: a start after the end, a wave of no migration, waves out of order, something to wait for
 * that is not there, and a circle of items that wait for each other. `after` is the item as it would be stored.
 */
export async function refusePlan(
  actor: Actor,
  tx: Transaction,
  before: Plan,
  after: Plan & { id: string },
): Promise<void> {
  authorize(actor, 'organization:read')
  if (after.startAt !== null && after.dueAt !== null && after.startAt > after.dueAt) {
    throw invalid('/startAt', inWords('work.startsAfterItsEnd', { due: after.dueAt }))
  }
  if (after.wave !== null && after.initiative === null) throw invalid('/wave', inWords('work.waveOfNothing'))
  if (after.subject !== null && after.subject !== before.subject) await refuseNoSubject(actor, tx, after.subject)
  if (after.dependsOn.includes(after.id)) throw invalid('/dependsOn', inWords('work.waitsForOthers'))
  if (after.dependsOn.some((id) => !before.dependsOn.includes(id))) await refuseCircle(actor, tx, after)
  if (after.wave !== null) await refuseWaves(actor, tx, after)
}

async function refuseNoSubject(actor: Actor, tx: Transaction, subject: string) {
  const [, id, ...rest] = subject.split('/')
  const there = id !== undefined && rest.length === 0 && (await isRecord(tx, actor.organizationId, id))
  if (!there) throw invalid('/subject', inWords('radar.thereIsNothingWithThis'))
}

/** One change of what waits for what at a time, so that two of them cannot close a circle together. */
async function refuseCircle(actor: Actor, tx: Transaction, after: Plan & { id: string }) {
  const { organizationId } = actor
  const key = `${organizationId} work depends`
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`
  const rows = await tx.$queryRaw<{ id: string; text: string; dependsOn: string[] }[]>`
    SELECT w."id", w."text", w."dependsOn" FROM "WorkItem" w
    WHERE w."organizationId" = ${organizationId} AND w."archivedAt" IS NULL
      AND (w."dependsOn" <> '[]' OR w."id" = ANY(${after.dependsOn}))`
  const byId = new Map(rows.map((row) => [row.id, row]))
  const gone = after.dependsOn.findIndex((id) => !byId.has(id))
  if (gone >= 0) throw invalid(`/dependsOn/${gone}`, inWords('radar.thereIsNothingWithThis'))
  const circle = circleThrough(rows, after)
  if (!circle) return
  const last = byId.get(circle.at(-1) ?? '')?.text ?? ''
  throw invalid('/dependsOn', inWords('work.waitsForItself', { value: last.slice(0, 120) }))
}

/** A wave is over before the next one is: its items are due no later than those of a later wave. */
async function refuseWaves(actor: Actor, tx: Transaction, { dueAt, id, initiative, wave }: Plan & { id: string }) {
  if (dueAt === null || wave === null) return
  const others = await tx.workItem.findMany({
    where: {
      organizationId: actor.organizationId,
      archivedAt: null,
      initiative,
      id: { not: id },
      dueAt: { not: null },
      wave: { not: null },
    },
    select: { wave: true, dueAt: true },
  })
  const due = (at: Date | null) => at?.toISOString().slice(0, 10) ?? ''
  const before = others
    .filter((one) => one.wave! < wave)
    .map((one) => due(one.dueAt))
    .sort()
    .at(-1)
  if (before !== undefined && dueAt < before) throw invalid('/dueAt', inWords('work.waveBefore', { wave, day: before }))
  const after = others
    .filter((one) => one.wave! > wave)
    .map((one) => due(one.dueAt))
    .sort()[0]
  if (after !== undefined && dueAt > after) throw invalid('/dueAt', inWords('work.waveAfter', { wave, day: after }))
}

import type { RouteInput } from '@/lib/client/route'
import { framework } from '@/lib/content'
import { type Row, sections } from '@/lib/document/schema'
import { storedDocument } from '@/lib/document/stored'
import { inWords } from '@/lib/messages/in-words'
import { wishProblems } from '@/lib/scoring/threshold-rules'
import { thresholds } from '@/lib/scoring/thresholds'
import type { Actor } from '@/lib/server/actor'
import { afterWrite } from '@/lib/server/after-write'
import { authorize } from '@/lib/server/authorize'
import { databaseNow } from '@/lib/server/clock'
import type { Transaction } from '@/lib/server/db'
import { notFound, Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { mutate } from '@/lib/server/mutation'
import { loadText, writeRecord } from '@/lib/server/records'
import { refuseUnseen } from './guards'
import { refuseWishes } from './queries'
import { newestOverrides } from './rules'
import type { changeThresholdsRoute } from './schema'

type Override = Row<'thresholdOverrides'>
type Change = RouteInput<typeof changeThresholdsRoute>['changes'][number]

const standardOf = (key: string) => framework.thresholds.adjustable.find((one) => one.key === key)?.default

/**
 * Changes thresholds with one reason, for who saw the preview of these values. There is one live override per key; the default has none, so going back archives it.
 * Open gate rounds keep the thresholds of their snapshot.
 */
export function changeThresholds(actor: Actor, input: RouteInput<typeof changeThresholdsRoute>) {
  authorize(actor, 'organization:administer')
  const { changes, reason, previewed } = input
  return mutate(actor, { action: 'threshold:change', subject: 'thresholds' }, async (tx) => {
    // Two administrators at once would each find no override and make one.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('thresholds:' || ${actor.organizationId}, 0))`
    const { sections: asked, text } = await loadText(actor.organizationId, [{ section: 'thresholdOverrides' }], tx)
    const document = storedDocument(text, asked)
    if (!document) throw notFound()
    const present = thresholds(framework, document)
    refuseWishes(wishProblems(framework, present, changes))
    const live = newestOverrides(document.thresholdOverrides)
    refuseWishes(
      changes.flatMap((change, index) => {
        const same = (change.value ?? standardOf(change.key)) === present.get(change.key as never)
        return same && !(change.value === null && live.has(change.key))
          ? [{ index, sentence: inWords('thresholds.keyHasThisValueAlready', { key: change.key }) }]
          : []
      }),
    )
    refuseUnseen(actor, changes, previewed)
    for (const change of changes) await store(tx, actor, change, live.get(change.key) ?? [], reason)
    await afterWrite(tx, 'thresholdOverrides')
    return { changed: changes.length }
  })
}

async function store(tx: Transaction, actor: Actor, change: Change, live: Override[], reason: string): Promise<void> {
  const { key, value, seen } = change
  const [current, ...older] = live
  if ((current?.revision ?? 0) !== seen) {
    throw new Refusal('conflict', inWords('thresholds.somebodyChangedThisThresholdIn'), { current: current ?? null })
  }
  const facts = { reason, by: actor.personId }
  const archivedAt = await databaseNow(tx)
  const standard = value === null || value === standardOf(key)
  for (const row of older) await writeRecord(tx, 'thresholdOverrides', { id: row.id, archivedAt }, row.revision)
  if (current) {
    const fields = standard ? { ...facts, archivedAt } : { ...facts, value }
    await writeRecord(tx, 'thresholdOverrides', { id: current.id, ...fields }, current.revision)
  } else if (!standard) {
    await writeRecord(
      tx,
      'thresholdOverrides',
      sections.thresholdOverrides.row.parse({ id: newId(), key, value, ...facts }),
      0,
    )
  }
}

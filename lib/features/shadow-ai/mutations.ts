import type { RouteInput } from '@/lib/client/route'
import { label } from '@/lib/content'
import { sections } from '@/lib/document/schema'
import { registerOfSection } from '@/lib/features/registers/catalogue'
import { IN_FUTURE } from '@/lib/features/registers/fields/rules'
import { admit, refuse, writeRows } from '@/lib/features/registers/guards'
import { heldRow } from '@/lib/features/registers/rows/guards'
import { momentOf } from '@/lib/features/registers/rows/queries'
import { newRow } from '@/lib/features/registers/rows/rules'
import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import { afterWrite } from '@/lib/server/after-write'
import { authorize } from '@/lib/server/authorize'
import { limitPerDay, limitUnnamedPerDay } from '@/lib/server/daily-limit'
import { invalid, Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { mutate } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import { inventoryOf } from './queries'
import type { confirmInventoryRoute, recordSecurityReviewRoute, reportAiUseRoute } from './schema'

/** Reports of one member a day: more than anybody finds, and few enough that nobody floods those who look at them. */
const MOST_REPORTS = 20

/**
 * Any member reports AI use. An anonymous report stores no person anywhere: not as reporter or creator, not in versions,
 * audit or the answer kept for retries; so its answer names no id either.
 */
export async function reportAiUse(actor: Actor, input: RouteInput<typeof reportAiUseRoute>) {
  authorize(actor, 'shadow-ai:report')
  const { anonymous, ...given } = input
  if (given.inUseSince !== null && given.inUseSince > actor.today) throw invalid('/inUseSince', IN_FUTURE)
  const id = newId()
  const one = registerOfSection('shadowAiItems')!
  const who = { today: actor.today, personId: anonymous ? null : actor.personId }
  const row = newRow(one, id, given, who)
  const entry = { action: 'shadow-ai-items:report', subject: `shadowAiItems/${id}`, anonymous }
  if (anonymous) limitUnnamedPerDay(actor, entry.action, MOST_REPORTS, 'reports')
  return writeRows(actor, one, entry, async (tx) => {
    if (!anonymous) await limitPerDay(tx, actor, entry.action, MOST_REPORTS, 'reports')
    refuse((await admit(tx, one, actor, [{ row, before: null, given: Object.keys(given) }])).flat())
    await writeRecord(tx, 'shadowAiItems', sections.shadowAiItems.row.parse({ ...row, anonymous }), 0)
    return { id: anonymous ? null : id }
  })
}

/** Records that identity, network, data and AI tests of an item were looked at: the precondition of adopting or accepting it. */
export async function recordSecurityReview(actor: Actor, input: RouteInput<typeof recordSecurityReviewRoute>) {
  authorize(actor, 'security:review')
  if (input.at > actor.today) throw invalid('/at', IN_FUTURE)
  const one = registerOfSection('shadowAiItems')!
  const entry = { action: 'shadow-ai-items:review', subject: `shadowAiItems/${input.id}` }
  return mutate(actor, entry, async (tx) => {
    await heldRow(tx, one, actor, input.id)
    const fields = { id: input.id, securityReviewedAt: input.at, reviewedBy: actor.personId }
    const stored = await writeRecord(tx, 'shadowAiItems', fields, input.revision)
    await afterWrite(tx, 'shadowAiItems')
    return stored
  })
}

/**
 * The security lead confirms the inventory as it is now. Refused while a source was never searched, and when the number
 * of items is no longer the one that was seen.
 */
export async function confirmInventory(actor: Actor, input: RouteInput<typeof confirmInventoryRoute>) {
  authorize(actor, 'inventory:confirm')
  const id = newId()
  const entry = { action: 'inventory:confirm', subject: `inventoryConfirmations/${id}` }
  return mutate(actor, entry, async (tx) => {
    const inventory = await inventoryOf(tx, actor.organizationId, actor.today)
    const missing = inventory.sources.filter((source) => source.lastAt === null)
    if (missing.length > 0) {
      const names = missing.map((source) => label('discoverySource', source.id)).join(', ')
      throw new Refusal('not_allowed_now', inWords('registers.neverSearchedNamesLogA', { names }), {
        reasons: { sources: missing.map((source) => source.id) },
      })
    }
    if (inventory.items !== input.itemCount) {
      throw new Refusal('conflict', inWords('registers.theInventoryHasItemsItems', { items: inventory.items }), {
        current: { itemCount: inventory.items },
      })
    }
    const row = sections.inventoryConfirmations.row.parse({
      id,
      at: await momentOf(tx),
      by: actor.personId,
      itemCount: inventory.items,
      lastRunAt: inventory.lastRunAt,
    })
    const stored = await writeRecord(tx, 'inventoryConfirmations', row, 0)
    await afterWrite(tx, 'inventoryConfirmations')
    return stored
  })
}

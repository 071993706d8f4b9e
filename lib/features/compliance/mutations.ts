import type { RouteInput } from '@/lib/client/route'
import { sections } from '@/lib/document/schema'
import { refuseSecondAction } from '@/lib/features/work/guards'
import { inWords } from '@/lib/messages/in-words'
import type { Actor } from '@/lib/server/actor'
import { afterWrite } from '@/lib/server/after-write'
import { authorize } from '@/lib/server/authorize'
import { invalid, notFound, Refusal } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { emit, mutate } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import type { addFindingWorkRoute } from './schema'

/** Opens the work item of a finding: once per finding, and only while the finding is open. */
export async function addFindingWork(actor: Actor, input: RouteInput<typeof addFindingWorkRoute>) {
  authorize(actor, 'register:create')
  const workId = newId()
  return mutate(actor, { action: 'finding:add-work', subject: `workItems/${workId}` }, async (tx) => {
    // The lock on the finding makes two clicks at once one work item.
    const [finding] = await tx.$queryRaw<{ closed: boolean }[]>`
      SELECT "closedAt" IS NOT NULL AND "closedAt" <= ${actor.today}::date AS closed FROM "Finding"
      WHERE "organizationId" = ${actor.organizationId} AND "id" = ${input.id} AND "archivedAt" IS NULL FOR UPDATE`
    if (!finding) throw notFound()
    if (finding.closed) throw new Refusal('not_allowed_now', inWords('compliance.thisFindingIsClosedReopen'))
    await refuseSecondAction(actor, tx, { kind: 'finding', source: input.id, id: workId })
    const where = { organizationId: actor.organizationId, archivedAt: null }
    const existing = await tx.workItem.findFirst({ where: { ...where, kind: 'finding', source: input.id } })
    if (existing) {
      throw new Refusal('conflict', inWords('compliance.thisFindingAlreadyHasIts'), { current: { id: existing.id } })
    }
    if (input.owner) {
      const person = await tx.person.findFirst({ where: { ...where, id: input.owner, active: true } })
      if (!person) throw invalid('/owner', inWords('compliance.chooseAnActivePersonOf'))
    }
    const { text, owner, dueAt } = input
    const row = sections.workItems.row.parse({ id: workId, kind: 'finding', source: input.id, text, owner, dueAt })
    const stored = await writeRecord(tx, 'workItems', row, 0)
    if (owner) await emit(tx, 'work:given', `workItems/${workId}`, { personId: owner, dueAt })
    await afterWrite(tx, 'workItems')
    return stored
  })
}

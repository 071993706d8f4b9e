import type { RouteInput } from '@/lib/client/route'
import { framework, gateById, itemById } from '@/lib/content'
import { type Row, sections } from '@/lib/document/schema'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import { inWords } from '@/lib/messages/in-words'
import type { GateResult } from '@/lib/scoring/gates/types'
import type { Actor } from '@/lib/server/actor'
import { afterWrite } from '@/lib/server/after-write'
import { authorize } from '@/lib/server/authorize'
import { invalid, notFound } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { emit, mutate } from '@/lib/server/mutation'
import { writeRecord } from '@/lib/server/records'
import { requirePerson } from '../owners/guards'
import type { planGateRoute } from '../schema'

type Wanted = Pick<Row<'workItems'>, 'source' | 'text'>

/**
 * What the smallest set of a gate asks for, as work: items in their own words, records by their name behind the line that
 * needs them. Areas are left out, because the focus plan has them.
 */
function wantedBy({ dryRun, gateId, lines }: GateResult): Wanted[] {
  const areas = new Set<string>(framework.areas.map(({ id }) => id))
  const gate = gateById(gateId).short.replace('-', '→')
  return dryRun.smallestSet.flatMap((id): Wanted[] => {
    if (areas.has(id) || id === 'FOCUS-GATE') return []
    const item = itemById(id)
    if (item) return [{ source: id, text: `${gate}: ${item.text}` }]
    const line = lines.find(({ smallest }) => smallest.includes(id))
    const record = line?.records.find((one) => one.id === id)
    const asked = line && itemById(line.itemId)
    return record && asked ? [{ source: id, text: `${gate}: ${asked.text}: ${record.label}` }] : []
  })
}

/**
 * Puts what would unblock a gate into the work list, each once: what has an open item of its source already is left as it is.
 * Two who press at the same moment add it once.
 */
export async function planGate(actor: Actor, { dueAt, gateId, owner }: RouteInput<typeof planGateRoute>) {
  authorize(actor, 'register:edit')
  const { gates } = await getEvaluation(actor)
  const gate = gates.find((one) => one.gateId === gateId)
  if (!gate) throw notFound()
  const wanted = wantedBy(gate)
  return mutate(actor, { action: 'work-item:plan-gate', subject: 'workItems' }, async (tx) => {
    await requirePerson(actor, tx, owner)
    if (dueAt < actor.today) throw invalid('/dueAt', inWords('work.chooseTodayOrALater'))
    const { organizationId } = actor
    const key = `${organizationId} work plan gate`
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`
    const open = await tx.workItem.findMany({
      where: {
        organizationId,
        archivedAt: null,
        closedAt: null,
        source: { in: wanted.flatMap(({ source }) => source ?? []) },
      },
      select: { source: true },
    })
    const there = new Set(open.map(({ source }) => source))
    const missing = wanted.filter(({ source }) => !there.has(source))
    for (const one of missing) {
      const id = newId()
      const row = sections.workItems.row.parse({ ...one, id, kind: 'improvement', owner, dueAt })
      await writeRecord(tx, 'workItems', row, 0)
    }
    if (missing.length > 0) {
      await emit(tx, 'work:planned', 'workItems', { personId: owner, count: missing.length, dueAt })
      await afterWrite(tx, 'workItems')
    }
    return { added: missing.length, there: wanted.length - missing.length }
  })
}

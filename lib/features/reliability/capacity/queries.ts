import { type Row, sections as tables } from '@/lib/document/schema'
import { getFacts } from '@/lib/features/evaluation/facts/queries'
import type { Figure } from '@/lib/scoring/business-case/figure'
import type { Facts } from '@/lib/scoring/facts'
import { isProduction } from '@/lib/scoring/gates/slo-streak'
import { byMonthsLeft, type Capacity, capacity, scalingEffect } from '@/lib/scoring/reliability/capacity'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { read } from '@/lib/server/mutation'

type Measured = Pick<Row<'endpoints'>, 'peakPerSecond' | 'replicas'>

export type CapacityView = Capacity &
  Pick<
    Row<'endpoints'>,
    'peakPerSecond' | 'perReplica' | 'replicas' | 'maxReplicas' | 'growthBpPerMonth' | 'expectedAt' | 'bottleneck'
  > & {
    owner: string | null
    /** The newest action of the worksheet for it; `effect` once it is closed. */
    action: { id: string; open: boolean; effect: Figure<{ before: number; after: number }> | null } | null
  }

const sections = ['endpoints', 'gpuQuotas', 'quotaLinks', 'workItems', 'teams'] as const

/** The source of a work item that the worksheet opens for an endpoint. */
const scalingSource = (endpointId: string): string => `endpoints/${endpointId}`

/** The newest action of an endpoint: an improvement that names it. */
function actionOf(facts: Facts, endpointId: string): Row<'workItems'> | null {
  const actions = facts
    .rows('workItems')
    .filter(({ kind, source }) => kind === 'improvement' && source === scalingSource(endpointId))
  return [...actions].sort((a, b) => ((a.createdAt ?? '') < (b.createdAt ?? '') ? 1 : -1))[0] ?? null
}

/** Peak and replicas as they were recorded at a moment; null where the endpoint had no version then. */
async function recordedAt(actor: Actor, endpointId: string, at: string): Promise<Measured | null> {
  const [version] = await read(
    actor,
    (tx) => tx.$queryRaw<{ data: string | null }[]>`
      SELECT v."data" FROM "RecordVersion" v
      WHERE v."organizationId" = ${actor.organizationId} AND v."table" = ${tables.endpoints.table}
        AND v."recordId" = ${endpointId} AND v."at" <= ${at}::timestamptz
      ORDER BY v."id" DESC LIMIT 1`,
  )
  if (!version?.data) return null
  const { peakPerSecond = null, replicas = null } = JSON.parse(version.data) as Partial<Measured>
  return { peakPerSecond, replicas }
}

async function viewOf(actor: Actor, facts: Facts, endpoint: Row<'endpoints'>): Promise<CapacityView> {
  const action = actionOf(facts, endpoint.id)
  const before = action?.closedAt && action.createdAt ? await recordedAt(actor, endpoint.id, action.createdAt) : null
  const { bottleneck, expectedAt, growthBpPerMonth, maxReplicas, peakPerSecond, perReplica, replicas, teamId } =
    endpoint
  return {
    ...capacity(facts, endpoint),
    bottleneck,
    expectedAt,
    growthBpPerMonth,
    maxReplicas,
    peakPerSecond,
    perReplica,
    replicas,
    owner: facts.find('teams', teamId)?.owner ?? null,
    action: action && {
      id: action.id,
      open: action.closedAt === null,
      effect: action.closedAt === null ? null : scalingEffect(before, endpoint),
    },
  }
}

/** The scaling worksheet: production endpoints by the months that are left, the fewest first. */
export async function getCapacity(actor: Actor) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, sections)
  const rows = facts.rows('endpoints').filter((row) => isProduction(row, facts.today))
  const views = await Promise.all(rows.map((row) => viewOf(actor, facts, row)))
  return { endpoints: views.sort(byMonthsLeft), targetPct: facts.threshold('capacity.targetUsePct') }
}

/** The capacity of one endpoint in any environment; null where there is no such endpoint. */
export async function findCapacity(actor: Actor, id: string): Promise<CapacityView | null> {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, sections)
  const endpoint = facts.find('endpoints', id)
  return endpoint ? viewOf(actor, facts, endpoint) : null
}

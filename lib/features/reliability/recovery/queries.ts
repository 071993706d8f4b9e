import type { Row } from '@/lib/document/schema'
import { getFacts } from '@/lib/features/evaluation/facts/queries'
import type { Figure } from '@/lib/scoring/business-case/figure'
import type { Facts } from '@/lib/scoring/facts'
import { isOpenFinding } from '@/lib/scoring/gates/lines-production'
import { isProduction } from '@/lib/scoring/gates/slo-streak'
import { type IncidentBudget, incidentBudget } from '@/lib/scoring/reliability/error-budget'
import { type PromiseCheck, promiseCheck } from '@/lib/scoring/reliability/promise'
import { hasNoStrategy, type Recovery, recovery } from '@/lib/scoring/reliability/recovery'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'

export type RecoveryView = Recovery &
  Pick<Row<'endpoints'>, 'tier' | 'tierNote' | 'strategy'> & {
    zoneCount: number | null
    check: Figure<PromiseCheck>
    incidents: Figure<IncidentBudget>
    /** Critical, and nothing is planned for a failure. */
    unplanned: boolean
    /** The open finding of its newest drill. */
    finding: string | null
  }

const sections = ['endpoints', 'sloObjectives', 'runbooks', 'runbookTests', 'incidents', 'findings'] as const

function viewOf(facts: Facts, endpoint: Row<'endpoints'>, now: string): RecoveryView {
  const judged = recovery(facts, endpoint, now)
  const { drill } = judged
  const open = drill === null ? [] : facts.children('findings', 'runbookTestId', drill.id)
  return {
    ...judged,
    tier: endpoint.tier,
    tierNote: endpoint.tierNote,
    strategy: endpoint.strategy,
    zoneCount: endpoint.zones,
    check: promiseCheck(facts, endpoint),
    incidents: incidentBudget(facts, endpoint, now),
    unplanned: hasNoStrategy(endpoint),
    finding: open.find((one) => isOpenFinding(one, facts.today))?.id ?? null,
  }
}

const ORDER: readonly Recovery['state'][] = ['missed', 'unknown', 'shown']

/** The production endpoints by what needs somebody: missed first, then what nobody has shown. */
export async function getRecovery(actor: Actor) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, sections)
  const now = new Date().toISOString()
  const endpoints = facts
    .rows('endpoints')
    .filter((row) => isProduction(row, facts.today))
    .map((row) => viewOf(facts, row, now))
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.name.localeCompare(b.name))
  return { endpoints, days: facts.threshold('gate.runbookDays'), runbookId: recoveryRunbook(facts) }
}

/** The recovery of one endpoint, in any environment; null where there is no such endpoint. */
export async function findRecovery(actor: Actor, id: string) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, sections)
  const endpoint = facts.find('endpoints', id)
  if (!endpoint) return null
  return {
    view: viewOf(facts, endpoint, new Date().toISOString()),
    days: facts.threshold('gate.runbookDays'),
    runbookId: recoveryRunbook(facts),
  }
}

/** The recovery of the endpoint that a runbook was last drilled on, missed or not; null where nothing was drilled. */
export async function findDrilled(actor: Actor, runbookId: string): Promise<RecoveryView[]> {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, sections)
  const now = new Date().toISOString()
  const ids = facts.children('runbookTests', 'runbookId', runbookId).flatMap(({ endpointId }) => endpointId ?? [])
  return [...new Set(ids)]
    .flatMap((id) => facts.find('endpoints', id) ?? [])
    .map((row) => viewOf(facts, row, now))
    .sort((a, b) => a.name.localeCompare(b.name))
}

/** The runbook that a drill is offered for: one of recovery, the same for everybody. */
const recoveryRunbook = (facts: Facts): string | null =>
  facts
    .rows('runbooks')
    .filter(({ kind }) => kind === 'recovery')
    .map(({ id }) => id)
    .sort()[0] ?? null

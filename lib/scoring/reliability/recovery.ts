import { daysBetween } from '../../calendar/days'
import type { Row } from '../../document/schema'
import { type Facts, newest } from '../facts'
import { missingInput } from '../gates/line'
import type { MissingInput, Sentence, Truth } from '../types'
import { type Endpoint, lacking, type Target, type Targets, targetsOf, tierOf } from './targets'

export type Drill = {
  id: string
  at: string
  age: number
  outcome: 'passed' | 'failed'
  rto: number | null
  rpo: number | null
}

export type Recovery = {
  endpointId: string
  name: string
  state: 'shown' | 'missed' | 'unknown'
  /** What decided, in one sentence. */
  why: Sentence
  targets: Targets
  drill: Drill | null
  /** Minutes since the newest backup; null where none is recorded. */
  backupAge: number | null
  /** Whether it runs in as many zones as its tier asks for. */
  zones: Truth
  missing: MissingInput[]
}

const why = (code: string, params: Sentence['params'] = {}): Sentence => ({
  code: `reliability.recovery.why.${code}`,
  params,
})

/**
 * The newest drill of an endpoint: a test that names it, of a runbook for recovery or with a measured time. Of several on one day
 * the last recorded counts.
 */
export function newestDrill(facts: Facts, endpointId: string): Row<'runbookTests'> | null {
  const drills = facts
    .children('runbookTests', 'endpointId', endpointId)
    .filter(
      ({ measuredRpo, measuredRto, runbookId }) =>
        measuredRto !== null || measuredRpo !== null || facts.find('runbooks', runbookId)?.kind === 'recovery',
    )
  return newest(drills, ({ at, createdAt }) => `${at} ${createdAt ?? ''}`)
}

const isAbove = (measured: number | null, target: Target | null): boolean =>
  measured !== null && target !== null && measured > target.value

/** Minutes from a moment to now; a moment ahead counts as now. */
const minutesSince = (at: string, now: string): number =>
  Math.max(0, Math.floor((Date.parse(now) - Date.parse(at)) / 60_000))

/**
 * Whether it was shown that an endpoint comes back as promised. A drill that failed or measured more than promised is missed,
 * whatever its age; with "restored from backup" so is a backup older than the RPO. Shown needs a passed drill of the last 180 days
 * with both times measured, and then a young enough backup. Everything else is unknown: a plan is not a proof.
 */
export function recovery(facts: Facts, endpoint: Endpoint, now: string): Recovery {
  const targets = targetsOf(facts, endpoint)
  const drill = drillOf(facts, endpoint)
  const backupAge = endpoint.backupAt === null ? null : minutesSince(endpoint.backupAt, now)
  const judged = missedBy(endpoint, targets, drill, backupAge) ?? unknownBy(facts, endpoint, targets, drill, backupAge)
  return {
    endpointId: endpoint.id,
    name: endpoint.name,
    targets,
    drill,
    backupAge,
    zones: zonesMet(facts, endpoint),
    state: judged.state,
    why: judged.why,
    missing: judged.missing,
  }
}

function drillOf(facts: Facts, { id }: Endpoint): Drill | null {
  const test = newestDrill(facts, id)
  if (!test) return null
  const { at, measuredRpo, measuredRto, outcome } = test
  return { id: test.id, at, age: daysBetween(at, facts.today), outcome, rto: measuredRto, rpo: measuredRpo }
}

type Judged = Pick<Recovery, 'state' | 'why' | 'missing'>

function missedBy(
  endpoint: Endpoint,
  { rpo, rto }: Targets,
  drill: Drill | null,
  backupAge: number | null,
): Judged | null {
  const missed = (code: string, params: Sentence['params']): Judged => ({
    state: 'missed',
    why: why(code, params),
    missing: [],
  })
  if (drill?.outcome === 'failed') return missed('failed', { date: drill.at })
  if (drill && isAbove(drill.rto, rto))
    return missed('rto', { date: drill.at, measured: drill.rto!, target: rto!.value })
  if (drill && isAbove(drill.rpo, rpo))
    return missed('rpo', { date: drill.at, measured: drill.rpo!, target: rpo!.value })
  if (endpoint.strategy === 'restore' && isAbove(backupAge, rpo)) {
    return missed('backup', { measured: backupAge!, target: rpo!.value })
  }
  return null
}

function unknownBy(
  facts: Facts,
  endpoint: Endpoint,
  { rpo, rto }: Targets,
  drill: Drill | null,
  backupAge: number | null,
): Judged {
  const { name } = endpoint
  const limit = facts.threshold('gate.runbookDays')
  const drillMissing = missingInput('runbookTests', 'drill', { name, days: limit }, { recordId: endpoint.id })
  const measure = (code: string, field: string): MissingInput =>
    missingInput('runbookTests', code, { name, date: drill!.at }, { field, recordId: drill!.id })
  const missing = [
    ...(drill === null || drill.age > limit ? [drillMissing] : []),
    ...(drill !== null && drill.rto === null ? [measure('measured-rto', 'measuredRto')] : []),
    ...(drill !== null && drill.rpo === null ? [measure('measured-rpo', 'measuredRpo')] : []),
    ...(rto === null ? [lacking(endpoint, 'rto', 'rtoMinutes')] : []),
    ...(rpo === null ? [lacking(endpoint, 'rpo', 'rpoMinutes')] : []),
    ...(endpoint.strategy === 'restore' && backupAge === null ? [lacking(endpoint, 'backup', 'backupAt')] : []),
  ]
  if (missing.length === 0) return { state: 'shown', why: why('shown', { date: drill!.at }), missing }
  if (drill === null) return { state: 'unknown', why: why('no-drill'), missing }
  if (drill.age > limit) return { state: 'unknown', why: why('old', { date: drill.at, days: limit }), missing }
  return { state: 'unknown', why: why('incomplete', { date: drill.at }), missing }
}

/** An endpoint runs in as many zones as its tier asks for; a tier or a number that nobody said is unknown. */
function zonesMet(facts: Facts, endpoint: Endpoint): Truth {
  const tier = tierOf(facts, endpoint)
  if (tier === null) return 'unknown'
  if (tier.zones <= 1) return 'not-applicable'
  return endpoint.zones === null ? 'unknown' : endpoint.zones >= tier.zones ? 'true' : 'false'
}

/** Endpoints whose tier asks for recovery and whose strategy is none. */
export const hasNoStrategy = ({ strategy, tier }: Pick<Endpoint, 'strategy' | 'tier'>): boolean =>
  tier === 'critical' && strategy === 'none'

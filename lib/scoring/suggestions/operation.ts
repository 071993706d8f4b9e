import { daysBetween } from '../../calendar/days'
import type { Row } from '../../document/schema'
import { lastEvent } from '../cadence'
import { quarterSaving, sprintCoverage } from '../cost/savings'
import type { Facts } from '../facts'
import { isRunning } from '../phase-rules'
import { AGENDA, coveredParts } from '../reviews/coverage'
import { residencyShown } from './running'
import { allOf, amount, named, ordered, type Suggest, share, shown } from './suggestion'

/** P4-A2: running experiments with a cap. */
const capped: Suggest = (facts) => {
  const rows = facts.rows('experiments').filter(isRunning)
  return share('capped', 'experiments', rows.filter((row) => row.cap !== null).length, rows.length)
}

/** P4-B1: experiments whose tag is theirs alone. */
const taggedOnce: Suggest = (facts) => {
  const rows = facts.rows('experiments')
  const uses = new Map<string, number>()
  for (const { costTag } of rows) if (costTag !== null) uses.set(costTag, (uses.get(costTag) ?? 0) + 1)
  const done = rows.filter(({ costTag }) => costTag !== null && uses.get(costTag) === 1).length
  return share('tagged-once', 'experiments', done, rows.length)
}

/** The field that proves each of the four marks. */
const MARKS = { iac: 'iacRef', model: 'modelVersion', configuration: 'configRef', results: 'resultsAt' } as const

/** P4-B2: a mark is there when every started experiment has it. */
const reproducible: Suggest = (facts) => {
  const rows = facts.rows('experiments').filter((row) => row.state !== 'draft')
  if (rows.length === 0) return null
  return named('reproducible', 'experiments', Object.keys(MARKS), (mark) =>
    rows.every((row) => row[MARKS[mark as keyof typeof MARKS]] !== null),
  )
}

const written =
  (code: string, field: 'viabilitySignals' | 'nextStep'): Suggest =>
  (facts) => {
    const rows = facts.rows('experiments').filter((row) => row.state !== 'draft')
    return allOf(code, 'experiments', rows.filter((row) => row[field] !== null).length, rows.length)
  }

/** P4-B8: finished experiments with a go or no-go. */
const decided: Suggest = (facts) => {
  const rows = facts.rows('experiments').filter((row) => row.finishedAt !== null)
  return share('decided', 'experiments', rows.filter((row) => row.decision !== null).length, rows.length)
}

/** The recommended pilots of the catalogue by the part of P4-C3 they are. */
const PILOTS: Readonly<Record<string, readonly string[]>> = {
  monitoring: ['UC-6'],
  classification: ['UC-2', 'AS-3'],
  chatops: ['UC-3'],
  rollback: ['RP-1'],
}

/** P4-C3: use cases made from a recommended pilot were considered, also those turned down. */
const pilots: Suggest = (facts) => {
  const taken = new Set(facts.rows('useCases').map((row) => row.catalogueId))
  const found = named('pilots', 'useCases', Object.keys(PILOTS), (part) =>
    (PILOTS[part] ?? []).some((id) => taken.has(id)),
  )
  return found.fields.done === 0 ? null : found
}

/** P4-D1…D3: recorded on every use case that is validated or in production. */
const proven =
  (field: 'injectionTestAt' | 'rbacAt' | 'isolationAt'): Suggest =>
  (facts) => {
    const rows = facts.rows('useCases').filter((row) => row.status === 'validated' || row.status === 'production')
    return allOf('proven', 'useCases', rows.filter((row) => row[field] !== null).length, rows.length)
  }

const productionEndpoints = (facts: Facts) =>
  facts.rows('endpoints').filter((row) => row.environment === 'production' && row.retiredAt === null)

const OBJECTIVES = ['availability', 'latency-p99', 'throughput', 'error-budget'] as const

/** P5-B1: an objective is there when every production endpoint has it. */
const objectives: Suggest = (facts) => {
  const endpoints = productionEndpoints(facts)
  if (endpoints.length === 0) return null
  const kinds = endpoints.map(
    ({ id }) => new Set<string>(facts.children('sloObjectives', 'endpointId', id).map((row) => row.kind)),
  )
  return named('objectives', 'sloObjectives', OBJECTIVES, (kind) => kinds.every((one) => one.has(kind)))
}

/** P5-C1…C5: a runbook of the kind is written; whether it was tested is P5-C6. */
const runbook =
  (kind: Row<'runbooks'>['kind']): Suggest =>
  (facts) => {
    const found = ordered(facts.rows('runbooks').filter((row) => row.kind === kind))[0]
    return found ? shown('runbook', 'runbooks', 'done', { name: found.title }) : null
  }

/** Accepted decisions that answer a question of the framework, or are of a kind, in the order of their ids. */
const decidedOn =
  (code: string, answers: (row: Row<'adrs'>) => boolean): Suggest =>
  (facts) => {
    const found = ordered(facts.rows('adrs').filter((row) => row.status === 'accepted' && answers(row)))[0]
    if (!found) return null
    return shown(code, 'adrs', 'in-progress', { name: found.title })
  }

/** How the platform recovers is decided; what of it is there, the endpoints say. */
const recoveryDecided = decidedOn('decision', ({ starterId }) => starterId === 'disaster-recovery')

/** What every production endpoint has to say for a part of P5-F1. One without GPUs scales on anything. */
const RESILIENT: Readonly<Record<string, (row: Row<'endpoints'>) => boolean>> = {
  zones: ({ zones }) => zones !== null && zones >= 2,
  backups: ({ backupAt }) => backupAt !== null,
  autoscaling: ({ gpusPerReplica, scaleMetric }) =>
    scaleMetric !== null && (gpusPerReplica === 0 || /gpu/i.test(scaleMetric)),
}

/** P5-F1: a part is there when every production endpoint says so; while none says anything, what was decided. */
const recovery: Suggest = (facts) => {
  const endpoints = productionEndpoints(facts)
  const parts = Object.keys(RESILIENT)
  const said = endpoints.some((row) => row.zones !== null || row.backupAt !== null || row.scaleMetric !== null)
  if (!said) return recoveryDecided(facts)
  return named('recovery-parts', 'endpoints', parts, (part) => endpoints.every((row) => RESILIENT[part]!(row)))
}
const residencyDecided = decidedOn('decision', ({ starterId }) => starterId === 'residency')
/** P5-D1: what the records show of where data stays; while no data source is recorded, what was decided. */
const residency: Suggest = (facts) => residencyShown(facts) ?? residencyDecided(facts)

/** P5-D4: the scope of compliance names what a law or a contract asks for; a choice of one's own is no regulation. */
const regulations: Suggest = ({ content, organization: { frameworks } }) => {
  const asked = frameworks.filter(({ source }) => source !== 'choice')
  if (asked.length === 0) return null
  const names = asked.map(({ framework }) => content.labels.complianceFramework?.[framework] ?? framework).join(', ')
  return shown('regulations', 'organization', 'done', { names })
}

/** P5-D3: every model in production was approved by somebody on a day. */
const approvedModels: Suggest = (facts) => {
  const rows = facts.rows('models').filter((row) => row.status === 'production')
  const done = rows.filter((row) => row.approvedBy !== null && row.approvedAt !== null).length
  return allOf('approved-models', 'models', done, rows.length)
}

/** P6-A3, B3, D1, D2: days since the last one. */
const sinceLast =
  (kind: Row<'cadenceEvents'>['kind']): Suggest =>
  (facts) => {
    const last = lastEvent(facts, kind)
    if (!last) return null
    return amount('since-last', 'cadenceEvents', daysBetween(last.at, facts.today), { day: last.at })
  }

/** What the coverage of a meeting may name, by the item that asks for it: the same ids as the parts of the item. */
const PARTS = {
  capabilities: ['new-services', 'workload-patterns', 'security-posture', 'cost-opportunities'],
  sprint: ['idle-gpus', 'reserved-instances', 'spot-eligibility', 'model-optimization', 'ptu-economics'],
} as const

/** P6-A1, P6-A2, P6-C1: which of the parts the last one covered; where nothing was noted nothing is known. */
const covered =
  (kind: Row<'cadenceEvents'>['kind'], parts: readonly string[]): Suggest =>
  (facts) => {
    const last = lastEvent(facts, kind)
    if (!last || last.coverage.length === 0) return null
    const found = named('covered', 'cadenceEvents', parts, (part) => last.coverage.includes(part))
    return { ...found, sentence: { ...found.sentence, params: { ...found.sentence.params, day: last.at } } }
  }

/** P6-A2: the parts of the last review that have a note or a decision; of one that was only noted, what was ticked. */
const agendaCovered: Suggest = (facts) => {
  const last = lastEvent(facts, 'review')
  if (!last || (last.quarter === null && last.coverage.length === 0)) return null
  const parts: readonly string[] = coveredParts(facts, last)
  const found = named('covered', 'cadenceEvents', AGENDA, (part) => parts.includes(part))
  return { ...found, sentence: { ...found.sentence, params: { ...found.sentence.params, day: last.at } } }
}

/** P6-C1: what the measures of the newest sprint worked on; before there are measures, what was ticked for the last one. */
const sprintCovered: Suggest = (facts) => {
  const covers = sprintCoverage(facts)
  if (!covers) return covered('sprint', PARTS.sprint)(facts)
  const found = share('sprint-covered', 'savings', covers.done, covers.all)
  return (
    found && {
      ...found,
      sentence: { ...found.sentence, params: { done: covers.done, all: covers.all, day: covers.at } },
    }
  )
}

/** P6-C2: what the measures of a quarter save a month, of what was spent a month before it. */
const quarterSaved: Suggest = (facts) => {
  const saved = quarterSaving(facts)
  if (!saved) return null
  const { pct, quarter, realized, spend } = saved
  return amount('quarter-saved', 'savings', pct, { quarter, realized: Number(realized), spend: Number(spend) })
}

/** P6-B1: entries stand on a ring. */
const radar: Suggest = (facts) => {
  const placed = new Set(facts.rows('radarEvents').map((row) => row.radarEntryId))
  const rows = facts.rows('radarEntries')
  return allOf('radar', 'radarEntries', rows.filter((row) => placed.has(row.id)).length, rows.length)
}

/** P6-B2: every member can read the radar here, so what is left is an owner of every entry. */
const radarOwned: Suggest = (facts) => {
  const rows = facts.rows('radarEntries')
  if (rows.length === 0) return null
  const owned = rows.every((row) => row.owner !== null)
  return named('radar-owned', 'radarEntries', ['owner', 'readable'], (part) => part === 'readable' || owned)
}

/** Items of phases 4 to 6 that a register knows something about. */
export const OPERATION: Readonly<Record<string, Suggest>> = {
  'P4-A2': capped,
  'P4-B1': taggedOnce,
  'P4-B2': reproducible,
  'P4-B6': written('viability', 'viabilitySignals'),
  'P4-B7': written('next-step', 'nextStep'),
  'P4-B8': decided,
  'P4-C3': pilots,
  'P4-D1': proven('injectionTestAt'),
  'P4-D2': proven('rbacAt'),
  'P4-D3': proven('isolationAt'),
  'P5-B1': objectives,
  'P5-C1': runbook('traffic-spike'),
  'P5-C2': runbook('model-rotation'),
  'P5-C3': runbook('gpu-failure'),
  'P5-C4': runbook('rate-limiting'),
  'P5-C5': runbook('cost-overrun'),
  'P5-D1': residency,
  'P5-D3': approvedModels,
  'P5-D4': regulations,
  'P5-F1': recovery,
  'P6-A1': covered('review', PARTS.capabilities),
  'P6-A2': agendaCovered,
  'P6-A3': sinceLast('review'),
  'P6-B1': radar,
  'P6-B2': radarOwned,
  'P6-B3': sinceLast('radar'),
  'P6-C1': sprintCovered,
  'P6-C2': quarterSaved,
  'P6-D1': sinceLast('office-hours'),
  'P6-D2': sinceLast('sharing'),
}

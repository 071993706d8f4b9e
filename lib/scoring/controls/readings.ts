import { addDays, type Day } from '../../calendar/days'
import type { ControlReading } from '../../content'
import type { Row, Section } from '../../document/schema'
import { securityAfterthought } from '../anti-patterns/security-afterthought'
import { SOURCES, shadowRegister } from '../anti-patterns/shadow-register'
import type { SignalId } from '../anti-patterns/signal'
import { earliest, latest, links, need } from '../explain'
import type { Facts } from '../facts'
import { type LineView, liveView } from '../gates/line'
import { securityControl, trainingComplete } from '../gates/lines-enablement'
import { alertingTested, pipelinesOperational } from '../gates/lines-preparation'
import { runbooksTested, slosMet } from '../gates/lines-production'
import type { LineResult } from '../gates/types'
import { FALSE, known, or, unknown } from '../truth'
import { dataReadings, dataSections } from './readings-data'
import { type Given, type Read, type RecordsSay, saying } from './records-say'

/** A line of a gate says so. */
const byLine =
  (line: (view: LineView) => LineResult): Read =>
  (facts) => {
    const { missing, records, since, summary, value } = line(liveView(facts))
    return { value: value === 'not-applicable' ? 'unknown' : value, since, summary, records, missing }
  }

/** One of the four counts of the security baseline: all of them, none left out. */
const byItem =
  (code: ControlReading, itemId: string): Read =>
  (facts) => {
    const state = facts.children('itemStates', 'itemId', itemId)[0]
    const changed = state?.updatedAt ?? state?.createdAt ?? null
    return saying(code, {
      judged: securityControl(facts, itemId, state),
      since: changed && facts.dayOf(changed),
      records: state ? links('itemStates', [state], () => itemId) : [],
      params: { item: itemId, done: state?.done ?? 0, all: state?.all ?? 0 },
    })
  }

/** A signal that must not hold. */
const bySignal =
  (id: SignalId): Read =>
  (facts) => {
    const signal = securityAfterthought(facts, shadowRegister(facts)).find(({ rule }) => rule === id)!
    const value = signal.value === 'true' ? 'false' : signal.value === 'false' ? 'true' : 'unknown'
    const { missing, records, since, summary } = signal
    return { value, since, summary, records, missing: value === 'unknown' ? missing : [] }
  }

/** Every model in production was approved by somebody on a day; without one there is nothing to tell. */
const modelsApproved: Read = (facts) => {
  const live = facts.rows('models').filter((row) => row.status === 'production')
  const open = live.filter((row) => row.approvedBy === null || row.approvedAt === null || row.approvedAt > facts.today)
  const recorded = earliest(open.map((row) => row.createdAt))
  return saying('models-approved', {
    judged:
      live.length === 0
        ? unknown(need('models', 'status', 'scoring.controls.missing.productionModel'))
        : known(open.length === 0),
    since: recorded && facts.dayOf(recorded),
    records: links('models', open, (row) => `${row.name} ${row.version}`),
    params: { open: open.length, all: live.length },
  })
}

/** Every use case in production was tried with prompt injection, on or before today. */
const injectionTested: Read = (facts) => {
  const live = facts.rows('useCases').filter((row) => row.status === 'production')
  const open = live.filter((row) => row.injectionTestAt === null || row.injectionTestAt > facts.today)
  return saying('injection-tested', {
    judged:
      live.length === 0
        ? unknown(need('useCases', 'status', 'scoring.controls.missing.productionUseCase'))
        : known(open.length === 0),
    since: earliest(open.map((row) => row.productionAt)),
    records: links('useCases', open, (row) => row.title),
    params: { open: open.length, all: live.length },
  })
}

/** All four places were searched within the window; one that never was leaves it open, an old search does not hold. */
const discoveryComplete: Read = (facts) => {
  const shadow = shadowRegister(facts)
  const days = facts.threshold('window.days')
  const newest = SOURCES.flatMap((source) => {
    const run = (shadow.runs.get(source) ?? []).reduce<Row<'discoveryRuns'> | null>(
      (last, one) => (last === null || one.at > last.at || (one.at === last.at && one.id > last.id) ? one : last),
      null,
    )
    return run ? [run] : []
  })
  const old = newest.filter((run) => addDays(run.at, days) < facts.today)
  const judged = or(known(old.length > 0), shadow.neverSearched.length > 0 ? unknown(...shadow.neverSearched) : FALSE)
  const flipped = judged.value === 'true' ? FALSE : judged.value === 'false' ? known(true) : judged
  return saying('discovery-complete', {
    judged: flipped,
    since: earliest(old.map((run) => addDays(run.at, days + 1))),
    records: links('discoveryRuns', old, (run) => `${run.source} · ${run.at}`),
    params: { old: old.length, days },
  })
}

/** The portal's own trail fits together; where nobody looked it is not known. */
const auditTrail: Read = (_facts, given) =>
  saying('audit-chain', {
    judged:
      given.auditTrail === null
        ? unknown(need('organization', null, 'scoring.controls.missing.auditTrail'))
        : known(given.auditTrail),
  })

const reads: Readonly<Record<ControlReading, Read>> = {
  'data-least-privilege': byItem('data-least-privilege', 'P2-D4'),
  'identity-enforced': byItem('identity-enforced', 'P2-D1'),
  'secrets-rotated': byItem('secrets-rotated', 'P2-D2'),
  'endpoints-private': byItem('endpoints-private', 'P2-D3'),
  'audit-chain': auditTrail,
  'alerting-tested': byLine(alertingTested),
  'models-approved': modelsApproved,
  'pipelines-operational': byLine(pipelinesOperational),
  'templates-hardened': bySignal('SE-2'),
  'discovery-complete': discoveryComplete,
  'injection-tested': injectionTested,
  'live-reviewed': bySignal('SE-3'),
  'runbooks-tested': byLine(runbooksTested),
  'slos-met': byLine(slosMet),
  'training-complete': byLine(trainingComplete),
  ...dataReadings,
}

/** The sections the readings look at: with these loaded, each of them can be asked. */
export const readingSections: readonly Section[] = [
  'persons',
  'phaseStates',
  'baselines',
  'scorecards',
  'areaRatings',
  'answers',
  'itemStates',
  'evidences',
  'discoveryRuns',
  'shadowAiItems',
  'courses',
  'trainingAssignments',
  'labRetests',
  'taskDrills',
  'templates',
  'templateValidations',
  'pipelineRuns',
  'monitoringSignals',
  'useCases',
  'models',
  'endpoints',
  'sloObjectives',
  'sloDays',
  'sloBudgets',
  'runbooks',
  'runbookTests',
  ...dataSections,
]

/** What the records say by themselves, for the readings asked for. */
export const readingsOf = (
  facts: Facts,
  asked: Iterable<ControlReading>,
  given: Given,
): ReadonlyMap<ControlReading, RecordsSay> => new Map([...new Set(asked)].map((one) => [one, reads[one](facts, given)]))

/** The later of two days, where one is unknown the other. */
export const laterDay = (a: Day, b: Day | null): Day => (b === null ? a : (latest(a, b) ?? a))

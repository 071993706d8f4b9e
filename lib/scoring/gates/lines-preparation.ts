import { lastDays, within } from '../../calendar/days'
import type { Row } from '../../document/schema'
import { type Facts, newest } from '../facts'
import { FALSE, type Judged, known, TRUE, unknown } from '../truth'
import type { MissingInput } from '../types'
import { allOf, every, type LineView, limitAt, lineResult, missingInput, oldest, recordLink } from './line'
import type { LineResult } from './types'

/**
 * The newest word on a template: its own fields, or a validation recorded on a later date. Passed and failed on one date:
 * failed, since it may have been the later.
 */
export function lastValidation(facts: Facts, template: Row<'templates'>): { outcome: string; at: string | null } {
  const order = ({ at, outcome }: { at: string; outcome: string }): string => `${at}${outcome === 'failed' ? 1 : 0}`
  const row = newest(facts.children('templateValidations', 'templateId', template.id), order)
  const { validation: outcome, validatedAt: at } = template
  return row && (at === null ? outcome === 'none' : order(row) > order({ at, outcome }))
    ? { outcome: row.outcome, at: row.at }
    : { outcome, at }
}

/** P3-A7: at least one approved template; each passed a validation on or after the day of its last change. */
export function templatesValidated(view: LineView): LineResult {
  const { facts } = view
  const rows = facts.rows('templates')
  const approved = rows.filter((row) => row.approval === 'approved')
  const judgements = approved.map((row) => ({ row, judged: validated(facts, row) }))
  const open = judgements.filter((one) => one.judged.value !== 'true')
  const judged =
    rows.length === 0
      ? unknown(missingInput('templates', 'templates'))
      : approved.length === 0
        ? FALSE
        : every(judgements.map((one) => one.judged))
  const done = approved.length - open.length
  return lineResult(view, 'P3-A7', {
    judged,
    observed: { value: done, unit: 'of', of: approved.length },
    threshold: allOf(approved.length),
    variant: judged === FALSE && approved.length === 0 ? 'none' : undefined,
    params: { done, all: approved.length },
    records: approved.map((row) => recordLink('templates', row, row.name)),
    smallest: open.map((one) => one.row.id),
  })
}

function validated(facts: Facts, template: Row<'templates'>): Judged {
  const { outcome, at } = lastValidation(facts, template)
  if (outcome !== 'passed') return FALSE
  const params = { name: template.name }
  if (at === null)
    return unknown(missingInput('templates', 'validated-at', params, { field: 'validatedAt', recordId: template.id }))
  if (template.changedAt === null) {
    return unknown(missingInput('templates', 'changed-at', params, { field: 'changedAt', recordId: template.id }))
  }
  return known(at >= template.changedAt)
}

const KINDS = ['infrastructure', 'model'] as const
/** Where a run counts. Any other text, of before there was a choice, is unknown until somebody chooses. */
const COUNTED: ReadonlySet<string> = new Set(['production', 'staging', 'test'])
export const environmentOf = (run: Pick<Row<'pipelineRuns'>, 'environment'>): 'counted' | 'sandbox' | 'unknown' => {
  const named = run.environment.trim().toLowerCase()
  return named === 'sandbox' ? 'sandbox' : COUNTED.has(named) ? 'counted' : 'unknown'
}

/** The newest successful run of a kind outside the sandbox in the last 30 days, and whether there is one. */
export function pipelineStanding(view: LineView, kind: Row<'pipelineRuns'>['kind']) {
  const { facts } = view
  const days = view.threshold('gate.pipelineDays')
  const window = { ...lastDays(view.day, days), to: facts.today, days }
  const green = facts
    .series('pipelineRuns')
    .filter((run) => run.kind === kind && run.outcome === 'succeeded' && within(run.at, window))
  const unclear = green.filter((run) => environmentOf(run) === 'unknown')
  const run = newest(
    green.filter((one) => environmentOf(one) === 'counted'),
    (one) => one.at,
  )
  const judged = run ? TRUE : unclear.length === 0 ? FALSE : unknown(...unclear.map(withoutEnvironment))
  return { kind, run, judged, window }
}

/** P3-C4: for each kind of pipeline at least one successful run outside the sandbox in the last 30 days. */
export function pipelinesOperational(view: LineView): LineResult {
  const { facts } = view
  const runs = facts.series('pipelineRuns')
  const kinds = KINDS.map((kind) => pipelineStanding(view, kind))
  const { window } = kinds[0]!
  const { days } = window
  const done = kinds.filter((one) => one.run !== null).length
  const judged =
    runs.length === 0 ? unknown(missingInput('pipelineRuns', 'pipeline-runs')) : every(kinds.map((one) => one.judged))
  return lineResult(view, 'P3-C4', {
    judged,
    observed: { value: done, unit: 'of', of: KINDS.length },
    threshold: allOf(KINDS.length),
    also: [
      {
        observed: oldest(
          view,
          kinds.flatMap(({ run }) => run?.at ?? []),
        ),
        threshold: limitAt(view, 'gate.pipelineDays', '<='),
      },
    ],
    variant: judged.value === 'unknown' && runs.length > 0 ? 'environment' : undefined,
    params: { done, all: KINDS.length, days, kind: kinds.find((one) => one.run === null)?.kind ?? '' },
    records: kinds.flatMap(({ run }) =>
      run ? [recordLink('pipelineRuns', run, `${run.kind} · ${run.environment}`)] : [],
    ),
    window,
  })
}

const withoutEnvironment = (run: Row<'pipelineRuns'>): MissingInput =>
  missingInput(
    'pipelineRuns',
    'run-environment',
    { date: run.at, name: run.environment },
    { field: 'environment', recordId: run.id },
  )

/**
 * P3-D7: at least one required signal, and each has a passed test on or after its last change that names the person
 * reached. Never tested is unmet; a passed test that names nobody, or with no date of change, is not shown yet.
 */
export function alertingTested(view: LineView): LineResult {
  const rows = view.facts.rows('monitoringSignals')
  const required = rows.filter((row) => row.required)
  const judgements = required.map((row) => ({ row, judged: tested(row) }))
  const open = judgements.filter((one) => one.judged.value !== 'true')
  const judged =
    rows.length === 0
      ? unknown(missingInput('monitoringSignals', 'monitoring-signals'))
      : required.length === 0
        ? FALSE
        : every(judgements.map((one) => one.judged))
  const done = required.length - open.length
  return lineResult(view, 'P3-D7', {
    judged,
    observed: { value: done, unit: 'of', of: required.length },
    threshold: allOf(required.length),
    variant: judged === FALSE && required.length === 0 ? 'none' : undefined,
    params: { done, all: required.length },
    records: required.map((row) => recordLink('monitoringSignals', row, row.name)),
    smallest: open.map((one) => one.row.id),
  })
}

/** A passed test on or after the last change of the signal, which names the person it reached. */
export function tested(signal: Row<'monitoringSignals'>): Judged {
  const params = { name: signal.name }
  const absent = (code: string, field: string): Judged =>
    unknown(missingInput('monitoringSignals', code, params, { field, recordId: signal.id }))
  if (signal.lastTestAt === null || signal.outcome === 'failed') return FALSE
  if (signal.outcome === null) return absent('test-outcome', 'outcome')
  if (signal.changedAt === null) return absent('signal-changed-at', 'changedAt')
  if (signal.lastTestAt < signal.changedAt) return FALSE
  return signal.reachedPerson === null ? absent('reached-person', 'reachedPerson') : TRUE
}

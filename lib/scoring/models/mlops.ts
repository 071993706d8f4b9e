import type { Facts } from '../facts'
import { every, liveView, missingInput } from '../gates/line'
import { alertingTested, pipelineStanding, tested } from '../gates/lines-preparation'
import { runbooksTested, slosMet } from '../gates/lines-production'
import { and, type Judged, known, NOT_APPLICABLE, unknown } from '../truth'
import type { MissingInput, Sentence } from '../types'
import { inSentence, type Model, productionModels, testCoverage } from './required-tests'

export const AXES = ['training', 'testing', 'deployment', 'monitoring'] as const
export type AxisId = (typeof AXES)[number]

/** One record that would raise an axis, and what is not there yet. */
export type NextRecord = {
  axis: AxisId
  to: 1 | 2
  sentence: Sentence
  section: MissingInput['section']
  recordId: string | null
}

export type Axis = {
  id: AxisId
  /** Null: unknown; nothing is read into it. */
  level: 0 | 1 | 2 | null
  applies: boolean
  /** Why it is where it is, one sentence each. */
  reasons: Sentence[]
  missing: MissingInput[]
  next: NextRecord | null
}

export type MlopsLevel = {
  /** `not-applicable`: no model is in production yet. */
  state: 'known' | 'unknown' | 'not-applicable'
  level: 0 | 1 | 2 | null
  axes: Axis[]
  /** The axis that holds the level, and the one record that would raise it. */
  next: NextRecord | null
}

/** What an axis asks for one level, with the records that are not there as it asks. */
type Step = { judged: Judged; open: Omit<NextRecord, 'axis' | 'to'>[] }

const told = (code: string, params: Sentence['params'] = {}): Sentence => ({ code: `models.mlops.${code}`, params })
const labelOf = ({ name, version }: Model): string => `${name} ${version}`

/** Of every model a yes, a no or nothing; what is not a yes is open. */
function ofModels(
  models: readonly Model[],
  code: string,
  read: (model: Model) => boolean | null,
  field: keyof Model,
): Step {
  const rows = models.map((model) => ({ model, value: read(model) }))
  const sentence = (model: Model) => told(`next.${code}`, { name: labelOf(model) })
  return {
    judged: every(
      rows.map(({ model, value }) =>
        value === null
          ? unknown({ section: 'models', field, recordId: model.id, sentence: sentence(model) })
          : known(value),
      ),
    ),
    open: rows.flatMap(({ model, value }) =>
      value === true ? [] : [{ sentence: sentence(model), section: 'models' as const, recordId: model.id }],
    ),
  }
}

/** Models whose training nobody here sees are left out, and said. */
function training(facts: Facts, models: readonly Model[]): [Step, Step, Sentence[]] {
  const own = models.filter(({ trainedBy }) => trainedBy !== 'vendor')
  const vendors = models.length - own.length
  const said = vendors > 0 ? [told('reason.vendors', { count: vendors })] : []
  const nothing: Step = { judged: NOT_APPLICABLE, open: [] }
  if (own.length === 0) return [nothing, nothing, said]
  const byPipeline = ofModels(
    own,
    'trained',
    ({ trainedBy }) => (trainedBy === null ? null : trainedBy === 'pipeline'),
    'trainedBy',
  )
  const days = facts.threshold('gate.pipelineDays')
  const runs = facts.series('pipelineRuns').filter(({ kind }) => kind === 'model')
  const from = pipelineStanding(liveView(facts), 'model').window.from
  const sentence = told('next.run', { days })
  const judged =
    runs.length === 0
      ? unknown({ section: 'pipelineRuns', sentence })
      : known(runs.some(({ at, outcome }) => outcome === 'succeeded' && at >= from && at <= facts.today))
  return [byPipeline, { judged, open: [{ sentence, section: 'pipelineRuns', recordId: null }] }, said]
}

/** While nobody recorded a single test nothing is known; from the first one on a test that is not there is not done. */
function testing(facts: Facts, models: readonly Model[]): [Step, Step, Sentence[]] {
  const coverages = models.map((model) => testCoverage(facts, model))
  const open = (only: (kind: string) => boolean): Step['open'] =>
    coverages.flatMap(({ kinds, modelId, name }) =>
      kinds
        .filter(({ kind, required, state }) => required === true && state !== 'passed' && only(kind))
        .map(({ name: kind }) => ({
          sentence: told('next.test', { name, kind: inSentence(kind) }),
          section: 'models' as const,
          recordId: modelId,
        })),
    )
  const basic = open((kind) => kind === 'performance' || kind === 'api')
  if (facts.rows('modelTests').length === 0) {
    const nothing = unknown(missingInput('modelTests', 'model-tests'))
    return [{ judged: nothing, open: basic }, { judged: nothing, open: [] }, []]
  }
  const manual = coverages.flatMap(({ kinds, modelId, name }) =>
    kinds
      .filter(({ required, test }) => required === true && test !== null && test.automated !== true)
      .map(({ kind, test }) => ({ modelId, name, kind, automated: test!.automated })),
  )
  const automated = manual.map(({ kind, modelId, name }) => ({
    sentence: told('next.automated', { name, kind: inSentence(facts.content.labels.modelTestKind?.[kind] ?? kind) }),
    section: 'models' as const,
    recordId: modelId,
  }))
  const all = every([
    ...coverages.map(({ missing, value }): Judged => ({ value, missing: value === 'unknown' ? missing : [] })),
    ...manual.map(({ automated: said }, index) =>
      said === false ? known(false) : unknown({ ...automated[index]!, recordId: automated[index]!.recordId }),
    ),
  ])
  const unclear = coverages.flatMap(({ missing, value }) =>
    value === 'unknown'
      ? missing.map(({ recordId, section, sentence }) => ({ section, sentence, recordId: recordId ?? null }))
      : [],
  )
  return [
    { judged: known(basic.length === 0), open: basic },
    { judged: all, open: [...open(() => true), ...unclear, ...automated] },
    [],
  ]
}

const IN_STEPS: readonly (string | null)[] = ['canary', 'blue-green']

function deployment(facts: Facts, models: readonly Model[]): [Step, Step, Sentence[]] {
  const view = liveView(facts)
  const { judged, window } = pipelineStanding(view, 'model')
  const sentence = told('next.delivered', { days: window.days })
  const delivered: Judged =
    facts.series('pipelineRuns').length === 0 ? unknown({ section: 'pipelineRuns', sentence }) : judged
  const inSteps = ofModels(
    models,
    'release',
    ({ autoRollback, release }) => {
      if (release !== null && !IN_STEPS.includes(release)) return false
      if (autoRollback === false) return false
      return release === null || autoRollback === null ? null : true
    },
    'release',
  )
  return [{ judged: delivered, open: [{ sentence, section: 'pipelineRuns', recordId: null }] }, inSteps, []]
}

/** The signals that watch a model, found by the ids or names of the framework's six. */
const WATCHED = ['endpoint-latency', 'model-health'] as const

function monitoring(facts: Facts): [Step, Step, Sentence[]] {
  const view = liveView(facts)
  const names = new Map(facts.content.monitoringSignals.map(({ id, name }) => [id, name]))
  const rows = facts.rows('monitoringSignals').filter(({ required }) => required)
  const signals = WATCHED.map((id) => {
    const name = names.get(id) ?? id
    const found = rows.filter((row) => row.name.toLowerCase().includes(id.split('-').at(-1)!))
    const sentence = told('next.signal', { name })
    const judged = found.length === 0 ? unknown({ section: 'monitoringSignals', sentence }) : every(found.map(tested))
    const row = found.find((one) => tested(one).value !== 'true')
    return { judged, open: { sentence, section: 'monitoringSignals' as const, recordId: row?.id ?? null } }
  })
  const asked = alertingTested(view).value === 'true' ? [] : signals
  const runbooks = runbooksTested(view)
  const slos = slosMet(view)
  const lineOf = ({ missing, value }: { value: Judged['value']; missing: readonly MissingInput[] }): Judged => ({
    value,
    missing,
  })
  return [
    {
      judged: every(signals.map(({ judged }) => judged)),
      open: asked.filter(({ judged }) => judged.value !== 'true').map(({ open }) => open),
    },
    {
      judged: and(lineOf(runbooks), lineOf(slos)),
      open: [
        ...(runbooks.value === 'true'
          ? []
          : [{ sentence: told('next.runbooks'), section: 'runbooks' as const, recordId: null }]),
        ...(slos.value === 'true'
          ? []
          : [{ sentence: told('next.slos'), section: 'endpoints' as const, recordId: null }]),
      ],
    },
    [],
  ]
}

/**
 * An axis stands at the highest level whose steps are all shown. A first step that is unknown leaves it unknown, never 0; a second
 * one that is unknown leaves it at 1, because that is what the evidence gives.
 */
function axisOf(id: AxisId, [first, second, said]: [Step, Step, Sentence[]]): Axis {
  const applies = first.judged.value !== 'not-applicable'
  const level =
    !applies || first.judged.value === 'unknown'
      ? null
      : first.judged.value === 'false'
        ? 0
        : second.judged.value === 'true'
          ? 2
          : 1
  const to = level === 1 ? 2 : 1
  const step = level === 1 ? second : first
  const open = applies && level !== 2 ? step.open[0] : undefined
  return {
    id,
    level,
    applies,
    reasons: [told(`reason.${id}-${applies ? (level ?? 'unknown') : 'none'}`), ...said],
    missing: level === 2 ? [] : [...step.judged.missing],
    next: open ? { axis: id, to, ...open } : null,
  }
}

/**
 * The MLOps level that the records show: the lowest of the four axes. Unknown while an axis is that could still be the lowest; an
 * axis at 0 decides whatever the others turn out to be. Without a model in production there is nothing to judge yet.
 */
export function mlopsLevel(facts: Facts): MlopsLevel {
  const models = productionModels(facts)
  if (models.length === 0) return { state: 'not-applicable', level: null, axes: [], next: null }
  const axes = [
    axisOf('training', training(facts, models)),
    axisOf('testing', testing(facts, models)),
    axisOf('deployment', deployment(facts, models)),
    axisOf('monitoring', monitoring(facts)),
  ]
  const judged = axes.filter(({ applies }) => applies)
  const levels = judged.flatMap(({ level }) => (level === null ? [] : [level]))
  const lowest = levels.length === 0 ? null : (Math.min(...levels) as 0 | 1 | 2)
  const isKnown = lowest === 0 || (lowest !== null && levels.length === judged.length)
  const holds = isKnown
    ? judged.filter(({ level }) => level === lowest && lowest < 2)
    : judged.filter(({ level }) => level === null)
  return {
    state: isKnown ? 'known' : 'unknown',
    level: isKnown ? lowest : null,
    axes,
    next: holds.find(({ next }) => next !== null)?.next ?? null,
  }
}

import { metricWords } from '@/lib/client/metric-words'
import { label } from '@/lib/content'
import type { Block, Missing, Report, Section, Tone, Value } from '@/lib/report/model'
import { liveView } from '@/lib/scoring/gates/line'
import { runbookKinds } from '@/lib/scoring/gates/lines-production'
import { type MetricResult, metricResults } from '@/lib/scoring/metrics/metric-results'
import { pathOf, placeOf } from '@/lib/site/places'
import { slide, table } from '../blocks/view'
import { gap, missingOf, personName, reportOf, type Scene } from '../scene/view'
import { day, metricsWords, money, number, periodWords, reportWords, text, unknown } from '../words/view'
import { capacityPart } from './capacity/view'
import { experimentsPart, incidentsPart, requestsPart, workPart } from './work/view'

const t = (key: string, values = {}) => reportWords(`operational.${key}` as never, values as never)

export type Part = { section: Section; missing: Missing[] }

const metricTone: Record<MetricResult['state'], Tone> = {
  'on-target': 'good',
  'off-target': 'watch',
  'no-target': 'neutral',
  'few-data': 'unknown',
  stale: 'unknown',
  'no-data': 'unknown',
}

const SHOWN_IN = 'gpu-utilization'

/** How much of the capacity was in use, period by period, where at least two periods are known. */
function trendOf(results: readonly MetricResult[], names: ReadonlyMap<string, string>): Block[] {
  const result = results.find(({ metricId }) => metricId === SHOWN_IN)
  const points = result?.points ?? []
  const known = points.filter(({ value }) => value !== null)
  if (!result || known.length < 2) return []
  const name = names.get(SHOWN_IN) ?? SHOWN_IN
  const list = known.map(({ period, value }) => `${periodWords(period)} ${value}%`).join(', ')
  const { comparator, value: target } = result.goal
  return [
    {
      kind: 'chart',
      caption: name,
      chart: {
        kind: 'trend',
        unit: '%',
        label: t('metrics.trend', { name, list }),
        periods: points.map(({ period }) => periodWords(period)),
        series: [{ label: name, values: points.map(({ value }) => value) }],
        threshold: comparator === '>=' || comparator === '>' ? target : null,
      },
    },
  ]
}

const MOST_NAMED = 6

/** Metrics without a value, each with what it lacks; of many, the first and how many more there are. */
function withoutValue(scene: Scene, results: readonly MetricResult[], names: ReadonlyMap<string, string>): Missing[] {
  const all = results.flatMap(({ metricId, missing, value }): Missing[] => {
    if (value !== null || !missing[0]) return []
    const metric = names.get(metricId) ?? metricId
    const one = missingOf(scene, missing[0])
    const href = `${scene.base}/metrics/${metricId}`
    return [{ ...one, href, text: reportWords('missing.metric', { metric, lacks: one.text }) }]
  })
  const rest = all.length - MOST_NAMED
  if (rest <= 1) return all
  const more = { text: reportWords('missing.metrics', { count: rest }), href: `${scene.base}${pathOf('metrics')}` }
  return [...all.slice(0, MOST_NAMED), { ...all[MOST_NAMED]!, ...more }]
}

/** A value of a metric in the kind of its unit, so that a sheet knows a percentage and an amount from a count. */
function metricValue(value: number | null, unit: string, words: string, currency: string): Value {
  if (value === null) return unknown(reportWords('notRecorded'))
  if (unit === '%') return { kind: 'share', value: value / 100, text: words }
  if (unit === 'currency') return { ...money(value.toFixed(2), currency), text: words }
  return number(value, unit === 'count' ? undefined : unit, words)
}

/** Every metric of the framework against its target, as the page of metrics judges it. */
function metricsPart(scene: Scene): Part {
  const { facts } = scene
  const { target, value } = metricWords(metricsWords as never, facts.organization.currency)
  const results = metricResults(facts)
  const known = new Map(facts.content.metrics.map((metric) => [metric.id, metric]))
  const rows = results.map((result): Value[] => {
    const metric = known.get(result.metricId)
    const unit = metric?.unit ?? 'count'
    return [
      text(metric?.name ?? result.metricId, undefined, `${scene.base}/metrics/${result.metricId}`),
      metricValue(result.value, unit, value(result.value, unit), facts.organization.currency),
      text(target(result.goal, unit)),
      text(metricsWords(`state.${result.state}`), metricTone[result.state]),
      result.period === null ? unknown(reportWords('notRecorded')) : text(periodWords(result.period)),
    ]
  })
  const columns = [
    ['metric', t('metrics.metric')],
    ['value', t('metrics.value'), 'end'],
    ['target', t('metrics.target')],
    ['state', reportWords('state')],
    ['period', t('metrics.period')],
  ] as const
  const names = new Map(facts.content.metrics.map(({ id, name }) => [id, name]))
  return {
    section: slide('metrics', t('metrics.title'), [
      ...trendOf(results, names),
      table(t('metrics.title'), columns, rows),
    ]),
    missing: withoutValue(scene, results, names),
  }
}

/** The five kinds of runbook with their newest tests; a kind without one is named. */
function runbooksPart(scene: Scene): Part {
  const view = liveView(scene.facts)
  const kinds = runbookKinds(view)
  const rows = kinds.flatMap(({ kind, runbooks }): Value[][] => {
    if (runbooks.length === 0) {
      return [[text(label('runbookKind', kind)), unknown(t('runbooks.none')), text('–'), text('–'), text('–')]]
    }
    return runbooks.map(({ daysLeft, last, runbook, tested }) => [
      text(label('runbookKind', kind)),
      text(runbook.title, undefined, placeOf(scene.base, 'runbooks', runbook.id)),
      last ? day(last.at) : unknown(t('runbooks.untested')),
      last ? text(label('outcome', last.outcome), last.outcome === 'passed' ? 'good' : 'bad') : text('–'),
      tested ? number(daysLeft) : text(personName(scene, runbook.owner) ?? reportWords('noOwner'), 'watch'),
    ])
  })
  const columns = [
    ['kind', t('runbooks.kind')],
    ['runbook', t('runbooks.runbook')],
    ['tested', t('runbooks.tested')],
    ['outcome', t('runbooks.outcome')],
    ['left', t('runbooks.left'), 'end'],
  ] as const
  const open = kinds.filter(({ runbooks }) => runbooks.length === 0).length
  return {
    section: slide(
      'runbooks',
      t('runbooks.title'),
      [table(t('runbooks.title'), columns, rows)],
      t('runbooks.lead', { days: view.threshold('gate.runbookDays') }),
    ),
    missing: open === 0 ? [] : [gap(scene, t('runbooks.missing', { count: open }), 'records', 'runbooks')],
  }
}

/** The operational report: targets, capacity, what is due, what broke, and what people wait for. */
export function operationalReport(scene: Scene): Report {
  const parts = [
    metricsPart(scene),
    capacityPart(scene),
    experimentsPart(scene),
    runbooksPart(scene),
    incidentsPart(scene),
    requestsPart(scene),
    workPart(scene),
  ]
  const results = metricResults(scene.facts)
  const counted = (state: MetricResult['state']) => results.filter((one) => one.state === state).length
  const judged = counted('on-target') + counted('off-target')
  return reportOf(scene, 'operational', {
    headline: judged === 0 ? t('headline.none') : t('headline.targets', { on: counted('on-target'), all: judged }),
    summary: t('summary', { off: counted('off-target'), unknown: counted('no-data'), all: results.length }),
    missing: parts.flatMap(({ missing }) => missing),
    sections: parts.map(({ section }) => section),
  })
}

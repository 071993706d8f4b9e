import { describe, expect, it } from 'vitest'
import { organizationReports } from '@/lib/features/reports/rules'
import { buildReport } from '@/lib/features/reports/view'
import { fingerprintOf } from '@/lib/report/fingerprint'
import type { Report, Value } from '@/lib/report/model'
import { programme } from '@/lib/scoring/business-case/programme'
import { idleCost } from '@/lib/scoring/cost/idle'
import { savingsSum } from '@/lib/scoring/cost/savings'
import { metricResults } from '@/lib/scoring/metrics/metric-results'
import { mlopsLevel } from '@/lib/scoring/models/mlops'
import { minorUnits } from '@/lib/scoring/portfolio/experiment-spend'
import { topRisks } from '@/lib/scoring/top-risks'
import { sceneOf } from '../../support/report/scene'
import { nordhavn, secondStory, story, valmere } from '../document/nordhavn'
import { allFinals, documentOf, submittedScorecard, TODAY } from '../scoring/documents'

const demonstrations = [
  ['the first demonstration', nordhavn, story.anchor],
  ['the second demonstration', valmere, secondStory.anchor],
] as const
const all = [...demonstrations, ['an empty organization', documentOf(), TODAY]] as const

const figures = ({ sections }: Report) =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'figures' ? block.figures : [])))
const figureOf = (report: Report, id: string): Value | undefined => figures(report).find((one) => one.id === id)?.value
const tableOf = ({ sections }: Report, id: string) => {
  const block = sections.find((one) => one.id === id)?.blocks.find(({ kind }) => kind === 'table')
  return block?.kind === 'table' ? block.rows : []
}
const values = (report: Report): Value[] => [
  ...figures(report).map(({ value }) => value),
  ...report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [])),
  ),
]
/** Every text of a report, wherever it stands. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}
const money = (amount: string | null) =>
  amount === null ? { kind: 'unknown' } : { kind: 'money', minor: Number(minorUnits(amount)) }

describe.each(all)('the reports of %s', (_, document, day) => {
  const scene = sceneOf(document, day)

  it.each(organizationReports)('%s has words everywhere, and each figure its day and its page', (kind) => {
    const report = buildReport(kind, scene)
    const said = texts(report)
    expect(
      said.filter((text) => /undefined|NaN|\[object|\{\w+\}|^reports\.|\b(scoring|models)\.\w+\./.test(text)),
    ).toEqual([])
    expect(said.filter((text) => text === '')).toEqual([])
    for (const { origin } of figures(report)) {
      expect(origin.href).toMatch(/^\/o\/[\w-]+\//)
      expect(origin.day <= day).toBe(true)
    }
    const ids = report.sections.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { href, text } of report.missing) expect([href, text]).not.toContain('')
  })

  it.each(organizationReports)('%s of two equal documents is one, of a changed day another', (kind) => {
    const again = sceneOf(structuredClone(document), day)
    expect(fingerprintOf(buildReport(kind, again))).toBe(fingerprintOf(buildReport(kind, scene)))
    const later = sceneOf(
      document,
      day.replace(/.$/, (last) => String((Number(last) + 1) % 10)),
    )
    expect(fingerprintOf(buildReport(kind, later))).not.toBe(fingerprintOf(buildReport(kind, scene)))
  })

  it('have as many slides as they are told in', () => {
    const slides = (kind: (typeof organizationReports)[number]) =>
      buildReport(kind, scene).sections.filter(({ slide }) => slide).length
    expect(slides('executive')).toBe(5)
    expect(slides('technical')).toBe(8)
    expect(slides('quarterly')).toBe(6)
  })
})

describe.each(demonstrations)('the figures of %s', (_, document, day) => {
  const scene = sceneOf(document, day)
  const { evaluation, facts } = scene
  const executive = buildReport('executive', scene)

  it('are those of the rules: money', () => {
    const made = programme(facts)
    const idle = idleCost(facts)
    const saved = savingsSum(facts.rows('savings'))
    expect(figureOf(executive, 'npv')).toMatchObject(money(made.npv.known ? made.npv.value : null))
    expect(figureOf(executive, 'monthly-cost')).toMatchObject(money(made.monthlyCost))
    expect(figureOf(executive, 'idle')).toMatchObject(money(idle.all.cost))
    expect(figureOf(executive, 'reclaim')).toMatchObject(money(idle.reclaim.cost))
    expect(figureOf(executive, 'saved')).toMatchObject(money(saved.done === 0 ? null : saved.realized))
    expect(tableOf(executive, 'cases')).toHaveLength(made.cases.length)
    const spent = facts
      .rows('costEntries')
      .filter(({ month }) => month >= (evaluation.phase.since ?? '').slice(0, 7) && month <= day.slice(0, 7))
      .reduce((sum, { amount }) => sum + minorUnits(amount), 0n)
    expect(figureOf(executive, 'spent')).toMatchObject({ kind: 'money', minor: Number(spent) })
  })

  it('are those of the rules: phase, gate, areas and risks', () => {
    const gate = evaluation.gates.find(({ from }) => from === evaluation.phase.current)!
    const progress = evaluation.phases.find(({ phase }) => phase === evaluation.phase.current)!
    expect(figureOf(executive, 'phase-progress')).toMatchObject({ kind: 'share', value: progress.percent! / 100 })
    expect(figureOf(executive, 'gate-checks')).toMatchObject({ kind: 'number', value: gate.chip.met })
    expect(figureOf(executive, 'overall')).toMatchObject({ value: evaluation.scorecard.latest!.overall!.tenths / 10 })
    const chart = executive.sections
      .flatMap(({ blocks }) => blocks)
      .find((one) => one.kind === 'chart' && one.chart.kind === 'area-bars')
    const bars = chart?.kind === 'chart' && chart.chart.kind === 'area-bars' ? chart.chart.areas : []
    expect(bars.map(({ value }) => value)).toEqual(evaluation.scorecard.latest!.areas.map(({ final }) => final))
    expect(bars.map(({ before }) => before)).toEqual(evaluation.scorecard.previous!.areas.map(({ final }) => final))
    const list = executive.sections.find(({ id }) => id === 'risks')?.blocks[0]
    const risks = topRisks(facts, evaluation.gates, evaluation.patterns)
    expect(list?.kind === 'list' ? list.items.length : 0).toBe(Math.min(3, risks.length))
  })

  it('are those of the rules: metrics, levels and registers', () => {
    const operational = buildReport('operational', scene)
    const results = metricResults(facts)
    const units = new Map(facts.content.metrics.map(({ id, unit }) => [id, unit]))
    // A percentage is a share of one and an amount is money: a sheet shows both with their units.
    const kinds: Record<string, string> = { '%': 'share', currency: 'money' }
    const expected = results.map(({ metricId, value }) => {
      if (value === null) return { kind: 'unknown' }
      const unit = units.get(metricId) ?? 'count'
      return unit === 'currency'
        ? { kind: 'money', minor: Math.round(value * 100) }
        : { kind: kinds[unit] ?? 'number', value: unit === '%' ? value / 100 : value }
    })
    expect(tableOf(operational, 'metrics').map(([, value]) => value)).toMatchObject(expected)
    expect(operational.missing.map(({ text }) => text)).not.toContain('A value for this metric')
    const technical = buildReport('technical', scene)
    const level = mlopsLevel(facts)
    expect(figureOf(technical, 'mlops')).toMatchObject(level.level === null ? {} : { value: level.level })
    expect(tableOf(technical, 'decisions')).toHaveLength(facts.rows('adrs').length)
    expect(tableOf(technical, 'templates')).toHaveLength(
      facts.rows('templates').filter(({ approval }) => approval !== 'retired').length,
    )
  })
})

describe('an empty organization', () => {
  const scene = sceneOf(documentOf(), TODAY)

  it.each(organizationReports)('has nothing unknown printed as 0 in the %s report', (kind) => {
    const report = buildReport(kind, scene)
    const zeros = values(report).filter(
      (value) => value.kind === 'money' || (value.kind === 'number' && value.value === 0),
    )
    // Checks of a gate are counted, and none is met.
    const counted = kind === 'executive' ? 1 : 0
    expect(zeros).toHaveLength(counted)
    expect(report.missing.length).toBeGreaterThan(0)
    for (const { who } of report.missing) expect(who).toBeTruthy()
  })

  it('names what is not rated, not spent, not planned and not calculated', () => {
    const report = buildReport('executive', scene)
    for (const id of [
      'overall',
      'spent',
      'planned',
      'ahead',
      'idle',
      'reclaim',
      'saved',
      'npv',
      'payback',
      'monthly-cost',
    ]) {
      expect([id, figureOf(report, id)?.kind]).toEqual([id, 'unknown'])
    }
    expect(report.headline).toBe('Where the organization stands is not rated yet')
  })
})

describe('a report', () => {
  it('says how many restricted items it does not name', () => {
    const report = buildReport('executive', sceneOf(nordhavn, story.anchor, { hidden: new Set(['a', 'b']) }))
    expect(report.withheld).toBe('2 restricted items are counted and not named.')
  })

  it('has another fingerprint when one figure changed', () => {
    const changed = structuredClone(valmere)
    const newest = changed.costEntries.reduce((one, other) => (other.month > one.month ? other : one))
    newest.amount = '1.00'
    const [before, after] = [valmere, changed].map((document) =>
      fingerprintOf(buildReport('executive', sceneOf(document, secondStory.anchor))),
    )
    expect(before).toMatch(/^[0-9a-f]{64}$/)
    expect(after).not.toBe(before)
  })
})

describe('the technical report of areas that were rated without their questions', () => {
  const reportOf = (finals: Parameters<typeof submittedScorecard>[0]) =>
    buildReport('technical', sceneOf(documentOf(submittedScorecard(finals, `${TODAY}T08:00:00.000Z`)), TODAY))

  it('says that questions are not answered, and never that they are at 3', () => {
    const report = reportOf(allFinals(4))
    expect(report.headline).toBe('35 questions are not answered, and no other is below 3')
    expect(report.missing.map(({ text }) => text)).toContain('35 questions of the scorecard not answered')
    expect(JSON.stringify(report)).not.toMatch(/Every question is at 3|No question is below 3/)
  })

  it('lists an area below 3 as a whole', () => {
    const report = reportOf({ ...allFinals(3), networking: 2, automation: 1 })
    expect(report.headline).toBe('2 areas are below 3')
    expect(tableOf(report, 'gaps').map(([, area, rating]) => [area, rating])).toMatchObject([
      [{ text: 'Networking' }, { value: 2 }],
      [{ text: 'Automation' }, { value: 1 }],
    ])
  })
})

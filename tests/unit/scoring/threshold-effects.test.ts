import { describe, expect, test } from 'vitest'
import { framework, metricById } from '@/lib/content'
import type { OrganizationDocument } from '@/lib/document/schema'
import { evaluate } from '@/lib/scoring/evaluate'
import { createFacts } from '@/lib/scoring/facts'
import type { GateId } from '@/lib/scoring/gates/types'
import { metricResult } from '@/lib/scoring/metrics/metric-results'
import { itemProgress } from '@/lib/scoring/phases'
import { withThresholds } from '@/lib/scoring/thresholds'
import {
  allFinals,
  allSearched,
  documentOf,
  inPhase,
  type Parts,
  quota,
  repeat,
  samplesEndingYesterday,
  shadowItem,
  signalOf,
  submittedScorecard,
  TODAY,
} from './documents'
import { stage } from './gates/stages'
import { type Changes, dayBefore, goodDays, TODAY as STORY_TODAY, storyOf } from './gates/story'
import { World } from './gates/world'

type Key = (typeof framework.thresholds.adjustable)[number]['key']
/** Reads one result of a document that stands exactly where the rule turns. */
type Reading = (values: Partial<Record<Key, number>>) => unknown

const signal =
  (rule: string, parts: Parts): Reading =>
  (values) =>
    signalOf(evaluate(framework, withThresholds(documentOf(parts), values), TODAY), rule).value

const line =
  (gate: GateId, itemId: string, changes: Changes): Reading =>
  (values) =>
    new World(withThresholds(storyOf(Number(gate.at(-3)), changes), values))
      .gate(gate)
      .lines.find((one) => one.itemId === itemId)?.value

const built = (platformBuildStartedAt: string): Parts => ({
  organization: { platformBuild: 'started', platformBuildStartedAt, builderTeamId: 'builders' },
  teams: [{ id: 'builders', name: 'Builders' }],
})
const aged = (days: number, risk: 'low' | 'high'): Parts => ({
  discoveryRuns: allSearched(),
  shadowAiItems: [shadowItem({ risk, discoveredAt: dayBefore(TODAY, days) })],
})
const busy = (pct: number, days = 30): Parts => ({
  gpuQuotas: [quota()],
  gpuUtilizationSamples: samplesEndingYesterday(repeat(pct, days)),
})
const parts = (custom: number, managed: number, customShare: number): Parts => ({
  components: Array.from({ length: custom + managed }, (_, index) => ({
    id: `c${index}`,
    name: `C${index}`,
    category: 'training',
    ...(index < custom ? { kind: 'custom' as const, managedEquivalent: 'yes' as const } : { kind: 'managed' as const }),
  })),
  quarterSnapshots: [{ id: 'q', quarter: '2026-Q3', customShare, customCount: customShare, componentCount: 100 }],
})
const run = { id: 'r', kind: 'model', environment: 'production', outcome: 'succeeded', at: '2026-11-10' } as const
const story = storyOf(5)

/** Adds the thresholds to a world whose round is submitted afterwards, so that they are the ones it froze. */
function round(values: Partial<Record<Key, number>>, document: OrganizationDocument): World {
  const world = new World(withThresholds(document, values))
  world.submit('gate-1-2')
  return world
}

const condition = { text: 'Finish', owner: 'p-infra', evidenceNeeded: 'The list', carries: 'P2-A1' }
const quotaOfBusy = dayBefore(TODAY, 61)

/** Key, the reading with the default, another value one step away, the reading with it. */
const EFFECTS: Record<Key, [Reading, unknown, number, unknown]> = {
  'bb.warnMonths': [signal('BB-2', built('2026-08-20')), 'true', 4, 'false'],
  'bb.stalledDays': [signal('BB-3', { phaseStates: inPhase(1, dayBefore(TODAY, 181)) }), 'true', 181, 'false'],
  'bb.unusedTemplates': [
    signal('BB-4', {
      ...built('2026-07-01'),
      templates: Array.from({ length: 5 }, (_, index) => ({
        id: `t${index}`,
        name: 'T',
        kind: 'aks',
        approval: 'approved',
      })),
      provisioningRequests: [{ id: 'p', teamId: 'builders', type: 'standard', requestedAt: '2026-01-01T08:00:00Z' }],
    }),
    'true',
    6,
    'false',
  ],
  'sa.highAgeDays': [signal('SA-2', aged(31, 'high')), 'true', 31, 'false'],
  'sa.anyAgeDays': [signal('SA-2', aged(91, 'low')), 'true', 91, 'false'],
  'sa.growthMin': [
    signal('SA-4', {
      discoveryRuns: [...allSearched('2026-01-01'), ...allSearched('2026-11-10')],
      shadowAiItems: ['a', 'b', 'c'].map((id) => shadowItem({ id, discoveredAt: '2026-11-01' })),
    }),
    'true',
    4,
    'false',
  ],
  'gh.warnDays': [signal('GH-2', busy(5, 14)), 'true', 15, 'false'],
  'gh.unlinkedDays': [signal('GH-4', { gpuQuotas: [quota({ approvedAt: quotaOfBusy })] }), 'true', 61, 'false'],
  'gh.portfolioPct': [signal('GH-5', busy(39)), 'true', 39, 'false'],
  'gh.sampleStaleDays': [
    signal('GH-1', {
      gpuQuotas: [quota()],
      gpuUtilizationSamples: [{ id: 's', quotaId: 'q1', date: dayBefore(TODAY, 8), pct: 50 }],
    }),
    'unknown',
    8,
    'false',
  ],
  'be.flagPct': [signal('BE-1', parts(3, 2, 60)), 'true', 60, 'false'],
  'be.watchPct': [signal('BE-3', parts(3, 7, 30)), 'true', 31, 'false'],
  'be.minComponents': [signal('BE-1', parts(1, 3, 25)), 'false', 5, 'unknown'],
  'be.risePoints': [signal('BE-3', parts(1, 3, 15)), 'true', 11, 'false'],
  'scorecard.staleDays': [
    (values) => {
      const document = documentOf(submittedScorecard(allFinals(3), '2026-08-19T10:00:00Z'))
      return evaluate(framework, withThresholds(document, values), TODAY).scorecard.latest?.stale
    },
    true,
    93,
    false,
  ],
  'gate.pipelineDays': [
    line('gate-3-4', 'P3-C4', {
      pipelineRuns: [
        { ...run, at: dayBefore(TODAY, 30) },
        { ...run, id: 'i', kind: 'infrastructure' },
      ],
    }),
    'false',
    31,
    'true',
  ],
  'gate.runbookDays': [
    line('gate-5-6', 'P5-C6', {
      runbookTests: story.runbookTests.map((row) => ({ ...row, at: dayBefore(TODAY, 181) })),
    }),
    'false',
    181,
    'true',
  ],
  'slo.lateDays': [
    line('gate-5-6', 'P5-B3', { sloDays: goodDays(40).filter(({ date }) => date <= dayBefore(STORY_TODAY, 3)) }),
    'unknown',
    3,
    'true',
  ],
  'gate.auditDays': [
    line('gate-5-6', 'P5-D6', {
      complianceAudits: story.complianceAudits.map((row) => ({ ...row, at: dayBefore(TODAY, 366) })),
    }),
    'false',
    366,
    'true',
  ],
  'gate.roundDays': [
    (values) => {
      const world = round(values, storyOf(1))
      world.later(30)
      return world.gate('gate-1-2').round?.stale
    },
    true,
    31,
    false,
  ],
  'gate.conditionDays': [
    (values) => {
      const world = new World(withThresholds(stage('N').document, values))
      return world.submit('gate-2-3', { conditions: [{ ...condition, dueAt: '2027-02-18' }] }).allowed
    },
    true,
    89,
    false,
  ],
  'metric.staleDays': [
    (values) => {
      const metricValues = [{ id: 'v', metricId: 'support-tickets', period: '2026-09', value: 5 }]
      const document = withThresholds(documentOf({ metricValues }), values)
      return (
        metricResult(createFacts(framework, document, '2026-11-05'), metricById('support-tickets')!).state === 'stale'
      )
    },
    true,
    36,
    false,
  ],
  'tags.minPct': [
    (values) => {
      const document = documentOf({ itemStates: [{ id: 'i', itemId: 'P3-E3', value: 95 }] })
      return itemProgress(createFacts(framework, withThresholds(document, values), TODAY), 'P3-E3').state
    },
    'done',
    96,
    'in-progress',
  ],
}

describe('every threshold an admin may change', () => {
  test.each(framework.thresholds.adjustable)('$key moves the point where its rule turns', ({ key }) => {
    const [reading, before, value, after] = EFFECTS[key]
    expect([reading({}), reading({ [key]: value })]).toEqual([before, after])
  })
})

import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { framework, itemById, label, metricById, ruleById, useCaseById } from '@/lib/content'
import {
  confidence,
  dataClass,
  discoverySource,
  itemRisk,
  shadowAiStatus,
  stakeholderGroup,
} from '@/lib/document/assessment'
import { platformBuild, provider } from '@/lib/document/organization'
import { type Section, sections } from '@/lib/document/schema'

test('use cases name their impact areas, and four of them and the new template are recommended pilots', () => {
  const areas = framework.impactAreas.map((area) => area.id)
  for (const useCase of framework.useCases) {
    for (const id of useCase.impactAreaIds) expect(areas).toContain(id)
    expect(useCase.criteriaOrigin).toBe('portal')
    expect(useCase.timeBoxDays).toBe(useCase.timeBox === 'two weeks' ? 14 : 28)
  }
  const pilots = framework.useCases.filter((useCase) => useCase.recommendedPilot).map((useCase) => useCase.id)
  expect(pilots).toEqual(['UC-2', 'UC-3', 'UC-6', 'AS-3', 'RP-1'])
  expect(useCaseById('RP-1')?.kind).toBe('pilot')
})

test.each([
  ['provisioning-time-standard', { kind: 'compare', comparator: '<', value: 1 }],
  ['availability-production', { kind: 'compare', comparator: '>=', value: 99.9 }],
  ['self-service-success', { kind: 'compare', comparator: '>', value: 80 }],
  ['training-completion', { kind: 'compare', comparator: '>=', value: 80 }],
  ['cost-per-experiment', { kind: 'trend', trend: 'decreasing' }],
  ['gpu-utilization', { kind: 'none' }],
  ['time-to-model', { kind: 'none' }],
])('metric %s reads its target as %o', (id, goal) => {
  expect(metricById(id)?.goal).toEqual(goal)
})

test('metrics read the organization and registers of its document', () => {
  for (const metric of framework.metrics) {
    for (const name of metric.reads) expect(['organization', ...Object.keys(sections)]).toContain(name)
  }
})

test('every term of the glossary names items that use it', () => {
  for (const term of framework.glossary) for (const id of term.itemIds) expect(itemById(id)).toBeDefined()
})

test('platform criteria weigh 100 together', () => {
  for (const set of [framework.platformCriteria, framework.modelCriteria, framework.vendorCriteria]) {
    expect(set.reduce((sum, criterion) => sum + criterion.weight, 0)).toBe(100)
  }
})

test('the four groups gate 1→2 asks for are required, sponsors are suggested', () => {
  const groups = framework.alignmentGroups
  expect(groups.filter((group) => group.required).map((group) => group.id)).toEqual([
    'data',
    'devops',
    'sre',
    'security',
  ])
  expect(groups.filter((group) => !group.required).map((group) => group.id)).toEqual([
    'management-sponsor',
    'business-sponsor',
  ])
})

test('each of the five runbook kinds leads to its item', () => {
  expect(framework.runbookKinds.map((kind) => kind.itemId)).toEqual(['P5-C1', 'P5-C2', 'P5-C3', 'P5-C4', 'P5-C5'])
})

test('personal keys outside repositories are filed under personal subscriptions', () => {
  expect(framework.discoverySources[0]).toMatchObject({ id: 'personal-subscription' })
  expect(framework.discoverySources[0]?.hint).toContain('Personal API keys')
})

test('a screen can quote the rule behind each number', () => {
  for (const id of [
    'AREA-DERIVED',
    'AREA-CAP',
    'OVERALL',
    'FOCUS',
    'FOCUS-GATE',
    'STALE',
    'SHADOW-SENSE',
    'PATTERN-STATE',
  ]) {
    expect(ruleById(id)?.text.length).toBeGreaterThan(20)
  }
  expect(ruleById('FOCUS')?.origin).toBe('framework')
  expect(ruleById('AREA-CAP')?.origin).toBe('portal')
})

/** The values of a closed set, also behind a default or null. */
function values(schema: unknown): string[] {
  let inner: unknown = schema
  while (inner && typeof inner === 'object' && !('options' in inner))
    inner = (inner as { unwrap?: () => unknown }).unwrap?.()
  return [...(inner as { options: string[] }).options]
}

describe('every closed value has a label', () => {
  const field = (section: Section, name: string) => (sections[section].row.shape as z.ZodRawShape)[name]
  test.each<[string, z.core.$ZodType | undefined]>([
    ['confidence', confidence],
    ['discoverySource', discoverySource],
    ['stakeholderGroup', stakeholderGroup],
    ['dataClass', dataClass],
    ['risk', itemRisk],
    ['shadowAiStatus', shadowAiStatus],
    ['provider', provider],
    ['platformBuild', platformBuild],
    ['environment', field('shadowAiItems', 'environment')],
    ['inUse', field('shadowAiItems', 'inUse')],
    ['itemState', field('itemStates', 'state')],
    ['mode', field('areaRatings', 'mode')],
    ['scorecardState', field('scorecards', 'state')],
    ['workItemKind', field('workItems', 'kind')],
    ['tier', field('courses', 'tier')],
    ['quotaUnit', field('gpuQuotas', 'unit')],
    ['quotaStatus', field('gpuQuotas', 'status')],
    ['quotaTarget', field('quotaLinks', 'targetKind')],
    ['reclaimOutcome', field('reclaimCases', 'outcome')],
    ['templateApproval', field('templates', 'approval')],
    ['validation', field('templates', 'validation')],
    ['pipelineKind', field('pipelineRuns', 'kind')],
    ['runOutcome', field('pipelineRuns', 'outcome')],
    ['requestType', field('provisioningRequests', 'type')],
    ['experimentState', field('experiments', 'state')],
    ['experimentDecision', field('experiments', 'decision')],
    ['useCaseStatus', field('useCases', 'status')],
    ['modelStatus', field('models', 'status')],
    ['endpointEnvironment', field('endpoints', 'environment')],
    ['caseLineKind', field('caseLines', 'kind')],
    ['caseCategory', field('caseLines', 'category')],
    ['caseRhythm', field('caseLines', 'rhythm')],
    ['caseConfidence', field('caseLines', 'confidence')],
    ['costEnvironment', field('costEntries', 'environment')],
    ['sloKind', field('sloObjectives', 'kind')],
    ['runbookKind', field('runbooks', 'kind')],
    ['outcome', field('runbookTests', 'outcome')],
    ['auditOutcome', field('complianceAudits', 'outcome')],
    ['severity', field('findings', 'severity')],
    ['componentKind', field('components', 'kind')],
    ['managedEquivalent', field('components', 'managedEquivalent')],
    ['adrStatus', field('adrs', 'status')],
    ['decisionKind', field('adrs', 'kind')],
    ['ring', field('radarEvents', 'ring')],
    ['radarQuadrant', field('radarEntries', 'quadrant')],
    ['cadence', field('cadenceEvents', 'kind')],
    ['metricSource', field('metricValues', 'source')],
    ['riskSource', field('riskEntries', 'source')],
    ['patternState', field('patternStates', 'state')],
    ['phaseCause', field('phaseStates', 'cause')],
    ['roundEnd', field('gateRounds', 'endCause')],
    ['decision', field('signatures', 'decision')],
    ['reviewState', field('rollbackReviews', 'state')],
    ['vote', field('rollbackVotes', 'vote')],
  ])('%s', (set, schema) => {
    expect(Object.keys(framework.labels[set] ?? {}).sort()).toEqual(values(schema).sort())
  })

  test('a value without a label is shown as it is', () => {
    expect(label('risk', 'high')).toBe('High')
    expect(label('risk', 'extreme')).toBe('extreme')
  })
})

import { describe, expect, test } from 'vitest'
import { decisionStarters, framework, items, questions, signals } from '@/lib/content'
import frozen from './frozen-ids.json' with { type: 'json' }

/** Every id a stored record may point at. A retired thing keeps its id; none is renamed or used again. */
const present: Record<keyof typeof frozen, string[]> = {
  areas: framework.areas.map((area) => area.id),
  questions: questions.map((question) => question.id),
  phases: framework.phases.map((phase) => `${phase.n} ${phase.slug}`),
  items: items.map((item) => item.id),
  seats: framework.seats.map((seat) => seat.id),
  gates: framework.gates.map((gate) => gate.id),
  antiPatterns: framework.antiPatterns.map((pattern) => pattern.id),
  signals: signals.map((signal) => signal.id),
  chainLinks: framework.chain.links.map((link) => link.id),
  chainStates: framework.chain.states.map((state) => state.id),
  thresholds: framework.thresholds.adjustable.map((threshold) => threshold.key),
  fixedThresholds: framework.thresholds.fixed.map((threshold) => threshold.key),
  rules: framework.rules.map((rule) => rule.id),
  metrics: framework.metrics.map((metric) => metric.id),
  useCases: framework.useCases.map((useCase) => useCase.id),
  impactAreas: framework.impactAreas.map((area) => area.id),
  roles: framework.roles.map((role) => role.id),
  glossary: framework.glossary.map((term) => term.id),
  platformCriteria: framework.platformCriteria.map((criterion) => criterion.id),
  modelCriteria: framework.modelCriteria.map((criterion) => criterion.id),
  vendorCriteria: framework.vendorCriteria.map((criterion) => criterion.id),
  architecturePatterns: framework.architecturePatterns.map((pattern) => pattern.id),
  decisionStarters: decisionStarters.map((starter) => starter.id),
  tiers: framework.tiers.map((tier) => tier.id),
  modelTestKinds: framework.modelTestKinds.map((kind) => kind.id),
  mlopsLevels: framework.mlopsLevels.map((level) => String(level.level)),
  adrStarters: framework.adrStarters.map((starter) => starter.id),
  selfChecks: framework.selfChecks.map((check) => check.id),
  alignmentGroups: framework.alignmentGroups.map((group) => group.id),
  discoverySources: framework.discoverySources.map((source) => source.id),
  monitoringSignals: framework.monitoringSignals.map((signal) => signal.id),
  runbookKinds: framework.runbookKinds.map((kind) => kind.id),
  complianceFrameworks: framework.complianceFrameworks.map(({ id }) => id),
  references: framework.complianceFrameworks.flatMap(({ id, references }) =>
    references.map(({ number }) => `${id}:${number}`),
  ),
  controlThemes: framework.controlThemes.map(({ id }) => id),
  controls: framework.controls.map(({ id }) => id),
  artifacts: framework.artifacts.map(({ id }) => id),
  artifactParts: framework.artifacts.flatMap(({ id, outline }) => outline.map((part) => `${id}/${part.id}`)),
  customerQuestions: framework.customerQuestions.map(({ id }) => id),
  parts: items.flatMap(({ id, parts }) => parts.map((part) => `${id}/${part.id}`)),
}

describe.each(Object.entries(present))('ids of %s', (noun, ids) => {
  test('are unique', () => {
    expect(new Set(ids).size).toBe(ids.length)
  })
  test('none of the published ones is gone, and every new one is written down', () => {
    expect([...ids].sort()).toEqual([...frozen[noun as keyof typeof frozen]].sort())
  })
})

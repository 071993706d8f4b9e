import { assignments, type Changes, dayBefore, HOLDERS, storyOf, TODAY } from './story'

/** Line, situation, expected value, what differs from the story, and the smallest set where it matters. */
export type LineCase = [string, string, 'true' | 'false' | 'unknown', Changes, string[]?]

const story = storyOf(1)
const signal = {
  id: 'signal',
  name: 'GPU',
  changedAt: '2026-10-02',
  lastTestAt: '2026-11-01',
  outcome: 'passed',
  reachedPerson: 'p-editor',
} as const
const template = {
  id: 't',
  name: 'T',
  kind: 'aks',
  approval: 'approved',
  changedAt: '2026-10-02',
  validation: 'passed',
  validatedAt: '2026-10-02',
} as const
const run = { id: 'r', kind: 'model', environment: 'production', outcome: 'succeeded', at: '2026-11-10' } as const
const infra = { ...run, id: 'r2', kind: 'infrastructure' } as const
const confirmation = {
  id: 'c',
  at: '2026-11-15T09:00:00.000Z',
  by: HOLDERS['security-lead'],
  itemCount: 1,
  lastRunAt: '2026-11-01',
}
const item = { id: 'i', source: 'saas-tool', title: 'Tool', discoveredAt: '2026-11-15' } as const
const control = (itemId: string, numbers: object): Changes => ({
  itemStates: [...story.itemStates.filter((row) => row.itemId !== itemId), { id: 'x', itemId, ...numbers }] as never,
})
const runs = story.discoveryRuns

/** Lines of the gates 1→2, 2→3 and 3→4. */
export const EARLY: readonly LineCase[] = [
  ['P1-A3', 'four groups acknowledged', 'true', {}],
  ['P1-A3', 'nobody mapped', 'false', { stakeholders: [] }],
  ['P1-A3', 'one group missing', 'false', { stakeholders: story.stakeholders.slice(1) }],
  [
    'P1-A3',
    'one did not acknowledge',
    'false',
    { stakeholders: story.stakeholders.map((row, index) => (index ? row : { ...row, acknowledgedAt: null })) },
    ['stakeholder-data'],
  ],
  [
    'P1-A3',
    'goal text has a newer version',
    'false',
    { alignmentNotes: [{ id: 'n2', version: 2, goal: 'G', scope: 'S', nextStep: 'N' }] },
  ],
  [
    'P1-A3',
    'a removed one does not count',
    'true',
    { stakeholders: [...story.stakeholders, { id: 'gone', group: 'other', name: 'Gone', removedAt: '2026-11-01' }] },
  ],
  [
    'P1-A3',
    'a sponsor counts once mapped',
    'false',
    { stakeholders: [...story.stakeholders, { id: 'boss', group: 'management-sponsor', name: 'Boss' }] },
    ['boss'],
  ],
  ['P1-A3', 'no goal text recorded', 'unknown', { alignmentNotes: [] }],
  [
    'P1-A3',
    'acknowledged an unknown version',
    'unknown',
    { stakeholders: story.stakeholders.map((row) => ({ ...row, alignmentVersion: null })) },
  ],
  ['P1-B1', 'six ratings, 10 days old', 'true', {}],
  ['P1-B1', 'five ratings', 'false', { areaRatings: story.areaRatings.slice(1) }],
  ['P1-B1', 'only a draft', 'unknown', { scorecards: [{ id: 's1', state: 'draft', contentVersion: '1' }] }],
  ['P1-C2', 'four sources, filled inventory confirmed', 'true', {}],
  [
    'P1-C2',
    'empty inventory confirmed',
    'true',
    { shadowAiItems: [], inventoryConfirmations: [{ ...confirmation, itemCount: 0 }] },
  ],
  [
    'P1-C2',
    '3 of 4 sources searched, 12 items listed',
    'false',
    {
      discoveryRuns: runs.slice(1),
      shadowAiItems: Array.from({ length: 12 }, (_, index) => ({
        ...item,
        id: `i${index}`,
        discoveredAt: '2026-11-01',
      })),
    },
  ],
  [
    'P1-C2',
    'a source searched long ago still counts',
    'true',
    { discoveryRuns: runs.map((row) => ({ ...row, at: '2024-01-01' })) },
  ],
  ['P1-C2', 'item found after the confirmation', 'false', { shadowAiItems: [{ ...item, discoveredAt: '2026-11-16' }] }],
  [
    'P1-C2',
    'run after the confirmation',
    'false',
    { discoveryRuns: [...runs, { id: 'late', source: 'saas-tool', at: '2026-11-18' }] },
  ],
  [
    'P1-C2',
    'item recorded the same day after the confirmation',
    'false',
    { shadowAiItems: [{ ...item, createdAt: '2026-11-15T10:00:00.000Z' }] },
  ],
  [
    'P1-C2',
    'run of the same day, unknown whether covered',
    'unknown',
    {
      discoveryRuns: runs.map((row) => ({ ...row, at: '2026-11-15' })),
      inventoryConfirmations: [{ ...confirmation, lastRunAt: null }],
    },
  ],
  [
    'P1-C2',
    'confirmed by somebody without the seat',
    'unknown',
    { inventoryConfirmations: [{ ...confirmation, by: 'p-editor' }] },
  ],
  [
    'P1-C2',
    'a later run that found nothing needs no new confirmation',
    'true',
    { discoveryRuns: [...runs, { id: 'late', source: 'saas-tool', at: '2026-11-18', found: 0 }] },
  ],
  [
    'P1-C2',
    'a later run whose finds were merged into known items does',
    'false',
    { discoveryRuns: [...runs, { id: 'late', source: 'saas-tool', at: '2026-11-18', found: 2 }] },
  ],
  [
    'P1-C2',
    'confirmed before a source had its first run',
    'false',
    { discoveryRuns: runs.map((row) => (row.source === 'saas-tool' ? { ...row, at: '2026-11-18' } : row)) },
  ],
  ['P1-C2', 'no run at all', 'unknown', { discoveryRuns: [] }],
  ['P2-A1', 'exactly 80 %', 'true', { trainingAssignments: assignments(80, 100) }],
  ['P2-A1', '79.9 %', 'false', { trainingAssignments: assignments(799, 1000) }, ['assignment-799']],
  [
    'P2-A1',
    '79.96 % is not rounded up',
    'false',
    { trainingAssignments: assignments(1999, 2500) },
    ['assignment-1999'],
  ],
  [
    'P2-A1',
    'expired completions do not count',
    'false',
    { trainingAssignments: assignments(25, 25).map((row) => ({ ...row, validUntil: '2026-11-19' })) },
  ],
  [
    'P2-A1',
    'people who left are left out',
    'true',
    { trainingAssignments: assignments(8, 25).map((row, index) => ({ ...row, active: index < 10 })) },
  ],
  ['P2-A1', 'nobody assigned', 'unknown', { trainingAssignments: [] }],
  ['P2-A1', 'no mandatory course', 'unknown', { courses: [{ id: 'course', title: 'C', tier: 'operational' }] }],
  ['P2-C2', 'required allocation approved', 'true', {}],
  [
    'P2-C2',
    'released stays in the way',
    'false',
    {
      gpuQuotas: [
        ...story.gpuQuotas,
        { id: 'r', subscription: 's', region: 'r', family: 'f', status: 'released', requiredForPhase3: true },
      ],
    },
    ['r'],
  ],
  [
    'P2-C2',
    'none required',
    'false',
    { gpuQuotas: story.gpuQuotas.map((row) => ({ ...row, requiredForPhase3: false })) },
  ],
  [
    'P2-C2',
    'token capacity counts',
    'true',
    { gpuQuotas: story.gpuQuotas.map((row) => ({ ...row, unit: 'ptu' as const })) },
  ],
  ['P2-C2', 'no allocation recorded', 'unknown', { gpuQuotas: [] }],
  ['P2-D6', 'all controls complete', 'true', {}],
  ['P2-D6', 'one control at 9 of 10', 'false', control('P2-D2', { done: 9, all: 10 }), ['P2-D2']],
  [
    'P2-D6',
    '0 of 0 with an enforcing policy',
    'true',
    control('P2-D3', { done: 0, all: 0, enforcedByPolicyEvidenceId: 'policy' }),
  ],
  ['P2-D6', '0 of 0 without a policy', 'unknown', control('P2-D3', { done: 0, all: 0 }), ['P2-D3']],
  ['P2-D6', 'policy document not done', 'false', control('P2-D5', { state: 'in-progress' }), ['P2-D5']],
  ['P2-D6', 'nothing recorded', 'unknown', { itemStates: [] }, ['P2-D1', 'P2-D2', 'P2-D3', 'P2-D4', 'P2-D5']],
  ['P3-A7', 'validated on the day of the change', 'true', { templates: [template] }],
  ['P3-A7', 'changed after validation', 'false', { templates: [{ ...template, changedAt: '2026-10-03' }] }, ['t']],
  [
    'P3-A7',
    'a later validation failed',
    'false',
    { templates: [template], templateValidations: [{ id: 'v', templateId: 't', at: '2026-10-09', outcome: 'failed' }] },
  ],
  [
    'P3-A7',
    'passed and failed on one date',
    'false',
    {
      templates: [template],
      templateValidations: [
        { id: 'v1', templateId: 't', at: '2026-11-02', outcome: 'failed' },
        { id: 'v2', templateId: 't', at: '2026-11-02', outcome: 'passed' },
      ],
    },
    ['t'],
  ],
  [
    'P3-A7',
    'failed on the date of its own pass',
    'false',
    {
      templates: [template],
      templateValidations: [{ id: 'v1', templateId: 't', at: '2026-10-02', outcome: 'failed' }],
    },
  ],
  ['P3-A7', 'only drafts', 'false', { templates: [{ ...template, approval: 'draft' }] }],
  ['P3-A7', 'date of change unknown', 'unknown', { templates: [{ ...template, changedAt: null }] }],
  ['P3-A7', 'no template', 'unknown', { templates: [] }],
  ['P3-C4', 'run 29 days ago', 'true', { pipelineRuns: [infra, { ...run, at: dayBefore(TODAY, 29) }] }],
  ['P3-C4', 'run 30 days ago', 'false', { pipelineRuns: [infra, { ...run, at: dayBefore(TODAY, 30) }] }],
  ['P3-C4', 'only to the sandbox', 'false', { pipelineRuns: [infra, { ...run, environment: 'Sandbox' }] }],
  [
    'P3-C4',
    'only to an environment of old free text',
    'unknown',
    { pipelineRuns: [infra, { ...run, environment: 'prod-eu' }] },
  ],
  [
    'P3-C4',
    'one unclear, the other kind failed',
    'false',
    {
      pipelineRuns: [
        { ...infra, outcome: 'failed' },
        { ...run, environment: 'prod-eu' },
      ],
    },
  ],
  [
    'P3-C4',
    'staging and test count',
    'true',
    {
      pipelineRuns: [
        { ...infra, environment: 'staging' },
        { ...run, environment: 'Test' },
      ],
    },
  ],
  ['P3-C4', 'no run recorded', 'unknown', { pipelineRuns: [] }],
  ['P3-D7', 'tested since the last change', 'true', { monitoringSignals: [signal] }],
  [
    'P3-D7',
    'never tested',
    'false',
    { monitoringSignals: [{ ...signal, lastTestAt: null, outcome: null }] },
    ['signal'],
  ],
  ['P3-D7', 'tested before the last change', 'false', { monitoringSignals: [{ ...signal, changedAt: '2026-11-02' }] }],
  ['P3-D7', 'test failed', 'false', { monitoringSignals: [{ ...signal, outcome: 'failed' }] }],
  ['P3-D7', 'nobody named', 'unknown', { monitoringSignals: [{ ...signal, reachedPerson: null }] }],
  ['P3-D7', 'none required', 'false', { monitoringSignals: [{ ...signal, required: false }] }],
  ['P3-D7', 'no signal recorded', 'unknown', { monitoringSignals: [] }],
]

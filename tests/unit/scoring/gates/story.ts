import { framework } from '@/lib/content'
import { type OrganizationDocument, type OrganizationDocumentInput, organizationDocument } from '@/lib/document/schema'

export const TODAY = '2026-11-20'
export const NOW = `${TODAY}T10:00:00.000Z`

/** One person per seat, and an editor who holds none and submits. */
export const HOLDERS = {
  'infrastructure-lead': 'p-infra',
  'security-lead': 'p-security',
  'management-sponsor': 'p-management',
  'business-sponsor': 'p-business',
  'platform-team-lead': 'p-platform',
  compliance: 'p-compliance',
} as const
export const EDITOR = 'p-editor'

const SOURCES = ['personal-subscription', 'repo-api-key', 'gpu-vm-outside-iac', 'saas-tool'] as const
const RUNBOOKS = ['traffic-spike', 'model-rotation', 'gpu-failure', 'rate-limiting', 'cost-overrun'] as const
const OBJECTIVES = ['availability', 'latency-p99', 'throughput', 'error-budget'] as const
const DONE = ['P2-A6', 'P2-B2', 'P2-C1', 'P2-C3', 'P2-C4', 'P2-C5', 'P2-D5', 'P3-F1', 'P5-D2', 'P5-E3', 'P5-E4']
const COUNTED = {
  'P2-D1': { done: 10, all: 10 },
  'P2-D2': { done: 10, all: 10 },
  'P2-D3': { done: 4, all: 4 },
  'P2-D4': { done: 7, all: 7 },
  'P3-F2': { value: 3 },
  'P3-F3': { value: 1 },
  'P5-A1': { value: 100 },
  'P5-F2': { value: 4 },
}

export const dayBefore = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - count * 86_400_000).toISOString().slice(0, 10)

type Sections = Omit<OrganizationDocumentInput, 'organization'>
export type Changes = Partial<Sections> & { organization?: Partial<OrganizationDocumentInput['organization']> }

/** An organization in the given phase in which every required line of every gate is met; sections may be replaced. */
export function storyOf(phase: number, { organization, ...sections }: Changes = {}): OrganizationDocument {
  return organizationDocument.parse({
    organization: {
      id: 'org',
      slug: 'org',
      name: 'Org',
      platformBuild: phase >= 3 ? 'started' : 'not-started',
      platformBuildStartedAt: phase >= 3 ? '2026-10-20' : null,
      firstPlatformUserAt: phase >= 3 ? '2026-10-25' : null,
      ...organization,
    },
    persons: [...Object.values(HOLDERS), EDITOR, 'p-deputy', 'p-new'].map((id) => ({ id, name: id })),
    seatHoldings: Object.entries(HOLDERS).map(([seat, personId]) => ({
      id: `holding-${seat}`,
      seat,
      personId,
      from: '2026-01-01T00:00:00.000Z',
    })),
    phaseStates: [{ id: 'phase', phase, enteredAt: '2026-10-01T09:00:00.000Z', cause: 'setup' }],
    ...scorecardRows('s1', '2026-11-10T09:00:00.000Z'),
    ...diagnostic(),
    ...enablement(),
    ...platform(),
    ...production(),
    ...sections,
  })
}

/** A submitted scorecard with all areas at 3, or as given, and TS-1 answered like its area. */
export function scorecardRows(id: string, submittedAt: string, ratings: Record<string, number> = {}) {
  const finals = framework.areas.map((area) => ({ areaId: area.id, final: ratings[area.id] ?? 3 }))
  return {
    scorecards: [{ id, state: 'submitted', submittedAt, contentVersion: '1' }],
    areaRatings: finals.map(({ areaId, final }) => ({
      id: `${id}-${areaId}`,
      scorecardId: id,
      areaId,
      mode: 'quick',
      quick: final,
      final,
    })),
    answers: [{ id: `${id}-ts1`, scorecardId: id, questionId: 'TS-1', rating: ratings['team-skills'] ?? 3 }],
  }
}

const diagnostic = () => ({
  alignmentNotes: [{ id: 'note', version: 1, goal: 'Goal', scope: 'Scope', nextStep: 'Next' }],
  stakeholders: ['data', 'devops', 'sre', 'security'].map((group) => ({
    id: `stakeholder-${group}`,
    group,
    name: group,
    acknowledgedAt: '2026-11-05',
    alignmentVersion: 1,
  })),
  discoveryRuns: SOURCES.map((source) => ({ id: `run-${source}`, source, at: '2026-11-01', found: 0 })),
  shadowAiItems: [
    {
      id: 'item-known',
      source: 'saas-tool',
      title: 'Known tool',
      discoveredAt: '2026-11-01',
      createdAt: '2026-11-02T09:00:00.000Z',
      status: 'adopted',
      securityReviewedAt: '2026-11-04',
    },
  ],
  inventoryConfirmations: [
    {
      id: 'confirmation',
      at: '2026-11-15T09:00:00.000Z',
      by: HOLDERS['security-lead'],
      itemCount: 1,
      lastRunAt: '2026-11-01',
    },
  ],
})

/** 21 of 25 mandatory assignments are complete: 84 %. */
const enablement = () => ({
  courses: [{ id: 'course', title: 'Operate AI', tier: 'operational', mandatory: true }],
  trainingAssignments: assignments(21, 25),
  gpuQuotas: [
    {
      id: 'quota',
      subscription: 'sub',
      region: 'westeurope',
      family: 'A100',
      gpus: 4,
      status: 'approved',
      approvedAt: '2026-10-10',
      requiredForPhase3: true,
    },
  ],
  itemStates: [
    ...DONE.map((itemId) => ({ id: `state-${itemId}`, itemId, state: 'done' })),
    ...Object.entries(COUNTED).map(([itemId, numbers]) => ({ id: `state-${itemId}`, itemId, ...numbers })),
  ],
})

export const assignments = (done: number, all: number) =>
  Array.from({ length: all }, (_, index) => ({
    id: `assignment-${index}`,
    personId: `trainee-${index}`,
    courseId: 'course',
    completedAt: index < done ? '2026-10-15' : null,
  }))

const platform = () => ({
  templates: [
    {
      id: 'template',
      name: 'Template',
      kind: 'aks',
      approval: 'approved',
      changedAt: '2026-10-02',
      validation: 'passed',
      validatedAt: '2026-11-01',
      managedIdentity: true,
      privateEndpoint: true,
      diagnostics: true,
      tagging: true,
    },
  ],
  pipelineRuns: ['infrastructure', 'model'].map((kind) => ({
    id: `run-${kind}`,
    kind,
    environment: 'production',
    outcome: 'succeeded',
    at: '2026-11-10',
  })),
  monitoringSignals: [
    {
      id: 'signal',
      name: 'GPU utilization',
      changedAt: '2026-10-02',
      lastTestAt: '2026-11-01',
      outcome: 'passed',
      reachedPerson: EDITOR,
    },
  ],
  useCases: ['use-1', 'use-2'].map(validatedUseCase),
  costReviews: [{ id: 'review', at: '2026-10-25', useCaseIds: ['use-1', 'use-2'] }],
})

export const validatedUseCase = (id: string) => ({
  id,
  title: id,
  status: 'validated' as const,
  technicalAt: '2026-10-05',
  operationalAt: '2026-10-06',
  economicAt: '2026-10-07',
  injectionTestAt: '2026-10-05',
  rbacAt: '2026-10-05',
  isolationAt: '2026-10-05',
  compute: '500.00',
  storage: '300.00',
  networking: '200.00',
  monthlyCost: '1000.00',
  estimateChangedAt: '2026-10-20T09:00:00.000Z',
})

const production = () => ({
  endpoints: [{ id: 'endpoint', name: 'Endpoint', environment: 'production', productionAt: '2026-01-10' }],
  sloObjectives: OBJECTIVES.map((kind) => ({ id: `slo-${kind}`, endpointId: 'endpoint', kind, target: '99.9' })),
  sloDays: goodDays(40),
  runbooks: RUNBOOKS.map((kind) => ({ id: `book-${kind}`, kind, title: kind })),
  runbookTests: RUNBOOKS.map((kind) => ({
    id: `test-${kind}`,
    runbookId: `book-${kind}`,
    at: '2026-10-01',
    outcome: 'passed',
  })),
  complianceAudits: [{ id: 'audit', at: '2026-09-01', scope: 'platform', outcome: 'passed' }],
})

/** Good days of the endpoint, as many as given, ending yesterday. */
export const goodDays = (count: number, today = TODAY) =>
  OBJECTIVES.flatMap((kind) =>
    Array.from({ length: count }, (_, index) => {
      const date = dayBefore(today, index + 1)
      return { id: `day-${kind}-${date}`, objectiveId: `slo-${kind}`, date, met: true }
    }),
  )

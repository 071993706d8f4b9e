import { dayIn, monthStartIn } from '../support/days'

const zone = 'Europe/Oslo'

/** A calendar day of the organization so many days ago. */
export const daysAgo = (count: number) => dayIn(zone, -count)
const at = (count: number, hour = 9) => `${daysAgo(count)}T${String(hour).padStart(2, '0')}:00:00.000Z`

/** The first day of a month that lies so many months back. */
export const monthStart = (back: number) => monthStartIn(zone, -back)

const seats = {
  'infrastructure-lead': 'ida',
  'security-lead': 'siv',
  'management-sponsor': 'mons',
  'business-sponsor': 'mons',
  'platform-team-lead': 'pia',
  compliance: 'pia',
}
const people = { ida: 'Ida Moen', siv: 'Siv Dahl', mons: 'Mons Aune', pia: 'Pia Ruud' }
const areas = ['team-skills', 'gpu-readiness', 'networking', 'security', 'automation', 'shadow-ai']
const sources = ['personal-subscription', 'repo-api-key', 'gpu-vm-outside-iac', 'saas-tool']
const objectives = ['availability', 'latency-p99', 'throughput', 'error-budget']
const runbooks = ['traffic-spike', 'model-rotation', 'gpu-failure', 'rate-limiting', 'cost-overrun']

/** A record as it was written a month ago. */
const row = (id: string, fields: object) => ({ id, createdAt: at(40), ...fields })

const diagnostic = {
  scorecards: [row('card', { state: 'submitted', submittedAt: at(5), contentVersion: '1' })],
  // Networking stays below 3: both seats of gate 2→3 accept it in writing.
  areaRatings: areas.map((areaId) => {
    const final = areaId === 'networking' ? 2 : 3
    return row(`rating-${areaId}`, { scorecardId: 'card', areaId, mode: 'quick', quick: final, final })
  }),
  alignmentNotes: [row('note', { version: 1, goal: 'Load forecasts', scope: 'Two teams', nextStep: 'Close the gaps' })],
  stakeholders: ['data', 'devops', 'sre', 'security'].map((group) =>
    row(`stakeholder-${group}`, { group, name: `${group} lead`, acknowledgedAt: daysAgo(10), alignmentVersion: 1 }),
  ),
  // The fourth source is searched on the screen.
  discoveryRuns: sources.slice(0, 3).map((source) => row(`search-${source}`, { source, at: daysAgo(20), found: 0 })),
}

const enablement = {
  courses: [row('course', { title: 'Operate GPU workloads', tier: 'operational', mandatory: true })],
  trainingAssignments: Object.keys(people).map((personId) =>
    row(`training-${personId}`, { personId, courseId: 'course', completedAt: daysAgo(15) }),
  ),
  gpuQuotas: [
    row('quota', {
      subscription: 'sub-ml',
      region: 'Norway East',
      family: 'A100 80GB',
      gpus: 4,
      status: 'approved',
      approvedAt: daysAgo(30),
      requiredForPhase3: true,
    }),
  ],
  itemStates: [
    ...['P2-D1', 'P2-D2', 'P2-D3', 'P2-D4'].map((itemId) => row(`state-${itemId}`, { itemId, done: 4, all: 4 })),
    row('state-P2-D5', { itemId: 'P2-D5', state: 'done' }),
  ],
}

const platform = {
  templates: [
    row('template', {
      name: 'Private inference endpoint',
      kind: 'aks',
      approval: 'approved',
      changedAt: daysAgo(35),
      validation: 'passed',
      validatedAt: daysAgo(20),
    }),
  ],
  // The run of the model pipeline is logged on the screen.
  pipelineRuns: [
    row('run', { kind: 'infrastructure', environment: 'production', outcome: 'succeeded', at: daysAgo(8) }),
  ],
  monitoringSignals: ['GPU utilization', 'Endpoint latency'].map((name, index) =>
    row(`signal-${index}`, {
      name,
      required: true,
      changedAt: daysAgo(30),
      lastTestAt: daysAgo(10),
      outcome: 'passed',
      reachedPerson: 'pia',
    }),
  ),
}

const validated = (id: string, title: string, more: object) =>
  row(id, {
    title,
    ideaAt: daysAgo(200),
    technicalAt: daysAgo(160),
    injectionTestAt: daysAgo(155),
    rbacAt: daysAgo(155),
    isolationAt: daysAgo(155),
    operationalAt: daysAgo(150),
    economicAt: daysAgo(148),
    compute: '500.00',
    storage: '300.00',
    networking: '200.00',
    monthlyCost: '1000.00',
    estimateChangedAt: at(140),
    ...more,
  })

const caseLine = (kind: string, category: string, amount: string, rhythm: string) =>
  row(`line-${kind}`, {
    useCaseId: 'forecast',
    kind,
    category,
    amount,
    rhythm,
    from: monthStart(3).slice(0, 7),
    confidence: 'reported',
    basis: 'Measured over three months.',
  })

const portfolio = {
  useCases: [
    validated('forecast', 'Load forecast', {
      status: 'production',
      productionAt: monthStart(3),
      caseStart: monthStart(3).slice(0, 7),
    }),
    validated('inspection', 'Line inspection', { status: 'validated' }),
  ],
  // One of the two has a business case: the money line says so.
  caseLines: [
    caseLine('investment', 'people', '6000.00', 'once'),
    caseLine('benefit', 'spend-avoided', '1900.00', 'monthly'),
  ],
  costReviews: [row('cost-review', { at: daysAgo(30), by: 'mons', useCaseIds: ['forecast', 'inspection'] })],
}

const operations = {
  endpoints: [row('endpoint', { name: 'forecast-api', environment: 'production', productionAt: monthStart(3) })],
  sloObjectives: objectives.map((kind) => row(`objective-${kind}`, { endpointId: 'endpoint', kind, target: '99.5' })),
  // Two days more than are needed, so that a time zone makes no difference.
  sloDays: objectives.flatMap((kind) =>
    Array.from({ length: 40 }, (_, index) =>
      row(`day-${kind}-${index}`, { objectiveId: `objective-${kind}`, date: daysAgo(index + 1), met: true }),
    ),
  ),
  runbooks: runbooks.map((kind) => row(`book-${kind}`, { kind, title: `Runbook ${kind}`, owner: 'pia' })),
  // The last of the five is tested on the screen.
  runbookTests: runbooks
    .slice(0, 4)
    .map((kind) => row(`test-${kind}`, { runbookId: `book-${kind}`, at: daysAgo(25), outcome: 'passed' })),
  complianceAudits: [row('audit', { at: daysAgo(50), scope: 'AI platform', outcome: 'passed', auditor: 'Nemko' })],
}

/** An organization in phase 1 that recorded what the later phases ask for, except one thing in each. */
export const journeyDocument = (name: string) => ({
  organization: { id: 'journey', slug: 'journey', name, currency: 'NOK', timezone: zone, discountBp: 800 },
  persons: Object.entries(people).map(([id, called]) => row(id, { name: called })),
  seatHoldings: Object.entries(seats).map(([seat, personId]) =>
    row(`holding-${seat}`, { seat, personId, from: at(60) }),
  ),
  phaseStates: [row('phase', { phase: 1, enteredAt: at(45), cause: 'setup' })],
  ...diagnostic,
  ...enablement,
  ...platform,
  ...portfolio,
  ...operations,
})

export const journeyPeople = people

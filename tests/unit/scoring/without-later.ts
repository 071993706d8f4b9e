import { windowOf } from '@/lib/calendar/periods'
import { dayReader } from '@/lib/calendar/zones'
import type { OrganizationDocument, Section } from '@/lib/document/schema'

type Row = Record<string, unknown>

/** Written by hand from domain.md 7.0, beside the marks of the schema: a row whose own date is later did not exist. */
const OWN: Partial<Record<Section, string[]>> = {
  phaseStates: ['enteredAt'],
  baselines: ['at'],
  seatHoldings: ['from'],
  scorecards: ['submittedAt'],
  answers: ['answeredAt'],
  areaAcceptances: ['at'],
  discoveryRuns: ['at'],
  inventoryConfirmations: ['at'],
  shadowAiItems: ['discoveredAt'],
  labRetests: ['at'],
  taskDrills: ['at'],
  skillRatings: ['at'],
  gpuUtilizationSamples: ['date'],
  reclaimCases: ['openedAt'],
  templateValidations: ['at'],
  pipelineRuns: ['at'],
  provisioningRequests: ['requestedAt'],
  budgets: ['month'],
  costEntries: ['month'],
  useCaseCosts: ['month'],
  costReviews: ['at'],
  sloDays: ['date'],
  sloBudgets: ['at'],
  runbookTests: ['at'],
  complianceAudits: ['at'],
  findings: ['openedAt'],
  radarEvents: ['at'],
  incidents: ['startedAt'],
  metricValues: ['period'],
  cadenceEvents: ['at'],
  patternStates: ['since'],
  gateRounds: ['submittedAt', 'asOf'],
  signatures: ['at'],
  rollbackReviews: ['openedAt'],
  rollbackVotes: ['at'],
  gateComments: ['at'],
}

/** What happened later is not known, and the state it led to is the one before; each forgets what `also` names with it. */
const FACTS: Partial<Record<Section | 'organization', [string, string[], Record<string, Record<string, string>>?][]>> =
  {
    organization: [
      ['platformBuildStartedAt', [], { platformBuild: { started: 'not-started' } }],
      ['firstPlatformUserAt', []],
    ],
    phaseStates: [['leftAt', []]],
    seatHoldings: [['to', []]],
    deputies: [['annulledAt', []]],
    areaRatings: [['confirmedAt', ['final', 'reason', 'confirmedBy']]],
    evidences: [['verifiedAt', ['verifiedBy']]],
    workItems: [['closedAt', []]],
    stakeholders: [
      ['acknowledgedAt', ['alignmentVersion', 'how']],
      ['removedAt', []],
    ],
    inventoryConfirmations: [['lastRunAt', []]],
    shadowAiItems: [
      ['inUseSince', [], { inUse: { yes: 'no' } }],
      ['closedAt', [], { status: { adopted: 'triaged', accepted: 'triaged', retired: 'triaged' } }],
      ['securityReviewedAt', ['reviewedBy'], { status: { adopted: 'triaged', accepted: 'triaged' } }],
    ],
    trainingAssignments: [['completedAt', []]],
    gpuQuotas: [
      ['approvedAt', [], { status: { approved: 'requested' } }],
      ['enteredAsOf', ['enteredPct', 'enteredDaysBelow']],
    ],
    templates: [
      ['changedAt', []],
      ['validatedAt', [], { validation: { passed: 'none', failed: 'none' } }],
    ],
    monitoringSignals: [
      ['changedAt', []],
      ['lastTestAt', ['outcome', 'reachedPerson']],
    ],
    provisioningRequests: [
      ['readyAt', ['manualSteps']],
      ['cancelledAt', []],
    ],
    experiments: [
      ['decommissionedAt', [], { state: { decommissioned: 'finished' } }],
      ['finishedAt', ['decision', 'decisionReason'], { state: { finished: 'running' } }],
      ['start', [], { state: { running: 'draft', capped: 'draft', finished: 'draft', decommissioned: 'draft' } }],
      ['resultsAt', []],
      ['lastActivityAt', []],
      ['flaggedAt', []],
    ],
    useCases: [
      ['productionAt', [], { status: { production: 'validated' } }],
      ['technicalAt', [], { status: { validated: 'experiment' } }],
      ['operationalAt', [], { status: { validated: 'experiment' } }],
      ['economicAt', [], { status: { validated: 'experiment' } }],
      ...['ideaAt', 'injectionTestAt', 'rbacAt', 'isolationAt', 'estimateChangedAt', 'securityReviewedAt'].map(
        (date): [string, string[]] => [date, []],
      ),
    ],
    models: [['approvedAt', ['approvedBy'], { status: { approved: 'candidate', production: 'candidate' } }]],
    endpoints: [
      ['productionAt', [], { environment: { production: 'staging' } }],
      ['retiredAt', []],
      ['enteredStreakAsOf', ['enteredStreakDays']],
    ],
    findings: [
      ['closedAt', []],
      ['severityRaisedAt', [], { severity: { critical: 'high', high: 'medium', medium: 'low' } }],
    ],
    components: [['retiredAt', []]],
    adrs: [['decidedAt', [], { status: { accepted: 'proposed', superseded: 'proposed', rejected: 'proposed' } }]],
    incidents: [['restoredAt', []]],
    riskEntries: [['closedAt', []]],
    gateRounds: [
      ['staleAt', ['staleCause']],
      ['endedAt', ['endCause', 'endReason'], { state: { ended: 'open' } }],
    ],
    signatures: [['authenticatedAt', []]],
    gateConditions: [['closedAt', ['closedBy', 'closedWith']]],
    rollbackReviews: [['decidedAt', [], { state: { confirmed: 'open', dismissed: 'open', superseded: 'open' } }]],
  }

/** A document without history, without anything dated after the end of a day. */
export function withoutLater(document: OrganizationDocument, day: string): OrganizationDocument {
  const dayOf = dayReader(document.organization.timezone)
  const firstDay = (text: string): string =>
    /^\d{4}-(\d{2}|Q\d)$/.test(text) ? windowOf(text).from : text.includes('T') ? dayOf(text) : text
  const isLater = (value: unknown): boolean => typeof value === 'string' && firstDay(value) > day
  const told = (section: Section | 'organization', row: Row): Row => {
    const past = { ...row }
    for (const stamp of ['updatedAt', 'archivedAt']) if (isLater(row[stamp])) past[stamp] = null
    for (const [date, also, states] of FACTS[section] ?? []) {
      const fellThrough = date === 'finishedAt' && past.state !== row.state && row[date] === null
      if (isLater(row[date])) for (const field of [date, ...also]) past[field] = null
      else if (!fellThrough) continue
      for (const [field, before] of Object.entries(states ?? {}))
        past[field] = before[String(past[field])] ?? past[field]
    }
    return past
  }
  const rowsOf = (section: Section): Row[] => {
    const rows = document[section] as unknown as Row[]
    return rows.flatMap((row) => {
      if ([...(OWN[section] ?? []), 'createdAt'].some((field) => isLater(row[field]))) return []
      if (section === 'quarterSnapshots' && windowOf(String(row.quarter)).to >= day) return []
      const past = told(section, row)
      if (section === 'experiments') past.renewals = (row.renewals as Row[]).filter(({ at }) => !isLater(at))
      if (section === 'useCaseCosts' && String(row.month) >= day.slice(0, 7)) past.final = false
      return [past]
    })
  }
  const { history: _, ...plain } = document
  const sections = Object.keys(plain).filter((key): key is Section => Array.isArray(plain[key as Section]))
  return {
    ...plain,
    organization: told('organization', document.organization) as OrganizationDocument['organization'],
    ...Object.fromEntries(sections.map((section) => [section, rowsOf(section)])),
  } as OrganizationDocument
}

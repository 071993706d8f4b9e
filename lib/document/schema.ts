import { z } from 'zod'
import * as assessment from './assessment'
import * as cadence from './cadence'
import * as controls from './controls'
import * as cost from './cost'
import * as data from './data-sources'
import * as decisions from './decisions'
import * as gates from './gates'
import * as models from './models'
import * as operations from './operations'
import * as slug from './organization'
import * as platform from './platform'
import * as portfolio from './portfolio'
import * as reliability from './reliability'
import * as risks from './risks'
import { instant, MAX_RECORDS, recordId, YEARS } from './values'

/** Format of the organization document; raised only when old documents need a conversion. */
export const FORMAT = 'sextant-organization'
export const FORMAT_VERSION = 1

/** Every record kind of domain.md 7.4: section name in the document → table name and row schema. */
export const sections = {
  teams: { table: 'Team', row: slug.team },
  persons: { table: 'Person', row: slug.personRecord },
  phaseStates: { table: 'PhaseState', row: slug.phaseState },
  baselines: { table: 'Baseline', row: slug.baseline },
  seatHoldings: { table: 'SeatHolding', row: slug.seatHolding },
  deputies: { table: 'Deputy', row: slug.deputy },
  scorecards: { table: 'Scorecard', row: assessment.scorecard },
  areaRatings: { table: 'AreaRating', row: assessment.areaRating },
  answers: { table: 'Answer', row: assessment.answer },
  areaAcceptances: { table: 'AreaAcceptance', row: assessment.areaAcceptance },
  areaAssignments: { table: 'AreaAssignment', row: slug.areaAssignment },
  itemStates: { table: 'ItemState', row: assessment.itemState },
  evidences: { table: 'Evidence', row: assessment.evidence },
  workItems: { table: 'WorkItem', row: assessment.workItem },
  stakeholders: { table: 'Stakeholder', row: assessment.stakeholder },
  alignmentNotes: { table: 'AlignmentNote', row: assessment.alignmentNote },
  discoveryRuns: { table: 'DiscoveryRun', row: assessment.discoveryRun },
  inventoryConfirmations: { table: 'InventoryConfirmation', row: assessment.inventoryConfirmation },
  shadowAiItems: { table: 'ShadowAiItem', row: assessment.shadowAiItem },
  courses: { table: 'Course', row: assessment.course },
  trainingAssignments: { table: 'TrainingAssignment', row: assessment.trainingAssignment },
  labRetests: { table: 'LabRetest', row: assessment.labRetest },
  taskDrills: { table: 'TaskDrill', row: assessment.taskDrill },
  skillRatings: { table: 'SkillRating', row: slug.skillRating },
  gpuQuotas: { table: 'GpuQuota', row: platform.gpuQuota },
  quotaLinks: { table: 'QuotaLink', row: platform.quotaLink },
  gpuUtilizationSamples: { table: 'GpuUtilizationSample', row: platform.gpuUtilizationSample },
  reclaimCases: { table: 'ReclaimCase', row: platform.reclaimCase },
  templates: { table: 'Template', row: platform.template },
  templateValidations: { table: 'TemplateValidation', row: platform.templateValidation },
  pipelineRuns: { table: 'PipelineRun', row: platform.pipelineRun },
  monitoringSignals: { table: 'MonitoringSignal', row: platform.monitoringSignal },
  provisioningRequests: { table: 'ProvisioningRequest', row: platform.provisioningRequest },
  budgets: { table: 'Budget', row: platform.budget },
  costEntries: { table: 'CostEntry', row: platform.costEntry },
  experiments: { table: 'Experiment', row: portfolio.experiment },
  useCases: { table: 'UseCase', row: portfolio.useCase },
  caseLines: { table: 'CaseLine', row: portfolio.caseLine },
  useCaseCosts: { table: 'UseCaseCost', row: portfolio.useCaseCost },
  costReviews: { table: 'CostReview', row: portfolio.costReview },
  savings: { table: 'Saving', row: cost.saving },
  models: { table: 'Model', row: models.model },
  modelTests: { table: 'ModelTest', row: models.modelTest },
  dataSources: { table: 'DataSource', row: data.dataSource },
  endpoints: { table: 'Endpoint', row: reliability.endpoint },
  sloObjectives: { table: 'SloObjective', row: reliability.sloObjective },
  sloDays: { table: 'SloDay', row: reliability.sloDay },
  sloBudgets: { table: 'SloBudget', row: reliability.sloBudget },
  runbooks: { table: 'Runbook', row: reliability.runbook },
  runbookTests: { table: 'RunbookTest', row: reliability.runbookTest },
  complianceAudits: { table: 'ComplianceAudit', row: operations.complianceAudit },
  controls: { table: 'Control', row: controls.control },
  controlTests: { table: 'ControlTest', row: controls.controlTest },
  questionnaireItems: { table: 'QuestionnaireItem', row: controls.questionnaireItem },
  findings: { table: 'Finding', row: operations.finding },
  components: { table: 'Component', row: operations.component },
  adrs: { table: 'Adr', row: decisions.adr },
  radarEntries: { table: 'RadarEntry', row: operations.radarEntry },
  radarEvents: { table: 'RadarEvent', row: operations.radarEvent },
  incidents: { table: 'Incident', row: operations.incident },
  metricValues: { table: 'MetricValue', row: slug.metricValue },
  metricTargets: { table: 'MetricTarget', row: slug.metricTarget },
  quarterSnapshots: { table: 'QuarterSnapshot', row: slug.quarterSnapshot },
  cadenceEvents: { table: 'CadenceEvent', row: cadence.cadenceEvent },
  riskEntries: { table: 'RiskEntry', row: risks.riskEntry },
  thresholdOverrides: { table: 'ThresholdOverride', row: slug.thresholdOverride },
  patternStates: { table: 'PatternState', row: slug.patternState },
  flagAcceptances: { table: 'FlagAcceptance', row: slug.flagAcceptance },
  gateRounds: { table: 'GateRound', row: gates.gateRound },
  signatures: { table: 'Signature', row: gates.signature },
  gateConditions: { table: 'GateCondition', row: gates.gateCondition },
  rollbackReviews: { table: 'RollbackReview', row: gates.rollbackReview },
  rollbackFacts: { table: 'RollbackFact', row: gates.rollbackFact },
  rollbackVotes: { table: 'RollbackVote', row: gates.rollbackVote },
  gateComments: { table: 'GateComment', row: slug.gateComment },
} as const

export type Section = keyof typeof sections
export type TableName = (typeof sections)[Section]['table']
export type Row<S extends Section> = z.output<(typeof sections)[S]['row']>
export const sectionNames = Object.keys(sections) as Section[]

/** Where a version belongs: a section, or the organization's own settings. */
export type VersionedSection = Section | 'organization'

/** The schema a stored version is read with. */
export const versionedRow = (section: VersionedSection) =>
  section === 'organization' ? slug.organization : sections[section].row

/**
 * One stored version of a record, as `history` carries it. `section` names where the record belongs; `data` is checked
 * like a record of that section, because an evaluation of an earlier day reads it as one.
 */
export const versionRecord = z
  .strictObject({
    section: z.enum(['organization', ...sectionNames] as [VersionedSection, ...VersionedSection[]]),
    recordId,
    revision: z.int().min(1),
    at: instant,
    data: z.record(z.string(), z.unknown()),
  })
  .transform((version, context) => {
    const checked = versionedRow(version.section).safeParse(version.data)
    if (checked.success) return { ...version, data: checked.data as Record<string, unknown> }
    // What was once typed and then corrected stays in the history: a slipped year there keeps nobody from leaving.
    if (checked.error.issues.every(({ message }) => message === YEARS)) return version
    for (const { message, path } of checked.error.issues) {
      context.addIssue({ code: 'custom', message, path: ['data', ...path] })
    }
    return z.NEVER
  })

type RowSchemas = { [S in Section]: z.ZodDefault<z.ZodArray<(typeof sections)[S]['row']>> }

const rows = Object.fromEntries(
  sectionNames.map((name) => [name, z.array(sections[name].row).max(MAX_RECORDS).default([])]),
) as unknown as RowSchemas

/**
 * The organization document: scoring reads it, export writes it, import and evaluate take it, demonstrations are it.
 * A missing section equals an empty one; a missing field is unknown. File bytes, sign-ins and audit are not in it.
 */
export const organizationDocument = z.strictObject({
  format: z.literal(FORMAT).default(FORMAT),
  formatVersion: z.literal(FORMAT_VERSION).default(FORMAT_VERSION),
  contentVersion: z.string().min(1).max(20).default('1'),
  exportedAt: instant.nullable().default(null),
  organization: slug.organization,
  ...rows,
  history: z.array(versionRecord).max(1_000_000).optional(),
})

/** The parsed document: every section present, every absent field null. */
export type OrganizationDocument = z.output<typeof organizationDocument>
/** What a person may write by hand. */
export type OrganizationDocumentInput = z.input<typeof organizationDocument>
export type OrganizationRecord = OrganizationDocument['organization']

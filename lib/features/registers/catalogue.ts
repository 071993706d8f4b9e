import type { Permission } from '@/lib/access/permissions'
import type { Section } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import { notFound, Refusal } from '@/lib/server/errors'
import type { Register } from './definition'
import { adrs } from './definitions/adrs'
import { alignmentNotes } from './definitions/alignment-notes'
import { budgets } from './definitions/budgets'
import { cadenceEvents } from './definitions/cadence-events'
import { caseLines } from './definitions/case-lines'
import { complianceAudits } from './definitions/compliance-audits'
import { components } from './definitions/components'
import { controlTests } from './definitions/control-tests'
import { controls } from './definitions/controls'
import { costEntries } from './definitions/cost-entries'
import { costReviews } from './definitions/cost-reviews'
import { courses } from './definitions/courses'
import { dataSources } from './definitions/data-sources'
import { discoveryRuns } from './definitions/discovery-runs'
import { endpoints } from './definitions/endpoints'
import { experiments } from './definitions/experiments'
import { findings } from './definitions/findings'
import { gpuQuotas } from './definitions/gpu-quotas'
import { gpuUtilizationSamples } from './definitions/gpu-utilization-samples'
import { incidents } from './definitions/incidents'
import { inventoryConfirmations } from './definitions/inventory-confirmations'
import { labRetests } from './definitions/lab-retests'
import { metricTargets } from './definitions/metric-targets'
import { metricValues } from './definitions/metric-values'
import { modelTests } from './definitions/model-tests'
import { models } from './definitions/models'
import { monitoringSignals } from './definitions/monitoring-signals'
import { persons } from './definitions/persons'
import { pipelineRuns } from './definitions/pipeline-runs'
import { provisioningRequests } from './definitions/provisioning-requests'
import { quarterSnapshots } from './definitions/quarter-snapshots'
import { questionnaireItems } from './definitions/questionnaire-items'
import { quotaLinks } from './definitions/quota-links'
import { radarEntries } from './definitions/radar-entries'
import { radarEvents } from './definitions/radar-events'
import { reclaimCases } from './definitions/reclaim-cases'
import { riskEntries } from './definitions/risk-entries'
import { runbookTests } from './definitions/runbook-tests'
import { runbooks } from './definitions/runbooks'
import { savings } from './definitions/savings'
import { shadowAiItems } from './definitions/shadow-ai-items'
import { skillRatings } from './definitions/skill-ratings'
import { sloBudgets } from './definitions/slo-budgets'
import { sloDays } from './definitions/slo-days'
import { sloObjectives } from './definitions/slo-objectives'
import { stakeholders } from './definitions/stakeholders'
import { taskDrills } from './definitions/task-drills'
import { teams } from './definitions/teams'
import { templateValidations } from './definitions/template-validations'
import { templates } from './definitions/templates'
import { trainingAssignments } from './definitions/training-assignments'
import { useCaseCosts } from './definitions/use-case-costs'
import { useCases } from './definitions/use-cases'

/** Every register there is. A new one is a definition and its line here. */
export const registers: readonly Register[] = [
  shadowAiItems,
  discoveryRuns,
  inventoryConfirmations,
  stakeholders,
  alignmentNotes,
  gpuQuotas,
  quotaLinks,
  gpuUtilizationSamples,
  reclaimCases,
  provisioningRequests,
  budgets,
  costEntries,
  templates,
  templateValidations,
  components,
  pipelineRuns,
  monitoringSignals,
  adrs,
  radarEntries,
  radarEvents,
  useCases,
  caseLines,
  useCaseCosts,
  costReviews,
  experiments,
  models,
  endpoints,
  sloObjectives,
  sloDays,
  sloBudgets,
  runbooks,
  runbookTests,
  complianceAudits,
  findings,
  incidents,
  courses,
  trainingAssignments,
  skillRatings,
  labRetests,
  taskDrills,
  cadenceEvents,
  riskEntries,
  quarterSnapshots,
  metricValues,
  metricTargets,
  persons,
  teams,
  savings,
  modelTests,
  controlTests,
  controls,
  questionnaireItems,
  dataSources,
]

/** The register of a URL; an unknown name answers like any missing thing. */
export function registerNamed(name: string): Register {
  const found = registers.find((one) => one.name === name)
  if (!found) throw notFound()
  return found
}

export const registerOfSection = (section: Section): Register | undefined =>
  registers.find((one) => one.section === section)

/** Who may create or edit rows; a register that is written by its own routes only says so. */
export function writing(one: Register): { create: Permission; edit: Permission } {
  if (one.write) return one.write
  throw new Refusal('not_allowed_now', inWords('registers.rowsOfThisRegisterAre'))
}

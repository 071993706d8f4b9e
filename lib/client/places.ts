/** Where the records of a section are seen and changed, below /o/<organization>; undefined while no page shows them. */
const places: Record<string, string> = {
  scorecards: '/assess',
  areaRatings: '/assess',
  answers: '/assess',
  areaAcceptances: '/assess',
  shadowAiItems: '/shadow-ai',
  discoveryRuns: '/shadow-ai?view=runs',
  inventoryConfirmations: '/shadow-ai',
  stakeholders: '/governance/stakeholders',
  alignmentNotes: '/governance/stakeholders',
  gateRounds: '/gates',
  gateConditions: '/gates',
  rollbackReviews: '/gates',
  seatHoldings: '/settings/seats',
  deputies: '/settings/seats',
  persons: '/settings/people',
  teams: '/settings/teams',
  phaseStates: '/phases',
  itemStates: '/phases',
  workItems: '/work',
  organization: '/settings/organization',
  thresholdOverrides: '/settings/content',
  gpuQuotas: '/platform/gpu',
  gpuUtilizationSamples: '/platform/gpu?view=samples',
  quotaLinks: '/platform/gpu',
  reclaimCases: '/platform/gpu?view=reclaim',
  provisioningRequests: '/platform/requests',
  budgets: '/platform/cost?view=budgets',
  costEntries: '/platform/cost',
  templates: '/platform/templates',
  templateValidations: '/platform/templates?view=validations',
  components: '/platform/components',
  pipelineRuns: '/platform/pipelines',
  monitoringSignals: '/platform/monitoring',
  adrs: '/governance/adrs',
  radarEntries: '/radar',
  radarEvents: '/radar',
  useCases: '/portfolio/use-cases',
  useCaseCosts: '/portfolio/use-cases?view=costs',
  costReviews: '/portfolio/use-cases?view=reviews',
  experiments: '/portfolio/experiments',
  models: '/portfolio/models',
  endpoints: '/platform/reliability',
  sloObjectives: '/platform/reliability',
  sloDays: '/platform/reliability',
  sloBudgets: '/platform/reliability',
  runbooks: '/platform/runbooks',
  runbookTests: '/platform/runbooks?view=tests',
  incidents: '/platform/incidents',
  complianceAudits: '/compliance',
  findings: '/compliance?view=findings',
  courses: '/governance/training',
  trainingAssignments: '/governance/training?view=assignments',
  skillRatings: '/governance/training?view=skills',
  labRetests: '/governance/training?view=labs',
  taskDrills: '/governance/training?view=drills',
  cadenceEvents: '/reviews',
  quarterSnapshots: '/reviews?view=quarters',
  riskEntries: '/governance/risks',
  metricValues: '/metrics',
  metricTargets: '/metrics',
}

/** Sections whose records have pages of their own at <place>/<id>. */
const withPages = new Set([
  'shadowAiItems',
  'gpuQuotas',
  'templates',
  'components',
  'useCases',
  'experiments',
  'endpoints',
  'runbooks',
  'radarEntries',
  'adrs',
])

/** The page of a section, or of one record where records have pages of their own. */
export function placeOf(base: string, section: string, id?: string): string | undefined {
  const place = places[section]
  if (place === undefined) return undefined
  return withPages.has(section) && id ? `${base}${place}/${id}` : `${base}${place}`
}

const linePlaces: Record<string, string> = {
  'P1-B1': '/assess',
  'P1-C2': '/shadow-ai',
  'P1-A3': '/governance/stakeholders',
  'FOCUS-GATE': '/assess',
  'P2-A1': '/governance/training',
  'P2-C2': '/platform/gpu',
  'P3-A7': '/platform/templates',
  'P3-C4': '/platform/pipelines',
  'P3-D7': '/platform/monitoring',
  'P4-E1': '/portfolio/use-cases',
  'P4-E2': '/portfolio/use-cases',
  'P4-E3': '/portfolio/use-cases?view=reviews',
  'P5-B3': '/platform/reliability',
  'P5-C6': '/platform/runbooks',
  'P5-D6': '/compliance',
}

/** Where a required line of a gate is worked on. */
export const placeOfLine = (base: string, itemId: string): string =>
  linePlaces[itemId] ? `${base}${linePlaces[itemId]}` : `${base}/phases/${itemId.slice(1, 2)}#${itemId}`

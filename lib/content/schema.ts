import { z } from 'zod'
import * as catalogue from './catalogue-schema'
import * as control from './control-schema'
import * as core from './core-schema'
import * as documents from './document-schema'
import * as flags from './flag-schema'
import * as ids from './ids'
import { placesSchema } from './place-schema'

/** The whole framework as one thing. Counts are part of the check: a lost entry stops the start. */
export const frameworkSchema = z.strictObject({
  version: z.literal(ids.CONTENT_VERSION),
  scale: z.array(core.levelSchema).length(5),
  areas: z.array(core.areaSchema).length(6),
  phases: z.array(core.phaseSchema).length(6),
  seats: z.array(core.seatSchema).length(6),
  gates: z.array(core.gateSchema).length(5),
  antiPatterns: z.array(core.patternSchema).length(5),
  chain: flags.chainSchema,
  thresholds: z.strictObject({
    adjustable: z.array(flags.thresholdSchema).length(ids.thresholdKeySchema.options.length),
    fixed: z.array(flags.fixedThresholdSchema).length(ids.fixedThresholdKeySchema.options.length),
  }),
  rules: z.array(flags.ruleSchema),
  metrics: z.array(catalogue.metricSchema).length(19),
  useCases: z.array(catalogue.useCaseSchema).length(12),
  impactAreas: z.array(catalogue.impactAreaSchema).length(8),
  roles: z.array(catalogue.roleSchema).length(5),
  glossary: z.array(catalogue.termSchema),
  platformCriteria: z.array(catalogue.criterionSchema).length(7),
  modelCriteria: z.array(catalogue.criterionSchema).length(9),
  vendorCriteria: z.array(catalogue.criterionSchema).length(8),
  architecturePatterns: z.array(catalogue.architecturePatternSchema).length(4),
  tiers: z.array(catalogue.tierSchema).length(3),
  modelTestKinds: z.array(catalogue.modelTestKindSchema).length(9),
  mlopsLevels: z.array(catalogue.mlopsLevelSchema).length(3),
  adrStarters: z.array(catalogue.adrStarterSchema).length(5),
  selfChecks: z.array(catalogue.selfCheckSchema).length(9),
  alignmentGroups: z.array(catalogue.alignmentGroupSchema).length(6),
  discoverySources: z.array(catalogue.discoverySourceSchema).length(4),
  monitoringSignals: z.array(catalogue.monitoringSignalSchema).length(6),
  runbookKinds: z.array(catalogue.runbookKindSchema).length(5),
  complianceFrameworks: z.array(control.complianceFrameworkSchema).length(7),
  controlThemes: z.array(control.controlThemeSchema).length(14),
  controls: z.array(control.controlSchema).length(75),
  artifacts: z.array(documents.artifactSchema).length(6),
  customerQuestions: z.array(documents.customerQuestionSchema).length(43),
  places: placesSchema,
  labels: catalogue.labelsSchema,
})

export type Framework = z.output<typeof frameworkSchema>
export type Origin = z.output<typeof ids.originSchema>
export type AreaId = z.output<typeof ids.areaIdSchema>
export type SeatId = z.output<typeof ids.seatIdSchema>
export type GateId = z.output<typeof ids.gateIdSchema>
export type GateShort = z.output<typeof ids.gateShortSchema>
export type PatternId = z.output<typeof ids.patternIdSchema>
export type PhaseNumber = z.output<typeof ids.phaseNumberSchema>
export type Rating = z.output<typeof ids.ratingSchema>
export type ThresholdKey = z.output<typeof ids.thresholdKeySchema>
export type FixedThresholdKey = z.output<typeof ids.fixedThresholdKeySchema>
export type Level = z.output<typeof core.levelSchema>
export type Question = z.output<typeof core.questionSchema>
export type Area = z.output<typeof core.areaSchema>
export type Item = z.output<typeof core.itemSchema>
export type ItemPart = Item['parts'][number]
export type Phase = z.output<typeof core.phaseSchema>
export type Seat = z.output<typeof core.seatSchema>
export type GateLine = z.output<typeof core.gateLineSchema>
export type Gate = z.output<typeof core.gateSchema>
export type Signal = z.output<typeof core.signalSchema>
export type Pattern = z.output<typeof core.patternSchema>
export type Chain = z.output<typeof flags.chainSchema>
export type ChainLinkId = z.output<typeof flags.chainLinkIdSchema>
export type ChainStateId = z.output<typeof flags.chainStateIdSchema>
export type Threshold = z.output<typeof flags.thresholdSchema>
export type FixedThreshold = z.output<typeof flags.fixedThresholdSchema>
export type Rule = z.output<typeof flags.ruleSchema>
export type Metric = z.output<typeof catalogue.metricSchema>
export type UseCaseTemplate = z.output<typeof catalogue.useCaseSchema>
export type Criterion = z.output<typeof catalogue.criterionSchema>
export type StarterFact = z.output<typeof catalogue.starterFactSchema>
export type DecisionStarter = z.output<typeof catalogue.adrStarterSchema>['decisions'][number]
export type ArchitecturePattern = z.output<typeof catalogue.architecturePatternSchema>
export type ServiceTier = z.output<typeof catalogue.tierSchema>
export type ModelTestKind = z.output<typeof catalogue.modelTestKindSchema>
export type Artifact = z.output<typeof documents.artifactSchema>
export type CustomerQuestion = z.output<typeof documents.customerQuestionSchema>
export type AnswerReading = z.output<typeof documents.answerReadingSchema>
export type MlopsLevel = z.output<typeof catalogue.mlopsLevelSchema>
export type Term = z.output<typeof catalogue.termSchema>
export type AlignmentGroup = z.output<typeof catalogue.alignmentGroupSchema>
export type DiscoverySource = z.output<typeof catalogue.discoverySourceSchema>
export type ComplianceFramework = z.output<typeof control.complianceFrameworkSchema>
export type ControlTheme = z.output<typeof control.controlThemeSchema>
export type ControlReading = z.output<typeof control.controlReadingSchema>
export type Places = z.output<typeof placesSchema>
export type Control = z.output<typeof control.controlSchema>

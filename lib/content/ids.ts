import { z } from 'zod'

/** The version of the wording that this build ships. Answers store it, so an old score keeps its meaning. */
export const CONTENT_VERSION = '1'

/** Who says so: the framework itself, or the portal's own default. Shown to the reader beside every number. */
export const originSchema = z.enum(['framework', 'portal'])

/** What every thing carries: its origin, and the content version its wording belongs to. */
export const thing = { origin: originSchema, contentVersion: z.literal(CONTENT_VERSION) }

export const text = z.string().min(1)
export const areaIdSchema = z.enum([
  'team-skills',
  'gpu-readiness',
  'networking',
  'security',
  'automation',
  'shadow-ai',
])
export const seatIdSchema = z.enum([
  'infrastructure-lead',
  'security-lead',
  'management-sponsor',
  'business-sponsor',
  'platform-team-lead',
  'compliance',
])
export const gateIdSchema = z.enum(['gate-1-2', 'gate-2-3', 'gate-3-4', 'gate-4-5', 'gate-5-6'])
export const gateShortSchema = z.enum(['1-2', '2-3', '3-4', '4-5', '5-6'])
export const patternIdSchema = z.enum([
  'big-bang',
  'shadow-ai',
  'gpu-hoarding',
  'security-afterthought',
  'build-everything',
])
export const questionIdSchema = z.string().regex(/^(TS|GR|NW|SC|AU|SH)-\d$/)
export const itemIdSchema = z.string().regex(/^P[1-6]-[A-F]\d$/)
export const partIdSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
export const signalIdSchema = z.string().regex(/^(BB|SA|GH|SE|BE)-[1-5]$/)
export const phaseNumberSchema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
])
export const ratingSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])

/** Thresholds an admin may change. */
export const thresholdKeySchema = z.enum([
  'bb.warnMonths',
  'bb.stalledDays',
  'bb.unusedTemplates',
  'sa.highAgeDays',
  'sa.anyAgeDays',
  'sa.growthMin',
  'gh.warnDays',
  'gh.unlinkedDays',
  'gh.portfolioPct',
  'gh.sampleStaleDays',
  'be.flagPct',
  'be.watchPct',
  'be.minComponents',
  'be.risePoints',
  'scorecard.staleDays',
  'gate.pipelineDays',
  'gate.runbookDays',
  'slo.lateDays',
  'gate.auditDays',
  'gate.roundDays',
  'gate.conditionDays',
  'metric.staleDays',
  'tags.minPct',
])

/** Numbers nobody changes: the framework's own, and those the portal's exact readings settle for good. */
export const fixedThresholdKeySchema = z.enum([
  'bb.flagMonths',
  'gh.idlePct',
  'gh.idleDays',
  'focus.minRating',
  'training.minPct',
  'useCases.min',
  'cost.overrunPct',
  'slo.days',
  'sandbox.flagDays',
  'sandbox.endDays',
  'timebox.shortDays',
  'timebox.longDays',
  'budget.firstPct',
  'budget.secondPct',
  'budget.thirdPct',
  'shadow.sources',
  'window.days',
  'bb.stalledLastPhase',
  'bb.maxEnvironments',
  'bb.platformAgeDays',
  'bb.demandMin',
  'sa.unreviewedMin',
  'gh.meanDays',
  'gh.meanMinDays',
  'gh.coveragePct',
  'gh.pairStaleDays',
  'se.lagPoints',
  'se.baselinePhase',
  'retest.minPct',
  'rollback.validationDays',
  'rollback.untestedDays',
  'metric.minRecords',
  'area.answeredPct',
  'area.overrideMax',
  'reason.minLength',
  'deputy.maxDays',
  'review.overdueDays',
  'capacity.targetUsePct',
  'exit.testedDays',
  'provider.highPct',
])

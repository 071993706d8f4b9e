import { z } from 'zod'
import { inWords } from '@/lib/messages/in-words'
import { frameworkInScope } from './controls'
import { endedPeriod, fact, plan, rowDate, state } from './date-marks'
import {
  areaId,
  contentId,
  count,
  day,
  discountBp,
  flag,
  gateId,
  instant,
  line,
  link,
  list,
  maybe,
  money,
  name,
  patternId,
  period,
  person,
  phaseNumber,
  quarter,
  record,
  recordId,
  reference,
  seat,
  text,
} from './values'

export const provider = z.enum(['azure', 'aws', 'gcp', 'on-premises', 'other'])
export const companyStage = z.enum(['startup', 'scale-up', 'enterprise'])
export const platformBuild = z.enum(['unknown', 'not-started', 'started'])

/** Settings and facts of the organization itself (domain.md 7.4 Org). */
export const organization = z.strictObject({
  id: recordId,
  slug: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  name,
  provider: provider.default('azure'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, inWords('document.useACurrencyCodeLike'))
    .default('EUR'),
  timezone: z.string().min(1).max(64).default('UTC'),
  /** ISO weekday numbers that are working days, 1 = Monday. */
  workweek: z.array(z.int().min(1).max(7)).max(7).default([1, 2, 3, 4, 5]),
  holidays: list(plan(day), 1000),
  smallTeamMode: flag.default(false),
  /** The stage whose presets it begins with, and the stage in its own words. */
  companyStage: maybe(companyStage),
  stage: maybe(line),
  /** Used by every business case that has no rate of its own; there is no built-in one. */
  discountBp: maybe(discountBp),
  /** What an hour of own work costs; there is no built-in one. */
  hourRate: maybe(money),
  builderTeamId: maybe(reference('teams')),
  platformBuild: state(platformBuild, [{ date: 'platformBuildStartedAt', back: { started: 'not-started' } }]).default(
    'unknown',
  ),
  platformBuildStartedAt: maybe(fact(day)),
  firstPlatformUserAt: maybe(fact(day)),
  /** Where people ask and read on: shown to every member. */
  channelUrl: maybe(link),
  wikiUrl: maybe(link),
  guidesUrl: maybe(link),
  playbooksUrl: maybe(link),
  officeHoursUrl: maybe(link),
  /** Whether the report of a quarter is made by itself on the first day after it. */
  quarterReport: flag.default(true),
  /** Frameworks the organization is held to; each once. */
  frameworks: list(frameworkInScope, 20),
  isDemo: flag.default(false),
  createdAt: maybe(rowDate(instant)),
  revision: z.int().min(1).default(1),
})

export const team = record({
  name,
  active: flag.default(true),
  /** Who answers for what it spends. */
  owner: maybe(person),
  /** Whether a namespace or resource group of its own keeps it apart, and whether its GPU quota is enforced. */
  isolated: maybe(flag),
  quotaEnforced: maybe(flag),
  dashboardUrl: maybe(link),
})
export const personRecord = record({
  name,
  email: maybe(z.string().max(254)),
  teamId: maybe(reference('teams')),
  active: flag.default(true),
})
export const phaseState = record({
  phase: phaseNumber,
  enteredAt: rowDate(instant),
  leftAt: maybe(fact(instant)),
  cause: z.enum(['setup', 'baseline', 'gate', 'rollback']),
  gateRoundId: maybe(reference('gateRounds')),
})
export const baseline = record({ phase: phaseNumber, at: rowDate(day), reason: text, by: maybe(person) })

/** A seat is held by a person for a period; `to` is the moment it was lost. */
export const seatHolding = record({ seat, personId: person, from: rowDate(instant), to: maybe(fact(instant)) })
/** A dated stand-in signer: both days inclusive, at most 90 days; `annulledAt` withdraws the naming. */
export const deputy = record({
  seat,
  forPersonId: person,
  personId: person,
  from: plan(day),
  to: plan(day),
  annulledAt: maybe(fact(instant)),
})
export const thresholdOverride = record({
  key: z.string().regex(/^[a-z]+\.[A-Za-z]+$/),
  value: z.int(),
  reason: text,
  by: maybe(person),
})
export const metricTarget = record({ metricId: contentId, target: line, reason: maybe(text), by: maybe(person) })
export const metricValue = record({
  metricId: contentId,
  period: rowDate(period),
  /** The one number that is compared and followed; of latency it is the 95th percentile. */
  value: z.number(),
  /** Latency only: the other two of its three percentiles. */
  p50: maybe(z.number()),
  p99: maybe(z.number()),
  source: z.enum(['manual', 'csv', 'api', 'computed']).default('manual'),
  owner: maybe(person),
})
/** The four dimensions of the skills survey (P1-B2). */
export const skillDimension = z.enum([
  'cloud-platform-fluency',
  'ai-ml-fundamentals',
  'automation-maturity',
  'security-operations',
])
export const skillRating = record({
  personId: person,
  role: line,
  skill: line,
  dimension: maybe(skillDimension),
  level: z.int().min(1).max(5),
  at: rowDate(day),
})
export const quarterSnapshot = record({
  quarter: endedPeriod(quarter),
  customShare: maybe(z.number().min(0).max(100)),
  /** The counts behind the share: own-built parts with a managed equivalent, and all live parts. */
  customCount: maybe(count),
  componentCount: maybe(count),
  metrics: z.record(z.string(), z.number().nullable()).default({}),
  radarChanges: list(text),
  decisions: list(text),
})
/** What a pattern was found to be, one row per change of state. */
export const patternState = record({
  pattern: patternId,
  state: z.enum(['flagged', 'watch', 'clear', 'no-sign', 'insufficient-data']),
  since: rowDate(day),
  signals: list(contentId),
  /** The readings it was found by: when only they change, nobody is told. */
  rules: maybe(contentId),
})
export const flagAcceptance = record({ pattern: patternId, until: plan(day), reason: text, by: maybe(person) })
export const areaAssignment = record({
  scorecardId: reference('scorecards'),
  areaId,
  personId: person,
  dueAt: maybe(plan(day)),
  message: maybe(text),
})
export const gateComment = record({
  gate: gateId,
  roundId: maybe(reference('gateRounds')),
  text,
  by: maybe(person),
  at: rowDate(instant),
})

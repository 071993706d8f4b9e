import { z } from 'zod'
import { fact, plan, rowDate, state, toldWith } from './date-marks'
import { provider } from './organization'
import {
  choiceSince,
  count,
  day,
  flag,
  growthBp,
  instant,
  line,
  maybe,
  name,
  person,
  record,
  reference,
} from './values'

export const TIERS = ['critical', 'standard', 'experiment'] as const
export type Tier = (typeof TIERS)[number]

/** Minutes of at most a year; a recovery that nobody notices takes 0 of them. */
export const minutes = z.int().min(0).max(525_600)
/** Requests a second. */
const perSecond = z.number().min(0.01).max(100_000_000)
const machines = z.int().min(0).max(100_000)

const stored = record({
  name,
  environment: state(z.enum(['experiment', 'staging', 'production']), [
    { date: 'productionAt', back: { production: 'staging' } },
  ]),
  teamId: maybe(reference('teams')),
  tier: maybe(choiceSince(TIERS)),
  /** The tier in the words it had before it was a choice. */
  tierNote: maybe(line),
  productionAt: maybe(fact(day)),
  retiredAt: maybe(fact(day)),
  /** So many good days, ending on the day they were read: recorded days continue it. */
  enteredStreakDays: toldWith('enteredStreakAsOf', maybe(count)),
  enteredStreakAsOf: maybe(fact(day)),
  provider: maybe(provider),
  region: maybe(line),
  zones: maybe(z.int().min(1).max(100)),
  strategy: maybe(z.enum(['active-active', 'active-passive', 'restore', 'none'])),
  /** What is promised where the tier promises something else: minutes until it answers again, minutes of data that may be lost. */
  rtoMinutes: maybe(minutes),
  rpoMinutes: maybe(minutes),
  backupAt: maybe(fact(instant)),
  peakPerSecond: maybe(perSecond),
  perReplica: maybe(perSecond),
  replicas: maybe(machines),
  maxReplicas: maybe(machines),
  gpusPerReplica: maybe(machines),
  /** Growth of the peak per month, in basis points. */
  growthBpPerMonth: maybe(growthBp),
  expectedPeak: maybe(perSecond),
  expectedAt: maybe(plan(day)),
  bottleneck: maybe(z.enum(['gpu', 'gpu-memory', 'cpu', 'network', 'storage', 'token-limit', 'cache', 'database'])),
  scaleMetric: maybe(line),
  /** How long a new replica takes until its model answers. */
  loadSeconds: maybe(z.number().min(0).max(86_400)),
})
const tiers: ReadonlySet<string | null> = new Set([...TIERS, null])
const tierIn = (words: string): Tier | null => TIERS.find((tier) => tier === words.toLowerCase()) ?? null

/**
 * Where models answer. A document of before has any text as tier: one of the three words is the choice, any other stays
 * readable as a note. Twin: the migration models_and_recovery.
 */
export const endpoint = stored.overwrite((row) =>
  tiers.has(row.tier)
    ? row
    : { ...row, tier: tierIn(row.tier!), tierNote: tierIn(row.tier!) ? row.tierNote : (row.tierNote ?? row.tier) },
)
export const sloObjective = record({
  endpointId: reference('endpoints'),
  kind: z.enum(['availability', 'latency-p99', 'throughput', 'error-budget']),
  target: line,
  /** The target as a number, for what is computed from it. */
  value: maybe(z.number().min(0).max(1_000_000_000)),
  unit: maybe(z.enum(['percent', 'ms', 'seconds', 'per-second', 'minutes'])),
})
export const sloDay = record({ objectiveId: reference('sloObjectives'), date: rowDate(day), met: maybe(flag) })
/** What is left of an endpoint's error budget, in percent; 0 or less is exhausted. */
export const sloBudget = record({
  endpointId: reference('endpoints'),
  at: rowDate(day),
  leftPct: z.number().min(-10_000).max(100),
})
export const runbook = record({
  kind: z.enum([
    'traffic-spike',
    'model-rotation',
    'gpu-failure',
    'rate-limiting',
    'cost-overrun',
    'recovery',
    'other',
  ]),
  title: name,
  troubleshootingRef: maybe(line),
  owner: maybe(person),
})
/** A drill is a test that names an endpoint: it shows how long the endpoint was gone and how much data with it. */
export const runbookTest = record({
  runbookId: reference('runbooks'),
  at: rowDate(day),
  outcome: z.enum(['passed', 'failed']),
  endpointId: maybe(reference('endpoints')),
  measuredRto: maybe(minutes),
  measuredRpo: maybe(minutes),
})

import type { Day } from '../../calendar/days'
import type { PatternId } from '../../content'
import type { Row } from '../../document/schema'
import { ordered } from '../explain'
import { type Facts, moment, newest } from '../facts'
import type { MissingInput, Truth } from '../types'
import { bigBang } from './big-bang'
import { buildEverything } from './build-everything'
import { gpuHoarding } from './gpu-hoarding'
import type { PlatformClock } from './platform-clock'
import { securityAfterthought } from './security-afterthought'
import { shadowAi } from './shadow-ai'
import type { ShadowRegister } from './shadow-register'
import type { SignalId, SignalResult } from './signal'

export type PatternStateName = Row<'patternStates'>['state']

/** One anti-pattern: its state, since when, and what its five signals say. */
export type PatternResult = {
  id: PatternId
  state: PatternStateName
  /** The signal the state is told by: of those that make it so, the one that has held longest. */
  lead: SignalId | null
  /** First day the leading signal held without interruption, as far as the portal could know. */
  since: Day | null
  signals: SignalResult[]
  flagged: SignalId[]
  watching: SignalId[]
  /** What deciding signals lack: the reason for "not enough data". */
  missing: MissingInput[]
  /** Watch signals that could not be measured: with any of them nothing is clear, only without a sign so far. */
  notMeasured: SignalId[]
  /** A dated acceptance of the flag that has not ended. It changes no state. */
  acceptance: { until: Day; reason: string; by: string | null } | null
}

/** All five patterns in the framework's order. */
export function patternResults(facts: Facts, clock: PlatformClock, shadow: ShadowRegister): PatternResult[] {
  const signals: Record<PatternId, SignalResult[]> = {
    'big-bang': bigBang(facts, clock, shadow),
    'shadow-ai': shadowAi(facts, shadow),
    'gpu-hoarding': gpuHoarding(facts),
    'security-afterthought': securityAfterthought(facts, shadow),
    'build-everything': buildEverything(facts),
  }
  return facts.content.antiPatterns.map(({ id }) => patternResult(facts, id, signals[id]))
}

/** The states from the gravest to the best: how patterns are sorted, and which of several is the worst (rule PATTERN-STATE). */
export const STATE_ORDER: readonly PatternStateName[] = ['flagged', 'watch', 'insufficient-data', 'no-sign', 'clear']

/**
 * Flagged: any deciding signal is true. Watch: none is, but a watch signal. Not enough data: a deciding signal is
 * unknown. No sign so far: the deciding ones are known and false, a watch signal could not be measured. Clear: every
 * signal is known and false or does not apply (rule PATTERN-STATE).
 */
export function patternState(signals: readonly Pick<SignalResult, 'value' | 'effect'>[]): PatternStateName {
  const has = (value: Truth, effect: SignalResult['effect']) =>
    signals.some((one) => one.value === value && one.effect === effect)
  if (has('true', 'flag')) return 'flagged'
  if (has('true', 'watch')) return 'watch'
  if (has('unknown', 'flag')) return 'insufficient-data'
  return has('unknown', 'watch') ? 'no-sign' : 'clear'
}

function patternResult(facts: Facts, id: PatternId, signals: SignalResult[]): PatternResult {
  const state = patternState(signals)
  const recorded = [...facts.children('patternStates', 'pattern', id)].sort(newestFirst)
  for (const signal of signals) {
    if (signal.value === 'true') signal.since ??= firstEvaluated(recorded, signal) ?? facts.today
  }
  const flagged = signals.filter((one) => one.value === 'true' && one.effect === 'flag')
  const watching = signals.filter((one) => one.value === 'true' && one.effect === 'watch')
  const lead = longest(flagged.length > 0 ? flagged : watching)
  const unknownFlags = signals.filter((one) => one.value === 'unknown' && one.effect === 'flag')
  return {
    id,
    state,
    lead: lead ? ruleOf(lead) : null,
    since: lead?.since ?? null,
    signals,
    flagged: flagged.map(ruleOf),
    watching: watching.map(ruleOf),
    missing: ordered(unknownFlags.flatMap((one) => one.missing)),
    notMeasured: signals.filter((one) => one.value === 'unknown' && one.effect === 'watch').map(ruleOf),
    acceptance: acceptance(facts, id),
  }
}

/** The one that has held longest; of two since the same day the framework's order decides. */
const longest = (holding: readonly SignalResult[]): SignalResult | undefined =>
  holding.reduce<SignalResult | undefined>(
    (best, one) => (best && !isEarlier(one.since, best.since) ? best : one),
    undefined,
  )

const isEarlier = (a: Day | null, b: Day | null): boolean => a !== null && (b === null || a < b)

const ruleOf = (signal: SignalResult): SignalId => signal.rule as SignalId

/** By when it was written, since a day may go back; where that is unknown by its day. */
const newestFirst = (a: Row<'patternStates'>, b: Row<'patternStates'>): number =>
  moment(b.createdAt ?? b.since) - moment(a.createdAt ?? a.since) ||
  (a.since === b.since ? (a.id < b.id ? 1 : -1) : a.since < b.since ? 1 : -1)

/**
 * Where the records do not tell, a signal counts from the day the portal first wrote it down, without interruption since;
 * one that was not written down yet is known since the day that is judged.
 */
function firstEvaluated(recorded: readonly Row<'patternStates'>[], { rule }: SignalResult): Day | null {
  let since: Day | null = null
  for (const row of recorded) {
    if (!row.signals.includes(rule)) break
    since = row.since
  }
  return since
}

function acceptance(facts: Facts, patternId: PatternId): PatternResult['acceptance'] {
  const accepted = newest(
    facts.children('flagAcceptances', 'pattern', patternId).filter((one) => one.until >= facts.today),
    (one) => moment(one.createdAt),
  )
  return accepted ? { until: accepted.until, reason: accepted.reason, by: accepted.by } : null
}

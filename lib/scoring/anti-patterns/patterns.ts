import type { Day } from '../../calendar/days'
import type { PatternId } from '../../content'
import type { Row } from '../../document/schema'
import { earliest, ordered } from '../explain'
import { type Facts, moment, newest } from '../facts'
import type { MissingInput } from '../types'
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
  /** First day a flag (or, when watched, a watch signal) held without interruption, where it is known. */
  since: Day | null
  signals: SignalResult[]
  flagged: SignalId[]
  watching: SignalId[]
  /** What deciding signals lack: the reason for "not enough data". */
  missing: MissingInput[]
  /** Watch signals that could not be measured; they do not prevent "clear". */
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

/**
 * Flagged: any deciding signal is true. Watch: none is, but a watch signal. Clear: all deciding signals are known and
 * false (or do not apply) and no watch signal is true. Anything else is not enough data (rule PATTERN-STATE).
 */
export function patternState(signals: readonly Pick<SignalResult, 'value' | 'effect'>[]): PatternStateName {
  let state: PatternStateName = 'clear'
  for (const { effect, value } of signals) {
    if (value === 'true' && effect === 'flag') return 'flagged'
    if (value === 'true') state = 'watch'
    else if (value === 'unknown' && effect === 'flag' && state === 'clear') state = 'insufficient-data'
  }
  return state
}

function patternResult(facts: Facts, id: PatternId, signals: SignalResult[]): PatternResult {
  const state = patternState(signals)
  const recorded = [...facts.children('patternStates', 'pattern', id)].sort(newestFirst)
  for (const signal of signals) {
    if (signal.value === 'true' && signal.since === null) signal.since = firstEvaluated(recorded, signal)
  }
  const flagged = signals.filter((one) => one.value === 'true' && one.effect === 'flag')
  const watching = signals.filter((one) => one.value === 'true' && one.effect === 'watch')
  const unknownFlags = signals.filter((one) => one.value === 'unknown' && one.effect === 'flag')
  return {
    id,
    state,
    since: earliest((flagged.length > 0 ? flagged : watching).map((one) => one.since)),
    signals,
    flagged: flagged.map(ruleOf),
    watching: watching.map(ruleOf),
    missing: ordered(unknownFlags.flatMap((one) => one.missing)),
    notMeasured: signals.filter((one) => one.value === 'unknown' && one.effect === 'watch').map(ruleOf),
    acceptance: acceptance(facts, id),
  }
}

const ruleOf = (signal: SignalResult): SignalId => signal.rule as SignalId

/** By when it was written, since a day may go back; where that is unknown by its day. */
const newestFirst = (a: Row<'patternStates'>, b: Row<'patternStates'>): number =>
  moment(b.createdAt ?? b.since) - moment(a.createdAt ?? a.since) ||
  (a.since === b.since ? (a.id < b.id ? 1 : -1) : a.since < b.since ? 1 : -1)

/** Where the records do not tell, a signal counts from the day the portal first wrote it down, without interruption since. */
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

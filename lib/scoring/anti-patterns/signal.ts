import type { Day } from '../../calendar/days'
import type { Framework, Signal } from '../../content'
import { earliest, ordered, say } from '../explain'
import type { Facts } from '../facts'
import type { AnyThresholdKey } from '../thresholds'
import type { Judged } from '../truth'
import type { MissingInput, RuleResult, Sentence, Truth } from '../types'

export type SignalId = Signal['id']
export type SignalResult = RuleResult & {
  effect: Signal['effect']
  /** First day it may have held before anybody could know: a use found late. Null where it is the day of `since`. */
  heldSince: Day | null
}

/** When one record began to make a signal true: the day by its dates, and the day from which on the portal could know it. */
export type Start = { held: Day | null; known: Day | null }

/** The day a record was recorded; null where nobody knows, as in a document that was written by hand or imported. */
export const recordedOn = (facts: Facts, { createdAt }: { createdAt: string | null }): Day | null =>
  createdAt === null ? null : facts.dayOf(createdAt)

/** What a signal found; what is left out is empty. `params` fill the sentence of its value. */
export type Finding = {
  judged: Judged
  params: Sentence['params']
  observed?: RuleResult['observed']
  threshold?: RuleResult['threshold']
  records?: RuleResult['records']
  /** Per record that makes it true, or once for a condition of the whole. */
  starts?: readonly Start[]
  notes?: Sentence[]
  /** Inputs worth naming although the value is known. */
  alsoMissing?: readonly MissingInput[]
}

/**
 * Dresses a finding with the framework's origin and way out. `since` is told only while the signal is true: the first day
 * it held as far as the portal could know, never before the record was there or the organization began.
 */
export function signalResult(facts: Facts, id: SignalId, finding: Finding): SignalResult {
  const { judged } = finding
  const { value } = judged
  const definition = definitions(facts.content).get(id)
  return {
    rule: id,
    value,
    origin: definition?.origin ?? 'portal',
    effect: definition?.effect ?? 'watch',
    observed: finding.observed ?? null,
    threshold: finding.threshold ?? null,
    summary: say(summaryCode(id, value), finding.params),
    clears: definition ? say('scoring.clears', { text: filled(facts, definition.clears) }) : null,
    records: finding.records ?? [],
    missing: ordered(finding.alsoMissing ? [...judged.missing, ...finding.alsoMissing] : judged.missing),
    ...(value === 'true' ? beginning(facts, finding.starts ?? []) : { since: null, heldSince: null }),
    notes: finding.notes ?? [],
  }
}

function beginning(facts: Facts, starts: readonly Start[]): Pick<SignalResult, 'since' | 'heldSince'> {
  const began = facts.organization.createdAt
  const floor = began === null ? '' : facts.dayOf(began)
  const since = earliest(starts.map(({ held, known }) => held && later(later(held, known), floor)))
  const held = earliest(starts.map((one) => one.held))
  return { since, heldSince: since !== null && held !== null && held < since ? held : null }
}

const later = (day: Day, other: Day | null): Day => (other !== null && other > day ? other : day)

function summaryCode(id: SignalId, value: Truth): string {
  return value === 'unknown' ? 'scoring.signals.unknown' : `scoring.signals.${id}.${value}`
}

/** Texts of the framework may name a changeable threshold as {key}. */
function filled(facts: Facts, text: string): string {
  if (!text.includes('{')) return text
  return text.replace(/\{([a-z]+\.[A-Za-z]+)\}/g, (_, key: string) => String(facts.threshold(key as AnyThresholdKey)))
}

const signalsOf = new WeakMap<Framework, ReadonlyMap<SignalId, Signal>>()

function definitions(content: Framework): ReadonlyMap<SignalId, Signal> {
  const existing = signalsOf.get(content)
  if (existing) return existing
  const made = new Map(content.antiPatterns.flatMap((one) => one.signals.map((signal) => [signal.id, signal] as const)))
  signalsOf.set(content, made)
  return made
}

import type { Framework, Signal } from '../../content'
import { ordered, say } from '../explain'
import type { Facts } from '../facts'
import type { AnyThresholdKey } from '../thresholds'
import type { Judged } from '../truth'
import type { MissingInput, RuleResult, Sentence, Truth } from '../types'

export type SignalId = Signal['id']
export type SignalResult = RuleResult & { effect: Signal['effect'] }

/** What a signal found; what is left out is empty. `params` fill the sentence of its value. */
export type Finding = {
  judged: Judged
  params: Sentence['params']
  observed?: RuleResult['observed']
  threshold?: RuleResult['threshold']
  records?: RuleResult['records']
  since?: RuleResult['since']
  notes?: Sentence[]
  /** Inputs worth naming although the value is known. */
  alsoMissing?: readonly MissingInput[]
}

/** Dresses a finding with the framework's origin and way out; `since` is told only while the signal is true. */
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
    since: value === 'true' ? (finding.since ?? null) : null,
    notes: finding.notes ?? [],
  }
}

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

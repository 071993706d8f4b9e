import { framework } from './framework'
import type {
  Area,
  AreaId,
  Criterion,
  DecisionStarter,
  FixedThresholdKey,
  Gate,
  GateId,
  GateLine,
  GateShort,
  Item,
  Metric,
  Pattern,
  PatternId,
  Phase,
  PhaseNumber,
  Question,
  Rule,
  Seat,
  SeatId,
  Signal,
  Term,
  Threshold,
  ThresholdKey,
  UseCaseTemplate,
} from './schema'

function byKey<T, K extends keyof T>(things: readonly T[], key: K): ReadonlyMap<T[K], T> {
  return new Map(things.map((one) => [one[key], one]))
}

/** A closed id always finds its thing: the content tests hold one entry per id. */
function found<T>(things: ReadonlyMap<unknown, T>, id: string | number): T {
  const one = things.get(id)
  if (one === undefined) throw new Error(`The framework has no ${id}.`)
  return one
}

/** All 35 questions, in scorecard order. */
export const questions: readonly Question[] = framework.areas.flatMap((area) => area.questions)
/** All 132 checklist items, in checklist order. */
export const items: readonly Item[] = framework.phases.flatMap((phase) => phase.groups.flatMap((group) => group.items))
/** All 25 signals, in pattern order. */
export const signals: readonly Signal[] = framework.antiPatterns.flatMap((pattern) => pattern.signals)
/** All criteria that options of a decision are judged by, of every kind. */
export const criteria: readonly Criterion[] = [
  ...framework.platformCriteria,
  ...framework.modelCriteria,
  ...framework.vendorCriteria,
]
/** All 20 questions that organizations decide first, by set. */
export const decisionStarters: readonly DecisionStarter[] = framework.adrStarters.flatMap((set) => set.decisions)
/** All 16 lines of the five gates: the 15 required items and FOCUS-GATE. */
export const gateLines: readonly GateLine[] = framework.gates.flatMap((gate) => gate.lines)

const areas = byKey(framework.areas, 'id')
const phases = byKey(framework.phases, 'n')
const gates = byKey(framework.gates, 'id')
const gatesByShort = byKey(framework.gates, 'short')
const seats = byKey(framework.seats, 'id')
const patterns = byKey(framework.antiPatterns, 'id')
const questionsById = byKey(questions, 'id')
const itemsById = byKey(items, 'id')
const linesById = byKey(gateLines, 'id')
const signalsById = byKey(signals, 'id')
const thresholds = byKey(framework.thresholds.adjustable, 'key')
const fixedThresholds = byKey(framework.thresholds.fixed, 'key')
const rules = byKey(framework.rules, 'id')
const metrics = byKey(framework.metrics, 'id')
const useCases = byKey(framework.useCases, 'id')
const terms = byKey(framework.glossary, 'id')
const criteriaById = byKey(criteria, 'id')
const startersById = byKey(decisionStarters, 'id')

export const areaById = (id: AreaId): Area => found(areas, id)
export const phaseByNumber = (n: PhaseNumber): Phase => found(phases, n)
export const gateById = (id: GateId): Gate => found(gates, id)
export const seatById = (id: SeatId): Seat => found(seats, id)
export const patternById = (id: PatternId): Pattern => found(patterns, id)
export const threshold = (key: ThresholdKey): Threshold => found(thresholds, key)
/** The number behind a fixed threshold, in the unit its entry names. */
export const fixedThreshold = (key: FixedThresholdKey): number => found(fixedThresholds, key).value

/** From a URL: `/gates/1-2`. Undefined for anything that is no gate. */
export const gateByShort = (short: string): Gate | undefined => gatesByShort.get(short as GateShort)
export const questionById = (id: string): Question | undefined => questionsById.get(id)
export const itemById = (id: string): Item | undefined => itemsById.get(id)
export const lineById = (id: string): GateLine | undefined => linesById.get(id)
/** What a gate line asks, and how exactly it is read with the organization's own numbers, for a page that explains it. */
export function lineWords(id: string, current?: Parameters<typeof withThresholds>[1]) {
  const line = lineById(id)
  return { title: line?.text ?? id, reading: withThresholds(line?.reading ?? '', current) }
}
export const signalById = (id: string): Signal | undefined => signalsById.get(id)
export const ruleById = (id: string): Rule | undefined => rules.get(id)
export const metricById = (id: string): Metric | undefined => metrics.get(id)
export const useCaseById = (id: string): UseCaseTemplate | undefined => useCases.get(id)
export const termById = (id: string): Term | undefined => terms.get(id)
/** The label of a closed value; a value without one is shown as it is. */
export const label = (set: string, value: string): string => framework.labels[set]?.[value] ?? value

/**
 * A text of the framework with its `{key}` placeholders filled in. `current` gives the organization's own values;
 * without it the defaults stand. Fixed thresholds have one value only.
 */
export function withThresholds(
  text: string,
  current: (key: ThresholdKey, standard: number) => number = (_, standard) => standard,
): string {
  return text.replace(/\{([A-Za-z]+\.[A-Za-z]+)\}/g, (placeholder, key: string) => {
    const own = thresholds.get(key as ThresholdKey)
    if (own) return String(current(own.key, own.default))
    return String(fixedThresholds.get(key as FixedThresholdKey)?.value ?? placeholder)
  })
}

/** From a record, which an older build or a person may have written: undefined for anything that is no criterion. */
export const criterionById = (id: string | null): Criterion | undefined => criteriaById.get(id ?? '')
/** The same for the question a decision answers. */
export const starterById = (id: string | null): DecisionStarter | undefined => startersById.get(id ?? '')
/** The criteria that decisions of this kind start with; none for kinds that have no set. */
export const criteriaFor = (kind: DecisionStarter['kind']): readonly Criterion[] =>
  kind === 'platform'
    ? framework.platformCriteria
    : kind === 'model'
      ? framework.modelCriteria
      : kind === 'vendor'
        ? framework.vendorCriteria
        : []

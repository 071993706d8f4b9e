import { framework, frameworkFor } from './framework'
import type {
  Area,
  AreaId,
  Artifact,
  ComplianceFramework,
  Control,
  Criterion,
  DecisionStarter,
  FixedThresholdKey,
  Framework,
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
import { type Provider, providerNow } from './terms'

/** The things of a list by a key, in the words of the moment; made once for each provider. */
function byKey<T, K extends keyof T>(list: (content: Framework) => readonly T[], key: K): () => ReadonlyMap<T[K], T> {
  const made = new Map<Provider, ReadonlyMap<T[K], T>>()
  return () => {
    const provider = providerNow()
    const known = made.get(provider)
    if (known) return known
    const things = new Map(list(frameworkFor(provider)).map((one) => [one[key], one]))
    made.set(provider, things)
    return things
  }
}

/** A closed id always finds its thing: the content tests hold one entry per id. */
function found<T>(things: () => ReadonlyMap<unknown, T>, id: string | number): T {
  const one = things().get(id)
  if (one === undefined) throw new Error(`The framework has no ${id}.`)
  return one
}

const questionsOf = ({ areas: all }: Framework) => all.flatMap((area) => area.questions)
const itemsOf = ({ phases: all }: Framework) => all.flatMap((phase) => phase.groups.flatMap((group) => group.items))
const signalsOf = ({ antiPatterns }: Framework) => antiPatterns.flatMap((pattern) => pattern.signals)
const linesOf = ({ gates: all }: Framework) => all.flatMap((gate) => gate.lines)

const criteriaOf = (content: Framework) => [
  ...content.platformCriteria,
  ...content.modelCriteria,
  ...content.vendorCriteria,
]
const startersOf = ({ adrStarters }: Framework) => adrStarters.flatMap((set) => set.decisions)

/** All 35 questions, in scorecard order; their words are those of the moment when `questionById` reads them. */
export const questions: readonly Question[] = questionsOf(framework)
/** All 132 checklist items, in checklist order; words as above. */
export const items: readonly Item[] = itemsOf(framework)
/** All 25 signals, in pattern order; words as above. */
export const signals: readonly Signal[] = signalsOf(framework)
/** All criteria that options of a decision are judged by, of every kind; words as above. */
export const criteria: readonly Criterion[] = criteriaOf(framework)
/** All 20 questions that organizations decide first, by set; words as above. */
export const decisionStarters: readonly DecisionStarter[] = startersOf(framework)
/** All 16 lines of the five gates: the 15 required items and FOCUS-GATE; words as above. */
export const gateLines: readonly GateLine[] = linesOf(framework)

const areas = byKey((content: Framework) => content.areas, 'id')
const phases = byKey((content: Framework) => content.phases, 'n')
const gates = byKey((content: Framework) => content.gates, 'id')
const gatesByShort = byKey((content: Framework) => content.gates, 'short')
const seats = byKey((content: Framework) => content.seats, 'id')
const patterns = byKey((content: Framework) => content.antiPatterns, 'id')
const questionsById = byKey(questionsOf, 'id')
const itemsById = byKey(itemsOf, 'id')
const linesById = byKey(linesOf, 'id')
const signalsById = byKey(signalsOf, 'id')
const thresholds = byKey((content: Framework) => content.thresholds.adjustable, 'key')
const fixedThresholds = byKey((content: Framework) => content.thresholds.fixed, 'key')
const rules = byKey((content: Framework) => content.rules, 'id')
const metrics = byKey((content: Framework) => content.metrics, 'id')
const useCases = byKey((content: Framework) => content.useCases, 'id')
const terms = byKey((content: Framework) => content.glossary, 'id')
const criteriaById = byKey(criteriaOf, 'id')
const startersById = byKey(startersOf, 'id')
const controlsById = byKey((content: Framework) => content.controls, 'id')
const frameworksById = byKey((content: Framework) => content.complianceFrameworks, 'id')

export const areaById = (id: AreaId): Area => found(areas, id)
export const phaseByNumber = (n: PhaseNumber): Phase => found(phases, n)
export const gateById = (id: GateId): Gate => found(gates, id)
export const seatById = (id: SeatId): Seat => found(seats, id)
export const patternById = (id: PatternId): Pattern => found(patterns, id)
export const threshold = (key: ThresholdKey): Threshold => found(thresholds, key)
/** The number behind a fixed threshold, in the unit its entry names. */
export const fixedThreshold = (key: FixedThresholdKey): number => found(fixedThresholds, key).value

/** From a URL: `/gates/1-2`. Undefined for anything that is no gate. */
export const gateByShort = (short: string): Gate | undefined => gatesByShort().get(short as GateShort)
export const questionById = (id: string): Question | undefined => questionsById().get(id)
export const itemById = (id: string): Item | undefined => itemsById().get(id)
export const lineById = (id: string): GateLine | undefined => linesById().get(id)
/** What a gate line asks, and how exactly it is read with the organization's own numbers, for a page that explains it. */
export function lineWords(id: string, current?: Parameters<typeof withThresholds>[1]) {
  const line = lineById(id)
  return { title: line?.text ?? id, reading: withThresholds(line?.reading ?? '', current) }
}
export const signalById = (id: string): Signal | undefined => signalsById().get(id)
export const ruleById = (id: string): Rule | undefined => rules().get(id)
export const metricById = (id: string): Metric | undefined => metrics().get(id)
export const useCaseById = (id: string): UseCaseTemplate | undefined => useCases().get(id)
export const termById = (id: string): Term | undefined => terms().get(id)
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
    const own = thresholds().get(key as ThresholdKey)
    if (own) return String(current(own.key, own.default))
    return String(fixedThresholds().get(key as FixedThresholdKey)?.value ?? placeholder)
  })
}

/** From a record, which an older build or a person may have written: undefined for anything that is no criterion. */
export const criterionById = (id: string | null): Criterion | undefined => criteriaById().get(id ?? '')
/** The same for the question a decision answers. */
export const starterById = (id: string | null): DecisionStarter | undefined => startersById().get(id ?? '')
/** The criteria that decisions of this kind start with; none for kinds that have no set. */
export const criteriaFor = (kind: DecisionStarter['kind']): readonly Criterion[] =>
  kind === 'platform'
    ? framework.platformCriteria
    : kind === 'model'
      ? framework.modelCriteria
      : kind === 'vendor'
        ? framework.vendorCriteria
        : []
/** The control of the catalogue a record was made from; undefined for one of the organization's own. */
export const controlById = (id: string | null): Control | undefined => controlsById().get(id ?? '')
/** A document made of records. */
export const artifactById = (id: string): Artifact | undefined => framework.artifacts.find((one) => one.id === id)
/** A framework an organization can be held to. */
export const complianceFrameworkById = (id: string): ComplianceFramework | undefined =>
  frameworksById().get(id as ComplianceFramework['id'])

/** `soc2:CC6.1` as people write it, with our title for it; undefined for a number that is in no table. */
export function frameworkReference(reference: string) {
  const at = reference.indexOf(':')
  const framework = complianceFrameworkById(reference.slice(0, Math.max(at, 0)))
  const found = framework?.references.find(({ number }) => number === reference.slice(at + 1))
  return framework && found ? { framework, number: found.number, title: found.title } : undefined
}

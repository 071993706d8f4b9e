import type { ModelTestKind } from '../../content'
import type { Row } from '../../document/schema'
import { type Facts, newest } from '../facts'
import { missingInput } from '../gates/line'
import type { MissingInput } from '../types'
import { testOutcome } from './outcome'

export type Model = Row<'models'>
type TestKind = Row<'modelTests'>['kind']
const CLASSES = ['low', 'medium', 'high', 'critical'] as const

/** What one kind of test says of a version. `unrecorded` is a required test nobody recorded: it is no pass and no failure. */
export type KindStanding = {
  kind: TestKind
  name: string
  /** Null while the risk class, or whether it is a language model, is not known. */
  required: boolean | null
  state: 'passed' | 'failed' | 'unrecorded'
  test: Row<'modelTests'> | null
}

export type TestCoverage = {
  modelId: string
  name: string
  kinds: KindStanding[]
  /** All required ones passed; unknown as long as it is not known which are required. */
  value: 'true' | 'false' | 'unknown'
  /** Required kinds that did not pass, with or without a test. */
  open: KindStanding[]
  missing: MissingInput[]
}

const nameOf = ({ name, version }: Pick<Model, 'name' | 'version'>): string => `${name} ${version}`

/**
 * Whether a version needs this kind of test: from a risk class on, some of language models only. What every class asks for is
 * needed whatever the class is; of the rest nothing is said until the class is known.
 */
export function isRequired(
  { languageOnly, requiredFrom }: ModelTestKind,
  { isLanguage, riskClass }: Model,
): boolean | null {
  if (requiredFrom === null) return false
  if (requiredFrom === 'low') return true
  if (riskClass === null) return null
  if (CLASSES.indexOf(riskClass) < CLASSES.indexOf(requiredFrom)) return false
  return languageOnly ? isLanguage : true
}

/** The newest test of a kind and version decides, of several on one day the last recorded; one without an outcome is none. */
function standingOf(facts: Facts, model: Model, kind: ModelTestKind): KindStanding {
  const tests = facts
    .children('modelTests', 'modelId', model.id)
    .filter((test) => test.kind === kind.id && testOutcome(test) !== null)
  const test = newest(tests, ({ at, createdAt }) => `${at} ${createdAt ?? ''}`)
  return {
    kind: kind.id as TestKind,
    name: kind.name,
    required: isRequired(kind, model),
    state: test === null ? 'unrecorded' : testOutcome(test)!,
    test,
  }
}

/** What a version was tested for against what its risk class asks for. Tests of another version never count. */
export function testCoverage(facts: Facts, model: Model): TestCoverage {
  const kinds = facts.content.modelTestKinds.map((kind) => standingOf(facts, model, kind))
  const open = kinds.filter(({ required, state }) => required === true && state !== 'passed')
  const name = nameOf(model)
  const lacks = (code: string, field: string) => missingInput('models', code, { name }, { field, recordId: model.id })
  const unclear = kinds.some(({ required }) => required === null)
  const missing = [
    ...(model.riskClass === null ? [lacks('risk-class', 'riskClass')] : []),
    ...(unclear && model.riskClass !== null ? [lacks('language', 'isLanguage')] : []),
    ...open.map(({ kind, name: words }) =>
      missingInput('modelTests', 'model-test', { name, kind: inSentence(words) }, { field: kind, recordId: model.id }),
    ),
  ]
  const value = open.length > 0 ? 'false' : unclear ? 'unknown' : 'true'
  return { modelId: model.id, name, kinds, value, open, missing }
}

export const productionModels = (facts: Facts): Model[] =>
  facts
    .rows('models')
    .filter(({ status }) => status === 'production')
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : a.id < b.id ? -1 : 1))

/** The name of a kind inside a sentence; an abbreviation stays one. */
export const inSentence = (name: string): string => (name === name.toUpperCase() ? name : name.toLowerCase())

const SAFETY: ReadonlySet<TestKind> = new Set(['bias', 'toxicity', 'hallucination', 'prompt-injection'])

/**
 * How severe a failed test of a model in production is as a finding: high where it is about bias or safety and the model of a high
 * class, medium otherwise. Null for a test that did not fail, of another state, or that a newer one of its kind followed.
 */
export function findingSeverity(facts: Facts, test: Row<'modelTests'>): 'high' | 'medium' | null {
  const model = facts.find('models', test.modelId)
  if (model?.status !== 'production' || testOutcome(test) !== 'failed') return null
  const newestOne = testCoverage(facts, model).kinds.find(({ kind }) => kind === test.kind)?.test
  if (newestOne?.id !== test.id) return null
  const grave = model.riskClass === 'high' || model.riskClass === 'critical'
  return grave && SAFETY.has(test.kind) ? 'high' : 'medium'
}

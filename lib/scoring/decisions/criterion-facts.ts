import type { Provider } from '../../content'
import type { Row } from '../../document/schema'
import { caseOf } from '../business-case/programme'
import type { Facts } from '../facts'
import { amountOf } from '../portfolio/experiment-spend'
import { concentration } from '../providers/concentration'
import { spending } from '../providers/spending'
import type { Sentence } from '../types'

type Decision = Row<'adrs'>
type Option = Decision['options'][number]

/** What the records say about an option by one criterion; `known` is false where they say nothing, which is no low score. */
export type OptionFact = { option: string; known: boolean; sentence: Sentence }
export type CriterionFacts = { criterion: string; options: OptionFact[] }

const PROVIDER_WORDS: readonly [Provider, RegExp][] = [
  ['aws', /\baws\b|amazon/i],
  ['azure', /azure|microsoft/i],
  ['gcp', /\bgcp\b|google/i],
  ['on-premises', /on.?prem|own data cent/i],
]

/** The provider that the text of an option names; null where it names none that the records know. */
export function providerNamed({ provider }: Pick<Option, 'provider'>): Provider | null {
  return PROVIDER_WORDS.find(([, pattern]) => provider !== null && pattern.test(provider))?.[0] ?? null
}

type Told = { known: boolean; code: string; params: NonNullable<Sentence['params']> }
const known = (code: string, params: Told['params']): Told => ({ known: true, code, params })
const unknown = (code: string, params: Told['params']): Told => ({ known: false, code, params })
/** Null: nothing in the option leads to a record. */
type Read = (facts: Facts, option: Option) => Told | null

/** What owning it costs: the case of the use case that the model serves, else what was spent with the provider. */
const ownership: Read = (facts, option) => {
  const useCase = facts.find('useCases', facts.find('models', option.modelId)?.useCaseId ?? null)
  if (useCase) {
    const { period, tco } = caseOf(facts, useCase)
    const title = useCase.title
    return tco.known
      ? known('tco', { title, amount: tco.value, months: period?.months ?? 0 })
      : unknown('tco-unknown', { title })
  }
  const provider = providerNamed(option)
  if (provider === null) return null
  const { by, from, to } = spending(facts)
  const spent = by.get(provider)
  return spent === undefined
    ? unknown('spend-unknown', { provider })
    : known('spend', { provider, amount: amountOf(spent), from, to })
}

/** Capacity that is approved with the provider; allocations that name none are the main platform's. */
const capacity: Read = (facts, option) => {
  const provider = providerNamed(option)
  if (provider === null) return null
  const held = facts
    .rows('gpuQuotas')
    .filter((row) => row.status === 'approved' && (row.provider ?? facts.organization.provider) === provider)
  if (held.length === 0) return unknown('quota-unknown', { provider })
  const gpus = held.reduce((sum, { gpus: units, unit }) => sum + (unit === 'gpu' ? (units ?? 0) : 0), 0)
  const regions = [...new Set(held.map(({ region }) => region))].sort()
  return known('quota', { gpus, count: held.length, regions: regions.join(', ') })
}

/** How much depends on the provider already: endpoints, spending and parts that name it, and whether leaving was tried. */
const dependence: Read = (facts, option) => {
  const provider = providerNamed(option)
  if (provider === null) return null
  const { missing, months, providers } = concentration(facts)
  const found = providers.find((one) => one.provider === provider)
  // What names no provider may be with this one.
  if (!found && (providers.length === 0 || missing.length > 0)) return unknown('share-unknown', { provider })
  if (!found) return known('none-of-it', { provider })
  const { endpoints, spend } = found.shares
  return known(spend.pct === null ? 'dependence' : 'dependence-spend', {
    provider,
    endpoints: Number(endpoints.own),
    all: Number(endpoints.all),
    pct: spend.pct ?? 0,
    parts: found.exits.all,
    tested: found.exits.tested,
    ...months,
  })
}

/** Whether leaving was tried: the parts of the provider, and how many of them have a tried exit. */
const exits: Read = (facts, option) => {
  const provider = providerNamed(option)
  if (provider === null) return null
  const found = concentration(facts).providers.find((one) => one.provider === provider)
  if (!found || found.exits.all === 0) return unknown('exits-unknown', { provider })
  return known('exits', { provider, parts: found.exits.all, tested: found.exits.tested })
}

const READ: Readonly<Record<string, Read>> = {
  'total-cost-of-ownership': ownership,
  'model-cost': ownership,
  'compute-infrastructure': capacity,
  'model-throughput': capacity,
  'vendor-risk': dependence,
  'vendor-lock-in': dependence,
  'vendor-portability': exits,
}

/** Whether a comparison has a criterion that records say something about. */
export const readsRecords = ({ criteria }: Pick<Decision, 'criteria'>): boolean =>
  criteria.some(({ criterionId }) => criterionId !== null && criterionId in READ)

/** What the records say beside the criteria of a comparison, option by option: somebody still gives the score. */
export function criterionFacts(facts: Facts, { criteria, options }: Pick<Decision, 'criteria' | 'options'>) {
  return criteria.flatMap(({ criterionId, id }): CriterionFacts[] => {
    const reads = READ[criterionId ?? '']
    if (!reads) return []
    const told = options.flatMap((option): OptionFact[] => {
      const found = reads(facts, option)
      if (!found) return []
      const sentence = { code: `decisions.record.${found.code}`, params: found.params }
      return [{ option: option.id, known: found.known, sentence }]
    })
    return told.length === 0 ? [] : [{ criterion: id, options: told }]
  })
}

import { z } from 'zod'
import { text } from './ids'
import providerTerms from './provider-terms.json' with { type: 'json' }

/** Whose words are shown. `other` is several providers, or one without words of its own here: then the words name none. */
export const providers = ['azure', 'aws', 'gcp', 'on-premises', 'other'] as const
export type Provider = (typeof providers)[number]

const words = z.strictObject({ azure: text, aws: text, gcp: text, 'on-premises': text, other: text })
/** What a provider calls it, by the key that content texts carry as `{term.key}`. */
export const terms = z.record(z.string().regex(/^[a-z][A-Za-z]+$/), words).parse(providerTerms)

/** A text with its terms in the words of a provider; `{Term.vault}` begins a sentence. A term nobody wrote down stops the start. */
export function withTerms(given: string, provider: Provider): string {
  return given.replace(/\{(t|T)erm\.([A-Za-z]+)\}/g, (_, first: string, key: string) => {
    const word = terms[key]?.[provider]
    if (word === undefined) throw new Error(`There is no term ${key}.`)
    return first === 'T' ? word.charAt(0).toUpperCase() + word.slice(1) : word
  })
}

/** The same for every text inside of a value. */
export function allWithTerms<T>(value: T, provider: Provider): T {
  if (typeof value === 'string') return withTerms(value, provider) as T
  if (Array.isArray(value)) return value.map((one) => allWithTerms(one, provider)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, allWithTerms(one, provider)])) as T
}

let reader: () => Provider = () => 'azure'

/** Says where the provider of the moment is read: the request knows it. Without it Azure's words stand. */
export function readProviderFrom(read: () => Provider): void {
  reader = read
}

/** The provider in whose words the framework is read at this moment. */
export const providerNow = (): Provider => reader()

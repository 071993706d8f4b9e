import { describe, expect, it } from 'vitest'
import { framework, frameworkFor, itemById, type Provider, providers, questionById } from '@/lib/content'
import { readProviderFrom, terms, withTerms } from '@/lib/content/terms'
import { provider as documentProviders } from '@/lib/document/organization'
import { radarStarters } from '@/lib/features/radar/starters/table'
import { templateStarters } from '@/lib/features/templates/table'
import { evaluate } from '@/lib/scoring/evaluate'
import { documentOf, TODAY } from '../scoring/documents'

/** Names that only one provider's customers read. */
const own: Readonly<Record<Exclude<Provider, 'other'>, RegExp>> = {
  azure:
    /Azure|\bAKS\b|Bicep|Key Vault|\bEntra\b|\bPTU\b|AI-900|Application Insights|Log Analytics|Defender|Function Apps|VNet|\bNSGs?\b|Microsoft|managed identit|\bsubscription(?! to)|resource.groups?|Logic Apps|Power (BI|Automate)|\bBlob\b/i,
  aws: /\bAWS\b|Amazon|SageMaker|Bedrock|\bEKS\b|Lambda|CloudWatch|CloudFormation|Security Hub|X-Ray|\bVPC endpoint|\bS3\b|QuickSight|Trusted Advisor|Secrets Manager/,
  gcp: /Google|Vertex|\bGKE\b|Cloud Run|Cloud Trace|BigQuery|Private Service Connect|Looker|Secret Manager/,
  'on-premises': /self-hosted models|admission policies/,
}

/** What may name any provider: labels of the choice itself, sources the framework was made from, and examples. */
const example = (path: string, text: string) =>
  /^labels\/provider\//.test(path) ||
  /\/(anchors|source|mapsTo)$/.test(path) ||
  // A subscription a person pays for is no part of a provider's account.
  /personal.subscription/i.test(text) ||
  /\/(id|slug|itemIds|token)(\/|$)/.test(path)

function texts(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => texts(one, path ? `${path}/${key}` : key))
}

/** The framework, and what the portal offers an organization to begin with. */
const offered = (provider: Provider) => [
  ...texts(frameworkFor(provider), ''),
  ...texts(radarStarters(provider), 'radarStarters'),
  ...texts(templateStarters(provider), 'templateStarters'),
]

describe('the framework in the words of a provider', () => {
  it('has words for every provider an organization may have', () => {
    expect([...providers]).toEqual(documentProviders.options)
  })

  it.each(providers)(
    '%s: no text is left with a term, and none names another provider outside an example',
    (provider) => {
      const said = offered(provider)
      expect(said.length).toBeGreaterThan(2000)
      const wrong = said.filter(
        ([path, text]) =>
          /\{[Tt]erm\./.test(text) ||
          (!example(path, text) &&
            (Object.keys(own) as (keyof typeof own)[]).some((other) => other !== provider && own[other].test(text))),
      )
      expect(wrong).toEqual([])
    },
  )

  it('every term is used, and an unknown one throws', () => {
    const written = JSON.stringify(offered('azure'))
    for (const [key, words] of Object.entries(terms))
      expect(written.toLowerCase(), key).toContain(words.azure.toLowerCase())
    expect(() => withTerms('{term.nothing}', 'aws')).toThrow('There is no term nothing.')
  })

  it('says the same things: only words differ', () => {
    const shape = (provider: Provider) => texts(frameworkFor(provider), '').map(([path]) => path)
    for (const provider of providers) expect(shape(provider)).toEqual(shape('azure'))
  })

  it('reads as its readers speak', () => {
    const text = (provider: Provider) =>
      frameworkFor(provider)
        .phases[1]?.groups.flatMap(({ items }) => items)
        .find(({ id }) => id === 'P2-D2')?.text
    expect(text('azure')).toBe('All secrets in Key Vault with automated rotation')
    expect(text('aws')).toBe('All secrets in Secrets Manager with automated rotation')
    expect(text('gcp')).toBe('All secrets in Secret Manager with automated rotation')
    expect(text('on-premises')).toBe('All secrets in the secrets vault with automated rotation')
  })

  it('follows whoever asks at the moment, in every lookup', () => {
    try {
      readProviderFrom(() => 'aws')
      expect(itemById('P2-C1')?.text).toContain('SageMaker')
      expect(questionById('NW-1')?.topic).toBe('VPC endpoints')
      expect(JSON.stringify(framework.useCases)).toContain('Amazon Bedrock')
    } finally {
      readProviderFrom(() => 'azure')
    }
    expect(itemById('P2-C1')?.text).toContain('Azure ML workspace')
  })

  it('law: the words of a provider change no judgement', () => {
    const document = documentOf({})
    const codes = (provider: Provider) => {
      const { phases, gates, patterns } = evaluate(frameworkFor(provider), document, TODAY)
      return [
        phases.map(({ percent, items }) => [percent, items.map(({ itemId, state, value }) => [itemId, state, value])]),
        gates.map(({ gateId, state, lines }) => [gateId, state, lines.map(({ itemId, value }) => [itemId, value])]),
        patterns.map(({ id, state }) => [id, state]),
      ]
    }
    for (const provider of providers) expect(codes(provider)).toEqual(codes('azure'))
  })
})

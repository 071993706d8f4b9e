import { allWithTerms, type Provider, providerNow } from '@/lib/content/terms'
import type { Row } from '@/lib/document/schema'

export type RadarStarter = {
  name: string
  quadrant: NonNullable<Row<'radarEntries'>['quadrant']>
  ring: Row<'radarEvents'>['ring']
  reason: string
  managedAlternative: string | null
}

/** Days a starter trial runs before it is decided: one quarter, the rhythm in which the radar is reviewed. */
export const STARTER_TRIAL_DAYS = 92

/** Our own starting point for the four quadrants, to be changed by whoever adopts it; in the words of the provider who asks. */
export const radarStarters = (provider: Provider = providerNow()): readonly RadarStarter[] =>
  allWithTerms(starters, provider)

const starters: readonly RadarStarter[] = [
  {
    name: 'Managed model API ({term.modelApi})',
    quadrant: 'compute',
    ring: 'adopt',
    reason: 'The first choice for language models: no GPU to run, {term.privateEndpoint} and {term.identity} work.',
    managedAlternative: null,
  },
  {
    name: 'Managed online endpoints ({term.mlService})',
    quadrant: 'compute',
    ring: 'adopt',
    reason: 'Serves own models with scaling, rollout and metrics included.',
    managedAlternative: null,
  },
  {
    name: '{Term.kubernetes} with GPU node pools',
    quadrant: 'compute',
    ring: 'trial',
    reason: 'For workloads that managed endpoints cannot serve. Somebody has to look after drivers and capacity.',
    managedAlternative: 'Managed online endpoints',
  },
  {
    name: 'Own serving framework',
    quadrant: 'compute',
    ring: 'hold',
    reason: 'Upkeep without end. Only with an accepted decision.',
    managedAlternative: 'Managed online endpoints',
  },
  {
    name: 'Managed vector search ({term.vectorSearch})',
    quadrant: 'data',
    ring: 'adopt',
    reason: 'Search over own documents with access rules and {term.privateEndpoint}.',
    managedAlternative: null,
  },
  {
    name: 'Self-run vector database',
    quadrant: 'data',
    ring: 'assess',
    reason: 'Worth a look when cost or latency of the managed search do not fit; measure first.',
    managedAlternative: 'Managed vector search',
  },
  {
    name: '{Term.iacChoice} through pull requests',
    quadrant: 'delivery',
    ring: 'adopt',
    reason: 'Every resource comes from a reviewed commit.',
    managedAlternative: null,
  },
  {
    name: 'Managed experiment tracking',
    quadrant: 'delivery',
    ring: 'trial',
    reason: 'Comparable runs without a server of our own.',
    managedAlternative: null,
  },
  {
    name: 'Resources made by hand in the cloud console',
    quadrant: 'delivery',
    ring: 'hold',
    reason: 'Nobody can build it again, review it or find out what it costs.',
    managedAlternative: 'Templates',
  },
  {
    name: '{Term.identity}',
    quadrant: 'security',
    ring: 'adopt',
    reason: 'Workloads sign in as themselves; there is no key to leak.',
    managedAlternative: null,
  },
  {
    name: 'API keys in code or settings',
    quadrant: 'security',
    ring: 'hold',
    reason: 'Keys get copied and stay valid. Move what is there to {term.identity}.',
    managedAlternative: '{Term.identity}',
  },
  {
    name: 'Prompt and content filters',
    quadrant: 'security',
    ring: 'assess',
    reason: 'Part of the tests before production; find out which fit the use cases.',
    managedAlternative: null,
  },
]

import type { EndpointView } from '@/lib/features/reliability/queries'

/** Availability per service tier (domain 5.11): critical 99.95 %, experimentation 99 %, everything else 99.9 %. */
export function suggestedAvailability(tier: string | null): number {
  const word = (tier ?? '').toLowerCase()
  if (word.includes('critical')) return 99.95
  return word.includes('experiment') ? 99 : 99.9
}

type Words = (kind: EndpointView['objectives'][number]['kind'], percent: number) => string

/** The objectives an endpoint lacks, each with a target to start from; the error budget is what availability leaves. */
export function missingObjectives(state: EndpointView, kinds: Record<string, string>, words: Words) {
  const availability = suggestedAvailability(state.tier)
  const rest = Math.round((100 - availability) * 100) / 100
  return state.objectives
    .filter(({ id }) => id === null)
    .map(({ kind }) => ({
      kind,
      word: kinds[kind] ?? kind,
      suggestion: words(kind, kind === 'error-budget' ? rest : availability),
    }))
}

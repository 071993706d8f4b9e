import { framework } from '@/lib/content'
import type { EndpointView } from '@/lib/features/reliability/queries'

/** Availability of the service tier; an endpoint that has none is taken as standard. */
export const suggestedAvailability = (tier: EndpointView['tier']): number =>
  framework.tiers.find(({ id }) => id === (tier ?? 'standard'))?.availabilityPct ?? 99.9

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

import type { Row } from '../../document/schema'
import type { Facts } from '../facts'

/**
 * The team that an allocation is held by: the team of its owner, who answers for it; without one the team of what it is
 * linked to, where all links agree; else nobody's.
 */
export function teamOf(facts: Facts, quota: Pick<Row<'gpuQuotas'>, 'id' | 'owner'>): string | null {
  const own = facts.find('persons', quota.owner)?.teamId ?? null
  if (own !== null) return own
  const linked = new Set(
    facts.children('quotaLinks', 'quotaId', quota.id).map(({ targetId, targetKind }) => {
      if (targetKind === 'experiment') return facts.find('experiments', targetId)?.teamId ?? null
      if (targetKind === 'use-case') return facts.find('useCases', targetId)?.teamId ?? null
      return facts.find('endpoints', targetId)?.teamId ?? null
    }),
  )
  const [only = null] = linked
  return linked.size === 1 ? only : null
}

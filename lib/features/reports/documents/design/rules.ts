import type { Row } from '@/lib/document/schema'
import type { Facts } from '@/lib/scoring/facts'
import { withOrigins } from '@/lib/scoring/residency/lineage'

/** What serves a use case: the versions of models that are its own, and the endpoints they answer on. */
export type Served = {
  useCase: Row<'useCases'>
  models: Row<'models'>[]
  endpoints: Row<'endpoints'>[]
  experiments: Row<'experiments'>[]
  /** What its models read, and what that was made from. */
  sources: Row<'dataSources'>[]
}

/** The records that a use case is linked with; null where there is no such use case. Retired models are left out. */
export function servedBy(facts: Facts, id: string): Served | null {
  const useCase = facts.find('useCases', id)
  if (!useCase) return null
  const models = facts.children('models', 'useCaseId', id).filter(({ status }) => status !== 'retired')
  const named = new Set(models.flatMap(({ endpointId }) => (endpointId === null ? [] : [endpointId])))
  const read = new Set(models.flatMap(({ dataSourceIds }) => dataSourceIds))
  const direct = facts.rows('dataSources').filter((source) => read.has(source.id))
  return {
    useCase,
    models: [...models],
    endpoints: facts.rows('endpoints').filter(({ id: endpoint }) => named.has(endpoint)),
    sources: [...new Set(direct.flatMap((source) => withOrigins(facts, source)))],
    experiments: [...facts.children('experiments', 'useCaseId', id)],
  }
}

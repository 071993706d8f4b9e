import type { Row } from '../../document/schema'
import type { Facts } from '../facts'
import { testCoverage } from '../models/required-tests'

/** The decisions that choose a platform or a region, newest first: an accepted one shows what GR-2 asks for. */
export function regionDecisions(facts: Facts): Row<'adrs'>[] {
  return facts
    .rows('adrs')
    .filter(
      ({ kind, starterId, status }) => status === 'accepted' && (kind === 'platform' || starterId === 'residency'),
    )
    .sort((a, b) => (b.decidedAt ?? '').localeCompare(a.decidedAt ?? '') || (b.number ?? 0) - (a.number ?? 0))
}

/** What the register of data sources shows of SC-4: how many there are, with a class and with an owner; null while there is none. */
export function sourcesShown(facts: Facts): { count: number; classed: number; owned: number } | null {
  const rows = facts.rows('dataSources')
  if (rows.length === 0) return null
  return {
    count: rows.length,
    classed: rows.filter(({ dataClass }) => dataClass !== null).length,
    owned: rows.filter(({ owner }) => owner !== null).length,
  }
}

/**
 * Versions in production whose way to the endpoint is on record, as AU-4 asks for: the endpoint, who approved it, how it is
 * released, and a test of this version.
 */
export function deliveredModels(facts: Facts): Row<'models'>[] {
  return facts
    .rows('models')
    .filter((model) => {
      const { approvedAt, endpointId, release, status } = model
      if (status !== 'production' || endpointId === null || approvedAt === null || release === null) return false
      return testCoverage(facts, model).kinds.some(({ state }) => state === 'passed')
    })
    .sort((a, b) => (b.approvedAt ?? '').localeCompare(a.approvedAt ?? '') || (a.id < b.id ? -1 : 1))
}

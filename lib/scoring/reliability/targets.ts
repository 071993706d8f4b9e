import type { ServiceTier } from '../../content'
import type { Row } from '../../document/schema'
import type { Facts } from '../facts'
import { missingInput } from '../gates/line'
import type { MissingInput } from '../types'

export type Endpoint = Row<'endpoints'>
/** A promise, and whether the endpoint makes it or its tier. */
export type Target = { value: number; by: 'endpoint' | 'tier' }

export type Targets = {
  /** Minutes until it answers again, minutes of data that may be lost; null where nobody says. */
  rto: Target | null
  rpo: Target | null
  /** In percent. */
  availability: Target | null
}

export const tierOf = ({ content }: Facts, { tier }: Pick<Endpoint, 'tier'>): ServiceTier | null =>
  content.tiers.find(({ id }) => id === tier) ?? null

/** What an endpoint promises: what it says itself, else what its tier says. Without both a promise is unknown, never lax. */
export function targetsOf(facts: Facts, endpoint: Endpoint): Targets {
  const tier = tierOf(facts, endpoint)
  const said = facts
    .children('sloObjectives', 'endpointId', endpoint.id)
    .find(({ kind, unit, value }) => kind === 'availability' && unit === 'percent' && value !== null)
  const target = (own: number | null | undefined, byTier: number | undefined): Target | null =>
    own !== null && own !== undefined
      ? { value: own, by: 'endpoint' }
      : byTier === undefined
        ? null
        : { value: byTier, by: 'tier' }
  return {
    rto: target(endpoint.rtoMinutes, tier?.rtoMinutes),
    rpo: target(endpoint.rpoMinutes, tier?.rpoMinutes),
    availability: target(said?.value, tier?.availabilityPct),
  }
}

/** What is missing of an endpoint to know something. */
export const lacking = ({ id, name }: Endpoint, code: string, field: string): MissingInput =>
  missingInput('endpoints', code, { name }, { field, recordId: id })

import { framework } from '@/lib/content'
import { type OrganizationDocument, type Section, sectionNames } from '@/lib/document/schema'
import { createFacts, type Facts } from '@/lib/scoring/facts'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { loadSections } from '@/lib/server/records'

/** Sections the comparison with the frozen estimate reads besides the costs themselves. */
export const gateSections = ['gateRounds', 'rollbackReviews', 'rollbackFacts', 'phaseStates', 'baselines'] as const

/** Some sections as facts of today: lookups and clocks of the rules, without reading the whole organization. */
export async function portfolioFacts(actor: Actor, names: readonly Section[]): Promise<Facts> {
  authorize(actor, 'organization:read')
  const loaded = await loadSections(actor.organizationId, [...new Set(names)])
  const empty = Object.fromEntries(sectionNames.map((name) => [name, []]))
  const organization = { id: actor.organizationId, timezone: actor.timezone, currency: actor.currency }
  const document = { ...empty, ...loaded, organization } as unknown as OrganizationDocument
  return createFacts(framework, document, actor.today)
}

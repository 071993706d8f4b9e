import { framework } from '@/lib/content'
import { type OrganizationDocument, type Section, sectionNames } from '@/lib/document/schema'
import { getOrganization } from '@/lib/features/organizations/queries'
import { createFacts, type Facts } from '@/lib/scoring/facts'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { loadSections } from '@/lib/server/records'

/**
 * Facts of some sections as of today, for a page that explains one rule: the rule is asked again with what it reads,
 * without loading the whole organization. Thresholds are always there; every other section is empty.
 */
export async function getFacts(actor: Actor, names: readonly Section[]): Promise<Facts> {
  authorize(actor, 'organization:read')
  const wanted = [...new Set<Section>([...names, 'thresholdOverrides'])]
  const [loaded, organization] = await Promise.all([loadSections(actor.organizationId, wanted), getOrganization(actor)])
  const empty = Object.fromEntries(sectionNames.map((section) => [section, []]))
  const document = { format: 'sextant-organization', formatVersion: 1, contentVersion: framework.version, ...empty }
  return createFacts(
    framework,
    { ...document, organization, ...loaded } as unknown as OrganizationDocument,
    actor.today,
  )
}

import { frameworkFor } from '@/lib/content'
import type { Section } from '@/lib/document/schema'
import { storedDocument } from '@/lib/document/stored'
import { createFacts, type Facts } from '@/lib/scoring/facts'
import type { SeriesSection } from '@/lib/scoring/series'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { notFound } from '@/lib/server/errors'
import { loadText } from '@/lib/server/records'
import { windowed } from '../judgement/queries'

/**
 * Facts of some sections as of today, for a page that explains one rule: the rule is asked again with what it reads,
 * without loading the whole organization. Thresholds are always there; reading a section that was not asked for throws. Of
 * a series there is what rules read (lib/scoring/series.ts), unless the page shows all of it and names it in `whole`.
 */
export async function getFacts(
  actor: Actor,
  names: readonly Section[],
  whole: readonly SeriesSection[] = [],
): Promise<Facts> {
  authorize(actor, 'organization:read')
  const all: readonly Section[] = whole
  const asked = [...new Set<Section>([...names, ...whole, 'thresholdOverrides'])].map((section) =>
    all.includes(section) ? { section } : windowed(section, actor.today),
  )
  const { sections, text } = await loadText(actor.organizationId, asked)
  const document = storedDocument(text, sections)
  if (!document) throw notFound()
  return createFacts(frameworkFor(document.organization.provider), document, actor.today)
}

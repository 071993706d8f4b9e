import type { OrganizationDocument } from '@/lib/document/schema'
import type { Scene } from '@/lib/features/reports/scene/view'
import { evaluateFacts } from '@/lib/scoring/evaluate'
import { factsFrom } from '../evaluated'

/** The scene of a live report over a document, as an administrator sees it. */
export function sceneOf(document: OrganizationDocument, day: string, more: Partial<Scene> = {}): Scene {
  const facts = factsFrom(document, day)
  const { name, slug } = document.organization
  return {
    facts,
    evaluation: evaluateFacts(facts),
    basis: { kind: 'live', words: `Live as of ${day}` },
    frozen: null,
    round: null,
    base: `/o/${slug}`,
    organization: name,
    hidden: new Set(),
    ...more,
  }
}

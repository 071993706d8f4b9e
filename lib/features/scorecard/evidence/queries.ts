import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { deliveredModels, regionDecisions, sourcesShown } from '@/lib/scoring/decisions/as-evidence'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import type { AreaId } from '../desk/view'

/** How many records are offered beside one question. */
const OFFERED = 3

/** A record, or a page of records, that shows what a question asks for. */
export type OfferedEvidence =
  | { kind: 'decision'; id: string; number: number | null; title: string; decidedAt: string | null }
  | { kind: 'model'; id: string; title: string; approvedAt: string | null }
  | { kind: 'data-sources'; count: number; classed: number; owned: number }

export type EvidenceOffers = Readonly<Record<string, readonly OfferedEvidence[]>>

/** Records of the portal that show what a question of this area asks for, by question: offered, never attached by themselves. */
export async function getEvidenceOffers(actor: Actor, areaId: AreaId): Promise<EvidenceOffers> {
  authorize(actor, 'organization:read')
  if (areaId === 'gpu-readiness') {
    const decisions = regionDecisions(await getFacts(actor, ['adrs'])).slice(0, OFFERED)
    return {
      'GR-2': decisions.map(({ decidedAt, id, number, title }) => ({ kind: 'decision', id, number, title, decidedAt })),
    }
  }
  if (areaId === 'security') {
    const shown = sourcesShown(await getFacts(actor, ['dataSources']))
    return shown === null ? {} : { 'SC-4': [{ kind: 'data-sources', ...shown }] }
  }
  if (areaId === 'automation') {
    const models = deliveredModels(await getFacts(actor, ['models', 'modelTests'])).slice(0, OFFERED)
    return {
      'AU-4': models.map(({ approvedAt, id, name, version }) => ({
        kind: 'model',
        id,
        title: `${name} ${version}`,
        approvedAt,
      })),
    }
  }
  return {}
}

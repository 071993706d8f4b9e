import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { regionDecisions } from '@/lib/scoring/decisions/as-evidence'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import type { AreaId } from '../desk/view'

/** How many records are offered beside one question. */
const OFFERED = 3

/** Records of the portal that show what a question of this area asks for, by question: offered, never attached by themselves. */
export async function getEvidenceOffers(actor: Actor, areaId: AreaId) {
  authorize(actor, 'organization:read')
  if (areaId !== 'gpu-readiness') return {}
  const decisions = regionDecisions(await getFacts(actor, ['adrs'])).slice(0, OFFERED)
  return { 'GR-2': decisions.map(({ decidedAt, id, number, title }) => ({ id, number, title, decidedAt })) }
}

export type EvidenceOffers = Awaited<ReturnType<typeof getEvidenceOffers>>

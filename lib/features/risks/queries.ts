import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import { type TopRisk, topRisks } from '@/lib/scoring/top-risks'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'

/** The three most pressing risks: what the portal sees, then what people entered. */
export async function getTopRisks(actor: Actor): Promise<TopRisk[]> {
  authorize(actor, 'organization:read')
  const [facts, evaluation] = await Promise.all([
    getFacts(actor, ['rollbackReviews', 'riskEntries']),
    getEvaluation(actor),
  ])
  return topRisks(facts, evaluation.gates, evaluation.patterns).slice(0, 3)
}

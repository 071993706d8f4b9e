import { framework } from '@/lib/content'
import { getMetrics } from '@/lib/features/metrics/queries'
import { getOrganization } from '@/lib/features/organizations/queries'
import { createFacts } from '@/lib/scoring/facts'
import { metricResults } from '@/lib/scoring/metrics/metric-results'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { type ToldEvaluation, toldEvaluation } from '@/lib/server/told-evaluation'
import { getEvaluation, getPastDocument } from './queries'

/** The evaluation of a day as the API answers it: with the metrics of that day and the words that the screens print. */
export async function getToldEvaluation(actor: Actor, { asOf }: { asOf?: string } = {}): Promise<ToldEvaluation> {
  authorize(actor, 'organization:read')
  const evaluation = await getEvaluation(actor, { asOf })
  if (asOf === undefined || asOf === actor.today) {
    const [metrics, { currency }] = await Promise.all([getMetrics(actor), getOrganization(actor)])
    return toldEvaluation(
      evaluation,
      metrics.map(({ result }) => result),
      currency,
    )
  }
  const document = await getPastDocument(actor, asOf)
  return toldEvaluation(
    evaluation,
    metricResults(createFacts(framework, document, asOf)),
    document.organization.currency,
  )
}

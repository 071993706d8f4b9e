import { getMetrics } from '@/lib/features/metrics/queries'
import { getOrganization } from '@/lib/features/organizations/queries'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { type ToldEvaluation, toldEvaluation } from '@/lib/server/told-evaluation'
import { getEvaluation, getPastMetrics } from '../queries'

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
  const { currency, metrics } = await getPastMetrics(actor, asOf)
  return toldEvaluation(evaluation, metrics, currency)
}

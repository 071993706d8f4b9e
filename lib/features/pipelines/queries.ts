import { daysBetween } from '@/lib/calendar/days'
import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { liveView } from '@/lib/scoring/gates/line'
import { pipelinesOperational } from '@/lib/scoring/gates/lines-preparation'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { countsForGate, newestRun } from './rules'

/** The newest run of each pipeline and the newest one that counts for the gate. */
export async function getDelivery(actor: Actor) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, [], ['pipelineRuns'])
  const line = pipelinesOperational(liveView(facts))
  const { window } = line
  const kinds = (['infrastructure', 'model'] as const).map((kind) => {
    const runs = facts.rows('pipelineRuns').filter((run) => run.kind === kind)
    const green = newestRun(runs.filter((run) => run.outcome === 'succeeded' && countsForGate(run)))
    const inWindow = green !== null && window !== null && green.at >= window.from
    return { kind, newest: newestRun(runs), green, age: green && daysBetween(green.at, facts.today), inWindow }
  })
  return { line, kinds, days: facts.threshold('gate.pipelineDays') }
}

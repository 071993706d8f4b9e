import { addDays } from '../../calendar/days'
import { type Figure, figure } from '../business-case/figure'
import type { Facts } from '../facts'
import { missingInput } from '../gates/line'
import { budgetMinutes, shareOfBudget } from './promise'
import { type Endpoint, lacking, targetsOf } from './targets'

export type IncidentBudget = {
  days: number
  budget: number
  /** Minutes of the window in which an incident of the endpoint was not restored; two at once count once. */
  downtime: number
  incidents: number
  /** 100 − used, in percent, cut to one decimal; below zero it is overspent. Null where there is no budget at all. */
  leftPct: number | null
}

const MINUTE = 60_000

/**
 * What its incidents left of the error budget of an endpoint over the last 30 days up to now; offered beside what is entered.
 * Unknown without an availability, and while no incident names any endpoint: nobody then knows whose they were.
 */
export function incidentBudget(facts: Facts, endpoint: Endpoint, now: string): Figure<IncidentBudget> {
  const { availability } = targetsOf(facts, endpoint)
  const named = facts.rows('incidents').some(({ endpointId }) => endpointId !== null)
  const missing = [
    ...(availability === null ? [lacking(endpoint, 'availability', 'tier')] : []),
    ...(named
      ? []
      : [missingInput('incidents', 'incident-endpoint', { name: endpoint.name }, { field: 'endpointId' })]),
  ]
  return figure(missing, () => {
    const days = facts.threshold('slo.days')
    const end = Date.parse(now)
    const start = end - days * 1440 * MINUTE
    const spans = facts
      .children('incidents', 'endpointId', endpoint.id)
      .map(({ restoredAt, startedAt }): [number, number] => [
        Math.max(start, Date.parse(startedAt)),
        Math.min(end, restoredAt === null ? end : Date.parse(restoredAt)),
      ])
      .filter(([from, to]) => to > from)
    const downtime = Math.floor(covered(spans) / MINUTE)
    const pct = availability!.value
    const used = shareOfBudget(downtime, days, pct)
    const leftPct = used === null ? null : Math.round((100 - used) * 10) / 10
    return { days, budget: budgetMinutes(days, pct), downtime, incidents: spans.length, leftPct }
  })
}

/** The first day of the window, for the sentence that names it. */
export const budgetFrom = (facts: Facts): string => addDays(facts.today, -facts.threshold('slo.days'))

/** The length of what spans cover together. */
function covered(spans: readonly [number, number][]): number {
  let [total, until] = [0, Number.NEGATIVE_INFINITY]
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (to <= until) continue
    total += to - Math.max(from, until)
    until = to
  }
  return total
}

import { daysBetween } from '@/lib/calendar/days'
import type { Row } from '@/lib/document/schema'
import { onTheWay, reachedOn, reclaimDue } from '@/lib/scoring/anti-patterns/allocation-judges'
import { exemptUntil } from '@/lib/scoring/anti-patterns/allocation-standing'
import { allocations, quotaLabel } from '@/lib/scoring/anti-patterns/allocations'
import { budgetMarks, teamSpend } from '@/lib/scoring/budget-use'
import { lookAgain } from '@/lib/scoring/decisions/look-again'
import type { Facts } from '@/lib/scoring/facts'
import { liveView } from '@/lib/scoring/gates/line'
import { inventoryConfirmed } from '@/lib/scoring/gates/lines-diagnostic'
import { isLive, timeBoxOf } from '@/lib/scoring/portfolio/experiment-states'
import { sandboxClock } from '@/lib/scoring/sandbox'

/** Something a clock reached. `occurrence` names this one time: the same clock started anew is another one. */
export type Due = {
  event:
    | 'inventory:to-confirm'
    | 'area:due'
    | 'experiment:box-ends'
    | 'experiment:idle'
    | 'quota:idle'
    | 'reclaim:due'
    | 'decision:look-again'
    | 'risk:look-again'
    | 'budget:spend'
    | 'token:ends'
  subject: string
  payload: Record<string, string | number | boolean> & { occurrence: string }
}

const DAYS_BEFORE = 3

/** Three days before, up to the day itself, for a portal that was not running in between. */
const isNear = (facts: Facts, day: string | null): day is string => {
  const left = day === null ? -1 : daysBetween(facts.today, day)
  return left >= 0 && left <= DAYS_BEFORE
}

/** Areas of the draft that are due and not confirmed, one for each person who rates them. */
function areasDue(facts: Facts): Due[] {
  const { draft } = facts
  if (!draft) return []
  return facts.children('areaAssignments', 'scorecardId', draft.record.id).flatMap(({ id, areaId, dueAt }) => {
    if (!isNear(facts, dueAt) || (draft.ratings.get(areaId)?.final ?? null) !== null) return []
    return [
      { event: 'area:due', subject: `areaAssignments/${id}`, payload: { occurrence: dueAt, area: areaId, dueAt } },
    ]
  })
}

function boxEnds(facts: Facts, row: Row<'experiments'>): Due[] {
  const { end, state } = timeBoxOf(facts, row)
  if ((state !== 'open' && state !== 'last-day') || !isNear(facts, end)) return []
  const payload = { occurrence: end, name: row.name, end }
  return [{ event: 'experiment:box-ends', subject: `experiments/${row.id}`, payload }]
}

/** A running experiment whose sandbox nobody uses; the infrastructure lead is told when it is due for decommissioning. */
function sandboxIdle(facts: Facts, row: Row<'experiments'>): Due[] {
  const clock = isLive(row) ? sandboxClock(facts, row) : null
  if (!clock || clock.state === 'active') return []
  const isDue = clock.state === 'decommission-due'
  const payload = {
    occurrence: `${clock.last} ${clock.state}`,
    name: row.name,
    days: clock.idle,
    endOn: clock.endOn,
    state: isDue ? 'due' : 'flagged',
    lead: isDue,
  }
  return [{ event: 'experiment:idle', subject: `experiments/${row.id}`, payload }]
}

/** An allocation below the line for 14 days in a row (GH-2), or for 30 (GH-1), when the infrastructure lead is told too. */
function quotasIdle(facts: Facts): Due[] {
  return allocations(facts).flatMap((one) => {
    const isDue = reclaimDue(facts, one).value === 'true'
    if (!isDue && onTheWay(facts, one).value !== 'true') return []
    const limit = facts.threshold('gh.idleDays')
    const payload = {
      // Every day of one streak reaches the limit on the same day.
      occurrence: `${reachedOn(one, limit)} ${isDue ? 'due' : 'warned'}`,
      name: one.label,
      days: one.reading.below ?? 0,
      pct: facts.threshold('gh.idlePct'),
      limit,
      state: isDue ? 'due' : 'warned',
      lead: isDue,
    }
    return [{ event: 'quota:idle', subject: `gpuQuotas/${one.quota.id}`, payload }]
  })
}

/** An exemption that ends: from the day after it the allocation is due to be given back again. */
function exemptionsEnd(facts: Facts): Due[] {
  return facts.rows('gpuQuotas').flatMap((quota) => {
    const until = quota.status === 'approved' ? exemptUntil(facts, quota.id) : null
    if (!isNear(facts, until)) return []
    const payload = { occurrence: until, name: quotaLabel(quota), end: until }
    return [{ event: 'reclaim:due' as const, subject: `gpuQuotas/${quota.id}`, payload }]
  })
}

type Costs = Parameters<typeof teamSpend>

/** The highest mark of its budget that a team's spending of a month has reached: 50, 75, 90 or 100 %, each once. */
export function budgetsDue(
  teams: readonly { id: string; name: string }[],
  budgets: Costs[0],
  costs: Costs[1],
  month: string,
  marks: Costs[3],
): Due[] {
  return teamSpend(budgets, costs, month, marks).flatMap(({ reached, teamId }) => {
    const team = teams.find(({ id }) => id === teamId)
    if (!team || reached === null || reached === 0) return []
    const payload = { occurrence: `${month} ${reached}`, name: team.name, mark: reached, month, lead: true }
    return [{ event: 'budget:spend' as const, subject: `teams/${team.id}`, payload }]
  })
}

function budgetsReached(facts: Facts): Due[] {
  const month = facts.today.slice(0, 7)
  return budgetsDue(facts.rows('teams'), facts.rows('budgets'), facts.series('costEntries'), month, budgetMarks(facts))
}

/** Phases whose gate asks for a confirmed inventory. */
const CONFIRMED_IN = [1, 4]

/** Every source is searched and the confirmation is missing, or older than what was found since: once for each such state. */
function inventoryToConfirm(facts: Facts): Due[] {
  if (!CONFIRMED_IN.includes(facts.phase.current)) return []
  const { summary, since, records } = inventoryConfirmed(liveView(facts))
  if (!/P1-C2\.(unconfirmed|outdated)$/.test(summary.code)) return []
  const payload = { occurrence: `${records[0]?.id ?? 'first'} ${since ?? ''}`.trim() }
  return [{ event: 'inventory:to-confirm', subject: 'shadowAiItems', payload }]
}

/** Accepted decisions that are to be looked at again: their day has come, or what was chosen moved to Hold. */
function decisionsDue(facts: Facts): Due[] {
  return facts.rows('adrs').flatMap((row) => {
    const due = lookAgain(facts, row)
    if (!due) return []
    const payload = { occurrence: `${due.why} ${due.since}`, number: row.number ?? 0, state: due.why, end: due.since }
    return [{ event: 'decision:look-again' as const, subject: `adrs/${row.id}`, payload }]
  })
}

/** Open risks whose day of review has come: once for each such day. */
function risksDue(facts: Facts): Due[] {
  return facts.rows('riskEntries').flatMap(({ closedAt, id, reviewAt }) => {
    if (reviewAt === null || reviewAt > facts.today || (closedAt !== null && closedAt <= facts.today)) return []
    return [
      { event: 'risk:look-again', subject: `riskEntries/${id}`, payload: { occurrence: reviewAt, end: reviewAt } },
    ]
  })
}

/** Everything a clock has reached on the day of the facts. */
export function dueOn(facts: Facts): Due[] {
  const experiments = facts.rows('experiments')
  return [
    ...inventoryToConfirm(facts),
    ...areasDue(facts),
    ...experiments.flatMap((row) => [...boxEnds(facts, row), ...sandboxIdle(facts, row)]),
    ...quotasIdle(facts),
    ...exemptionsEnd(facts),
    ...decisionsDue(facts),
    ...risksDue(facts),
    ...budgetsReached(facts),
  ]
}

import { addDays, type Day, daysBetween } from '../../calendar/days'
import type { Row } from '../../document/schema'
import type { Facts } from '../facts'
import { FALSE, type Judged, known, unknown } from '../truth'
import type { MissingInput } from '../types'
import { type LineView, missingInput } from './line'

export type Streak = {
  /** Good days in a row ending the day before the day looked at; null = nothing recorded. */
  days: number | null
  /** The four objectives exist. */
  complete: boolean
  /** In production for fewer days than the limit, complete and without a breach since launch. */
  young: boolean
  age: number | null
  brokenOn: Day | null
  missing: MissingInput[]
}

/** The four objectives every production endpoint needs. */
export const OBJECTIVES = ['availability', 'latency-p99', 'throughput', 'error-budget'] as const

export const isProduction = (endpoint: Row<'endpoints'>, today: Day): boolean =>
  endpoint.environment === 'production' &&
  (endpoint.retiredAt === null || endpoint.retiredAt > today) &&
  (endpoint.productionAt === null || endpoint.productionAt <= today)

/**
 * The streak of one endpoint. A date is good when every objective was met; a date with any objective missing ends the
 * streak without being a breach. Inside a round days since submission can only break it: a missing one does not.
 */
export function endpointStreak(view: LineView, endpoint: Row<'endpoints'>, limit: number): Streak {
  const { facts, day } = view
  const objectives = facts.children('sloObjectives', 'endpointId', endpoint.id)
  const complete = OBJECTIVES.every((kind) => objectives.some((row) => row.kind === kind))
  const dates = readDates(facts, objectives)
  const breached = (from: Day, to: Day): Day | null =>
    [...dates]
      .filter(([date, one]) => one.breach && date >= from && date <= to)
      .sort()
      .at(-1)?.[0] ?? null
  const since = view.inRound ? breached(day, facts.today) : null
  const age = endpoint.productionAt === null ? null : daysBetween(endpoint.productionAt, day)
  const launched = endpoint.productionAt
  const young = complete && launched !== null && age !== null && age < limit && breached(launched, facts.today) === null
  const base = { complete, young, age, missing: [] }
  if (dates.size === 0) return { ...base, ...entered(view, endpoint) }
  let days = 0
  while (isGood(dates.get(addDays(day, -1 - days)), objectives.length)) days += 1
  if (since !== null) return { ...base, days: Math.min(days, daysBetween(since, facts.today)), brokenOn: since }
  return { ...base, days, brokenOn: breached(addDays(day, -limit), facts.today) }
}

/** A production endpoint as P5-B3 counts it: a young one does not hold the gate back while another one is proven. */
export type EndpointStanding = { endpoint: Row<'endpoints'>; streak: Streak; judged: Judged; counts: boolean }

/** Every production endpoint with its streak, whether that is long enough, and whether it counts for the line. */
export function endpointStandings(view: LineView): EndpointStanding[] {
  const { facts } = view
  const limit = view.threshold('slo.days')
  const production = facts.rows('endpoints').filter((row) => isProduction(row, facts.today))
  const streaks = production.map((endpoint) => ({ endpoint, streak: endpointStreak(view, endpoint, limit) }))
  const proven = streaks.some(({ streak }) => judge(streak, limit).value === 'true')
  return streaks.map(({ endpoint, streak }) => ({
    endpoint,
    streak,
    judged: judge(streak, limit),
    counts: !(streak.young && proven),
  }))
}

const judge = (streak: Streak, limit: number): Judged => {
  if (!streak.complete) return FALSE
  return streak.days === null ? unknown(...streak.missing) : known(streak.days >= limit)
}

export type EndpointDay = {
  date: Day
  state: 'good' | 'breached' | 'missing'
  /** Objectives that were missed, and those without a result. */
  missed: Row<'sloObjectives'>['kind'][]
  open: Row<'sloObjectives'>['kind'][]
}

/** The dates of an endpoint as the streak reads them, the oldest first: good, breached, or with a result missing. */
export function endpointDays(facts: Facts, endpoint: Row<'endpoints'>, from: Day, count: number): EndpointDay[] {
  const objectives = facts.children('sloObjectives', 'endpointId', endpoint.id)
  const dates = readDates(facts, objectives)
  return Array.from({ length: count }, (_, index) => {
    const date = addDays(from, index)
    const one = dates.get(date)
    const missed = objectives.filter(({ id }) => one?.results.get(id) === false).map(({ kind }) => kind)
    const open = objectives.filter(({ id }) => typeof one?.results.get(id) !== 'boolean').map(({ kind }) => kind)
    return { date, state: isGood(one, objectives.length) ? 'good' : one?.breach ? 'breached' : 'missing', missed, open }
  })
}

type Dated = { met: number; breach: boolean; results: Map<string, boolean | null> }

function readDates(facts: Facts, objectives: readonly Row<'sloObjectives'>[]): Map<Day, Dated> {
  const dates = new Map<Day, Dated>()
  for (const objective of objectives) {
    for (const row of facts.children('sloDays', 'objectiveId', objective.id)) {
      const one = dates.get(row.date) ?? { met: 0, breach: false, results: new Map() }
      one.met += row.met === true ? 1 : 0
      one.breach ||= row.met === false
      one.results.set(objective.id, row.met)
      dates.set(row.date, one)
    }
  }
  return dates
}

const isGood = (one: Dated | undefined, objectives: number): boolean =>
  one !== undefined && !one.breach && one.met >= objectives

/** A streak typed in is valid while the day it was read is at most one day old; recorded days win over it. */
function entered(view: LineView, endpoint: Row<'endpoints'>): Pick<Streak, 'days' | 'brokenOn' | 'missing'> {
  const { enteredStreakDays: days, enteredStreakAsOf: asOf } = endpoint
  if (days !== null && asOf !== null && daysBetween(asOf, view.day) <= 1) return { days, brokenOn: null, missing: [] }
  const where = { field: 'enteredStreakDays', recordId: endpoint.id }
  return { days: null, brokenOn: null, missing: [missingInput('sloDays', 'slo-days', { name: endpoint.name }, where)] }
}

import { addDays, type Day, daysBetween } from '../../calendar/days'
import type { Row } from '../../document/schema'
import type { Facts } from '../facts'

type Endpoint = Row<'endpoints'>
type Objective = Row<'sloObjectives'>
export type ObjectiveKind = Objective['kind']

/** The four objectives every production endpoint needs. */
export const OBJECTIVES = ['availability', 'latency-p99', 'throughput', 'error-budget'] as const

/** A stretch of good days that somebody read elsewhere and typed in, cut at the launch. */
export type EnteredStreak = { from: Day; to: Day }

/**
 * What the daily results of one endpoint say, date by date. Results are counted per objective, never per row, and those
 * of an archived objective still cover its kind: replacing a target does not unmake the days before it.
 */
export type SloCalendar = {
  /** The four kinds each have an objective that stands today. */
  complete: boolean
  entered: EnteredStreak | null
  /** Dates with a missed objective, the oldest first. */
  misses: readonly Day[]
  /** Dates with any result, the oldest first. */
  dates: readonly Day[]
  /** Objectives that were missed on a date. */
  missedOn(date: Day): ObjectiveKind[]
  /** Kinds without a result on a date: none means that the date is complete. */
  openOn(date: Day): ObjectiveKind[]
}

type Results = Map<string, boolean>
/** From which day on an objective has to have a result although another one covers its kind. */
type Asked = { objective: Objective; after: Day | null }

/** Reads the results of an endpoint as they stand. `until` is the day looked from: a streak read later is not used. */
export const sloCalendar = (facts: Facts, endpoint: Endpoint, until: Day): SloCalendar => ({
  ...recorded(facts, endpoint.id),
  entered: enteredStreak(endpoint, until),
})

type Recorded = Omit<SloCalendar, 'entered'>
const calendars = new WeakMap<Facts, { objectives: Map<string, Objective[]>; read: Map<string, Recorded> }>()

/** The results are read once per evaluation; several rules and pages look at the same endpoint. */
function recorded(facts: Facts, endpointId: string): Recorded {
  let known = calendars.get(facts)
  if (!known) {
    known = { objectives: new Map(), read: new Map() }
    for (const row of facts.document.sloObjectives) {
      const siblings = known.objectives.get(row.endpointId)
      if (siblings) siblings.push(row)
      else known.objectives.set(row.endpointId, [row])
    }
    calendars.set(facts, known)
  }
  const existing = known.read.get(endpointId)
  if (existing) return existing
  const made = readCalendar(facts, known.objectives.get(endpointId) ?? [])
  known.read.set(endpointId, made)
  return made
}

function readCalendar(facts: Facts, objectives: readonly Objective[]): Recorded {
  const live = objectives.filter((row) => row.archivedAt === null)
  const results = readResults(facts, objectives)
  const asked = live.map((objective): Asked => ({ objective, after: askedAfter(facts, objective) }))
  const kindOf = new Map(objectives.map(({ id, kind }) => [id, kind]))
  const kindsOn = (date: Day, wanted: boolean | null): ObjectiveKind[] => [
    ...new Set(
      [...(results.get(date) ?? [])].flatMap(([id, met]) =>
        wanted === null || met === wanted ? [kindOf.get(id) as ObjectiveKind] : [],
      ),
    ),
  ]
  const dates = [...results.keys()].sort()
  return {
    complete: OBJECTIVES.every((kind) => live.some((row) => row.kind === kind)),
    dates,
    misses: dates.filter((date) => kindsOn(date, false).length > 0),
    missedOn: (date) => kindsOn(date, false),
    openOn: (date) => {
      const covered = new Set(kindsOn(date, null))
      const waiting = asked.filter(
        ({ objective, after }) => after !== null && after < date && !results.get(date)?.has(objective.id),
      )
      const open = new Set([...OBJECTIVES.filter((kind) => !covered.has(kind)), ...waiting.map(kindOfAsked)])
      return OBJECTIVES.filter((kind) => open.has(kind))
    },
  }
}

const kindOfAsked = ({ objective }: Asked): ObjectiveKind => objective.kind

/** A date with two rows for one objective is missed when either says so; a row without an answer is no result. */
function readResults(facts: Facts, objectives: readonly Objective[]): Map<Day, Results> {
  const dates = new Map<Day, Results>()
  for (const { id } of objectives) {
    for (const { date, met } of facts.seriesOf('sloDays', 'objectiveId', id)) {
      if (met === null) continue
      const results: Results = dates.get(date) ?? new Map()
      results.set(id, met && results.get(id) !== false)
      dates.set(date, results)
    }
  }
  return dates
}

/**
 * An objective is asked for after the day it was created: no full day can be measured on that day. Where its creation is
 * unknown, from its first result on.
 */
function askedAfter(facts: Facts, { id, createdAt }: Objective): Day | null {
  if (createdAt !== null) return facts.dayOf(createdAt)
  const first = facts
    .seriesOf('sloDays', 'objectiveId', id)
    .flatMap(({ date, met }) => (met === null ? [] : [date]))
    .sort()[0]
  return first === undefined ? null : addDays(first, -1)
}

/** The good days that an entered streak stands for: never before the launch, and never one that was read in the future. */
function enteredStreak({ enteredStreakDays: days, enteredStreakAsOf: to, productionAt }: Endpoint, until: Day) {
  if (days === null || days === 0 || to === null || to > until || productionAt === null || to < productionAt)
    return null
  return { from: addDays(to, 1 - Math.min(days, daysBetween(productionAt, to) + 1)), to }
}

export type EndpointDay = {
  date: Day
  /** `entered`: no full set of results, but inside a streak that was typed in. */
  state: 'good' | 'breached' | 'missing' | 'entered'
  /** Objectives that were missed, and those without a result. */
  missed: ObjectiveKind[]
  open: ObjectiveKind[]
}

/** One date as the streak reads it: a miss ends a streak whatever else is there, a missing result between complete days too. */
export function readDay(calendar: SloCalendar, date: Day): EndpointDay {
  const missed = calendar.missedOn(date)
  const open = calendar.openOn(date)
  const { entered } = calendar
  const stands = entered !== null && date >= entered.from && date <= entered.to
  const state = missed.length > 0 ? 'breached' : open.length === 0 ? 'good' : stands ? 'entered' : 'missing'
  return { date, state, missed, open }
}

/** The dates of an endpoint as the streak reads them, the oldest first. */
export function endpointDays(facts: Facts, endpoint: Endpoint, from: Day, count: number): EndpointDay[] {
  const calendar = sloCalendar(facts, endpoint, facts.today)
  return Array.from({ length: count }, (_, index) => readDay(calendar, addDays(from, index)))
}

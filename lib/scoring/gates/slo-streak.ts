import { addDays, type Day, daysBetween } from '../../calendar/days'
import type { Row } from '../../document/schema'
import { FALSE, type Judged, known, unknown } from '../truth'
import { type LineView, missingInput } from './line'
import { readDay, type SloCalendar, sloCalendar } from './slo-days'

export type Streak = {
  /** Good days in a row up to `upTo`; null = no complete date, or the start in production is not known. */
  days: number | null
  /** The newest date on which each of the four kinds had a result, or the day an entered streak was read. */
  upTo: Day | null
  /** That date is further back than results may be late, so the streak says nothing about today. */
  late: boolean
  /** The four objectives exist. */
  complete: boolean
  /** Days in production on the day looked at; null = not known since when. */
  age: number | null
  /** In production for too short a time to be able to show the days; false where its age is not known. */
  tooYoung: boolean
  /** The day with a miss, or without a result between complete ones, that ended the streak; null = none since launch. */
  brokenOn: Day | null
  /** The newest missed objective since launch. */
  missedOn: Day | null
}

export const isProduction = (endpoint: Row<'endpoints'>, today: Day): boolean =>
  endpoint.environment === 'production' &&
  (endpoint.retiredAt === null || endpoint.retiredAt > today) &&
  (endpoint.productionAt === null || endpoint.productionAt <= today)

/** From how many days in production an endpoint has to show its streak: the days themselves and the lateness allowed. */
export const oldEnoughFrom = (view: LineView): number => view.threshold('slo.days') - 1 + view.threshold('slo.lateDays')

/**
 * The streak of one endpoint: consecutive good dates since the launch, ending at the newest complete date before the day
 * looked at. It speaks while that date is at most `slo.lateDays` back. A miss later than it ends the streak at once, also
 * on a day whose other results are still open. Inside a round the day is the one of the submission, so lateness unmakes
 * nothing and a miss since then does.
 */
export function endpointStreak(view: LineView, endpoint: Row<'endpoints'>): Streak {
  const { facts, day } = view
  const { productionAt } = endpoint
  const calendar = sloCalendar(facts, endpoint, day)
  const age = productionAt === null ? null : daysBetween(productionAt, day)
  const base = { complete: calendar.complete, age, tooYoung: age !== null && age < oldEnoughFrom(view) }
  const nothing = { ...base, days: null, upTo: null, late: false, brokenOn: null, missedOn: null }
  if (productionAt === null) return nothing
  const upTo = newestComplete(calendar, productionAt, day)
  const missedOn = calendar.misses.findLast((date) => date >= productionAt && date <= facts.today) ?? null
  if (upTo === null) return { ...nothing, brokenOn: missedOn, missedOn }
  const late = daysBetween(upTo, day) > view.threshold('slo.lateDays')
  if (missedOn !== null && missedOn > upTo) return { ...base, days: 0, upTo, late, brokenOn: missedOn, missedOn }
  return { ...base, ...runUpTo(calendar, productionAt, upTo), upTo, late, missedOn }
}

function newestComplete(calendar: SloCalendar, launch: Day, day: Day): Day | null {
  const recorded = calendar.dates.findLast((date) => date >= launch && date < day && calendar.openOn(date).length === 0)
  const read = calendar.entered?.to
  return read !== undefined && (recorded === undefined || read > recorded) ? read : (recorded ?? null)
}

/** Counts back date by date; an entered streak is taken in one step, whatever number was typed. */
function runUpTo(calendar: SloCalendar, launch: Day, upTo: Day): Pick<Streak, 'days' | 'brokenOn'> {
  const { entered, misses } = calendar
  let date = upTo
  while (date >= launch) {
    if (entered !== null && date >= entered.from && date <= entered.to) {
      const miss = misses.findLast((one) => one >= entered.from && one <= date)
      if (miss !== undefined) return { days: daysBetween(miss, upTo), brokenOn: miss }
      date = addDays(entered.from, -1)
    } else if (readDay(calendar, date).state === 'good') date = addDays(date, -1)
    else return { days: daysBetween(date, upTo), brokenOn: date }
  }
  return { days: daysBetween(date, upTo), brokenOn: null }
}

/** A production endpoint as P5-B3 counts it. One that does not count holds nothing back and proves nothing. */
export type EndpointStanding = { endpoint: Row<'endpoints'>; streak: Streak; judged: Judged; counts: boolean }

/** Every production endpoint with its streak, what that says, and whether it counts for the line. */
export function endpointStandings(view: LineView): EndpointStanding[] {
  return view.facts
    .rows('endpoints')
    .filter((row) => isProduction(row, view.facts.today))
    .map((endpoint) => {
      const streak = endpointStreak(view, endpoint)
      const counts = !(streak.tooYoung && streak.complete && streak.missedOn === null)
      return { endpoint, streak, judged: judge(view, endpoint, streak), counts }
    })
}

function judge(view: LineView, { id, name }: Row<'endpoints'>, streak: Streak): Judged {
  const limit = view.threshold('slo.days')
  if (!streak.complete) return FALSE
  if (streak.age === null) {
    return unknown(missingInput('endpoints', 'production-at', { name }, { field: 'productionAt', recordId: id }))
  }
  if (streak.tooYoung) return FALSE
  // A miss so recent that the days since cannot be enough decides, whatever the results that are not in yet turn out to be.
  const { missedOn, upTo } = streak
  const yesterday = addDays(view.day, -1)
  const newest = upTo !== null && upTo > yesterday ? upTo : yesterday
  if (missedOn !== null && daysBetween(missedOn, newest) < limit) return FALSE
  if (streak.days === null || upTo === null)
    return unknown(missingInput('sloDays', 'slo-days', { name }, { recordId: id }))
  if (streak.late) return unknown(missingInput('sloDays', 'slo-late', { name, date: upTo }, { recordId: id }))
  return known(streak.days >= limit)
}

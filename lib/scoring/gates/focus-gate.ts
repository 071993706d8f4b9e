import { daysBetween } from '../../calendar/days'
import { type Facts, moment } from '../facts'
import { FALSE, known, unknown } from '../truth'
import type { Observed } from '../types'
import { nameOf } from './framework-index'
import { allOf, byId, type LineView, limitAt, lineResult, missingInput, recordLink } from './line'
import { heldAt, isActive } from './seats'
import { FOCUS_GATE, type FocusGateResult, type OpenArea, type Seat } from './types'

/**
 * FOCUS-GATE, gate 2→3 only: the latest submitted scorecard is fresh and every area is at least 3, or accepted at
 * exactly its present rating by a holder of each seat, two persons unless small-team mode is on. Drafts do not count; an acceptance is void once a later submitted
 * scorecard gave the area another rating. It refuses no submission, but no seat can sign while its holder has not
 * accepted every open area.
 */
export function focusGate(view: LineView, seats: readonly Seat[]): FocusGateResult {
  const { facts } = view
  const latest = facts.latest
  const limit = view.threshold('focus.minRating')
  const areas: OpenArea[] = []
  let unrated = false
  for (const area of facts.content.areas) {
    const rating = latest?.ratings.get(area.id)?.final ?? null
    if (rating === null) unrated = true
    else if (rating < limit && latest) areas.push(openArea(facts, area.id, latest.record.id, rating, seats))
  }
  const age = latest?.submittedOn ? daysBetween(latest.submittedOn, view.day) : null
  const stale = age !== null && age > view.threshold('scorecard.staleDays')
  const open = areas.filter((area) => area.openFor.length > 0)
  const judged =
    !latest || unrated
      ? unknown(missingInput('scorecards', 'submitted-scorecard'))
      : stale
        ? FALSE
        : known(open.length === 0)
  const all = facts.content.areas.length
  const status =
    judged.value === 'unknown' ? 'unknown' : judged === FALSE ? 'open' : areas.length > 0 ? 'accepted' : 'met'
  return {
    ...lineResult(view, FOCUS_GATE, {
      judged,
      // Areas nobody has rated are not counted as good enough.
      observed: judged.value === 'unknown' ? null : { value: all - areas.length, unit: 'of', of: all },
      threshold: allOf(all, 'framework'),
      also: [{ observed: lowestRating(facts), threshold: limitAt(view, 'focus.minRating', '>=') }],
      variant: stale ? 'stale' : status,
      params: {
        open: open.length,
        areas: (open.length > 0 ? open : areas).map((area) => nameOf(facts.content, area.areaId)).join(', '),
        days: age ?? 0,
        limit,
      },
      records: latest ? [recordLink('scorecards', latest.record, latest.submittedOn ?? '')] : [],
      smallest: open.map((area) => area.areaId),
    }),
    itemId: FOCUS_GATE,
    status,
    areas,
  }
}

/** The lowest final rating of the latest scorecard; unknown while an area has none. */
function lowestRating(facts: Facts): Observed | null {
  const ratings = facts.content.areas.map((area) => facts.latest?.ratings.get(area.id)?.final ?? null)
  const known = ratings.filter((rating) => rating !== null)
  return known.length < ratings.length ? null : { value: Math.min(...known), unit: 'rating' }
}

function openArea(facts: Facts, areaId: string, scorecardId: string, rating: number, seats: readonly Seat[]): OpenArea {
  const acceptedBy = acceptedSeats(facts, seats, acceptances(facts, areaId, rating))
  return { areaId, scorecardId, rating, acceptedBy, openFor: seats.filter((seat) => !acceptedBy.includes(seat)) }
}

type Acceptance = { seat: Seat; by: string }

/** Acceptances of an area that count at its present rating, the earliest first. */
function acceptances(facts: Facts, areaId: string, rating: number): Acceptance[] {
  return facts
    .children('areaAcceptances', 'areaId', areaId)
    .flatMap((row) =>
      row.rating === rating &&
      row.seat !== null &&
      row.by !== null &&
      (heldAt(facts, row.seat, row.by, row.at) || stoodIn(facts, row.seat, row.by, row.at)) &&
      keptRating(facts, areaId, rating, row.at)
        ? [{ seat: row.seat, by: row.by, at: moment(row.at), id: row.id }]
        : [],
    )
    .sort((a, b) => a.at - b.at || byId(a, b))
}

/**
 * The seats an area is accepted for: one person counts for one seat, unless small-team mode is on on the day it is read.
 * Where somebody accepted for several seats, whoever else accepted for them is counted first.
 */
function acceptedSeats({ organization }: Facts, seats: readonly Seat[], given: readonly Acceptance[]): Seat[] {
  const personsOf = (seat: Seat) => given.filter((one) => one.seat === seat).map(({ by }) => by)
  if (organization.smallTeamMode) return seats.filter((seat) => personsOf(seat).length > 0)
  const filled = (left: readonly Seat[], used: readonly string[]): Seat[] => {
    const [seat, ...others] = left
    if (seat === undefined) return []
    const ways = personsOf(seat)
      .filter((person) => !used.includes(person))
      .map((person) => [seat, ...filled(others, [...used, person])])
    return [...ways, filled(others, used)].reduce((best, way) => (way.length > best.length ? way : best))
  }
  return filled(seats, [])
}

/** Whether the area would be accepted for one more seat if this person accepted it for `seat`: not by one person twice. */
export function wouldAccept(facts: Facts, area: OpenArea, seat: Seat, by: string): boolean {
  const seats = [...area.acceptedBy, ...area.openFor]
  const given = [...acceptances(facts, area.areaId, area.rating), { seat, by }]
  return acceptedSeats(facts, seats, given).length > area.acceptedBy.length
}

function stoodIn(facts: Facts, seat: Seat, personId: string, at: string): boolean {
  const day = facts.dayOf(at)
  return facts
    .children('deputies', 'seat', seat)
    .some(
      (row) =>
        row.personId === personId &&
        row.from <= day &&
        day <= row.to &&
        (row.annulledAt === null || moment(row.annulledAt) > moment(at)) &&
        isActive(facts, personId) &&
        heldAt(facts, seat, row.forPersonId, at),
    )
}

/** Every scorecard submitted since the acceptance gave the area the accepted rating. */
function keptRating(facts: Facts, areaId: string, rating: number, since: string): boolean {
  for (const scorecard of facts.submitted) {
    if (moment(scorecard.submittedAt) <= moment(since)) continue
    const row = facts.children('areaRatings', 'scorecardId', scorecard.id).find((one) => one.areaId === areaId)
    if (row?.final !== rating) return false
  }
  return true
}

import { daysBetween } from '../../calendar/days'
import { type Facts, moment } from '../facts'
import { FALSE, known, unknown } from '../truth'
import { nameOf } from './framework-index'
import { type LineView, limitAt, lineResult, missingInput, recordLink } from './line'
import { heldAt, isActive } from './seats'
import { FOCUS_GATE, type FocusGateResult, type OpenArea, type Seat } from './types'

/**
 * FOCUS-GATE, gate 2→3 only: the latest submitted scorecard is fresh and every area is at least 3, or accepted at
 * exactly its present rating by a holder of each seat. Drafts do not count; an acceptance is void once a later submitted
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
      threshold: limitAt(view, 'focus.minRating', '>='),
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

function openArea(facts: Facts, areaId: string, scorecardId: string, rating: number, seats: readonly Seat[]): OpenArea {
  const acceptedBy = seats.filter((seat) => isAccepted(facts, areaId, rating, seat))
  return { areaId, scorecardId, rating, acceptedBy, openFor: seats.filter((seat) => !acceptedBy.includes(seat)) }
}

function isAccepted(facts: Facts, areaId: string, rating: number, seat: Seat): boolean {
  return facts
    .children('areaAcceptances', 'areaId', areaId)
    .some(
      (row) =>
        row.rating === rating &&
        row.seat === seat &&
        row.by !== null &&
        (heldAt(facts, seat, row.by, row.at) || stoodIn(facts, seat, row.by, row.at)) &&
        keptRating(facts, areaId, rating, row.at),
    )
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

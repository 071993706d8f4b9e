import type { GateCommand, GateContext } from './commands'
import { wouldAccept } from './focus-gate'
import { nameOf } from './framework-index'
import { allowed, hasReason, refusal, refused, sentence, signerFor, type Verdict } from './refusals'
import type { GateView } from './view'

type Command = Extract<GateCommand, { type: 'accept-area' }>

/**
 * A seat of gate 2→3 accepts an area below 3 at exactly its present rating, before the submission or while it is in
 * review; signing accepts in the same way. One person accepts for one seat only, unless small-team mode is on.
 */
export function acceptArea(context: GateContext, view: GateView, command: Command): Verdict {
  const { facts, actor, now } = context
  const { gate, focus } = view
  const { seat, areaId, reason } = command
  if (facts.phase.current > gate.from) return refusal('gate-behind', { to: gate.to })
  if (actor.token) return refusal('token-cannot-sign')
  if (!gate.seatIds.includes(seat)) return refusal('seat-not-of-gate', { seat: nameOf(facts.content, seat) })
  const signer = signerFor(facts, seat, actor.personId)
  if (!signer) return refusal('not-holder', { seat: nameOf(facts.content, seat) })
  const area = focus?.areas.find((one) => one.areaId === areaId)
  if (!area?.openFor.includes(seat)) return refusal('area-not-open', { area: nameOf(facts.content, areaId) })
  const refusals = []
  if (!hasReason(facts, reason)) {
    refusals.push(sentence('reason-too-short', { limit: facts.threshold('reason.minLength') }))
  }
  const { scorecardId, rating } = area
  if (!wouldAccept(facts, area, seat, signer.personId)) {
    const other = area.acceptedBy[0] ?? seat
    refusals.push(sentence('second-seat', { seat: nameOf(facts.content, other) }))
  }
  if (refusals.length > 0) return refused(refusals)
  const { personId: by, forPersonId } = signer
  const given = { scorecardId, areaId, rating, seat, reason, by, forPersonId, at: now }
  return allowed([{ kind: 'accept-area', ...given }], view.state)
}

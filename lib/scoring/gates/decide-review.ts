import type { Gate } from '../../content'
import type { Facts } from '../facts'
import type { Sentence } from '../types'
import type { GateCommand, GateContext, GateEffect, RollbackAction } from './commands'
import { nameOf } from './framework-index'
import { ledgerOf } from './ledger'
import {
  allowed,
  hasReason,
  maySubmit,
  refusal,
  refused,
  type Signer,
  sentence,
  signerFor,
  type Verdict,
} from './refusals'
import { standingVotes, unanimous } from './reviews'
import type { ReviewSeat, RollbackReview } from './types'
import type { GateView } from './view'

type Of<T extends GateCommand['type']> = Extract<GateCommand, { type: T }>

/**
 * One seat votes on an open review; a later vote of the seat replaces its earlier one. Unanimity decides: dismissed, the
 * approval stands and an action is created; confirmed, the organization returns to the gate's starting phase.
 */
export function vote(context: GateContext, view: GateView, command: Of<'vote'>): Verdict {
  const { facts, actor, now } = context
  const review = view.ledger.reviews.find((row) => row.id === command.reviewId)
  if (review?.state !== 'open') return refusal('no-open-review')
  if (actor.token) return refusal('token-cannot-sign')
  if (!view.gate.seatIds.includes(command.seat))
    return refusal('seat-not-of-gate', { seat: nameOf(facts.content, command.seat) })
  const signer = signerFor(facts, command.seat, actor.personId)
  if (!signer) return refusal('not-holder', { seat: nameOf(facts.content, command.seat) })
  const standing = standingVotes(facts, review, view.gate.seatIds)
  const refusals = voteRefusals(facts, command, signer, standing)
  if (refusals.length > 0) return refused(refusals)
  const { seat, reason, vote: direction } = command
  const cast: GateEffect = {
    kind: 'add-vote',
    reviewId: review.id,
    seat,
    ...signer,
    vote: direction,
    reason,
    at: now,
  }
  const after = standing.map((one) => (one.seat === seat ? { ...one, vote: direction } : one))
  const decided = unanimous(after)
  if (decided === null) return allowed([cast], 'rollback-candidate')
  return decided === 'confirm'
    ? allowed([cast, ...confirmed(context, view, review)], 'rollback-confirmed')
    : allowed([cast, ...dismissed(context, view, review, command.action)], 'rollback-dismissed')
}

function voteRefusals(facts: Facts, command: Of<'vote'>, signer: Signer, standing: readonly ReviewSeat[]): Sentence[] {
  const refusals: Sentence[] = []
  if (!hasReason(facts, command.reason)) {
    refusals.push(sentence('reason-too-short', { limit: facts.threshold('reason.minLength') }))
  }
  const { action } = command
  const incomplete = !action || action.text.trim() === '' || action.owner === null || action.dueAt === null
  if (command.vote === 'dismiss' && incomplete) refusals.push(sentence('action-missing'))
  else if (command.vote === 'dismiss' && action?.dueAt && action.dueAt < facts.today)
    refusals.push(sentence('action-past'))
  const other = standing.find((one) => one.personId === signer.personId && one.seat !== command.seat)
  if (!other) return refusals
  if (signer.forPersonId !== null || other.forPersonId !== null)
    refusals.push(sentence('deputy-second-seat', { seat: nameOf(facts.content, command.seat) }))
  else if (!facts.organization.smallTeamMode)
    refusals.push(sentence('second-seat', { seat: nameOf(facts.content, other.seat) }))
  return refusals
}

/** The approval stands, the facts are settled for good, and somebody has something to do. */
const dismissed = (
  { now }: GateContext,
  view: GateView,
  review: RollbackReview,
  action: RollbackAction | null,
): GateEffect[] => [
  { kind: 'decide-review', reviewId: review.id, state: 'dismissed', at: now },
  ...(action ? [{ kind: 'create-action' as const, source: `review:${view.gate.id}:${review.id}`, action }] : []),
]

/**
 * The phase returns to where this gate starts, however far ahead the organization is. Open rounds of later gates end,
 * their reviews and conditions close as superseded; items, evidence and answers stay.
 */
function confirmed(context: GateContext, view: GateView, review: RollbackReview): GateEffect[] {
  const { facts, now } = context
  const later = facts.content.gates.filter((gate) => gate.from > view.gate.from)
  return [
    { kind: 'decide-review', reviewId: review.id, state: 'confirmed', at: now },
    ...later.flatMap((gate) => superseded(context, gate)),
    {
      kind: 'enter-phase',
      phase: view.gate.from,
      at: now,
      cause: 'rollback',
      roundId: view.ledger.inForce?.id ?? null,
    },
  ]
}

function superseded({ facts, now, actor }: GateContext, gate: Gate): GateEffect[] {
  const { open, inForce, reviews } = ledgerOf(facts, gate)
  const conditions = [open, inForce].flatMap((round) =>
    round ? facts.children('gateConditions', 'roundId', round.id).filter((row) => row.closedAt === null) : [],
  )
  const reason = 'rolled back'
  return [
    ...(open ? [{ kind: 'end-round' as const, roundId: open.id, at: now, cause: 'rolled-back' as const, reason }] : []),
    ...reviews
      .filter((row) => row.state === 'open')
      .map((row) => ({ kind: 'decide-review' as const, reviewId: row.id, state: 'superseded' as const, at: now })),
    ...conditions.map((row) => ({
      kind: 'close-condition' as const,
      conditionId: row.id,
      at: now,
      by: actor.personId,
      with: 'superseded',
    })),
  ]
}

/** A seat holder records the gate's criterion by hand; it opens a review or joins the open one. */
export function raiseFact(context: GateContext, view: GateView, command: Of<'raise-fact'>): Verdict {
  const { facts, actor, now } = context
  const { ledger, gate } = view
  if (!ledger.inForce) return refusal('no-approval-in-force')
  if (actor.token) return refusal('token-cannot-sign')
  if (!gate.seatIds.some((seat) => signerFor(facts, seat, actor.personId) !== null)) return refusal('holds-no-seat')
  if (!hasReason(facts, command.observed)) {
    return refusal('reason-too-short', { limit: facts.threshold('reason.minLength') })
  }
  const known = ledger.reviews.some((row) =>
    facts
      .children('rollbackFacts', 'reviewId', row.id)
      .some((fact) => fact.criterion === 'by-hand' && fact.recordId === command.recordId),
  )
  if (known) return refusal('fact-known')
  const { recordId, observed } = command
  const added = [{ criterion: 'by-hand', recordId, observed, threshold: gate.rollback.criterion }]
  const open = ledger.reviews.find((row) => row.state === 'open')
  const effect: GateEffect = open
    ? { kind: 'add-facts', reviewId: open.id, facts: added }
    : { kind: 'open-review', gateId: gate.id, roundId: ledger.inForce.id, at: now, facts: added }
  return allowed([effect], 'rollback-candidate')
}

/** An open condition of the approval in force is closed with its evidence: by its owner, an editor or a seat holder. */
export function closeCondition(context: GateContext, view: GateView, command: Of<'close-condition'>): Verdict {
  const { facts, actor, now } = context
  const round = view.ledger.inForce
  const row =
    round && facts.children('gateConditions', 'roundId', round.id).find((one) => one.id === command.conditionId)
  if (!row || row.closedAt !== null) return refusal('no-open-condition')
  const own = actor.personId !== null && actor.personId === row.owner
  const seated = view.gate.seatIds.some((seat) => signerFor(facts, seat, actor.personId) !== null)
  if (!own && !seated && !maySubmit(facts, actor)) return refusal('may-not-close')
  if (command.with.trim() === '') return refusal('evidence-missing')
  return allowed(
    [{ kind: 'close-condition', conditionId: row.id, at: now, by: actor.personId, with: command.with }],
    null,
  )
}

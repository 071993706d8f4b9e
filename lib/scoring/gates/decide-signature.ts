import type { Gate } from '../../content'
import type { Facts } from '../facts'
import type { Sentence } from '../types'
import { acknowledgementsOf } from './acknowledgements'
import type { GateCommand, GateContext, GateEffect } from './commands'
import { conditionRefusals } from './decide-round'
import { submitterBarred } from './dry-run'
import { wouldAccept } from './focus-gate'
import { nameOf } from './framework-index'
import {
  allowed,
  hasReason,
  isFresh,
  refusal,
  refused,
  type Signer,
  sentence,
  signerFor,
  type Verdict,
} from './refusals'
import { signaturesOf } from './seats'
import { staleSentence } from './standing'
import type { Acknowledgement, FocusGateResult, GateRound, Seat } from './types'
import type { GateView } from './view'

type Of<T extends GateCommand['type']> = Extract<GateCommand, { type: T }>

/**
 * One seat approves. Refused while the round is stale or a line is found unmet, when the signer does not hold the seat or
 * has signed already, when anything shown was not seen, or when the last proof of identity is too old. The last approval
 * ends the round and advances the phase in the same transaction.
 */
export function approve(context: GateContext, view: GateView, command: Of<'approve'>): Verdict {
  const { facts, actor } = context
  const { gate, ledger } = view
  const round = ledger.open
  if (!round) return refusal('no-open-round')
  if (actor.token) return refusal('token-cannot-sign')
  if (!gate.seatIds.includes(command.seat))
    return refusal('seat-not-of-gate', { seat: nameOf(facts.content, command.seat) })
  const signer = signerFor(facts, command.seat, actor.personId)
  if (!signer) return refusal('not-holder', { seat: nameOf(facts.content, command.seat) })
  const refusals = [
    ...personRefusals(facts, view, round, command.seat, signer),
    ...contentRefusals(context, view, round, command),
    ...focusRefusals(facts, view, command, signer),
    ...command.conditions.flatMap((one) => conditionRefusals(context, view, one, false)),
  ]
  if (!isFresh(context)) refusals.push(sentence('authenticate-again'))
  if (refusals.length > 0) return refused(refusals)
  const last = gate.seatIds.every((seat) => seat === command.seat || view.signatures.has(seat))
  return allowed(
    [
      ...acceptances(context, view, command, signer),
      ...command.conditions.map((condition) => ({ kind: 'add-condition' as const, roundId: round.id, condition })),
      signed(context, view, round, command, signer),
      ...(last ? opening(context, gate, round) : []),
    ],
    last ? 'approved' : 'in-review',
  )
}

/** One seat per person and round, one signature per seat; the submitter only where the source gives the seat to them. */
function personRefusals(facts: Facts, view: GateView, round: GateRound, seat: Seat, signer: Signer): Sentence[] {
  const refusals: Sentence[] = []
  const submitter = signer.personId === round.submittedBy
  const name = nameOf(facts.content, seat)
  if (submitter && signer.forPersonId !== null) refusals.push(sentence('deputy-is-submitter'))
  else if (submitter && submitterBarred(view.gate, seat))
    refusals.push(sentence('submitter-cannot-sign', { seat: name }))
  if (view.signatures.has(seat)) refusals.push(sentence('seat-already-signed', { seat: name }))
  const other = [...view.signatures.values()].find((one) => one.personId === signer.personId && one.seat !== seat)
  if (!other) return refusals
  if (signer.forPersonId !== null || other.forPersonId !== null)
    refusals.push(sentence('deputy-second-seat', { seat: name }))
  else if (!facts.organization.smallTeamMode)
    refusals.push(sentence('second-seat', { seat: nameOf(facts.content, other.seat) }))
  return refusals
}

function contentRefusals(context: GateContext, view: GateView, round: GateRound, command: Of<'approve'>): Sentence[] {
  const refusals: Sentence[] = []
  const stale = staleSentence(context.facts, view.gate, round, view.stale)
  if (stale) refusals.push(sentence('round-stale', { number: round.number }), stale)
  if (command.hash !== round.hash) refusals.push(sentence('other-snapshot'))
  if (command.seenChanges !== (view.changes?.key ?? '')) refusals.push(sentence('changes-not-seen'))
  const ticked = new Set(command.acknowledgements)
  for (const one of acknowledgementsOf(context.facts, round)) {
    if (!ticked.has(one.id))
      refusals.push(sentence(`not-acknowledged.${one.kind}`, { name: subjectName(context.facts, one) }))
  }
  return refusals
}

const subjectName = ({ content }: Facts, { kind, subject }: Acknowledgement): string =>
  kind === 'flag'
    ? (content.antiPatterns.find((pattern) => pattern.id === subject)?.name ?? subject)
    : nameOf(content, subject)

/** Every open area is accepted for this seat, before or in this dialog; the last signer also waits for the other seat. */
function focusRefusals(facts: Facts, view: GateView, command: Of<'approve'>, signer: Signer): Sentence[] {
  const refusals: Sentence[] = []
  const accepted = new Set(command.acceptances.filter((one) => one.reason.trim() !== '').map((one) => one.areaId))
  for (const one of openAreas(view.focus)) {
    const { areaId, rating, openFor } = one
    const area = nameOf(facts.content, areaId)
    if (openFor.includes(command.seat) && !accepted.has(areaId)) {
      refusals.push(sentence('area-not-accepted', { area, rating }))
    } else if (openFor.includes(command.seat) && !wouldAccept(facts, one, command.seat, signer.personId)) {
      refusals.push(sentence('area-accepted-once', { area, seat: nameOf(facts.content, one.acceptedBy[0] ?? '') }))
    }
    const waiting = openFor.find((seat) => seat !== command.seat && view.signatures.has(seat))
    if (waiting) refusals.push(sentence('area-open-elsewhere', { area, rating, seat: nameOf(facts.content, waiting) }))
  }
  return refusals
}

const openAreas = (focus: FocusGateResult | null) => focus?.areas.filter((area) => area.openFor.length > 0) ?? []

function acceptances(context: GateContext, view: GateView, command: Of<'approve'>, signer: Signer): GateEffect[] {
  return openAreas(view.focus)
    .filter((area) => area.openFor.includes(command.seat))
    .map(({ scorecardId, areaId, rating }) => ({
      kind: 'accept-area',
      scorecardId,
      areaId,
      rating,
      seat: command.seat,
      reason: command.acceptances.find((one) => one.areaId === areaId)?.reason ?? '',
      by: signer.personId,
      forPersonId: signer.forPersonId,
      at: context.now,
    }))
}

function signed(
  context: GateContext,
  view: GateView,
  round: GateRound,
  command: Of<'approve'>,
  signer: Signer,
): GateEffect {
  const second = [...view.signatures.values()].some((one) => one.personId === signer.personId)
  return {
    kind: 'add-signature',
    roundId: round.id,
    seat: command.seat,
    ...signer,
    decision: 'approve',
    voids: null,
    at: context.now,
    comment: command.comment,
    acknowledgements: command.acknowledgements,
    hash: round.hash,
    statement: command.statement,
    authenticatedAt: context.actor.authenticatedAt,
    smallTeamMode: second,
  }
}

/** What the last approval does: exactly once, because the round ends with it. */
function opening({ facts, now }: GateContext, gate: Gate, round: GateRound): GateEffect[] {
  const scorecard = gate.from === 1 ? facts.latest : null
  return [
    { kind: 'end-round', roundId: round.id, at: now, cause: 'approved', reason: null },
    { kind: 'enter-phase', phase: gate.to, at: now, cause: 'gate', roundId: round.id },
    ...(scorecard ? [{ kind: 'create-focus-items' as const, scorecardId: scorecard.record.id }] : []),
  ]
}

/** A holder or deputy of a required seat ends the round with a reason; also a stale one, and beside another's approval. */
export function requestChanges(context: GateContext, view: GateView, command: Of<'request-changes'>): Verdict {
  const { facts, actor, now } = context
  const round = view.ledger.open
  if (!round) return refusal('no-open-round')
  if (actor.token) return refusal('token-cannot-sign')
  if (!view.gate.seatIds.includes(command.seat))
    return refusal('seat-not-of-gate', { seat: nameOf(facts.content, command.seat) })
  const signer = signerFor(facts, command.seat, actor.personId)
  if (!signer) return refusal('not-holder', { seat: nameOf(facts.content, command.seat) })
  if (!hasReason(facts, command.reason)) {
    return refusal('reason-too-short', { limit: facts.threshold('reason.minLength') })
  }
  const { reason, seat, statement } = command
  return allowed(
    [
      decision(context, round, {
        ...signer,
        seat,
        decision: 'request-changes',
        voids: null,
        comment: reason,
        statement,
      }),
      { kind: 'end-round', roundId: round.id, at: now, cause: 'changes-requested', reason },
    ],
    'changes-requested',
  )
}

/** The signer voids the own live signature by a new row, as long as the gate has not opened. */
export function takeBack(context: GateContext, view: GateView, command: Of<'take-back'>): Verdict {
  const { facts, actor } = context
  const round = view.ledger.open
  if (!round) return refusal('no-open-round')
  if (actor.token) return refusal('token-cannot-sign')
  const given = signaturesOf(facts, round).find((row) => row.id === command.signatureId)
  const live = [...view.signatures.values()].find((row) => row.id === command.signatureId)
  if (!given || !live) return refusal('no-live-signature')
  if (live.personId !== actor.personId) return refusal('not-your-signature')
  if (command.reason.trim() === '') return refusal('reason-missing')
  const { seat, personId, forPersonId, id: voids } = live
  return allowed(
    [
      decision(context, round, {
        seat,
        personId,
        forPersonId,
        decision: 'take-back',
        voids,
        comment: command.reason,
        statement: null,
      }),
    ],
    view.signatures.size > 1 ? 'in-review' : 'submitted',
  )
}

type SignatureEffect = Extract<GateEffect, { kind: 'add-signature' }>
type DecisionParts = Pick<
  SignatureEffect,
  'seat' | 'personId' | 'forPersonId' | 'decision' | 'voids' | 'comment' | 'statement'
>

const decision = ({ actor, now }: GateContext, round: GateRound, parts: DecisionParts): SignatureEffect => ({
  kind: 'add-signature',
  roundId: round.id,
  at: now,
  acknowledgements: [],
  hash: round.hash,
  authenticatedAt: actor.authenticatedAt,
  smallTeamMode: false,
  ...parts,
})

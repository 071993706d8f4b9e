import { addDays } from '../../calendar/days'
import type { Gate } from '../../content'
import type { Facts } from '../facts'
import { acknowledgementsOf } from './acknowledgements'
import { changesBetweenRounds } from './changes'
import { exitItems } from './exit-items'
import { frozen } from './frozen'
import { snapshotLabel } from './ledger'
import { reviewSummary } from './reviews'
import { seatDeputies, seatHolders, signaturesOf } from './seats'
import { expiresOn, staleSentence } from './standing'
import type {
  ConditionSummary,
  Flags,
  GateCondition,
  GateResult,
  GateRound,
  RoundSummary,
  SeatState,
  Signature,
  SignatureSummary,
} from './types'
import { frozenMet, type GateView, gateView } from './view'

/** All five gates as they stand on the day of the facts, in the framework's order. Nothing is thrown for what is unknown. */
export function gateResults(facts: Facts, flags: Flags): GateResult[] {
  return facts.content.gates.map((gate) => gateResult(facts, flags, gate))
}

/** One gate as it stands on the day of the facts. */
export function gateResult(facts: Facts, flags: Flags, gate: Gate): GateResult {
  return resultOf(facts, gateView(facts, flags, gate))
}

function resultOf(facts: Facts, view: GateView): GateResult {
  const { gate, ledger, lines, findings } = view
  const round = ledger.open ?? ledger.inForce ?? ledger.last
  const reviews = ledger.allReviews.map((review) => reviewSummary(facts, ledger, review, findings))
  const seats = gate.seatIds.map((seat) => seatState(facts, view, seat))
  const met = lines.filter((line) => line.value === 'true').length
  return {
    gateId: gate.id,
    from: gate.from,
    to: gate.to,
    state: view.state,
    ready: view.ready,
    approvedAt: ledger.inForce?.endedAt ?? null,
    lines,
    focusGate: view.focus,
    chip: {
      met: frozenMet(view) ?? met,
      carried: view.carried.length,
      required: lines.length,
      approvalsLeft: facts.phase.current > gate.from ? 0 : seats.filter((seat) => seat.state !== 'signed').length,
      seats,
    },
    round: round && roundSummary(facts, view, round),
    changedSince: view.changes,
    sinceRefresh: ledger.open ? changesBetweenRounds(facts.content, ledger.rounds, ledger.open) : null,
    dryRun: view.dryRun,
    resubmission: view.resubmission,
    carriable: view.dryRun.carriable,
    rollbackFacts: findings,
    openReview: reviews.find((review) => review.state === 'open') ?? null,
    reviews,
    conditions: ledger.rounds.flatMap((one) =>
      facts.children('gateConditions', 'roundId', one.id).map((row) => condition(facts, view, one, row)),
    ),
    exitItems: exitItems(facts, gate, round ? frozen(round).exitNotes : new Map()),
  }
}

function seatState(facts: Facts, view: GateView, seat: SeatState['seat']): SeatState {
  const holders = seatHolders(facts, seat)
  const signature = view.signatures.get(seat)
  return {
    seat,
    holders,
    deputies: seatDeputies(facts, seat),
    state: signature ? (view.stale === null ? 'signed' : 'stale') : holders.length === 0 ? 'empty' : 'waiting',
    signature: signature ? signatureSummary(signature) : null,
  }
}

const signatureSummary = ({
  id,
  seat,
  personId,
  forPersonId,
  at,
  comment,
  smallTeamMode,
}: Signature): SignatureSummary => ({ id, seat, personId, forPersonId, at, comment, smallTeamMode })

function roundSummary(facts: Facts, view: GateView, round: GateRound): RoundSummary {
  const open = round === view.ledger.open
  const request = signaturesOf(facts, round).find((row) => row.decision === 'request-changes')
  return {
    id: round.id,
    number: round.number,
    open,
    submittedBy: round.submittedBy,
    submittedAt: round.submittedAt,
    asOf: round.asOf,
    note: round.note,
    hash: round.hash,
    snapshotLabel: snapshotLabel(view.gate, round),
    stale: open && view.stale !== null,
    staleCause: open ? staleSentence(facts, view.gate, round, view.stale) : null,
    expiresOn: expiresOn(facts, round),
    lastDay: addDays(expiresOn(facts, round), -1),
    endedAt: round.endedAt,
    endCause: round.endCause,
    endReason: round.endReason,
    acknowledgements: acknowledgementsOf(facts, round),
    changesRequestedBy: request ? signatureSummary(request) : null,
  }
}

function condition(facts: Facts, view: GateView, round: GateRound, row: GateCondition): ConditionSummary {
  const { id, text, owner, dueAt, evidenceNeeded, carries, closedAt, closedBy, closedWith } = row
  const standing = round === view.ledger.open ? 'proposed' : round === view.ledger.inForce ? 'open' : 'void'
  const overdue = standing === 'open' && dueAt < facts.today
  const state = closedAt !== null ? 'closed' : overdue ? 'overdue' : standing
  const closing = { closedAt, closedBy, closedWith }
  return { id, text, owner, dueAt, evidenceNeeded, carries, state, round: round.number, ...closing }
}

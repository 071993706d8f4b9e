import { can } from '@/lib/access/permissions'
import type { RouteInput } from '@/lib/client/route'
import { gateById, itemById } from '@/lib/content'
import type { OrganizationDocument, Row } from '@/lib/document/schema'
import { type Evaluation, getEvaluation, getFactsAndEvaluation } from '@/lib/features/evaluation/queries'
import { type EvidenceRow, evidenceOf } from '@/lib/features/phases/queries'
import type { GateId, GateResult } from '@/lib/scoring/gates/types'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { notFound } from '@/lib/server/errors'
import type { dryRunRoute, getGateRoute } from './schema'
import { reviewSeatsOf, seatsWaitingFor, votesWaitingFor } from './waiting'

/** One thing that happened at a gate, newest first on the screen. */
export type GateEvent = {
  at: string
  kind: 'submitted' | 'approve' | 'request-changes' | 'take-back' | 'ended' | 'stale' | 'comment'
  round: number | null
  personId: string | null
  forPersonId: string | null
  seat: string | null
  text: string | null
  cause: string | null
}

// What the gate page reads beside the evaluation.
const gateSections = ['persons', 'gateRounds', 'signatures', 'gateComments', 'evidences'] as const
type GateDocument = Pick<OrganizationDocument, (typeof gateSections)[number]>

const resultOf = (evaluation: Evaluation, gateId: GateId): GateResult => {
  const gate = evaluation.gates.find((one) => one.gateId === gateId)
  if (!gate) throw notFound()
  return gate
}

export async function listGates(actor: Actor) {
  authorize(actor, 'organization:read')
  const { gates, phase, asOf } = await getEvaluation(actor)
  return { asOf, phase, items: gates, nextCursor: null }
}

/** DRY-RUN: what blocks if the seats signed now, and the smallest set that would unblock. */
export async function getDryRun(actor: Actor, { gateId }: RouteInput<typeof dryRunRoute>) {
  authorize(actor, 'organization:read')
  return resultOf(await getEvaluation(actor), gateId).dryRun
}

/** Everything the gate page and the decision page show of one gate. */
export async function getGate(actor: Actor, { gateId }: RouteInput<typeof getGateRoute>) {
  authorize(actor, 'organization:read')
  const { document, evaluation } = await getFactsAndEvaluation(actor, gateSections)
  const result = resultOf(evaluation, gateId)
  const round = document.gateRounds.find(({ id }) => id === result.round?.id)
  return {
    gate: gateById(gateId),
    asOf: evaluation.asOf,
    phase: evaluation.phase,
    result,
    snapshot: round ? (JSON.parse(round.snapshot) as Record<string, unknown>) : null,
    patterns: evaluation.patterns,
    chain: evaluation.chain,
    people: peopleOf(document),
    /** Who can be named as the owner of a condition or an action. */
    owners: document.persons
      .filter(({ active, archivedAt }) => active && archivedAt === null)
      .map(({ id, name }) => ({ value: id, label: name }))
      .sort((a, b) => a.label.localeCompare(b.label)),
    evidence: evidenceByItem(document, gateId),
    events: eventsOf(document, gateId),
    viewer: viewerOf(actor, result),
  }
}

function viewerOf(actor: Actor, result: GateResult) {
  return {
    personId: actor.personId,
    waitingSeats: seatsWaitingFor(actor, result),
    voteSeats: votesWaitingFor(actor, result),
    /** Seats this person may vote in, also to change a vote. */
    reviewSeats: reviewSeatsOf(actor, result),
    canSubmit: can(actor, 'gate:submit'),
    canComment: can(actor, 'comment:write'),
    authenticatedAt: actor.authenticatedAt,
    ownSignatures: result.chip.seats.flatMap(({ signature }) =>
      signature && signature.personId === actor.personId ? [signature.id] : [],
    ),
  }
}

/** Evidence of the gate's lines and of what they are made of. */
function evidenceByItem(document: GateDocument, gateId: GateId): Record<string, EvidenceRow[]> {
  const ids = gateById(gateId).lines.flatMap(({ id }) => [id, ...(itemById(id)?.members ?? [])])
  return Object.fromEntries(ids.map((id) => [id, evidenceOf(document, id)]))
}

const peopleOf = (document: Pick<OrganizationDocument, 'persons'>): Record<string, string> =>
  Object.fromEntries(document.persons.map(({ id, name }) => [id, name]))

const nothing = { round: null, personId: null, forPersonId: null, seat: null, text: null, cause: null }

function roundEvents(round: Row<'gateRounds'>): GateEvent[] {
  const { number, submittedAt, submittedBy, note, endedAt, endCause, endReason, staleAt, staleCause } = round
  const submitted = {
    ...nothing,
    at: submittedAt,
    kind: 'submitted' as const,
    round: number,
    personId: submittedBy,
    text: note,
  }
  const stale = staleAt ? [{ ...nothing, at: staleAt, kind: 'stale' as const, round: number, cause: staleCause }] : []
  const ended = endedAt
    ? [{ ...nothing, at: endedAt, kind: 'ended' as const, round: number, cause: endCause, text: endReason }]
    : []
  return [submitted, ...stale, ...ended]
}

function eventsOf(document: GateDocument, gateId: GateId): GateEvent[] {
  const rounds = document.gateRounds.filter((row) => row.gate === gateId)
  const numbers = new Map(rounds.map(({ id, number }) => [id, number]))
  const signatures = document.signatures
    .filter(({ roundId }) => numbers.has(roundId))
    .map(({ at, decision, roundId, personId, forPersonId, seat, comment }) => {
      const round = numbers.get(roundId)!
      return { at, kind: decision, round, personId, forPersonId, seat, text: comment, cause: null }
    })
  const comments = document.gateComments
    .filter((row) => row.gate === gateId && row.archivedAt === null)
    .map(({ at, by, text }) => ({ ...nothing, at, kind: 'comment' as const, personId: by, text }))
  // What a signature brought about at its own moment comes after it, so above it.
  const order = ({ at, kind }: GateEvent) => `${at}${kind === 'ended' ? 1 : 0}`
  return [...rounds.flatMap(roundEvents), ...signatures, ...comments].sort((a, b) => (order(a) < order(b) ? 1 : -1))
}

/** A decision that waits for this person: a signature, or a vote in a rollback review. `due`: the last day to sign. */
export type Waiting = { kind: 'sign' | 'vote'; gateId: GateId; seat: string; due: string | null }

/** Every decision that waits for this person, in the order of the gates. */
export async function listWaiting(actor: Actor): Promise<Waiting[]> {
  authorize(actor, 'organization:read')
  const { gates } = await getEvaluation(actor)
  return gates.flatMap((gate): Waiting[] => {
    const { gateId, round } = gate
    const due = round?.expiresOn ?? null
    return [
      ...seatsWaitingFor(actor, gate).map((seat) => ({ kind: 'sign' as const, gateId, seat, due })),
      ...votesWaitingFor(actor, gate).map((seat) => ({ kind: 'vote' as const, gateId, seat, due: null })),
    ]
  })
}

/** How many decisions wait for this person: the badge beside "Approvals". */
export async function countWaiting(actor: Actor): Promise<number> {
  authorize(actor, 'organization:read')
  return (await listWaiting(actor)).length
}

/** Approvals in three groups: waiting for this person, waiting for others, decided. */
export async function getApprovals(actor: Actor) {
  authorize(actor, 'organization:read')
  const { document, evaluation } = await getFactsAndEvaluation(actor, ['gateRounds', 'persons'])
  const open = evaluation.gates.filter(({ round, openReview }) => round?.open || openReview)
  const mine = open.filter((gate) => seatsWaitingFor(actor, gate).length + votesWaitingFor(actor, gate).length > 0)
  const decided = document.gateRounds
    .filter(({ state, endCause }) => state === 'ended' && endCause !== 'refreshed')
    .sort((a, b) => ((a.endedAt ?? '') < (b.endedAt ?? '') ? 1 : -1))
    .map(({ gate, number, endedAt, endCause, hash }) => ({ gate, number, endedAt, endCause, hash }))
  return {
    mine: mine.map((gate) => ({ gate, seats: seatsWaitingFor(actor, gate), votes: votesWaitingFor(actor, gate) })),
    others: open.filter((gate) => !mine.includes(gate)),
    decided,
    people: peopleOf(document),
  }
}

import { can, type Seat } from '@/lib/access/permissions'
import type { RouteInput } from '@/lib/client/route'
import { framework, gateById, itemById } from '@/lib/content'
import type { OrganizationDocument } from '@/lib/document/schema'
import { type Evaluation, getEvaluation, getFactsAndEvaluation } from '@/lib/features/evaluation/queries'
import { type EvidenceRow, evidenceOf } from '@/lib/features/phases/queries'
import { listHiddenItems } from '@/lib/features/shadow-ai/queries'
import { gateContext } from '@/lib/scoring/gates/gate-context'
import { hasMoney } from '@/lib/scoring/gates/gate-money'
import type { GateId, GateResult } from '@/lib/scoring/gates/types'
import { thresholds } from '@/lib/scoring/thresholds'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { notFound } from '@/lib/server/errors'
import { listBenefits } from './benefit/queries'
import { eventSections, eventsOf } from './events/view'
import { isChecking } from './guards'
import { getOperation } from './operation/queries'
import { getBrought } from './origin/queries'
import { ownersOf, peopleOf } from './people/rules'
import { choices, factSections, frozenEstimate, recordOf } from './rollback/rules'
import type { dryRunRoute, getGateRoute } from './schema'
import { type FrozenView, frozenView, isFrozen, type MoneyView, snapshotCheck } from './snapshot/view'
import { statementOf } from './statement/view'
import { reviewSeatsOf, seatsOnlyFor, seatsWaitingFor, signsFor, votesWaitingFor } from './waiting/rules'

// What the gate page reads beside the evaluation.
const gateSections = ['persons', 'evidences', 'deputies', 'thresholdOverrides', 'adrs', ...eventSections] as const
type GateDocument = Pick<OrganizationDocument, (typeof gateSections)[number]>

const resultOf = (evaluation: Pick<Evaluation, 'gates'>, gateId: GateId): GateResult => {
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

/** The numbers the lines are read with: the organization's own, or those an open round froze when it was submitted. */
function limitsOf(
  document: Pick<OrganizationDocument, 'thresholdOverrides'>,
  open: FrozenView | null,
): Record<string, number> {
  return { ...Object.fromEntries(thresholds(framework, document)), ...open?.thresholds }
}

/**
 * The money line: as the snapshot froze it while its round is open or in force, else as it is today. A snapshot of format 1
 * has none, and today's is not put in its place.
 */
function moneyOf(result: GateResult, snapshot: FrozenView | null, { money }: Evaluation, currency: string) {
  if (!hasMoney(result.gateId)) return null
  if (isFrozen(result)) {
    return snapshot?.money ? { frozen: true, currency: snapshot.currency ?? currency, line: snapshot.money } : null
  }
  if (money.of === 0 && money.lines === null) return null
  const line: MoneyView = {
    ...money,
    npv: money.npv.known ? money.npv.value : null,
    payback: money.payback.known ? money.payback.value : null,
    paidBack: money.payback.known ? money.payback.value !== null : null,
    lines: money.lines?.count ?? 0,
  }
  return { frozen: false, currency, line }
}

/** Decisions accepted since the last gate, as frozen or as they are; an older snapshot has none, and today's are not put there. */
function decisionsOf(result: GateResult, snapshot: FrozenView | null, { adrs, gateRounds }: GateDocument) {
  if (isFrozen(result)) {
    return { frozen: true, rows: snapshot?.context?.decisions ?? [] }
  }
  const live = <T extends { archivedAt: string | null }>(rows: readonly T[]) =>
    rows.filter(({ archivedAt }) => archivedAt === null)
  return { frozen: false, rows: gateContext({ rounds: live(gateRounds), decisions: live(adrs) }).decisions }
}

/** Everything the gate page and the decision page show of one gate. */
export async function getGate(actor: Actor, { gateId }: RouteInput<typeof getGateRoute>) {
  authorize(actor, 'organization:read')
  const [{ document, evaluation }, brought, checking] = await Promise.all([
    getFactsAndEvaluation(actor, gateSections),
    getBrought(actor),
    isChecking(actor),
  ])
  const result = resultOf(evaluation, gateId)
  const round = document.gateRounds.find(({ id }) => id === result.round?.id)
  const snapshot = round ? frozenView(round.snapshot) : null
  return {
    gate: gateById(gateId),
    /** A change was not looked at yet: a round may go stale or a review open without anybody asking. */
    checking,
    asOf: evaluation.asOf,
    phase: evaluation.phase,
    result,
    snapshot,
    /** In whose words the items were signed, where what is shown was frozen. */
    provider: isFrozen(result) ? (snapshot?.provider ?? null) : null,
    money: moneyOf(result, snapshot, evaluation, actor.currency),
    decisions: decisionsOf(result, snapshot, document),
    operation: await getOperation(actor, result, snapshot),
    currency: actor.currency,
    /** What was checked of the kept snapshot and its signatures, for the receipt. */
    check: round ? snapshotCheck(round, document.signatures, result) : null,
    limits: limitsOf(document, result.round?.open ? snapshot : null),
    patterns: evaluation.patterns,
    chain: evaluation.chain,
    people: peopleOf(document),
    /** Who can be named as the owner of a condition or an action. */
    owners: ownersOf(document),
    evidence: evidenceByItem(document, gateId),
    events: eventsOf(document, gateId, result),
    /** Set where the organization started in a later phase and this gate was never approved here. */
    baseline:
      result.state === 'baseline' ? (document.baselines.find(({ archivedAt }) => archivedAt === null) ?? null) : null,
    /** Signatures and votes that were given in another portal, or came with a demonstration. */
    brought: { at: brought?.at ?? null, ids: brought?.ids ?? [], sample: actor.isDemo },
    viewer: { ...viewerOf(actor, result, peopleOf(document)), stoodIn: stoodIn(actor, document, result) },
  }
}

/** The gate with what only its rollback page shows: records behind the facts, actions, and what a confirmation does. */
export async function getRollback(actor: Actor, { gateId }: RouteInput<typeof getGateRoute>) {
  authorize(actor, 'organization:read')
  const [data, benefits, { document, evaluation }, hiddenItems] = await Promise.all([
    getGate(actor, { gateId }),
    gateId === 'gate-4-5' ? listBenefits(actor) : [],
    getFactsAndEvaluation(actor, [...factSections, 'gateRounds', 'rollbackFacts', 'workItems']),
    listHiddenItems(actor),
  ])
  const hidden = new Set(hiddenItems.map(({ id }) => id))
  const { result } = data
  const facts = result.reviews.flatMap((review) => review.facts)
  return {
    ...data,
    /** Beside what a use case costs: what it brought, against its plan. */
    benefits,
    choices: choices(gateId, document, hidden),
    records: Object.fromEntries(facts.map((fact) => [fact.id, recordOf(fact, document, hidden)])),
    /** The frozen monthly estimate behind a fact about cost. */
    estimates: Object.fromEntries(
      result.reviews.flatMap((review) => {
        const { snapshot = '{}' } = document.gateRounds.find(({ id }) => id === review.roundId) ?? {}
        return review.facts.map((fact) => [fact.id, frozenEstimate(fact, document, snapshot)])
      }),
    ),
    /** Who recorded a fact by hand. */
    raisedBy: Object.fromEntries(document.rollbackFacts.map(({ id, createdBy }) => [id, createdBy])),
    actions: document.workItems
      .filter(({ source }) => source?.startsWith(`review:${gateId}:`))
      .map(({ id, source, text, owner, dueAt, closedAt }) => {
        return { id, reviewId: source!.slice(`review:${gateId}:`.length), text, owner, dueAt, closedAt }
      }),
    effect: confirmation(evaluation, gateId),
    otherReviews: evaluation.gates.flatMap((gate) => (gate.openReview && gate.gateId !== gateId ? [gate.gateId] : [])),
  }
}

/** What a confirmed rollback of this gate would do today, by the rule that a confirmation is decided with. */
function confirmation({ gates, phase }: Evaluation, gateId: GateId) {
  const { from } = resultOf({ gates }, gateId)
  const later = gates.filter((gate) => gate.from > from)
  return {
    present: phase.current,
    to: from,
    /** Approved here, to be signed again. */
    locked: later.filter(({ approvedAt }) => approvedAt !== null).map((gate) => gate.gateId),
    rounds: later.filter(({ round }) => round?.open).map((gate) => gate.gateId),
    reviews: later.filter(({ openReview }) => openReview !== null).map((gate) => gate.gateId),
    conditions: later.flatMap(({ conditions }) => conditions).filter(({ state }) => standing.has(state)).length,
  }
}
const standing: ReadonlySet<string> = new Set(['proposed', 'open', 'overdue'])

function viewerOf(actor: Actor, result: GateResult, people: Record<string, string>) {
  const { chip, approvedAt, conditions } = result
  const canSubmit = can(actor, 'gate:submit')
  const waitingSeats = seatsWaitingFor(actor, result)
  const standsIn = standsInFor(actor)
  const seated = !actor.isToken && chip.seats.some(({ seat }) => signsFor(actor, seat))
  return {
    personId: actor.personId,
    waitingSeats,
    /** What an approval in each of those seats signs. */
    statements: Object.fromEntries(
      waitingSeats.map((seat) => [
        seat,
        statementOf({
          gateId: result.gateId,
          seat,
          forName: people[standsIn[seat] ?? ''] ?? null,
          organization: actor.organizationName,
          last: chip.approvalsLeft === 1,
        }),
      ]),
    ),
    voteSeats: votesWaitingFor(actor, result),
    /** Seats this person may vote in, also to change a vote. */
    reviewSeats: reviewSeatsOf(actor, result),
    /** The holder this person stands in for, by seat. */
    standsInFor: standsIn,
    /** Seats of gate 2→3 for which this person can accept an area below 3. */
    acceptSeats: chip.seats.filter(({ seat }) => signsFor(actor, seat)).map(({ seat }) => seat),
    canSubmit,
    /** Seats that only this person could sign, so that somebody else has to submit. */
    soleSignerOf: canSubmit ? seatsOnlyFor(actor, result) : [],
    canComment: can(actor, 'comment:write'),
    canPlan: can(actor, 'register:edit'),
    canRaise: seated && approvedAt !== null,
    closable: conditions
      .filter(({ owner }) => canSubmit || seated || (owner !== null && owner === actor.personId))
      .map(({ id }) => id),
    /** How long ago this person proved who they are, in milliseconds by the clock of the portal. */
    proofAge: actor.authenticatedAt === null ? null : Date.now() - Date.parse(actor.authenticatedAt),
    ownSignatures: result.chip.seats.flatMap(({ signature }) =>
      signature && signature.personId === actor.personId ? [signature.id] : [],
    ),
  }
}

/** Seats the person decides in for somebody else; not those they hold themselves. */
function standsInFor(actor: Actor): Record<string, string> {
  const namings: readonly { seat: Seat; forPersonId: string }[] = actor.deputies
  const others = namings.filter(({ seat }) => !actor.seats.includes(seat))
  return Object.fromEntries(others.map(({ seat, forPersonId }) => [seat, forPersonId]))
}

/** The naming of this person that ran out while the open round waited, for a seat that is still open. */
function stoodIn({ personId, today }: Actor, { deputies }: GateDocument, { round, chip }: GateResult) {
  if (personId === null || !round?.open) return null
  const waiting = new Set<string>(chip.seats.flatMap(({ seat, state }) => (state === 'waiting' ? [seat] : [])))
  const mine = deputies.filter(
    (row) => row.personId === personId && row.annulledAt === null && row.archivedAt === null && waiting.has(row.seat),
  )
  if (mine.some(({ to }) => to >= today)) return null
  const last = mine.filter(({ to }) => to >= round.asOf).sort((a, b) => (a.to < b.to ? 1 : -1))[0]
  return last ? { seat: last.seat, forPersonId: last.forPersonId, to: last.to } : null
}

/** Evidence of the gate's lines and of what they are made of. */
function evidenceByItem(document: GateDocument, gateId: GateId): Record<string, EvidenceRow[]> {
  const ids = gateById(gateId).lines.flatMap(({ id }) => [id, ...(itemById(id)?.members ?? [])])
  return Object.fromEntries(ids.map((id) => [id, evidenceOf(document, id)]))
}

/** A decision that waits for this person: a signature, or a vote in a rollback review. `due`: the last day to sign. */
export type Waiting = { kind: 'sign' | 'vote'; gateId: GateId; seat: string; due: string | null }

/** Every decision that waits for this person, in the order of the gates. */
export async function listWaiting(actor: Actor): Promise<Waiting[]> {
  authorize(actor, 'organization:read')
  const { gates } = await getEvaluation(actor)
  return gates.flatMap((gate): Waiting[] => {
    const { gateId, round } = gate
    const due = round?.lastDay ?? null
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
    .flatMap(({ state, gate, number, endedAt, endCause, hash }) =>
      state === 'ended' && endCause !== 'refreshed' ? [{ gate, number, endedAt, endCause, hash }] : [],
    )
    .sort((a, b) => ((a.endedAt ?? '') < (b.endedAt ?? '') ? 1 : -1))
  return {
    mine: mine.map((gate) => ({ gate, seats: seatsWaitingFor(actor, gate), votes: votesWaitingFor(actor, gate) })),
    others: open.filter((gate) => !mine.includes(gate)),
    decided,
    people: peopleOf(document),
    standsInFor: standsInFor(actor),
  }
}

import type { OrganizationDocument, Row } from '@/lib/document/schema'
import type { GateId, GateResult } from '@/lib/scoring/gates/types'

/** One thing that happened at a gate, newest first on the screen. */
export type GateEvent = {
  at: string
  kind:
    | 'submitted'
    | 'approve'
    | 'request-changes'
    | 'take-back'
    | 'ended'
    | 'stale'
    | 'comment'
    | 'accept-area'
    | 'condition-closed'
    | 'review-opened'
    | 'vote-confirm'
    | 'vote-dismiss'
    | 'review-decided'
    | 'baseline'
  round: number | null
  personId: string | null
  forPersonId: string | null
  seat: string | null
  text: string | null
  cause: string | null
}

/** Sections the events are made of. */
export const eventSections = [
  'gateRounds',
  'signatures',
  'gateComments',
  'areaAcceptances',
  'rollbackVotes',
  'baselines',
] as const satisfies readonly (keyof OrganizationDocument)[]

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

function reviewEvents({ reviews }: GateResult, votes: readonly Row<'rollbackVotes'>[]): GateEvent[] {
  return reviews.flatMap(({ id, openedAt, decidedAt, state }) => [
    { ...nothing, at: openedAt, kind: 'review-opened' as const },
    ...votes
      .filter(({ reviewId }) => reviewId === id)
      .map(({ at, vote, personId, forPersonId, seat, reason }) => {
        return { ...nothing, at, kind: `vote-${vote}` as const, personId, forPersonId, seat, text: reason }
      }),
    ...(decidedAt ? [{ ...nothing, at: decidedAt, kind: 'review-decided' as const, cause: state }] : []),
  ])
}

function conditionEvents({ conditions }: GateResult): GateEvent[] {
  return conditions.flatMap(({ closedAt, closedBy, closedWith, round }) =>
    closedAt
      ? [{ ...nothing, at: closedAt, kind: 'condition-closed' as const, round, personId: closedBy, text: closedWith }]
      : [],
  )
}

/** Rounds, signatures, accepted areas, conditions, reviews and comments of one gate. */
export function eventsOf(
  document: Pick<OrganizationDocument, (typeof eventSections)[number]>,
  gateId: GateId,
  result: GateResult,
): GateEvent[] {
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
  const accepted = (result.focusGate ? document.areaAcceptances : []).map(
    ({ at, by, forPersonId, seat, reason, areaId, rating }) => {
      const cause = `${areaId}:${rating}`
      return { ...nothing, at, kind: 'accept-area' as const, personId: by, forPersonId, seat, text: reason, cause }
    },
  )
  const baselines = (result.state === 'baseline' ? document.baselines : []).map(
    ({ createdAt, at, by, phase, reason }) => {
      return {
        ...nothing,
        at: createdAt ?? `${at}T00:00:00.000Z`,
        kind: 'baseline' as const,
        personId: by,
        text: reason,
        cause: String(phase),
      }
    },
  )
  // What a signature or a vote brought about at its own moment comes after it, so above it.
  const order = ({ at, kind }: GateEvent) =>
    `${at}${kind === 'ended' || kind === 'review-decided' ? 2 : kind === 'accept-area' ? 0 : 1}`
  return [
    ...rounds.flatMap(roundEvents),
    ...signatures,
    ...accepted,
    ...conditionEvents(result),
    ...reviewEvents(result, document.rollbackVotes),
    ...comments,
    ...baselines,
  ].sort((a, b) => (order(a) < order(b) ? 1 : -1))
}

import { z } from 'zod'
import { fact, plan, rowDate, state, toldWith } from './date-marks'
import {
  day,
  flag,
  gateId,
  instant,
  line,
  list,
  maybe,
  person,
  record,
  recordId,
  reference,
  seat,
  text,
} from './values'

/** One submission of a gate. `snapshot` is the frozen JSON text and `hash` its SHA-256 in hex. */
export const gateRound = record({
  gate: gateId,
  number: z.int().min(1),
  state: state(z.enum(['open', 'ended']), [{ date: 'endedAt', back: { ended: 'open' } }]),
  submittedBy: maybe(person),
  submittedAt: rowDate(instant),
  asOf: rowDate(day),
  snapshot: z.string().max(4_000_000),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  note: maybe(text),
  /** Since when the round is stale; a stale round must be refreshed before anyone can sign. */
  staleAt: maybe(fact(instant)),
  staleCause: toldWith('staleAt', maybe(text)),
  endedAt: maybe(fact(instant)),
  endCause: toldWith(
    'endedAt',
    maybe(z.enum(['approved', 'changes-requested', 'withdrawn', 'refreshed', 'rolled-back'])),
  ),
  endReason: toldWith('endedAt', maybe(text)),
})
/** Append-only. `voids` names the signature that a take-back cancels. */
export const signature = record({
  roundId: reference('gateRounds'),
  seat,
  personId: person,
  forPersonId: maybe(person),
  decision: z.enum(['approve', 'request-changes', 'take-back']),
  voids: maybe(reference('signatures')),
  at: rowDate(instant),
  comment: maybe(text),
  acknowledgements: list(line),
  /** The hash of exactly the snapshot that was shown. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The sentence that was shown above the button. */
  statement: maybe(text),
  authenticatedAt: maybe(fact(instant)),
  authenticationMethod: maybe(line),
  smallTeamMode: flag.default(false),
  sequence: z.int().min(1),
})
export const gateCondition = record({
  roundId: reference('gateRounds'),
  text,
  owner: maybe(person),
  dueAt: plan(day),
  evidenceNeeded: text,
  /** The required line it carries, when it carries one. */
  carries: maybe(line),
  closedAt: maybe(fact(instant)),
  closedBy: toldWith('closedAt', maybe(person)),
  closedWith: toldWith('closedAt', maybe(text)),
})
export const rollbackReview = record({
  gate: gateId,
  roundId: reference('gateRounds'),
  openedAt: rowDate(instant),
  state: state(z.enum(['open', 'confirmed', 'dismissed', 'superseded']), [
    { date: 'decidedAt', back: { confirmed: 'open', dismissed: 'open', superseded: 'open' } },
  ]).default('open'),
  decidedAt: maybe(fact(instant)),
})
export const rollbackFact = record({
  reviewId: reference('rollbackReviews'),
  criterion: line,
  recordId,
  observed: text,
  threshold: text,
  stillTrue: flag.default(true),
})
export const rollbackVote = record({
  reviewId: reference('rollbackReviews'),
  seat,
  personId: person,
  /** The holder a deputy voted for. */
  forPersonId: maybe(person),
  vote: z.enum(['confirm', 'dismiss']),
  reason: text,
  at: rowDate(instant),
})

import type { Day } from '../../calendar/days'
import type { Facts } from '../facts'
import type { Sentence } from '../types'
import type { Flags, GateId, GateRound, GateState, Instant, RollbackReview, Seat, Vote } from './types'

/** Who asks. `token` marks an API token, which may submit but never signs or votes. */
export type GateActor = {
  personId: string | null
  role: 'admin' | 'editor' | 'contributor' | 'viewer' | 'auditor'
  token: boolean
  /** When the password or sign-in was last proven. */
  authenticatedAt: Instant | null
}

export type ProposedCondition = {
  text: string
  owner: string | null
  dueAt: Day
  evidenceNeeded: string
  /** The one required line it carries, if any. */
  carries: string | null
}

export type SubmitInput = {
  note: string | null
  /** One note per missing exit item, by item id. */
  exitNotes: Readonly<Record<string, string>>
  conditions: readonly ProposedCondition[]
}
export type ApproveInput = {
  seat: Seat
  comment: string | null
  /** Hash of the snapshot that was shown. */
  hash: string
  /** Ids of `RoundSummary.acknowledgements` that were ticked. */
  acknowledgements: readonly string[]
  /** `Changes.key` of the list that was shown; empty when nothing had changed. */
  seenChanges: string
  /** Areas below 3 accepted in this dialog, gate 2→3. */
  acceptances: readonly { areaId: string; reason: string }[]
  /** Conditions of one's own; they carry no line. */
  conditions: readonly ProposedCondition[]
  statement: string | null
}
export type RollbackAction = { text: string; owner: string | null; dueAt: Day | null }

export type GateCommand =
  | ({ type: 'submit'; gateId: GateId } & SubmitInput)
  | ({ type: 'refresh'; gateId: GateId } & SubmitInput)
  | ({ type: 'approve'; gateId: GateId } & ApproveInput)
  | { type: 'request-changes'; gateId: GateId; seat: Seat; reason: string; statement: string | null }
  | { type: 'take-back'; gateId: GateId; signatureId: string; reason: string }
  | { type: 'withdraw'; gateId: GateId; reason: string }
  | { type: 'accept-area'; gateId: GateId; seat: Seat; areaId: string; reason: string }
  | { type: 'raise-fact'; gateId: GateId; recordId: string; observed: string }
  | {
      type: 'vote'
      gateId: GateId
      reviewId: string
      seat: Seat
      vote: Vote
      reason: string
      /** Needed to dismiss. */
      action: RollbackAction | null
    }
  | { type: 'close-condition'; gateId: GateId; conditionId: string; with: string }
  | { type: 'baseline'; phase: number; at: Day; reason: string }

/** What is decided upon. `facts` are read on the day of `now`, under the lock of the transaction that will write. */
export type GateContext = { facts: Facts; flags: Flags; now: Instant; actor: GateActor }

/** What to write, in order, in one transaction. Ids, hashes and sequence numbers are made by the writer. */
export type GateEffect =
  | {
      kind: 'open-round'
      gateId: GateId
      number: number
      submittedBy: string | null
      submittedAt: Instant
      asOf: Day
      /** Canonical JSON text; its SHA-256 is the round's hash. */
      snapshot: string
      note: string | null
      conditions: readonly ProposedCondition[]
    }
  | {
      kind: 'end-round'
      roundId: string
      at: Instant
      cause: NonNullable<GateRound['endCause']>
      reason: string | null
    }
  | { kind: 'mark-stale'; roundId: string; at: Instant; cause: string }
  | {
      kind: 'add-signature'
      roundId: string
      seat: Seat
      personId: string
      forPersonId: string | null
      decision: 'approve' | 'request-changes' | 'take-back'
      voids: string | null
      at: Instant
      comment: string | null
      acknowledgements: readonly string[]
      hash: string
      statement: string | null
      authenticatedAt: Instant | null
      smallTeamMode: boolean
    }
  | { kind: 'add-condition'; roundId: string; condition: ProposedCondition }
  | {
      kind: 'accept-area'
      scorecardId: string
      areaId: string
      rating: number
      seat: Seat
      reason: string
      by: string
      forPersonId: string | null
      at: Instant
    }
  | { kind: 'enter-phase'; phase: number; at: Instant; cause: 'baseline' | 'gate' | 'rollback'; roundId: string | null }
  /** Phase 2 opens: the proposed focus and improvement items of the latest submitted scorecard are created. */
  | { kind: 'create-focus-items'; scorecardId: string }
  | { kind: 'open-review'; gateId: GateId; roundId: string; at: Instant; facts: readonly NewFact[] }
  | { kind: 'add-facts'; reviewId: string; facts: readonly NewFact[] }
  | { kind: 'set-fact'; factId: string; stillTrue: boolean }
  | AddVote
  | { kind: 'decide-review'; reviewId: string; state: Exclude<RollbackReview['state'], 'open'>; at: Instant }
  | { kind: 'close-condition'; conditionId: string; at: Instant; by: string | null; with: string }
  | { kind: 'create-action'; source: string; action: RollbackAction }
  | { kind: 'set-baseline'; phase: number; at: Day; reason: string; by: string | null }

type AddVote = {
  kind: 'add-vote'
  reviewId: string
  seat: Seat
  personId: string
  forPersonId: string | null
  vote: Vote
  reason: string
  at: Instant
}
export type NewFact = { criterion: string; recordId: string; observed: string; threshold: string }

/**
 * The answer to a command. `settled` are system effects found on the way (a round that went stale, a new rollback fact):
 * they are written even when the command itself is refused.
 */
export type GateDecision =
  | { allowed: true; effects: GateEffect[]; settled: GateEffect[]; outcome: GateState | null }
  | { allowed: false; refusals: Sentence[]; settled: GateEffect[] }

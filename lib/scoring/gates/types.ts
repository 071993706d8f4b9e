import type { Day } from '../../calendar/days'
import type { Row } from '../../document/schema'
import type { MissingInput, Pair, RecordLink, RuleResult, Sentence, Truth } from '../types'

export type GateRound = Row<'gateRounds'>
export type Signature = Row<'signatures'>
export type GateCondition = Row<'gateConditions'>
export type RollbackReview = Row<'rollbackReviews'>
export type RollbackFactRow = Row<'rollbackFacts'>
export type GateId = GateRound['gate']
export type Seat = Signature['seat']
export type Vote = Row<'rollbackVotes'>['vote']
/** A moment in UTC, ISO text with milliseconds; comparable as text. */
export type Instant = string

/** The twelve states of domain.md 7.3, as words. */
export type GateState =
  | 'locked'
  | 'not-ready'
  | 'ready'
  | 'submitted'
  | 'in-review'
  | 'changes-requested'
  | 'withdrawn'
  | 'approved'
  | 'rollback-candidate'
  | 'rollback-confirmed'
  | 'rollback-dismissed'
  | 'baseline'

export type FocusRule = 'FOCUS-GATE'
export const FOCUS_GATE: FocusRule = 'FOCUS-GATE'

/**
 * One required line. `value`: true = met, false = unmet, unknown = "not shown yet", never "failed".
 * `smallest` are the ids (items or records) that would have to change to meet it; empty when met.
 */
export type LineResult = RuleResult & {
  itemId: string
  /** What else is compared, where a line asks for more than one thing: how many, and how old. */
  also: Pair[]
  smallest: string[]
  /** The dates the line looked at. Inside a round the start is frozen and `to` is today. */
  window: { from: Day; to: Day; days: number } | null
  /** Who answers for what is missing, when the records name somebody. */
  owner: string | null
}

/** An area below 3 in the latest submitted scorecard, and which seats accepted it at exactly this rating. */
export type OpenArea = { areaId: string; scorecardId: string; rating: number; acceptedBy: Seat[]; openFor: Seat[] }
/** The fourth line of gate 2→3: `accepted` is shown as accepted, never as met. */
export type FocusGateResult = LineResult & {
  itemId: FocusRule
  status: 'met' | 'accepted' | 'open' | 'unknown'
  areas: OpenArea[]
}

export type SeatDeputy = { personId: string; forPersonId: string; from: Day; to: Day }
export type SeatState = {
  seat: Seat
  /** Present holders who are active persons. */
  holders: string[]
  /** Deputies whose dates include the day looked at. */
  deputies: SeatDeputy[]
  /** `stale`: signed, but the signature stopped counting until the round is refreshed. */
  state: 'empty' | 'waiting' | 'signed' | 'stale'
  signature: SignatureSummary | null
}
export type SignatureSummary = {
  id: string
  seat: Seat
  personId: string
  forPersonId: string | null
  at: Instant
  comment: string | null
  smallTeamMode: boolean
}

export type RoundSummary = {
  id: string
  number: number
  open: boolean
  submittedBy: string | null
  submittedAt: Instant
  asOf: Day
  note: string | null
  hash: string
  /** `G12-R2-3f9a1c07` */
  snapshotLabel: string
  stale: boolean
  staleCause: Sentence | null
  /** First day on which the round is too old to sign (gate.roundDays, frozen in the snapshot). */
  expiresOn: Day
  /** The last day on which it can be signed: the day before. */
  lastDay: Day
  endedAt: Instant | null
  endCause: GateRound['endCause']
  endReason: string | null
  /** What a signer has to acknowledge, as stored in `acknowledgements`. */
  acknowledgements: Acknowledgement[]
  /** Who asked for changes, when that ended the round. */
  changesRequestedBy: SignatureSummary | null
}
/** `id` is what is stored: `flag:big-bang`, `chain`, `review:gate-1-2`, `condition:<id>`. */
export type Acknowledgement = { id: string; kind: 'flag' | 'chain' | 'review' | 'condition'; subject: string }

/**
 * One difference between the frozen snapshot and the live facts. `was` and `now` are numerals, states or ids ("21/25",
 * "flagged"); for lines the truth values stand beside them.
 */
export type Change = {
  kind: 'line' | 'focus-gate' | 'rating' | 'inventory' | 'flag' | 'chain' | 'exit' | 'review' | 'money'
  id: string
  was: string
  now: string
  wasValue: Truth | null
  nowValue: Truth | null
  /** A required line that was met when submitted and is not met now makes the round stale. */
  becameUnmet: boolean
}
/** `key` changes whenever the list does; a signer sends back the key of the list that was shown. */
export type Changes = { list: Change[]; stale: boolean; key: string }

/**
 * Why the gate would not open. `stops: 'opening'` can be solved while the round is open and does not refuse a
 * submission; `phase` says that an earlier gate comes first.
 */
export type Blocker = {
  kind: 'line' | 'seat' | 'exit' | 'staleness' | 'phase'
  id: string
  stops: 'submission' | 'opening'
  notShownYet: boolean
  sentence: Sentence
  owner: string | null
  since: Day | null
  missing: MissingInput[]
}
export type DryRun = { open: boolean; blockers: Blocker[]; smallestSet: string[]; carriable: string[] }

export type RollbackCriterion =
  | 'undiscovered-shadow-ai'
  | 'ts-1-below-3'
  | 'lab-retest'
  | 'task-drill'
  | 'template-failed'
  | 'monitoring-gap'
  | 'cost-overrun'
  | 'error-budget'
  | 'compliance-finding'
  | 'condition-overdue'
  /** Recorded by a seat holder by hand for the criterion the gate states. */
  | 'by-hand'

/** A criterion found true (or not measurable) on one record. Keyed by round, criterion and record. */
export type RollbackFinding = RuleResult & {
  key: string
  gateId: GateId
  roundId: string
  criterion: RollbackCriterion
  record: RecordLink
  /** A decided fact never opens a second review. */
  decided: boolean
  reviewId: string | null
}

export type ReviewSeat = {
  seat: Seat
  holders: string[]
  vote: Vote | null
  personId: string | null
  /** The holder a deputy voted for. */
  forPersonId: string | null
  voteId: string | null
  reason: string | null
}
export type ReviewSummary = {
  id: string
  gateId: GateId
  roundId: string
  openedAt: Instant
  state: RollbackReview['state']
  decidedAt: Instant | null
  /** Open for more than 30 days; nothing happens by itself. */
  overdue: boolean
  facts: (Pick<RollbackFactRow, 'id' | 'criterion' | 'recordId' | 'observed' | 'threshold'> & { stillTrue: boolean })[]
  seats: ReviewSeat[]
}

export type ConditionSummary = {
  id: string
  text: string
  owner: string | null
  dueAt: Day
  evidenceNeeded: string
  carries: string | null
  /** `proposed` until the gate opens; `void` when its round ended otherwise. */
  state: 'proposed' | 'open' | 'overdue' | 'closed' | 'void'
  round: number
  closedAt: Instant | null
  closedBy: string | null
  /** The evidence it was closed with, or `superseded` by a rollback. */
  closedWith: string | null
}

export type ExitItem = {
  itemId: string
  missing: boolean
  note: string | null
  /** Parts of a counted item that are open, by id; absent where they are not named. */
  openParts?: readonly string[]
}

/** Everything a gate page shows. `round` is the open round, else the last one. */
export type GateResult = {
  gateId: GateId
  from: number
  to: number
  state: GateState
  /** Readiness of the live lines beside a label of an ended round (changes-requested, withdrawn, reopened). */
  ready: boolean
  /** Instant of the approval in force; null at baseline. */
  approvedAt: Instant | null
  lines: LineResult[]
  focusGate: FocusGateResult | null
  chip: { met: number; carried: number; required: number; approvalsLeft: number; seats: SeatState[] }
  round: RoundSummary | null
  changedSince: Changes | null
  /** After a refresh: what differs from the snapshot of the round it replaced, which every seat is shown. */
  sinceRefresh: Change[] | null
  dryRun: DryRun
  /** What stops a refresh of the open round: windows are read as of today, and nothing is carried any more. */
  resubmission: DryRun | null
  carriable: string[]
  rollbackFacts: RollbackFinding[]
  openReview: ReviewSummary | null
  reviews: ReviewSummary[]
  conditions: ConditionSummary[]
  exitItems: ExitItem[]
}

/** What the anti-pattern rules found, as far as gates read it. */
export type Flags = { patterns: readonly { id: string; state: string }[]; chain: { state: string } }

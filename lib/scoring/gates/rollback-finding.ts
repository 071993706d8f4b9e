import type { Day } from '../../calendar/days'
import type { Gate } from '../../content'
import type { Row, Section } from '../../document/schema'
import { type Facts, moment } from '../facts'
import type { MissingInput, Observed, Sentence, Threshold, Truth } from '../types'
import { type Frozen, frozen } from './frozen'
import type { Ledger } from './ledger'
import { recordLink } from './line'
import type { GateRound, RollbackCriterion, RollbackFinding } from './types'

/** The approval a rollback rule looks back at. */
export type Approval = {
  facts: Facts
  gate: Gate
  ledger: Ledger
  round: GateRound
  at: string
  on: Day
  was: Frozen
}

/** Null for a gate that was never approved, and for one accepted at baseline: it has no criteria. */
export function approvalOf(facts: Facts, ledger: Ledger): Approval | null {
  const round = ledger.inForce
  if (!round?.endedAt) return null
  return {
    facts,
    gate: ledger.gate,
    ledger,
    round,
    at: round.endedAt,
    on: facts.dayOf(round.endedAt),
    was: frozen(round),
  }
}

/**
 * Whether something was found after the approval: the later of its stated date and the time of recording counts, so that
 * backdating cannot hide a find. The date of the approval itself is neither before nor after.
 */
export const foundAfter = (approval: Approval, stated: Day, createdAt: string | null): boolean =>
  stated > approval.on || (createdAt !== null && moment(createdAt) > moment(approval.at))

export type FindingParts = {
  value?: Truth
  observed: Observed
  threshold: Threshold | null
  params?: Sentence['params']
  since: Day | null
  missing?: MissingInput[]
}

/** One fact, keyed by round, criterion and record, with the review it is in. */
export function rollbackFinding<S extends Section>(
  approval: Approval,
  criterion: RollbackCriterion,
  section: S,
  row: Row<S>,
  label: string,
  parts: FindingParts,
): RollbackFinding {
  const { facts, gate, round, ledger } = approval
  const stored = ledger.reviews.flatMap((review) =>
    facts
      .children('rollbackFacts', 'reviewId', review.id)
      .filter((fact) => fact.criterion === criterion && fact.recordId === row.id)
      .map(() => review),
  )
  const decided = stored.find((review) => review.state !== 'open')
  const params = { name: label, ...parts.params }
  return {
    key: `${round.id}:${criterion}:${row.id}`,
    gateId: gate.id,
    roundId: round.id,
    criterion,
    record: recordLink(section, row, label),
    decided: decided !== undefined,
    reviewId: (decided ?? stored[0])?.id ?? null,
    rule: criterion,
    value: parts.value ?? 'true',
    origin: 'portal',
    observed: parts.observed,
    threshold: parts.threshold,
    summary: { code: `readiness.rollback.${criterion}.${parts.value === 'unknown' ? 'unknown' : 'found'}`, params },
    clears: { code: `readiness.rollback.${criterion}.clears`, params },
    records: [recordLink(section, row, label)],
    missing: parts.missing ?? [],
    since: parts.since,
    notes: [],
  }
}

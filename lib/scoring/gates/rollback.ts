import { addDays, daysBetween } from '../../calendar/days'
import type { Row } from '../../document/schema'
import type { Facts } from '../facts'
import { moment } from '../facts'
import { inUseSince } from '../shadow-use'
import type { Ledger } from './ledger'
import { missingInput } from './line'
import { isValidated } from './lines-experimentation'
import { isOpenFinding, isSevere } from './lines-production'
import { type Approval, approvalOf, foundAfter, rollbackFinding } from './rollback-finding'
import { platformFindings } from './rollback-platform'
import { heldOn } from './seats'
import { isProduction } from './slo-streak'
import type { RollbackFinding } from './types'

/**
 * Every fact that meets the rollback criterion of an approval in force, also those already in a review, and those whose
 * truth is unknown (they open nothing). Live facts are compared with what was frozen at the approval, never with later
 * edits of it.
 */
export function rollbackFindings(facts: Facts, ledger: Ledger): RollbackFinding[] {
  const approval = approvalOf(facts, ledger)
  if (!approval) return []
  return [...CRITERIA[ledger.gate.id](approval), ...overdueConditions(approval)].sort((a, b) =>
    a.key < b.key ? -1 : 1,
  )
}

const CRITERIA: Readonly<Record<Ledger['gate']['id'], (approval: Approval) => RollbackFinding[]>> = {
  'gate-1-2': undiscoveredItems,
  'gate-2-3': (approval) => [...taskSkill(approval), ...labRetests(approval), ...taskDrills(approval)],
  'gate-3-4': platformFindings,
  'gate-4-5': costOverruns,
  'gate-5-6': (approval) => [...exhaustedBudgets(approval), ...severeFindings(approval)],
}

/** Reported without a name and looked at by nobody yet: anybody may send any number of these, so none speaks for itself. */
const isUntriagedReport = (row: Row<'shadowAiItems'>): boolean => row.anonymous === true && row.status === 'discovered'

/**
 * An item found after the approval, not in the frozen inventory, and in use before the approval, whatever is said of its
 * use now; where it is unknown since when, any version of it that did not say "not in use" is enough. Its status does not
 * matter: what was recorded as retired at once was found all the same. An anonymous report counts from its triage on.
 */
export function isUndiscovered(approval: Approval, row: Row<'shadowAiItems'>): boolean {
  if (!foundAfter(approval, row.discoveredAt, row.createdAt) || approval.was.inventory?.has(row.id)) return false
  if (isUntriagedReport(row)) return false
  const since = inUseSince(row)
  return since === null ? row.inUse !== 'no' || row.earlierUsed === true : since < approval.on
}

function undiscoveredItems(approval: Approval): RollbackFinding[] {
  return approval.facts
    .rows('shadowAiItems')
    .filter((row) => isUndiscovered(approval, row))
    .map((row) =>
      rollbackFinding(approval, 'undiscovered-shadow-ai', 'shadowAiItems', row, row.title, {
        observed: { value: inUseSince(row) ?? 'unknown', unit: 'in-use-since' },
        threshold: null,
        params: { since: inUseSince(row) ?? '–', approved: approval.on },
        since: row.discoveredAt,
      }),
    )
}

/** TS-1 below 3 in a scorecard submitted after the approval, while it was at least 3 or unrated in the snapshot. */
function taskSkill(approval: Approval): RollbackFinding[] {
  const { facts, was } = approval
  const limit = facts.threshold('focus.minRating')
  if (was.ts1 !== null && was.ts1 < limit) return []
  return facts.submitted.flatMap((row) => {
    if (row.submittedAt === null || moment(row.submittedAt) <= moment(approval.at)) return []
    const rating = facts.children('answers', 'scorecardId', row.id).find((one) => one.questionId === 'TS-1')?.rating
    if (rating === undefined || rating === null || rating >= limit) return []
    const since = facts.dayOf(row.submittedAt)
    return [
      rollbackFinding(approval, 'ts-1-below-3', 'scorecards', row, since, {
        observed: { value: rating, unit: 'rating' },
        threshold: facts.limit('focus.minRating', '>='),
        params: { rating, limit },
        since,
      }),
    ]
  })
}

/** A retest with participants of whom fewer than 80 % passed. */
function labRetests(approval: Approval): RollbackFinding[] {
  const { facts } = approval
  const limit = facts.threshold('retest.minPct')
  return facts
    .rows('labRetests')
    .filter(
      (row) =>
        foundAfter(approval, row.at, row.createdAt) &&
        row.participants > 0 &&
        row.passed * 100 < row.participants * limit,
    )
    .map((row) =>
      rollbackFinding(approval, 'lab-retest', 'labRetests', row, row.at, {
        observed: { value: row.passed, unit: 'of', of: row.participants },
        threshold: facts.limit('retest.minPct', '>='),
        params: { done: row.passed, all: row.participants, limit },
        since: row.at,
      }),
    )
}

/** A drill recorded failed by somebody who held the seat infrastructure-lead that day; by whom unknown stays unknown. */
function taskDrills(approval: Approval): RollbackFinding[] {
  const { facts } = approval
  return facts
    .rows('taskDrills')
    .filter(
      (row) =>
        row.outcome === 'failed' &&
        foundAfter(approval, row.at, row.createdAt) &&
        (row.by === null || heldOn(facts, 'infrastructure-lead', row.by, row.at)),
    )
    .map((row) => {
      const where = { field: 'by', recordId: row.id }
      return rollbackFinding(approval, 'task-drill', 'taskDrills', row, row.task, {
        value: row.by === null ? 'unknown' : 'true',
        observed: { value: 'failed', unit: 'outcome' },
        threshold: null,
        since: row.at,
        missing: row.by === null ? [missingInput('taskDrills', 'drill-by', { name: row.task }, where)] : [],
      })
    })
}

const cents = (amount: string): number => Math.round(Number(amount) * 100)

/** A month is compared once it is final and begins on or after the day of going live: the first full month onward. */
export const isCompared = (row: Row<'useCaseCosts'>, productionAt: string): boolean =>
  row.final && `${row.month}-01` >= productionAt

/** At most 1.5 times the projection: amount × 2 ≤ projected × 3. With a projection of 0 any amount is beyond it. */
export const withinProjection = (amount: string, projected: string): boolean =>
  cents(amount) * 2 <= cents(projected) * 3

/**
 * What the months of a use case are compared with: the estimate frozen at the approval; its own for a use case validated
 * after it. Null or undefined where no estimate was frozen at all.
 */
export function projectionOf(approval: Approval, useCase: Row<'useCases'>): string | null | undefined {
  const { estimates } = approval.was
  if (estimates?.has(useCase.id)) return estimates.get(useCase.id)
  return estimates === null ? null : useCase.monthlyCost
}

/** Whether the approval froze an estimate for the use case, or it was validated since. */
const isMeasured = (approval: Approval, useCase: Row<'useCases'>): boolean =>
  approval.was.estimates?.has(useCase.id) === true || isValidated(useCase)

/**
 * A final month after the month of going live that cost more than 1.5 times the frozen estimate. Exactly 1.5 times is not
 * an overrun; no estimate or another currency is unknown.
 */
function costOverruns(approval: Approval): RollbackFinding[] {
  const { facts, was } = approval
  const currency = was.currency === null || was.currency === facts.organization.currency
  return facts.rows('useCases').flatMap((useCase) => {
    const { productionAt, status } = useCase
    if (productionAt === null || status === 'retired' || status === 'rejected') return []
    if (!isMeasured(approval, useCase)) return []
    const projected = projectionOf(approval, useCase)
    const costs = facts.children('useCaseCosts', 'useCaseId', useCase.id).filter((row) => isCompared(row, productionAt))
    return costs.flatMap((row) => {
      const known = currency && projected !== null && projected !== undefined
      if (known && withinProjection(row.amount, projected)) return []
      return [
        rollbackFinding(approval, 'cost-overrun', 'useCaseCosts', row, useCase.title, {
          value: known ? 'true' : 'unknown',
          observed: { value: row.amount, unit: 'money' },
          threshold: facts.limit('cost.overrunPct', '<='),
          params: { amount: row.amount, projected: projected ?? '–', month: row.month },
          since: `${row.month}-01`,
          missing: known
            ? []
            : [missingInput('useCases', 'frozen-estimate', { name: useCase.title }, { recordId: useCase.id })],
        }),
      ]
    })
  })
}

/** The first measurement of each unbroken stretch without budget left: one fact per stretch, not one per day. */
function exhaustedBudgets(approval: Approval): RollbackFinding[] {
  const { facts } = approval
  return facts
    .rows('endpoints')
    .filter((endpoint) => isProduction(endpoint, facts.today))
    .flatMap((endpoint) => {
      const measured = facts
        .children('sloBudgets', 'endpointId', endpoint.id)
        .filter((row) => foundAfter(approval, row.at, row.createdAt))
        .sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1))
      return measured
        .filter((row, index) => row.leftPct <= 0 && !((measured[index - 1]?.leftPct ?? 1) <= 0))
        .map((row) =>
          rollbackFinding(approval, 'error-budget', 'sloBudgets', row, endpoint.name, {
            observed: { value: row.leftPct, unit: '%' },
            threshold: { value: 0, comparator: '>', unit: '%', origin: 'portal' },
            params: { left: row.leftPct },
            since: row.at,
          }),
        )
    })
}

/** A critical or high finding opened after the approval, or raised to that severity after it, and still open. */
function severeFindings(approval: Approval): RollbackFinding[] {
  const { facts } = approval
  return facts
    .rows('findings')
    .filter(
      (row) =>
        isSevere(row) &&
        isOpenFinding(row, facts.today) &&
        (foundAfter(approval, row.openedAt, row.createdAt) ||
          (row.severityRaisedAt !== null && row.severityRaisedAt > approval.on)),
    )
    .map((row) =>
      rollbackFinding(approval, 'compliance-finding', 'findings', row, row.title ?? row.severity, {
        observed: { value: row.severity, unit: 'severity' },
        threshold: null,
        params: { severity: row.severity },
        since: row.severityRaisedAt ?? row.openedAt,
      }),
    )
}

/** A condition of the approval that is still open on the day after its due date. */
function overdueConditions(approval: Approval): RollbackFinding[] {
  const { facts, round } = approval
  return facts
    .children('gateConditions', 'roundId', round.id)
    .filter((row) => row.closedAt === null && row.dueAt < facts.today)
    .map((row) =>
      rollbackFinding(approval, 'condition-overdue', 'gateConditions', row, row.text, {
        observed: { value: daysBetween(row.dueAt, facts.today), unit: 'days' },
        threshold: null,
        params: { due: row.dueAt, days: daysBetween(row.dueAt, facts.today) },
        since: addDays(row.dueAt, 1),
      }),
    )
}

import type { Row } from '../../document/schema'
import { type Facts, moment } from '../facts'
import { ESTIMATE, TESTS, TICKS } from '../portfolio/use-case-states'
import { FALSE, type Judged, known, TRUE, unknown } from '../truth'
import { allOf, every, type LineView, limitAt, lineResult, missingInput, ownerOf, recordLink } from './line'
import type { LineResult } from './types'

type UseCase = Row<'useCases'>
const PROOFS = [...TICKS, ...TESTS] as const

/** Use cases that still count for anything: retired and rejected ones do not. */
const liveUseCases = (facts: Facts): UseCase[] =>
  facts.rows('useCases').filter((row) => row.status !== 'retired' && row.status !== 'rejected')

/** The three validations; the operational one needs prompt-injection test, RBAC and isolation on the same use case. */
export const hasThreeTicks = (row: UseCase): boolean => PROOFS.every((field) => row[field] !== null)

/** All four fields of the production estimate; 0 is a value. */
export const hasEstimate = (row: UseCase): boolean => ESTIMATE.every((field) => row[field] !== null)

/** Status, three ticks and complete estimate: what P4-E1 counts and P4-E3 wants reviewed. 0 is a value. */
export const isValidated = (row: UseCase): boolean =>
  (row.status === 'validated' || row.status === 'production') && hasThreeTicks(row) && hasEstimate(row)

/** P4-E1: at least two use cases are validated in all three ways with a complete estimate. */
export function useCasesValidated(view: LineView): LineResult {
  const { facts } = view
  const rows = liveUseCases(facts)
  const counted = rows.filter(isValidated)
  const limit = view.threshold('useCases.min')
  const needed = Math.max(0, limit - counted.length)
  const chosen = needed === 0 ? [] : nearest(rows).slice(0, needed)
  const judged =
    facts.rows('useCases').length === 0 ? unknown(missingInput('useCases', 'use-cases')) : known(needed === 0)
  return lineResult(view, 'P4-E1', {
    judged,
    observed: { value: counted.length, unit: 'useCases' },
    threshold: { ...limitAt(view, 'useCases.min', '>='), unit: 'useCases' },
    params: { done: counted.length, all: limit },
    records: counted.map((row) => recordLink('useCases', row, row.title)),
    smallest: [...chosen.map((row) => row.id), ...(chosen.length < needed ? ['P4-E1'] : [])],
    owner: ownerOf(chosen, (row) => row.owner),
  })
}

/** Use cases that are not validated yet, the one that lacks least first. */
const nearest = (rows: readonly UseCase[]): UseCase[] =>
  rows
    .filter((row) => !isValidated(row))
    .map((row) => ({ row, gaps: gaps(row) }))
    .sort((a, b) => a.gaps - b.gaps || (a.row.id < b.row.id ? -1 : 1))
    .map((one) => one.row)

const WANTED = [...PROOFS, ...ESTIMATE]
const gaps = (row: UseCase): number =>
  WANTED.filter((field) => row[field] === null).length +
  (row.status === 'validated' || row.status === 'production' ? 0 : 1)

/** P4-E2: every use case with the three ticks has all four estimate fields, and at least one such use case exists. */
export function estimatesComplete(view: LineView): LineResult {
  const { facts } = view
  const ticked = liveUseCases(facts).filter(hasThreeTicks)
  const open = ticked.filter((row) => !hasEstimate(row))
  const judged =
    facts.rows('useCases').length === 0
      ? unknown(missingInput('useCases', 'use-cases'))
      : known(ticked.length > 0 && open.length === 0)
  return lineResult(view, 'P4-E2', {
    judged,
    observed: { value: ticked.length - open.length, unit: 'of', of: ticked.length },
    threshold: allOf(ticked.length),
    variant: judged === FALSE && ticked.length === 0 ? 'none' : undefined,
    params: { done: ticked.length - open.length, all: ticked.length },
    records: ticked.map((row) => recordLink('useCases', row, row.title)),
    smallest: open.map((row) => row.id),
    owner: ownerOf(open, (row) => row.owner),
  })
}

/** P4-E3: every use case counted by P4-E1 is in a cost review recorded after its last estimate change. */
export function costsReviewed(view: LineView): LineResult {
  const { facts } = view
  const counted = facts.rows('useCases').filter(isValidated)
  const judgements = counted.map((row) => ({ row, judged: costReviewed(facts, row) }))
  const open = judgements.filter((one) => one.judged.value !== 'true')
  const judged =
    counted.length === 0
      ? unknown(missingInput('useCases', 'validated-use-cases'))
      : every(judgements.map((one) => one.judged))
  const done = counted.length - open.length
  return lineResult(view, 'P4-E3', {
    judged,
    observed: { value: done, unit: 'of', of: counted.length },
    threshold: allOf(counted.length),
    params: { done, all: counted.length },
    records: facts.rows('costReviews').map((row) => recordLink('costReviews', row, row.at)),
    smallest: open.map((one) => one.row.id),
    owner: ownerOf(
      open.map((one) => one.row),
      (row) => row.owner,
    ),
  })
}

/**
 * Whether a use case is in a review recorded after its last estimate change. The recorded times decide; with dates only,
 * the same date proves neither order.
 */
export function costReviewed(facts: Facts, useCase: UseCase): Judged {
  const reviews = facts.rows('costReviews').filter((row) => row.useCaseIds.includes(useCase.id))
  const params = { name: useCase.title }
  if (reviews.length === 0) {
    return facts.rows('costReviews').length === 0 ? unknown(missingInput('costReviews', 'cost-review', params)) : FALSE
  }
  const changed = useCase.estimateChangedAt
  if (changed === null) {
    const where = { field: 'estimateChangedAt', recordId: useCase.id }
    return unknown(missingInput('useCases', 'estimate-changed-at', params, where))
  }
  const changedOn = facts.dayOf(changed)
  let sameDay = false
  for (const { at, createdAt } of reviews) {
    if (createdAt === null ? at > changedOn : moment(createdAt) > moment(changed) && at >= changedOn) return TRUE
    if (createdAt === null && at === changedOn) sameDay = true
  }
  return sameDay ? unknown(missingInput('costReviews', 'review-order', params)) : FALSE
}

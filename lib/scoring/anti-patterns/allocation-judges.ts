import { addDays, type Day, daysBetween } from '../../calendar/days'
import { commitmentOf } from '../cost/commitment'
import { need } from '../explain'
import type { Facts } from '../facts'
import { and, FALSE, type Judged, known, TRUE, unknown } from '../truth'
import type { MissingInput } from '../types'
import type { Allocation } from './allocations'
import { hundredths } from './utilization-streak'

/** What is asked about one allocation; the signals ask the same of all of them. */
type Judge = (facts: Facts, one: Allocation) => Judged

export const isCertain = ({ quota }: Allocation): boolean => quota.gpus !== null

export const sizeMissing = ({ quota, label }: Allocation) =>
  need('gpuQuotas', 'gpus', 'scoring.missing.gpus', { allocation: label }, quota.id)

const approvalMissing = ({ quota, label }: Allocation) =>
  need('gpuQuotas', 'approvedAt', 'scoring.missing.approvedAt', { allocation: label }, quota.id)

const holdsCapacity = (one: Allocation): Judged => (isCertain(one) ? TRUE : unknown(sizeMissing(one)))

export function readingMissing({ quota, label, reading }: Allocation) {
  const code = reading.kind === 'stale' ? 'scoring.missing.freshUtilization' : 'scoring.missing.utilization'
  return need('gpuUtilizationSamples', 'pct', code, { allocation: label }, quota.id)
}

/** What is missing to know how long the streak is: days without a reading, or how many days an entered pair stands for. */
function gapsMissing(one: Allocation): MissingInput[] {
  const { label, quota, reading } = one
  const days = reading.gaps.map((gap) =>
    need(
      'gpuUtilizationSamples',
      'date',
      gap.from === gap.to ? 'scoring.missing.utilizationOn' : 'scoring.missing.utilizationBetween',
      { allocation: label, ...gap },
      quota.id,
    ),
  )
  if (!reading.countMissing) return days
  if (quota.enteredPct === null) {
    const looked = { allocation: label, from: quota.enteredAsOf ?? '' }
    return [...days, need('gpuQuotas', 'enteredPct', 'scoring.missing.utilizationOn', looked, quota.id)]
  }
  return [...days, need('gpuQuotas', 'enteredDaysBelow', 'scoring.missing.daysBelow', { allocation: label }, quota.id)]
}

/**
 * Whether so many low days in a row are sure (true), impossible even if every gap was low (false), or unknown. Without an
 * approval date they may lie before it, so they are never sure.
 */
function lowFor(one: Allocation, days: number): Judged {
  const { quota, reading } = one
  if (reading.below === null) return unknown(readingMissing(one))
  if (reading.possible < days) return FALSE
  if (reading.below < days)
    return unknown(...gapsMissing(one), ...(quota.approvedAt === null ? [approvalMissing(one)] : []))
  return quota.approvedAt === null ? unknown(approvalMissing(one)) : TRUE
}

/** GH-1: below 20 % on 30 days in a row; exactly 20 % is not below, the 30th day counts. */
export const reclaimDue: Judge = (facts, one) =>
  one.exempt ? FALSE : and(holdsCapacity(one), lowFor(one, facts.threshold('gh.idleDays')))

/** GH-2: the same streak from the warning on, while GH-1 is not true. */
export const onTheWay: Judge = (facts, one) => {
  if (one.exempt || reclaimDue(facts, one).value === 'true') return FALSE
  return and(holdsCapacity(one), lowFor(one, facts.threshold('gh.warnDays')))
}

/** The day on which the streak reached the limit. */
export const reachedOn = ({ reading }: Pick<Allocation, 'reading'>, limit: number): Day | null =>
  reading.below === null ? null : addDays(reading.until, limit - reading.below)

function isReserved({ quota, label }: Allocation): Judged {
  const commitment = commitmentOf(quota)
  return commitment === null
    ? unknown(need('gpuQuotas', 'commitment', 'scoring.missing.reserved', { allocation: label }, quota.id))
    : known(commitment === 'reserved')
}

/** GH-3: a reserved allocation whose mean over the last 30 complete days is below 20 %, with at least 24 days known. */
export const idleReserve: Judge = (facts, one) => {
  const { days: measured, sum } = one.month
  const low =
    measured >= facts.threshold('gh.meanMinDays')
      ? known(sum < hundredths(facts.threshold('gh.idlePct')) * measured)
      : unknown(readingMissing(one))
  return and(isReserved(one), holdsCapacity(one), low)
}

/** GH-4: approved more than 60 days ago and linked to no live experiment, use case or production endpoint. */
export const justInCase: Judge = (facts, one) => {
  const { approvedAt, id } = one.quota
  const age =
    approvedAt === null
      ? unknown(approvalMissing(one))
      : known(daysBetween(approvedAt, facts.today) > facts.threshold('gh.unlinkedDays'))
  const linked = facts.children('quotaLinks', 'quotaId', id).some((link) => isLiveTarget(facts, link))
  return and(holdsCapacity(one), age, known(!linked))
}

type Target = { targetKind: 'experiment' | 'use-case' | 'endpoint'; targetId: string }

/** Whether a link names a live experiment, a live use case or an endpoint in production: only those give a purpose. */
export function isLiveTarget(facts: Facts, { targetKind, targetId }: Target): boolean {
  if (targetKind === 'experiment') {
    const state = facts.find('experiments', targetId)?.state
    return state !== undefined && state !== 'finished' && state !== 'decommissioned'
  }
  if (targetKind === 'use-case') {
    const status = facts.find('useCases', targetId)?.status
    return status !== undefined && status !== 'retired' && status !== 'rejected'
  }
  const endpoint = facts.find('endpoints', targetId)
  return endpoint?.environment === 'production' && (endpoint.retiredAt === null || endpoint.retiredAt > facts.today)
}

/**
 * GH-5: the capacity in use and allocated over the last 30 complete days, whether 80 % of the allocation days are known,
 * and whether less than 40 % was in use. An allocation without an approval date is read in every case: what would differ
 * is unknown.
 */
export function portfolioUse(facts: Facts, held: readonly Allocation[]) {
  const sums = { used: 0, allocated: 0, present: 0, all: 0 }
  const coverage = { least: 0, most: 0 }
  const use = { least: 0, most: 0 }
  const add = (range: typeof use, values: readonly number[]): void => {
    range.least += Math.min(...values)
    range.most += Math.max(...values)
  }
  for (const { month } of held) {
    sums.used += month.used
    sums.allocated += month.allocated
    sums.present += month.present
    sums.all += month.all
    add(
      coverage,
      month.cuts.map((cut) => cut.present * 100 - facts.threshold('gh.coveragePct') * cut.all),
    )
    add(
      use,
      month.cuts.map((cut) => cut.used - facts.threshold('gh.portfolioPct') * 100 * cut.allocated),
    )
  }
  const undated = held.filter(({ quota }) => quota.approvedAt === null).map(approvalMissing)
  const covered = sums.allocated > 0 && coverage.most >= 0
  const low = use.most < 0 ? TRUE : use.least >= 0 ? FALSE : unknown(...undated)
  return { ...sums, covered, low: covered && coverage.least < 0 ? unknown(...undated) : low }
}

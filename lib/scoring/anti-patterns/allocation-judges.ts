import { addDays, type Day, daysBetween } from '../../calendar/days'
import { need } from '../explain'
import type { Facts } from '../facts'
import { and, FALSE, type Judged, known, TRUE, unknown } from '../truth'
import { type Allocation, hundredths } from './allocations'

/** What is asked about one allocation; the signals ask the same of all of them. */
type Judge = (facts: Facts, one: Allocation) => Judged

export const isCertain = ({ quota }: Allocation): boolean => quota.gpus !== null

export const sizeMissing = ({ quota, label }: Allocation) =>
  need('gpuQuotas', 'gpus', 'scoring.missing.gpus', { allocation: label }, quota.id)

const holdsCapacity = (one: Allocation): Judged => (isCertain(one) ? TRUE : unknown(sizeMissing(one)))

export function readingMissing({ quota, label, reading }: Allocation) {
  const code = reading.kind === 'stale' ? 'scoring.missing.freshUtilization' : 'scoring.missing.utilization'
  return need('gpuUtilizationSamples', 'pct', code, { allocation: label }, quota.id)
}

function streak(one: Allocation, holds: (below: number) => boolean): Judged {
  if (one.exempt) return FALSE
  const reached = one.reading.below === null ? unknown(readingMissing(one)) : known(holds(one.reading.below))
  return and(holdsCapacity(one), reached)
}

/** GH-1: below 20 % on 30 days in a row; exactly 20 % is not below, the 30th day counts. */
export const reclaimDue: Judge = (facts, one) => streak(one, (below) => below >= facts.threshold('gh.idleDays'))

/** GH-2: the same streak, from the warning up to the day before GH-1. */
export const onTheWay: Judge = (facts, one) =>
  streak(one, (below) => below >= facts.threshold('gh.warnDays') && below < facts.threshold('gh.idleDays'))

/** The day on which the streak reached the limit. */
export const reachedOn = ({ reading }: Allocation, limit: number): Day | null =>
  reading.below === null ? null : addDays(reading.until, limit - reading.below)

const isReserved = ({ quota, label }: Allocation): Judged =>
  quota.reserved === null
    ? unknown(need('gpuQuotas', 'reserved', 'scoring.missing.reserved', { allocation: label }, quota.id))
    : known(quota.reserved)

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
      ? unknown(need('gpuQuotas', 'approvedAt', 'scoring.missing.approvedAt', { allocation: one.label }, id))
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

/** GH-5: the capacity in use and allocated over the last 30 complete days, and whether 80 % of the allocation days are known. */
export function portfolioUse(facts: Facts, held: readonly Allocation[]) {
  const sums = { used: 0, allocated: 0, present: 0, all: 0 }
  for (const { month } of held) {
    sums.used += month.used
    sums.allocated += month.allocated
    sums.present += month.present
    sums.all += month.all
  }
  const covered = sums.allocated > 0 && sums.present * 100 >= facts.threshold('gh.coveragePct') * sums.all
  return { ...sums, covered }
}

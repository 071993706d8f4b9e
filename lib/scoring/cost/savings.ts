import { earlier, periodOf, windowOf } from '../../calendar/periods'
import type { Row } from '../../document/schema'
import { type Figure, figure } from '../business-case/figure'
import { sharePct } from '../business-case/value'
import type { Facts } from '../facts'
import { newest } from '../facts'
import { missingInput } from '../gates/line'
import { amountOf, minorUnits } from '../portfolio/experiment-spend'
import type { MissingInput } from '../types'
import { spendByMonth } from './spend'

type Saving = Row<'savings'>
/** What a cost sprint looks at (P6-C1). */
export const SPRINT_CATEGORIES = [
  'idle-gpu',
  'reserved',
  'spot',
  'smaller-model',
  'ptu',
] as const satisfies readonly Saving['category'][]

type Done = Saving & { realizedPerMonth: string }

const isLive = ({ state }: Saving): boolean => state !== 'dropped'
const isDone = (row: Saving): row is Done => row.state === 'done' && row.realizedPerMonth !== null
const total = <T>(rows: readonly T[], of: (row: T) => string): bigint =>
  rows.reduce((sum, row) => sum + minorUnits(of(row)), 0n)

/** A group of measures: what was expected of them and what the finished ones came to. */
export type SavingsSum = {
  count: number
  done: number
  expected: string
  /** Of the measures that are done. */
  realized: string
  baseline: string
  /** Realized ÷ what the same measures cost before, in percent, cut to one decimal. */
  pct: Figure<number>
}

export function savingsSum(rows: readonly Saving[]): SavingsSum {
  const live = rows.filter(isLive)
  const done = live.filter(isDone)
  const [realized, baseline] = [total(done, (row) => row.realizedPerMonth), total(done, (row) => row.baselinePerMonth)]
  const missing: MissingInput[] = live
    .filter((row) => !isDone(row))
    .map(({ id, title }) => missingInput('savings', 'realized', { title }, { field: 'realizedPerMonth', recordId: id }))
  const nothing =
    done.length > 0 && baseline === 0n ? [missingInput('savings', 'baselines', { count: done.length })] : []
  return {
    count: live.length,
    done: done.length,
    expected: amountOf(total(live, (row) => row.expectedPerMonth)),
    realized: amountOf(realized),
    baseline: amountOf(baseline),
    pct: figure(done.length === 0 ? missing : nothing, () => sharePct(realized, baseline) ?? 0),
  }
}

export type SprintResult = SavingsSum & { sprintId: string; at: string }

/** Every sprint that has measures, newest first. */
export function sprintResults(facts: Facts): SprintResult[] {
  const sprints = facts.rows('cadenceEvents').filter(({ kind }) => kind === 'sprint')
  return sprints
    .flatMap(({ at, id }) => {
      const rows = facts.children('savings', 'sprintId', id)
      return rows.length === 0 ? [] : [{ sprintId: id, at, ...savingsSum(rows) }]
    })
    .sort((a, b) => (a.at === b.at ? (a.sprintId < b.sprintId ? 1 : -1) : a.at < b.at ? 1 : -1))
}

/** What the newest sprint with measures covered of the five parts; null while no sprint has a measure. */
export function sprintCoverage(facts: Facts): { at: string; done: number; all: number } | null {
  const past = facts
    .rows('cadenceEvents')
    .filter(
      ({ at, id, kind }) =>
        kind === 'sprint' && at <= facts.today && facts.children('savings', 'sprintId', id).length > 0,
    )
  const last = newest(past, ({ at }) => at)
  if (!last) return null
  const looked = new Set<string>(facts.children('savings', 'sprintId', last.id).map(({ category }) => category))
  return {
    at: last.at,
    done: SPRINT_CATEGORIES.filter((category) => looked.has(category)).length,
    all: SPRINT_CATEGORIES.length,
  }
}

export type QuarterSaving = { quarter: string; realized: string; spend: string; pct: number }

/**
 * P6-C2: what the measures done in a quarter save a month ÷ the mean spending of the three months before that quarter. The
 * newest quarter with a finished measure; null where there is none, or one of the three months has no entry.
 */
export function quarterSaving(facts: Facts): QuarterSaving | null {
  const done = facts
    .rows('savings')
    .filter((row): row is Done => isDone(row) && row.doneAt !== null && row.doneAt <= facts.today)
  const quarters = done.map(({ doneAt }) => periodOf(doneAt!, 'quarter')).sort()
  const quarter = quarters.at(-1)
  if (quarter === undefined) return null
  const first = windowOf(quarter).from.slice(0, 7)
  const spend = spendByMonth(facts.series('costEntries'))
  const before = [1, 2, 3].map((count) => spend.get(earlier(first, count)))
  if (before.some((amount) => amount === undefined)) return null
  const sum = before.reduce<bigint>((all, amount) => all + amount!, 0n)
  if (sum <= 0n) return null
  const realized = total(
    done.filter(({ doneAt }) => periodOf(doneAt!, 'quarter') === quarter),
    (row) => row.realizedPerMonth,
  )
  return { quarter, realized: amountOf(realized), spend: amountOf(sum / 3n), pct: sharePct(realized * 3n, sum)! }
}

type Proposed = Pick<Saving, 'category' | 'targetId' | 'state'>

/** Whether a measure of this kind is on its way for a record, where it has one; one that was dropped, or is done, may be proposed again. */
export const isOnItsWay = (rows: readonly Proposed[], category: string, targetId: string | undefined): boolean =>
  rows.some(
    (row) =>
      row.category === category && row.targetId === targetId && (row.state === 'proposed' || row.state === 'agreed'),
  )

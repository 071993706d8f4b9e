import { earlier } from '../../calendar/periods'
import { type Allocation, allocations } from '../anti-patterns/allocations'
import { type Figure, figure } from '../business-case/figure'
import { sharePct } from '../business-case/value'
import { truncatedPercent } from '../explain'
import type { Facts } from '../facts'
import { missingInput } from '../gates/line'
import { amountOf, minorUnits } from '../portfolio/experiment-spend'
import type { MissingInput } from '../types'
import { commitmentOf } from './commitment'
import { isAttributed, isSpending, runningMonth, spendByMonth } from './spend'

/** How far a practice is, from below. */
export const STAGES = ['not-yet', 'crawl', 'walk', 'run'] as const
export type Stage = (typeof STAGES)[number]
export type MeasureKind = 'attribution' | 'variance' | 'commitment'

/** One measure of practice, with what it was worked out from. The limits are references of the portal and no targets. */
export type Measure = {
  kind: MeasureKind
  /** Percent: shares are cut to one decimal, a deviation is never shown smaller than it is. */
  pct: Figure<number>
  /** Null while the measure is unknown. */
  stage: Stage | null
  comparator: '>=' | '<='
  /** From where on it is crawl, walk and run. */
  limits: readonly [number, number, number]
  month: string | null
  /** What was divided by what: amounts of money, or whole unit-hours. */
  part: string | null
  all: string | null
}

export type FinOps = { measures: Measure[] /** The lowest known stage. */; overall: Stage | null }

const LIMITS: Readonly<Record<MeasureKind, Measure['limits']>> = {
  attribution: [50, 80, 90],
  variance: [20, 15, 12],
  commitment: [60, 70, 80],
}

type Ratio = { n: bigint; d: bigint }
type Told = { month: string | null; part: string | null; all: string | null }

function measure(kind: MeasureKind, missing: readonly MissingInput[], { d, n }: Ratio, told: Told): Measure {
  const limits = LIMITS[kind]
  const comparator = kind === 'variance' ? '<=' : '>='
  const keeps = (limit: number) => (kind === 'variance' ? n * 100n <= BigInt(limit) * d : n * 100n >= BigInt(limit) * d)
  const shown = kind === 'variance' ? Number((n * 1000n + d - 1n) / (d === 0n ? 1n : d)) / 10 : (sharePct(n, d) ?? 0)
  return {
    kind,
    pct: figure(missing, () => shown),
    stage: missing.length > 0 ? null : STAGES[limits.filter(keeps).length]!,
    comparator,
    limits,
    ...told,
  }
}

/** The newest month with entries, this one among them. */
function newestMonth(facts: Facts): string | null {
  const present = runningMonth(facts)
  let newest: string | null = null
  for (const { month } of facts.series('costEntries')) {
    if (month <= present && (newest === null || month > newest)) newest = month
  }
  return newest
}

/** Σ amount with a team and a project or a tag ÷ Σ amount, over what was spent in the newest month with entries. */
function attribution(facts: Facts): Measure {
  const month = newestMonth(facts)
  const entries = facts.series('costEntries').filter((row) => row.month === month && isSpending(row))
  const total = (rows: typeof entries) => rows.reduce((sum, { amount }) => sum + minorUnits(amount), 0n)
  const [part, all] = [total(entries.filter(isAttributed)), total(entries)]
  const missing =
    month === null
      ? [missingInput('costEntries', 'entries-of', { month: runningMonth(facts) })]
      : all === 0n
        ? [missingInput('costEntries', 'cost-positive', { month })]
        : []
  return measure('attribution', missing, { n: part, d: all }, { month, part: amountOf(part), all: amountOf(all) })
}

/** |actual − budget| ÷ budget of the last complete month. */
function variance(facts: Facts): Measure {
  const month = earlier(runningMonth(facts), 1)
  const actual = spendByMonth(facts.series('costEntries')).get(month) ?? null
  const budgets = facts.rows('budgets').filter((row) => row.month === month)
  const budget = budgets.reduce((sum, { amount }) => sum + minorUnits(amount), 0n)
  const missing = [
    ...(actual === null ? [missingInput('costEntries', 'entries-of', { month })] : []),
    ...(budget === 0n ? [missingInput('budgets', 'budget-of', { month })] : []),
  ]
  const off = (actual ?? 0n) - budget
  return measure(
    'variance',
    missing,
    { n: off < 0n ? -off : off, d: budget },
    { month, part: actual === null ? null : amountOf(actual), all: budgets.length === 0 ? null : amountOf(budget) },
  )
}

/** A sum of percentages (hundredths) times GPUs over days, as whole GPU-hours. */
const gpuHours = (used: number): number => Math.floor((used * 24) / 10_000)

/**
 * Σ used GPU-hours on reserved capacity ÷ Σ used GPU-hours over the last 30 complete days. Unknown while too few allocation
 * days are sampled, as GH-5 asks, or while it is unknown how capacity in use is paid for.
 */
function commitment(facts: Facts): Measure {
  const held = allocations(facts).filter(({ quota }) => quota.unit === 'gpu')
  const total = (of: (one: Allocation) => number) => held.reduce((sum, one) => sum + of(one), 0)
  const [present, all] = [total(({ month }) => month.present), total(({ month }) => month.all)]
  const used = total(({ month }) => month.used)
  const reserved = total(({ month, quota }) => (commitmentOf(quota) === 'reserved' ? month.used : 0))
  const needed = facts.threshold('gh.coveragePct')
  const known = all === 0 ? 0 : truncatedPercent(present, all)
  const unsaid = held.filter(({ month, quota }) => month.used > 0 && commitmentOf(quota) === null)
  const missing = [
    ...(all === 0 || present * 100 < needed * all
      ? [missingInput('gpuUtilizationSamples', 'gpu-use', { needed, known })]
      : []),
    ...(all > 0 && used === 0
      ? [missingInput('gpuUtilizationSamples', 'gpu-used', { days: facts.threshold('gh.meanDays') })]
      : []),
    ...unsaid.map(({ label, quota }) =>
      missingInput('gpuQuotas', 'commitment-of', { allocation: label }, { field: 'commitment', recordId: quota.id }),
    ),
  ]
  return measure(
    'commitment',
    missing,
    { n: BigInt(reserved), d: BigInt(used) },
    { month: null, part: String(gpuHours(reserved)), all: String(gpuHours(used)) },
  )
}

/** How far cost practice is: three measures with a stage each, and the lowest known one as the whole. */
export function finOps(facts: Facts): FinOps {
  const measures = [attribution(facts), variance(facts), commitment(facts)]
  const known = measures.flatMap(({ stage }) => stage ?? [])
  const overall = STAGES.find((stage) => known.includes(stage)) ?? null
  return { measures, overall }
}

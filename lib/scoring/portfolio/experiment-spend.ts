import type { Row } from '../../document/schema'
import type { ClockFacts } from '../sandbox'

/** Money in minor units, exact: amounts have two decimals and no float may round them. */
export const minorUnits = (amount: string): bigint => BigInt(amount.replace('.', ''))

export const amountOf = (units: bigint): string => {
  const digits = (units < 0n ? -units : units).toString().padStart(3, '0')
  return `${units < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

const MARKS = ['budget.firstPct', 'budget.secondPct', 'budget.thirdPct'] as const
const SPENT = 100

/** The percentages of a cap at which the portal speaks up, ending with the one where spending ends: 50, 75, 90, 100. */
export const spendMarks = (facts: Pick<ClockFacts, 'threshold'>): number[] => [
  ...MARKS.map((key) => facts.threshold(key)),
  SPENT,
]

/** The highest mark the spend reached, 0 below the first; null while cap or spend is unknown. */
export function reachedMark(marks: readonly number[], cap: string | null, actual: string | null): number | null {
  if (cap === null || actual === null) return null
  const [limit, spent] = [minorUnits(cap), minorUnits(actual)]
  return marks.findLast((mark) => spent * 100n >= limit * BigInt(mark)) ?? 0
}

/** A running experiment is capped from 100 % of its cap on, and runs again once the cap lies above the spend. */
export function stateAfterSpend(row: Pick<Row<'experiments'>, 'state' | 'cap' | 'actualCost'>): typeof row.state {
  if (row.state !== 'running' && row.state !== 'capped') return row.state
  const reached = reachedMark([SPENT], row.cap, row.actualCost)
  if (reached === null) return row.state
  return reached === SPENT ? 'capped' : 'running'
}

export type Spend = {
  cap: string | null
  actual: string | null
  /** Cap minus spend, below zero when more was spent; null while either is unknown. */
  left: string | null
  /** Spend in percent of the cap, cut to one decimal; null while either is unknown or the cap is 0. */
  pct: number | null
  reached: number | null
  marks: number[]
}

/** What was spent of the cap, with the marks it is measured at. */
export function spendOf(facts: Pick<ClockFacts, 'threshold'>, row: Row<'experiments'>): Spend {
  const { cap, actualCost: actual } = row
  const marks = spendMarks(facts)
  if (cap === null || actual === null) return { cap, actual, left: null, pct: null, reached: null, marks }
  const [limit, spent] = [minorUnits(cap), minorUnits(actual)]
  return {
    cap,
    actual,
    left: amountOf(limit - spent),
    pct: limit === 0n ? null : Number((spent * 1000n) / limit) / 10,
    reached: reachedMark(marks, cap, actual),
    marks,
  }
}

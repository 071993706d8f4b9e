import { type Day, daysBetween } from '../../calendar/days'
import { addMonths } from '../../calendar/months'
import { earlier } from '../../calendar/periods'
import { budgetMarks } from '../budget-use'
import { type Figure, figure } from '../business-case/figure'
import type { Fraction } from '../business-case/value'
import type { Facts } from '../facts'
import { missingInput } from '../gates/line'
import { amountOf, minorUnits } from '../portfolio/experiment-spend'
import type { MissingInput } from '../types'
import { units } from './rounding'
import { runningMonth, spendByMonth } from './spend'

/** Months the mean is of, months growth is read from, and the fewest that say anything (portal). */
const MEAN_OF = 3
const GROWTH_OF = 6
const FEWEST = 4
const TESTED = 6

type Spend = ReadonlyMap<string, bigint>

/** What the rule says about a month from the complete months before it. */
export type Said = {
  value: Fraction
  /** The months it read, oldest first. */
  months: string[]
  mean: Fraction
  growth: Fraction
}

export type TestedMonth = { month: string; said: string | null; actual: string | null }

/** What the rule would have said in the months before, each from what was known then. */
export type ForecastTest = {
  months: TestedMonth[]
  counted: number
  /** Mean deviation from what came, in percent of it, cut upwards to one decimal; null while no month tells. */
  meanErrorPct: number | null
}

export type Mark = { mark: number /** Spending recorded so far has reached it. */; reached: boolean; on: Day | null }

export type Forecast = {
  month: string
  value: Figure<string>
  mean: string | null
  /** Growth of a month in percent, for example 2.4. */
  growthPct: number | null
  months: string[]
  soFar: string | null
  budget: string | null
  /** 75, 90 and 100 % of the budget; empty without a budget or a forecast. */
  marks: Mark[]
  test: ForecastTest
}

const compare = (a: Fraction, b: Fraction): number => {
  const [left, right] = [a.n * b.d, b.n * a.d]
  return left < right ? -1 : left > right ? 1 : 0
}

/** The middle one, or the mean of both middle ones. */
function median(values: readonly Fraction[]): Fraction {
  const sorted = [...values].sort(compare)
  const upper = sorted[Math.floor(sorted.length / 2)]!
  if (sorted.length % 2 === 1) return upper
  const lower = sorted[sorted.length / 2 - 1]!
  return { n: lower.n * upper.d + upper.n * lower.d, d: lower.d * upper.d * 2n }
}

/** Complete months in a row that end before a month, at most six, oldest first. */
function monthsBefore(spend: Spend, month: string): string[] {
  const found: string[] = []
  while (found.length < GROWTH_OF) {
    const before = earlier(month, found.length + 1)
    if (!spend.has(before)) break
    found.push(before)
  }
  return found.reverse()
}

/**
 * Mean of the last three complete months × the median growth from one month to the next over the last six. It needs four
 * complete months in a row; growth is read where the month before cost something.
 */
export function saidOf(spend: Spend, month: string): Said | MissingInput[] {
  const months = monthsBefore(spend, month)
  if (months.length < FEWEST) {
    return [missingInput('costEntries', 'cost-months', { months: FEWEST, present: months.length })]
  }
  const amounts = months.map((one) => spend.get(one)!)
  const ratios = amounts.flatMap((amount, index): Fraction[] => {
    const before = amounts[index - 1]
    return before !== undefined && before > 0n ? [{ n: amount, d: before }] : []
  })
  if (ratios.length === 0) return [missingInput('costEntries', 'growth')]
  const growth = median(ratios)
  const mean = { n: amounts.slice(-MEAN_OF).reduce((sum, one) => sum + one, 0n), d: BigInt(MEAN_OF) }
  return { value: { n: mean.n * growth.n, d: mean.d * growth.d }, months, mean, growth }
}

/** The last six complete months, each told from the months before it. */
export function testOf(spend: Spend, running: string): ForecastTest {
  const months = Array.from({ length: TESTED }, (_, index) => earlier(running, TESTED - index)).map((month) => {
    const said = saidOf(spend, month)
    const actual = spend.get(month) ?? null
    return { month, said: Array.isArray(said) ? null : units(said.value), actual }
  })
  const told = months.flatMap(({ actual, said }) =>
    said === null || actual === null || actual <= 0n
      ? []
      : [{ n: said > actual ? said - actual : actual - said, d: actual }],
  )
  const thousandths = told.reduce<Fraction>((sum, one) => ({ n: sum.n * one.d + one.n * sum.d, d: sum.d * one.d }), {
    n: 0n,
    d: 1n,
  })
  const parts = thousandths.d * BigInt(told.length)
  return {
    months: months.map(({ actual, month, said }) => ({
      month,
      said: said === null ? null : amountOf(said),
      actual: actual === null ? null : amountOf(actual),
    })),
    counted: told.length,
    meanErrorPct: told.length === 0 ? null : Number((thousandths.n * 1000n + parts - 1n) / parts) / 10,
  }
}

/** Growth of a month in percent, half a tenth rounded away from zero. */
const growthPct = ({ d, n }: Fraction): number => Number(units({ n: (n - d) * 1000n, d })) / 10

/** The day of the month on which evenly spread spending reaches a share of the budget; null where it does not. */
function reachedOn(month: string, mark: number, budget: bigint, forecast: bigint): Day | null {
  const first = `${month}-01`
  const days = BigInt(daysBetween(first, addMonths(first, 1)))
  if (forecast <= 0n || budget * BigInt(mark) > forecast * 100n) return null
  const needed = budget * BigInt(mark) * days
  const day = (needed + forecast * 100n - 1n) / (forecast * 100n)
  return `${month}-${String(day < 1n ? 1n : day).padStart(2, '0')}`
}

/**
 * What the running month will come to, when its budget is reached if spending is spread evenly, and how well the same rule
 * would have told the six months before.
 */
export function forecastOf(facts: Facts): Forecast {
  const month = runningMonth(facts)
  const spend = spendByMonth(facts.series('costEntries'))
  const said = saidOf(spend, month)
  const known = Array.isArray(said) ? null : said
  const soFar = spend.get(month) ?? null
  const budgets = facts.rows('budgets').filter((row) => row.month === month)
  const budget = budgets.length === 0 ? null : budgets.reduce((sum, { amount }) => sum + minorUnits(amount), 0n)
  const value = known === null ? null : units(known.value)
  const marks = [...budgetMarks(facts).slice(1), 100]
  return {
    month,
    value: figure(Array.isArray(said) ? said : [], () => amountOf(value!)),
    mean: known === null ? null : amountOf(units(known.mean)),
    growthPct: known === null ? null : growthPct(known.growth),
    months: known?.months ?? [],
    soFar: soFar === null ? null : amountOf(soFar),
    budget: budget === null ? null : amountOf(budget),
    marks:
      value === null || budget === null || budget === 0n
        ? []
        : marks.map((mark) => ({
            mark,
            reached: soFar !== null && soFar * 100n >= budget * BigInt(mark),
            on: reachedOn(month, mark, budget, value),
          })),
    test: testOf(spend, month),
  }
}

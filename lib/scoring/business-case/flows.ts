import type { Row } from '../../document/schema'
import { minorUnits } from '../portfolio/experiment-spend'
import { type Period, placeOf } from './period'

/** What the arithmetic reads of a line; the estimate is one of these too. */
export type FlowLine = Pick<Row<'caseLines'>, 'kind' | 'amount' | 'rhythm' | 'from' | 'to' | 'growthBpPerYear'>

/**
 * The money of a case month by month, in minor units times `scale`, so that growth stays exact. `investment` is paid before
 * the first month ends; `spent` are investments that come later; `running` are the other costs.
 */
export type Flows = {
  scale: bigint
  investment: bigint
  benefits: bigint[]
  running: bigint[]
  spent: bigint[]
}

const BASE = 10_000n
const growthOf = ({ growthBpPerYear, rhythm }: FlowLine): number => (rhythm === 'monthly' ? (growthBpPerYear ?? 0) : 0)

/** Places of the period in which a monthly line is paid, first and last. */
function span(period: Period, line: FlowLine): [number, number] {
  const last = line.to === null ? period.months - 1 : Math.min(period.months - 1, placeOf(period, line.to))
  return [Math.max(0, placeOf(period, line.from)), last]
}

/** Whole years of growth that the last month of a line carries. */
function yearsOf(period: Period, line: FlowLine): number {
  const [first, last] = span(period, line)
  return growthOf(line) === 0 || last < first ? 0 : Math.floor((last - placeOf(period, line.from)) / 12)
}

/**
 * Lines as months: a monthly line counts amount × (1 + growth)^k, k whole years since its first month, also where that lies
 * before the case; what is paid once falls in its month, and an investment before or in the first month is the investment.
 */
export function flowsOf(period: Period, lines: readonly FlowLine[]): Flows {
  const exponent = lines.reduce((most, line) => Math.max(most, yearsOf(period, line)), 0)
  const scale = BASE ** BigInt(exponent)
  const none = () => new Array<bigint>(period.months).fill(0n)
  const flows: Flows = { scale, investment: 0n, benefits: none(), running: none(), spent: none() }
  for (const line of lines) addLine(flows, period, line, exponent)
  return flows
}

function addLine(flows: Flows, period: Period, line: FlowLine, exponent: number): void {
  const units = minorUnits(line.amount)
  const into = line.kind === 'benefit' ? flows.benefits : line.kind === 'investment' ? flows.spent : flows.running
  const place = placeOf(period, line.from)
  if (line.rhythm === 'once') {
    if (line.kind === 'investment' && place <= 0) flows.investment += units * flows.scale
    else if (place >= 0 && place < period.months) into[place]! += units * flows.scale
    return
  }
  const [first, last] = span(period, line)
  const growth = BASE + BigInt(growthOf(line))
  let years = -1
  let amount = 0n
  for (let month = first; month <= last; month += 1) {
    const grown = growth === BASE ? 0 : Math.floor((month - place) / 12)
    if (grown !== years) {
      years = grown
      amount = units * growth ** BigInt(grown) * BASE ** BigInt(exponent - grown)
    }
    into[month]! += amount
  }
}

/** Everything a month costs. */
export const costsOf = ({ running, spent }: Flows): bigint[] => running.map((amount, month) => amount + spent[month]!)

export const totalOf = (months: readonly bigint[]): bigint => months.reduce((sum, amount) => sum + amount, 0n)

/** Sums of twelve months each; the last year may be shorter. */
export function yearsIn(months: readonly bigint[]): bigint[] {
  const years: bigint[] = []
  for (const [month, amount] of months.entries()) {
    const year = Math.floor(month / 12)
    years[year] = (years[year] ?? 0n) + amount
  }
  return years
}

/** The same months with the benefits of final months, and what those months cost, in the place of the planned ones. */
export function withActuals(
  flows: Flows,
  period: Period,
  months: readonly { month: string; amount: string; benefit: string | null }[],
): Flows {
  const benefits = [...flows.benefits]
  const running = [...flows.running]
  for (const { amount, benefit, month } of months) {
    const place = placeOf(period, month)
    if (place < 0 || place >= period.months) continue
    running[place] = minorUnits(amount) * flows.scale
    if (benefit !== null) benefits[place] = minorUnits(benefit) * flows.scale
  }
  return { ...flows, benefits, running }
}

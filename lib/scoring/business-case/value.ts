import { amountOf } from '../portfolio/experiment-spend'
import { costsOf, type Flows, totalOf, yearsIn } from './flows'

/** An exact number: a fraction with a positive denominator. */
export type Fraction = { n: bigint; d: bigint }

const WHOLE = 10_000n

/** What yearly amounts are worth today at a rate in basis points, each paid at the end of its year. */
export function presentValue(years: readonly bigint[], rateBp: number): Fraction {
  const rate = WHOLE + BigInt(rateBp)
  let n = 0n
  let whole = 1n
  for (const amount of years) {
    whole *= WHOLE
    n = n * rate + amount * whole
  }
  return { n, d: rate ** BigInt(years.length) }
}

/** A fraction of minor units as an amount; half a cent goes away from zero, as people round. */
export function rounded({ d, n }: Fraction): string {
  const half = n < 0n ? -(d / 2n) : d / 2n
  return amountOf((n + half) / d)
}

/** A share in percent, cut to one decimal like every share on the screen; null of nothing. */
export const sharePct = (n: bigint, d: bigint): number | null => (d === 0n ? null : Number((n * 1000n) / d) / 10)

const DELAY = 6

/** Months that begin six months later; what falls beyond the horizon is gone. */
const delayed = (months: readonly bigint[]): bigint[] => months.map((_, month) => months[month - DELAY] ?? 0n)

/** Today's worth of a case in parts of one denominator: benefits, the same six months later, and everything spent. */
export type Worth = { benefits: bigint; later: bigint; spent: bigint; d: bigint }

/** Σ ÷ (1 + r)^t of each part, year-end; the investment is part of what is spent. */
export function worthOf(flows: Flows, rateBp: number): Worth {
  const benefits = presentValue(yearsIn(flows.benefits), rateBp)
  const later = presentValue(yearsIn(delayed(flows.benefits)), rateBp)
  const costs = presentValue(yearsIn(costsOf(flows)), rateBp)
  const d = benefits.d * flows.scale
  return { benefits: benefits.n, later: later.n, spent: costs.n + flows.investment * costs.d, d }
}

/** NPV = −I + Σ (B − C) ÷ (1 + r)^t. */
export const npvOf = ({ benefits, d, spent }: Worth): string => rounded({ n: benefits - spent, d })

/** Investment and all costs of the horizon, undiscounted. */
export const tcoUnits = (flows: Flows): bigint => flows.investment + totalOf(costsOf(flows))

/** (ΣB − ΣC − I) ÷ (ΣC + I) in percent, undiscounted; null where nothing is spent. */
export function roiPct(flows: Flows): number | null {
  const spent = tcoUnits(flows)
  return sharePct(totalOf(flows.benefits) - spent, spent)
}

/**
 * How far benefits may fall and costs may rise until the case is worth nothing: 1 − PV(costs) ÷ PV(benefits) and
 * PV(benefits) ÷ PV(costs) − 1, in percent. Below zero it is worth nothing already.
 */
export function roomOf({ benefits, spent }: Worth): { benefitsMayFall: number | null; costsMayRise: number | null } {
  return { benefitsMayFall: sharePct(benefits - spent, benefits), costsMayRise: sharePct(benefits - spent, spent) }
}

export type Irr = { state: 'known'; pct: number } | { state: 'not-defined' } | { state: 'several' }

/**
 * The rate at which −I and the yearly nets are worth nothing. Without a change of sign it is not defined; with more than one
 * there may be several, and none is shown. Bisection in x = 1 ÷ (1 + r), where exactly one positive root exists.
 */
export function irrOf(flows: Flows): Irr {
  const costs = costsOf(flows)
  const years = yearsIn(flows.benefits.map((benefit, month) => benefit - costs[month]!))
  const series = [-flows.investment, ...years]
  const signs = series.filter((amount) => amount !== 0n).map((amount) => amount > 0n)
  const changes = signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length
  if (changes === 0) return { state: 'not-defined' }
  if (changes > 1) return { state: 'several' }
  const most = series.reduce((top, amount) => (amount > top ? amount : -amount > top ? -amount : top), 1n)
  const parts = series.map((amount) => Number(amount) / Number(most))
  const worth = (x: number) => parts.reduceRight((sum, part) => sum * x + part, 0)
  const rising = signs[0] === false
  const isBelow = (x: number) => worth(x) < 0 === rising
  let [low, high] = [0, 1]
  while (isBelow(high) && high < 1e12) high *= 2
  for (let step = 0; step < 400 && 1 / low - 1 / high > 1e-9; step += 1) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (isBelow(middle)) low = middle
    else high = middle
  }
  const rate = 2 / (low + high) - 1
  return { state: 'known', pct: Math.trunc(rate * 1000 + Math.sign(rate) * 1e-6) / 10 }
}

/** Money put in before a month, and what the month brings: the shape of a case on the calendar. */
export type Month = { before: bigint; net: bigint }

export const monthsOf = (flows: Flows): Month[] => {
  const costs = costsOf(flows)
  return flows.benefits.map((benefit, month) => ({
    before: month === 0 ? flows.investment : 0n,
    net: benefit - costs[month]!,
  }))
}

/** Months until the money is back: the first month whose cumulative cash is 0 or more, interpolated; null within no month. */
export function paybackMonths(months: readonly Month[]): number | null {
  let cumulative = 0n
  for (const [index, { before, net }] of months.entries()) {
    const start = cumulative - before
    cumulative = start + net
    if (cumulative < 0n) continue
    if (start >= 0n) return index
    return index + Number((-start * 10_000n) / net) / 10_000
  }
  return null
}

/** Cumulative cash after the investment and after each month, as amounts. */
export function cumulativeOf(flows: Flows): string[] {
  let units = -flows.investment
  const steps = [units]
  for (const { net } of monthsOf(flows)) {
    units += net
    steps.push(units)
  }
  return steps.map((step) => rounded({ n: step, d: flows.scale }))
}

export const SENSITIVITIES = ['benefits-lower', 'costs-higher', 'delay', 'all'] as const
export type SensitivityKind = (typeof SENSITIVITIES)[number]
export type Sensitivity = { kind: SensitivityKind; npv: string; delta: string }

/**
 * What the case is worth with a fifth less benefit, a fifth more cost and investment, benefits six months later while costs
 * run as planned, and all of it: the largest loss of one cause first and all of them last.
 */
export function sensitivitiesOf({ benefits, d, later, spent }: Worth): Sensitivity[] {
  const planned = (benefits - spent) * 10n
  const tenths: Record<SensitivityKind, bigint> = {
    'benefits-lower': benefits * 8n - spent * 10n,
    'costs-higher': benefits * 10n - spent * 12n,
    delay: (later - spent) * 10n,
    all: later * 8n - spent * 12n,
  }
  const single = SENSITIVITIES.filter((kind) => kind !== 'all').sort((a, b) =>
    tenths[a] < tenths[b] ? -1 : tenths[a] > tenths[b] ? 1 : 0,
  )
  return [...single, 'all' as const].map((kind) => ({
    kind,
    npv: rounded({ n: tenths[kind], d: d * 10n }),
    delta: rounded({ n: tenths[kind] - planned, d: d * 10n }),
  }))
}

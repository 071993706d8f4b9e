import type { Row } from '../../document/schema'
import { amountOf, minorUnits } from '../portfolio/experiment-spend'
import type { Figure } from './figure'
import { type Flows, totalOf, withActuals } from './flows'
import { type Period, placeOf } from './period'
import { npvOf, rounded, sharePct, worthOf } from './value'

type Cost = Row<'useCaseCosts'>

/** What the benefit of final months came to, against the plan for the same months. */
export type Shown = {
  months: number
  benefit: string
  planned: string
  /** Null where the plan of those months is 0. */
  pct: number | null
  /** Less than half of the plan after three months. */
  short: boolean
}

export type Actual = {
  /** Final months that lie in the case. */
  finalMonths: number
  /** NPV with final months in the place of planned ones. */
  forecast: Figure<string>
  /** Null until a final month says what it brought. */
  shown: Shown | null
}

/** So many final months with a benefit until a shortfall is said (portal). */
export const SHORTFALL_AFTER = 3

/**
 * Plan against actual: final months replace planned ones, their cost in the place of the running cost. A final month that
 * does not say what it brought keeps the planned benefit, and is no part of the benefit shown so far.
 */
export function actualOf(
  period: Period | null,
  flows: Flows | null,
  costs: readonly Cost[],
  npv: Figure<string>,
  rateBp: number,
): Actual {
  if (period === null || flows === null) return { finalMonths: 0, forecast: npv, shown: null }
  const final = costs.filter(({ final: isFinal, month }) => {
    const place = placeOf(period, month)
    return isFinal && place >= 0 && place < period.months
  })
  return {
    finalMonths: final.length,
    forecast:
      npv.known && final.length > 0
        ? { known: true, value: npvOf(worthOf(withActuals(flows, period, final), rateBp)) }
        : npv,
    shown: shownIn(period, flows, final),
  }
}

function shownIn(period: Period, flows: Flows, final: readonly Cost[]): Shown | null {
  const told = final.filter(({ benefit }) => benefit !== null)
  if (told.length === 0) return null
  const benefit = totalOf(told.map((row) => minorUnits(row.benefit as string)))
  const planned = totalOf(told.map((row) => flows.benefits[placeOf(period, row.month)]!))
  return {
    months: told.length,
    benefit: amountOf(benefit),
    planned: rounded({ n: planned, d: flows.scale }),
    pct: sharePct(benefit * flows.scale, planned),
    short: told.length >= SHORTFALL_AFTER && benefit * flows.scale * 2n < planned,
  }
}

/** Whether the case asks for an action: it is forecast to lose money, or shows less than half of its benefit. */
export const asksForAction = ({ forecast, shown }: Actual): boolean =>
  shown?.short === true || (forecast.known && forecast.value.startsWith('-'))

import type { Row } from '../../document/schema'
import { missingInput } from '../gates/line'
import type { MissingInput } from '../types'
import { type Actual, actualOf } from './actual'
import { type Figure, figure } from './figure'
import { type Flows, flowsOf, totalOf } from './flows'
import { isInside, type Period, periodOf } from './period'
import {
  cumulativeOf,
  type Irr,
  irrOf,
  monthsOf,
  npvOf,
  paybackMonths,
  roiPct,
  roomOf,
  rounded,
  type Sensitivity,
  sensitivitiesOf,
  sharePct,
  tcoUnits,
  type Worth,
  worthOf,
} from './value'

type UseCase = Row<'useCases'>
type Line = Row<'caseLines'>

/** One line as the case counts it; the estimate stands among them without an id. */
export type CaseRow = Pick<
  Line,
  'kind' | 'amount' | 'rhythm' | 'from' | 'to' | 'growthBpPerYear' | 'confidence' | 'category'
> & {
  id: string | null
  basis: string | null
  /** No month of it lies in the case: it is shown and not counted. */
  outside: boolean
}

/** What a case says in every list: worth, months until the money is back, what it brings, how sure that is. */
export type CaseCore = {
  useCaseId: string
  period: Period | null
  rateBp: number | null
  /** Whether the rate is the use case's own or the organization's. */
  rateFrom: 'use-case' | 'organization' | null
  rows: CaseRow[]
  npv: Figure<string>
  /** All benefit of the horizon, undiscounted. */
  benefit: Figure<string>
  /** Months, or null where the money is not back within the horizon. */
  payback: Figure<number | null>
  /** The share of the benefit that rests on a guess, in percent; null while there is no benefit. */
  guessPct: number | null
  actual: Actual
}

/** Everything about one case. */
export type BusinessCase = CaseCore & {
  roi: Figure<number | null>
  tco: Figure<string>
  irr: Figure<Irr>
  room: Figure<{ benefitsMayFall: number | null; costsMayRise: number | null }>
  sensitivities: Figure<Sensitivity[]>
  /** Cumulative cash after the investment and after each month. */
  cumulative: Figure<string[]>
}

/** Costs that the estimate stands for: a line of one of these takes its place, others stand beside it. */
const ESTIMATED: readonly Line['category'][] = ['compute', 'storage', 'networking', 'managed-services', 'data-transfer']

const replacesEstimate = ({ category, kind }: Line): boolean => kind === 'run-cost' && ESTIMATED.includes(category)

const estimateRow = (amount: string, { start }: Period): CaseRow => ({
  id: null,
  kind: 'run-cost',
  category: 'compute',
  amount,
  rhythm: 'monthly',
  from: start,
  to: null,
  growthBpPerYear: null,
  confidence: 'reported',
  basis: null,
  outside: false,
})

function rowsOf(useCase: UseCase, period: Period | null, lines: readonly Line[]): CaseRow[] {
  const estimated = period !== null && useCase.monthlyCost !== null && !lines.some(replacesEstimate)
  return [
    ...lines.map((line) => ({ ...line, outside: period !== null && !isInside(period, line) })),
    ...(estimated ? [estimateRow(useCase.monthlyCost as string, period)] : []),
  ]
}

const needs = (useCase: UseCase, code: string, field: string): MissingInput =>
  missingInput('useCases', code, { name: useCase.title }, { field, recordId: useCase.id })

/** The rate a case is discounted with: its own, else the organization's. There is no built-in one. */
export function rateOf(
  useCase: Pick<UseCase, 'discountBp'>,
  organizationBp: number | null,
): Pick<BusinessCase, 'rateBp' | 'rateFrom'> {
  if (useCase.discountBp !== null) return { rateBp: useCase.discountBp, rateFrom: 'use-case' }
  return { rateBp: organizationBp, rateFrom: organizationBp === null ? null : 'organization' }
}

type Read = { core: CaseCore; flows: Flows | null; worth: Worth | null; missing: Missing }
/** What is missing for costs alone, for costs and benefit, and for what is discounted. */
type Missing = { cost: MissingInput[]; both: MissingInput[]; discounted: MissingInput[] }

function missingOf(useCase: UseCase, period: Period | null, rows: readonly CaseRow[], rateBp: number | null) {
  const noStart = period === null ? [needs(useCase, 'case-start', 'caseStart')] : []
  const hasCost = rows.some(({ kind }) => kind !== 'benefit') || useCase.monthlyCost !== null
  const cost = [...noStart, ...(hasCost ? [] : [needs(useCase, 'case-cost', 'monthlyCost')])]
  const hasBenefit = rows.some(({ kind }) => kind === 'benefit')
  const noBenefit = hasBenefit ? [] : [missingInput('caseLines', 'case-benefit', { name: useCase.title })]
  const both = [...cost, ...noBenefit]
  const discounted = [...both, ...(rateBp === null ? [needs(useCase, 'case-rate', 'discountBp')] : [])]
  return { benefit: [...noStart, ...noBenefit], cost, both, discounted }
}

/**
 * Reads the case of a use case. Each figure is known as soon as what it reads is there: what it costs in all needs costs,
 * what comes back needs a benefit too, and only what is discounted needs a rate.
 */
export function readCase(
  useCase: UseCase,
  lines: readonly Line[],
  costs: readonly Row<'useCaseCosts'>[],
  organizationBp: number | null,
): Read {
  const period = periodOf(useCase)
  const { rateBp, rateFrom } = rateOf(useCase, organizationBp)
  const rows = rowsOf(useCase, period, lines)
  const counted = rows.filter(({ outside }) => !outside)
  const missing = missingOf(useCase, period, counted, rateBp)
  const flows = period === null ? null : flowsOf(period, counted)
  const worth = flows !== null && missing.discounted.length === 0 ? worthOf(flows, rateBp ?? 0) : null
  const npv = figure(missing.discounted, () => npvOf(worth!))
  const core: CaseCore = {
    useCaseId: useCase.id,
    period,
    rateBp,
    rateFrom,
    rows,
    npv,
    benefit: figure(missing.benefit, () => rounded({ n: totalOf(flows!.benefits), d: flows!.scale })),
    payback: figure(missing.both, () => paybackMonths(monthsOf(flows!))),
    guessPct:
      period === null || flows === null ? null : guessShare(period, counted, totalOf(flows.benefits), flows.scale),
    actual: actualOf(period, flows, costs, npv, rateBp ?? 0),
  }
  return { core, flows, worth, missing }
}

/** The business case of a use case with everything its page shows. */
export function businessCase(...given: Parameters<typeof readCase>): BusinessCase {
  const { core, flows, missing, worth } = readCase(...given)
  return {
    ...core,
    tco: figure(missing.cost, () => rounded({ n: tcoUnits(flows!), d: flows!.scale })),
    roi: figure(missing.both, () => roiPct(flows!)),
    irr: figure(missing.both, () => irrOf(flows!)),
    cumulative: figure(missing.both, () => cumulativeOf(flows!)),
    room: figure(missing.discounted, () => roomOf(worth!)),
    sensitivities: figure(missing.discounted, () => sensitivitiesOf(worth!)),
  }
}

/** How much of the benefit rests on a guess. */
function guessShare(period: Period, rows: readonly CaseRow[], total: bigint, scale: bigint): number | null {
  const guesses = rows.filter(({ confidence, kind }) => kind === 'benefit' && confidence === 'guess')
  if (guesses.length === 0) return sharePct(0n, total)
  const guessed = flowsOf(period, guesses)
  return sharePct(totalOf(guessed.benefits) * scale, total * guessed.scale)
}

import type { Row } from '../../document/schema'
import type { Facts } from '../facts'
import { isFocus } from '../focus'
import { byId, missingInput } from '../gates/line'
import { amountOf, minorUnits } from '../portfolio/experiment-spend'
import type { MissingInput } from '../types'
import { type BusinessCase, businessCase, type CaseCore, readCase } from './case'
import type { Figure } from './figure'
import { flowsOf } from './flows'
import { caseEnd, DEFAULT_HORIZON, monthNumber, type Period, placeOf } from './period'
import { type Month, monthsOf, npvOf, paybackMonths, rounded, tcoUnits, worthOf } from './value'

type UseCase = Row<'useCases'>
type AreaId = Row<'areaRatings'>['areaId']

/** Use cases whose cases make up the programme: shortlisted and later, neither rejected nor retired. */
export const isInProgramme = ({ status }: Pick<UseCase, 'status'>): boolean =>
  status === 'shortlisted' || status === 'experiment' || status === 'validated' || status === 'production'

/** One use case of the programme with what its case says. */
export type ProgrammeCase = {
  id: string
  title: string
  status: UseCase['status']
  monthlyCost: string | null
  benefit: string | null
  npv: string | null
  payback: number | null
  /** Whether the money is back within the horizon at all; null while that is unknown. */
  paidBack: boolean | null
  guessPct: number | null
  forecast: string | null
  missing: MissingInput[]
}

/** What waits for an area below 3. */
export type HeldBack = { areaId: AreaId; npv: string; counted: number; of: number }

export type Programme = {
  cases: ProgrammeCase[]
  /** How many of the cases are complete; only those are in the sums. */
  counted: number
  /** Estimated monthly cost of the cases that have one, and how many those are; null where none has. */
  monthlyCost: string | null
  estimated: number
  npv: Figure<string>
  payback: Figure<number | null>
  /** The range of horizons and rates behind the sum; null while nothing is counted. */
  horizons: [number, number] | null
  rates: [number, number] | null
  /** Lines of no use case: how many, what they cost in all, and over which months. */
  lines: { count: number; tco: string; period: Period } | null
  heldBack: HeldBack[]
}

/** The programme without its cases, as everything that is said of the whole organization carries it. */
export type Money = Omit<Programme, 'cases'> & {
  /** Use cases of the programme, with a complete case or without. */
  of: number
}

export function moneyOf(facts: Facts): Money {
  const { cases, ...rest } = programme(facts)
  return { ...rest, of: cases.length }
}

type Counted = { period: Period; months: Month[]; scale: bigint; npv: string }

type Read = { useCase: UseCase; made: CaseCore; months: Month[] | null; scale: bigint }

/** All cases of the programme, in the order of their ids. */
const casesOf = (facts: Facts): Read[] =>
  [...facts.rows('useCases')]
    .filter(isInProgramme)
    .sort(byId)
    .map((useCase) => {
      const { core, flows } = readCase(...recordsOf(facts, useCase))
      return { useCase, made: core, months: flows && monthsOf(flows), scale: flows?.scale ?? 1n }
    })

const recordsOf = (facts: Facts, useCase: UseCase): Parameters<typeof readCase> => [
  useCase,
  facts.children('caseLines', 'useCaseId', useCase.id),
  facts.children('useCaseCosts', 'useCaseId', useCase.id),
  facts.organization.discountBp,
]

/** The case of one use case, by its lines and months. */
export const caseOf = (facts: Facts, useCase: UseCase): BusinessCase => businessCase(...recordsOf(facts, useCase))

/**
 * The programme: the sum of the complete cases and the lines of no use case. A case that is not complete is listed and never
 * counted as 0; without a complete one, or with lines and no rate for them, the sum is unknown.
 */
export function programme(facts: Facts): Programme {
  const known = made.get(facts) ?? readProgramme(facts)
  made.set(facts, known)
  return known
}

// Evaluation, gates and their changes ask for the same one.
const made = new WeakMap<Facts, Programme>()

function readProgramme(facts: Facts): Programme {
  const all = casesOf(facts)
  const counted = all.flatMap(({ made, months, scale }): Counted[] =>
    made.npv.known && made.period && months ? [{ period: made.period, months, scale, npv: made.npv.value }] : [],
  )
  const shared = sharedLines(facts, counted)
  const missing: MissingInput[] = []
  if (counted.length === 0) missing.push(missingInput('caseLines', 'case-any'))
  if (shared && facts.organization.discountBp === null) {
    missing.push(missingInput('organization', 'case-rate-organization', {}, { field: 'discountBp' }))
  }
  const parts = shared?.counted ? [...counted, shared.counted] : counted
  const estimates = all.flatMap(({ useCase }) =>
    useCase.monthlyCost === null ? [] : [minorUnits(useCase.monthlyCost)],
  )
  const complete = all.filter(({ made }) => made.npv.known)
  return {
    cases: all.map(({ made, useCase }) => summaryOf(useCase, made)),
    counted: counted.length,
    monthlyCost: estimates.length === 0 ? null : amountOf(estimates.reduce((sum, one) => sum + one, 0n)),
    estimated: estimates.length,
    npv: missing.length > 0 ? { known: false, missing } : { known: true, value: sumOf(parts.map(({ npv }) => npv)) },
    payback: missing.length > 0 ? { known: false, missing } : { known: true, value: paybackMonths(together(parts)) },
    horizons: range(complete.flatMap(({ made }) => made.period?.months ?? [])),
    rates: range(complete.flatMap(({ made }) => made.rateBp ?? [])),
    lines: shared && { count: shared.count, tco: shared.tco, period: shared.period },
    heldBack: heldBack(facts, all),
  }
}

const sumOf = (amounts: readonly string[]): string =>
  amountOf(amounts.reduce((sum, amount) => sum + minorUnits(amount), 0n))

const range = (values: readonly number[]): [number, number] | null =>
  values.length === 0 ? null : [Math.min(...values), Math.max(...values)]

function summaryOf(useCase: UseCase, made: CaseCore): ProgrammeCase {
  const { id, monthlyCost, status, title } = useCase
  return {
    id,
    title,
    status,
    monthlyCost,
    benefit: made.benefit.known ? made.benefit.value : null,
    npv: made.npv.known ? made.npv.value : null,
    payback: made.payback.known ? made.payback.value : null,
    paidBack: made.payback.known ? made.payback.value !== null : null,
    guessPct: made.guessPct,
    forecast: made.actual.finalMonths > 0 && made.actual.forecast.known ? made.actual.forecast.value : null,
    missing: made.npv.known ? [] : made.npv.missing,
  }
}

/** Lines of no use case, over the months of the counted cases; before there are any, over 36 months from the first line. */
function sharedLines(facts: Facts, counted: readonly Counted[]) {
  const lines = facts.rows('caseLines').filter(({ useCaseId }) => useCaseId === null)
  if (lines.length === 0) return null
  const period = sharedPeriod(
    lines.map(({ from }) => from),
    counted.map((one) => one.period),
  )
  const flows = flowsOf(period, lines)
  const rate = facts.organization.discountBp
  const tco = rounded({ n: tcoUnits(flows), d: flows.scale })
  const own =
    rate === null ? null : { period, months: monthsOf(flows), scale: flows.scale, npv: npvOf(worthOf(flows, rate)) }
  return { count: lines.length, tco, period, counted: own }
}

const LONGEST = 60
const earliest = (months: readonly string[]): string => months.reduce((first, one) => (one < first ? one : first))

function sharedPeriod(lines: readonly string[], cases: readonly Period[]): Period {
  if (cases.length === 0) return { start: earliest(lines), months: DEFAULT_HORIZON }
  const start = earliest(cases.map((one) => one.start))
  const end = cases.map(caseEnd).reduce((last, one) => (one > last ? one : last))
  return { start, months: Math.min(LONGEST, monthNumber(end) - monthNumber(start) + 1) }
}

/** The months of several cases laid over each other on the calendar. */
function together(parts: readonly Counted[]): Month[] {
  const scale = parts.reduce((most, one) => (one.scale > most ? one.scale : most), 1n)
  const start = { start: earliest(parts.map(({ period }) => period.start)), months: 0 }
  const sum: Month[] = []
  for (const part of parts) {
    const by = scale / part.scale
    const offset = placeOf(start, part.period.start)
    for (const [index, { before, net }] of part.months.entries()) {
      const place = offset + index
      while (sum.length <= place) sum.push({ before: 0n, net: 0n })
      sum[place]!.before += before * by
      sum[place]!.net += net * by
    }
  }
  return sum
}

/**
 * For each area whose latest final rating is below 3: what the cases are worth that need it and are not live. Only complete
 * cases are in the sum, and it says how many of them there are.
 */
function heldBack(facts: Facts, all: readonly Read[]): HeldBack[] {
  const ratings = facts.latest?.ratings
  const weak = facts.content.areas.filter(({ id }) => isFocus(ratings?.get(id)?.final ?? null))
  return weak.flatMap(({ id: areaId }) => {
    const waiting = all.filter(({ useCase }) => useCase.status !== 'production' && useCase.neededAreas.includes(areaId))
    const worth = waiting.flatMap(({ made }) => (made.npv.known ? [made.npv.value] : []))
    return worth.length === 0 ? [] : [{ areaId, npv: sumOf(worth), counted: worth.length, of: waiting.length }]
  })
}

/** Proposed work in the order of what its area holds back; areas that hold back nothing keep their order after those. */
export function byWorth<T extends { areaId: string }>(items: readonly T[], held: readonly HeldBack[]): T[] {
  const worth = new Map<string, bigint>(held.map(({ areaId, npv }) => [areaId, minorUnits(npv)]))
  const of = ({ areaId }: T) => worth.get(areaId) ?? 0n
  return [...items].sort((a, b) => (of(b) > of(a) ? 1 : of(b) < of(a) ? -1 : 0))
}

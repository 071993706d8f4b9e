import { addDays, type Day, daysBetween } from '../../calendar/days'
import { idleReserve, readingMissing, reclaimDue, sizeMissing } from '../anti-patterns/allocation-judges'
import { type Allocation, allocations } from '../anti-patterns/allocations'
import { type Gap, hundredths } from '../anti-patterns/utilization-streak'
import { type Figure, figure } from '../business-case/figure'
import type { Fraction } from '../business-case/value'
import type { Facts } from '../facts'
import { missingInput } from '../gates/line'
import { amountOf, minorUnits } from '../portfolio/experiment-spend'
import type { MissingInput, Truth } from '../types'
import { commitmentOf } from './commitment'
import { roundedTogether } from './rounding'
import { teamOf } from './team-of'

/** Hours of a month where a price is told per month: 43,800 minutes, a twelfth of a year of 365 days. */
export const HOURS_PER_MONTH = 730n
const HOURS_PER_DAY = 24n
/** Idle capacity is counted in unit-hours times 10,000, because a share of use has two decimals of a percent. */
const PARTS = 10_000n

/** Idle unit-hours over the days that are known, with what is not known of the period. */
type Idle = {
  /** Unit-hours times 10,000. */
  parts: bigint
  /** Days with a sample and a size, of all days of the period. */
  counted: number
  all: number
  /** Days that nobody sampled, as stretches: they are named and not counted. */
  unsampled: Gap[]
  /** Days with a sample whose size nobody knows. */
  unsized: number
}

/** What the idle part of one allocation costs. */
export type AllocationCost = {
  quotaId: string
  label: string
  unit: 'gpu' | 'ptu'
  teamId: string | null
  commitment: ReturnType<typeof commitmentOf>
  unitPrice: string | null
  /** Idle unit-hours of the period, cut to one decimal; null where no day of it is known. */
  hours: number | null
  counted: number
  all: number
  unsampled: Gap[]
  /** The days of the period that are known, in money. */
  month: Figure<string>
  /** The newest of those days. */
  day: Figure<string>
  dayOn: Day | null
  /** The low days in a row that end on the newest reading, in money; null while there is no streak. */
  streak: { from: Day; days: number; counted: number; cost: Figure<string> } | null
  /** Whether GH-1 or GH-3 asks to give it back. */
  reclaim: Truth
}

/** A sum of allocations: of those whose cost is known, never of the others. */
export type IdleSum = { cost: string | null; counted: number; of: number }

export type IdleCost = {
  /** Days looked back, the same as GH-5. */
  days: number
  allocations: AllocationCost[]
  all: IdleSum
  /** Idle unit-hours of GPUs that are known. */
  gpuHours: number | null
  /** By team, the part of nobody's team last; the costs add up to those of all. */
  teams: (IdleSum & { teamId: string | null })[]
  /** Allocations that GH-1 or GH-3 asks to give back. */
  reclaim: IdleSum
  missing: MissingInput[]
}

/** Idle capacity of one day: capacity × 24 h × (100 − use) / 100. */
const idleParts = (pct: number, capacity: number): bigint =>
  BigInt(capacity) * HOURS_PER_DAY * (PARTS - BigInt(hundredths(pct)))

function idleOver(facts: Facts, { use }: Allocation, first: number, last: number): Idle {
  const idle: Idle = { parts: 0n, counted: 0, all: Math.max(0, last - first + 1), unsampled: [], unsized: 0 }
  for (let age = first; age <= last; age += 1) {
    const read = use(age)
    if (!read) addGap(idle.unsampled, addDays(facts.today, -age))
    else if (read.capacity === null) idle.unsized += 1
    else {
      idle.parts += idleParts(read.pct, read.capacity)
      idle.counted += 1
    }
  }
  return idle
}

/** Days come from the newest back. */
function addGap(gaps: Gap[], day: Day): void {
  const open = gaps.at(-1)
  if (open && daysBetween(day, open.from) === 1) open.from = day
  else gaps.push({ from: day, to: day })
}

const priceMissing = ({ quota, label }: Allocation): MissingInput =>
  missingInput('gpuQuotas', 'unit-price', { allocation: label }, { field: 'unitPrice', recordId: quota.id })

/** Minor units: unit-hours × price per hour. The price of token capacity is one per month of 730 hours. */
const costOf = ({ quota }: Allocation, parts: bigint): Fraction => ({
  n: parts * minorUnits(quota.unitPrice ?? '0.00'),
  d: PARTS * (quota.unit === 'ptu' ? HOURS_PER_MONTH : 1n),
})

/** What a whole allocation costs a month of 730 hours, in use or not; null without a price or a size. */
export function monthlyPrice({ gpus, unit, unitPrice }: Allocation['quota']): string | null {
  if (gpus === null || unitPrice === null) return null
  return amountOf(minorUnits(unitPrice) * BigInt(gpus) * (unit === 'ptu' ? 1n : HOURS_PER_MONTH))
}

function missingOf(one: Allocation, idle: Idle): MissingInput[] {
  return [
    ...(one.quota.unitPrice === null ? [priceMissing(one)] : []),
    ...(idle.counted > 0 ? [] : [idle.unsized > 0 ? sizeMissing(one) : readingMissing(one)]),
  ]
}

type Read = { one: Allocation; idle: Idle; cost: Fraction; missing: MissingInput[] }

function readMonth(facts: Facts, one: Allocation): Read {
  const { approvedAt } = one.quota
  const days = facts.threshold('gh.meanDays')
  const held = approvedAt === null ? days : Math.min(days, Math.max(0, daysBetween(approvedAt, facts.today)))
  const idle = idleOver(facts, one, 1, held)
  return { one, idle, cost: costOf(one, idle.parts), missing: missingOf(one, idle) }
}

const rounded = (cost: Fraction): string => roundedTogether([cost]).sum

function streakOf(facts: Facts, one: Allocation): AllocationCost['streak'] {
  const { below, until } = one.reading
  if (below === null || below === 0) return null
  const newest = daysBetween(until!, facts.today)
  const idle = idleOver(facts, one, newest, newest + below - 1)
  const cost = figure(missingOf(one, idle), () => rounded(costOf(one, idle.parts)))
  return { from: addDays(until!, 1 - below), days: below, counted: idle.counted, cost }
}

/** GH-1 or GH-3; unknown only where neither is true and one of them is not known. */
function reclaimOf(facts: Facts, one: Allocation): Truth {
  const rules = [reclaimDue(facts, one).value, one.exempt ? 'false' : idleReserve(facts, one).value]
  return rules.includes('true') ? 'true' : rules.includes('unknown') ? 'unknown' : 'false'
}

function costsOf(facts: Facts, { idle, missing, one }: Read, cost: string): AllocationCost {
  const { label, quota } = one
  const newest = newestDay(one, idle.all)
  return {
    quotaId: quota.id,
    label,
    unit: quota.unit,
    teamId: teamOf(facts, quota),
    commitment: commitmentOf(quota),
    unitPrice: quota.unitPrice,
    hours: idle.counted > 0 ? hoursOf(idle.parts) : null,
    counted: idle.counted,
    all: idle.all,
    unsampled: idle.unsampled,
    month: figure(missing, () => cost),
    day: figure(missing, () => rounded(costOf(one, newest?.parts ?? 0n))),
    dayOn: newest === null ? null : addDays(facts.today, -newest.age),
    streak: streakOf(facts, one),
    reclaim: reclaimOf(facts, one),
  }
}

function newestDay({ use }: Allocation, days: number): { age: number; parts: bigint } | null {
  for (let age = 1; age <= days; age += 1) {
    const read = use(age)
    if (read && read.capacity !== null) return { age, parts: idleParts(read.pct, read.capacity) }
  }
  return null
}

/** Unit-hours, cut to one decimal. */
const hoursOf = (parts: bigint): number => Number(parts / (PARTS / 10n)) / 10

/**
 * What idle capacity costs over the last 30 complete days: of each day with a sample, capacity × 24 h × (100 − use) / 100 ×
 * price. Without a price, a size or any sample the cost of an allocation is unknown and no part of a sum. Fractions of a
 * cent are rounded so that the rows add up to the rounded sum.
 */
export function idleCost(facts: Facts): IdleCost {
  const reads = allocations(facts).map((one) => readMonth(facts, one))
  const priced = reads.filter(({ missing }) => missing.length === 0)
  const { amounts } = roundedTogether(priced.map(({ cost }) => cost))
  const amountFor = new Map(priced.map(({ one }, index) => [one.quota.id, amounts[index]!]))
  const rows = reads.map((read) => costsOf(facts, read, amountFor.get(read.one.quota.id) ?? '0.00'))
  const gpus = reads.filter(({ idle, one }) => one.quota.unit === 'gpu' && idle.counted > 0)
  const teams = [...new Set(rows.map(({ teamId }) => teamId))]
  return {
    days: facts.threshold('gh.meanDays'),
    allocations: rows,
    all: sum(rows),
    gpuHours: gpus.length === 0 ? null : hoursOf(gpus.reduce((total, { idle }) => total + idle.parts, 0n)),
    teams: teams
      .map((teamId) => ({ teamId, ...sum(rows.filter((row) => row.teamId === teamId)) }))
      .sort((a, b) => order(a) - order(b) || cents(b) - cents(a) || (String(a.teamId) < String(b.teamId) ? -1 : 1)),
    reclaim: sum(rows.filter(({ reclaim }) => reclaim === 'true')),
    missing: reads.flatMap(({ missing }) => missing),
  }
}

const order = ({ teamId }: { teamId: string | null }): number => (teamId === null ? 1 : 0)
const cents = ({ cost }: IdleSum): number => (cost === null ? -1 : Number(cost))

function sum(rows: readonly AllocationCost[]): IdleSum {
  const known = rows.flatMap(({ month }) => (month.known ? [minorUnits(month.value)] : []))
  const cost = known.length === 0 ? null : amountOf(known.reduce((total, one) => total + one, 0n))
  return { cost, counted: known.length, of: rows.length }
}

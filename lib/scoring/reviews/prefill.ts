import { type Window, within } from '../../calendar/days'
import { earlier, windowOf } from '../../calendar/periods'
import type { AgendaPart } from '../../document/cadence'
import type { Row, Section } from '../../document/schema'
import { idleCost } from '../cost/idle'
import type { Facts } from '../facts'
import { metricResult } from '../metrics/metric-results'
import { amountOf, minorUnits } from '../portfolio/experiment-spend'
import { radarChanges } from '../quarter-snapshot'

export type ReviewFact = Row<'cadenceEvents'>['facts'][number]
type Params = ReviewFact['params']

/** The next gate, and how many of its lines and areas hold it; null where there is no gate any more. */
export type Blockers = { gate: string; count: number } | null

/** What the six parts read, besides the blockers of the next gate. */
export const PREFILL_SECTIONS = [
  'gpuQuotas',
  'gpuUtilizationSamples',
  'quotaLinks',
  'reclaimCases',
  'metricValues',
  'metricTargets',
  'quarterSnapshots',
  'savings',
  'costEntries',
  'budgets',
  'findings',
  'shadowAiItems',
  'radarEntries',
  'radarEvents',
  'provisioningRequests',
  'teams',
  'persons',
  'workItems',
] as const satisfies readonly Section[]

/** Moves named one by one; of more there is a count. */
const NAMED_MOVES = 8

/**
 * What the records say to each part of the review of a quarter, before anybody types: a sentence by its code. What is not
 * recorded is said to be unknown; it is never a 0.
 */
export function reviewFacts(facts: Facts, quarter: string, blockers: Blockers): ReviewFact[] {
  const window = windowOf(quarter)
  const parts: Record<AgendaPart, [code: string, params: Params][]> = {
    'utilization-trends': [metric(facts, 'gpu-utilization', quarter), idle(facts)],
    'cost-actions': [measures(facts, window), spending(facts, window)],
    'security-updates': [findings(facts, window), shadow(facts, window)],
    'radar-changes': moves(facts, window),
    'self-service-metrics': [
      metric(facts, 'self-service-adoption', quarter),
      metric(facts, 'self-service-success', quarter),
    ],
    'next-quarter': [due(facts, windowOf(earlier(quarter, -1))), ...gate(blockers)],
  }
  return (Object.keys(parts) as AgendaPart[]).flatMap((part) =>
    parts[part].map(([code, params]) => ({ part, code, params })),
  )
}

/** The newest value of a metric in the quarter, and in the one before where that has one. */
function metric(facts: Facts, id: string, quarter: string): [string, Params] {
  const known = facts.content.metrics.find((one) => one.id === id)
  const points = known ? metricResult(facts, known).points : []
  const last = (period: string) => {
    const window = windowOf(period)
    return points.findLast((one) => one.value !== null && within(windowOf(one.period).from, window))?.value ?? null
  }
  const [now, before] = [last(quarter), last(earlier(quarter))]
  if (now === null) return ['metric-unknown', { metric: id }]
  return before === null ? ['metric-now', { metric: id, now }] : ['metric', { metric: id, now, before }]
}

/** Idle hours and their price over the last 30 complete days, of the allocations whose price is known. */
function idle(facts: Facts): [string, Params] {
  const { all, days, gpuHours } = idleCost(facts)
  if (gpuHours === null) return ['idle-unknown', {}]
  if (all.cost === null) return ['idle-hours', { hours: gpuHours, days }]
  return ['idle', { hours: gpuHours, days, cost: all.cost, counted: all.counted, of: all.of }]
}

const sumOf = (amounts: readonly string[]) => amountOf(amounts.reduce((sum, one) => sum + minorUnits(one), 0n))

function measures(facts: Facts, window: Window): [string, Params] {
  const done = facts
    .rows('savings')
    .filter(({ doneAt, state }) => state === 'done' && doneAt !== null && within(doneAt, window))
  const told = done.flatMap(({ realizedPerMonth }) => (realizedPerMonth === null ? [] : [realizedPerMonth]))
  if (done.length === 0) return ['no-measures', {}]
  const counts = { count: done.length, told: told.length }
  return told.length === 0 ? ['measures-untold', counts] : ['measures', { ...counts, realized: sumOf(told) }]
}

/** Spending of the months that are recorded; the budget only of the same months, and only where each has one. */
function spending(facts: Facts, window: Window): [string, Params] {
  const inside = ({ month }: { month: string }) => within(`${month}-01`, window)
  const costs = facts.rows('costEntries').filter(inside)
  const months = new Set(costs.map(({ month }) => month))
  if (months.size === 0) return ['no-spending', {}]
  const spend = sumOf(costs.map(({ amount }) => amount))
  const budgets = facts.rows('budgets').filter((row) => months.has(row.month))
  const planned = new Set(budgets.map(({ month }) => month)).size === months.size
  if (!planned) return ['spend-unbudgeted', { spend, months: months.size }]
  return ['spend', { spend, months: months.size, budget: sumOf(budgets.map(({ amount }) => amount)) }]
}

const opened = (day: string | null, window: Window) => day !== null && within(day, window)
const stands = (from: string, to: string | null, day: string) => from <= day && (to === null || to > day)

function findings(facts: Facts, window: Window): [string, Params] {
  const rows = facts.rows('findings')
  if (rows.length === 0) return ['no-findings', {}]
  const end = window.to < facts.today ? window.to : facts.today
  return [
    'findings',
    {
      opened: rows.filter((row) => opened(row.openedAt, window)).length,
      closed: rows.filter((row) => opened(row.closedAt, window)).length,
      open: rows.filter((row) => stands(row.openedAt, row.closedAt, end)).length,
    },
  ]
}

function shadow(facts: Facts, window: Window): [string, Params] {
  const rows = facts.rows('shadowAiItems')
  if (rows.length === 0) return ['no-shadow', {}]
  return [
    'shadow',
    {
      found: rows.filter((row) => opened(row.discoveredAt, window)).length,
      closed: rows.filter((row) => opened(row.closedAt, window)).length,
    },
  ]
}

function moves(facts: Facts, window: Window): [string, Params][] {
  if (facts.rows('radarEntries').length === 0) return [['no-radar', {}]]
  const all = radarChanges(facts, window)
  if (all.length === 0) return [['no-moves', {}]]
  const named = all.slice(0, NAMED_MOVES).map((move): [string, Params] => ['move', { move: move.slice(0, 200) }])
  return all.length > NAMED_MOVES ? [...named, ['more-moves', { count: all.length - NAMED_MOVES }]] : named
}

function due(facts: Facts, next: Window): [string, Params] {
  const open = facts.rows('workItems').filter(({ closedAt }) => closedAt === null)
  return [
    'due',
    {
      due: open.filter(({ dueAt }) => opened(dueAt, next)).length,
      late: open.filter(({ dueAt }) => dueAt !== null && dueAt < facts.today).length,
      undated: open.filter(({ dueAt }) => dueAt === null).length,
    },
  ]
}

const gate = (blockers: Blockers): [string, Params][] =>
  blockers === null
    ? []
    : [[blockers.count === 0 ? 'gate-open' : 'gate-held', { gate: blockers.gate, count: blockers.count }]]

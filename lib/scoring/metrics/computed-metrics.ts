import { lastDays, within } from '../../calendar/days'
import { type Period, periodOf } from '../../calendar/periods'
import { portfolioUse } from '../anti-patterns/allocation-judges'
import { allocations } from '../anti-patterns/allocations'
import { monthSpend } from '../budget-use'
import type { Facts } from '../facts'
import { liveView } from '../gates/line'
import { trainingComplete } from '../gates/lines-enablement'
import { OBJECTIVES } from '../gates/slo-days'
import { minorUnits } from '../portfolio/experiment-spend'
import { provisioningFigures } from '../provisioning'
import { restoreTime } from '../restore-times'
import { type Computation, daysOf } from './computation'
import { costPerExperiment, experimentVelocity, timeToModel } from './experiment-metrics'
import { amount, isEmpty, need, share, unknownFigure } from './figure'
import { baselineCount } from './goals'

function provisioning(facts: Facts, period: Period) {
  const { workweek, holidays } = facts.organization
  return provisioningFigures(facts.rows('provisioningRequests'), daysOf(facts, period), {
    workweek,
    holidays,
    dayOf: facts.dayOf,
  })
}

const provisioningTime =
  (type: 'standard' | 'custom'): Computation =>
  (facts, period) => {
    if (isEmpty(facts, 'provisioningRequests')) return unknownFigure(need('provisioningRequests', 'requests'))
    const { median: middle, count } = provisioning(facts, period).times[type]
    return amount(middle, count)
  }

/** Ready requests without manual steps ÷ ready requests whose steps are known. */
const selfServiceSuccess: Computation = (facts, period) => {
  if (isEmpty(facts, 'provisioningRequests')) return unknownFigure(need('provisioningRequests', 'requests'))
  const { done, all } = provisioning(facts, period).selfService
  return share(done, all, all)
}

/** Active teams other than the builder with a request in the 90 days up to the end of the period. */
const selfServiceAdoption: Computation = (facts, period) => {
  const { builderTeamId } = facts.organization
  if (isEmpty(facts, 'provisioningRequests')) return unknownFigure(need('provisioningRequests', 'requests'))
  if (builderTeamId === null) return unknownFigure(need('organization', 'builder-team'))
  const window = lastDays(daysOf(facts, period).to, facts.threshold('window.days'))
  const teams = facts.rows('teams').filter((team) => team.active && team.id !== builderTeamId)
  const asking = new Set(
    facts
      .rows('provisioningRequests')
      .filter((row) => within(facts.dayOf(row.requestedAt), window))
      .map(({ teamId }) => teamId),
  )
  return share(teams.filter(({ id }) => asking.has(id)).length, teams.length, null)
}

/** Models in production whose endpoint has the four objectives; those without stand beside. */
const modelsInProduction: Computation = (facts) => {
  if (isEmpty(facts, 'models')) return unknownFigure(need('models', 'models'))
  const serving = facts.rows('models').filter(({ status }) => status === 'production')
  const covered = serving.filter(({ endpointId }) => {
    const kinds = endpointId === null ? [] : facts.children('sloObjectives', 'endpointId', endpointId)
    return OBJECTIVES.every((kind) => kinds.some((one) => one.kind === kind))
  })
  return amount(covered.length, null, { parts: { without: serving.length - covered.length } })
}

/** As GH-5: used ÷ allocated GPU hours of the last 30 complete days, with 80 % of the allocation days known. */
const gpuUtilization: Computation = (facts) => {
  const held = allocations(facts)
  if (held.length === 0) return unknownFigure(need('gpuQuotas', 'allocations'))
  const { used, allocated, covered, present, all } = portfolioUse(facts, held)
  if (!covered) return unknownFigure(need('gpuUtilizationSamples', 'utilization-samples'))
  return share(used, allocated * 10_000, null, { of: null, parts: { present, all } })
}

/** Spend ÷ budget of the month; without a budget unknown, without a cost entry of the month too: no bill is not no cost. */
const costVsBudget: Computation = (facts, period) => {
  const [budgets, costs] = [facts.rows('budgets'), facts.series('costEntries')]
  if (budgets.length === 0) return unknownFigure(need('budgets', 'budgets'))
  const { budget, spend, reached } = monthSpend(budgets, costs, period, [])
  if (spend === null) return unknownFigure(need('costEntries', 'cost-entries'))
  if (budget === null) return unknownFigure(need('budgets', 'budgets'))
  const more = reached === null ? {} : { parts: { spend: Number(spend), budget: Number(budget) } }
  return share(Number(minorUnits(spend)), Number(minorUnits(budget)), null, { ...more, of: null })
}

const mttr: Computation = (facts, period) => {
  if (isEmpty(facts, 'incidents')) return unknownFigure(need('incidents', 'incidents'))
  const { count, meanMinutes } = restoreTime(facts, period)
  return amount(meanMinutes === null ? null : meanMinutes / 60, count)
}

/**
 * 1 − AI incidents of the month ÷ the baseline count of a month. A baseline that was entered counts from the first month
 * on; without one the first month is what the later ones are compared with.
 */
const incidentsReduced: Computation = (facts, period) => {
  if (isEmpty(facts, 'incidents')) return unknownFigure(need('incidents', 'incidents'))
  const months = facts.rows('incidents').map((row) => periodOf(facts.dayOf(row.startedAt), 'month'))
  const counted = (month: Period) =>
    facts.rows('incidents').filter((row) => row.isAi && facts.dayOf(row.startedAt).startsWith(month)).length
  const first = months.reduce((low, one) => (one < low ? one : low))
  const entered = baselineCount(facts, 'incidents-reduced')
  const baseline = entered ?? counted(first)
  const inMonth = counted(period)
  const isEarly = entered === null ? period <= first : period < first
  if (baseline === 0 || isEarly) return unknownFigure(need('incidents', 'incident-baseline'))
  const value = ((baseline - inMonth) * 100) / baseline
  return {
    ...amount(value, null),
    parts: { count: inMonth, baseline },
    exact: { part: baseline - inMonth, all: baseline },
  }
}

const training: Computation = (facts) => {
  const { observed, missing } = trainingComplete(liveView(facts))
  const all = observed?.of ?? 0
  return all === 0 ? unknownFigure(...missing) : share(Number(observed?.value), all, all)
}

/** The metrics the portal works out (7.2.4). */
export const COMPUTED: Readonly<Record<string, Computation>> = {
  'provisioning-time-standard': provisioningTime('standard'),
  'provisioning-time-custom': provisioningTime('custom'),
  'cost-per-experiment': costPerExperiment,
  'self-service-success': selfServiceSuccess,
  'gpu-utilization': gpuUtilization,
  'time-to-model': timeToModel,
  'models-in-production': modelsInProduction,
  'experiment-velocity': experimentVelocity,
  'cost-vs-budget': costVsBudget,
  'self-service-adoption': selfServiceAdoption,
  'mttr-ai': mttr,
  'incidents-reduced': incidentsReduced,
  'training-completion': training,
}

/** Metrics that tell how things stand now: their past is what was frozen at the end of each quarter. */
export const STANDING: ReadonlySet<string> = new Set(['gpu-utilization', 'models-in-production', 'training-completion'])

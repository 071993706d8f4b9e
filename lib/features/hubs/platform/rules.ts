import { daysBetween } from '@/lib/calendar/days'
import type { Section } from '@/lib/document/schema'
import { signalStateOf } from '@/lib/features/monitoring/rules'
import { countsForGate, newestRun } from '@/lib/features/pipelines/rules'
import { validationState } from '@/lib/features/templates/rules'
import { partsOf } from '@/lib/scoring/anti-patterns/build-everything'
import { budgetMarks, monthSpend, teamSpend } from '@/lib/scoring/budget-use'
import { idleCost } from '@/lib/scoring/cost/idle'
import type { Facts } from '@/lib/scoring/facts'
import { liveView } from '@/lib/scoring/gates/line'
import { lastValidation } from '@/lib/scoring/gates/lines-preparation'
import { runbookKinds } from '@/lib/scoring/gates/lines-production'
import { isProduction } from '@/lib/scoring/gates/slo-streak'
import { capacity } from '@/lib/scoring/reliability/capacity'
import { recovery } from '@/lib/scoring/reliability/recovery'
import { empty, type Glance, glance } from '../rules'

/** What the modules of the platform are judged by. */
export const PLATFORM_SECTIONS = [
  'gpuQuotas',
  'gpuUtilizationSamples',
  'quotaLinks',
  'reclaimCases',
  'experiments',
  'useCases',
  'provisioningRequests',
  'budgets',
  'costEntries',
  'teams',
  'templates',
  'templateValidations',
  'components',
  'pipelineRuns',
  'monitoringSignals',
  'endpoints',
  'sloObjectives',
  'runbooks',
  'runbookTests',
  'persons',
  'incidents',
] as const satisfies readonly Section[]

function gpu(facts: Facts): Glance {
  const { allocations } = idleCost(facts)
  if (allocations.length === 0) return empty
  const of = allocations.length
  const asked = allocations.filter(({ reclaim }) => reclaim === 'true').length
  if (asked > 0) return glance('needs', 'gpu.reclaim', { count: asked, of }, 'view=reclaim')
  const unmeasured = allocations.filter(({ counted }) => counted === 0).length
  if (unmeasured > 0) return glance('unknown', 'gpu.unmeasured', { count: unmeasured, of }, 'view=samples')
  return glance('fine', 'gpu.used', { of })
}

function requests(facts: Facts): Glance {
  const rows = facts.rows('provisioningRequests')
  if (rows.length === 0) return empty
  const open = rows.filter(({ cancelledAt, readyAt }) => readyAt === null && cancelledAt === null)
  const oldest = open.map(({ requestedAt }) => facts.dayOf(requestedAt)).sort()[0]
  if (oldest === undefined) return glance('fine', 'requests.none', { of: rows.length })
  return glance('needs', 'requests.open', { count: open.length, days: daysBetween(oldest, facts.today) })
}

function cost(facts: Facts): Glance {
  const [budgets, costs] = [facts.rows('budgets'), facts.rows('costEntries')]
  if (budgets.length === 0 && costs.length === 0) return empty
  const [month, marks] = [facts.today.slice(0, 7), budgetMarks(facts)]
  const teams = teamSpend(budgets, costs, month, marks)
  const over = teams.filter(({ pct }) => pct !== null && pct >= 100).length
  if (over > 0) return glance('needs', 'cost.over', { count: over })
  const { pct, spend } = monthSpend(budgets, costs, month, marks)
  if (spend === null) return glance('unknown', 'cost.no-entry', {}, 'view=entries')
  if (pct === null) return glance('unknown', 'cost.no-budget', {}, 'view=budgets')
  const near = teams.filter((team) => team.pct !== null && team.pct >= NEAR).length
  return near > 0 ? glance('watch', 'cost.near', { count: near, pct: NEAR }) : glance('fine', 'cost.within', { pct })
}

/** A team this close to its budget is looked at before it is over: the last notice before the budget is used up. */
const NEAR = 90

function templates(facts: Facts): Glance {
  const rows = facts.rows('templates').filter(({ approval }) => approval !== 'retired')
  if (rows.length === 0) return empty
  const approved = rows.filter(({ approval }) => approval === 'approved')
  const open = approved.filter((row) => validationState(row, lastValidation(facts, row)) !== 'validated').length
  if (open > 0) return glance('needs', 'templates.open', { count: open, of: approved.length })
  if (approved.length === 0) return glance('watch', 'templates.draft', { of: rows.length })
  return glance('fine', 'templates.validated', { of: approved.length })
}

function components(facts: Facts): Glance {
  const { avoidable, live } = partsOf(facts.rows('components'), facts.today)
  if (live.length === 0) return empty
  if (avoidable > 0) return glance('watch', 'components.avoidable', { count: avoidable, of: live.length })
  const undecided = live.filter(({ kind, managedEquivalent }) => kind === 'custom' && managedEquivalent === 'unknown')
  if (undecided.length > 0) {
    return glance('unknown', 'components.unknown', { count: undecided.length, of: live.length })
  }
  return glance('fine', 'components.decided', { of: live.length })
}

function pipelines(facts: Facts): Glance {
  const runs = facts.rows('pipelineRuns').filter(countsForGate)
  if (runs.length === 0) return empty
  const kinds = [...new Set(runs.map(({ kind }) => kind))]
  const failed = kinds.filter((kind) => newestRun(runs.filter((run) => run.kind === kind))?.outcome === 'failed')
  const of = kinds.length
  return failed.length > 0
    ? glance('needs', 'pipelines.failed', { count: failed.length, of })
    : glance('fine', 'pipelines.passed', { of })
}

function monitoring(facts: Facts): Glance {
  const required = facts.rows('monitoringSignals').filter((row) => row.required)
  if (required.length === 0) return empty
  const open = required.filter((row) => signalStateOf(row) !== 'reached').length
  return open > 0
    ? glance('needs', 'monitoring.open', { count: open, of: required.length })
    : glance('fine', 'monitoring.tested', { of: required.length })
}

/** `now` is the moment a backup is measured against. */
function reliability(facts: Facts, now: string): Glance {
  const endpoints = facts.rows('endpoints').filter((row) => isProduction(row, facts.today))
  if (endpoints.length === 0) return empty
  const of = endpoints.length
  const returned = endpoints.map((endpoint) => recovery(facts, endpoint, now).state)
  const missed = returned.filter((state) => state === 'missed').length
  if (missed > 0) return glance('needs', 'reliability.missed', { count: missed, of }, 'view=recovery')
  const room = endpoints.map((endpoint) => capacity(facts, endpoint).state)
  const short = room.filter((state) => state === 'short').length
  if (short > 0) return glance('needs', 'reliability.short', { count: short, of }, 'view=capacity')
  const soon = room.filter((state) => state === 'soon').length
  if (soon > 0) return glance('watch', 'reliability.soon', { count: soon, of }, 'view=capacity')
  const unshown = returned.filter((state) => state === 'unknown').length
  if (unshown > 0) return glance('unknown', 'reliability.unshown', { count: unshown, of }, 'view=recovery')
  return glance('fine', 'reliability.shown', { of })
}

function runbooks(facts: Facts): Glance {
  if (facts.rows('runbooks').length === 0) return empty
  const kinds = runbookKinds(liveView(facts))
  const open = kinds.filter(({ met }) => !met).length
  return open > 0
    ? glance('needs', 'runbooks.open', { count: open, of: kinds.length })
    : glance('fine', 'runbooks.tested', { of: kinds.length })
}

function incidents(facts: Facts): Glance {
  const rows = facts.rows('incidents')
  if (rows.length === 0) return glance('unknown', 'incidents.none')
  const open = rows.filter(({ restoredAt }) => restoredAt === null).length
  if (open > 0) return glance('needs', 'incidents.open', { count: open })
  const unread = rows.filter(({ reviewedAt }) => reviewedAt === null).length
  return unread > 0
    ? glance('watch', 'incidents.unreviewed', { count: unread, of: rows.length })
    : glance('fine', 'incidents.reviewed', { of: rows.length })
}

/** Each module of the platform at a glance, by its page. */
export function platformGlances(facts: Facts, now: string): Readonly<Record<string, Glance>> {
  return {
    gpu: gpu(facts),
    requests: requests(facts),
    cost: cost(facts),
    templates: templates(facts),
    components: components(facts),
    pipelines: pipelines(facts),
    monitoring: monitoring(facts),
    reliability: reliability(facts, now),
    runbooks: runbooks(facts),
    incidents: incidents(facts),
  }
}

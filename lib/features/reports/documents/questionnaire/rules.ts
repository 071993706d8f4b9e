import { addDays, type Day } from '@/lib/calendar/days'
import { type AnswerReading, label } from '@/lib/content'
import type { Section } from '@/lib/document/schema'
import { monthWords } from '@/lib/report/values'
import type { Coverage } from '@/lib/scoring/controls/coverage'
import type { ControlStateName } from '@/lib/scoring/controls/states'
import type { Facts } from '@/lib/scoring/facts'
import { liveView } from '@/lib/scoring/gates/line'
import { trainingComplete } from '@/lib/scoring/gates/lines-enablement'
import { alertingTested, pipelinesOperational } from '@/lib/scoring/gates/lines-preparation'
import { auditStanding, isOpenFinding, runbooksTested, slosMet } from '@/lib/scoring/gates/lines-production'
import { isProduction } from '@/lib/scoring/gates/slo-streak'
import type { LineResult } from '@/lib/scoring/gates/types'
import { productionModels, testCoverage } from '@/lib/scoring/models/required-tests'
import { concentration } from '@/lib/scoring/providers/concentration'
import { exitReadiness } from '@/lib/scoring/providers/exits'
import { capacity } from '@/lib/scoring/reliability/capacity'
import { recovery } from '@/lib/scoring/reliability/recovery'
import { residency } from '@/lib/scoring/residency/residency'
import type { Sentence } from '@/lib/scoring/types'

/** A control with where it stands, as the answers read it. */
export type Standing = {
  id: string
  contentId: string | null
  title: string
  state: ControlStateName
  testedOn: Day | null
}

/** What answers need that is no record: the controls as they stand, and the moment. */
export type Beside = { controls: readonly Standing[]; coverages: readonly Coverage[]; now: string }

/**
 * What the records say to a question. `shown` was proved by something dated; `open` is known and not good; `unknown` has
 * nothing to go by. `code` names the sentence among the words of documents, unless a rule has one of its own.
 */
export type Said = {
  state: 'shown' | 'open' | 'unknown'
  text: { code: string; params: Readonly<Record<string, string | number>> } | { rule: Sentence }
  section: Section
  day: Day | null
}

type Read = (facts: Facts, beside: Beside) => Said

const said = (
  state: Said['state'],
  code: string,
  section: Section,
  params: Readonly<Record<string, string | number>> = {},
  day: Day | null = null,
): Said => ({ state, text: { code, params }, section, day })

const none = (code: string, section: Section): Said => said('unknown', `${code}.none`, section)

/** A line of a gate answers: met, not met, or not known. */
const byLine =
  (line: (view: ReturnType<typeof liveView>) => LineResult, section: Section): Read =>
  (facts) => {
    const { since, summary, value } = line(liveView(facts))
    const state = value === 'true' ? 'shown' : value === 'false' ? 'open' : 'unknown'
    return { state, text: { rule: summary }, section, day: state === 'open' ? since : null }
  }

const live = (facts: Facts) => facts.rows('endpoints').filter((row) => isProduction(row, facts.today))

const newestDay = (days: readonly (Day | null)[]): Day | null =>
  days.reduce<Day | null>((a, b) => (b !== null && (a === null || b > a) ? b : a), null)

const scorecard: Read = ({ latest, submitted }) =>
  latest === null
    ? none('scorecard', 'scorecards')
    : said(
        'shown',
        'scorecard.rated',
        'scorecards',
        {
          count: submitted.length,
          below: [...latest.ratings.values()].filter(({ final }) => final !== null && final < 3).length,
        },
        latest.submittedOn,
      )

const shadowAi: Read = (facts) => {
  const items = facts.rows('shadowAiItems')
  if (items.length === 0) return none('shadow-ai', 'shadowAiItems')
  const open = items.filter(({ status }) => status === 'discovered').length
  const day = newestDay(items.map(({ discoveredAt }) => discoveredAt))
  return said(open === 0 ? 'shown' : 'open', 'shadow-ai.known', 'shadowAiItems', { count: items.length, open }, day)
}

const decisions: Read = (facts) => {
  const accepted = facts.rows('adrs').filter(({ status }) => status === 'accepted')
  if (accepted.length === 0) return none('decisions', 'adrs')
  return said(
    'shown',
    'decisions.accepted',
    'adrs',
    { count: accepted.length },
    newestDay(accepted.map((one) => one.decidedAt)),
  )
}

const models: Read = (facts) => {
  const running = productionModels(facts)
  if (running.length === 0) return none('models', 'models')
  const approved = running.filter(({ approvedAt, approvedBy }) => approvedAt !== null && approvedBy !== null)
  const state = approved.length === running.length ? 'shown' : 'open'
  const params = { count: approved.length, of: running.length }
  return said(state, 'models.approved', 'models', params, newestDay(approved.map((one) => one.approvedAt)))
}

const modelTests: Read = (facts) => {
  const running = productionModels(facts)
  if (running.length === 0) return none('model-tests', 'modelTests')
  const covered = running.map((model) => testCoverage(facts, model))
  const passed = covered.filter(({ value }) => value === 'true').length
  const state = covered.some(({ value }) => value === 'false')
    ? 'open'
    : passed === running.length
      ? 'shown'
      : 'unknown'
  const day = newestDay(covered.flatMap(({ kinds }) => kinds.map(({ test }) => test?.at ?? null)))
  return said(state, 'model-tests.passed', 'modelTests', { count: passed, of: running.length }, day)
}

const recoveries: Read = (facts, { now }) => {
  const all = live(facts).map((endpoint) => recovery(facts, endpoint, now))
  if (all.length === 0) return none('recovery', 'endpoints')
  const shown = all.filter(({ state }) => state === 'shown').length
  const state = all.some((one) => one.state === 'missed') ? 'open' : shown === all.length ? 'shown' : 'unknown'
  const day = newestDay(all.map(({ drill }) => drill?.at ?? null))
  return said(state, 'recovery.shown', 'endpoints', { count: shown, of: all.length }, day)
}

const room: Read = (facts) => {
  const all = live(facts).map((endpoint) => capacity(facts, endpoint).state)
  if (all.length === 0) return none('capacity', 'endpoints')
  const enough = all.filter((state) => state === 'enough').length
  const state = all.some((one) => one === 'short' || one === 'soon')
    ? 'open'
    : enough === all.length
      ? 'shown'
      : 'unknown'
  return said(state, 'capacity.enough', 'endpoints', { count: enough, of: all.length })
}

const YEAR = 365

const incidents: Read = (facts) => {
  const from = addDays(facts.today, -YEAR)
  const recent = facts.rows('incidents').filter(({ startedAt }) => facts.dayOf(startedAt) > from)
  if (recent.length === 0) return none('incidents', 'incidents')
  const learned = recent.filter(({ lesson, reviewedAt }) => reviewedAt !== null && lesson !== null).length
  const params = { count: recent.length, learned }
  const day = newestDay(recent.map(({ startedAt }) => facts.dayOf(startedAt)))
  return said(learned === recent.length ? 'shown' : 'open', 'incidents.year', 'incidents', params, day)
}

const audits: Read = (facts) => {
  const { failed, inTime, last, none: nobody } = auditStanding(liveView(facts))
  if (nobody) return none('audits', 'complianceAudits')
  if (failed[0]) return said('open', 'audits.failed', 'complianceAudits', { scope: failed[0].scope }, failed[0].at)
  return last === null
    ? none('audits', 'complianceAudits')
    : said(inTime ? 'shown' : 'open', 'audits.passed', 'complianceAudits', { scope: last.scope }, last.at)
}

const findings: Read = (facts) => {
  const open = facts.rows('findings').filter((row) => isOpenFinding(row, facts.today))
  if (facts.rows('findings').length === 0 && facts.rows('complianceAudits').length === 0)
    return none('findings', 'findings')
  if (open.length === 0) return said('shown', 'findings.closed', 'findings', { count: facts.rows('findings').length })
  const dated = open.filter(({ dueAt }) => dueAt !== null).length
  return said('open', 'findings.open', 'findings', { count: open.length, dated })
}

const coverage: Read = (_, { controls, coverages }) => {
  if (controls.length === 0 || coverages.length === 0) return none('coverage', 'controls')
  const good = controls.filter(({ state }) => state === 'effective' || state === 'inherited').length
  const of = controls.filter(({ state }) => state !== 'not-applicable').length
  const params = { count: good, of, frameworks: coverages.length }
  return said(good === of ? 'shown' : 'open', 'coverage.effective', 'controls', params)
}

const cost: Read = (facts) => {
  const entries = facts.rows('costEntries')
  if (entries.length === 0) return none('cost', 'costEntries')
  const months = [...new Set(entries.map(({ month }) => month))].sort()
  return said('shown', 'cost.recorded', 'costEntries', {
    months: months.length,
    last: monthWords(months.at(-1) ?? facts.today.slice(0, 7)),
  })
}

const phase: Read = ({ phase: at }) =>
  at.recorded ? said('shown', 'phase.at', 'phaseStates', { phase: at.current }, at.since) : none('phase', 'phaseStates')

const kept: Read = (facts) => {
  const { hits, open, state, useCases } = residency(facts)
  if (state === 'not-applicable') return none('residency', 'dataSources')
  const params = {
    count: useCases.filter((one) => one.state === 'kept').length,
    of: useCases.length,
    hits: hits.length,
    open: open.length,
  }
  return said(
    state === 'hit' ? 'open' : state === 'kept' ? 'shown' : 'unknown',
    `residency.${state}`,
    'dataSources',
    params,
  )
}

const sources: Read = (facts) => {
  const all = facts.rows('dataSources')
  if (all.length === 0) return none('data-sources', 'dataSources')
  const owned = all.filter(({ dataClass, owner }) => owner !== null && dataClass !== null).length
  const day = newestDay(all.map(({ lastCheckedAt }) => lastCheckedAt))
  return said(
    owned === all.length ? 'shown' : 'open',
    'data-sources.owned',
    'dataSources',
    { count: owned, of: all.length },
    day,
  )
}

const providers: Read = (facts) => {
  const { largest } = concentration(facts)
  const { endpoints } = largest
  if (endpoints === null || endpoints.share.pct === null) return none('concentration', 'components')
  const exits = exitReadiness(facts)
  const params = {
    provider: label('provider', endpoints.provider),
    pct: endpoints.share.pct,
    tested: exits.tested,
    of: exits.all,
  }
  const state = exits.old > 0 ? 'open' : exits.all > 0 && exits.tested === exits.all ? 'shown' : 'unknown'
  return said(state, 'concentration.largest', 'components', params)
}

/** What the records can tell by themselves, by the name a question gives it. */
export const readings: Readonly<Record<AnswerReading, Read>> = {
  phase,
  scorecard,
  'shadow-ai': shadowAi,
  training: byLine(trainingComplete, 'trainingAssignments'),
  decisions,
  models,
  'model-tests': modelTests,
  pipelines: byLine(pipelinesOperational, 'pipelineRuns'),
  objectives: byLine(slosMet, 'endpoints'),
  recovery: recoveries,
  capacity: room,
  incidents,
  runbooks: byLine(runbooksTested, 'runbooks'),
  monitoring: byLine(alertingTested, 'monitoringSignals'),
  audits,
  coverage,
  findings,
  residency: kept,
  'data-sources': sources,
  concentration: providers,
  cost,
}

import type { Row } from '../../document/schema'
import { addDays, daysBetween } from '../days'
import { type Facts, newest } from '../facts'
import { and, FALSE, type Judged, known, TRUE, unknown } from '../truth'
import type { Day } from '../types'
import { ageWindow, byId, type LineView, limitAt, lineResult, missingInput, ownerOf, recordLink } from './line'
import { endpointStreak, isProduction, type Streak } from './slo-streak'
import type { LineResult } from './types'

/**
 * P5-B3: at least one production endpoint, each with the four objectives, and a streak of 30 good days on each. A young
 * endpoint (under 30 days, all objectives, no breach) does not hold the gate back while another shows 30 days; it is
 * listed as too young to tell.
 */
export function slosMet(view: LineView): LineResult {
  const { facts } = view
  const production = facts.rows('endpoints').filter((row) => isProduction(row, facts.today))
  const limit = view.threshold('slo.days')
  const streaks = production.map((endpoint) => ({ endpoint, streak: endpointStreak(view, endpoint, limit) }))
  const proven = streaks.some(({ streak }) => streak.days !== null && streak.days >= limit && streak.complete)
  const counted = streaks.filter(({ streak }) => !(streak.young && proven))
  const open = counted.filter(({ streak }) => judge(streak, limit).value !== 'true')
  const judged =
    facts.rows('endpoints').length === 0
      ? unknown(missingInput('endpoints', 'endpoints'))
      : production.length === 0
        ? FALSE
        : counted.map(({ streak }) => judge(streak, limit)).reduce((a, b) => and(a, b), TRUE)
  const known = counted.flatMap(({ streak }) => (streak.days === null ? [] : [streak.days]))
  const days = known.length === 0 ? null : Math.min(...known)
  const worst = open.map((one) => one.endpoint).sort(byId)[0]
  return lineResult(view, 'P5-B3', {
    judged,
    observed: days === null ? null : { value: days, unit: 'days' },
    threshold: limitAt(view, 'slo.days', '>='),
    variant:
      judged !== FALSE ? undefined : production.length === 0 ? 'none' : incomplete(open) ? 'objectives' : undefined,
    params: { days: days ?? 0, limit, all: production.length, name: worst?.name ?? '' },
    records: production.map((row) => recordLink('endpoints', row, row.name)),
    smallest: open.map(({ endpoint }) => endpoint.id),
    window: { from: addDays(view.day, -limit), to: addDays(facts.today, -1), days: limit },
    since: open.flatMap(({ streak }) => streak.brokenOn ?? []).sort()[0] ?? null,
    notes: streaks
      .filter(({ streak }) => streak.young)
      .map(({ endpoint, streak }) => ({
        code: 'readiness.note.too-young',
        params: { name: endpoint.name, days: streak.age ?? 0, limit },
      })),
  })
}

const incomplete = (open: readonly { streak: Streak }[]): boolean => open.some(({ streak }) => !streak.complete)

const judge = (streak: Streak, limit: number): Judged => {
  if (!streak.complete) return FALSE
  return streak.days === null ? unknown(...streak.missing) : known(streak.days >= limit)
}

const RUNBOOKS = {
  'traffic-spike': 'P5-C1',
  'model-rotation': 'P5-C2',
  'gpu-failure': 'P5-C3',
  'rate-limiting': 'P5-C4',
  'cost-overrun': 'P5-C5',
} as const
type RunbookKind = keyof typeof RUNBOOKS

/** P5-C6: for each of the five kinds a live runbook whose newest test passed and is at most 180 days old. */
export function runbooksTested(view: LineView): LineResult {
  const { facts } = view
  const runbooks = facts.rows('runbooks')
  const limit = view.threshold('gate.runbookDays')
  const from = addDays(view.day, -limit)
  const kinds = Object.entries(RUNBOOKS) as [RunbookKind, string][]
  const open = kinds.filter(([kind]) => !runbooks.some((row) => row.kind === kind && passedSince(facts, row, from)))
  const done = kinds.length - open.length
  const judged = runbooks.length === 0 ? unknown(missingInput('runbooks', 'runbooks')) : known(open.length === 0)
  const first = open[0]?.[0]
  return lineResult(view, 'P5-C6', {
    judged,
    observed: { value: done, unit: 'of', of: kinds.length },
    threshold: limitAt(view, 'gate.runbookDays', '<='),
    params: { done, all: kinds.length, days: limit },
    records: runbooks.map((row) => recordLink('runbooks', row, row.title)),
    smallest: open.map(([, itemId]) => itemId),
    window: ageWindow(view, limit),
    owner: ownerOf(
      runbooks.filter((row) => row.kind === first),
      (row) => row.owner,
    ),
  })
}

/** Two tests on one date: the failed one counts, since it may have been the later. */
function passedSince(facts: Facts, runbook: Row<'runbooks'>, from: Day): boolean {
  const tests = facts.children('runbookTests', 'runbookId', runbook.id)
  const last = newest(tests, (test) => `${test.at}${test.outcome === 'failed' ? 1 : 0}`)
  return last !== null && last.outcome === 'passed' && last.at >= from
}

/** Open and of a severity that blocks the audit line and the gate 5→6. */
export const isSevere = (row: Row<'findings'>): boolean => row.severity === 'critical' || row.severity === 'high'
export const isOpenFinding = (row: Row<'findings'>, today: Day): boolean =>
  row.closedAt === null || row.closedAt > today

/**
 * P5-D6: an audit passed at most 365 days ago and no critical or high finding is open. Without any audit the line is not
 * shown yet, also with no finding: nobody has looked.
 */
export function auditPassed(view: LineView): LineResult {
  const { facts } = view
  const audits = facts.rows('complianceAudits')
  const limit = view.threshold('gate.auditDays')
  const last = newest(
    audits.filter((row) => row.outcome === 'passed'),
    (row) => row.at,
  )
  const age = last ? daysBetween(last.at, view.day) : null
  const severe = facts.rows('findings').filter((row) => isSevere(row) && isOpenFinding(row, facts.today))
  const audited =
    audits.length === 0 ? unknown(missingInput('complianceAudits', 'audit')) : known(age !== null && age <= limit)
  const judged = and(audited, known(severe.length === 0))
  return lineResult(view, 'P5-D6', {
    judged,
    observed: { value: severe.length, unit: 'findings' },
    threshold: limitAt(view, 'gate.auditDays', '<='),
    variant: severe.length > 0 ? 'findings' : undefined,
    params: { findings: severe.length, days: age ?? 0, limit },
    records: [
      ...(last ? [recordLink('complianceAudits', last, last.scope)] : []),
      ...severe.map((row) => recordLink('findings', row, row.title ?? row.severity)),
    ],
    smallest: [...severe.map((row) => row.id), ...(audited.value === 'true' ? [] : ['P5-D6'])],
    window: ageWindow(view, limit),
    owner: ownerOf(severe, (row) => row.owner),
    since: severe.map((row) => row.openedAt).sort()[0] ?? null,
  })
}

import { addDays, type Day, daysBetween } from '../../calendar/days'
import type { Row } from '../../document/schema'
import { newest } from '../facts'
import { and, FALSE, type Judged, known, TRUE, unknown } from '../truth'
import type { Sentence } from '../types'
import {
  ageWindow,
  allOf,
  byId,
  type LineView,
  limitAt,
  lineResult,
  missingInput,
  oldest,
  ownerOf,
  recordLink,
} from './line'
import { endpointStandings, oldEnoughFrom } from './slo-streak'
import type { LineResult } from './types'

/**
 * P5-B3: every production endpoint has the four objectives, and each that is old enough to show it has a streak of 30 good
 * days. At least one has to be old enough. A younger one proves nothing and, without a miss, holds nothing back; the
 * sentence names it.
 */
export function slosMet(view: LineView): LineResult {
  const { facts } = view
  const limit = view.threshold('slo.days')
  const standings = endpointStandings(view)
  const counted = standings.filter(({ counts }) => counts)
  const open = counted.filter(({ judged }) => judged.value !== 'true')
  const judged =
    facts.rows('endpoints').length === 0
      ? unknown(missingInput('endpoints', 'endpoints'))
      : counted.length === 0
        ? FALSE
        : counted.map((one) => one.judged).reduce((a, b) => and(a, b), TRUE)
  const worst = shortest(counted)
  const named = judged.value === 'true' ? worst : reasonOf(open, judged)
  const days = worst?.streak.days ?? null
  return lineResult(view, 'P5-B3', {
    judged,
    observed: days === null ? null : { value: days, unit: 'days' },
    threshold: limitAt(view, 'slo.days', '>='),
    variant: variantOf(judged, standings, named),
    params: {
      limit,
      days: named?.streak.days ?? 0,
      date: named?.streak.upTo ?? '',
      missed: named?.streak.missedOn ?? '',
      name: named?.endpoint.name ?? '',
      done: counted.length - open.length,
      all: standings.length,
      ...youngWords(view, standings),
    },
    records: standings.map(({ endpoint }) => recordLink('endpoints', endpoint, endpoint.name)),
    smallest: open.map(({ endpoint }) => endpoint.id),
    window: { from: addDays(view.day, -limit), to: addDays(facts.today, -1), days: limit },
    since: open.flatMap(({ streak }) => streak.brokenOn ?? []).sort()[0] ?? null,
  })
}

type Standing = ReturnType<typeof endpointStandings>[number]

/** The endpoint with the shortest streak among those old enough to have one. */
const shortest = (standings: readonly Standing[]): Standing | null =>
  standings
    .filter(({ streak }) => !streak.tooYoung && streak.days !== null)
    .sort((a, b) => (a.streak.days ?? 0) - (b.streak.days ?? 0) || byId(a.endpoint, b.endpoint))[0] ?? null

/** The endpoint that a line that is not met speaks of: without objectives, then the shortest streak, then the first. */
function reasonOf(open: readonly Standing[], { value }: Judged): Standing | null {
  const same = open.filter(({ judged }) => judged.value === value).sort((a, b) => byId(a.endpoint, b.endpoint))
  return same.find(({ streak }) => !streak.complete) ?? shortest(same) ?? same[0] ?? null
}

function variantOf(judged: Judged, all: readonly Standing[], named: Standing | null): string | undefined {
  if (judged.value === 'true') return undefined
  if (judged.value === 'unknown') {
    return named === null ? undefined : named.streak.age === null ? 'launch' : named.streak.late ? 'late' : 'days'
  }
  if (named === null) return all.length === 0 ? 'none' : 'young'
  if (!named.streak.complete) return 'objectives'
  const { days, missedOn, brokenOn, tooYoung } = named.streak
  return missedOn !== null && (tooYoung || days === null || brokenOn === missedOn) ? 'missed' : undefined
}

/** Those that are too young to tell, as the sentence names them: one with its days, several as a list. */
function youngWords(view: LineView, standings: readonly Standing[]): Sentence['params'] {
  const limit = view.threshold('slo.days')
  const young = standings.filter(({ counts }) => !counts).sort((a, b) => byId(a.endpoint, b.endpoint))
  const first = young[0]
  const age = first?.streak.age ?? 0
  return {
    young: young.length,
    youngName: first?.endpoint.name ?? '',
    youngDays: age,
    youngLimit: age < limit ? limit : oldEnoughFrom(view),
    youngNames: young.map(({ endpoint, streak }) => `${endpoint.name} (${streak.age})`).join(', '),
  }
}

const RUNBOOKS = {
  'traffic-spike': 'P5-C1',
  'model-rotation': 'P5-C2',
  'gpu-failure': 'P5-C3',
  'rate-limiting': 'P5-C4',
  'cost-overrun': 'P5-C5',
} as const
type RunbookKind = keyof typeof RUNBOOKS

export type RunbookStanding = {
  runbook: Row<'runbooks'>
  /** Two tests on one date: the failed one counts, since it may have been the later. */
  last: Row<'runbookTests'> | null
  lastPassed: Row<'runbookTests'> | null
  /** The newest test passed and is young enough. */
  tested: boolean
  /** Days the newest test still counts after today; null without one that passed. */
  daysLeft: number | null
}

/** Where a runbook stands: its newest test decides, a failed one later than a passed one included. */
export function runbookStanding(view: LineView, runbook: Row<'runbooks'>): RunbookStanding {
  const limit = view.threshold('gate.runbookDays')
  const tests = view.facts.children('runbookTests', 'runbookId', runbook.id)
  const last = newest(tests, (test) => `${test.at}${test.outcome === 'failed' ? 1 : 0}`)
  const lastPassed = newest(
    tests.filter((test) => test.outcome === 'passed'),
    (test) => test.at,
  )
  const daysLeft = last?.outcome === 'passed' ? limit - daysBetween(last.at, view.day) : null
  return { runbook, last, lastPassed, tested: daysLeft !== null && daysLeft >= 0, daysLeft }
}

export type RunbookKindStanding = { kind: RunbookKind; itemId: string; runbooks: RunbookStanding[]; met: boolean }

/** The five kinds the gate asks for, each met by one live runbook whose newest test passed in time. */
export function runbookKinds(view: LineView): RunbookKindStanding[] {
  const all = view.facts.rows('runbooks')
  return (Object.entries(RUNBOOKS) as [RunbookKind, string][]).map(([kind, itemId]) => {
    const runbooks = all.filter((row) => row.kind === kind).map((row) => runbookStanding(view, row))
    return { kind, itemId, runbooks, met: runbooks.some(({ tested }) => tested) }
  })
}

/** The newest test that counts for a kind: what its age is read from. */
const newestTest = ({ runbooks }: RunbookKindStanding): Day[] =>
  runbooks
    .flatMap(({ last, tested }) => (tested && last ? [last.at] : []))
    .sort()
    .slice(-1)

/** The kinds that are open, each with its runbook where there is one: "4 of 5" alone does not say what to test. */
const openNames = ({ facts }: LineView, open: readonly RunbookKindStanding[]): string =>
  open
    .map(({ kind, runbooks }) => runbooks[0]?.runbook.title || (facts.content.labels.runbookKind?.[kind] ?? kind))
    .join(', ')

/** P5-C6: for each of the five kinds a live runbook whose newest test passed and is at most 180 days old. */
export function runbooksTested(view: LineView): LineResult {
  const { facts } = view
  const runbooks = facts.rows('runbooks')
  const limit = view.threshold('gate.runbookDays')
  const kinds = runbookKinds(view)
  const open = kinds.filter(({ met }) => !met)
  const done = kinds.length - open.length
  const judged = runbooks.length === 0 ? unknown(missingInput('runbooks', 'runbooks')) : known(open.length === 0)
  return lineResult(view, 'P5-C6', {
    judged,
    observed: { value: done, unit: 'of', of: kinds.length },
    threshold: allOf(kinds.length),
    also: [{ observed: oldest(view, kinds.flatMap(newestTest)), threshold: limitAt(view, 'gate.runbookDays', '<=') }],
    params: { done, all: kinds.length, days: limit, ...(open.length > 0 ? { open: openNames(view, open) } : {}) },
    ...(open.length > 0 && runbooks.length > 0 ? { variant: 'open' } : {}),
    records: runbooks.map((row) => recordLink('runbooks', row, row.title)),
    smallest: open.map(({ itemId }) => itemId),
    window: ageWindow(view, limit),
    owner: ownerOf(
      runbooks.filter((row) => row.kind === open[0]?.kind),
      (row) => row.owner,
    ),
  })
}

/** Open and of a severity that blocks the audit line and the gate 5→6. */
export const isSevere = (row: Row<'findings'>): boolean => row.severity === 'critical' || row.severity === 'high'
export const isOpenFinding = (row: Row<'findings'>, today: Day): boolean =>
  row.closedAt === null || row.closedAt > today

type Audit = Row<'complianceAudits'>
export type AuditStanding = {
  /** The newest audit that passed and was followed by no failed one of its scope. */
  last: Audit | null
  age: number | null
  /** It is young enough. */
  inTime: boolean
  /** Scopes whose newest finished audit failed, the newest first. */
  failed: Audit[]
  /** No audit was ever finished: nobody has looked. */
  none: boolean
  severe: Row<'findings'>[]
}

/** Scopes are compared after folding case and blanks; no scope is one of its own. */
const scopeOf = ({ scope }: Audit): string => scope.trim().toLowerCase().replace(/\s+/g, ' ')
/** A failed audit of the same date counts as the later one. */
const auditOrder = ({ at, outcome }: Audit): string => `${at}${outcome === 'failed' ? 1 : 0}`

/** The two halves of P5-D6: the newest finished audit of each scope, and the open critical and high findings. */
export function auditStanding(view: LineView): AuditStanding {
  const { facts } = view
  const finished = facts.rows('complianceAudits').filter((row) => row.outcome !== 'in-progress')
  const newestOf = [...new Set(finished.map(scopeOf))].flatMap(
    (scope) =>
      newest(
        finished.filter((row) => scopeOf(row) === scope),
        auditOrder,
      ) ?? [],
  )
  const passed = newestOf.filter((row) => row.outcome === 'passed')
  const failed = newestOf
    .filter((row) => row.outcome === 'failed')
    .sort((a, b) => (a.at === b.at ? byId(a, b) : a.at < b.at ? 1 : -1))
  const last = newest(passed, (row) => row.at)
  const age = last ? daysBetween(last.at, view.day) : null
  const severe = facts.rows('findings').filter((row) => isSevere(row) && isOpenFinding(row, facts.today))
  const inTime = age !== null && age <= view.threshold('gate.auditDays')
  return { last, age, inTime, failed, none: finished.length === 0, severe }
}

/**
 * P5-D6: the newest finished audit of a scope passed at most 365 days ago, that of no scope failed, and no critical or
 * high finding is open. Without a finished audit the line is not shown yet, also with no finding: nobody has looked.
 */
export function auditPassed(view: LineView): LineResult {
  const limit = view.threshold('gate.auditDays')
  const { last, age, inTime, failed, none, severe } = auditStanding(view)
  const audited = none ? unknown(missingInput('complianceAudits', 'audit')) : known(inTime && failed.length === 0)
  const judged = and(audited, known(severe.length === 0))
  const worst = failed[0]
  return lineResult(view, 'P5-D6', {
    judged,
    observed: { value: severe.length, unit: 'findings' },
    threshold: { value: 0, comparator: '=', unit: 'findings', origin: 'framework' },
    also: [{ observed: oldest(view, last ? [last.at] : []), threshold: limitAt(view, 'gate.auditDays', '<=') }],
    variant: severe.length > 0 ? 'findings' : worst ? 'failed' : undefined,
    params: { findings: severe.length, days: age ?? 0, limit, scope: worst?.scope ?? '', date: worst?.at ?? '' },
    records: [
      ...(last ? [recordLink('complianceAudits', last, last.scope)] : []),
      ...failed.map((row) => recordLink('complianceAudits', row, row.scope)),
      ...severe.map((row) => recordLink('findings', row, row.title ?? row.severity)),
    ],
    smallest: [...severe.map((row) => row.id), ...(audited.value === 'true' ? [] : ['P5-D6'])],
    window: ageWindow(view, limit),
    owner: ownerOf(severe, (row) => row.owner),
    since: [...severe.map((row) => row.openedAt), ...failed.map((row) => row.at)].sort()[0] ?? null,
  })
}

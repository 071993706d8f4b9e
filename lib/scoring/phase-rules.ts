import { addDays, lastDays, within } from '../calendar/days'
import type { Row } from '../document/schema'
import type { Facts } from './facts'
import { sandboxState } from './sandbox'
import { FALSE, type Judged, known, NOT_APPLICABLE, or, TRUE, unknown } from './truth'
import type { MissingInput, Observed } from './types'

/** What a computed checklist item found. */
export type ItemFinding = { judged: Judged; observed: Observed | null }

const missing = (section: MissingInput['section'], code: string): MissingInput => ({
  section,
  sentence: { code: `readiness.missing.${code}`, params: {} },
})
const ofAll = (done: number, all: number): Observed => ({ value: done, unit: 'of', of: all })

/** P1-C1: distinct sources with a discovery run in the last 90 days. */
function recentDiscovery(facts: Facts): ItemFinding {
  const runs = facts.rows('discoveryRuns')
  if (runs.length === 0) return { judged: unknown(missing('discoveryRuns', 'discovery-run')), observed: null }
  const window = lastDays(facts.today, facts.threshold('window.days'))
  const all = facts.threshold('shadow.sources')
  const done = new Set(runs.filter((run) => within(run.at, window)).map((run) => run.source)).size
  return { judged: known(done >= all), observed: ofAll(done, all) }
}

/** P2-C6: not met while a platform build start lies before the approval of gate 2→3; no start is met. */
function scopeKeptMinimal(facts: Facts): ItemFinding {
  const { platformBuild, platformBuildStartedAt: startedAt } = facts.organization
  if (platformBuild === 'not-started') return { judged: TRUE, observed: null }
  if (platformBuild === 'unknown' || startedAt === null) {
    return { judged: unknown(missing('organization', 'platform-build')), observed: null }
  }
  const approval = facts
    .children('gateRounds', 'gate', 'gate-2-3')
    .filter((round) => round.endCause === 'approved')
    .at(-1)
  if (approval?.endedAt) return { judged: known(startedAt >= facts.dayOf(approval.endedAt)), observed: null }
  const passed = facts.phase.current > 2
  return { judged: passed ? NOT_APPLICABLE : FALSE, observed: null }
}

/** P2-E1: every area below 3 has focus items, and each open one has an owner and a due date. No such area: nothing to plan. */
function focusPlanned(facts: Facts): ItemFinding {
  const latest = facts.latest
  if (!latest) return { judged: unknown(missing('scorecards', 'submitted-scorecard')), observed: null }
  const limit = facts.threshold('focus.minRating')
  const focus = facts.content.areas.filter((area) => (latest.ratings.get(area.id)?.final ?? limit) < limit)
  const plans = facts.rows('workItems').filter((row) => row.kind === 'focus')
  const done = focus.filter((area) => {
    const sources = new Set<string>([area.id, ...area.questions.map((question) => question.id)])
    const own = plans.filter((row) => row.source !== null && sources.has(row.source))
    return own.length > 0 && own.every((row) => row.closedAt !== null || (row.owner !== null && row.dueAt !== null))
  }).length
  if (focus.length === 0) return { judged: NOT_APPLICABLE, observed: null }
  return { judged: known(done === focus.length), observed: ofAll(done, focus.length) }
}

/** P3-A5: every template that is not retired has all four controls; a control nobody stated is unknown. */
function templateControls(facts: Facts): ItemFinding {
  const rows = facts.rows('templates').filter((row) => row.approval !== 'retired')
  const controls = rows.flatMap((row) => [row.privateEndpoint, row.managedIdentity, row.diagnostics, row.tagging])
  const done = controls.filter((control) => control === true).length
  const observed = controls.length === 0 ? null : ofAll(done, controls.length)
  if (controls.includes(false)) return { judged: FALSE, observed }
  if (controls.length === 0 || done < controls.length) {
    return { judged: unknown(missing('templates', 'template-controls')), observed }
  }
  return { judged: TRUE, observed }
}

type Experiment = Row<'experiments'>
/** Running, or stopped by its cap but not yet finished. */
export const isRunning = (row: Experiment): boolean => row.state === 'running' || row.state === 'capped'

/** A rule about experiments is met with at least one experiment and no live one breaking it. */
function experiments(
  facts: Facts,
  breaks: (row: Experiment) => Judged,
  live: (row: Experiment) => boolean,
): ItemFinding {
  const all = facts.rows('experiments')
  if (all.length === 0) return { judged: unknown(missing('experiments', 'experiments')), observed: null }
  const judged = all.filter(live).map(breaks)
  const broken = or(...judged)
  const kept = judged.filter((one) => one.value === 'false').length
  const observed = judged.length === 0 ? null : ofAll(kept, judged.length)
  if (broken.value === 'true') return { judged: FALSE, observed }
  return { judged: broken.value === 'unknown' ? broken : TRUE, observed }
}

/** What was started has a sandbox until it is decommissioned, also after the experiment is finished. */
const hasSandbox = (row: Experiment): boolean =>
  row.state !== 'draft' && row.state !== 'decommissioned' && row.decommissionedAt === null

/** P4-A5: 14 days inactive and not flagged, or 30 days inactive and not decommissioned, breaks the clean-up rule. */
function cleanedUp(facts: Facts): ItemFinding {
  const breaks = (row: Experiment): Judged => {
    const state = sandboxState(facts, row)
    if (state === null) return unknown(missing('experiments', 'last-activity'))
    return known(state === 'decommission-due' || (state === 'flagged' && row.flaggedAt === null))
  }
  return experiments(facts, breaks, hasSandbox)
}

/** P4-B3: the end is start + 14 or + 28 days plus the renewals, and it has not passed. */
function timeBoxed(facts: Facts): ItemFinding {
  const breaks = (row: Experiment): Judged => {
    if (row.start === null || row.end === null) return unknown(missing('experiments', 'time-box'))
    const { start, end } = row
    const renewed = row.renewals.reduce((sum, renewal) => sum + renewal.days, 0)
    const lengths = [facts.threshold('timebox.shortDays'), facts.threshold('timebox.longDays')]
    return known(end < facts.today || !lengths.some((days) => addDays(start, days + renewed) === end))
  }
  return experiments(facts, breaks, isRunning)
}

/** P4-B4: an experiment that used up its cap and still runs breaks the rule. */
function costCapped(facts: Facts): ItemFinding {
  const breaks = (row: Experiment): Judged => {
    if (row.cap === null || row.actualCost === null) return unknown(missing('experiments', 'cost-cap'))
    return known(Number(row.actualCost) >= Number(row.cap) && row.state !== 'capped')
  }
  return experiments(facts, breaks, isRunning)
}

/** P4-B5: running without the three criteria, a cap or a cost tag of its own breaks the rule. */
function successDefined(facts: Facts): ItemFinding {
  const tags = facts.rows('experiments').map((row) => row.costTag)
  const breaks = (row: Experiment): Judged =>
    known(
      [row.accuracyCriterion, row.latencyCriterion, row.costCeiling, row.cap, row.costTag].includes(null) ||
        tags.filter((tag) => tag === row.costTag).length > 1,
    )
  return experiments(facts, breaks, isRunning)
}

/** Computed items that are no gate line and have no members. */
export const ITEM_RULES: Readonly<Record<string, (facts: Facts) => ItemFinding>> = {
  'P1-C1': recentDiscovery,
  'P2-C6': scopeKeptMinimal,
  'P2-E1': focusPlanned,
  'P3-A5': templateControls,
  'P4-A5': cleanedUp,
  'P4-B3': timeBoxed,
  'P4-B4': costCapped,
  'P4-B5': successDefined,
}

import { addDays, type Day, daysBetween } from '../../calendar/days'
import type { Row } from '../../document/schema'
import { type Facts, moment, newest } from '../facts'
import { FALSE, TRUE, unknown } from '../truth'
import type { MissingInput } from '../types'
import { ageWindow, allOf, type LineView, limitAt, lineResult, missingInput, ownerOf, recordLink } from './line'
import { heldAt } from './seats'
import type { LineResult } from './types'

const REQUIRED_GROUPS = ['data', 'devops', 'sre', 'security'] as const
const SOURCES = ['personal-subscription', 'repo-api-key', 'gpu-vm-outside-iac', 'saas-tool'] as const

/**
 * P1-A3: live stakeholders cover at least data, DevOps, SRE and security, and every live one acknowledged the current
 * version of the goal text. Nobody mapped is unmet, not unknown. An acknowledgement without a version is unknown.
 */
export function stakeholderAlignment(view: LineView): LineResult {
  const { facts } = view
  const live = facts.rows('stakeholders').filter((row) => row.removedAt === null || row.removedAt > facts.today)
  const groups = new Set<string>(live.map((row) => row.group))
  const absent = REQUIRED_GROUPS.filter((group) => !groups.has(group))
  const current = newest(facts.rows('alignmentNotes'), (row) => row.version)
  const open = live.filter((row) => row.acknowledgedAt === null || isOlder(row, current))
  const unsure = live.filter((row) => !open.includes(row) && (current === null || row.alignmentVersion === null))
  const missing: MissingInput[] = unsure.map((row) =>
    current === null
      ? missingInput('alignmentNotes', 'alignment-text')
      : missingInput(
          'stakeholders',
          'alignment-version',
          { name: row.name },
          { field: 'alignmentVersion', recordId: row.id },
        ),
  )
  const judged = absent.length > 0 || open.length > 0 ? FALSE : missing.length > 0 ? unknown(...missing) : TRUE
  return lineResult(view, 'P1-A3', {
    judged,
    observed: { value: live.length - open.length - unsure.length, unit: 'of', of: live.length },
    threshold: allOf(live.length),
    variant: judged === FALSE && absent.length > 0 ? 'groups' : undefined,
    params: { done: live.length - open.length - unsure.length, all: live.length, absent: absent.length },
    records: live.map((row) => recordLink('stakeholders', row, row.name)),
    smallest: absent.length > 0 ? ['P1-A3', ...open.map((row) => row.id)] : [...open, ...unsure].map((row) => row.id),
    owner: ownerOf(open, (row) => row.personId),
  })
}

const isOlder = (row: Row<'stakeholders'>, current: Row<'alignmentNotes'> | null): boolean =>
  current !== null && row.alignmentVersion !== null && row.alignmentVersion !== current.version

/** P1-B1: a submitted scorecard with six final ratings, at most 92 days old on the day of submission of the gate. */
export function scorecardComplete(view: LineView): LineResult {
  const { facts } = view
  const latest = facts.latest
  const limit = view.threshold('scorecard.staleDays')
  const rated = latest ? [...latest.ratings.values()].filter((row) => row.final !== null).length : 0
  const all = facts.content.areas.length
  const age = latest?.submittedOn ? Math.max(0, daysBetween(latest.submittedOn, view.day)) : null
  const stale = age !== null && age > limit
  const judged = !latest
    ? unknown(missingInput('scorecards', 'submitted-scorecard'))
    : rated < all || stale
      ? FALSE
      : age === null
        ? unknown(missingInput('scorecards', 'submitted-at', {}, { field: 'submittedAt', recordId: latest.record.id }))
        : TRUE
  return lineResult(view, 'P1-B1', {
    judged,
    observed: latest ? { value: rated, unit: 'of', of: all } : null,
    threshold: allOf(all),
    also: [
      {
        observed: age === null ? null : { value: age, unit: 'days' },
        threshold: limitAt(view, 'scorecard.staleDays', '<='),
      },
    ],
    variant: judged === FALSE && stale ? 'stale' : undefined,
    params: { done: rated, all, days: age ?? 0, limit },
    records: latest ? [recordLink('scorecards', latest.record, latest.submittedOn ?? '')] : [],
    window: ageWindow(view, limit),
    since: stale && latest?.submittedOn ? addDays(latest.submittedOn, limit + 1) : null,
  })
}

/**
 * P1-C2: each of the four sources has a discovery run of any date, and a holder of the seat security-lead confirmed the
 * inventory after the newest item and the newest run that found something, and not before each source had its first run.
 * A later run that finds nothing needs no new confirmation; how much a run found being unknown, it counts as a find.
 * Holds for an empty inventory alike. On the same day the recorded times decide; where there are none, what the
 * confirmation says it covered.
 */
export function inventoryConfirmed(view: LineView): LineResult {
  const { facts } = view
  const runs = facts.rows('discoveryRuns')
  const searched = SOURCES.filter((source) => runs.some((run) => run.source === source))
  const confirmation = newest(
    facts.rows('inventoryConfirmations').filter((row) => heldAt(facts, 'security-lead', row.by, row.at)),
    (row) => moment(row.at),
  )
  const items = facts.rows('shadowAiItems')
  const missing: MissingInput[] = []
  let uncovered: Day | null = null
  if (confirmation) {
    const seen = coverage(facts, confirmation)
    for (const run of runs.filter((one) => one.found !== 0 || isFirst(runs, one))) {
      const covered = seen(
        run.at,
        run.createdAt,
        confirmation.lastRunAt === null ? null : run.at <= confirmation.lastRunAt,
      )
      if (covered === null)
        missing.push(missingInput('inventoryConfirmations', 'last-run', {}, { recordId: confirmation.id }))
      if (covered === false) uncovered = earlier(uncovered, run.at)
    }
    for (const item of items) {
      const covered = seen(item.discoveredAt, item.createdAt, items.length <= confirmation.itemCount)
      if (covered === false) uncovered = earlier(uncovered, item.discoveredAt)
    }
  } else {
    missing.push(missingInput('inventoryConfirmations', 'inventory-confirmation'))
  }
  const allSearched = searched.length === SOURCES.length
  const judged =
    runs.length === 0
      ? unknown(missingInput('discoveryRuns', 'discovery-run'), ...missing)
      : !allSearched || uncovered !== null
        ? FALSE
        : missing.length > 0
          ? unknown(...missing)
          : TRUE
  return lineResult(view, 'P1-C2', {
    judged,
    observed: { value: searched.length, unit: 'of', of: SOURCES.length },
    threshold: { ...limitAt(view, 'shadow.sources', '>='), unit: 'of' },
    variant: !allSearched ? undefined : judged === FALSE ? 'outdated' : confirmation ? undefined : 'unconfirmed',
    params: { done: searched.length, all: SOURCES.length, items: items.length, date: uncovered ?? facts.today },
    records: confirmation ? [recordLink('inventoryConfirmations', confirmation, facts.dayOf(confirmation.at))] : [],
    since: uncovered,
    owner: facts.holders('security-lead')[0] ?? null,
  })
}

/** The first run of its source: before it the inventory could not be complete. */
const isFirst = (runs: readonly Row<'discoveryRuns'>[], run: Row<'discoveryRuns'>): boolean =>
  runs.every((other) => other.source !== run.source || other.at > run.at || (other.at === run.at && other.id >= run.id))

/** Whether a record of that date and time of recording was there when the inventory was confirmed; null = cannot tell. */
function coverage(facts: Facts, confirmation: Row<'inventoryConfirmations'>) {
  const day = facts.dayOf(confirmation.at)
  const when = moment(confirmation.at)
  return (stated: Day, createdAt: string | null, sameDay: boolean | null): boolean | null => {
    if (stated > day) return false
    if (createdAt !== null) return moment(createdAt) < when
    return stated < day ? true : sameDay
  }
}

const earlier = (a: Day | null, b: Day): Day => (a === null || b < a ? b : a)

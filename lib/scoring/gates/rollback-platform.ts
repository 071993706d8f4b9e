import { type Day, daysBetween } from '../../calendar/days'
import type { Row } from '../../document/schema'
import { moment } from '../facts'
import { type Approval, foundAfter, rollbackFinding } from './rollback-finding'
import { signalState } from './snapshot'
import type { RollbackFinding } from './types'

/** Gate 3→4: templates that fail, and gaps in monitoring. */
export const platformFindings = (approval: Approval): RollbackFinding[] => [
  ...failedTemplates(approval),
  ...monitoringGaps(approval),
]

/**
 * The latest validation of an approved template failed after the approval and more than 7 days went by without a pass.
 * The clock starts at the first failure since the last pass, so that failing again does not restart it.
 */
function failedTemplates(approval: Approval): RollbackFinding[] {
  const { facts } = approval
  const grace = facts.threshold('rollback.validationDays')
  const threshold = facts.limit('rollback.validationDays', '<=')
  return facts
    .rows('templates')
    .filter((template) => template.approval === 'approved')
    .flatMap((template) => {
      const failure = firstFailure(approval, template)
      if (!failure || daysBetween(failure.at, facts.today) <= grace) return []
      const days = daysBetween(failure.at, facts.today)
      const parts = {
        observed: { value: days, unit: 'days' },
        threshold,
        params: { days, limit: grace },
        since: failure.at,
      }
      return [
        failure.row
          ? rollbackFinding(approval, 'template-failed', 'templateValidations', failure.row, template.name, parts)
          : rollbackFinding(approval, 'template-failed', 'templates', template, template.name, parts),
      ]
    })
}

type Failure = { at: Day; row: Row<'templateValidations'> | null }

function firstFailure(approval: Approval, template: Row<'templates'>): Failure | null {
  const rows = [...approval.facts.children('templateValidations', 'templateId', template.id)].sort(byTime)
  const { validation, validatedAt } = template
  const last = rows.at(-1)
  if (validatedAt !== null && validation === 'passed' && (!last || validatedAt >= last.at)) return null
  if (last?.outcome === 'failed') {
    const passed = rows.findLastIndex((row) => row.outcome === 'passed')
    const first = rows.slice(passed + 1).find((row) => foundAfter(approval, row.at, row.createdAt))
    return first ? { at: first.at, row: first } : null
  }
  const failed = validation === 'failed' && validatedAt !== null && (!last || validatedAt > last.at)
  return failed && validatedAt > approval.on ? { at: validatedAt, row: null } : null
}

const byTime = (a: Row<'templateValidations'>, b: Row<'templateValidations'>): number =>
  a.at === b.at ? moment(a.createdAt) - moment(b.createdAt) || (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1

/**
 * A required signal whose latest test failed, or that has had no test for 14 days since it became required or changed.
 * What already stood so in the snapshot (a line carried by a condition) is not news; without a readable snapshot the
 * dates alone decide.
 */
function monitoringGaps(approval: Approval): RollbackFinding[] {
  const { facts, was } = approval
  const limit = facts.threshold('rollback.untestedDays')
  return facts
    .rows('monitoringSignals')
    .filter((row) => row.required && was.signals.get(row.id) !== signalState(row))
    .filter((row) => was.signals.size > 0 || foundAfter(approval, latestDate(row), null))
    .flatMap((row) => {
      const failed = row.outcome === 'failed' && row.lastTestAt !== null
      const changed = row.changedAt ?? (row.createdAt === null ? null : facts.dayOf(row.createdAt))
      const untested = changed !== null && (row.lastTestAt === null || row.lastTestAt < changed)
      const days = untested ? daysBetween(changed, facts.today) : 0
      if (!failed && !(untested && days >= limit)) return []
      return [
        rollbackFinding(approval, 'monitoring-gap', 'monitoringSignals', row, row.name, {
          observed: failed ? { value: 'failed', unit: 'outcome' } : { value: days, unit: 'days' },
          threshold: facts.limit('rollback.untestedDays', '<'),
          params: { days, limit, outcome: failed ? 'failed' : 'untested' },
          since: failed ? row.lastTestAt : changed,
        }),
      ]
    })
}

const latestDate = (row: Row<'monitoringSignals'>): Day => [row.lastTestAt ?? '', row.changedAt ?? ''].sort()[1] ?? ''

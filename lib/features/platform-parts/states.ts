import { daysBetween } from '@/lib/calendar/days'
import type { Row } from '@/lib/document/schema'
import { environmentOf } from '@/lib/scoring/gates/lines-preparation'

export type ValidationState = 'validated' | 'outdated' | 'failed' | 'never' | 'undated'

/** A template counts as validated when its newest validation passed on or after the day of its last change. */
export function validationState(
  { changedAt }: Pick<Row<'templates'>, 'changedAt'>,
  last: { outcome: string; at: string | null },
): ValidationState {
  if (last.outcome === 'none') return 'never'
  if (last.outcome === 'failed') return 'failed'
  if (changedAt === null || last.at === null) return 'undated'
  return last.at >= changedAt ? 'validated' : 'outdated'
}

export type SignalState = 'reached' | 'not-required' | 'failed' | 'outdated' | 'never' | 'undated' | 'nobody'

/** A required signal is tested when a test passed on or after the day it became required or changed, and names who it reached. */
export function signalStateOf(signal: Row<'monitoringSignals'>): SignalState {
  if (!signal.required) return 'not-required'
  if (signal.lastTestAt === null) return 'never'
  if (signal.outcome === 'failed') return 'failed'
  if (signal.changedAt === null || signal.outcome === null) return 'undated'
  if (signal.lastTestAt < signal.changedAt) return 'outdated'
  return signal.reachedPerson === null ? 'nobody' : 'reached'
}

/** Days a required signal has been waiting for a test since it became required or changed; null while none is due. */
export function untestedDays(signal: Row<'monitoringSignals'>, today: string): number | null {
  const state = signalStateOf(signal)
  if ((state !== 'never' && state !== 'outdated') || signal.changedAt === null) return null
  return Math.max(0, daysBetween(signal.changedAt, today))
}

type Run = Row<'pipelineRuns'>

/** A run counts for the gate when its environment is known and no sandbox; the newest of a day is the one recorded last. */
export const countsForGate = (run: Pick<Run, 'environment'>): boolean => environmentOf(run) === 'counted'

/** The newest of some runs, by day and then by id, which grows with time. */
export function newestRun(runs: readonly Run[]): Run | null {
  return runs.reduce<Run | null>(
    (newest, run) =>
      newest === null || run.at > newest.at || (run.at === newest.at && run.id > newest.id) ? run : newest,
    null,
  )
}

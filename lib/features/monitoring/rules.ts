import { daysBetween } from '@/lib/calendar/days'
import type { Row } from '@/lib/document/schema'

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

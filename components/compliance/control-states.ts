import type { ReferenceState } from '@/lib/scoring/controls/coverage'
import type { ControlStateName } from '@/lib/scoring/controls/states'
import type { StatusKind } from '../ui/status'

/** Shape and colour of each state; its word stands beside it. */
export const stateShapes: Record<ControlStateName | ReferenceState, StatusKind> = {
  effective: 'ready',
  inherited: 'no-sign',
  failed: 'blocked',
  contradicted: 'flagged',
  overdue: 'at-risk',
  untested: 'unknown',
  'not-applicable': 'unknown',
  'without-control': 'waiting',
}

/** The fill of a segment of the bar; untested and without a control leave the track empty. */
export const stateFills: Record<ReferenceState, string> = {
  effective: 'bg-ready',
  inherited: 'bg-clear',
  failed: 'bg-blocked',
  contradicted: 'bg-flagged',
  overdue: 'bg-at-risk',
  untested: 'bg-line-2',
  'without-control': 'bg-transparent',
}

/** The order in which somebody is needed. */
export const STATES: readonly ControlStateName[] = [
  'contradicted',
  'failed',
  'overdue',
  'untested',
  'inherited',
  'effective',
  'not-applicable',
]

import type { ControlStanding } from '@/lib/scoring/controls/states'
import { Status } from '../ui/status'
import { stateShapes } from './control-states'

/** Where the control of a row stands. */
export function StateCell({ state: { state }, words }: { state: ControlStanding; words: Record<string, string> }) {
  return <Status kind={stateShapes[state]}>{words[state] ?? state}</Status>
}

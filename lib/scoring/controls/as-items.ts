import { type Suggestion, shown } from '../suggestions/suggestion'
import type { ControlStateName } from './states'

/** A control as an item of the checklist reads it. */
export type ItemControl = {
  contentId: string | null
  state: ControlStateName
  /** Whether its newest test names what showed it. */
  evidenced: boolean
}

const HOLDS: readonly ControlStateName[] = ['effective', 'inherited']
/** Who used what is recorded, and nobody can change it afterwards. */
const TRAIL = ['CT-LG-1', 'CT-LG-2']

/** P5-D2: the two controls of the audit trail hold; one of them is a beginning. Tests that nobody made show nothing. */
function auditTrail(controls: readonly ItemControl[]): Suggestion | null {
  const own = controls.filter(({ contentId, state }) => TRAIL.includes(contentId ?? '') && state !== 'not-applicable')
  const done = own.filter(({ state }) => HOLDS.includes(state)).length
  if (done === 0) return null
  return shown('audit-trail', 'controls', done === TRAIL.length ? 'done' : 'in-progress', { done, all: TRAIL.length })
}

/**
 * P5-D5: the dashboard is here once somebody says what it is held to; the definition is shown by controls that hold and whose
 * test links what showed it. All of them is done, some are a beginning.
 */
function policyEvidence(controls: readonly ItemControl[], frameworks: number): Suggestion | null {
  const holding = controls.filter(({ state }) => HOLDS.includes(state))
  const done = holding.filter(({ evidenced, state }) => evidenced || state === 'inherited').length
  if (frameworks === 0 || done === 0) return null
  const state = done === holding.length ? 'done' : 'in-progress'
  return shown('policy-evidence', 'controls', state, { done, all: holding.length })
}

/** What the controls suggest for items that people keep, by item; null where they say nothing. */
export const controlSuggestions = (
  controls: readonly ItemControl[],
  frameworks: number,
): Readonly<Record<string, Suggestion | null>> => ({
  'P5-D2': auditTrail(controls),
  'P5-D5': policyEvidence(controls, frameworks),
})

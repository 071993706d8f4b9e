import { addDays, type Day, daysBetween } from '../calendar/days'
import type { Row } from '../document/schema'
import type { Facts } from './facts'

export type SandboxState = 'active' | 'flagged' | 'decommission-due'

/** What a clock needs to know besides the record: the day, the zone and the fixed numbers. */
export type ClockFacts = Pick<Facts, 'today' | 'dayOf' | 'threshold'>

export type SandboxClock = {
  last: Day
  /** What `last` is the day of. */
  from: 'activity' | 'creation' | 'start'
  idle: number
  state: SandboxState
  /** First day it counts as flagged, and as due for decommissioning. */
  flagOn: Day
  endOn: Day
}

/**
 * The inactivity clock of an experiment's sandbox with its arithmetic: days since the last activity, else since its
 * creation; flagged from day 14, due for decommissioning from day 30. Null where neither is recorded.
 */
export function sandboxClock(facts: ClockFacts, experiment: Row<'experiments'>): SandboxClock | null {
  const { createdAt, lastActivityAt, start } = experiment
  const created = createdAt === null ? null : facts.dayOf(createdAt)
  const last = lastActivityAt ?? created ?? start
  if (last === null) return null
  const idle = daysBetween(last, facts.today)
  const [flagged, due] = [facts.threshold('sandbox.flagDays'), facts.threshold('sandbox.endDays')]
  return {
    last,
    from: lastActivityAt !== null ? 'activity' : created !== null ? 'creation' : 'start',
    idle,
    state: idle >= due ? 'decommission-due' : idle >= flagged ? 'flagged' : 'active',
    flagOn: addDays(last, flagged),
    endOn: addDays(last, due),
  }
}

/** The state of the inactivity clock alone, as the checklist reads it. */
export function sandboxState(facts: ClockFacts, experiment: Row<'experiments'>): SandboxState | null {
  return sandboxClock(facts, experiment)?.state ?? null
}

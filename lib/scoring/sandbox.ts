import type { Row } from '../document/schema'
import { daysBetween } from './days'
import type { Facts } from './facts'

export type SandboxState = 'active' | 'flagged' | 'decommission-due'

/**
 * The inactivity clock of an experiment's sandbox: flagged from day 14, due for decommissioning from day 30, counted
 * since the last activity, else since its creation. Null where neither is recorded.
 */
export function sandboxState(facts: Facts, experiment: Row<'experiments'>): SandboxState | null {
  const { createdAt, lastActivityAt, start } = experiment
  const last = lastActivityAt ?? (createdAt === null ? start : facts.dayOf(createdAt))
  if (last === null) return null
  const idle = daysBetween(last, facts.today)
  if (idle >= facts.threshold('sandbox.endDays')) return 'decommission-due'
  return idle >= facts.threshold('sandbox.flagDays') ? 'flagged' : 'active'
}

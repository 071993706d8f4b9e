import { z } from 'zod'
import { complianceFramework } from './controls'
import { fact, plan, rowDate, state, toldWith } from './date-marks'
import { provider } from './organization'
import { day, flag, instant, line, link, list, maybe, name, person, record, reference, text } from './values'

export const severity = z.enum(['low', 'medium', 'high', 'critical'])

export const complianceAudit = record({
  at: rowDate(day),
  scope: line,
  outcome: z.enum(['passed', 'failed', 'in-progress']),
  auditor: maybe(line),
  /** Which frameworks it was held against. */
  frameworks: list(complianceFramework, 20),
})
export const finding = record({
  auditId: maybe(reference('complianceAudits')),
  /** The control it says something about. */
  controlId: maybe(reference('controls')),
  title: maybe(name),
  /** Before it was raised it was at most one step lower. */
  severity: state(severity, [{ date: 'severityRaisedAt', back: { critical: 'high', high: 'medium', medium: 'low' } }]),
  openedAt: rowDate(day),
  closedAt: maybe(fact(day)),
  owner: maybe(person),
  dueAt: maybe(plan(day)),
  /** The failed test or drill that showed it. */
  modelTestId: maybe(reference('modelTests')),
  runbookTestId: maybe(reference('runbookTests')),
  /** The data that was used outside of where it may be. */
  dataSourceId: maybe(reference('dataSources')),
  /** The day it was raised to its present severity, when later than the opening. */
  severityRaisedAt: maybe(fact(day)),
})
export const component = record({
  name,
  category: maybe(line),
  kind: z.enum(['managed', 'custom']),
  managedEquivalent: z.enum(['yes', 'no', 'unknown']).default('unknown'),
  managedAlternative: maybe(line),
  managedRadarEntryId: maybe(reference('radarEntries')),
  adrId: maybe(reference('adrs')),
  owner: maybe(person),
  maintenanceHoursPerMonth: maybe(z.number().min(0).max(10_000)),
  retiredAt: maybe(fact(day)),
  provider: maybe(provider),
  region: maybe(line),
  /** How well it moves: 1 is tied to its provider, 2 moves with work, 3 moves as it is. */
  portability: maybe(z.int().min(1).max(3)),
  /** How one would leave: the plan, how many days it takes, and when that was last tried. */
  exitPlanUrl: maybe(link),
  exitDays: maybe(z.int().min(0).max(3650)),
  exitTestedAt: maybe(fact(day)),
})
export const radarEntry = record({
  name,
  quadrant: maybe(z.enum(['compute', 'data', 'delivery', 'security'])),
  /** What to use instead, where the entry itself is own-built or on hold. */
  managedAlternative: maybe(line),
  adrId: maybe(reference('adrs')),
  owner: maybe(person),
  endsAt: maybe(plan(day)),
})
/** The ring of an entry is the one of its newest event; `reason` says why it is there. */
export const radarEvent = record({
  radarEntryId: reference('radarEntries'),
  ring: z.enum(['adopt', 'trial', 'assess', 'hold']),
  at: rowDate(day),
  reason: maybe(text),
})
export const incident = record({
  title: maybe(name),
  isAi: flag.default(true),
  startedAt: rowDate(instant),
  restoredAt: maybe(fact(instant)),
  severity: maybe(severity),
  endpointId: maybe(reference('endpoints')),
  cause: maybe(text),
  /** When it was looked at again together, and what is done differently since. */
  reviewedAt: maybe(fact(day)),
  lesson: toldWith('reviewedAt', maybe(text)),
})

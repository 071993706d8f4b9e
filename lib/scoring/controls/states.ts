import { addDays, type Day } from '../../calendar/days'
import type { Control, ControlReading } from '../../content'
import type { Row } from '../../document/schema'
import { earliest, say } from '../explain'
import type { Sentence } from '../types'
import { laterDay } from './readings'
import type { RecordsSay } from './records-say'

export type ControlStateName =
  | 'not-applicable'
  | 'inherited'
  | 'untested'
  | 'failed'
  | 'contradicted'
  | 'overdue'
  | 'effective'

export type ControlRow = Row<'controls'>
export type TestRow = Pick<Row<'controlTests'>, 'id' | 'at' | 'outcome'>
export type SevereFinding = Pick<Row<'findings'>, 'id' | 'openedAt'>

/** How long a test counts and how bad a failure is where neither the organization nor the catalogue says so. */
export const DEFAULT_INTERVAL = 365
export const DEFAULT_SEVERITY = 'medium'

/** Where a control stands, and why. */
export type ControlStanding = {
  state: ControlStateName
  /** Since which day it is in this state, where that is known. */
  since: Day | null
  reason: Sentence
  /** The newest test. */
  test: TestRow | null
  /** The last day on which the newest test counts. */
  due: Day | null
  intervalDays: number
  severity: NonNullable<ControlRow['severity']>
  /** The open critical and high findings on it. */
  findings: readonly string[]
  /** What the records say, where the catalogue knows how to ask them. */
  records: RecordsSay | null
}

const RANK = { passed: 0, partly: 1, failed: 2 } as const

/** The newest test up to today; of several on one day the worst, since it may have been the later. */
export function newestTest<T extends TestRow>(tests: readonly T[], today: Day): T | null {
  let best: T | null = null
  for (const test of tests) {
    if (test.at > today) continue
    if (!best || test.at > best.at || (test.at === best.at && isWorse(test, best))) best = test
  }
  return best
}

const isWorse = (a: TestRow, b: TestRow): boolean =>
  RANK[a.outcome] > RANK[b.outcome] || (a.outcome === b.outcome && a.id > b.id)

/** What one control is judged by. `says` is null where its catalogue entry has no reading, or it has no entry. */
export type Judging = {
  control: Pick<
    ControlRow,
    'applies' | 'appliesReason' | 'inheritedFrom' | 'validUntil' | 'intervalDays' | 'severity' | 'dueAt'
  >
  catalogue: Control | undefined
  tests: readonly TestRow[]
  /** Its findings that are open and critical or high. */
  severe: readonly SevereFinding[]
  says: RecordsSay | null
  today: Day
}

/**
 * Where a control stands. The first that holds: not applicable, inherited while its report counts, untested, failed (the
 * newest test failed or partly, or a critical or high finding on it is open), contradicted (the test passed and the records
 * say otherwise), overdue, effective. What the records do not know contradicts nothing, and without a test nothing is good.
 */
export function controlStanding(given: Judging): ControlStanding {
  const { catalogue, control, severe, says, tests, today } = given
  const intervalDays = control.intervalDays ?? catalogue?.intervalDays ?? DEFAULT_INTERVAL
  const test = newestTest(tests, today)
  const standing = {
    test,
    due: test && dueOn(test, control.dueAt, intervalDays),
    intervalDays,
    severity: control.severity ?? catalogue?.severity ?? DEFAULT_SEVERITY,
    findings: severe.map(({ id }) => id).sort(),
    records: says,
  }
  const is = (
    state: ControlStateName,
    since: Day | null,
    params: Sentence['params'] = {},
    variant = '',
  ): ControlStanding => ({
    ...standing,
    state,
    since,
    reason: say(`scoring.controls.state.${state}${variant === '' ? '' : `-${variant}`}`, params),
  })
  const { applies, inheritedFrom, validUntil } = control
  if (applies === 'no') return is('not-applicable', null, { reason: control.appliesReason ?? '' })
  if (applies === 'inherited' && validUntil !== null && validUntil >= today) {
    return is('inherited', null, { from: inheritedFrom ?? '', until: validUntil })
  }
  if (test === null) return untested(is, applies, validUntil)
  const failed = test.outcome !== 'passed'
  if (failed || severe.length > 0) {
    const since = earliest([...(failed ? [test.at] : []), ...severe.map(({ openedAt }) => openedAt)])
    const variant = failed ? test.outcome : 'findings'
    return is('failed', since, { day: test.at, findings: severe.length }, variant)
  }
  if (says?.value === 'false') {
    const since = laterDay(test.at, says.since)
    return is('contradicted', since, { day: test.at, since })
  }
  const due = standing.due ?? test.at
  if (due < today) return is('overdue', addDays(due, 1), { day: test.at, due, interval: intervalDays })
  return is('effective', test.at, { day: test.at, due })
}

type Is = (state: ControlStateName, since: Day | null, params?: Sentence['params'], variant?: string) => ControlStanding

/** Nobody looked. An inheritance without an end is not known to count, one whose report ended no longer does. */
function untested(is: Is, applies: ControlRow['applies'], validUntil: Day | null): ControlStanding {
  if (applies !== 'inherited') return is('untested', null)
  return validUntil === null
    ? is('untested', null, {}, 'until')
    : is('untested', addDays(validUntil, 1), { until: validUntil }, 'ended')
}

/** A day that was set may bring the next test forward, never put it off; one before the newest test is over. */
function dueOn(test: TestRow, dueAt: Day | null, interval: number): Day {
  const last = addDays(test.at, interval)
  return dueAt !== null && dueAt > test.at && dueAt < last ? dueAt : last
}

/** The reading of a control, where its catalogue entry names one. */
export const readingOf = (catalogue: Control | undefined): ControlReading | null => catalogue?.calc ?? null

/** Its own references, else those of its catalogue entry. */
export const referencesOf = (
  control: Pick<ControlRow, 'references'>,
  catalogue: Control | undefined,
): readonly string[] => (control.references.length > 0 ? control.references : (catalogue?.references ?? []))

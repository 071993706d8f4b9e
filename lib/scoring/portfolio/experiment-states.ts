import { addDays, type Day, daysBetween } from '../../calendar/days'
import type { Row } from '../../document/schema'
import type { ClockFacts } from '../sandbox'

type Experiment = Row<'experiments'>
export type ExperimentState = Experiment['state']

/** What an experiment needs before it starts: three criteria, a cap above 0 and a cost tag nobody else has. */
export const START_NEEDS = ['accuracyCriterion', 'latencyCriterion', 'costCeiling', 'cap', 'costTag'] as const
export type StartNeed = (typeof START_NEEDS)[number]
export type StartGap = StartNeed | 'capAboveZero' | 'uniqueTag'

/** What still keeps the experiment from starting; `tagTaken` says whether another live experiment has its cost tag. */
export function startGaps(row: Pick<Experiment, StartNeed>, tagTaken: boolean): StartGap[] {
  const gaps: StartGap[] = START_NEEDS.filter((field) => row[field] === null)
  if (row.cap !== null && Number(row.cap) === 0) gaps.push('capAboveZero')
  if (row.costTag !== null && tagTaken) gaps.push('uniqueTag')
  return gaps
}

export const isLive = (row: Pick<Experiment, 'state'>): boolean => row.state === 'running' || row.state === 'capped'

const MOVES = {
  start: ['draft'],
  renew: ['running', 'capped'],
  finish: ['running', 'capped'],
  decommission: ['running', 'capped', 'finished'],
} as const satisfies Record<string, readonly ExperimentState[]>
export type ExperimentMove = keyof typeof MOVES

/** Whether a step of its life is open to an experiment in this state. */
export const isOpen = (move: ExperimentMove, state: ExperimentState): boolean =>
  (MOVES[move] as readonly ExperimentState[]).includes(state)

/** The state an experiment goes back to when its last step is taken back; null where there is none to take back. */
export function stateBefore(row: Experiment): 'draft' | 'live' | 'finished' | null {
  if (row.state === 'decommissioned') return row.finishedAt === null ? 'live' : 'finished'
  if (row.state === 'finished') return 'live'
  const untouched = row.renewals.length === 0 && row.actualCost === null
  return row.state === 'running' && untouched ? 'draft' : null
}

export type TimeBox = {
  start: Day | null
  end: Day | null
  /** Days of the first box and of each renewal, in order; null where the record does not add up to 14 or 28. */
  parts: number[] | null
  /** Days after today until the last one, 0 on the last day, below 0 when overdue; null where no end is recorded. */
  daysLeft: number | null
  state: 'not-started' | 'open' | 'last-day' | 'overdue' | 'over'
}

/** The two lengths a time box and a renewal may have. */
export const boxLengths = (facts: Pick<ClockFacts, 'threshold'>): number[] => [
  facts.threshold('timebox.shortDays'),
  facts.threshold('timebox.longDays'),
]

/** The time box runs through the end of start + 14 or + 28 days and is overdue the next day; a renewal moves its end. */
export function timeBoxOf(facts: ClockFacts, row: Experiment): TimeBox {
  const { start, end } = row
  if (start === null || end === null) return { start, end, parts: null, daysLeft: null, state: 'not-started' }
  const renewed = row.renewals.map((one) => one.days)
  const first = daysBetween(start, end) - renewed.reduce<number>((sum, days) => sum + days, 0)
  const daysLeft = daysBetween(facts.today, end)
  const present = daysLeft < 0 ? 'overdue' : daysLeft === 0 ? 'last-day' : 'open'
  return {
    start,
    end,
    parts: boxLengths(facts).includes(first) ? [first, ...renewed] : null,
    daysLeft,
    state: isLive(row) ? present : row.state === 'draft' ? 'not-started' : 'over',
  }
}

/** The last day of a time box that starts on this day, or of one that is renewed from its present end. */
export const endOfBox = (from: Day, days: number): Day => addDays(from, days)

const EVIDENCE = ['iacRef', 'modelVersion', 'configRef', 'resultsAt'] as const
export type Reproducible = Record<(typeof EVIDENCE)[number], boolean>

/** P4-B2: infrastructure in code, model version, configuration and the date of the results are recorded. */
export const reproducible = (row: Experiment): Reproducible =>
  Object.fromEntries(EVIDENCE.map((field) => [field, row[field] !== null])) as Reproducible

import { addDays, type Day, dayNumber, dayOfNumber } from '../calendar/days'
import { addMonths } from '../calendar/months'
import { dayReader } from '../calendar/zones'
import type { ChainStateId, Framework, PatternId, ThresholdKey } from '../content'
import { datePlans } from '../document/date-plans'
import type { OrganizationDocument } from '../document/schema'
import type { PatternStateName } from './anti-patterns/patterns'
import type { SignalId } from './anti-patterns/signal'
import { documentAsOf, sectionsOf } from './document-as-of'
import { createFacts } from './facts'
import { flags } from './flags'
import { withThresholds } from './thresholds'
import type { Truth } from './types'

/** Values to judge with instead of the organization's own. */
export type Overrides = Partial<Record<ThresholdKey, number>>

/** A value that held on every looked-at day from the first to the last of these. */
export type Run<V> = { value: V; from: Day; to: Day }

/** What was said over a stretch of days. */
export type BackTest = {
  /** The days that were looked at, in order. */
  days: Day[]
  patterns: { id: PatternId; runs: Run<PatternStateName>[] }[]
  signals: { rule: SignalId; patternId: PatternId; runs: Run<Truth>[] }[]
  chain: Run<ChainStateId>[]
}

/**
 * What the patterns, their signals and the chain would have said from one day to another, judged from the history of each
 * day. Looked at are both ends, the ends of months and the days on which records changed, and where two of those differ
 * the days between them, so that a change by time alone is told on its day. The stretch begins with the organization.
 * With overrides every day is judged with these thresholds, without them with those that were in force on that day.
 */
export function backTest(
  content: Framework,
  document: OrganizationDocument,
  from: Day,
  to: Day,
  overrides: Overrides | null,
): BackTest {
  return backTests(content, document, from, to, [overrides])[0] as BackTest
}

/** The same for several sets of thresholds; each day's document is made once. */
export function backTests(...asked: Parameters<typeof backTestSteps>): BackTest[] {
  const steps = backTestSteps(...asked)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same day by day, so that a server can do other work in between: two years are hundreds of evaluations. */
export function* backTestSteps(
  content: Framework,
  document: OrganizationDocument,
  from: Day,
  to: Day,
  variants: readonly (Overrides | null)[],
): Generator<void, BackTest[]> {
  const said = new Map<Day, Said[]>()
  const look = (day: Day): Said[] => {
    const known = said.get(day)
    if (known) return known
    const past = documentAsOf(document, day)
    const made = variants.map((overrides) =>
      saying(flags(createFacts(content, overrides ? withThresholds(past, overrides) : past, day))),
    )
    said.set(day, made)
    return made
  }
  function* search(from: Day, to: Day): Generator<void, void> {
    const middle = dayOfNumber(Math.floor((dayNumber(from) + dayNumber(to)) / 2))
    if (middle === from || isSame(look(from), look(to))) return
    look(middle)
    yield
    yield* search(from, middle)
    yield* search(middle, to)
  }
  const fixed = lookedAt(document, from, to)
  for (const day of fixed) {
    look(day)
    yield
  }
  for (const [index, day] of fixed.entries()) yield* search(fixed[index - 1] ?? day, day)
  const days = [...said.keys()].sort()
  return variants.map((_, index) =>
    tally(
      content,
      days,
      days.map((day) => look(day)[index] as Said),
    ),
  )
}

/** What was said on one day, by pattern, signal and "chain". */
type Said = ReadonlyMap<string, string>

const saying = ({ patterns, chain }: ReturnType<typeof flags>): Said =>
  new Map<string, string>([
    ...patterns.map(({ id, state }) => [id, state] as const),
    ...patterns.flatMap(({ signals }) => signals.map(({ rule, value }) => [rule, value] as const)),
    ['chain', chain.state],
  ])

const isSame = (a: readonly Said[], b: readonly Said[]): boolean =>
  a.every((one, index) => [...one].every(([key, value]) => b[index]?.get(key) === value))

function tally(content: Framework, days: Day[], said: readonly Said[]): BackTest {
  const runsOf = <V extends string>(key: string): Run<V>[] => {
    const runs: Run<V>[] = []
    for (const [index, day] of days.entries()) {
      const value = said[index]?.get(key) as V
      const last = runs.at(-1)
      if (last?.value === value) last.to = day
      else runs.push({ value, from: day, to: day })
    }
    return runs
  }
  return {
    days,
    patterns: content.antiPatterns.map(({ id }) => ({ id, runs: runsOf(id) })),
    signals: content.antiPatterns.flatMap(({ id: patternId, signals }) =>
      signals.map(({ id: rule }) => ({ rule, patternId, runs: runsOf<Truth>(rule) })),
    ),
    chain: runsOf('chain'),
  }
}

function lookedAt(document: OrganizationDocument, asked: Day, to: Day): Day[] {
  const dayOf = dayReader(document.organization.timezone)
  const { createdAt } = document.organization
  const began = createdAt === null ? asked : dayOf(createdAt)
  const from = began > asked ? (began < to ? began : to) : asked
  const days = new Set<Day>([from, to])
  for (let first = addMonths(`${from.slice(0, 7)}-01`, 1); addDays(first, -1) <= to; first = addMonths(first, 1)) {
    days.add(addDays(first, -1))
  }
  const add = (day: Day): void => {
    if (day > from && day < to) days.add(day)
  }
  for (const version of document.history ?? []) add(dayOf(version.at))
  for (const section of sectionsOf(document)) {
    const dates = datePlans[section].dates.filter(
      ({ kind, mark }) => mark !== 'plan' && (kind === 'day' || kind === 'instant'),
    )
    for (const row of document[section] as readonly object[]) {
      for (const { field, kind } of dates) {
        const value = (row as Record<string, unknown>)[field]
        if (typeof value === 'string') add(kind === 'day' ? value : dayOf(value))
      }
    }
  }
  return [...days].sort()
}

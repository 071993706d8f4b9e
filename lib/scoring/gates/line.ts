import { addDays, type Day, daysBetween } from '../../calendar/days'
import type { Row, Section } from '../../document/schema'
import { earliest, ordered } from '../explain'
import type { Facts } from '../facts'
import type { AnyThresholdKey } from '../thresholds'
import type { Judged } from '../truth'
import type { MissingInput, Observed, RecordLink, Sentence, Threshold } from '../types'
import { frameworkIndex } from './framework-index'
import type { LineResult } from './types'

/**
 * From where a line is looked at. Outside a round `day` is today. Inside a round it is the day of submission: windows
 * keep that start and stay open at the end, so ageing unmakes nothing and a contrary record since then does.
 */
export type LineView = { facts: Facts; day: Day; inRound: boolean; threshold(key: AnyThresholdKey): number }

/** Lines as they stand today. */
export const liveView = (facts: Facts): LineView => ({
  facts,
  day: facts.today,
  inRound: false,
  threshold: (key) => facts.threshold(key),
})

/** Lines of an open round: windows from its day of submission, thresholds as frozen in its snapshot. */
export const roundView = (facts: Facts, asOf: Day, frozen: Readonly<Record<string, number>>): LineView => ({
  facts,
  day: asOf,
  inRound: true,
  threshold: (key) => frozen[key] ?? facts.threshold(key),
})

/** The limit as the view sees it: inside a round the frozen value. */
export const limitAt = (view: LineView, key: AnyThresholdKey, comparator: Threshold['comparator']): Threshold => ({
  ...view.facts.limit(key, comparator),
  value: view.threshold(key),
})

/** "All of them": the limit of a line that counts n of m. */
export const allOf = (all: number, origin: Threshold['origin'] = 'portal'): Threshold => ({
  value: all,
  comparator: '>=',
  unit: 'of',
  origin,
})

/** "At most `count` days ago" as dates: from the day that many days before the view's day, open to today. */
export const ageWindow = (view: LineView, count: number): NonNullable<LineResult['window']> => ({
  from: addDays(view.day, -count),
  to: view.facts.today,
  days: count,
})

/** The age of the oldest of several dates on the view's day; a date since then, inside a round, is no age. */
export function oldest(view: LineView, dates: readonly Day[]): Observed | null {
  const first = earliest(dates)
  return first === null ? null : { value: Math.max(0, daysBetween(first, view.day)), unit: 'days' }
}

export type LineParts = {
  judged: Judged
  observed?: Observed | null
  threshold?: Threshold | null
  also?: LineResult['also']
  params?: Sentence['params']
  /** Variant of the sentence, where "met", "unmet" and "unknown" are not enough. */
  variant?: string
  records?: readonly RecordLink[]
  smallest?: readonly string[]
  window?: LineResult['window']
  owner?: string | null
  since?: Day | null
  notes?: Sentence[]
}

const WORDS = { true: 'met', false: 'unmet', unknown: 'unknown', 'not-applicable': 'unknown' } as const

/** Puts the answer of one line into the shape a screen explains; a line never asked of anything is not shown yet. */
export function lineResult(view: LineView, itemId: string, parts: LineParts): LineResult {
  const { value, missing } = parts.judged
  const met = value === 'true'
  const line = frameworkIndex(view.facts.content).lines.get(itemId)
  const smallest = parts.smallest && parts.smallest.length > 0 ? [...parts.smallest].sort() : [itemId]
  return {
    rule: itemId,
    itemId,
    value: value === 'not-applicable' ? 'unknown' : value,
    origin: line?.portalReading === false ? line.thresholdOrigin : 'portal',
    observed: parts.observed ?? null,
    threshold: parts.threshold ?? null,
    also: parts.also ?? [],
    summary: { code: `readiness.line.${itemId}.${parts.variant ?? WORDS[value]}`, params: parts.params ?? {} },
    clears: met ? null : { code: `readiness.line.${itemId}.clears`, params: parts.params ?? {} },
    records: [...(parts.records ?? [])].sort(byId),
    missing: met ? [] : ordered(missing),
    since: met ? null : (parts.since ?? null),
    notes: parts.notes ?? [],
    smallest: met ? [] : smallest,
    window: parts.window ?? null,
    owner: met ? null : (parts.owner ?? null),
  }
}

export const recordLink = <S extends Section>(section: S, row: Row<S>, label: string): RecordLink => ({
  section,
  id: row.id,
  label,
})

/** An input that is needed and not there. */
export const missingInput = (
  section: MissingInput['section'],
  code: string,
  params: Sentence['params'] = {},
  where: { field?: string; recordId?: string } = {},
): MissingInput => ({ section, ...where, sentence: { code: `readiness.missing.${code}`, params } })

/** The judgement of a list: false as soon as one is false, else unknown as soon as one is unknown, else true. */
export function every(values: readonly Judged[]): Judged {
  const missing: MissingInput[] = []
  let unknown = false
  for (const judged of values) {
    if (judged.value === 'false') return judged
    if (judged.value === 'unknown') {
      unknown = true
      missing.push(...judged.missing)
    }
  }
  return unknown ? { value: 'unknown', missing } : { value: 'true', missing: [] }
}

/** Rows in the order of their ids, so that the order of rows in a document never shows. */
export const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The first person, in that order, who answers for one of the open rows. */
export const ownerOf = <T extends { id: string }>(rows: readonly T[], read: (row: T) => string | null): string | null =>
  [...rows]
    .sort(byId)
    .map(read)
    .find((owner) => owner !== null) ?? null
